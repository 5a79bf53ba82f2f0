#pragma once

#include <unicode/plurrule.h>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/identity.h"
#include "searchd/page/locale.h"
#include "searchd/page/phrasebook.h"
#include "searchd/page/templates.h"

namespace chancery::searchd {

/// The pages in one language: its words, how it writes numbers, dates and names, and the templates filled
/// with them. Threads may use it at the same time.
class Interface {
 public:
  /// `web` is the folder of templates and messages. Throws index::EnvironmentError
  /// where the folder is not whole.
  Interface(const std::filesystem::path& web, const Identity& identity, InterfaceLanguage language);

  InterfaceLanguage language() const { return locale_.info().id; }
  const Locale& locale() const { return locale_; }
  const Phrasebook& phrasebook() const { return phrasebook_; }
  const Identity& identity() const { return identity_; }

  /// A message with its values. Throws index::EnvironmentError where there is none of this key.
  std::string say(std::string_view key, std::initializer_list<MessageValue> values = {}) const;

  /// A number as the value of a message.
  MessageValue count(std::uint64_t number) const { return {number, locale_.number(number)}; }

  /// What another room says in English, in this language; the English where it is not in the phrasebook.
  std::string translate(std::string_view english) const;

  /// What is wrong with a value: by its sentence, or by its code, or as it was said.
  std::string explain(std::string_view code, std::string_view english,
                      std::initializer_list<MessageValue> values = {}) const;

  /// The page that a template makes of `values`.
  std::string render(std::string_view name, const ctemplate::TemplateDictionary& values) const {
    return templates_.render(name, values);
  }

 private:
  const Message& message(std::string_view key) const;

  Identity identity_;
  Locale locale_;
  std::unique_ptr<icu::PluralRules> plural_rules_;
  Phrasebook phrasebook_;
  Templates templates_;
};

/// The pages in every language.
class Interfaces {
 public:
  /// As of one. Throws index::EnvironmentError where templates or messages are missing, also where a language
  /// lacks a message that another has.
  explicit Interfaces(const std::filesystem::path& web, const Identity& identity = {});

  const Interface& in(InterfaceLanguage language) const {
    return *interfaces_[static_cast<std::size_t>(language)];
  }

 private:
  std::vector<std::unique_ptr<Interface>> interfaces_;
};

}  // namespace chancery::searchd
