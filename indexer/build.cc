#include "indexer/build.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "core/index/generation_merge.h"
#include "core/index/index_directory.h"
#include "core/index/release_codec.h"
#include "core/index/segment_builder.h"
#include "indexer/meaning.h"
#include "indexer/parallel.h"
#include "indexer/record_reader.h"
#include "indexer/shrink_guard.h"
#include "indexer/space_estimate.h"
#include "indexer/version_choice.h"

namespace chancery::indexer {
namespace {

using index::EnvironmentError;
using index::IndexDirectory;
using index::SegmentPlan;

constexpr std::size_t kSamplesForDictionary = 400;
constexpr std::size_t kLeastForDictionary = 200;
constexpr std::size_t kSampleBytes = 2'000'000;
/// The stages of one build, in their order.
class Build {
 public:
  explicit Build(const BuildOptions& options)
      : options_(options),
        threads_(options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency())),
        progress_(options.quiet),
        directory_(options.index) {}

  Summary run() {
    const auto began = std::chrono::steady_clock::now();
    read();
    arrange();
    check_shrink();
    train_dictionaries();
    plan();
    check_space();
    save_catalogue();
    build_segments();
    merge();
    publish();
    summary_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return std::move(summary_);
  }

 private:
  void read();
  void arrange();
  void check_shrink();
  void train_dictionaries();
  std::string train(const std::vector<std::size_t>& members) const;
  void plan();
  std::uint64_t text_of(const SegmentPlan& plan) const;
  void check_space();
  void save_catalogue();
  void build_segments();
  void build_segment(index::SegmentBuilder& builder, const SegmentPlan& plan);
  void merge();
  void publish();
  /// Adds a notice of the index itself to the summary.
  void note(std::string reason) {
    summary_.problems.push_back(
        {release::Problem::Severity::kNotice, options_.index.string(), 0, "", "", std::move(reason)});
  }
  release::Release release_of(std::size_t record) const {
    return reread_release(input_, records_.records[record], *open_files_[records_.records[record].file]);
  }

  const BuildOptions& options_;
  unsigned threads_;
  Progress progress_;
  IndexDirectory directory_;
  InputFiles input_;
  ReadRecords records_;  // after `arrange` in docid order
  std::vector<std::unique_ptr<InputBytes>> open_files_;
  std::vector<index::ReleaseKey> keys_;
  index::Dictionaries dictionaries_;
  std::string catalogue_;  // the file: what was read, under the ids that the records state
  std::vector<SegmentPlan> plans_;
  std::vector<std::size_t> missing_;  // into plans_
  std::set<std::size_t> built_;       // into plans_; damaged ones that were built anew among them
  Summary summary_;
  std::mutex mutex_;  // of summary_ and built_, where threads add to them
};

void Build::read() {
  input_ = find_input_files(options_.paths);
  Catalogue catalogue;
  catalogue.load(directory_.catalogue());
  records_ = read_records(input_, catalogue, threads_, std::time(nullptr), progress_);
  summary_.read = records_.read;
  summary_.rejected = records_.rejected;
  summary_.known_records = records_.known;
  summary_.ignored_files = input_.ignored;
}

/// Chooses versions and sorts into docid order.
void Build::arrange() {
  std::vector<std::string> names;
  for (const InputFile& file : input_.files) names.push_back(file.path.string());
  std::set<std::pair<std::string, std::uint64_t>> with_problems;
  for (const release::Problem& problem : records_.problems) with_problems.emplace(problem.file, problem.line);
  std::vector<const Record*> without_problems;
  for (const Record& record : records_.records) {
    if (record.line > 0 && !with_problems.contains({names[record.file], record.line})) {
      without_problems.push_back(&record);
    }
  }
  catalogue_ = Catalogue::encode(without_problems);
  const VersionCounts counts = choose_versions(records_, names);
  summary_.duplicate = counts.duplicate;
  summary_.superseded = counts.superseded;
  std::sort(records_.records.begin(), records_.records.end(),
            [](const Record& a, const Record& b) { return index::stands_before(a.key, b.key); });
  for (const Record& record : records_.records) {
    keys_.push_back(record.key);
    summary_.undated += record.key.dated ? 0 : 1;
    summary_.unknown_keys += record.unknown_keys;
    summary_.text_bytes += record.key.text_bytes;
  }
  summary_.indexed = records_.records.size();
  summary_.problems = std::move(records_.problems);
  open_files_.resize(input_.files.size());
  for (const Record& record : records_.records) {
    auto& file = open_files_[record.file];
    if (!file) file = std::make_unique<InputBytes>(input_.files[record.file].path);
  }
}

void Build::check_shrink() {
  if (options_.allow_shrink) return;
  std::map<std::string, std::uint64_t> now;
  for (const Record& record : records_.records) ++now[record.source_id];
  if (const auto reason = refuse_shrink(options_.index, now)) {
    note("the published generation cannot be read, so that only totals were compared with it: " + *reason +
         ".");
  }
}

/// Trains a dictionary for each language that has releases enough and none yet.
void Build::train_dictionaries() {
  dictionaries_.load(directory_.dictionaries(), true);
  std::map<text::Language, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < keys_.size(); ++i) members[keys_[i].language].push_back(i);
  std::vector<text::Language> wanting;
  for (const auto& [language, records] : members) {
    if (records.size() >= kLeastForDictionary && !dictionaries_.has(language)) wanting.push_back(language);
  }
  if (wanting.empty()) return;
  std::vector<std::string> trained(wanting.size());
  progress_.begin("learning to compress", wanting.size());
  for_each_item(wanting.size(), threads_, [&](std::size_t item, unsigned) {
    trained[item] = train(members.at(wanting[item]));
    progress_.step();
  });
  for (std::size_t i = 0; i < wanting.size(); ++i) {
    if (trained[i].empty()) continue;
    dictionaries_.add(wanting[i], trained[i], true);
    index::replace_file(directory_.dictionaries() / dictionaries_.file_name(wanting[i]), trained[i]);
  }
}

