{{%AUTOESCAPE context="HTML"}}
<details class="fold"><summary>{{SUMMARY}}</summary></details>
<div class="filters">
<h2>[[filter.heading]]</h2>
{{>DATES}}
<fieldset class="group words">
<legend>[[filter.words]]</legend>
<label class="choice"><input form="search" type="radio" name="words" value="all"{{#WORDS_ALL}} checked{{/WORDS_ALL}}><span class="label">[[filter.words.all]]</span></label>
<label class="choice"><input form="search" type="radio" name="words" value="any"{{#WORDS_ANY}} checked{{/WORDS_ANY}}><span class="label">[[filter.words.any]]</span></label>
</fieldset>
{{#GROUP}}
<fieldset class="group">
<legend>{{LEGEND}}</legend>
{{#CHOICE}}<label class="choice"><input form="search" type="checkbox" name="{{PARAMETER}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><span class="label"><bdi>{{LABEL}}</bdi></span> <span class="count">{{COUNT}}</span></label>
{{/CHOICE}}
{{#MORE}}
<details class="more"><summary>{{SUMMARY}}</summary>
{{#CHOICE}}<label class="choice"><input form="search" type="checkbox" name="{{PARAMETER}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><span class="label"><bdi>{{LABEL}}</bdi></span> <span class="count">{{COUNT}}</span></label>
{{/CHOICE}}
</details>
{{/MORE}}
</fieldset>
{{/GROUP}}
<button class="button apply" form="search" type="submit">[[filter.apply]]</button>
</div>
