#include "tests/bench/xapian_rival.h"

#include <algorithm>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "core/query/generation_facts.h"
#include "core/query/parse.h"
#include "core/query/planner.h"

namespace chancery::bench {
namespace {

/// Takes the releases whose stated days meet a range.
class DayDecider : public Xapian::MatchDecider {
 public:
  DayDecider(const index::Columns& columns, const query::Request& request)
      : columns_(columns),
        from_(request.from.value_or(std::numeric_limits<std::int32_t>::min())),
        to_(request.to.value_or(index::kNoDay - 1)) {}

  bool operator()(const Xapian::Document& document) const override {
    const std::size_t doc = document.get_docid() - 1;
    return columns_.first_day[doc] <= to_ && columns_.last_day[doc] >= from_;
  }

 private:
  const index::Columns& columns_;
  std::int32_t from_;
  std::int32_t to_;
};

/// Counts facets and months, as Xapian::ValueCountMatchSpy would, but from the columns.
class FacetSpy : public Xapian::MatchSpy {
 public:
  FacetSpy(const index::Generation& generation, const query::GenerationFacts& facts)
      : columns_(generation.columns()),
        months_(facts.month),
        source_(generation.sources().size()),
        country_(generation.countries().size()),
        language_(std::numeric_limits<std::uint8_t>::max() + 1),
        month_(facts.months.size() + 1) {}

  void operator()(const Xapian::Document& document, double) override {
    const std::size_t doc = document.get_docid() - 1;
    ++total_;
    ++source_[columns_.source[doc]];
    ++country_[columns_.country[doc]];
    ++language_[columns_.language[doc]];
    ++month_[months_[doc]];
  }

  std::uint64_t total() const { return total_; }

 private:
  const index::Columns& columns_;
  const std::vector<std::uint16_t>& months_;
  std::uint64_t total_ = 0;
  std::vector<std::uint32_t> source_;
  std::vector<std::uint32_t> country_;
  std::vector<std::uint32_t> language_;
  std::vector<std::uint32_t> month_;
};

/// A posting list of the plan; where it is of several stems, any of them.
Xapian::Query any_stem(const query::PlannedTerm& term) {
  return {Xapian::Query::OP_OR, term.stems.begin(), term.stems.end()};
}

/// Whether only an exact search can tell which releases match.
bool demands_phrase(const query::Plan& plan) {
  return std::any_of(plan.leaves.begin(), plan.leaves.end(),
                     [](const query::PlannedLeaf& leaf) { return leaf.test.has_value(); });
}

void mark_conditions(const query::Plan& plan, const query::Node& node, std::vector<bool>& conditions) {
  if (node.kind == query::NodeKind::kClause) {
    for (const std::size_t term : plan.leaves[node.clause].terms) conditions[term] = true;
  }
  for (const query::Node& child : node.children) mark_conditions(plan, child, conditions);
}

/// The terms that are conditions, joined by `op`, and those that only score: a character in no pair, of which
/// the posting list has no more than the places where it stands alone.
Xapian::Query make_query(const query::Plan& plan, Xapian::Query::op op) {
  std::vector<bool> is_condition(plan.terms.size());
  for (const query::Item& item : plan.items) mark_conditions(plan, item.node, is_condition);
  std::vector<Xapian::Query> conditions;
  std::vector<Xapian::Query> others;
  for (std::size_t term = 0; term < plan.terms.size(); ++term) {
    (is_condition[term] ? conditions : others).push_back(any_stem(plan.terms[term]));
  }
  const Xapian::Query demanded(op, conditions.begin(), conditions.end());
  if (others.empty()) return demanded;
  return {Xapian::Query::OP_AND_MAYBE, demanded,
          Xapian::Query(Xapian::Query::OP_OR, others.begin(), others.end())};
}

}  // namespace

XapianRival::XapianRival(std::shared_ptr<const index::Generation> generation,
                         const std::filesystem::path& directory)
    : generation_(std::move(generation)),
      facts_(query::facts_of(generation_)),
      reader_(generation_),
      planner_(*generation_, reader_, *facts_),
      database_((directory / "postings").string()) {}

RivalResult XapianRival::match(const Xapian::Query& query, const query::Request& request) const {
  const auto began = std::chrono::steady_clock::now();
  Xapian::Enquire enquire(database_);
  if (request.sort == query::Sort::kRelevance) {
    enquire.set_weighting_scheme(Xapian::IneB2Weight(1));
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());  // then in docid order, which is newest first
  }
  enquire.set_query(query);
  FacetSpy spy(*generation_, *facts_);
  enquire.add_matchspy(&spy);
  const DayDecider decider(generation_->columns(), request);
  const bool has_days = request.from || request.to;
  enquire.get_mset(0, request.limit, database_.get_doccount(), nullptr, has_days ? &decider : nullptr);
  return {std::chrono::steady_clock::now() - began, spy.total(), true};
}

RivalResult XapianRival::search(const query::Request& request) {
  const query::Parsed parsed = query::parse(request.q);
  const query::Plan plan = planner_.make(std::get<query::Tree>(parsed), query::Match::kStem,
                                         query::Deadline(query::Deadline::Clock::time_point::max()));
  if (demands_phrase(plan)) {
    RivalResult result = match(make_query(plan, Xapian::Query::OP_AND), request);
    result.is_exact = false;
    return result;
  }
  if (request.sort == query::Sort::kRelevance) return match(make_query(plan, Xapian::Query::OP_OR), request);
  const RivalResult of_all = match(make_query(plan, Xapian::Query::OP_AND), request);
  if (of_all.total > 0) return of_all;
  const RivalResult of_any = match(make_query(plan, Xapian::Query::OP_OR), request);
  return {of_all.took + of_any.took, of_any.total, true};
}

}  // namespace chancery::bench