std::string Build::train(const std::vector<std::size_t>& members) const {
  std::vector<std::string> samples;
  const std::size_t step = std::max<std::size_t>(1, members.size() / kSamplesForDictionary);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < members.size() && bytes < kSampleBytes; i += step) {
    std::string sample = index::encode_release({release_of(members[i]), {}});
    sample.resize(std::min(sample.size(), kSampleBytes / 40));
    bytes += sample.size();
    samples.push_back(std::move(sample));
  }
  return index::train_dictionary(samples);
}

std::uint64_t Build::text_of(const SegmentPlan& plan) const {
  std::uint64_t bytes = 0;
  for (std::size_t i = plan.begin; i < plan.end; ++i) bytes += keys_[i].text_bytes;
  return bytes;
}

void Build::plan() {
  plans_ = index::plan_segments(keys_, dictionaries_);
  for (std::size_t i = 0; i < plans_.size(); ++i) {
    if (!directory_.has_segment(plans_[i].address)) missing_.push_back(i);
  }
  // The largest first, so that no thread is left with one of them at the end.
  std::stable_sort(missing_.begin(), missing_.end(),
                   [this](std::size_t a, std::size_t b) { return text_of(plans_[a]) > text_of(plans_[b]); });
}

void Build::check_space() {
  std::uint64_t new_text = 0;
  for (const std::size_t plan : missing_) new_text += text_of(plans_[plan]);
  const std::uint64_t needed = estimate_space(records_.records, new_text);
  const std::uint64_t free = directory_.free_bytes();
  if (needed <= free) return;
  const auto megabytes = [](std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; };
  throw EnvironmentError("this build needs about " + megabytes(needed) + " below " + options_.index.string() +
                             ", and only " + megabytes(free) + " are free",
                         "Free some space, or put the index on a larger disk.");
}

/// For the next night. A build that was refused changes nothing, so it comes after the checks.
void Build::save_catalogue() {
  index::replace_file(directory_.catalogue(), catalogue_);
  catalogue_ = {};
}

void Build::build_segment(index::SegmentBuilder& builder, const SegmentPlan& plan) {
  builder.begin(directory_.segment_scratch(plan.address));
  for (std::size_t i = plan.begin; i < plan.end; ++i) builder.add(release_of(i));
  builder.finish();
  directory_.adopt_segment(plan.address);
}

void Build::build_segments() {
  std::vector<std::unique_ptr<index::SegmentBuilder>> builders(threads_);
  progress_.begin("building segments", missing_.size());
  for_each_item(missing_.size(), threads_, [&](std::size_t item, unsigned worker) {
    if (!builders[worker]) builders[worker] = std::make_unique<index::SegmentBuilder>(dictionaries_);
    build_segment(*builders[worker], plans_[missing_[item]]);
    progress_.step();
  });
  built_.insert(missing_.begin(), missing_.end());
}

/// Opens the segments (a damaged one is built anew) and merges them.
void Build::merge() {
  std::vector<index::Segment> segments(plans_.size());
  progress_.begin("checking segments", plans_.size());
  for_each_item(plans_.size(), threads_, [&](std::size_t item, unsigned) {
    const SegmentPlan& plan = plans_[item];
    try {
      segments[item] = index::Segment::open(directory_.segment(plan.address));
    } catch (const EnvironmentError& error) {
      {
        const std::lock_guard lock(mutex_);
        note("a segment was damaged and is built anew: " + std::string(error.what()) + ".");
        built_.insert(item);
      }
      directory_.discard_segment(plan.address);
      index::SegmentBuilder builder(dictionaries_);
      build_segment(builder, plan);
      segments[item] = index::Segment::open(directory_.segment(plan.address));
    }
    progress_.step();
  });
  summary_.segments_built = built_.size();
  summary_.segments_reused = plans_.size() - built_.size();
  Meaning meaning(directory_, threads_, progress_);
  meaning.learn(segments);
  meaning.project(segments);
  progress_.begin("merging", 1);
  summary_.generation = directory_.next_generation();
  index::merge_generation(segments, dictionaries_, summary_.generation,
                          directory_.generation_scratch(summary_.generation));
  progress_.step();
}

void Build::publish() {
  progress_.begin("publishing", 1);
  directory_.publish(summary_.generation);
  std::set<std::string> addresses;
  for (const SegmentPlan& plan : plans_) addresses.insert(plan.address);
  try {
    directory_.sweep(addresses);
    summary_.disk_bytes = directory_.disk_bytes();
  } catch (const EnvironmentError& error) {  // it is published all the same
    note("cannot sweep what no generation needs: " + std::string(error.what()) + ".");
  }
  progress_.step();
}

}  // namespace

Summary build(const BuildOptions& options) { return Build(options).run(); }

}  // namespace chancery::indexer
