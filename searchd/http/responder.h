#pragma once

#include <functional>
#include <optional>
#include <string>

#include "searchd/web_message.h"

namespace chancery::searchd {

/// What the HTTP room asks for answers.
class Responder {
 public:
  virtual ~Responder() = default;
  /// Answers through `done`, once, from any thread, at once or later. Called on the I/O thread; must not
  /// block.
  virtual void respond(WebRequest request, std::function<void(WebResponse)> done) = 0;
  /// Gives the next piece of an answer's stream through `done`, in the same way; `stream` lives until then.
  /// nullopt where the stream broke: what was sent is not whole, and its reader has to see that.
  virtual void write_on(const WebStream& stream, std::function<void(std::optional<std::string>)> done) = 0;
};

}  // namespace chancery::searchd
