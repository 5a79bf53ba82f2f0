{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<article>
{{#BACK}}<p class="back"><a href="{{BACK_URL}}"><span class="arrow" aria-hidden="true">←</span> [[release.back]]</a></p>{{/BACK}}
<p class="facts">{{#HAS_DATELINE}}<time class="dateline"{{#HAS_ISO}} datetime="{{ISO}}"{{/HAS_ISO}}><bdi>{{DATELINE}}</bdi></time>{{/HAS_DATELINE}}{{#HAS_PRINTED}} <bdi class="printed">{{PRINTED}}</bdi>{{/HAS_PRINTED}}{{#INSTANT}}<span class="local" data-instant="{{SECONDS}}" data-offset="{{OFFSET}}" data-pattern="[[release.your_time|{0}]]" hidden></span>{{/INSTANT}}{{#IN_ZONE}}<span class="dot">&nbsp;· </span><bdi class="local">{{TIME}}</bdi>{{/IN_ZONE}}{{#HAS_SOURCE}}<span class="dot">&nbsp;· </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}</p>
{{#TITLE}}<h1 dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{>SEGMENTS}}</h1>{{/TITLE}}
{{#UNTITLED}}<h1 class="unseen">[[release.untitled]]</h1>{{/UNTITLED}}
{{#VERSIONS}}<nav class="versions" aria-label="[[release.versions]]"><ul>
{{#VERSION}}<li>{{#CURRENT}}<span aria-current="true">{{NAME}}</span>{{/CURRENT}}{{#OTHER}}<a href="{{URL}}" hreflang="{{CODE}}">{{NAME}}</a>{{/OTHER}}</li>
{{/VERSION}}
</ul></nav>{{/VERSIONS}}
{{#PLACES}}<p class="places">{{TEXT}} <a href="#place-1">[[places.first]]</a></p>{{/PLACES}}
{{#MARKS_CUT}}<p class="note">[[release.marks_cut]]</p>
{{/MARKS_CUT}}
<div class="text" dir="{{TEXT_DIRECTION}}"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>
{{#PARAGRAPH}}<p dir="auto">{{>SEGMENTS}}</p>
{{/PARAGRAPH}}
</div>
</article>
<aside class="about" aria-labelledby="about">
<h2 id="about">[[release.about]]</h2>
<dl>
{{#HAS_COUNTRY}}<div><dt>[[release.country]]</dt><dd>{{COUNTRY}}</dd></div>{{/HAS_COUNTRY}}
{{#HAS_LANGUAGE}}<div><dt>[[release.language]]</dt><dd>{{LANGUAGE}}</dd></div>{{/HAS_LANGUAGE}}
{{#LINK}}<div><dt>[[release.original]]</dt><dd><a href="{{SOURCE_URL}}" rel="noopener noreferrer"><bdi>{{SOURCE_URL}}</bdi></a></dd></div>{{/LINK}}
{{#NO_LINK}}<div><dt>[[release.original]]</dt><dd><bdi>{{SOURCE_URL}}</bdi></dd></div>{{/NO_LINK}}
{{#HAS_UPDATED}}<div><dt>[[release.updated]]</dt><dd><bdi>{{UPDATED}}</bdi></dd></div>{{/HAS_UPDATED}}
<div><dt>[[release.id]]</dt><dd><bdi>{{ID}}</bdi></dd></div>
</dl>
{{#CITATIONS}}
<details class="cite"><summary>[[cite.heading]]</summary>
{{#CITATION}}<h3>{{STYLE}}</h3>
<pre id="cite-{{N}}" dir="ltr" tabindex="0">{{#PIECE}}{{#OURS}}{{TEXT:pre_escape}}{{/OURS}}{{#THEIRS}}<bdi>{{TEXT:pre_escape}}</bdi>{{/THEIRS}}{{/PIECE}}</pre>
<p class="taking"><button class="button quiet" type="button" data-copy="cite-{{N}}" data-done="[[cite.copied]]" hidden>[[cite.copy]]<span class="unseen"> {{STYLE}}</span></button>{{#FILE}} <a href="{{URL}}">[[cite.file]]</a>{{/FILE}}</p>
{{/CITATION}}
<p class="unseen" role="status" id="copied"></p>
</details>
{{/CITATIONS}}
{{#RELATED}}
<section class="related" aria-labelledby="related">
<h2 id="related">[[release.related]]</h2>
<ul>
{{#ONE}}<li><a href="{{URL}}" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{TITLE}}</a> <span class="facts"><bdi>{{DATELINE}}</bdi>{{#HAS_SOURCE}}<span class="dot">&nbsp;· </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}</span></li>
{{/ONE}}
</ul>
{{#RELATED_CUT}}<p class="note">[[release.related_cut]]</p>
{{/RELATED_CUT}}
</section>
{{/RELATED}}
</aside>
</main>
{{>FOOT}}
