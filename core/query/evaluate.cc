#include "core/query/evaluate.h"

#include "core/query/window_search.h"

namespace chancery::query {
namespace {

void append_windows(std::uint32_t begin, std::uint32_t end, std::vector<Window>& windows) {
  while (begin < end) {
    const std::uint32_t base = begin / kWindowSize * kWindowSize;
    const std::uint32_t next = std::min(end, base + kWindowSize);
    windows.push_back({base, begin, next});
    begin = next;
  }
}

/// The windows in the order in which they are evaluated: newest first, or the oldest dated first and the
/// undated last.
std::vector<Window> order_windows(const DayDocs& days, std::uint32_t dated, bool oldest_first) {
  std::vector<Window> windows;
  if (!oldest_first) {
    append_windows(days.begin, days.walk_end(), windows);
    return windows;
  }
  append_windows(days.begin, std::min(dated, days.walk_end()), windows);
  std::reverse(windows.begin(), windows.end());
  append_windows(std::max(dated, days.begin), days.walk_end(), windows);
  return windows;
}

/// The sets of a window, kept until it is known which of them counts.
struct KeptWindow {
  Window window;
  WindowBits any;
};

/// One run of an evaluation.
class Run {
 public:
  Run(const SearchedGeneration& searched, const Plan& plan, const Filter& filter, const Request& request)
      : generation_(searched.generation),
        counter_(searched.generation, searched.facts, filter),
        has_columns_(filter.has_columns()),
        oldest_first_(request.sort == Sort::kOldest),
        any_word_(request.words == Words::kAny),
        can_relax_(!any_word_ && plan.can_relax()),
        wanted_(std::size_t{request.offset} + request.limit),
        best_(wanted_) {
    result_.ranks = request.sort == Sort::kRelevance && plan.has_scores();
    result_.counts = counter_.start();
    windows_ = order_windows(filter.days, generation_.dated_count(), oldest_first_);
  }

  Evaluation evaluate(WindowSearch& search, const WindowResult& found, const Deadline& deadline) {
    if (search.open(deadline)) {
      for (const Window& window : windows_) {
        if (!search.evaluate(window, deadline)) break;
        take(window, found);
        ++done_;
      }
    }
    if (done_ < windows_.size()) note_deadline();
    result_.counts_any_word = any_word_;
    if (can_relax_ && result_.counts.total == 0) count_any_word();
    if (result_.ranks) result_.hits = best_.take();
    return std::move(result_);
  }

 private:
  void take(const Window& window, const WindowResult& found) {
    result_.total_any += counter_.count(found.any, window.base);
    const WindowBits& counted = any_word_ ? found.any : found.all;
    counter_.add(counted, window.base, result_.counts);
    if (result_.ranks) {
      rank(window, found);
    } else if (result_.hits.size() < wanted_) {
      list(window, counted, found.all);
    }
    if (can_relax_ && result_.counts.total == 0 && !found.any.empty()) kept_.push_back({window, found.any});
  }

  void rank(const Window& window, const WindowResult& found) {
    found.any.for_each([&](std::uint32_t i) {
      const bool is_pinned = found.pinned.test(i);
      if (!is_pinned && !best_.wants(found.scores[i])) return;
      const std::uint32_t doc = window.base + i;
      if (has_columns_ && !counter_.takes(doc)) return;
      best_.offer({found.scores[i], doc, !found.all.test(i), is_pinned, 0, {}});
    });
  }

  /// Appends docs by date.
  void list(const Window& window, const WindowBits& docs, const WindowBits& complete) {
    const bool descending = oldest_first_ && window.begin < generation_.dated_count();
    for (std::size_t n = 0; n < WindowBits::kWords && result_.hits.size() < wanted_; ++n) {
      const std::size_t word = descending ? WindowBits::kWords - 1 - n : n;
      for (std::uint64_t bits = docs.words()[word]; bits != 0 && result_.hits.size() < wanted_;) {
        const auto bit =
            static_cast<std::uint32_t>(descending ? 63 - std::countl_zero(bits) : std::countr_zero(bits));
        bits &= ~(std::uint64_t{1} << bit);
        const std::uint32_t i = static_cast<std::uint32_t>(word << 6) | bit;
        if (!has_columns_ || counter_.takes(window.base + i)) {
          result_.hits.push_back({0, window.base + i, !complete.test(i), false, 0, {}});
        }
      }
    }
  }

  /// No release has all words: everything is of any word.
  void count_any_word() {
    static const WindowBits kNone;
    result_.counts_any_word = true;
    result_.counts = counter_.start();
    for (const KeptWindow& kept : kept_) {
      counter_.add(kept.any, kept.window.base, result_.counts);
      if (!result_.ranks) list(kept.window, kept.any, kNone);
    }
  }

  /// Of the first window not done no day is complete.
  void note_deadline() {
    result_.timed_out = true;
    const auto days = generation_.columns().first_day;
    const std::uint32_t dated = generation_.dated_count();
    const Window& next = windows_[done_];
    if (dated == 0) return;
    if (oldest_first_) {
      result_.day_reached = next.begin >= dated ? days[0] : days[next.end - 1] - 1;
    } else {
      result_.day_reached = next.begin >= dated ? days[dated - 1] : days[next.begin] + 1;
    }
  }

  const index::Generation& generation_;
  Counter counter_;
  bool has_columns_;
  bool oldest_first_;
  bool any_word_;
  bool can_relax_;  // the sets of any and of all words may differ
  std::size_t wanted_;
  BestHits best_;
  std::vector<Window> windows_;
  std::size_t done_ = 0;
  std::vector<KeptWindow> kept_;
  Evaluation result_;
};

}  // namespace

struct Evaluator::Scratch {
  SearchMemory memory;
};

Evaluator::Evaluator(std::shared_ptr<const index::Generation> generation,
                     std::shared_ptr<const GenerationFacts> facts, const index::PostingReader& reader)
    : generation_(std::move(generation)),
      facts_(std::move(facts)),
      names_(name_docs_of(generation_)),
      searched_{*generation_, *facts_, *names_, reader},
      scratch_(std::make_unique<Scratch>()) {}

Evaluator::~Evaluator() = default;

Evaluation Evaluator::run(const Plan& plan, const Filter& filter, const Request& request,
                          const Deadline& deadline) {
  WindowSearch search(searched_, plan, filter, scratch_->memory);
  Run run(searched_, plan, filter, request);
  return run.evaluate(search, scratch_->memory.result, deadline);
}

}  // namespace chancery::query
