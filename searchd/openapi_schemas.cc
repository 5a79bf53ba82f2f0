#include "searchd/openapi_schemas.h"

namespace chancery::searchd {

std::string_view openapi_schemas() {
  return R"json({
"SearchAnswer": {
  "type": "object", "additionalProperties": false,
  "required": ["query", "generation", "indexed_at", "took_ms", "timed_out", "total", "total_any", "words", "limit",
               "cut_short", "next", "prev", "facets", "year_offers", "ignored_words", "stop_word_languages", "cut_words", "hits"],
  "properties": {
    "query": {"$ref": "#/components/schemas/Query"},
    "generation": {"type": "string", "description": "The generation of the index that answered."},
    "indexed_at": {"type": "string", "format": "date-time", "description": "When that generation was built."},
    "took_ms": {"type": "number", "minimum": 0},
    "timed_out": {"type": "boolean", "description": "The time was up: what is here is right, and there may be more."},
    "cut_short": {"type": "array", "description": "What the time cut short.", "items": {"type": "string",
      "enum": ["expansion", "numbers", "matching", "ranking", "snippets", "corrections", "hints",
               "year_offers", "timeline"]}},
    "oldest_day_reached": {"type": "string", "format": "date",
      "description": "Where the time was up: releases of this day and newer are counted (oldest first: and older)."},
    "total": {
      "type": "object", "additionalProperties": false, "required": ["value", "relation"],
      "properties": {
        "value": {"type": "integer", "minimum": 0},
        "relation": {"type": "string", "enum": ["eq", "gte"]}}},
    "total_any": {"type": "integer", "minimum": 0, "description": "Releases that have any of the words."},
    "words": {"type": "string", "enum": ["all", "any"], "description": "What the total, facets and timeline count."},
    "limit": {"type": "integer", "minimum": 1, "maximum": 200},
    "next": {"type": ["string", "null"], "description": "The cursor of the next page."},
    "prev": {"type": ["string", "null"], "description": "The cursor of the page before."},
    "facets": {
      "type": "object", "additionalProperties": false,
      "properties": {
        "source": {"type": "array", "items": {"$ref": "#/components/schemas/FacetValue"}},
        "country": {"type": "array", "items": {"$ref": "#/components/schemas/FacetValue"}},
        "lang": {"type": "array", "items": {"$ref": "#/components/schemas/FacetValue"}}}},
    "timeline": {"type": "array", "items": {"$ref": "#/components/schemas/Month"}},
    "timeline_is_whole": {"type": "boolean", "description": "The timeline leaves out `from` and `to`, as facets do theirs."},
    "year_offers": {"type": "array", "items": {"$ref": "#/components/schemas/YearOffer"}},
    "ignored_words": {"type": "array", "items": {"type": "string"}},
    "stop_word_languages": {"type": "array", "items": {"type": "string"}},
    "cut_words": {"type": "array", "items": {"type": "string"}},
    "hits": {"type": "array", "items": {"$ref": "#/components/schemas/Hit"}}}},
"Query": {
  "type": "object", "additionalProperties": false, "required": ["raw", "interpreted", "corrections", "hints"],
  "properties": {
    "raw": {"type": "string"},
    "interpreted": {"type": "string", "description": "How it was read, every operator and parenthesis written out."},
    "corrections": {"type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["q", "total"],
      "properties": {"q": {"type": "string"}, "total": {"type": "integer", "minimum": 0}}}},
    "hints": {"type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["code", "detail", "position", "length", "q", "total"],
      "properties": {
        "code": {"type": "string", "enum": ["no_field", "parted_colon", "empty_filter", "acronym_left_out"]},
        "detail": {"type": "string"},
        "position": {"type": "integer", "minimum": 0},
        "length": {"type": "integer", "minimum": 0},
        "q": {"type": ["string", "null"]},
        "total": {"type": ["integer", "null"]}}}}}},
"YearOffer": {
  "type": "object", "additionalProperties": false, "required": ["year", "q", "total"],
  "properties": {
    "year": {"type": "string"}, "q": {"type": "string"}, "total": {"type": "integer", "minimum": 0}}},
"FacetValue": {
  "type": "object", "additionalProperties": false, "required": ["value", "label", "count", "active"],
  "properties": {
    "value": {"type": "string", "description": "As the parameter of this facet takes it."},
    "label": {"type": "string"},
    "count": {"type": "integer", "minimum": 0},
    "active": {"type": "boolean"}}},
"Month": {
  "type": "object", "additionalProperties": false, "required": ["start", "end", "count"],
  "properties": {
    "start": {"type": "string", "format": "date"},
    "end": {"type": "string", "format": "date"},
    "count": {"type": "integer", "minimum": 1}}},
"Published": {
  "type": "object", "additionalProperties": false, "required": ["datetime", "offset", "precision", "stated"],
  "properties": {
    "datetime": {"type": ["string", "null"], "description": "ISO 8601, as precise as the dateline."},
    "offset": {"type": ["string", "null"], "description": "The stated UTC offset."},
    "precision": {"type": "string", "enum": ["none", "year", "month", "day", "minute", "second"]},
    "stated": {"type": ["string", "null"], "description": "The dateline as printed."}}},
