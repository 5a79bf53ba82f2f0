#include "searchd/dispatcher.h"

namespace chancery::searchd {

void Dispatcher::respond(WebRequest request, std::function<void(WebResponse)> done) {
  if (std::optional<WebResponse> answer = site_.answer_now(request)) {
    done(std::move(*answer));
    return;
  }
  const auto job = [this, request, done](SearchService* service) { done(site_.answer(request, service)); };
  if (!pool_.submit(job)) done(site_.answer_busy(request));
}

void Dispatcher::write_on(const WebStream& stream, std::function<void(std::string)> done) {
  pool_.submit_begun([&stream, done](SearchService*) { done(stream()); });
}

}  // namespace chancery::searchd
