{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame home" id="content">
<section class="welcome">
<h1>What foreign ministries have said</h1>
<p class="lead">Search <strong>{{RELEASES}}</strong> of {{#ONE_MINISTRY}}one ministry{{/ONE_MINISTRY}}{{#MINISTRIES_MANY}}<strong>{{MINISTRIES}}</strong> ministries and agencies{{/MINISTRIES_MANY}} in {{#ONE_LANGUAGE}}one language{{/ONE_LANGUAGE}}{{#LANGUAGES_MANY}}<strong>{{LANGUAGES}}</strong> languages{{/LANGUAGES_MANY}}.{{#HAS_NEWEST}} The newest is of {{NEWEST}}.{{/HAS_NEWEST}}</p>
</section>
{{#RESULTS}}
<section class="newest">
<h2>Newest releases</h2>
<ol class="hits">
{{>HIT}}
</ol>
<p class="all"><a href="/search?sort=newest">Browse all releases</a></p>
</section>
{{/RESULTS}}
<aside class="ways">
<h2>Ways to search</h2>
<dl>
<div><dt><a href="/search?q=parliamentary+diplomacy">parliamentary diplomacy</a></dt><dd>Releases with these words come first</dd></div>
<div><dt><a href="/search?q=%22joint+statement%22">“joint statement”</a></dt><dd>Quotation marks keep words together</dd></div>
<div><dt><a href="/search?q=ambassador+-visit">ambassador -visit</a></dt><dd>A minus leaves out releases with a word</dd></div>
</dl>
</aside>
</main>
{{>FOOT}}
