#include "core/query/respelling.h"

#include <algorithm>

namespace chancery::query {
namespace {

constexpr double kMostBehind = 4;  // by worth, of a query behind the best

/// Respellings that do not overlap.
struct Choice {
  std::vector<Respelling> parts;
  double worth = 0;
};

Choice make_choice(std::vector<Respelling> parts) {
  Choice choice{std::move(parts), 0};
  for (const Respelling& part : choice.parts) {
    choice.worth += part.worth / static_cast<double>(choice.parts.size());
  }
  // From the end, so that the bytes of those before stay where they are.
  std::sort(choice.parts.begin(), choice.parts.end(),
            [](const Respelling& a, const Respelling& b) { return a.begin > b.begin; });
  return choice;
}

std::vector<Choice> make_choices(const Respellings& found) {
  std::vector<Choice> choices;
  if (!found.best.empty()) choices.push_back(make_choice(found.best));
  for (const Respelling& other : found.others) {
    std::vector<Respelling> parts{other};
    for (const Respelling& part : found.best) {
      if (part.end <= other.begin || part.begin >= other.end) parts.push_back(part);
    }
    choices.push_back(make_choice(std::move(parts)));
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Choice& a, const Choice& b) { return a.worth > b.worth; });
  return choices;
}

}  // namespace

std::vector<std::string> respell(const std::string& q, const Respellings& found, std::size_t limit) {
  std::vector<std::string> queries;
  const std::vector<Choice> choices = make_choices(found);
  for (const Choice& choice : choices) {
    if (queries.size() == limit || choice.worth < choices.front().worth - kMostBehind) break;
    std::string query = q;
    for (const Respelling& part : choice.parts) query.replace(part.begin, part.end - part.begin, part.text);
    if (query == q || std::find(queries.begin(), queries.end(), query) != queries.end()) continue;
    queries.push_back(std::move(query));
  }
  return queries;
}

}  // namespace chancery::query