"Ranges": {
  "type": "array", "description": "Places in code points, each its first and the one past its last.",
  "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "integer", "minimum": 0}}},
"Translations": {
  "type": "array", "description": "The other releases of the same text, by language.",
  "items": {
    "type": "object", "additionalProperties": false, "required": ["lang", "id"],
    "properties": {"lang": {"type": "string"}, "id": {"type": "string"}}}},
"Hit": {
  "type": "object", "additionalProperties": false,
  "required": ["id", "url", "source_url", "title", "lang", "dir", "published", "source", "source_id", "country", "score",
               "partial", "matched_by", "snippets", "translations"],
  "properties": {
    "id": {"type": "string"},
    "url": {"type": "string", "description": "Its address here."},
    "source_url": {"type": ["string", "null"], "description": "The address of the original."},
    "title": {"type": ["string", "null"]},
    "lang": {"type": "string"},
    "dir": {"type": "string", "enum": ["ltr", "rtl", "auto"]},
    "published": {"$ref": "#/components/schemas/Published"},
    "source": {"type": ["string", "null"]},
    "source_id": {"type": ["string", "null"]},
    "country": {"type": ["string", "null"]},
    "score": {"type": "number", "description": "By its words; what is asked for by its number, id, address or title comes first."},
    "partial": {"type": "boolean", "description": "It lacks a word of the query."},
    "matched_by": {"type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["word", "by"],
      "properties": {
        "word": {"type": "string"},
        "by": {"type": "array", "minItems": 1, "items": {"type": "string",
          "enum": ["exact", "mark-folded", "stem", "prefix", "acronym", "country name", "other spelling",
                   "other script", "number", "id", "address", "title"]}}}}},
    "snippets": {"type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["text", "ranges"],
      "properties": {"text": {"type": "string"}, "ranges": {"$ref": "#/components/schemas/Ranges"}}}},
    "translations": {"$ref": "#/components/schemas/Translations"}}},
"Release": {
  "type": "object", "additionalProperties": false,
  "required": ["generation", "id", "url", "source_url", "title", "body", "lang", "dir", "published", "updated", "source",
               "source_id", "country", "work", "translations", "timed_out", "matches"],
  "properties": {
    "generation": {"type": "string"},
    "id": {"type": "string"},
    "url": {"type": "string"},
    "source_url": {"type": ["string", "null"]},
    "title": {"type": ["string", "null"]},
    "body": {"type": ["string", "null"]},
    "lang": {"type": "string"},
    "dir": {"type": "string", "enum": ["ltr", "rtl", "auto"]},
    "published": {"$ref": "#/components/schemas/Published"},
    "updated": {"type": ["string", "null"]},
    "source": {"type": ["string", "null"]},
    "source_id": {"type": ["string", "null"]},
    "country": {"type": ["string", "null"]},
    "work": {"type": ["string", "null"]},
    "translations": {"$ref": "#/components/schemas/Translations"},
    "timed_out": {"type": "boolean", "description": "Some matches may be missing, as there was no time for all."},
    "matches": {
      "type": "object", "additionalProperties": false, "required": ["title", "body"],
      "properties": {
        "title": {"$ref": "#/components/schemas/Ranges"},
        "body": {"$ref": "#/components/schemas/Ranges"}}}}},
"RelatedAnswer": {
  "type": "object", "additionalProperties": false, "required": ["generation", "id", "known", "timed_out", "releases"],
  "properties": {
    "generation": {"type": "string"},
    "id": {"type": "string"},
    "known": {"type": "boolean", "description": "False where its language has too few releases to learn from."},
    "timed_out": {"type": "boolean", "description": "There may be nearer ones, as there was no time to look at all."},
    "releases": {"type": "array", "items": {
      "type": "object", "additionalProperties": false,
      "required": ["id", "url", "source_url", "title", "lang", "dir", "published", "source", "country", "similarity"],
      "properties": {
        "id": {"type": "string"},
        "url": {"type": "string"},
        "source_url": {"type": ["string", "null"]},
        "title": {"type": ["string", "null"]},
        "lang": {"type": "string"},
        "dir": {"type": "string", "enum": ["ltr", "rtl", "auto"]},
        "published": {"$ref": "#/components/schemas/Published"},
        "source": {"type": ["string", "null"]},
        "country": {"type": ["string", "null"]},
        "similarity": {"type": "number", "maximum": 1}}}}}},
"Suggestions": {
  "type": "array", "minItems": 4, "maxItems": 4,
  "description": "What was typed, completions, a description of each, the address of each.",
  "items": {"type": ["string", "array"], "items": {"type": "string"}}},
"Problem": {
  "type": "object", "additionalProperties": false, "required": ["type", "title", "status", "detail"],
  "description": "RFC 9457.",
  "properties": {
    "type": {"type": "string"},
    "title": {"type": "string"},
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": {"type": "string"},
    "errors": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/ParameterError"}}}},
"ParameterError": {
  "type": "object", "additionalProperties": false,
  "required": ["parameter", "code", "detail", "position", "length", "suggestion"],
  "properties": {
    "parameter": {"type": "string"},
    "code": {"type": "string"},
    "detail": {"type": "string"},
    "position": {"type": "integer", "minimum": 0, "description": "In code points of the value."},
    "length": {"type": "integer", "minimum": 0},
    "suggestion": {"type": ["string", "null"], "description": "The mended value, or the name that was meant."}}},
"Readiness": {
  "type": "object", "additionalProperties": false, "required": ["ready", "generation"],
  "properties": {
    "ready": {"type": "boolean"},
    "generation": {"type": ["string", "null"]},
    "indexed_at": {"type": "string", "format": "date-time"},
    "releases": {"type": "integer", "minimum": 0},
    "refused": {
      "type": "object", "additionalProperties": false, "required": ["generation", "reason", "hint"],
      "properties": {
        "generation": {"type": ["string", "null"]},
        "reason": {"type": "string"},
        "hint": {"type": ["string", "null"]}}}}}
})json";
}

}  // namespace chancery::searchd
