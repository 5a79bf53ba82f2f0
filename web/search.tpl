{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame results" id="content">
{{#SKIP}}<a class="skip" href="#hits">[[skip.results]]</a>
{{/SKIP}}<div class="summary">
<div role="status"><h1 class="status">{{STATUS}}</h1>
{{#HAS_WORD_COUNTS}}<p class="counted">{{WORD_COUNTS}}</p>{{/HAS_WORD_COUNTS}}</div>
{{#CHIPS}}
<section aria-label="[[chips.label]]">
<ul class="chips">
{{#CHIP}}<li><a class="chip" href="{{URL}}"><span class="unseen">[[chips.remove]] </span><span class="kind">{{KIND}}</span> <bdi>{{LABEL}}</bdi> <span class="cross" aria-hidden="true">×</span></a></li>
{{/CHIP}}
<li><a class="clear" href="{{CLEAR_URL}}">[[chips.clear]]</a></li>
</ul>
</section>
{{/CHIPS}}
{{#CORRECTION}}<p class="meant">[[correction|<a href="{{URL}}"><bdi>{{Q}}</bdi></a>|{{COUNT}}]]</p>
{{/CORRECTION}}
{{#HINT}}<p class="meant"><bdi>{{DETAIL}}</bdi>{{#MEANT}} [[hint.search|<a href="{{URL}}"><bdi>{{Q}}</bdi></a>|{{COUNT}}]]{{/MEANT}}</p>
{{/HINT}}
{{#TIMED_OUT}}<p class="note">[[note.timed_out|<bdi>{{OLDEST_DAY}}</bdi>]]</p>
{{/TIMED_OUT}}
{{#PARTLY_CUT}}<p class="note">[[note.partly_cut]]</p>
{{/PARTLY_CUT}}
{{#IGNORED}}<p class="note">[[note.ignored|{{STOP_LANGUAGES}}|<bdi>{{IGNORED_WORDS}}</bdi>]]</p>
{{/IGNORED}}
{{#YEAR}}<p class="note"><a href="{{URL}}">{{TEXT}}</a></p>
{{/YEAR}}
{{#CUT}}<p class="note">[[note.cut|<bdi>{{CUT_WORDS}}</bdi>]]</p>
{{/CUT}}
</div>
<aside class="narrow" aria-label="[[filter.heading]]">
{{>FILTERS}}
</aside>
<div class="list">
{{#SHOWN_DATES}}<nav class="shown" aria-label="[[timeline.dates]]"><ul>
{{#DATES_STEP}}<li>{{#CURRENT}}<span aria-current="true">{{NAME}}</span>{{/CURRENT}}{{#OTHER}}<a href="{{URL}}">{{NAME}}</a>{{/OTHER}}</li>
{{/DATES_STEP}}
</ul></nav>{{/SHOWN_DATES}}
{{>TIMELINE}}
{{#RESULTS}}
<div class="sorting">[[sort.label]]
<ul>
{{#SORT}}<li>{{#CURRENT}}<strong aria-current="true">{{NAME}}</strong>{{/CURRENT}}{{#OTHER}}<a href="{{URL}}">{{NAME}}</a>{{/OTHER}}</li>
{{/SORT}}
</ul>
</div>
<h2 class="unseen">[[results.heading]]</h2>
<ol class="hits" id="hits" start="{{START}}">
{{>HIT}}
</ol>
<p class="keep"><a href="{{FEED_URL}}" type="application/atom+xml">[[follow]]</a> <a href="{{TABLE_URL}}" download>[[download]]</a></p>
{{/RESULTS}}
{{#EMPTY}}
<div class="empty">
{{#RELIEFS}}<p>[[empty.filtered]]</p>
<ul>
{{#RELIEF}}<li><a href="{{URL}}">{{TEXT}}</a></li>
{{/RELIEF}}
</ul>
{{/RELIEFS}}
{{#ADVICE}}<p>[[empty.advice]]</p>
<ul>
<li>[[empty.spelling]]</li>
<li>[[empty.fewer]]</li>
<li>[[empty.quotes]]</li>
</ul>
{{/ADVICE}}
</div>
{{/EMPTY}}
{{#PAST_THE_END}}
<div class="empty"><p>[[empty.past]]</p></div>
{{/PAST_THE_END}}
{{#PAGING}}
<nav class="paging" aria-label="[[paging.label]]">
{{#PREVIOUS}}<a class="previous" rel="prev" href="{{PREVIOUS_URL}}"><span class="arrow" aria-hidden="true">←</span> [[paging.previous]]</a>{{/PREVIOUS}}
{{#NEXT}}<a class="next" rel="next" href="{{NEXT_URL}}">[[paging.next]] <span class="arrow" aria-hidden="true">→</span></a>{{/NEXT}}
</nav>
{{/PAGING}}
</div>
</main>
{{>FOOT}}
