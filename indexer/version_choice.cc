#include "indexer/version_choice.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/text/language.h"

namespace chancery::indexer {
namespace {

using release::Problem;

using Group = std::vector<std::size_t>;  // records with one id, in order of reading

std::string place_of(const Record& record, const std::vector<std::string>& file_names) {
  const std::string& name = file_names[record.file];
  return record.line > 0 ? name + ":" + std::to_string(record.line) : name;
}

class VersionChooser {
 public:
  VersionChooser(ReadRecords& all, const std::vector<std::string>& file_names)
      : all_(all), file_names_(file_names), dropped_(all.records.size(), false) {}

  VersionCounts run() {
    for (const Group& group : find_shared_ids()) settle(group);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all_.records.size(); ++i) {
      if (dropped_[i]) continue;
      if (kept != i) all_.records[kept] = std::move(all_.records[i]);
      ++kept;
    }
    all_.records.resize(kept);
    return counts_;
  }

 private:
  /// The records that share their id, by the first of them. Hardly any do, so that only those take memory.
  std::vector<Group> find_shared_ids() const {
    std::unordered_map<std::string_view, std::size_t> first;
    first.reserve(all_.records.size());
    std::map<std::size_t, Group> shared;
    for (std::size_t i = 0; i < all_.records.size(); ++i) {
      const auto [place, is_new] = first.emplace(all_.records[i].key.id, i);
      if (is_new) continue;
      Group& group = shared[place->second];
      if (group.empty()) group.push_back(place->second);
      group.push_back(i);
    }
    std::vector<Group> groups;
    groups.reserve(shared.size());
    for (auto& [number, group] : shared) groups.push_back(std::move(group));
    return groups;
  }

  void settle(Group group) {
    const auto owner = [this](std::size_t i) {
      return std::tie(all_.records[i].source_id, all_.records[i].key.language);
    };
    std::stable_sort(group.begin(), group.end(),
                     [&](std::size_t a, std::size_t b) { return owner(a) < owner(b); });
    std::vector<std::size_t> standing;
    for (std::size_t begin = 0; begin < group.size();) {
      std::size_t end = begin;
      while (end < group.size() && owner(group[end]) == owner(group[begin])) ++end;
      standing.push_back(choose(std::vector<std::size_t>(group.begin() + static_cast<std::ptrdiff_t>(begin),
                                                         group.begin() + static_cast<std::ptrdiff_t>(end))));
      begin = end;
    }
    if (standing.size() > 1) qualify(standing);
  }

  std::size_t choose(const std::vector<std::size_t>& versions) {
    std::size_t best = versions.front();
    for (const std::size_t i : versions) {
      if (all_.records[i].version_instant >= all_.records[best].version_instant) best = i;
    }
    for (const std::size_t i : versions) {
      if (i == best) continue;
      dropped_[i] = true;
      const bool same = all_.records[i].key.content == all_.records[best].key.content;
      ++(same ? counts_.duplicate : counts_.superseded);
      report(i, (same ? "is the same as " : "is superseded by ") + place_of(all_.records[best], file_names_) +
                    ".");
    }
    return best;
  }

  void qualify(const std::vector<std::size_t>& standing) {
    if (ids_.empty()) {
      for (const Record& record : all_.records) ids_.insert(record.key.id);
    }
    for (const std::size_t i : standing) {
      Record& record = all_.records[i];
      const bool same_source = std::count_if(standing.begin(), standing.end(), [&](std::size_t other) {
                                 return all_.records[other].source_id == record.source_id;
                               }) > 1;
      std::string qualified = record.source_id.empty() ? "" : record.source_id + "/";
      if (same_source) qualified += std::string(text::info(record.key.language).code) + "/";
      qualified += record.key.id;
      std::string unique = qualified;  // "a/1" of one source may be the very id of another's release
      for (int n = 2; !ids_.insert(unique).second; ++n) unique = qualified + "/" + std::to_string(n);
      qualified = std::move(unique);
      report(i,
             "is the id of releases of several sources or languages; this one is kept as " + qualified + ".");
      record.key.id = std::move(qualified);
    }
  }

  void report(std::size_t i, std::string reason) {
    const Record& record = all_.records[i];
    all_.problems.push_back({Problem::Severity::kNotice, file_names_[record.file], record.line, record.key.id,
                             "id", "This id " + std::move(reason)});
  }

  ReadRecords& all_;
  const std::vector<std::string>& file_names_;
  std::vector<bool> dropped_;
  std::unordered_set<std::string> ids_;  // of all records, and those given here; once one is given
  VersionCounts counts_;
};

}  // namespace

VersionCounts choose_versions(ReadRecords& all, const std::vector<std::string>& file_names) {
  return VersionChooser(all, file_names).run();
}

}  // namespace chancery::indexer
