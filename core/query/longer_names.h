#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/index/names.h"

namespace chancery::query {

/// The words beside which a country's name of several words is only a part of another country's: Republic of
/// China behind People's, 尼日 before 利亚. Immutable, shared by threads.
class LongerNames {
 public:
  LongerNames() = default;
  explicit LongerNames(const index::Names& names);

  /// Keys of words.
  struct Beside {
    std::vector<std::string> before;
    std::vector<std::string> behind;
  };
  /// Of a name (its keys); nothing where no longer name holds it. Valid as long as this.
  const Beside& find(const std::vector<std::string>& keys) const;

 private:
  using Same = std::unordered_set<std::string>;  // names that mean the same as a country's, itself among them
  struct Listed {
    std::vector<std::string> keys;
    Same same;
  };
  void add(const Listed& listed, const std::unordered_map<std::string, Listed>& listing);

  std::unordered_map<std::string, Beside> beside_;  // by keys parted by spaces
  Beside nothing_;
};

}  // namespace chancery::query
