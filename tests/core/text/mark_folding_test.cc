#include <gtest/gtest.h>

#include "core/text/tokenizer.h"

namespace chancery::text {
namespace {

struct Pair {
  const char* form;
  const char* key;
};

class FoldMarks : public testing::TestWithParam<Pair> {};

TEST_P(FoldMarks, GivesTheKey) { EXPECT_EQ(fold_marks(GetParam().form), GetParam().key); }

TEST_P(FoldMarks, FoldsAKeyToItself) {
  const std::string key = fold_marks(GetParam().form);
  EXPECT_EQ(fold_marks(key), key);
}

INSTANTIATE_TEST_SUITE_P(Latin, FoldMarks,
                         testing::Values(Pair{"UN", "un"}, Pair{"größe", "grosse"}, Pair{"øst", "ost"},
                                         Pair{"đuro", "duro"}, Pair{"łódź", "lodz"}, Pair{"ırak", "irak"},
                                         Pair{"İKT", "ikt"}, Pair{"şanlıurfa", "sanliurfa"},
                                         Pair{"œuvre", "oeuvre"}, Pair{"bucurești", "bucuresti"},
                                         Pair{"bucureşti", "bucuresti"}, Pair{"việt", "viet"},
                                         Pair{"nước", "nuoc"}, Pair{"e\u0301t\u00E9", "ete"},
                                         Pair{"ﬁnance", "finance"}, Pair{"əliyev", "eliyev"},
                                         Pair{"covid19", "covid19"}));

INSTANTIATE_TEST_SUITE_P(Cyrillic, FoldMarks,
                         testing::Values(Pair{"орёл", "орел"}, Pair{"ОЧЭС", "очэс"}, Pair{"мой", "мой"},
                                         Pair{"київ", "киів"}, Pair{"п'ять", "п'ять"},
                                         Pair{"ђорђевић", "ђорђевић"}));

INSTANTIATE_TEST_SUITE_P(Arabic, FoldMarks,
                         testing::Values(Pair{"أحمد", "احمد"}, Pair{"إلى", "الي"}, Pair{"آسيا", "اسيا"},
                                         Pair{"وزارة", "وزاره"}, Pair{"مُحَمَّد", "محمد"}, Pair{"ایران", "ايران"},
                                         Pair{"کشور", "كشور"}, Pair{"٢٠٢٥", "2025"}, Pair{"۲۰۲۵", "2025"}));

INSTANTIATE_TEST_SUITE_P(Others, FoldMarks,
                         testing::Values(Pair{"ανακοίνωσησ", "ανακοινωσησ"}, Pair{"한국어", "한국어"},
                                         Pair{"が", "が"}, Pair{"中", "中"}, Pair{"हिन्दी", "हिन्दी"},
                                         Pair{"क़ानून", "कानून"}, Pair{"\u095B\u0930\u0942\u0930\u0940", "जरूरी"},
                                         Pair{"ที่", "ที่"}, Pair{"\u0301", "\u0301"}, Pair{"", ""}));

}  // namespace
}  // namespace chancery::text
