{{%AUTOESCAPE context="HTML"}}
<figure class="timeline">
<figcaption><span>Releases by {{UNIT}}</span> <span class="peak">most in {{HIGHEST}}</span></figcaption>
<svg viewBox="0 0 720 64" preserveAspectRatio="none" role="group" aria-label="Releases by {{UNIT}}; each bar is a link that narrows the dates">
{{#BAR}}<a href="{{URL}}" aria-label="{{NAME}}"><title>{{NAME}}</title><rect class="room" x="{{X}}" y="0" width="{{FULL_WIDTH}}" height="64"></rect><rect class="bar" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}"></rect></a>
{{/BAR}}
</svg>
<div class="ends"><span>{{FIRST}}</span><span>{{LAST}}</span></div>
</figure>
