{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame home" id="content">
<section class="welcome">
<h1>[[home.heading]]</h1>
<p class="lead">[[home.lead|<strong>{{RELEASES}}</strong>|<strong>{{MINISTRIES}}</strong>|<strong>{{LANGUAGES}}</strong>]]{{#HAS_NEWEST}} [[home.newest|<bdi>{{NEWEST}}</bdi>]]{{/HAS_NEWEST}}</p>
</section>
{{#RESULTS}}
<section class="newest">
<h2>[[home.newest.heading]]</h2>
<ol class="hits">
{{>HIT}}
</ol>
<p class="all"><a href="{{ALL_URL}}">[[home.all]]</a></p>
</section>
{{/RESULTS}}
<aside class="ways" aria-labelledby="ways">
<h2 id="ways">[[home.ways]]</h2>
<dl>
{{#WAY}}<div><dt><a href="{{URL}}"><bdi>{{EXAMPLE}}</bdi></a></dt><dd>{{MEANING}}</dd></div>
{{/WAY}}
</dl>
</aside>
</main>
{{>FOOT}}
