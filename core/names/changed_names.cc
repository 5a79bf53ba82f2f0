#include "core/names/places.h"

namespace chancery::names {
namespace {

// Written for Chancery by hand. Changes of names can be compared with the United Nations' list of member
// states and its notes (www.un.org/en/about-us/member-states) and with ISO 3166-3; short and long names in
// the Union's languages with annex A5 of the Interinstitutional Style Guide of the European Union. What is
// informal or historic (Holland, Persia, Bombay), and the regions and cities at the end, stand in neither.
constexpr ChangedName kNames[] = {
    {"TR",
     "Türkiye|Turkey|Republic of Türkiye|Republic of Turkey|Türkei|Republik "
     "Türkei|Turquie|Turchia|Turquía|Turquia|Турция|"
     "Турецкая Республика|Туреччина|土耳其|تركيا"},
    {"CZ",
     "Czechia|Czech Republic|Tschechien|Tschechische Republik|Tchéquie|République tchèque|Cechia|Repubblica "
     "ceca|Chequia|"
     "República Checa|Tchéquia|Chéquia|República Tcheca|Чехия|Чешская Республика|Чехія|Чеська "
     "Республіка|捷克|捷克共和国|"
     "التشيك|جمهورية التشيك"},
    {"MK",
     "North Macedonia|Republic of North Macedonia|Macedonia|former Yugoslav Republic of "
     "Macedonia|FYROM|Nordmazedonien|"
     "Mazedonien|ehemalige jugoslawische Republik Mazedonien|Macédoine du Nord|Macédoine|"
     "ex-République yougoslave de Macédoine|ancienne République yougoslave de Macédoine|Macedonia del Nord|"
     "ex Repubblica iugoslava di Macedonia|ex Repubblica jugoslava di Macedonia|Macedonia del Norte|"
     "Macedônia do Norte|Macedónia do Norte|Северная Македония|Македония|Північна "
     "Македонія|Македонія|北马其顿|马其顿|"
     "مقدونيا الشمالية|مقدونيا"},
    {"MM",
     "Myanmar|Burma|Birma|Birmanie|Birmania|Birmânia|Mianmar|Republic of the Union of "
     "Myanmar|Мьянма|Бирма|М'янма|Бірма|"
     "缅甸|ميانمار|بورما|ミャンマー|ビルマ"},
    {"SZ",
     "Eswatini|Swaziland|Eswatini Kingdom|Kingdom of Eswatini|Kingdom of "
     "Swaziland|Swasiland|Suazilandia|Suazilândia|Esuatini|Эсватини|"
     "Свазиленд|斯威士兰|إسواتيني|سوازيلند"},
    {"CV",
     "Cabo Verde|Cape Verde|Republic of Cabo Verde|Kap Verde|Kapverden|Cap-Vert|Capo "
     "Verde|Кабо-Верде|佛得角|كابو فيردي|"
     "الرأس الأخضر"},
    {"CI",
     "Côte d'Ivoire|Ivory Coast|Republic of Côte d'Ivoire|Elfenbeinküste|Costa d'Avorio|Costa de "
     "Marfil|Costa do Marfim|"
     "Кот-д'Ивуар|Берег Слоновой Кости|科特迪瓦|كوت ديفوار|ساحل العاج"},
    {"TL",
     "Timor-Leste|East Timor|Timor oriental|Osttimor|Timor Est|Timor orientale|Timor Oriental|Тимор-Лешти|"
     "Восточный Тимор|东帝汶|تيمور الشرقية|تيمور ليشتي"},
    {"LK", "Sri Lanka|Ceylon|Democratic Socialist Republic of Sri Lanka|Ceylan|Цейлон|斯里兰卡|锡兰"},
    {"BF", "Burkina Faso|Upper Volta|Haute-Volta|Obervolta|Alto Volta"},
    {"BJ", "Benin|Bénin|Dahomey"},
    {"CD",
     "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|RDC|Zaire|Zaïre|République "
     "démocratique du "
     "Congo|Demokratische Republik Kongo|"
     "DR Kongo|Repubblica democratica del Congo|República Democrática del Congo|República Democrática do "
     "Congo|"
     "Демократическая Республика Конго|刚果民主共和国|刚果（金）|جمهورية الكونغو "
     "الديمقراطية|Congo-Kinshasa|Kongo-Kinshasa"},
    {"CG",
     "Republic of the Congo|République du Congo|Republik Kongo|Repubblica del "
     "Congo|Congo-Brazzaville|Kongo-Brazzaville|"
     "Республика Конго|刚果共和国|刚果（布）"},
    {"KH", "Cambodia|Kampuchea|Kambodscha|Cambodge|Cambogia|Camboya|Camboja"},
    {"ZW", "Zimbabwe|Rhodesia|Southern Rhodesia|Simbabwe|Rhodésie|Rhodesien"},
    {"BY",
     "Belarus|Byelorussia|Belorussia|Republic of "
     "Belarus|Weissrussland|Weißrussland|Bélarus|Biélorussie|Bielorussia|"
     "Bielorrusia|Bielorrússia|Беларусь|Белоруссия|Білорусь|白俄罗斯|بيلاروس|روسيا البيضاء"},
    {"MD",
     "Moldova|Moldavia|Republic of Moldova|Moldau|Republik Moldau|Moldawien|Moldavie|République de Moldova|"
     "Repubblica di Moldova|Moldávia|Молдова|Молдавия|摩尔多瓦|مولدوفا"},
    {"NL",
     "Netherlands|Holland|Kingdom of the Netherlands|Niederlande|Pays-Bas|Hollande|Paesi Bassi|Olanda|Países "
     "Bajos|"
     "Países Baixos|Holanda|Нидерланды|Голландия|荷兰|هولندا"},
    {"GB",
     "United Kingdom|UK|Great Britain|Britain|United Kingdom of Great Britain and Northern "
     "Ireland|Grossbritannien|"
     "Großbritannien|Vereinigtes Königreich|Royaume-Uni|Grande-Bretagne|Regno Unito|Gran Bretagna|Reino "
     "Unido|Gran Bretaña|"
     "Grã-Bretanha|Великобритания|Соединенное Королевство|Велика Британія|英国|المملكة المتحدة|بريطانيا"},
    {"US",
     "United States|United States of America|USA|Vereinigte Staaten|Vereinigte Staaten von "
     "Amerika|États-Unis|"
     "États-Unis d'Amérique|Stati Uniti|Stati Uniti d'America|Estados Unidos|Estados Unidos de América|EE. "
     "UU.|"
     "Estados Unidos da América|EUA|Соединенные Штаты|Соединенные Штаты Америки|США|Сполучені "
     "Штати|美国|米国|الولايات المتحدة|"
     "الولايات المتحدة الأمريكية"},
    {"RU",
     "Russia|РФ|Russian Federation|Russland|Russische Föderation|Russie|Fédération de Russie|Federazione "
     "Russa|Rusia|"
     "Federación de Rusia|Rússia|Federação da Rússia|Россия|Российская Федерация|Росія|Російська "
     "Федерація|俄罗斯|俄罗斯联邦|روسيا|"
     "روسيا الاتحادية|الاتحاد الروسي"},
    {"CN",
     "China|People's Republic of China|PRC|Volksrepublik China|Chine|République populaire de Chine|Cina|"
     "Repubblica popolare cinese|República Popular China|República Popular da China|Китай|Китайская Народная "
     "Республика|КНР|"
     "中国|中华人民共和国|الصين|جمهورية الصين الشعبية"},
    {"KR",
     "South Korea|Republic of Korea|Korea, Republic of|ROK|Südkorea|Republik Korea|Corée du Sud|République "
     "de Corée|Corea del "
     "Sud|"
     "Repubblica di Corea|Corea del Sur|República de Corea|Coreia do Sul|Республика Корея|Южная "
     "Корея|韩国|大韩民国|"
     "كوريا الجنوبية|جمهورية كوريا"},
    {"KP",
     "North Korea|Democratic People's Republic of Korea|DPRK|RPDC|Nordkorea|Demokratische Volksrepublik "
     "Korea|Corée du Nord|"
     "République populaire démocratique de Corée|Corea del Nord|Repubblica popolare democratica di "
     "Corea|Corea del Norte|"
     "Coreia do Norte|Северная Корея|КНДР|朝鲜|كوريا الشمالية"},
    {"VA",
     "Holy See|Vatican|Vatican City|Heiliger Stuhl|Vatikan|Vatikanstadt|Saint-Siège|Santa "
     "Sede|Vaticano|Città del Vaticano|"
     "Santa Sé|Святой Престол|Ватикан|梵蒂冈|الفاتيكان|الكرسي الرسولي"},
    {"AE",
     "United Arab Emirates|Арабские Эмираты|UAE|Vereinigte Arabische Emirate|VAE|Émirats arabes unis|Emirati "
     "Arabi Uniti|"
     "Emiratos Árabes Unidos|Emirados Árabes Unidos|Объединенные Арабские "
     "Эмираты|ОАЭ|阿联酋|阿拉伯联合酋长国|"
     "الإمارات العربية المتحدة|الإمارات"},
    {"SY",
     "Syria|Syrian Arab Republic|Syrien|Arabische Republik Syrien|Syrie|République arabe "
     "syrienne|Siria|Síria|Сирия|"
     "Сирийская Арабская Республика|叙利亚|سوريا|سورية|الجمهورية العربية السورية"},
    {"IR",
     "Iran|Islamic Republic of Iran|Persia|Islamische Republik Iran|République islamique d'Iran|Repubblica "
     "islamica dell'Iran|"
     "Иран|Исламская Республика Иран|伊朗|伊朗伊斯兰共和国|إيران"},
    {"VN", "Vietnam|Viet Nam|Socialist Republic of Viet Nam|Вьетнам|越南|فيتنام"},
    {"LA", "Laos|Lao People's Democratic Republic|Lao PDR|Лаос|老挝"},
    {"BO", "Bolivia|Plurinational State of Bolivia|Bolivien|Bolivie|Bolívia|Боливия|玻利维亚"},
    {"VE", "Venezuela|Bolivarian Republic of Venezuela|Венесуэла|委内瑞拉|فنزويلا"},
    {"TZ", "Tanzania|United Republic of Tanzania|Tansania|Tanzanie|Tanzânia|Танзания|坦桑尼亚|تنزانيا"},
    {"BA",
     "Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnien und "
     "Herzegowina|Bosnien-Herzegowina|Bosnie-Herzégovine|"
     "Bosnie et Herzégovine|Bosnia ed Erzegovina|Bosnia e Erzegovina|Bosnia Erzegovina|Босния и "
     "Герцеговина|波黑|"
     "波斯尼亚和黑塞哥维那|البوسنة والهرسك"},
    {"CH",
     "Switzerland|Swiss Confederation|Schweiz|Schweizerische Eidgenossenschaft|Suisse|Confédération "
     "suisse|Svizzera|"
     "Confederazione Svizzera|Suiza|Suíça|Швейцария|瑞士|سويسرا"},
    {"SA",
     "Saudi Arabia|Kingdom of Saudi Arabia|Saudi-Arabien|Saudiarabien|Arabie saoudite|Arabia "
     "Saudita|Саудовская Аравия|"
     "沙特阿拉伯|沙特|المملكة العربية السعودية|السعودية"},
    {"PS",
     "Palestine|State of Palestine|Palästina|Staat Palästina|Palestina|Stato di Palestina|État de Palestine|"
     "Occupied Palestinian Territory|Palestinian Territory|Besetztes Palästinensisches Gebiet|Territoire "
     "palestinien occupé|"
     "Territorio palestinese occupato|Палестина|巴勒斯坦|فلسطين|دولة فلسطين"},
    {"XK", "Kosovo|Kosova|Republic of Kosovo|Косово|科索沃|كوسوفو"},
    {"TW", "Taiwan|Republic of China|Chinese Taipei|Taiwan, China|Formosa|Тайвань|台湾|تايوان"},
    {"LY", "Libya|Libyan Arab Jamahiriya|Libyen|Libye|Libia|Líbia|Ливия|利比亚|ليبيا"},
    {"SK",
     "Slovakia|Slovak Republic|Slowakei|Slowakische Republik|Slovaquie|République "
     "slovaque|Slovacchia|Repubblica slovacca|"
     "Eslovaquia|Eslováquia|Словакия|斯洛伐克|سلوفاكيا"},
    {"KG",
     "Kyrgyzstan|Kyrgyz Republic|Kirghisistan|Kirgisistan|Kirgistan|Kirgisische "
     "Republik|Kirghizistan|Kirghizstan|République kirghize|"
     "Kirghizistan|Repubblica kirghisa|Кыргызстан|Киргизия|吉尔吉斯斯坦|قيرغيزستان"},
    {"EG", "Egypt|Arab Republic of Egypt|Ägypten|Égypte|Egitto|Egipto|Egito|Египет|埃及|مصر|جمهورية مصر"},
    {"FR",
     "France|French Republic|République française|Französische Republik|Repubblica francese|Французская "
     "Республика|法国|فرنسا"},
    {"IT", "Italy|Italian Republic|Repubblica italiana|République italienne|Italienische Republik"},
    {"DE",
     "Germany|Federal Republic of Germany|Bundesrepublik Deutschland|République fédérale "
     "d'Allemagne|Repubblica federale di Germania|Федеративная Республика Германия|ФРГ"},
    {"PT", "Portugal|Portuguese Republic|República Portuguesa"},
    {"TN", "Tunisia|Tunisian Republic|Republic of Tunisia|République tunisienne"},
    {"GA", "Gabon|Gabonese Republic|République gabonaise"},
    {"AT", "Austria|Republik Österreich|République d'Autriche|Repubblica d'Austria"},
    {"GR", "Greece|Hellenic Republic|Hellenische Republik|République hellénique|Repubblica ellenica"},
    {"LB", "Lebanon|Lebanese Republic|République libanaise"},
    {"AR", "Argentina|Argentine Republic|República Argentina"},
    {"IN", "India|Bharat"},
    {"JP", "Japan|Nippon|Nihon|日本国"},
    {"HK", "Hong Kong|Hongkong|Hong Kong SAR|HK SAR|HKSAR|Гонконг|香港|香港特别行政区|هونغ كونغ"},
    {"MO", "Macao|Macau|Macao SAR|Макао|澳门|澳门特别行政区|ماكاو"},
    {"IE", "Ireland|Éire|Republic of Ireland"},
    {"KY", "Cayman Islands|Cayman"},
    {"FO", "Faroe Islands|Faeroe Islands"},
    {"FJ", "Fiji|Fiji Islands|Republic of the Fiji Islands"},
    {"GY", "Guyana|Co-operative Republic of Guyana"},
    {"VG", "British Virgin Islands|BVI"},
    {"RW", "Rwanda|République du Rwanda"},
    {"HT", "Haiti|Haïti|République d'Haïti"},
    {"NE", "Niger|Republic of the Niger|Republic of Niger"},
    {"BD", "Bangladesh|Bangla Desh|People's Republic of Bangladesh"},
    {"DZ", "Algeria|People's Democratic Republic of Algeria"},
    {"ER", "Eritrea|State of Eritrea"},
    {"TH", "Thailand|Kingdom of Thailand|Siam"},
    {"SS", "South Sudan|Southern Sudan"},
    {"TT", "Trinidad and Tobago|Trinidad"},
    {"GN", "Guinea|Guinea-Conakry|Guinée-Conakry"},
    {"AZ", "Azerbaijan|Azerbaijan Republic"},
    {"ZA", "South Africa|RSA|ЮАР"},
    // States of the past, cities and regions.
    {"",
     "East Germany|GDR|German Democratic Republic|DDR|Deutsche Demokratische Republik|RDA|Allemagne de l'Est|"
     "République démocratique allemande|ГДР|民主德国"},
    {"", "Kyiv|Kiev|Kiew|Київ|Києва|Києву|Києві|Києвом|Киев|基辅|كييف"},
    {"",
     "Karabakh|Garabagh|Qarabağ|Karabach|Karabagh|Карабах|Karabaj|قره باغ|卡拉巴赫|Nagorno-Karabakh|Nagorny "
     "Karabakh|Nagorno-Garabagh|Mountainous Karabakh|Haut-Karabakh|Haut-Karabagh|Bergkarabach|"
     "Berg-Karabach|Nagorno Karabakh|Нагорный Карабах|Нагорно-Карабах|纳戈尔诺-卡拉巴赫|纳卡"},
    {"",
     "Sharm el-Sheikh|Sharm el Sheikh|Sharm El-Sheik|Sharm al-Sheikh|Scharm el-Scheich|Scharm "
     "asch-Schaich|Charm el-Cheikh|"
     "Sharm ash-Shaykh|Шарм-эль-Шейх|شرم الشيخ|沙姆沙伊赫"},
    {"", "Beijing|Peking|Pékin|Pechino|Pekín|Pequim|Пекин|Пекін|北京|بكين"},
    {"", "Geneva|Genf|Genève|Ginevra|Ginebra|Genebra|Женева|日内瓦|جنيف"},
    {"", "Bern|Berne|Berna|Берн|伯尔尼|برن"},
    {"", "Ankara|Анкара|安卡拉|أنقرة"},
    {"", "Brussels|Brüssel|Bruxelles|Bruselas|Bruxelas|Брюссель|布鲁塞尔|بروكسل"},
    {"", "The Hague|Den Haag|La Haye|L'Aia|La Haya|Haia|Гаага|海牙|لاهاي"},
    {"", "Astana|Nur-Sultan|Nursultan|Астана|Нур-Султан|阿斯塔纳|努尔苏丹"},
    {"", "Mumbai|Bombay|孟买|Мумбаи|Бомбей"},
    {"", "Kolkata|Calcutta|Kalkutta|加尔各答"},
    {"", "Ho Chi Minh City|Saigon|胡志明市|Хошимин"},
    {"", "Yangon|Rangoon|Rangun|仰光|Янгон|Рангун"},
    {"", "Kharkiv|Kharkov|Charkiw|Харків|Харьков"},
    {"", "Lviv|Lvov|Lemberg|Львів|Львов"},
    {"", "Odesa|Odessa|Одеса|Одесса"},
    {"", "Crimea|Krim|Crimée|Krym|Крым|Крим|克里米亚"},
    {"", "Western Sahara|Westsahara|Sahara occidental|Sahara occidentale|Западная Сахара|西撒哈拉"},
};

}  // namespace

std::span<const ChangedName> changed_names() { return kNames; }

}  // namespace chancery::names
