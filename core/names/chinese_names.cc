#include "core/names/chinese_names.h"

#include <unordered_map>
#include <unordered_set>

#include "core/names/pinyin_table.h"
#include "core/text/utf8.h"

namespace chancery::names {
namespace {

// The hundred most frequent surnames as China's Ministry of Public Security publishes them year by year, in
// simplified characters.
constexpr std::string_view kSurnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚"
    "沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍"
    "涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景"
    "党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝耿";

using ByPinyin = std::unordered_map<std::string, std::vector<std::string>>;

const std::vector<std::string>& of(const ByPinyin& table, std::string_view pinyin) {
  static const std::vector<std::string> kNone;
  const auto found = table.find(std::string(pinyin));
  return found == table.end() ? kNone : found->second;
}

/// Characters and how they are read.
class PinyinTable {
 public:
  PinyinTable() {
    std::string syllable;
    const std::string_view readings = pinyin_readings();
    for (std::size_t at = 0; at < readings.size();) {
      const std::size_t begin = at;
      text::decode(readings, at);
      const std::string_view part = readings.substr(begin, at - begin);
      if (part == " ") {
        syllable.clear();
      } else if (part.size() == 1) {
        syllable += part;
      } else {
        by_pinyin_[syllable].emplace_back(part);
        pinyin_.emplace(part, syllable);
      }
    }
    for (std::size_t at = 0; at < kSurnames.size();) {
      const std::size_t begin = at;
      text::decode(kSurnames, at);
      const std::string_view surname = kSurnames.substr(begin, at - begin);
      if (surnames_.insert(surname).second) surnames_by_pinyin_[pinyin(surname)].emplace_back(surname);
    }
  }

  std::string pinyin(std::string_view character) const {
    const auto found = pinyin_.find(character);
    return found == pinyin_.end() ? std::string() : found->second;
  }
  bool is_surname(std::string_view character) const { return surnames_.contains(character); }
  const std::vector<std::string>& characters(std::string_view pinyin) const { return of(by_pinyin_, pinyin); }
  const std::vector<std::string>& surnames(std::string_view pinyin) const {
    return of(surnames_by_pinyin_, pinyin);
  }

 private:
  std::unordered_map<std::string_view, std::string> pinyin_;  // by character
  std::unordered_set<std::string_view> surnames_;
  ByPinyin by_pinyin_;
  ByPinyin surnames_by_pinyin_;
};

const PinyinTable& table() {
  static const PinyinTable only;
  return only;
}

}  // namespace

std::string pinyin_of(std::string_view character) { return table().pinyin(character); }

bool is_surname(std::string_view character) { return table().is_surname(character); }

const std::vector<std::string>& surnames_read_as(std::string_view pinyin) { return table().surnames(pinyin); }

const std::vector<std::string>& characters_read_as(std::string_view pinyin) {
  return table().characters(pinyin);
}

std::vector<std::vector<std::string>> syllables_of(std::string_view word) {
  constexpr std::size_t kLongestSyllable = 6;  // zhuang
  std::vector<std::vector<std::string>> ways;
  if (word.size() > 2 * kLongestSyllable) return ways;
  const auto is_syllable = [](const std::string& text) {
    return text.find_first_of("aeiouv") != std::string::npos && !table().characters(text).empty();
  };
  if (std::string whole(word); is_syllable(whole)) ways.push_back({std::move(whole)});
  for (std::size_t cut = 1; cut < word.size(); ++cut) {
    std::string first(word.substr(0, cut));
    std::string second(word.substr(cut));
    if (is_syllable(first) && is_syllable(second)) ways.push_back({std::move(first), std::move(second)});
  }
  return ways;
}

}  // namespace chancery::names
