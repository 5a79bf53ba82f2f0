#include "core/text/stop_words.h"

namespace chancery::text {
namespace {

// Function words of Romance languages, written down from general knowledge.
// clang-format off
constexpr StopWordList kLists[] = {
    {"fr",
     "a à au aux avec c ce ceci cela celle celles celui ces cet cette ceux chez comme d dans de "
     "depuis des dont du elle elles en entre est et été étaient était étant être eu eux ont "
     "avait avaient ayant avoir il ils j je l la là le les leur leurs lors lui m ma mais me même "
     "mêmes mes moi mon n ne ni nos notre nous on or ou où par parce pas pendant pour puis qu "
     "quand que quel quelle quelles quels qui quoi s sa sans sera seront ses si soi soit son "
     "sont sous suis sur t ta te tes toi ton tous tout toute toutes tu un une vers vos votre "
     "vous y ai as avons avez aura auront afin ainsi aussi car donc jusqu lorsqu puisqu quelqu "},
    {"it",
     "a ad agli ai al all alla alle allo anche avere aveva avevano c che chi ci come con contro "
     "coi col cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello "
     "di dove dov e è ed era erano essere fra gli ha hanno ho i il in io l la le lei li lo loro "
     "lui m ma me mi mia mie miei mio n ne nè né negli nei nel nell nella nelle nello noi non "
     "nostra nostre nostri nostro o ogni od per perché più quale quali quando quanto quella "
     "quelle quelli quello quell quest questa queste questi questo s se sé sarà saranno si sia "
     "siamo siano sono sta stata state stati stato su sua sue sugli sui sul sull sulla sulle "
     "sullo suo suoi tra tu tutta tutte tutti tutto un una uno v vi voi "},
    {"es",
     "a al ante aquel aquella aquellas aquellos así aunque cada como con contra cual cuales "
     "cuando de del desde donde durante e el él ella ellas ello ellos en entre era eran es esa "
     "esas ese eso esos esta está estaba están estas este esto estos fue fueron ha había habían "
     "han hasta hay la las le les lo los más me mi mí mis mientras mucho muy nada ni no nos "
     "nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero por porque "
     "pues que qué quien quién quienes se sea sean ser será serán si sí sido siendo sin sino "
     "sobre son su sus también tanto te tiene tienen todo toda todas todos tu tus u un una unas "
     "uno unos usted ustedes y ya yo "},
    {"pt",
     "a à ao aos aquela aquelas aquele aqueles aquilo as às até com como contra da das de dela "
     "delas dele deles depois desde dessa desse desta deste do dos e é ela elas ele eles em "
     "entre era eram essa essas esse esses esta está estão estas estava este estes estou eu foi "
     "foram ha há isso isto já la lhe lhes lo mais mas me mesmo meu meus minha minhas muito na "
     "não nas nem no nos nós nossa nossas nosso nossos num numa o os ou para pela pelas pelo "
     "pelos por porque qual quais quando que quem são se seja sejam sem ser será serão seu seus "
     "si sido sob sobre sua suas também te tem têm ter tinha tinham toda todas todo todos tu tua "
     "um uma umas uns você vocês vos "},
    {"ro",
     "a acea aceasta această aceea aceia acel acela acele acelea acest acesta aceste acestea "
     "acestei acestor acestora acestui acești aceștia ai aici al ale am ar are așa asemenea "
     "asupra ați atât au avea având c ca că când care cărei căror cărui cât către ce cea cei cel "
     "cele celor ci cine cu cum d da dacă dar de deci decât deși despre din dintr dintre doar "
     "după e ea ei el ele era erau este eu există fără fi fie fiecare fiind fost i iar în între "
     "într îi îl își l la le li lor lui m mai mea mei meu mi mod mult n ne ni nici niște noastră "
     "noastre noi nostru noștri nu o ori or pe pentru peste prin printr s sa să săi sale sau său "
     "se și sine spre sub sunt suntem te toate tot toți toată tu un una unde unei unele unii "
     "unor unui va vă vi voi vor vostru "},
    {"ca",
     "a al als amb aquell aquella aquelles aquells aquest aquesta aquestes aquests així cada com "
     "contra d de del dels des dins el ell ella elles ells els em en entre era eren és es està "
     "estan et fa fins fou ha han havia hi ho i ja l la les li llur llurs m més meu meva mentre "
     "molt n ne ni no nos nosaltres nostra nostre nostres o on pel pels per però perquè qual "
     "quals quan que què qui s se sense ser serà seu seus seva seves si sobre són sota t també "
     "te tot tota totes tots un una unes uns us vostre va van "},
    {"gl",
     "a ao aos aquel aquela as ata cando co coa coas como con contra cos da das de del dela "
     "deles desde do dos e el ela elas eles en entre era eran es esa ese esta está están este "
     "foi foron ha hai isto máis mais na nas nin no nos nosa noso non o os ou para pero pola "
     "polas polo polos por que quen se sen ser súa seu seus sobre son tamén ten un unha unhas "
     "uns xa "},
};
// clang-format on

}  // namespace

std::span<const StopWordList> romance_stop_words() { return kLists; }

}  // namespace chancery::text
