#include "core/release/month_names.h"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/text/tokenizer.h"

namespace chancery::release {
namespace {

using Year = std::array<std::string_view, 12>;

// One row a language (or two, where it has two sets of names); alternatives are separated by '|'.
constexpr Year kGregorianNames[] = {
    /* en */ {"january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
              "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"},
    /* fr */
    {"janvier|janv", "février|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août",
     "septembre", "octobre", "novembre", "décembre|déc"},
    /* de */
    {"januar|jänner|jän", "februar|feber", "märz|mrz|mär|maerz", "april", "mai", "juni", "juli", "august",
     "september", "oktober|okt", "november", "dezember|dez"},
    /* it */
    {"gennaio|gen", "febbraio|febb", "marzo", "aprile", "maggio|mag", "giugno|giu", "luglio|lug",
     "agosto|ago", "settembre|sett|set", "ottobre|ott", "novembre", "dicembre|dic"},
    /* es */
    {"enero|ene", "febrero", "marzo", "abril|abr", "mayo", "junio", "julio", "agosto", "septiembre|setiembre",
     "octubre", "noviembre", "diciembre"},
    /* pt */
    {"janeiro", "fevereiro|fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
     "outubro|out", "novembro", "dezembro"},
    /* ca */
    {"gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre",
     "desembre"},
    /* ro */
    {"ianuarie|ian", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
     "octombrie", "noiembrie", "decembrie"},
    /* nl */
    {"januari", "februari", "maart|mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
     "november", "december"},
    /* sv */
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
     "november", "december"},
    /* da nb */
    {"januar", "februar", "marts|mars", "april", "maj|mai", "juni", "juli", "august", "september", "oktober",
     "november", "december|desember|des"},
    /* fi */
    {"tammikuuta|tammikuu", "helmikuuta|helmikuu", "maaliskuuta|maaliskuu", "huhtikuuta|huhtikuu",
     "toukokuuta|toukokuu", "kesäkuuta|kesäkuu", "heinäkuuta|heinäkuu", "elokuuta|elokuu",
     "syyskuuta|syyskuu", "lokakuuta|lokakuu", "marraskuuta|marraskuu", "joulukuuta|joulukuu"},
    /* et */
    {"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
     "november", "detsember"},
    /* lv */
    {"janvāris|janvārī", "februāris|februārī", "marts|martā", "aprīlis|aprīlī", "maijs|maijā",
     "jūnijs|jūnijā", "jūlijs|jūlijā", "augusts|augustā", "septembris|septembrī", "oktobris|oktobrī",
     "novembris|novembrī", "decembris|decembrī"},
    /* lt */
    {"sausio|sausis", "vasario|vasaris", "kovo|kovas", "balandžio|balandis", "gegužės|gegužė",
     "birželio|birželis", "liepos|liepa", "rugpjūčio|rugpjūtis", "rugsėjo|rugsėjis", "spalio|spalis",
     "lapkričio|lapkritis", "gruodžio|gruodis"},
    /* pl */
    {"stycznia|styczeń", "lutego|luty", "marca|marzec", "kwietnia|kwiecień", "maja|maj", "czerwca|czerwiec",
     "lipca|lipiec", "sierpnia|sierpień", "września|wrzesień", "października|październik",
     "listopada|listopad", "grudnia|grudzień"},
    /* cs */
    {"ledna|leden", "února|únor", "března|březen", "dubna|duben", "května|květen", "června|červen",
     "července|červenec", "srpna|srpen", "září", "října|říjen", "listopadu", "prosince|prosinec"},
    /* sk */
    {"januára|január", "februára|február", "marca|marec", "apríla|apríl", "mája|máj", "júna|jún", "júla|júl",
     "augusta|august", "septembra|september", "októbra|október", "novembra|november", "decembra|december"},
    /* sl */
    {"januarja", "februarja", "marca|marec", "aprila", "maja", "junija|junij", "julija|julij",
     "avgusta|avgust", "septembra", "oktobra", "novembra", "decembra"},
    /* sr */
    {"januar|јануар|јануара", "februar|фебруар|фебруара", "mart|марта|март", "april|април|априла",
     "maj|maja|мај|маја", "jun|juna|јун|јуна", "jul|jula|јул|јула", "avgust|август|августа",
     "septembar|септембар|септембра", "oktobar|октобар|октобра", "novembar|новембар|новембра",
     "decembar|децембар|децембра"},
    /* hu */
    {"január|janu", "február|febr", "március|márc", "április|ápr", "május|máj", "június|jún", "július|júl",
     "augusztus", "szeptember|szept", "október", "november", "december"},
    /* sq */
    {"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
     "dhjetor"},
    /* el */
    {"ιανουαρίου|ιανουάριος|ιαν", "φεβρουαρίου|φεβρουάριος|φεβ", "μαρτίου|μάρτιος|μαρ",
     "απριλίου|απρίλιος|απρ", "μαΐου|μάιος|μαϊ", "ιουνίου|ιούνιος|ιουν", "ιουλίου|ιούλιος|ιουλ",
     "αυγούστου|αύγουστος|αυγ", "σεπτεμβρίου|σεπτέμβριος|σεπ", "οκτωβρίου|οκτώβριος|οκτ",
     "νοεμβρίου|νοέμβριος|νοε", "δεκεμβρίου|δεκέμβριος|δεκ"},
    /* ru */
    {"января|январь|янв", "февраля|февраль|фев|февр", "марта|март|мар", "апреля|апрель|апр", "мая|май",
     "июня|июнь|июн", "июля|июль|июл", "августа|август|авг", "сентября|сентябрь|сен|сент",
     "октября|октябрь|окт", "ноября|ноябрь|ноя|нояб", "декабря|декабрь|дек"},
    /* uk */
    {"січня|січень|січ", "лютого|лютий|лют", "березня|березень|бер", "квітня|квітень|квіт",
     "травня|травень|трав", "червня|червень|черв", "липня|липень|лип", "серпня|серпень|серп",
     "вересня|вересень|вер", "жовтня|жовтень|жовт", "листопада|листопад|лист", "грудня|грудень|груд"},
    /* be */
    {"студзеня", "лютага", "сакавіка", "красавіка", "мая|траўня", "чэрвеня", "ліпеня", "жніўня", "верасня",
     "кастрычніка", "лістапада", "снежня"},
    /* bg */
    {"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември",
     "декември"},
    /* kk */
    {"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
     "желтоқсан"},
    /* tr */
    {"ocak|oca", "şubat|şub", "mart", "nisan|nis", "mayıs", "haziran|haz", "temmuz|tem", "ağustos|ağu",
     "eylül|eyl", "ekim|eki", "kasım|kas", "aralık|ara"},
    /* az uz */
    {"yanvar|yanvarın", "fevral|fevralın", "mart|martın", "aprel|aprelin", "may|mayın", "iyun|iyunun",
     "iyul|iyulun", "avqust|avqustun|avgust", "sentyabr|sentyabrın|sentabr", "oktyabr|oktyabrın|oktabr",
     "noyabr|noyabrın", "dekabr|dekabrın"},
    /* id ms */
    {"januari", "februari", "maret|mac", "april", "mei", "juni|jun", "juli|julai", "agustus|ogos|agu",
     "september", "oktober", "november", "desember|disember"},
    /* hy */
    {"հունվարի|հունվար", "փետրվարի|փետրվար", "մարտի|մարտ", "ապրիլի|ապրիլ", "մայիսի|մայիս", "հունիսի|հունիս",
     "հուլիսի|հուլիս", "օգոստոսի|օգոստոս", "սեպտեմբերի|սեպտեմբեր", "հոկտեմբերի|հոկտեմբեր",
     "նոյեմբերի|նոյեմբեր", "դեկտեմբերի|դեկտեմբեր"},
    /* ar, Gulf */
    {"يناير", "فبراير", "مارس", "أبريل|إبريل", "مايو", "يونيو|يونيه", "يوليو|يوليه", "أغسطس", "سبتمبر",
     "أكتوبر", "نوفمبر", "ديسمبر"},
    /* ar, Levant */
    {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
     "تشرين الثاني", "كانون الأول"},
    /* ar, Maghreb */
    {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية|يوليوز", "أوت|غشت", "شتنبر", "أكتوبر", "نونبر",
     "دجنبر"},
    /* fa */
    {"ژانویه", "فوریه", "مارس", "آوریل", "مه|می", "ژوئن", "ژوئیه|جولای", "اوت|آگوست", "سپتامبر", "اکتبر",
     "نوامبر", "دسامبر"},
    /* ur */
    {"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"},
    /* he */
    {"ינואר|בינואר", "פברואר|בפברואר", "מרץ|במרץ|מרס|במרס", "אפריל|באפריל", "מאי|במאי", "יוני|ביוני",
     "יולי|ביולי", "אוגוסט|באוגוסט", "ספטמבר|בספטמבר", "אוקטובר|באוקטובר", "נובמבר|בנובמבר", "דצמבר|בדצמבר"},
    /* hi */
    {"जनवरी", "फरवरी|फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर|सितम्बर", "अक्टूबर|अक्तूबर",
     "नवंबर|नवम्बर", "दिसंबर|दिसम्बर"},
};

constexpr Year kHijriNames[] = {
    {"محرم|المحرم", "صفر", "ربيع الأول", "ربيع الآخر|ربيع الثاني", "جمادى الأولى|جمادى الأول",
     "جمادى الآخرة|جمادى الثانية|جمادى الآخر", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة|ذي القعدة",
     "ذو الحجة|ذي الحجة"},
    {"muharram", "safar", "rabi al", "rabi ii", "jumada al", "jumada ii", "rajab", "shaban|sha'ban",
     "ramadan", "shawwal", "dhu al|dhul qadah", "dhul hijjah"},
};

constexpr Year kPersianNames[] = {
    {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"},
};

// What stands in lower case between a place and a date, or before or after a date.
constexpr std::string_view kParticles =
    "on of the at in and am den vom der die das von zu im le la les l du de des del el los y en et au aux "
    "il lo di da do dos das dal e em a as al alle allo ai um uhr h hrs hours local time ore kl klo kello "
    "saat dnia w we i og och den dne ve na dne r m d il ili ci cu в во на от г гг год года году г от час "
    "у в від о об року рік р м місто город ч мин к по "
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi "
    "dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunedì martedì "
    "mercoledì giovedì venerdì sabato domenica lunes martes miércoles jueves viernes sábado domingo "
    "segunda terça quarta quinta sexta feira понедельник вторник среда четверг пятница суббота воскресенье "
    "понеділок вівторок середа четвер п'ятниця субота неділя понедельника вторника среды четверга пятницы "
    "субботы воскресенья pazartesi salı çarşamba perşembe cuma cumartesi pazar poniedziałek wtorek środa "
    "czwartek piątek sobota niedziela maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag "
    "tisdag onsdag torsdag fredag lördag söndag bazar ertəsi çərşənbə axşamı cümə şənbə "
    "publicado publicada publicación publié publiée pubblicato published posted updated last date issued "
    "atualizado última modificação опубликовано обновлено дата veröffentlicht datum "
    "th st nd rd er re ngày";

using MonthMap = std::unordered_map<std::string, MonthName>;

template <std::size_t kRows>
void add_names(MonthMap& months, const Year (&rows)[kRows], Calendar calendar) {
  for (const Year& row : rows) {
    for (std::size_t month = 0; month < row.size(); ++month) {
      std::string_view names = row[month];
      while (!names.empty()) {
        const std::size_t bar = names.find('|');
        months.emplace(text::fold_marks(names.substr(0, bar)),
                       MonthName{calendar, static_cast<int>(month) + 1});
        names.remove_prefix(bar == std::string_view::npos ? names.size() : bar + 1);
      }
    }
  }
}

MonthMap make_months() {
  MonthMap months;
  add_names(months, kGregorianNames, Calendar::kGregorian);
  add_names(months, kHijriNames, Calendar::kHijri);
  add_names(months, kPersianNames, Calendar::kPersian);
  return months;
}

std::unordered_set<std::string> make_particles() {
  std::unordered_set<std::string> particles;
  std::string_view rest = kParticles;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    particles.insert(text::fold_marks(rest.substr(0, space)));
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  }
  return particles;
}

}  // namespace

std::optional<MonthName> find_month(std::string_view folded) {
  static const MonthMap months = make_months();
  const auto found = months.find(std::string(folded));
  if (found == months.end()) return std::nullopt;
  return found->second;
}

bool is_date_particle(std::string_view folded) {
  static const std::unordered_set<std::string> particles = make_particles();
  return particles.contains(std::string(folded));
}

}  // namespace chancery::release
