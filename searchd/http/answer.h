#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "searchd/http/fault.h"
#include "searchd/http/request_rules.h"
#include "searchd/web_message.h"

namespace chancery::searchd {

using HttpResponse = boost::beast::http::response<boost::beast::http::string_body>;

/// What an answer is written for.
struct AnswerFrame {
  Method method = Method::kGet;
  int minor = 1;            ///< Of the request's version.
  bool keep_alive = false;  ///< Whether the connection stays open behind it.
};

/// The answer to what is refused before anyone asks what it wants: a line of text where `accept` prefers pages,
/// else problem+json.
WebResponse fault_response(const Fault& fault, std::string_view accept);

/// The answer to OPTIONS. `cors_origin`: whose scripts may ask for more than a page could, such as whether an
/// answer has changed; empty: nobody's.
WebResponse options_response(std::string_view cors_origin);

/// Lets the scripts of an origin read an answer, of whatever status; empty: nobody's.
void allow_origin(WebResponse& response, std::string_view origin);

/// The answer where too much waits to be sent, in the same forms.
WebResponse overloaded_response(std::string_view accept);

/// Adds what HTTP wants of an answer: length (or chunks: `is_stream`), date, connection. The body is left out
/// for HEAD, and a body of unknown length goes to a client of HTTP/1.0 until the connection is closed.
HttpResponse frame_answer(WebResponse answer, const AnswerFrame& frame, bool is_stream);

}  // namespace chancery::searchd
