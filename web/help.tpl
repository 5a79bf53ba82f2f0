{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<main class="frame reading" id="content">
<article class="help">
<h1>What a search may say</h1>
<table>
<thead><tr><th scope="col">You type</th><th scope="col">You get</th></tr></thead>
<tbody>
{{#SYNTAX}}<tr><td><a href="{{URL}}"><bdi>{{EXAMPLE}}</bdi></a></td><td>{{MEANING}}</td></tr>
{{/SYNTAX}}
</tbody>
</table>
<p>{{PRECEDENCE}}</p>
<h2>Parameters</h2>
<p>A script asks the same addresses as this page and adds <code>format=json</code>.</p>
<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th><th scope="col">Example</th></tr></thead>
<tbody>
{{#PARAMETER}}<tr><td><code>{{NAME}}</code></td><td>{{MEANING}}</td><td><code>{{EXAMPLE}}</code></td></tr>
{{/PARAMETER}}
</tbody>
</table>
</article>
</main>
{{>FOOT}}
