{{%AUTOESCAPE context="HTML"}}
<li class="hit" dir="{{HIT_DIRECTION}}">
<p class="facts" dir="{{DIRECTION}}">{{#HAS_DATELINE}}<bdi class="dateline">{{DATELINE}}</bdi>{{/HAS_DATELINE}}{{#HAS_PRINTED}} <bdi class="printed">{{PRINTED}}</bdi>{{/HAS_PRINTED}}{{#HAS_SOURCE}}<span class="dot">&nbsp;· </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}{{#HAS_COUNTRY}}<span class="dot">&nbsp;· </span>{{COUNTRY}}{{/HAS_COUNTRY}}{{#HAS_LANGUAGE}}<span class="dot">&nbsp;· </span>{{LANGUAGE}}{{/HAS_LANGUAGE}}</p>
{{#TITLE}}<h3 class="title" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}><a href="{{URL}}">{{>SEGMENTS}}</a></h3>{{/TITLE}}
{{#ADDRESS}}<p class="address"><bdi>{{URL}}</bdi></p>{{/ADDRESS}}
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
{{#NUMBER}}<p class="lacks" dir="{{DIRECTION}}">[[match.number|<bdi>{{WORD}}</bdi>]]</p>
{{/NUMBER}}
{{#RELEASE_ID}}<p class="lacks" dir="{{DIRECTION}}">[[match.id|<bdi>{{WORD}}</bdi>]]</p>
{{/RELEASE_ID}}
{{#OWN_ADDRESS}}<p class="lacks" dir="{{DIRECTION}}">[[match.address|<bdi>{{WORD}}</bdi>]]</p>
{{/OWN_ADDRESS}}
{{#PARTIAL}}<p class="lacks" dir="{{DIRECTION}}">[[match.partial]]</p>
{{/PARTIAL}}
{{#IN_LANGUAGES}}<p class="also" dir="{{DIRECTION}}">[[also.in]] {{#VERSION}}{{#DOT}}<span class="dot">&nbsp;· </span>{{/DOT}}<a href="{{URL}}" hreflang="{{CODE}}">{{NAME}}</a>{{/VERSION}}</p>
{{/IN_LANGUAGES}}
</li>
