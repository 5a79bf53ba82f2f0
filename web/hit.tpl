{{%AUTOESCAPE context="HTML"}}
<li class="hit" dir="{{HIT_DIRECTION}}">
<p class="facts" dir="{{DIRECTION}}">{{#HAS_DATELINE}}<bdi class="dateline">{{DATELINE}}</bdi>{{/HAS_DATELINE}}{{#HAS_PRINTED}} <bdi class="printed">{{PRINTED}}</bdi>{{/HAS_PRINTED}}{{#HAS_SOURCE}}<span class="dot"> · </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}{{#HAS_COUNTRY}}<span class="dot"> · </span>{{COUNTRY}}{{/HAS_COUNTRY}}{{#HAS_LANGUAGE}}<span class="dot"> · </span>{{LANGUAGE}}{{/HAS_LANGUAGE}}</p>
{{#TITLE}}<h3 class="title" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}><a href="{{URL}}">{{>SEGMENTS}}</a></h3>{{/TITLE}}
{{#SNIPPET}}<p class="snippet" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{>SEGMENTS}}</p>
{{/SNIPPET}}
{{#ACRONYM}}<p class="lacks" dir="{{DIRECTION}}">[[match.acronym|<bdi>{{WORD}}</bdi>]]</p>
{{/ACRONYM}}
{{#PLACE_NAME}}<p class="lacks" dir="{{DIRECTION}}">[[match.place|<bdi>{{WORD}}</bdi>]]</p>
{{/PLACE_NAME}}
{{#SPELLING}}<p class="lacks" dir="{{DIRECTION}}">[[match.spelling|<bdi>{{WORD}}</bdi>]]</p>
{{/SPELLING}}
{{#SCRIPT}}<p class="lacks" dir="{{DIRECTION}}">[[match.script|<bdi>{{WORD}}</bdi>]]</p>
{{/SCRIPT}}
{{#PARTIAL}}<p class="lacks" dir="{{DIRECTION}}">[[match.partial]]</p>
{{/PARTIAL}}
{{#IN_LANGUAGES}}<p class="also" dir="{{DIRECTION}}">[[also.in]] {{#VERSION}}{{#DOT}}<span class="dot"> · </span>{{/DOT}}<a href="{{URL}}" hreflang="{{CODE}}">{{NAME}}</a>{{/VERSION}}</p>
{{/IN_LANGUAGES}}
</li>
