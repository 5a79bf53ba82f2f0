{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<article class="help">
<h1>[[help.title]]</h1>
<table>
<thead><tr><th scope="col">[[help.typed]]</th><th scope="col">[[help.found]]</th></tr></thead>
<tbody>
{{#SYNTAX}}<tr><td><bdi>{{EXAMPLE}}</bdi></td><td>{{MEANING}}</td></tr>
{{/SYNTAX}}
</tbody>
</table>
<p>{{PRECEDENCE}}</p>
<h2>[[help.scripts]]</h2>
<p>[[help.scripts.how|<code>format=json</code>]]</p>
<table lang="en" dir="ltr">
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning, and an example</th></tr></thead>
<tbody>
{{#PARAMETER}}<tr><td><code>{{NAME}}</code></td><td>{{MEANING}} <code>{{EXAMPLE}}</code></td></tr>
{{/PARAMETER}}
</tbody>
</table>
</article>
</main>
{{>FOOT}}
