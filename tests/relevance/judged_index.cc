#include "tests/relevance/judged_index.h"

#include <atomic>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <thread>
#include <variant>

#include "indexer/build.h"
#include "tests/relevance/plain_query.h"

namespace chancery::relevance {
namespace {

namespace fs = std::filesystem;

void write_records(const JudgedSet& set, const fs::path& path) {
  std::ofstream file(path);
  for (const JudgedDocument& document : set.documents) {
    nlohmann::json record = {{"id", set.name + "/" + document.id},
                             {"source", set.name},
                             {"language", set.language},
                             {"title", document.title},
                             {"body", document.text}};
    if (!document.published.empty()) record["published"] = document.published;
    file << record.dump() << '\n';
  }
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// One thread's way through the queries of a set.
class SetSearch {
 public:
  SetSearch(const JudgedIndex& index, const JudgedSet& set, const SearchOptions& options)
      : index_(index), set_(set), options_(options) {}

  SearchedSet run() {
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < options_.threads; ++i) threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    return std::move(found_);
  }

 private:
  void work() {
    query::Searcher searcher(index_.generation());
    for (std::size_t i; (i = next_++) < set_.queries.size();) ask(searcher, set_.queries[i]);
  }

  void ask(query::Searcher& searcher, const JudgedQuery& judged) {
    query::Request request;
    request.q = make_plain(judged.text);
    request.limit = options_.depth;
    request.with_snippets = false;
    request.ranking = options_.ranking;
    request.deadline = std::chrono::seconds(60);
    if (options_.only_own_source) request.sources = {set_.name};
    query::Answer answer = searcher.search(request);
    bool is_cut = false;
    while (is_too_long(answer) && !request.q.empty()) {
      request.q = without_last_word(request.q);
      answer = searcher.search(request);
      is_cut = true;
    }
    const std::lock_guard lock(mutex_);
    found_.cut_queries += is_cut ? 1 : 0;
    if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
      found_.refused_queries.push_back(judged.id + ": " + errors->front().detail);
      return;
    }
    std::vector<FoundDocument>& found = found_.hits[judged.id];
    for (const query::Hit& hit : std::get<query::Results>(answer).hits) {
      found.push_back({hit.id.substr(hit.id.find('/') + 1), hit.doc, hit.first_score, hit.features});
    }
  }

  static bool is_too_long(const query::Answer& answer) {
    const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer);
    return errors != nullptr &&
           (errors->front().code == "too_long" || errors->front().code == "too_many_words");
  }

  const JudgedIndex& index_;
  const JudgedSet& set_;
  const SearchOptions& options_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;  // of found_
  SearchedSet found_;
};

}  // namespace

JudgedIndex::JudgedIndex(const std::vector<JudgedSet>& sets, const std::vector<fs::path>& corpora) {
  const fs::path input = directory_.path() / "input";
  fs::create_directories(input);
  std::size_t documents = 0;
  for (const JudgedSet& set : sets) {
    write_records(set, input / (set.name + ".jsonl"));
    documents += set.documents.size();
  }
  indexer::BuildOptions options{directory_.path() / "index", {input}};
  options.quiet = true;
  for (const fs::path& corpus : corpora) {
    std::ofstream file(input / corpus.stem());  // "x.jsonl.zst" -> "x.jsonl"
    file << read_compressed(corpus);
  }
  indexer::build(options);
  fs::remove_all(input);
  const auto current = index::current_generation(options.index);
  if (!current) throw std::runtime_error("no index was published");
  generation_ = index::Generation::open(*current, index::Verification::kSizes);
  if (corpora.empty() && generation_->size() != documents) {
    throw std::runtime_error(std::to_string(documents) + " documents, but " +
                             std::to_string(generation_->size()) + " were indexed");
  }
}

std::vector<fs::path> five_corpora(const fs::path& directory) {
  std::vector<fs::path> paths;
  for (const char* name : {"us_state_department_2021-2022", "swiss_fdfa_2003-2025", "china_mfa_zh_2020-2024",
                           "kremlin_ru", "saudi_press_agency_ar_2015"}) {
    paths.push_back(directory / (std::string(name) + ".jsonl.zst"));
  }
  return paths;
}

Run run_of(const SearchedSet& found) {
  Run run;
  for (const auto& [query, hits] : found.hits) {
    std::vector<std::string>& ids = run[query];
    for (const FoundDocument& hit : hits) ids.push_back(hit.id);
  }
  return run;
}

SearchedSet search_set(const JudgedIndex& index, const JudgedSet& set, const SearchOptions& options) {
  return SetSearch(index, set, options).run();
}

}  // namespace chancery::relevance
