#include "core/index/segment_explanations.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/index/printed_acronym.h"
#include "core/index/work_hash.h"
#include "core/text/character_table.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::index {
namespace {

constexpr std::size_t kMostWords = 14;       // of a name
constexpr std::size_t kMostCharacters = 24;  // of a name in a script without word spaces
constexpr std::size_t kMostShort = 6;        // characters of its short form
constexpr std::size_t kContextWords = 4;     // on either side
constexpr std::size_t kLeastMentioned = 3;   // letters of an acronym that is not explained
constexpr std::size_t kMostAcronyms = 32;    // of one release
constexpr std::size_t kLongestGap = 6;       // bytes between two words of a name

/// Whether nothing but signs that stand within a name parts two of its words.
bool is_name_gap(std::string_view gap) {
  return gap.size() <= kLongestGap && gap.find_first_of(".;:!?()[]\n\t") == std::string_view::npos &&
         gap.find("\u2013") == std::string_view::npos && gap.find("\uff09") == std::string_view::npos &&
         gap.find("\u3002") == std::string_view::npos && gap.find("\uff0c") == std::string_view::npos;
}

bool is_blank(std::string_view gap) {
  return gap.find_first_not_of(" \"'\xC2\xA0\xC2\xAB\xBB\xE2\x80\x9C\x9D\x9E\x98\x99") ==
         std::string_view::npos;
}

}  // namespace

/// What one release explains.
class SegmentExplanations::Reader {
 public:
  Reader(SegmentExplanations& out, const release::Release& release, std::string_view text,
         std::span<const TokenPlace> places, const TermTable& terms)
      : out_(out), release_(release), text_(text), places_(places), terms_(terms) {}

  /// Names whose initials are an acronym of the same release, wherever it stands: "the National Security
  /// Council ... the NSC".
  void read_mentions() {
    find_acronyms();
    if (acronyms_.empty()) return;
    for (std::size_t begin = 0; begin < places_.size(); ++begin) {
      if (places_[begin].is_character || !begins_with_capital(begin)) continue;
      const std::string key = text::fold_marks(form(begin));
      for (const std::string& letters : acronyms_) {
        if (letters[0] != key[0] || key == letters) continue;
        const std::size_t end = end_of_initials(letters, begin);
        if (end > begin) keep(letters, 'm', begin, end, begin, end);
      }
    }
  }

  void read(std::size_t bracket) {
    const std::size_t close =
        std::min(text_.find(')', places_[bracket].begin), text_.find("）", places_[bracket].begin));
    if (close == std::string_view::npos) return;
    std::size_t end = bracket;
    while (end < places_.size() && places_[end].begin < close && end - bracket <= kMostWords) ++end;
    if (bracket == 0 || end == bracket || end - bracket > kMostWords) return;
    if (places_[bracket].is_character) {
      read_characters(bracket, end);
      return;
    }
    const std::string_view opening = gap_before(bracket);
    if (opening.empty() || !is_blank(opening.substr(0, opening.size() - 1))) return;
    if (const PrintedAcronym acronym = acronym_at(bracket); !acronym.letters.empty()) {
      if (end - bracket <= 3) read_before(acronym, bracket, end);
    } else if (const PrintedAcronym before = read_acronym(printed(bracket - 1)); !before.letters.empty()) {
      read_within(before, bracket, end);
    }
  }

 private:
  std::string_view printed(std::size_t place) const {
    return text_.substr(places_[place].begin, places_[place].end - places_[place].begin);
  }
  std::string_view form(std::size_t place) const { return terms_.form(places_[place].form); }
  std::string_view gap_before(std::size_t place) const {
    return text_.substr(places_[place - 1].end, places_[place].begin - places_[place - 1].end);
  }

  /// One of one word, or of two that a hyphen or an ampersand joins.
  PrintedAcronym acronym_at(std::size_t place) const {
    PrintedAcronym acronym = read_acronym(printed(place));
    if (!acronym.letters.empty() || place + 1 >= places_.size()) return acronym;
    const std::string_view gap = gap_before(place + 1);
    return gap == "-" || gap == "&" ? join_acronyms(printed(place), printed(place + 1)) : acronym;
  }

