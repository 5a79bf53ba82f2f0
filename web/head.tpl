{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{UI}}" dir="{{DIRECTION}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}}</title>
{{#HAS_DESCRIPTION}}<meta name="description" content="{{DESCRIPTION}}">{{/HAS_DESCRIPTION}}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{{ROOT}}/style.css">
<link rel="search" type="application/opensearchdescription+xml" href="{{ROOT}}/opensearch.xml" title="{{SITE}}">
<link rel="icon" href="{{ROOT}}/icon.svg" type="image/svg+xml">
{{#HAS_CANONICAL}}<link rel="canonical" href="{{CANONICAL_URL}}">{{/HAS_CANONICAL}}
{{#FEED}}<link rel="alternate" type="application/atom+xml" href="{{URL}}" title="{{TITLE}}">{{/FEED}}
<script src="{{ROOT}}/page.js" defer></script>
</head>
<body>
<a class="skip" href="#content">[[skip]]</a>
<header class="masthead">
<div class="frame">
<a class="wordmark" href="{{HOME_URL}}">{{SITE}}</a>
<form class="searchbox" id="search" action="{{ROOT}}/search" method="get" role="search">
<label class="unseen" for="q">[[search.label]]</label>
<div class="combo">
<input class="field" id="q" name="q" type="search" value="{{Q}}" maxlength="1024" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" dir="auto" placeholder="[[search.placeholder]]"{{#Q_FAULT}} aria-invalid="true" aria-describedby="q-fault"{{/Q_FAULT}} data-suggestions="[[search.suggestions]]">
</div>
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HIDDEN}}
<button class="button" type="submit">[[search.button]]</button>
</form>
</div>
</header>
