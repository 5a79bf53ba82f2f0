#include "core/text/stop_words.h"

namespace chancery::text {
namespace {

// Function words of Slavic languages, written down from general knowledge.
// clang-format off
constexpr StopWordList kLists[] = {
    {"ru",
     "а без более бы был была были было быть в вам вас ваш весь во вот все всё всего всем всех "
     "вы где да даже для до его ее её ей ему если есть еще ещё же за и из или им ими их к как "
     "какая какие какой когда которая которого которое которой котором которому которую которые "
     "который которым которых кто ли либо лишь между меня мне много может можно мой мы на над "
     "надо нам нами нас наш наша наше наши не него нее неё ней нельзя нем нём нет ни них но ну о "
     "об однако он она они оно от очень по под после потом потому при про раз с сам сама сами "
     "само свое своё своего своей своих свои свой со так также такая такие такого такое такой "
     "там тебя тем то тоже того той только том тот ту ты у уже хотя чем через что чтобы эта эти "
     "этим этих это этого этой этом этому этот эту я "},
    {"uk",
     "а або але б багато без бо був буде будуть була були було бути в вам вас ваш весь вже ви "
     "від він вона вони воно все всі всіх всього вся втім де для до дуже ж за з зі і із її їй їм "
     "їх й його йому коли крім лише мене мені ми мій між може можна на над нам нами нас наш наша "
     "наше наші не нема ні ніж них о об однак ось от перед під після по при про та так така "
     "такий такі також там те тим тих то того той тому тільки ти у усі хоча це цей цього цієї ці "
     "цих цю ця цьому через чи чим що щоб щодо як яка яке який якщо які яких якого якої якій я є "},
    {"be",
     "а або але без бо бы быў была былі было быць в вас ваш вельмі вы вядома да для ды дзе ён з "
     "за зараз і іх ім калі каб каля між мне мы на над нам нас наш не нічога ні пад па паміж "
     "пасля пра праз пры са сам сваё свае сваіх свой так таксама там тая тое той толькі ты у ў "
     "ужо увесь усё усе хто хаця чым што яго яе як якая якія які яны яна яно я ёсць гэта гэтага "
     "гэтай гэты гэтыя ж жа "},
    {"bg",
     "а ако ала бе без беше би бил била били било близо бъдат бъде бяха в вас ваш във все всеки "
     "всички вече ви го да дали до докато за защо защото и из или им има имат й как като какво "
     "където когато която които който което към ли между ме мен ми много мога може на над най "
     "нас не него нея ни ние но о от освен пак по под поради при през пред преди с са само се си "
     "след със сме срещу съм съвсем също така те тези ти то това този тази той тук тя тях у чрез "
     "че ще "},
    {"mk",
     "а ако ама без беа беше би биде биле било в ви во врз го да дека до додека е ги за зад и из "
     "или им има имаат ја каде како кај кога кого кое кои која кој кон ли ме меѓу многу му на "
     "над нас не неа него ние ниту но нив низ о од оваа ова овие овој околу оние она оној освен "
     "по под поради потоа при пред преку се сите со само сè свои свој своја сум така тие тоа тој "
     "таа тука уште ќе што "},
    {"sr",
     "а али без би била били било бити био ће да до док га где и из или им има их је јер ја како "
     "као која које који кога када код којем којој ко ли ме међу ми можe му на над након не него "
     "нису ни о од он она они оно ово овај ова овог ове по под после пре преко при са само сам "
     "се себе свој своје сви све смо су та тај так тако такође те ти то тог тога у уз ћемо што "
     "за a ali bez bi bila bili bilo biti bio će da do dok ga gde gdje i iz ili im ima ih je jer "
     "ja kako kao koja koje koji kojem kojoj koga kada kod ko li me među mi može mu na nad nakon "
     "ne nego nisu ni o od on ona oni ono ovo ovaj ova ovog ove po pod posle poslije pre prije "
     "preko pri sa samo sam se sebe svoj svoje svi sve smo su ta taj tako također takođe te ti "
     "to tog toga u uz ćemo što za "},
    {"hr",
     "a ali bez bi bila bili bilo biti bio bit će da do dok duž ga gdje i iz iza ili im ima ih "
     "ipak ja je jer jedan još kada kako kao koja koje koji kojeg kojem kojima kojoj koju kod ko "
     "li me među mene mi mogu može mu na nad nakon nam nas ne nego neki nisu ni nije no njegov "
     "njih o od odnosno oko on ona oni ono ova ovaj ove ovog ovo ovom po pod pored prema preko "
     "prije pri radi s sa samo sam se sebe si sve svi svih smo što su svoj svoje svoju ta tada "
     "taj tako također te ti tijekom to tog toga tom tu u uz vam vas već vi za zbog ćemo "},
    {"bs",
     "a ali bez bi bila bili bilo biti bio će da do dok ga gdje i iz ili im ima ih ja je jer još "
     "kada kako kao koja koje koji kojeg kojem kojima kojoj koju kod ko li me među mi mogu može "
     "mu na nad nakon nam nas ne nego nisu ni nije njih o od odnosno on ona oni ono ova ovaj ove "
     "ovog ovo po pod prema preko prije pri s sa samo sam se sebe sve svi svih smo što su svoj "
     "svoje ta tada taj tako također te ti to tog toga tokom tom tu u uz već za zbog ćemo "},
    {"pl",
     "a aby ale ani bardzo bez bo być był była było były będą będzie choć chociaż ci co czy "
     "czyli dla do gdy gdyż gdzie go i ich ile im inne iż ja jak jako jakie jaki je jeden jednak "
     "jego jej jemu jest jestem jeszcze jeśli już ją każdy kiedy kto która które którego której "
     "który których którym którzy lub ma mają mi między mnie mogą może można mu my na nad nam "
     "nami nas nasz nasze nie niech nich nim niż no o od on ona one oni oraz po pod podczas "
     "ponieważ poza przed przede przez przy się są sobie swoje swoich ta tak także takie tam te "
     "tego tej ten też to tu tych tylko tym u w we wam was ważne więc wszystko wszystkich wy z "
     "za ze że żeby "},
    {"cs",
     "a aby ale ani až bez bude budou by byl byla byli bylo být co což či další do ho i jak jako "
     "je jeho jej její jejich jen ještě ji jinak již jsem jsme jsou k kam kde kdo kdy když která "
     "které kteří kterou který kterých ke ku má mají mezi mi mimo mě mu můj může my na nad nám "
     "nás náš naše ne nebo nebyl není než ní nich o od on ona oni ono pak po pod podle pokud "
     "pouze před přes při pro proč proto protože s se si sice své svůj svých ta tak také takže "
     "tam tato té tedy ten tento těch teď tím to toho tohoto tom tomto tomu tu tuto ty tyto u už "
     "v vám vás ve však všech vy z za zda ze že "},
    {"sk",
     "a aby aj ak ako ale alebo ani áno asi až bez bol bola boli bolo bude budú by byť cez čo či "
     "ďalší do ho i iba ich im ja je jeho jej k kam kde každý kto ktorá ktoré ktorí ktorou ktorý "
     "ktorých ktorým ku má majú medzi mi môže my na nad nám nás náš naše nie nič no o od on ona "
     "oni ono po pod podľa pokiaľ potom práve pre prečo pred pri s sa si so som sme sú svoje "
     "svojich ta tak takže tam táto ten tento tieto tiež to toho tom tomto toto tu tým u už v "
     "vám vás vo však vy z za zo že "},
    {"sl",
     "a ali ampak bi bil bila bile bili bilo biti bo bodo brez če da do drugi glede ga in iz ima "
     "imajo ja je jih jim k kaj kako kar katera katere kateri katero ker kjer ko kot lahko le "
     "med mi na nad naj nam nas naš ne ni nje njegov njih o ob od on ona oni oziroma pa po pod "
     "poleg pred prek preko pri proti s sam se si smo so sta svoj svoje ta tako te tega tem ti "
     "to tudi tu v vendar več vse vsi z za zaradi že "},
};
// clang-format on

}  // namespace

std::span<const StopWordList> slavic_stop_words() { return kLists; }

}  // namespace chancery::text
