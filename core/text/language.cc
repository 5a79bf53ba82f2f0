#include "core/text/language.h"

#include <array>
#include <string>

namespace chancery::text {
namespace {

struct Row {
  std::string_view code;
  std::string_view name;
  std::string_view autonym;
  std::string_view stemmer = {};
  bool right_to_left = false;
};

// The order is written to the index: append only, or raise the schema's version.
constexpr Row kRows[] = {
    {"und", "Undetermined", "und"},
    {"ar", "Arabic", "العربية", "arabic", true},
    {"hy", "Armenian", "հայերեն", "armenian"},
    {"eu", "Basque", "euskara", "basque"},
    {"ca", "Catalan", "català", "catalan"},
    {"da", "Danish", "dansk", "danish"},
    {"nl", "Dutch", "Nederlands", "dutch"},
    {"en", "English", "English", "english"},
    {"fi", "Finnish", "suomi", "finnish"},
    {"fr", "French", "français", "french"},
    {"de", "German", "Deutsch", "german"},
    {"el", "Greek", "ελληνικά", "greek"},
    {"hi", "Hindi", "हिन्दी", "hindi"},
    {"hu", "Hungarian", "magyar", "hungarian"},
    {"id", "Indonesian", "Bahasa Indonesia", "indonesian"},
    {"ga", "Irish", "Gaeilge", "irish"},
    {"it", "Italian", "italiano", "italian"},
    {"lt", "Lithuanian", "lietuvių", "lithuanian"},
    {"ne", "Nepali", "नेपाली", "nepali"},
    {"nb", "Norwegian", "norsk bokmål", "norwegian"},
    {"pt", "Portuguese", "português", "portuguese"},
    {"ro", "Romanian", "română", "romanian"},
    {"ru", "Russian", "русский", "russian"},
    {"sr", "Serbian", "српски", "serbian"},
    {"es", "Spanish", "español", "spanish"},
    {"sv", "Swedish", "svenska", "swedish"},
    {"ta", "Tamil", "தமிழ்", "tamil"},
    {"tr", "Turkish", "Türkçe", "turkish"},
    {"yi", "Yiddish", "ייִדיש", "yiddish", true},
    {"az", "Azerbaijani", "azərbaycanca"},
    {"uk", "Ukrainian", "українська"},
    {"be", "Belarusian", "беларуская"},
    {"fa", "Persian", "فارسی", "", true},
    {"zh", "Chinese", "中文"},
    {"ja", "Japanese", "日本語"},
    {"ko", "Korean", "한국어"},
    {"th", "Thai", "ไทย"},
    {"he", "Hebrew", "עברית", "", true},
    {"vi", "Vietnamese", "Tiếng Việt"},
    {"ka", "Georgian", "ქართული"},
    {"ur", "Urdu", "اردو", "", true},
    {"bn", "Bangla", "বাংলা"},
    {"si", "Sinhala", "සිංහල"},
    {"ms", "Malay", "Bahasa Melayu"},
    {"sq", "Albanian", "shqip"},
    {"bs", "Bosnian", "bosanski"},
    {"mk", "Macedonian", "македонски"},
    {"bg", "Bulgarian", "български"},
    {"sk", "Slovak", "slovenčina"},
    {"cs", "Czech", "čeština"},
    {"pl", "Polish", "polski"},
    {"sl", "Slovenian", "slovenščina"},
    {"hr", "Croatian", "hrvatski"},
    {"lv", "Latvian", "latviešu"},
    {"et", "Estonian", "eesti"},
    {"is", "Icelandic", "íslenska"},
    {"mt", "Maltese", "Malti"},
    {"kk", "Kazakh", "қазақ тілі"},
    {"ky", "Kyrgyz", "кыргызча"},
    {"uz", "Uzbek", "o‘zbek"},
    {"tg", "Tajik", "тоҷикӣ"},
    {"tk", "Turkmen", "türkmençe"},
    {"mn", "Mongolian", "монгол"},
    {"km", "Khmer", "ខ្មែរ"},
    {"lo", "Lao", "ລາວ"},
    {"my", "Burmese", "မြန်မာ"},
    {"am", "Amharic", "አማርኛ"},
    {"sw", "Swahili", "Kiswahili"},
    {"ps", "Pashto", "پښتو", "", true},
    {"ku", "Kurdish", "kurdî"},
    {"ug", "Uyghur", "ئۇيغۇرچە", "", true},
    {"sd", "Sindhi", "سنڌي", "", true},
    {"dv", "Dhivehi", "ދިވެހި", "", true},
    {"tt", "Tatar", "татар"},
    {"mr", "Marathi", "मराठी"},
    {"gu", "Gujarati", "ગુજરાતી"},
    {"pa", "Punjabi", "ਪੰਜਾਬੀ"},
    {"te", "Telugu", "తెలుగు"},
    {"kn", "Kannada", "ಕನ್ನಡ"},
    {"ml", "Malayalam", "മലയാളം"},
    {"or", "Odia", "ଓଡ଼ିଆ"},
    {"as", "Assamese", "অসমীয়া"},
    {"bo", "Tibetan", "བོད་སྐད་"},
    {"dz", "Dzongkha", "རྫོང་ཁ"},
    {"gl", "Galician", "galego"},
    {"cy", "Welsh", "Cymraeg"},
    {"gd", "Scottish Gaelic", "Gàidhlig"},
    {"lb", "Luxembourgish", "Lëtzebuergesch"},
    {"rm", "Romansh", "rumantsch"},
    {"la", "Latin", "Latina"},
    {"af", "Afrikaans", "Afrikaans"},
    {"nn", "Norwegian Nynorsk", "norsk nynorsk", "norwegian"},
    {"fo", "Faroese", "føroyskt"},
    {"eo", "Esperanto", "Esperanto"},
    {"tl", "Filipino", "Filipino"},
    {"jv", "Javanese", "Jawa"},
    {"so", "Somali", "Soomaali"},
    {"ti", "Tigrinya", "ትግርኛ"},
    {"om", "Oromo", "Oromoo"},
    {"rw", "Kinyarwanda", "Kinyarwanda"},
    {"ha", "Hausa", "Hausa"},
    {"yo", "Yoruba", "Yorùbá"},
    {"ig", "Igbo", "Igbo"},
    {"zu", "Zulu", "isiZulu"},
    {"mg", "Malagasy", "Malagasy"},
    {"ht", "Haitian Creole", "kreyòl ayisyen"},
    {"mi", "Māori", "te reo Māori"},
};
constexpr std::size_t kCount = std::size(kRows);
static_assert(kCount <= 128);

constexpr auto kLanguages = [] {
  std::array<LanguageInfo, kCount> all{};
  for (std::size_t i = 0; i < kCount; ++i) {
    const Row& row = kRows[i];
    all[i] = {static_cast<Language>(i), row.code, row.name, row.autonym, row.stemmer, row.right_to_left};
  }
  return all;
}();

struct Alias {
  std::string_view old;
  std::string_view code;
};
// Withdrawn codes, and codes of ISO 639 that stand for one of ours.
constexpr Alias kAliases[] = {{"iw", "he"},  {"in", "id"},  {"no", "nb"},  {"ji", "yi"},
                              {"fil", "tl"}, {"jw", "jv"},  {"mo", "ro"},  {"cmn", "zh"},
                              {"prs", "fa"}, {"pes", "fa"}, {"ckb", "ku"}, {"kmr", "ku"}};

}  // namespace

std::span<const LanguageInfo> languages() { return kLanguages; }

const LanguageInfo& info(Language language) {
  const auto index = static_cast<std::size_t>(language);
  return kLanguages[index < kCount ? index : 0];
}

std::optional<Language> find_language(std::string_view tag) {
  std::string code(tag.substr(0, tag.find_first_of("-_")));
  for (char& c : code) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  std::string_view wanted = code;
  for (const Alias& alias : kAliases) {
    if (alias.old == wanted) wanted = alias.code;
  }
  for (const LanguageInfo& language : kLanguages) {
    if (language.code == wanted) return language.id;
  }
  return std::nullopt;
}

}  // namespace chancery::text
