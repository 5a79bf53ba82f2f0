#include "searchd/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace chancery::searchd {
namespace {

prometheus::Histogram::BucketBoundaries time_buckets() {
  return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};
}

}  // namespace

struct Metrics::State {
  void count(std::string_view endpoint, std::string_view format, int status) {
    answers
        .Add({{"endpoint", std::string(endpoint)},
              {"format", std::string(format)},
              {"status", std::to_string(status)}})
        .Increment();
  }

  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& answers =
      prometheus::BuildCounter().Name("chancery_answers_total").Help("Answers given.").Register(registry);
  prometheus::Family<prometheus::Histogram>& times = prometheus::BuildHistogram()
                                                         .Name("chancery_answer_seconds")
                                                         .Help("Time to make an answer, without its wait.")
                                                         .Register(registry);
  prometheus::Family<prometheus::Counter>& exports =
      prometheus::BuildCounter().Name("chancery_exports_total").Help("Exports ended.").Register(registry);
  prometheus::Counter& exported = prometheus::BuildCounter()
                                      .Name("chancery_exported_releases_total")
                                      .Help("Releases given by exports.")
                                      .Register(registry)
                                      .Add({});
  prometheus::Gauge& ready = prometheus::BuildGauge()
                                 .Name("chancery_ready")
                                 .Help("1 where a verified generation is served.")
                                 .Register(registry)
                                 .Add({});
  prometheus::Gauge& refused = prometheus::BuildGauge()
                                   .Name("chancery_generation_refused")
                                   .Help("1 where a newer generation could not be opened.")
                                   .Register(registry)
                                   .Add({});
  prometheus::Gauge& releases = prometheus::BuildGauge()
                                    .Name("chancery_releases")
                                    .Help("Releases in the generation that is served.")
                                    .Register(registry)
                                    .Add({});
  prometheus::Gauge& built = prometheus::BuildGauge()
                                 .Name("chancery_indexed_timestamp_seconds")
                                 .Help("When the generation that is served was built.")
                                 .Register(registry)
                                 .Add({});
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::note_answer(std::string_view endpoint, std::string_view format, int status,
                          std::chrono::nanoseconds took) {
  state_->count(endpoint, format, status);
  state_->times.Add({{"endpoint", std::string(endpoint)}}, time_buckets())
      .Observe(std::chrono::duration<double>(took).count());
}

void Metrics::note_refusal(std::string_view endpoint, std::string_view format, int status) {
  state_->count(endpoint, format, status);
}

void Metrics::note_export(std::uint64_t releases, bool is_complete) {
  state_->exports.Add({{"complete", is_complete ? "yes" : "no"}}).Increment();
  state_->exported.Increment(static_cast<double>(releases));
}

std::string Metrics::write(const Readiness& readiness) {
  state_->ready.Set(readiness.ready() ? 1 : 0);
  state_->refused.Set(readiness.reason.empty() ? 0 : 1);
  state_->releases.Set(readiness.releases);
  state_->built.Set(static_cast<double>(readiness.indexed_at));
  return prometheus::TextSerializer().Serialize(state_->registry.Collect());
}

}  // namespace chancery::searchd
