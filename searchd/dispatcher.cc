#include "searchd/dispatcher.h"

#include <memory>

#include "searchd/failure.h"

namespace chancery::searchd {

void Dispatcher::respond(WebRequest request, std::function<void(WebResponse)> done) {
  if (std::optional<WebResponse> answer = site_.answer_now(request)) {
    done(std::move(*answer));
    return;
  }
  const auto asked = std::make_shared<const WebRequest>(std::move(request));
  SearchPool::Task task;
  task.run = [this, asked, done](SearchService* service) { done(site_.answer(*asked, service)); };
  task.is_costly = [this, asked](SearchService* service) {
    return service != nullptr && site_.estimate(*asked, *service) > costly_;
  };
  task.give_up = [this, asked, done] { done(site_.answer_busy(*asked, kBusy)); };
  task.client = asked->client;
  switch (pool_.submit(std::move(task))) {
    case SearchPool::Admission::kTaken:
      return;
    case SearchPool::Admission::kQueueFull:
      return done(site_.answer_busy(*asked, kBusy));
    case SearchPool::Admission::kTooManyOfClient:
      return done(site_.answer_busy(*asked, kTooManyRequests));
  }
}

void Dispatcher::write_on(const WebStream& stream, std::function<void(std::optional<std::string>)> done) {
  pool_.submit_begun([&stream, done](SearchService*) {
    std::string piece;
    const bool is_broken = failure_of([&] { piece = stream(); }).has_value();
    done(is_broken ? std::nullopt : std::optional(std::move(piece)));
  });
}

}  // namespace chancery::searchd
