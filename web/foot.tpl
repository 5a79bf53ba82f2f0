{{%AUTOESCAPE context="HTML"}}
<footer class="colophon">
<div class="frame">
<p>Chancery searches the public releases of foreign ministries. The ministry’s own page is the authority for every text. <a href="/help">What a search may say</a></p>
{{#HAS_INDEXED_AT}}<p>Brought up to date at {{INDEXED_AT}}</p>{{/HAS_INDEXED_AT}}
</div>
</footer>
</body>
</html>
