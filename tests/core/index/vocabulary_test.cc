#include "core/index/vocabulary.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "core/index/vocabulary_writer.h"
#include "core/text/tokenizer.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

using Forms =
    std::map<std::pair<std::string, std::string>, FormEntry>;  // by key and form: the order of the file

/// A vocabulary of these forms, written and mapped.
class WrittenVocabulary {
 public:
  explicit WrittenVocabulary(const Forms& forms) {
    VocabularyWriter writer;
    for (const auto& [place, entry] : forms) {
      std::vector<FormUseView> uses;
      for (const FormUse& use : entry.uses) {
        uses.push_back({static_cast<std::uint8_t>(use.language), use.magnitude, use.stem});
      }
      writer.add(entry.key, entry.form, entry.id, entry.frequency, uses);
    }
    writer.write(directory_.path());
    forms_ = MappedFile(directory_.path() / "forms");
    stems_ = MappedFile(directory_.path() / "stems");
    vocabulary_ = Vocabulary(forms_, stems_);
  }

  const Vocabulary* operator->() const { return &vocabulary_; }
  std::string_view form_bytes() const { return forms_.bytes(); }
  const MappedFile& stems() const { return stems_; }

 private:
  TemporaryDirectory directory_;
  MappedFile forms_;
  MappedFile stems_;
  Vocabulary vocabulary_;
};

text::Language language(std::string_view code) { return text::find_language(code).value(); }

void add(Forms& forms, const std::string& form, std::vector<FormUse> uses) {
  const std::string key = text::fold_marks(form);
  const auto id = static_cast<std::uint32_t>(forms.size() + 2);
  forms[{key, form}] = {key, form, id, 1000u + id, std::move(uses)};
}

Forms small_vocabulary() {
  Forms forms;
  add(forms, "president", {{language("en"), 3, "presid"}, {language("fr"), 1, "president"}});
  add(forms, "président", {{language("fr"), 4, "président"}});
  add(forms, "presidents", {{language("en"), 2, "presid"}});
  add(forms, "presidency", {{language("en"), 2, "presid"}});
  add(forms, "un", {{language("fr"), 9, "un"}});
  add(forms, "UN", {{language("en"), 7, "UN"}});
  add(forms, "外", {{language("zh"), 5, ""}});
  return forms;
}

std::vector<std::string> forms_of(const std::vector<FormEntry>& entries) {
  std::vector<std::string> forms;
  for (const FormEntry& entry : entries) forms.push_back(entry.form);
  return forms;
}

std::string random_word(std::mt19937& random) {
  static constexpr const char* kLetters[] = {"a", "b", "e", "é", "è", "n", "o", "ö", "s", "т", "N", "č"};
  std::string word;
  for (std::size_t left = 1 + random() % 6; left > 0; --left)
    word += kLetters[random() % std::size(kLetters)];
  return word;
}

/// Thousands of forms: many share a key or a stem; stems that equal their form, are part of it, or are quite
/// another.
Forms random_vocabulary(std::mt19937& random) {
  Forms forms;
  for (int i = 0; i < 12'000; ++i) {
    const std::string form = random_word(random);
    std::vector<FormUse> uses;
    for (const char* code : {"en", "fr", "ru"}) {
      if (random() % 2 == 0) continue;
      const std::uint32_t kind = random() % 4;
      const std::string stem = kind == 0   ? form
                               : kind == 1 ? form.substr(0, 1) + "i"
                               : kind == 2 ? random_word(random)
                                           : "";
      uses.push_back({language(code), static_cast<std::uint8_t>(random() % 40), stem});
    }
    const std::string key = text::fold_marks(form);
    forms.emplace(std::pair(key, form), FormEntry{key, form, 0, random(), std::move(uses)});
  }
  std::uint32_t id = 2;
  for (auto& [place, entry] : forms) entry.id = id++ * 7;
  return forms;
}

TEST(Vocabulary, FindsEveryFormOfAKey) {
  const WrittenVocabulary vocabulary(small_vocabulary());
  EXPECT_EQ(forms_of(vocabulary->find_key("president")),
            (std::vector<std::string>{"president", "président"}));
  EXPECT_EQ(forms_of(vocabulary->find_key("un")), (std::vector<std::string>{"UN", "un"}));
  EXPECT_TRUE(vocabulary->find_key("presiden").empty());
  EXPECT_TRUE(vocabulary->find_key("zzz").empty());
  EXPECT_TRUE(vocabulary->find_key("").empty());
}

TEST(Vocabulary, KeepsAllThatItWasTold) {
  const Forms forms = small_vocabulary();
  const WrittenVocabulary vocabulary(forms);
  for (const auto& [place, entry] : forms) {
    const std::vector<FormEntry> found = vocabulary->find_key(entry.key);
    EXPECT_EQ(std::count(found.begin(), found.end(), entry), 1) << entry.form;
  }
}

