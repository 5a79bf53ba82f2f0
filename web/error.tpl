{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<div class="apology">
<h1>{{TITLE}}</h1>
<p>{{DETAIL}}</p>
{{#ERROR}}
<section class="fault">
{{#HAS_FIELD}}<h2><bdi>{{FIELD}}</bdi></h2>{{/HAS_FIELD}}
<p>{{DETAIL}}</p>
{{#PLACE}}<p class="place" dir="auto">{{>SEGMENTS}}</p>{{/PLACE}}
{{#MENDED}}<p>{{#INSTEAD}}Search instead for <a href="{{URL}}"><bdi>{{TEXT}}</bdi></a>{{/INSTEAD}}{{#FIRST_PAGE}}<a href="{{URL}}">Go to the first page of this search</a>{{/FIRST_PAGE}}</p>{{/MENDED}}
</section>
{{/ERROR}}
<p><a href="/">Go to the first page of Chancery</a></p>
</div>
</main>
{{>FOOT}}
