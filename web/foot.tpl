{{%AUTOESCAPE context="HTML"}}
<footer class="colophon">
<div class="frame">
<nav class="tongues" aria-label="[[languages.label]]">
<ul>
{{#TONGUE}}<li>{{#CURRENT}}<strong lang="{{CODE}}" aria-current="true">{{NAME}}</strong>{{/CURRENT}}{{#OTHER}}<a href="{{URL}}" lang="{{CODE}}" hreflang="{{CODE}}">{{NAME}}</a>{{/OTHER}}</li>
{{/TONGUE}}
</ul>
</nav>
<p>[[foot.about]] <a href="{{HELP_URL}}">[[help.title]]</a></p>
{{#LINKS}}<p>{{#LINK}}{{#DOT}} · {{/DOT}}<a href="{{URL}}">{{TEXT}}</a>{{/LINK}}</p>
{{/LINKS}}{{#HAS_INDEXED_AT}}<p class="indexed">[[foot.updated|<bdi>{{INDEXED_AT}}</bdi>]]</p>{{/HAS_INDEXED_AT}}
</div>
</footer>
</body>
</html>
