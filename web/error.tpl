{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<div class="apology">
<h1>{{TITLE}}</h1>
<p>{{DETAIL}}</p>
{{#ERROR}}
<section class="fault">
{{#HAS_FIELD}}<h2><bdi>{{FIELD}}</bdi></h2>{{/HAS_FIELD}}
<p{{#FAULT_ID}} id="{{ID}}"{{/FAULT_ID}}>{{DETAIL}}</p>
{{#PLACE}}<p class="place" dir="auto">{{>SEGMENTS}}</p>{{/PLACE}}
{{#READING}}<p><a href="{{URL}}">{{TEXT}}</a></p>
{{/READING}}{{#MEANT}}<p>[[error.meant|<a href="{{URL}}"><bdi>{{TEXT}}</bdi></a>]]</p>
{{/MEANT}}{{#INSTEAD}}<p>[[error.instead|<a href="{{URL}}"><bdi>{{TEXT}}</bdi></a>]]</p>
{{/INSTEAD}}{{#WITHOUT}}<p><a href="{{URL}}">[[error.without]]</a></p>{{/WITHOUT}}
{{#FIRST_PAGE}}<p><a href="{{URL}}">[[error.first_page]]</a></p>{{/FIRST_PAGE}}
</section>
{{/ERROR}}
{{#MEND}}<div class="mend">
{{>DATES}}
<button class="button" form="search" type="submit">[[search.button]]</button>
</div>{{/MEND}}
<p><a href="{{HOME_URL}}">[[error.home]]</a></p>
</div>
</main>
{{>FOOT}}
