{{%AUTOESCAPE context="HTML"}}
<details class="fold"><summary>Filters{{#HAS_ACTIVE}} ({{ACTIVE}} in use){{/HAS_ACTIVE}}</summary></details>
<div class="filters">
<h2>Narrow the results</h2>
<fieldset class="group dates">
<legend>Date of the release</legend>
<div class="date"><label for="from">From</label><input class="field" form="search" id="from" name="from" type="text" value="{{FROM}}" maxlength="32" autocomplete="off" aria-describedby="dates-hint"></div>
<div class="date"><label for="to">To</label><input class="field" form="search" id="to" name="to" type="text" value="{{TO}}" maxlength="32" autocomplete="off" aria-describedby="dates-hint"></div>
<p class="hint" id="dates-hint">2025-02-18, 2025-02 or 2025</p>
</fieldset>
<fieldset class="group words">
<legend>Your words</legend>
<label class="choice"><input form="search" type="radio" name="words" value="all"{{#WORDS_ALL}} checked{{/WORDS_ALL}}><span class="label">All must occur</span></label>
<label class="choice"><input form="search" type="radio" name="words" value="any"{{#WORDS_ANY}} checked{{/WORDS_ANY}}><span class="label">Any may occur</span></label>
</fieldset>
{{#GROUP}}
<fieldset class="group">
<legend>{{LEGEND}}</legend>
{{#CHOICE}}<label class="choice"><input form="search" type="checkbox" name="{{PARAMETER}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><span class="label"><bdi>{{LABEL}}</bdi></span> <span class="count">{{COUNT}}</span></label>
{{/CHOICE}}
{{#MORE}}
<details class="more"><summary>{{MORE_COUNT}} more</summary>
{{#CHOICE}}<label class="choice"><input form="search" type="checkbox" name="{{PARAMETER}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><span class="label"><bdi>{{LABEL}}</bdi></span> <span class="count">{{COUNT}}</span></label>
{{/CHOICE}}
</details>
{{/MORE}}
</fieldset>
{{/GROUP}}
<button class="button apply" form="search" type="submit">Apply filters</button>
</div>