TEST(Vocabulary, FindsPrefixesUpToTheLimit) {
  const WrittenVocabulary vocabulary(small_vocabulary());
  EXPECT_EQ(forms_of(vocabulary->find_prefix("presiden", 3)),
            (std::vector<std::string>{"presidency", "president", "président"}));
  EXPECT_EQ(vocabulary->find_prefix("presiden", 100).size(), 4u);
  EXPECT_TRUE(vocabulary->find_prefix("presiden", 0).empty());
  EXPECT_TRUE(vocabulary->find_prefix("x", 100).empty());
}

TEST(Vocabulary, FindsTheFormsOfAStemThatEqualsItsFormToo) {
  const Forms forms = small_vocabulary();
  const WrittenVocabulary vocabulary(forms);
  const auto id = [&](const char* form) { return forms.at({text::fold_marks(form), form}).id; };
  EXPECT_EQ(vocabulary->find_stem("presid"),
            (std::vector<std::uint32_t>{id("president"), id("presidents"), id("presidency")}));
  EXPECT_EQ(vocabulary->find_stem("président"), (std::vector<std::uint32_t>{id("président")}));
  EXPECT_EQ(vocabulary->find_stem("UN"), (std::vector<std::uint32_t>{id("UN")}));
  EXPECT_TRUE(vocabulary->find_stem("外").empty());
  EXPECT_TRUE(vocabulary->find_stem("pres").empty());
}

TEST(Vocabulary, FindsNothingInAnEmptyOne) {
  const WrittenVocabulary vocabulary({});
  EXPECT_EQ(vocabulary->size(), 0u);
  EXPECT_TRUE(vocabulary->find_key("a").empty());
  EXPECT_TRUE(vocabulary->find_prefix("", 10).empty());
  EXPECT_TRUE(vocabulary->find_stem("a").empty());
}

TEST(Vocabulary, FindsByKeyAndPrefixWhatAMapFinds) {
  std::mt19937 random(11);
  const Forms forms = random_vocabulary(random);
  const WrittenVocabulary vocabulary(forms);
  ASSERT_EQ(vocabulary->size(), forms.size());
  std::vector<FormEntry> all;
  for (const auto& [place, entry] : forms) all.push_back(entry);
  for (int round = 0; round < 3000; ++round) {
    const std::string wanted = text::fold_marks(random_word(random));
    std::vector<FormEntry> of_key;
    std::vector<FormEntry> of_prefix;
    const std::size_t limit = 1 + random() % 50;
    for (auto place = forms.lower_bound({wanted, ""}); place != forms.end(); ++place) {
      const FormEntry& entry = place->second;
      if (!entry.key.starts_with(wanted)) break;
      if (entry.key == wanted) of_key.push_back(entry);
      if (of_prefix.size() < limit) of_prefix.push_back(entry);
    }
    EXPECT_EQ(vocabulary->find_key(wanted), of_key) << wanted;
    EXPECT_EQ(vocabulary->find_prefix(wanted, limit), of_prefix) << wanted;
  }
  std::vector<FormEntry> visited;
  vocabulary->for_each([&](const FormEntry& entry) {
    visited.push_back(entry);
    return true;
  });
  EXPECT_EQ(visited, all);
}

TEST(Vocabulary, FindsByStemWhatAMapFinds) {
  std::mt19937 random(12);
  const Forms forms = random_vocabulary(random);
  const WrittenVocabulary vocabulary(forms);
  std::map<std::string, std::set<std::uint32_t>> ids_of;
  for (const auto& [place, entry] : forms) {
    for (const FormUse& use : entry.uses) {
      if (!use.stem.empty()) ids_of[use.stem].insert(entry.id);
    }
  }
  for (const auto& [stem, ids] : ids_of) {
    EXPECT_EQ(vocabulary->find_stem(stem), std::vector<std::uint32_t>(ids.begin(), ids.end())) << stem;
    const std::string absent = stem + "x";
    EXPECT_TRUE(vocabulary->find_stem(absent).empty()) << absent;
  }
}

TEST(Vocabulary, ThrowsWhereverItsFileEndsTooEarly) {
  const WrittenVocabulary whole(small_vocabulary());
  const std::string bytes(whole.form_bytes());
  const TemporaryDirectory directory;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    write_bytes(directory.path() / "forms", bytes.substr(0, length));
    const auto read_all = [&] {
      const MappedFile forms(directory.path() / "forms");
      Vocabulary(forms, whole.stems()).for_each([](const FormEntry&) { return true; });
    };
    EXPECT_THROW(read_all(), EnvironmentError) << length;
  }
}

}  // namespace
}  // namespace chancery::index
