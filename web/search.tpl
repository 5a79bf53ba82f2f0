{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame results" id="content">
<h1 class="unseen">Search results</h1>
<div class="summary">
<h2 class="status" role="status">{{STATUS}}</h2>
{{#CHIPS}}
<ul class="chips" aria-label="Filters in use">
{{#CHIP}}<li><a class="chip" href="{{URL}}"><span class="unseen">Remove the filter </span><span class="kind">{{KIND}}</span> <bdi>{{LABEL}}</bdi> <span class="cross" aria-hidden="true">×</span></a></li>
{{/CHIP}}
<li><a class="clear" href="{{CLEAR_URL}}">Clear all</a></li>
</ul>
{{/CHIPS}}
{{#CORRECTIONS}}<p class="meant">Did you mean {{#CORRECTION}}{{#OR}} or {{/OR}}<a href="{{URL}}"><bdi>{{Q}}</bdi></a> ({{COUNT}}){{/CORRECTION}}?</p>
{{/CORRECTIONS}}
{{#HINT}}<p class="meant"><bdi>{{DETAIL}}</bdi>{{#MEANT}} <a href="{{URL}}">Search for <bdi>{{Q}}</bdi></a> ({{COUNT}}){{/MEANT}}</p>
{{/HINT}}
{{#TIMED_OUT}}<p class="note">This search took too long and was stopped: only releases of {{OLDEST_DAY}} and newer are counted. Add a word, or narrow the dates.</p>
{{/TIMED_OUT}}
{{#PARTLY_CUT}}<p class="note">This search took too long and was finished in part: all releases are counted, but some results may lack their excerpts, their best order or other spellings.</p>
{{/PARTLY_CUT}}
{{#IGNORED}}<p class="note">Very common words were left out ({{STOP_LANGUAGES}}): <bdi>{{IGNORED_WORDS}}</bdi>. Quotation marks keep them.</p>
{{/IGNORED}}
{{#YEAR}}<p class="note"><a href="{{URL}}">Only releases dated {{YEAR}} ({{COUNT}})</a></p>
{{/YEAR}}
{{#CUT}}<p class="note"><bdi>{{CUT_WORDS}}</bdi> stands for very many words; the hundred most frequent were looked for. More letters make it narrower.</p>
{{/CUT}}
</div>
<aside class="narrow" aria-label="Narrow the results">
{{>FILTERS}}
</aside>
<div class="list">
{{>TIMELINE}}
{{#RESULTS}}
<p class="sorting">Sort by {{#SORT}}{{#CURRENT}}<strong aria-current="true">{{NAME}}</strong>{{/CURRENT}}{{#OTHER}}<a href="{{URL}}">{{NAME}}</a>{{/OTHER}} {{/SORT}}</p>
<ol class="hits" start="{{START}}">
{{>HIT}}
</ol>
<p class="sorting">Follow this search as a <a href="{{FEED_URL}}" type="application/atom+xml">feed</a>, or download <a href="{{EXPORT_URL}}" download>all releases that it counts</a> as a table</p>
{{/RESULTS}}
{{#EMPTY}}
<div class="empty">
{{#WITH_FILTERS}}<p>Nothing matches your words together with the filters in use. Remove one of the filters above, or <a href="{{CLEAR_URL}}">clear all of them</a>.</p>
{{/WITH_FILTERS}}
{{#WITHOUT_FILTERS}}<p>Nothing matches these words.</p>
<ul>
<li>Check the spelling of names; they differ between languages.</li>
<li>Try fewer words, or more general ones.</li>
<li>Take quotation marks off words that need not stand together.</li>
</ul>
{{/WITHOUT_FILTERS}}
</div>
{{/EMPTY}}
{{#PAST_THE_END}}
<div class="empty"><p>There are no more releases after this.</p></div>
{{/PAST_THE_END}}
{{#PAGING}}
<nav class="paging" aria-label="Pages of results">
{{#PREVIOUS}}<a class="previous" rel="prev" href="{{PREVIOUS_URL}}"><span aria-hidden="true">←</span> Previous</a>{{/PREVIOUS}}
{{#NEXT}}<a class="next" rel="next" href="{{NEXT_URL}}">Next <span aria-hidden="true">→</span></a>{{/NEXT}}
</nav>
{{/PAGING}}
</div>
</main>
{{>FOOT}}
