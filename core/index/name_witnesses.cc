#include "core/index/name_witnesses.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/index/form_stream.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kNoKey = UINT32_MAX;  // a separator
constexpr std::size_t kEnoughWorks = 8;

/// A name as numbers of keys. It is looked for by its rarest word.
struct SoughtName {
  std::vector<std::uint32_t> keys;
  std::uint32_t acronym = kNoKey;
  std::size_t rarest = 0;
  std::set<std::uint32_t> works;
};

class WitnessSearch {
 public:
  WitnessSearch(std::span<const ExplainedName> names, const NameVocabulary& words)
      : key_of_(words.vocabulary().keys_by_id()), is_rarest_(words.size(), false) {
    for (const ExplainedName& name : names) add(name, words);
  }

  /// Reads a release's stream.
  void read(std::string_view stream, std::uint32_t work) {
    keys_.clear();
    bool is_hit = false;
    for (std::size_t position = 0; position < stream.size();) {
      const std::uint32_t id = read_form_id(stream, position);
      keys_.push_back(id < key_of_.size() ? key_of_[id] : kNoKey);
      is_hit = is_hit || (keys_.back() != kNoKey && is_rarest_[keys_.back()]);
    }
    if (!is_hit) return;
    alone_.clear();
    explained_.clear();
    for (std::size_t at = 0; at < keys_.size(); ++at) {
      if (keys_[at] != kNoKey && is_rarest_[keys_[at]]) look_at(at);
    }
    for (const std::uint32_t number : alone_) {
      SoughtName& name = names_[number];
      if (!explained_.contains(number) && name.works.size() < kEnoughWorks) name.works.insert(work);
    }
  }

  std::size_t works(std::size_t number, std::span<const std::uint32_t> explaining) const {
    const std::set<std::uint32_t>& found = names_[number].works;
    return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](std::uint32_t work) {
      return std::find(explaining.begin(), explaining.end(), work) == explaining.end();
    }));
  }

 private:
  void add(const ExplainedName& name, const NameVocabulary& words) {
    const auto number = static_cast<std::uint32_t>(names_.size());
    SoughtName& sought = names_.emplace_back();
    sought.acronym = words.find(name.acronym).value_or(kNoKey);
    for (std::size_t begin = 0; begin <= name.name.size();) {
      const std::size_t end = std::min(name.name.find(' ', begin), name.name.size());
      const auto key = words.find(std::string_view(name.name).substr(begin, end - begin));
      sought.keys.push_back(key.value_or(kNoKey));
      begin = end + 1;
    }
    const auto rarer = [&words](std::uint32_t a, std::uint32_t b) {
      return words.word(a).count < words.word(b).count;
    };
    const auto rarest = std::min_element(sought.keys.begin(), sought.keys.end(), rarer);
    sought.rarest = static_cast<std::size_t>(rarest - sought.keys.begin());
    is_rarest_[*rarest] = true;
    by_rarest_[*rarest].push_back(number);
  }

  void look_at(std::size_t at) {
    for (const std::uint32_t number : by_rarest_.find(keys_[at])->second) {
      const SoughtName& name = names_[number];
      if (at < name.rarest) continue;
      const std::size_t begin = at - name.rarest;
      const std::size_t end = begin + name.keys.size();
      if (end > keys_.size() ||
          !std::equal(name.keys.begin(), name.keys.end(), keys_.begin() + static_cast<std::ptrdiff_t>(begin)))
        continue;
      const bool is_explained = (end < keys_.size() && keys_[end] == name.acronym) ||
                                (begin > 0 && keys_[begin - 1] == name.acronym);
      (is_explained ? explained_ : alone_).insert(number);
    }
  }

  std::vector<std::uint32_t> key_of_;  // by the generation's ids
  std::vector<bool> is_rarest_;        // by key
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_rarest_;
  std::vector<SoughtName> names_;
  // Of the release at hand:
  std::vector<std::uint32_t> keys_;
  std::set<std::uint32_t> alone_;
  std::set<std::uint32_t> explained_;
};

}  // namespace

std::vector<std::size_t> count_witnesses(std::span<const ExplainedName> names, const NameVocabulary& words,
                                         const CorpusStreams& streams) {
  std::vector<std::size_t> counts;
  if (names.empty()) return counts;
  WitnessSearch search(names, words);
  std::size_t position = 0;
  for (const ColumnRow& row : streams.rows) {
    search.read(streams.bytes.substr(position, row.facts.stream_size), row.facts.work);
    position += row.facts.stream_size;
  }
  for (std::size_t i = 0; i < names.size(); ++i) counts.push_back(search.works(i, names[i].works));
  return counts;
}

}  // namespace chancery::index
