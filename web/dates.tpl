{{%AUTOESCAPE context="HTML"}}
<fieldset class="group dates">
<legend>[[filter.dates]]</legend>
<div class="date"><label for="from">[[filter.from]]</label><input class="field" form="search" id="from" name="from" type="text" value="{{FROM}}" maxlength="40" autocomplete="off" dir="auto" aria-describedby="{{#FROM_FAULT}}from-fault {{/FROM_FAULT}}dates-hint"{{#FROM_FAULT}} aria-invalid="true"{{/FROM_FAULT}}></div>
<div class="date"><label for="to">[[filter.to]]</label><input class="field" form="search" id="to" name="to" type="text" value="{{TO}}" maxlength="40" autocomplete="off" dir="auto" aria-describedby="{{#TO_FAULT}}to-fault {{/TO_FAULT}}dates-hint"{{#TO_FAULT}} aria-invalid="true"{{/TO_FAULT}}></div>
<p class="hint" id="dates-hint">[[filter.dates.hint|<bdi>2005</bdi>|<bdi>{{MONTH_EXAMPLE}}</bdi>|<bdi>21/11/2014</bdi>]]</p>
</fieldset>
