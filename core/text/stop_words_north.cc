#include "core/text/stop_words.h"

namespace chancery::text {
namespace {

// Function words of Germanic, Finnic, Baltic and other languages in Latin script, written down from general
// knowledge.
// clang-format off
constexpr StopWordList kLists[] = {
    {"en",
     "a about above after again against all also am an and any are as at be because been before "
     "being below between both but by can could d did do does doing down during each few for "
     "from further had has have having he her here hers herself him himself his how however i if "
     "in into is it its itself just ll m may me might more most must my myself no nor not of off "
     "on once only or other our ours ourselves out over own re s same shall she should so some "
     "such t than that the their theirs them themselves then there these they this those through "
     "thus to too under until up upon us ve very was we were what when where whether which while "
     "who whom whose why will with within without would yet you your yours yourself yourselves "},
    {"de",
     "ab aber alle allem allen aller alles als also am an ander andere anderen anderer anderes "
     "auch auf aus bei beim bereits bin bis da dabei dadurch dafür damit dann daran darauf "
     "darüber das dass daß dazu dein deine dem den denen denn der deren des dessen die dies "
     "diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er "
     "es etwa etwas euch euer für gegen gibt habe haben hat hatte hatten hier hinter ich ihm ihn "
     "ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes "
     "jedoch jener jetzt kann kein keine keinem keinen keiner können könnte man mein meine mehr "
     "mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne s sehr sein seine "
     "seinem seinen seiner seines seit sich sie sind so sollen sollte sondern sowie soll über um "
     "und uns unser unsere unserem unseren unserer unter vom von vor während war waren was weder "
     "weil weiter weitere welche welchem welchen welcher welches wenn wer werde werden wie "
     "wieder will wir wird wo wurde wurden würde würden zu zum zur zwar zwischen "},
    {"nl",
     "aan af al alle alles als ander andere ben bij d daar daarbij dan dat de der deze die dit "
     "doch door dus een en er ge geen geweest haar had hadden heb hebben heeft hem het hier hij "
     "hoe hun i ik in is ja je kan kunnen maar me meer men met mij mijn moet moeten n na naar "
     "niet niets nog nu of om omdat onder ons onze ook op over reeds s sinds t te tegen tot "
     "tussen u uit uw van veel voor waar waren was wat we wel welke werd werden wie wij wil "
     "worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden zullen "},
    {"sv",
     "alla allt att av bli blev blir bland både de dem den denna dess dessa det detta dig din du "
     "där efter ej eller en er ett från för genom ha had hade han har hans hon honom hur här i "
     "icke in inom inte jag ju kan kunde man med mellan men mig min mot mycket ni nu när och "
     "också om oss på samt sedan ska skall skulle som så sådan till under upp ut utan vad var "
     "vara varit vem vi vid vilka vilken vilket våra vår vårt än är över "},
    {"da",
     "ad af alle alt anden at blev blive bliver både da de dem den denne der deres det dette dig "
     "din disse dog du efter eller en end er et for fra ham han hans har havde hende hendes her "
     "hos hun hvad hvis hvor hvordan i ikke ind jeg jo kan kunne man mange med meget mellem men "
     "mig min mod når ned noget nogle nu og også om op os over på samt se selv sig sin sine sit "
     "skal skulle som sådan thi til ud under var ved vi vil ville vor vores være været "},
    {"nb",
     "alle andre at av begge ble bli blir blitt både da de deg dei dem den denne der dere deres "
     "det dette din disse ditt du eller en enn er et ett etter for fordi fra før ha hadde han "
     "hans har henne hennes her hos hun hva hvis hvor hvordan hvem i ikke inn jeg kan kunne man "
     "mange med meg mellom men mer mot må ned noe noen nå når og også om opp oss over på samt "
     "seg selv sin sine sitt skal skulle som så til um under ut uten var ved vi vil ville vår "
     "våre vårt være vært "},
    {"fi",
     "ei eivät eikä ellei emme en että et ette he heidän heille heitä hän hänelle hänen häntä "
     "itse ja jo joiden joihin joissa joista joita joka jolla jolle jonka jos jossa josta jota "
     "jotka jotta kaikki kanssa kautta ketkä koska kuin kuinka kuka kun me meidän meille meitä "
     "mikä mitä mukaan mutta muun myös ne niiden niihin niille niissä niistä niitä niin noin nyt "
     "näiden näissä näistä näitä nämä ole olemme olen olet oli olisi olivat olla ollut on ovat "
     "se sekä sen siihen siinä siitä sinä sitä tai te tässä tästä tähän tämä tämän tätä vaan vai "
     "vaikka varten vielä voi voidaan voivat yli "},
    {"is",
     "að af á allt eða eftir ef eigi ein eins eitt ekki en er eru fyrir frá hafa hann hans hafði "
     "hefur hún hér hvað í inn með milli mér mun nú né og okkar okkur sem ser sé sér sín sína "
     "sínum svo til um undir upp út úr var vera verið verða við voru það þá þar þau þegar þeir "
     "þeirra þeim þess þessa þessi þetta þú því yfir þó "},
    {"hu",
     "a ahhoz ahogy ahol aki akik ami amely amelyek amikor arra az azok azon azonban azt azzal "
     "be csak de e ebben egy egyes egyik egyéb el ez ezek ezen ezért ezt ezzel és fel felé ha "
     "hanem hiszen hogy hogyan illetve is így itt jól ki kell kellett különböző le legalább "
     "lehet lesz lett ma magát már más meg mely melyek mert mi minden mindig mint mivel most "
     "nagyon ne nekem neki nem nincs olyan ott össze ő ők pedig részére s saját se sem sok során "
     "szerint szinte számára talán tehát több továbbá úgy után utána vagy vagyok van vannak való "
     "valamint volna volt voltak által alatt át "},
    {"et",
     "aga ei ega et ka kas kes kelle keda kogu koos kui kuid kus kuni küll ma me mida mille mis "
     "mõne ning nad nagu need nende neid nii nüüd oli olid olla olnud oma on oleks pole peale "
     "pärast seda see selle selles sellest sest siis ta tal te tema ja juba järgi iga ikka või "
     "võib üle ühe üks "},
    {"ga",
     "a ach ag agus an ar as b ba bhfuil cá cé chun d dá de do don dó den é eile faoi féin fuair "
     "gan go gur i iad idir ina ins is le leis mar mé mo na nach ní níl nó ó óna os sa san sé "
     "seo sí siad sin sna thar trí tú um "},
    {"tr",
     "acaba ama ancak artık aslında az bana bazı belki ben beni benim beri bile bir biri birkaç "
     "birçok biz bize bizi bizim böyle bu buna bunda bundan bunlar bunları bunların bunu bunun "
     "burada çok çünkü da daha de defa değil diğer diye dolayı en fakat gibi göre hangi hatta "
     "hem henüz hep hepsi her herhangi hiç için ile ilgili ise işte kadar karşı kendi kendisi ki "
     "kim kimse mi mı mu mü nasıl ne neden nerede niçin niye o olan olarak oldu olduğu olduğunu "
     "olmak olması olup olur ona ondan onlar onları onların onu onun oysa öyle pek rağmen sadece "
     "sanki şayet şey siz sizin sonra şu şunu şunlar tarafından tüm üzere var ve veya ya yani "
     "yapılan yine yok zaten nin nın nun nün in ın un ün ye den dan ten tan te ta deki daki teki "
     "taki a e i ı u ü yi yı yu yü yla yle la le na ni nı nu nü nda nde ndan nden ndaki ndeki n "
     "dır dir dur dür tır tir tur tür lar ler ları leri lı li lu lü sı si su sü lık lik "},
    {"az",
     "amma artıq bax belə bəli bəzi bir biri birlikdə biz bizə bizim bizi bu buna bunda bundan "
     "bunlar bunu bunun bütün ci cı cu cü çox çünki da daha də deyil digər edən edir edilən el "
     "elə ən əgər əlavə etdi etmək gərək görə haqda haqqında hansı hamı hələ həm həmin həmçinin "
     "hər heç idi ilə ildə ilk ildən isə istə kim kimi ki lakin mən məhz mənim mi mı mu mü nə "
     "necə niyə nəyə o olan olar olaraq oldu olduğu olduğunu olmaq olmuş olub olur on ona onda "
     "ondan onlar onların onları onu onun öz özü qarşı qədər qeyd sən siz sizin sonra şəkildə "
     "tərəfindən təkcə üçün və vasitəsilə var ya yalnız yenə yox yoxdur üzrə üzərində "
     "nin nın nun nün in ın un ün ə a yə dən dan ni nı nu nü i ı u ü yi yı yu yü dır dir dur dür "
     "la lə nda ndə ndan ndən "},
    {"lt",
     "apie ar arba aš be bei bet bus buvo būti čia dar dėl gali iki ir iš jai jam jau jei jeigu "
     "ji jie jis jo jos jų jį kad kai kaip kas kur kurie kurio kuri kuris kurių kurios ką labai "
     "mes mūsų ne nei nes net nors nuo o pagal pat per po prie prieš savo su sau šio šis ši šie "
     "šios šių tačiau tai taip tarp tas ten tik to todėl tuo už visi yra "},
    {"lv",
     "ar arī bet bez bija būs būt caur cik dēļ es gan ir ik it ja jau jo jūs ka kad kā kas kur "
     "kura kuras kuri kurš līdz man mēs mums ne nav nevar no par pa pār pat pēc pie pirms savu "
     "savas sev starp šī šie šo šis tā tad tai tam tas tās te tie tiek tika tikai tiks to tomēr "
     "tos tur uz un vai var vairāk viņa viņi viņš visi "},
    {"sq",
     "a ai ajo ata ato as asnjë nuk dhe do duhet e edhe është ishte ishin janë jemi jo ka kanë "
     "kam këtë këto këta kjo ky kur kush më me mbi mund na ne në ndër nga nën nëse një pa para "
     "pas për por po që qenë sa se si sipas të ti tij tyre u unë vetëm deri jetë "},
    {"id",
     "ada adalah akan antara apa apabila atau atas bagi bahwa banyak beberapa belum bisa bukan "
     "dalam dan dapat dari dengan di dia harus hal hanya ia ini itu jika juga kami karena ke "
     "kepada kita lain lagi lebih maka mereka merupakan namun oleh pada para pun saat saja "
     "sampai sangat saya sebagai sebuah secara sedang sejak selain semua seorang seperti serta "
     "setelah setiap sudah suatu tanpa telah tentang terhadap tersebut tetapi tidak untuk yaitu "
     "yang "},
    {"ms",
     "ada adalah akan antara apa apabila atau atas bagi bahawa banyak beberapa belum boleh bukan "
     "dalam dan dapat dari daripada dengan di dia harus hal hanya ia ialah ini itu jika juga "
     "kami kerana ke kepada kita lain lagi lebih maka mereka merupakan namun oleh pada para pun "
     "saya sebagai sebuah secara sejak selain semua seorang seperti serta setiap sudah suatu "
     "tanpa telah tentang terhadap tersebut tetapi tidak untuk yang "},
    {"vi",
     "bị bởi các cả càng cho chỉ có cũng của cùng do đã đang đây để đến đó được gì hay hoặc khi "
     "không là lại lên lúc mà mỗi một này nên nếu nhiều như nhưng những nơi nữa ở qua ra rằng "
     "rất rồi sau sẽ sự tại theo thì trên trong trước từ và vào vẫn về vì với vừa "},
    {"sw",
     "baada bila bado hata hayo hii hilo hivyo huo huu hizo ili ingawa juu kama katika kila "
     "kuhusu kuwa kwa kwamba la lakini na ni pia sana si tu wa wake wao watu wengi ya yake yao "
     "yeye yote za zake zao cha chake "},
};
// clang-format on

}  // namespace

std::span<const StopWordList> northern_stop_words() { return kLists; }

}  // namespace chancery::text
