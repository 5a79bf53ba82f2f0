{{%AUTOESCAPE context="HTML"}}
<li class="hit">
<p class="facts">{{#HAS_DATELINE}}<bdi class="dateline">{{DATELINE}}</bdi>{{/HAS_DATELINE}}{{#HAS_PRINTED}} <bdi class="printed">{{PRINTED}}</bdi>{{/HAS_PRINTED}}{{#HAS_SOURCE}}<span class="dot"> · </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}{{#HAS_COUNTRY}}<span class="dot"> · </span>{{COUNTRY}}{{/HAS_COUNTRY}}{{#HAS_LANGUAGE}}<span class="dot"> · </span>{{LANGUAGE}}{{/HAS_LANGUAGE}}</p>
{{#TITLE}}<h3 class="title" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}><a href="{{URL}}">{{>SEGMENTS}}</a></h3>{{/TITLE}}
{{#SNIPPET}}<p class="snippet" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{>SEGMENTS}}</p>
{{/SNIPPET}}
{{#OTHER_NAME}}<p class="lacks"><bdi>“{{WORD}}”</bdi> {{HOW}}</p>
{{/OTHER_NAME}}
{{#PARTIAL}}<p class="lacks">Lacks some of your words</p>
{{/PARTIAL}}
</li>