  bool begins_with_capital(std::size_t place) const {
    std::size_t at = places_[place].begin;
    return (text::character_table().class_of(text::read_code_point(text_.data(), at)) & text::kUpper) != 0;
  }

  /// The acronyms of the release that have three letters or more.
  void find_acronyms() {
    std::set<std::uint32_t> seen;
    for (std::size_t place = 0; place < places_.size(); ++place) {
      std::size_t at = 0;
      const char32_t first = text::read_code_point(form(place).data(), at);
      if ((text::character_table().class_of(first) & text::kUpper) == 0) continue;  // only acronyms keep it
      if (!seen.insert(places_[place].form).second) continue;
      std::string letters = read_acronym(printed(place)).letters;
      if (text::count_code_points(letters) < kLeastMentioned || acronyms_.size() >= kMostAcronyms) continue;
      if (std::find(acronyms_.begin(), acronyms_.end(), letters) == acronyms_.end())
        acronyms_.push_back(std::move(letters));
    }
  }

  /// Where the words from `begin` on end whose initials are `letters`: with capitals but for small words.
  /// `begin` where they are not.
  std::size_t end_of_initials(std::string_view letters, std::size_t begin) const {
    std::size_t place = begin;
    for (std::size_t letter = 0; letter < letters.size(); ++place) {
      if (place >= places_.size() || place - begin >= kMostWords || places_[place].is_character) return begin;
      if (place > begin && !is_name_gap(gap_before(place))) return begin;
      const std::string key = text::fold_marks(form(place));
      std::size_t at = letter;
      std::size_t first = 0;
      const bool gives =
          text::read_code_point(letters.data(), at) == text::read_code_point(key.data(), first);
      if (gives && begins_with_capital(place)) {
        letter = at;
      } else if (place == begin || !is_small(place)) {
        return begin;
      } else if (gives && letters.size() > kLeastMentioned) {
        letter = at;  // the o of "of"
      }
    }
    return place;
  }

  bool is_small(std::size_t place) const {
    return form(place).size() == 1 || text::is_stop_word(release_.language, form(place));
  }

  std::optional<std::size_t> match(std::string_view letters, std::size_t begin, std::size_t end) const {
    std::vector<std::string> keys;
    for (std::size_t at = begin; at < end; ++at) keys.push_back(text::fold_marks(form(at)));
    std::vector<names::CandidateWord> words;
    for (std::size_t at = begin; at < end; ++at) {
      words.push_back({keys[at - begin], is_small(at)});
    }
    return names::find_expansion(letters, words);
  }

  /// Organization of Islamic Cooperation (OIC)
  void read_before(const PrintedAcronym& acronym, std::size_t bracket, std::size_t end) {
    std::size_t begin = bracket - 1;
    while (begin > 0 && bracket - begin < kMostWords && is_name_gap(gap_before(begin))) --begin;
    if (const auto first = match(acronym.letters, begin, bracket))
      keep(acronym.key, acronym.kind, begin + *first, bracket, begin + *first, end);
  }

  /// OIC (Organization of Islamic Cooperation)
  void read_within(const PrintedAcronym& acronym, std::size_t bracket, std::size_t end) {
    for (std::size_t at = bracket + 1; at < end; ++at) {
      if (!is_name_gap(gap_before(at))) return;
    }
    if (match(acronym.letters, bracket, end) == std::size_t{0})
      keep(acronym.key, acronym.kind, bracket, end, bracket - 1, end);
  }

  /// 欧洲安全与合作组织（欧安组织）
  void read_characters(std::size_t bracket, std::size_t end) {
    if (end - bracket > kMostShort ||
        !is_blank(gap_before(bracket).substr(0, gap_before(bracket).size() - 1))) {
      if (gap_before(bracket) != "（") return;
    }
    std::size_t begin = bracket;
    while (begin > 0 && bracket - begin < kMostCharacters && places_[begin - 1].is_character &&
           (begin == bracket || gap_before(begin).empty())) {
      --begin;
    }
    std::vector<std::string_view> characters;
    std::vector<std::string_view> acronym;
    std::string key;
    for (std::size_t at = begin; at < bracket; ++at) characters.push_back(form(at));
    for (std::size_t at = bracket; at < end; ++at) {
      if (!places_[at].is_character) return;
      acronym.push_back(form(at));
      if (!key.empty()) key += ' ';
      key += form(at);
    }
    const auto first = names::find_expansion(acronym, characters);
    if (first) keep(key, 'c', begin + *first, bracket, begin + *first, end);
  }

