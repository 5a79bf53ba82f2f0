#include "core/names/places.h"

namespace chancery::names {
namespace {

// International organisations with the acronyms and names that they have in the languages that they work in,
// in Chinese the usual short form too. Written for Chancery by hand; their own sites are where to compare
// (un.org with its chart of the United Nations system and its list of peace operations, osce.org, nato.int,
// oic-oci.org, coe.int, icrc.org ...).
constexpr std::string_view kOrganisations[] = {
    "UN|UNO|ONU|ООН|联合国|United Nations|United Nations Organization|Vereinte Nationen|Vereinten "
    "Nationen|Nations Unies|"
    "Organisation des Nations Unies|Nazioni Unite|Naciones Unidas|Nações Unidas|Организация Объединенных "
    "Наций|"
    "Организации Объединенных Наций|Birleşmiş Milletler|الأمم المتحدة|Організація Об'єднаних "
    "Націй|国際連合|国連",
    "EU|UE|ЕС|ЄС|欧盟|欧洲联盟|European Union|Europäische Union|Europäischen Union|Union "
    "européenne|Unione europea|Unión Europea|"
    "União Europeia|Европейский союз|Европейского союза|Євросоюз|Європейський Союз|Avrupa Birliği|الاتحاد "
    "الأوروبي|欧州連合",
    "OSCE|OSZE|ОБСЕ|ОБСЄ|AGİT|欧安组织|欧洲安全与合作组织|Organization for Security and Co-operation in "
    "Europe|"
    "Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in "
    "Europe|"
    "Organisation for Security and Cooperation in Europe|Organisation für Sicherheit und Zusammenarbeit in "
    "Europa|"
    "Organisation pour la sécurité et la coopération en Europe|Organizzazione per la sicurezza e la "
    "cooperazione in Europa|"
    "Organización para la Seguridad y la Cooperación en Europa|Организация по безопасности и сотрудничеству "
    "в Европе|"
    "منظمة الأمن والتعاون في أوروبا",
    "NATO|OTAN|НАТО|北约|北大西洋公约组织|North Atlantic Treaty Organization|Nordatlantikpakt|Organisation "
    "du traité de l'Atlantique nord|"
    "Организация Североатлантического договора|حلف شمال الأطلسي|الناتو",
    "WTO|OMC|ВТО|СОТ|DTÖ|世贸组织|世界贸易组织|World Trade Organization|World Trade "
    "Organisation|Welthandelsorganisation|"
    "Organisation mondiale du commerce|Organizzazione mondiale del commercio|Organización Mundial del "
    "Comercio|"
    "Organização Mundial do Comércio|Всемирная торговая организация|منظمة التجارة العالمية",
    "WHO|OMS|ВОЗ|ВООЗ|DSÖ|世卫组织|世界卫生组织|World Health Organization|World Health "
    "Organisation|Weltgesundheitsorganisation|"
    "Organisation mondiale de la santé|Organizzazione mondiale della sanità|Organización Mundial de la Salud|"
    "Organização Mundial da Saúde|Всемирная организация здравоохранения|منظمة الصحة العالمية",
    "IAEA|IAEO|AIEA|МАГАТЭ|МАГАТЕ|国际原子能机构|International Atomic Energy Agency|Internationale "
    "Atomenergie-Organisation|"
    "Internationale Atomenergie-Agentur|Internationale Atomenergieagentur|Agence internationale de l'énergie "
    "atomique|"
    "Agenzia internazionale per l'energia atomica|Международное агентство по атомной энергии|الوكالة الدولية "
    "للطاقة الذرية",
    "OIC|OCI|ОИС|İİT|伊斯兰合作组织|伊合组织|Organization of Islamic Cooperation|Organisation of Islamic "
    "Cooperation|"
    "Organisation für Islamische Zusammenarbeit|Organisation de la coopération islamique|Организация "
    "исламского сотрудничества|"
    "منظمة التعاون الإسلامي",
    "OECD|OCDE|OCSE|ОЭСР|ОЕСР|经合组织|Organisation for Economic Co-operation and Development|"
    "Organisation for Economic Cooperation and Development|Organisation für wirtschaftliche Zusammenarbeit "
    "und Entwicklung|"
    "Organisation de coopération et de développement économiques|"
    "Organizzazione per la cooperazione e lo sviluppo economico|منظمة التعاون الاقتصادي والتنمية",
    "IMF|IWF|FMI|МВФ|国际货币基金组织|International Monetary Fund|Internationaler "
    "Währungsfonds|Internationalen Währungsfonds|"
    "Fonds monétaire international|Fondo monetario internazionale|Fondo Monetario Internacional|"
    "Международный валютный фонд|صندوق النقد الدولي",
    "ICRC|IKRK|CICR|МККК|МКЧХ|红十字国际委员会|International Committee of the Red Cross|Internationales "
    "Komitee vom Roten Kreuz|"
    "Internationale Komitee vom Roten Kreuz|Internationalen Komitee vom Roten Kreuz|Comité international de "
    "la Croix-Rouge|"
    "Comitato internazionale della Croce Rossa|Международный комитет Красного Креста|اللجنة الدولية للصليب "
    "الأحمر",
    "ILO|IAO|OIT|OIL|МОТ|МОП|国际劳工组织|International Labour Organization|International Labour "
    "Organisation|"
    "Internationale Arbeitsorganisation|Organisation internationale du travail|Organizzazione internazionale "
    "del lavoro|"
    "Международная организация труда|منظمة العمل الدولية",
    "ICC|IStGH|CPI|МУС|МКС|国际刑事法院|International Criminal Court|Internationaler Strafgerichtshof|"
    "Internationalen Strafgerichtshof|Cour pénale internationale|Corte penale internazionale|Corte Penal "
    "Internacional|"
    "Международный уголовный суд|المحكمة الجنائية الدولية",
    "ICJ|IGH|CIJ|CIG|国际法院|International Court of Justice|Internationaler Gerichtshof|Cour internationale "
    "de justice|"
    "Corte internazionale di giustizia|Международный суд|محكمة العدل الدولية",
    "AU|UA|非盟|非洲联盟|African Union|Afrikanische Union|Afrikanischen Union|Union africaine|Unione "
    "africana|Африканский союз|"
    "الاتحاد الأفريقي",
    "ASEAN|АСЕАН|ANASE|东盟|东南亚国家联盟|Association of South East Asian Nations|Association of Southeast "
    "Asian Nations|Verband Südostasiatischer "
    "Nationen|"
    "Association des nations de l'Asie du Sud-Est|رابطة أمم جنوب شرق آسيا|آسيان",
    "SCO|ШОС|OCS|上合组织|上海合作组织|Shanghai Cooperation Organization|Shanghai Cooperation Organisation|"
    "Шанхайская организация сотрудничества|منظمة شنغهاي للتعاون",
    "CIS|СНГ|СНД|GUS|CEI|CSI|独联体|独立国家联合体|Commonwealth of Independent States|Gemeinschaft "
    "Unabhängiger Staaten|"
    "Communauté des États indépendants|Comunità degli Stati Indipendenti|Содружество Независимых Государств",
    "CSTO|ОДКБ|OTSC|集安组织|集体安全条约组织|Collective Security Treaty Organization|"
    "Организация Договора о коллективной безопасности",
    "EAEU|ЕАЭС|欧亚经济联盟|Eurasian Economic Union|Eurasische Wirtschaftsunion|Евразийский экономический "
    "союз",
    "BRICS|БРИКС|金砖国家|بريكس",
    "GCC|海合会|海湾阿拉伯国家合作委员会|Gulf Cooperation Council|Golfkooperationsrat|Conseil de coopération "
    "du Golfe|"
    "مجلس التعاون لدول الخليج العربية|مجلس التعاون الخليجي",
    "UNESCO|ЮНЕСКО|联合国教科文组织|United Nations Educational, Scientific and Cultural Organization|"
    "United Nations Educational Scientific and Cultural Organisation|اليونسكو",
    "UNICEF|ЮНИСЕФ|ЮНІСЕФ|联合国儿童基金会|United Nations Children's Fund|Kinderhilfswerk der Vereinten "
    "Nationen|اليونيسيف",
    "UNHCR|HCR|ACNUR|УВКБ|联合国难民署|United Nations High Commissioner for Refugees|UN Refugee Agency|"
    "Hochkommissariat der Vereinten Nationen für Flüchtlinge|Haut-Commissariat des Nations Unies pour les "
    "réfugiés|"
    "Alto commissariato delle Nazioni Unite per i rifugiati|المفوضية السامية للأمم المتحدة لشؤون اللاجئين",
    "UNDP|PNUD|ПРООН|联合国开发计划署|United Nations Development Programme|United Nations Development "
    "Program|"
    "Entwicklungsprogramm der Vereinten Nationen|Programme des Nations Unies pour le développement|"
    "Programma delle Nazioni Unite per lo sviluppo",
    "WFP|PAM|PMA|ВПП|世界粮食计划署|World Food Programme|World Food Program|Welternährungsprogramm|Programme "
    "alimentaire mondial|"
    "Programma alimentare mondiale|Programa Mundial de Alimentos|برنامج الأغذية العالمي",
    "FAO|ФАО|粮农组织|Food and Agriculture Organization|Food and Agriculture Organisation|منظمة الأغذية "
    "والزراعة",
    "OPCW|OVCW|OIAC|OPAQ|ОЗХО|禁化武组织|Organisation for the Prohibition of Chemical Weapons|"
    "Organization for the Prohibition of Chemical Weapons|Organisation für das Verbot chemischer Waffen|"
    "Organisation pour l'interdiction des armes chimiques|Организация по запрещению химического оружия",
    "EFTA|AELE|AELS|European Free Trade Association|Europäische Freihandelsassoziation|"
    "Association européenne de libre-échange|Associazione europea di libero scambio",
    "OAS|OEA|ОАГ|美洲国家组织|Organization of American States|Organisation Amerikanischer "
    "Staaten|Organisation des États américains|"
    "Organización de los Estados Americanos|Organização dos Estados Americanos",
    "EBRD|BERD|BERS|ЕБРР|European Bank for Reconstruction and Development|Europäische Bank für Wiederaufbau "
    "und Entwicklung|"
    "Banque européenne pour la reconstruction et le développement|Banca europea per la ricostruzione e lo "
    "sviluppo",
    "IOM|OIM|МОМ|国际移民组织|International Organization for Migration|International Organisation for "
    "Migration|"
    "Internationale Organisation für Migration|Organisation internationale pour les migrations|"
    "Organizzazione internazionale per le migrazioni",
    "UNRWA|United Nations Relief and Works Agency|БАПОР|近东救济工程处|الأونروا",
    "NGO|NRO|ONG|НПО|非政府组织|non-governmental organisation|non-governmental "
    "organization|Nichtregierungsorganisation|"
    "organisation non gouvernementale|organizzazione non governativa|organización no gubernamental|"
    "organização não governamental",
    "UNGA|AGNU|United Nations General Assembly|UN General Assembly|Assemblée générale des Nations Unies",
    "UNSC|CSNU|United Nations Security Council|UN Security Council|Conseil de sécurité des Nations Unies",
    "ECOSOC|Economic and Social Council|Conseil économique et social",
    "UNHRC|HRC|United Nations Human Rights Council|UN Human Rights Council",
    "OHCHR|HCDH|Office of the United Nations High Commissioner for Human Rights|Office of the High "
    "Commissioner "
    "for Human Rights",
    "OCHA|UNOCHA|Office for the Coordination of Humanitarian Affairs",
    "UNDESA|United Nations Department of Economic and Social Affairs",
    "UNODC|ONUDC|United Nations Office on Drugs and Crime",
    "UNEP|PNUE|United Nations Environment Programme|Programme des Nations Unies pour l'environnement",
    "UNFPA|FNUAP|United Nations Population Fund",
    "UNCTAD|CNUCED|ЮНКТАД|United Nations Conference on Trade and Development",
    "UNIDO|ONUDI|ЮНИДО|United Nations Industrial Development Organization",
    "UNITAR|United Nations Institute for Training and Research",
    "ITU|UIT|МСЭ|International Telecommunication Union|International Telecommunications Union|Union "
    "internationale des télécommunications",
    "UPU|ВПС|Universal Postal Union|Union postale universelle|Weltpostverein",
    "WIPO|OMPI|ВОИС|World Intellectual Property Organization|Organisation mondiale de la propriété "
    "intellectuelle|Weltorganisation für geistiges Eigentum",
    "WMO|OMM|ВМО|World Meteorological Organization|Organisation météorologique mondiale|Weltorganisation für "
    "Meteorologie",
    "IFAD|FIDA|International Fund for Agricultural Development",
    "IMO|OMI|ИМО|International Maritime Organization|Organisation maritime internationale",
    "ICAO|OACI|ИКАО|International Civil Aviation Organization",
    "UNWTO|OMT|World Tourism Organization",
    "CTBTO|OTICE|Comprehensive Nuclear-Test-Ban Treaty Organization|Comprehensive Test Ban Treaty "
    "Organization",
    "CTBT|TICE|ДВЗЯИ|Comprehensive Nuclear-Test-Ban Treaty|Comprehensive Test Ban Treaty",
    "NPT|TNP|ДНЯО|Non-Proliferation Treaty|Treaty on the Non-Proliferation of Nuclear Weapons",
    "UNECE|ECE|CEE-ONU|Economic Commission for Europe|United Nations Economic Commission for Europe",
    "UNECA|ECA|Economic Commission for Africa|United Nations Economic Commission for Africa",
    "ESCAP|UNESCAP|Economic and Social Commission for Asia and the Pacific",
    "ECLAC|CEPAL|Economic Commission for Latin America and the Caribbean",
    "ESCWA|Economic and Social Commission for Western Asia",
    "UNOG|ONUG|United Nations Office at Geneva|Office des Nations Unies à Genève",
    "UNOV|United Nations Office at Vienna",
    "UNON|United Nations Office at Nairobi|United Nations Office in Nairobi",
    "UNFCCC|CCNUCC|United Nations Framework Convention on Climate Change",
    "UNCAC|United Nations Convention against Corruption",
    "UNCLOS|CNUDM|United Nations Convention on the Law of the Sea",
    "UNTSO|ONUST|United Nations Truce Supervision Organization",
    "UNMOGIP|United Nations Military Observer Group in India and Pakistan",
    "UNFICYP|United Nations Peacekeeping Force in Cyprus",
    "UNDOF|FNUOD|United Nations Disengagement Observer Force",
    "UNIFIL|FINUL|United Nations Interim Force in Lebanon|Force intérimaire des Nations Unies au Liban",
    "MINURSO|United Nations Mission for the Referendum in Western Sahara",
    "UNMIK|MINUK|United Nations Interim Administration Mission in Kosovo|United Nations Mission in Kosovo",
    "UNOMIG|MONUG|United Nations Observer Mission in Georgia",
    "UNTAG|GANUPT|United Nations Transition Assistance Group",
    "UNAMID|MINUAD|African Union-United Nations Hybrid Operation in Darfur",
    "UNMISS|MINUSS|United Nations Mission in South Sudan",
    "UNISFA|United Nations Interim Security Force for Abyei",
    "UNAMA|MANUA|United Nations Assistance Mission in Afghanistan",
    "UNAMI|MANUI|United Nations Assistance Mission for Iraq",
    "UNSMIL|MANUL|United Nations Support Mission in Libya",
    "UNITAMS|MINUATS|United Nations Integrated Transition Assistance Mission in Sudan",
    "LAS|LEA|ЛАГ|League of Arab States|Arab League|Arabische Liga|Ligue arabe|Ligue des États arabes|Lega "
    "araba|"
    "Лига арабских государств|جامعة الدول العربية|阿盟|阿拉伯国家联盟",
    "EIB|BEI|ЕИБ|European Investment Bank|Europäische Investitionsbank|Banque européenne "
    "d'investissement|Banca "
    "europea per gli investimenti",
    "SAARC|ASACR|СААРК|South Asian Association for Regional Cooperation|南盟|南亚区域合作联盟",
    "IORA|Indian Ocean Rim Association",
    "IGAD|ИГАД|Intergovernmental Authority on Development|Inter-Governmental Authority on "
    "Development|Autorité intergouvernementale pour le "
    "développement",
    "INCB|OICS|International Narcotics Control Board|Organe international de contrôle des stupéfiants",
    "ISA|AIFM|International Seabed Authority|Autorité internationale des fonds marins",
    "WADA|AMA|ВАДА|World Anti-Doping Agency|Agence mondiale antidopage|Welt-Anti-Doping-Agentur",
    "UEFA|УЕФА|Union of European Football Associations",
    "GGGI|Global Green Growth Institute",
    "WSIS|SMSI|World Summit on the Information Society|Sommet mondial sur la société de l'information",
    "ITC|CCI|International Trade Centre|Centre du commerce international",
    "CCNR|ZKR|Central Commission for the Navigation of the Rhine|Central Commission for Navigation on the "
    "Rhine|"
    "Central Commission for Navigation of the Rhine|Zentralkommission für die Rheinschifffahrt|Commission "
    "centrale pour la navigation du Rhin",
    "PNA|ANP|ПНА|Palestinian National Authority|Autorité nationale palestinienne|Autorità nazionale "
    "palestinese",
    "FIFA|ФИФА|Fédération Internationale de Football Association",
    "GATT|ГАТТ|General Agreement on Tariffs and Trade",
    "WCO|OMD|ВТамО|World Customs Organization",
    "MIGA|Multilateral Investment Guarantee Agency",
    "PLO|OLP|ООП|Palestine Liberation Organization|Palestinian Liberation Organization|Organisation de "
    "libération de la Palestine",
    "IPCC|GIEC|МГЭИК|Intergovernmental Panel on Climate Change|Weltklimarat",
    "IUCN|UICN|МСОП|International Union for Conservation of Nature",
    "LDC|PMA|НРС|least developed country|least developed countries|pays les moins avancés",
    "SIDS|PEID|МОРАГ|small island developing States|petits États insulaires en développement",
    "ODA|APD|ОПР|official development assistance|official development aid|aide publique au développement",
    "WEF|世界经济论坛|达沃斯论坛|World Economic Forum|Weltwirtschaftsforum|Forum économique mondial|Forum "
    "economico mondiale",
};

// Persons whose names no rule takes from script to script: heads of state and government and foreign
// ministers, and given names with many spellings. Written for Chancery by hand, as newspapers and ministries
// commonly print them.
constexpr std::string_view kPersons[] = {
    "Zelenskyy|Zelensky|Zelenskyi|Zelenski|Selenskyj|Selenski|Selensky|Зеленський|Зеленский|Зеленського|"
    "Зеленского|Зеленському|"
    "Зеленскому|Зеленським|Зеленским|泽连斯基|زيلينسكي|ゼレンスキー",
    "Erdogan|Erdoğan|Эрдоган|Ердоган|埃尔多安|أردوغان|エルドアン",
    "Lavrov|Lawrow|Лавров|拉夫罗夫|لافروف|ラブロフ",
    "Aliyev|Aliev|Alijew|Alijev|Əliyev|Алиев|Алієв|阿利耶夫|علييف",
    "Xi Jinping|Си Цзиньпин|Си Цзиньпина|Си Цзиньпином|Си Цзиньпину|习近平|習近平|شي جين بينغ|Сі Цзіньпін",
    "Blinken|Блинкен|Блінкен|布林肯|بلينكن|ブリンケン",
    "Gaddafi|Qaddafi|Gadhafi|Kadhafi|Qadhafi|Gheddafi|Khadafi|Kadafi|Ghaddafi|Каддафи|卡扎菲|القذافي",
    "Putin|Poutine|Путин|Путін|普京|بوتين|プーチン",
    "Biden|Байден|拜登|بايدن|バイデン",
    "Trump|Трамп|特朗普|ترامب|ترمب|トランプ",
    "Obama|Обама|奥巴马|أوباما|オバマ",
    "Macron|Макрон|马克龙|ماكرون|マクロン",
    "Merkel|Меркель|默克尔|ميركل|メルケル",
    "Scholz|Шольц|朔尔茨|شولتس",
    "Kerry|Керри|克里|كيري",
    "Modi|Моди|莫迪|مودي",
    "Abe|Абэ|安倍|آبي",
    "Netanyahu|Netanjahu|Nétanyahou|Netanyahou|Нетаньяху|内塔尼亚胡|نتنياهو",
    "Guterres|Гутерриш|Гутерреш|古特雷斯|غوتيريش",
    "Lukashenko|Lukaschenko|Loukachenko|Lukashenka|Лукашенко|卢卡申科|لوكاشينكو",
    "Pashinyan|Paschinjan|Pachinian|Пашинян|帕希尼扬|باشينيان",
    "Tokayev|Tokajew|Tokaïev|Токаев|托卡耶夫",
    "Nazarbayev|Nasarbajew|Nazarbaïev|Назарбаев|纳扎尔巴耶夫",
    "Mirziyoyev|Mirsijojew|Мирзиёев|米尔济约耶夫",
    "Bayramov|Bayramow|Bajramow|Байрамов|拜拉莫夫",
    "Jeyhun|Ceyhun|Dscheyhun|Джейхун|杰伊洪",
    "Wang Yi|王毅|Ван И|وانغ يي",
    "Li Keqiang|李克强|Ли Кэцян",
    "Raisi|Raïssi|Раиси|莱希|رئيسي",
    "Rouhani|Rohani|Рухани|鲁哈尼|روحاني",
    "Assad|Асад|阿萨德|الأسد",
    "Yanukovych|Janukowitsch|Ianoukovitch|Янукович|亚努科维奇",
    "Poroshenko|Poroschenko|Porochenko|Порошенко|波罗申科",
    "Kuleba|Kouleba|Кулеба|库列巴",
    "Medvedev|Medwedew|Медведев|梅德韦杰夫|ميدفيديف",
    "Rousseff|Roussef|Русеф|罗塞夫",
    "Kim Jong Un|Kim Jong-un|金正恩|Ким Чен Ын",
    "Muhammad|Mohammed|Mohamed|Mohammad|Mohamad|Muhammed|Mouhammad|Мухаммад|Мохаммед|محمد",
    "Yasser|Yasir|Yassir|Yaser|Jassir|Ясир|ياسر",
    "Ahmad|Ahmed|Ahmet|Ахмад|Ахмед|أحمد",
    "Hussein|Husain|Hussain|Husayn|Hossein|Хусейн|حسين",
    "Abdullah|Abdallah|Abdulla|Абдулла|عبدالله",
    "Mahmoud|Mahmud|Mahmood|Махмуд|محمود",
    "Faisal|Feisal|Faysal|Fayçal|Фейсал|فيصل",
    "Alexander|Aleksander|Aleksandr|Alexandr|Oleksandr|Александр|Олександр",
    "Benjamin|Benyamin|Binyamin|Биньямин",
};

}  // namespace

std::span<const std::string_view> known_organisations() { return kOrganisations; }
std::span<const std::string_view> known_persons() { return kPersons; }

}  // namespace chancery::names
