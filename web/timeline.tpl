{{%AUTOESCAPE context="HTML"}}
<figure class="timeline">
<figcaption><span>{{CAPTION}}</span> <span class="peak">{{PEAK}}</span></figcaption>
<svg viewBox="0 0 720 64" preserveAspectRatio="none" role="group" aria-label="{{LABEL}}">
{{#BAR}}<a href="{{URL}}" aria-label="{{NAME}}"><title>{{NAME}}</title><rect class="room" x="{{X}}" y="0" width="{{FULL_WIDTH}}" height="64"></rect><rect class="bar" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}"></rect></a>
{{/BAR}}
</svg>
<div class="ends"><span>{{FIRST}}</span><span>{{LAST}}</span></div>
<details class="periods"><summary>{{CHOOSE}}</summary>
<ol>
{{#BAR}}<li><a href="{{URL}}">{{NAME}}</a></li>
{{/BAR}}
</ol>
</details>
</figure>