  /// A hash of the words around places [from, to), of the same paragraph.
  std::uint32_t context_of(std::size_t from, std::size_t to) const {
    const auto begins_line = [&](std::size_t place) {
      return place == 0 || gap_before(place).find('\n') != std::string_view::npos;
    };
    std::uint32_t context = hash_text("");
    for (std::size_t at = from; !begins_line(at) && from - at < kContextWords;)
      context = hash_text(form(--at), context);
    for (std::size_t at = to; at < places_.size() && !begins_line(at) && at - to < kContextWords; ++at) {
      context = hash_text(form(at), context);
    }
    return context;
  }

  /// The name is places [begin, end); the whole explanation [from, to).
  void keep(const std::string& acronym, char kind, std::size_t begin, std::size_t end, std::size_t from,
            std::size_t to) {
    std::string entry = acronym + '\n' + static_cast<char>(release_.language) + kind;
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin) entry += ' ';
      entry += form(at);
    }
    const std::uint32_t context = context_of(from, to);
    std::vector<Sighting>& sightings = out_.sightings_[entry];
    const std::uint32_t work = hash_work(release_);
    if (!met_.insert(entry).second) return;  // once in a release
    const bool is_known = std::any_of(sightings.begin(), sightings.end(), [&](const Sighting& other) {
      return other.work == work || other.context == context;
    });
    if (!is_known && sightings.size() < kMostSightings) sightings.push_back({work, context});
  }

  SegmentExplanations& out_;
  const release::Release& release_;
  std::string_view text_;
  std::span<const TokenPlace> places_;
  const TermTable& terms_;
  std::vector<std::string> acronyms_;  // of three letters or more
  std::set<std::string> met_;
};

void SegmentExplanations::add(const release::Release& release, std::string_view text,
                              std::span<const TokenPlace> places, std::span<const std::uint32_t> brackets,
                              const TermTable& terms) {
  Reader reader(*this, release, text, places, terms);
  for (const std::uint32_t bracket : brackets) reader.read(bracket);
  reader.read_mentions();
}

std::string SegmentExplanations::encode() const {
  std::string out;
  append_varint(out, sightings_.size());
  FrontEncoder encoder;
  for (const auto& [text, sightings] : sightings_) {
    encoder.append(out, text);
    append_varint(out, sightings.size());
    for (const Sighting& sighting : sightings) {
      append_fixed(out, sighting.work);
      append_fixed(out, sighting.context);
    }
  }
  return out;
}

bool ExplanationReader::next() {
  if (left_ == 0) return false;
  --left_;
  text_.read(reader_);
  const std::size_t line = text_.text().find('\n');
  if (line == std::string::npos || line + 3 > text_.text().size()) {
    throw EnvironmentError("a segment's explanations are damaged", "Remove the segments and build again.");
  }
  sightings_.clear();
  for (std::uint64_t left = reader_.varint(); left > 0; --left) {
    Sighting& sighting = sightings_.emplace_back();
    sighting.work = reader_.fixed<std::uint32_t>();
    sighting.context = reader_.fixed<std::uint32_t>();
  }
  return true;
}

std::string_view ExplanationReader::acronym() const {
  return std::string_view(text_.text()).substr(0, text_.text().find('\n'));
}

text::Language ExplanationReader::language() const {
  return static_cast<text::Language>(text_.text()[text_.text().find('\n') + 1]);
}

char ExplanationReader::kind() const { return text_.text()[text_.text().find('\n') + 2]; }

std::string_view ExplanationReader::expansion() const {
  return std::string_view(text_.text()).substr(text_.text().find('\n') + 3);
}

}  // namespace chancery::index
