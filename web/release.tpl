{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<article>
{{#BACK}}<p class="back"><a href="{{BACK_URL}}"><span aria-hidden="true">←</span> Back to the results</a></p>{{/BACK}}
<p class="facts">{{#HAS_DATELINE}}<bdi class="dateline">{{DATELINE}}</bdi>{{/HAS_DATELINE}}{{#HAS_PRINTED}} <bdi class="printed">{{PRINTED}}</bdi>{{/HAS_PRINTED}}{{#HAS_SOURCE}}<span class="dot"> · </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}</p>
{{#TITLE}}<h1 dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{>SEGMENTS}}</h1>{{/TITLE}}
{{#UNTITLED}}<h1 class="unseen">Release without a title</h1>{{/UNTITLED}}
{{#MARKS_CUT}}<p class="note">There was no time to mark all of your words in this release.</p>
{{/MARKS_CUT}}
<div class="text" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>
{{#PARAGRAPH}}<p dir="auto">{{>SEGMENTS}}</p>
{{/PARAGRAPH}}
</div>
</article>
<aside class="about">
<h2>About this release</h2>
<dl>
{{#HAS_COUNTRY}}<div><dt>Country</dt><dd>{{COUNTRY}}</dd></div>{{/HAS_COUNTRY}}
{{#HAS_LANGUAGE}}<div><dt>Language</dt><dd>{{LANGUAGE}}</dd></div>{{/HAS_LANGUAGE}}
{{#LINK}}<div><dt>Original</dt><dd><a href="{{SOURCE_URL}}" rel="noopener noreferrer"><bdi>{{SOURCE_URL}}</bdi></a></dd></div>{{/LINK}}
{{#NO_LINK}}<div><dt>Original</dt><dd><bdi>{{SOURCE_URL}}</bdi></dd></div>{{/NO_LINK}}
{{#HAS_UPDATED}}<div><dt>Updated</dt><dd><bdi>{{UPDATED}}</bdi></dd></div>{{/HAS_UPDATED}}
<div><dt>Filed as</dt><dd><bdi>{{ID}}</bdi></dd></div>
</dl>
{{#RELATED}}<h2>Related releases</h2>
<ul class="related">
{{#NEAR}}<li><a href="{{NEAR_URL}}" dir="auto"{{#HAS_LANG}} lang="{{LANG}}"{{/HAS_LANG}}>{{NEAR_TITLE}}</a>{{#HAS_DATELINE}} <bdi class="dateline">{{DATELINE}}</bdi>{{/HAS_DATELINE}}{{#HAS_SOURCE}}<span class="dot"> · </span><bdi>{{SOURCE}}</bdi>{{/HAS_SOURCE}}</li>
{{/NEAR}}</ul>{{#RELATED_CUT}}<p class="note">There was no time to look at all releases; there may be nearer ones.</p>{{/RELATED_CUT}}{{/RELATED}}
</aside>
</main>
{{>FOOT}}
