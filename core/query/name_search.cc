#include "core/query/name_search.h"

#include <algorithm>

#include "core/query/weight.h"

namespace chancery::query {
namespace {

void append_number(std::string& key, std::uint32_t number) {
  key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// Stems, forms and where they are looked for.
std::string key_of(const Alternative& name) {
  std::string key;
  for (const std::vector<std::string>& stems : name.terms) {
    append_number(key, static_cast<std::uint32_t>(stems.size()));
    for (const std::string& stem : stems) key.append(stem).push_back('\0');
  }
  if (!name.test) return key;
  key.push_back(name.test->in_title ? 't' : 's');
  for (const std::vector<std::uint32_t>& ids : name.test->classes) {
    append_number(key, static_cast<std::uint32_t>(ids.size()));
    for (const std::uint32_t id : ids) append_number(key, id);
  }
  if (!name.test->languages.all()) key += name.test->languages.to_string();
  for (const std::uint32_t id : name.test->not_beside.before) append_number(key, id);
  key.push_back('|');
  for (const std::uint32_t id : name.test->not_beside.behind) append_number(key, id);
  return key;
}

}  // namespace

NameSearch::NameSearch(const SearchedGeneration& searched, const std::vector<Alternative>& names,
                       PostingMerger& merger)
    : searched_(searched), planned_(names), merger_(merger) {
  for (const Alternative& name : names) names_.emplace_back().key = key_of(name);
}

void NameSearch::open(std::size_t name) {
  Name& opened = names_[name];
  if (!opened.lists.empty()) return;
  for (const std::vector<std::string>& stems : planned_[name].terms) {
    opened.lists.emplace_back(searched_.reader, stems, merger_);
  }
  if (planned_[name].test) opened.matcher.emplace(*planned_[name].test);
}

std::shared_ptr<const NameDocs> NameSearch::find(std::size_t name, std::uint32_t base,
                                                 const Deadline& deadline) {
  Name& sought = names_[name];
  if (sought.docs != nullptr && sought.base == base) return sought.docs;
  sought.base = base;
  sought.docs = searched_.names.find(sought.key, base);
  if (sought.docs != nullptr) return sought.docs;
  open(name);
  const std::uint32_t end = std::min(searched_.generation.size(), base + kWindowSize);
  sought.docs = read(name, {base, base, end}, deadline);
  if (sought.docs != nullptr) searched_.names.keep(sought.key, base, sought.docs);
  return sought.docs;
}

std::shared_ptr<const NameDocs> NameSearch::read(std::size_t name, const Window& window,
                                                 const Deadline& deadline) {
  Name& sought = names_[name];
  auto docs = std::make_shared<NameDocs>();
  if (!sought.matcher && sought.lists.size() == 1) {
    const auto postings = sought.lists.front().read(window.begin, window.end);
    docs->assign(postings.begin(), postings.end());
    return docs;
  }
  const bool is_word = sought.lists.size() == 1 && planned_[name].test->classes.size() == 1;
  NameDocs scored;  // of a word, whose forms score
  WindowBits found;
  found.set_range(0, window.end - window.base);
  for (TermList& list : sought.lists) {
    if (deadline.has_passed()) return nullptr;
    WindowBits having;
    for (const index::Posting& posting : list.read(window.begin, window.end)) {
      having.set(posting.doc - window.base);
      if (is_word) scored.push_back(posting);
    }
    found.intersect(having);
  }
  if (sought.matcher && !sought.matcher->keep(searched_.generation, window, found, deadline)) return nullptr;
  if (is_word) {
    std::erase_if(scored,
                  [&](const index::Posting& posting) { return !found.test(posting.doc - window.base); });
    *docs = std::move(scored);
  } else {
    found.for_each([&](std::uint32_t i) { docs->push_back({window.base + i, 1}); });
  }
  docs->shrink_to_fit();
  return docs;
}

std::optional<double> NameSearch::factor_of(std::size_t name, UnionFrequencies& known,
                                            const Deadline& deadline) {
  open(name);
  const std::uint32_t size = searched_.generation.size();
  double factor = 0;
  for (TermList& list : names_[name].lists) {
    if (!list.count(size, known, deadline)) return std::nullopt;
    factor = std::max(factor, term_factor({size, list.frequency(), list.collection_frequency(), 1}));
  }
  return factor;
}

}  // namespace chancery::query
