#include "searchd/page/interface.h"

#include <unicode/locid.h>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

std::filesystem::path phrasebook_path(const std::filesystem::path& web, InterfaceLanguage language) {
  return web / "messages" / (std::string(info(language).code) + ".json");
}

std::unique_ptr<icu::PluralRules> make_plural_rules(InterfaceLanguage language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(std::string(info(language).code).c_str()), status));
  if (U_FAILURE(status)) {
    throw index::EnvironmentError("ICU has no plurals of " + std::string(info(language).code),
                                  "is its data installed?");
  }
  return rules;
}

/// Throws where `book` lacks what `other` has. Faults are said in English by those who find them, where the
/// page says them no better.
void require_all(const Interface& book, const Interface& other) {
  const bool is_english = book.language() == InterfaceLanguage::kEnglish;
  for (const auto& [key, message] : other.phrasebook().messages) {
    if (is_english && key.starts_with("fault.")) continue;
    const Message* const own = book.phrasebook().find(key);
    if (own != nullptr && own->value_count() == message.value_count()) continue;
    throw index::EnvironmentError(
        "web/messages/" + std::string(book.locale().info().code) + ".json lacks " + key,
        "every language has every message, with the same number of values");
  }
}

}  // namespace

Interface::Interface(const std::filesystem::path& web, const Identity& identity, InterfaceLanguage language)
    : identity_(identity),
      locale_(language),
      plural_rules_(make_plural_rules(language)),
      phrasebook_(read_phrasebook(phrasebook_path(web, language), identity.name)),
      templates_(web, [this](std::string_view key, const std::vector<std::string>& markup) {
        const std::vector<MessageValue> values(markup.begin(), markup.end());
        return message(key).write_markup(values, *plural_rules_);
      }) {}

const Message& Interface::message(std::string_view key) const {
  const Message* const found = phrasebook_.find(key);
  if (found != nullptr) return *found;
  throw index::EnvironmentError(
      "there is no message " + std::string(key) + " in " + std::string(locale_.info().code),
      "web/messages holds them");
}

std::string Interface::say(std::string_view key, std::initializer_list<MessageValue> values) const {
  return message(key).write({values.begin(), values.size()}, *plural_rules_);
}

std::string Interface::translate(std::string_view english) const {
  const auto known = phrasebook_.sentences.find(english);
  return known == phrasebook_.sentences.end() ? std::string(english) : known->second;
}

std::string Interface::explain(std::string_view code, std::string_view english,
                               std::initializer_list<MessageValue> values) const {
  if (phrasebook_.sentences.contains(english)) return translate(english);
  const Message* const known = phrasebook_.find("fault." + std::string(code));
  return known == nullptr ? std::string(english)
                          : known->write({values.begin(), values.size()}, *plural_rules_);
}

Interfaces::Interfaces(const std::filesystem::path& web, const Identity& identity) {
  for (const InterfaceLanguageInfo& language : interface_languages()) {
    interfaces_.push_back(std::make_unique<Interface>(web, identity, language.id));
  }
  for (const auto& book : interfaces_) {
    for (const auto& other : interfaces_) require_all(*book, *other);
  }
}

}  // namespace chancery::searchd
