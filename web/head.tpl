{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/style.css">
<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="Chancery">
{{#FEED}}<link rel="alternate" type="application/atom+xml" href="{{FEED_URL}}" title="{{FEED_TITLE}}">
{{/FEED}}<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="masthead">
<div class="frame">
<a class="wordmark" href="/">Chancery</a>
<form class="searchbox" id="search" action="/search" method="get" role="search">
<label class="unseen" for="q">Search the releases of foreign ministries</label>
<input class="field" id="q" name="q" type="search" value="{{Q}}" maxlength="1024" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" dir="auto" placeholder="Words or &quot;an exact phrase&quot;">
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HIDDEN}}
<button class="button" type="submit">Search</button>
</form>
</div>
</header>
