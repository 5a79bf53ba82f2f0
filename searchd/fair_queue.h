#pragma once

#include <cstddef>
#include <deque>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace chancery::searchd {

/// A queue of several clients, who are served in turn: who sends much waits for his own. No threads of its
/// own.
template <class Item>
class FairQueue {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// How many of a client's items wait.
  std::size_t size_of(const std::string& client) const {
    const auto at = places_.find(client);
    return at == places_.end() ? 0 : at->second->items.size();
  }

  void push(const std::string& client, Item item) {
    auto at = places_.find(client);
    if (at == places_.end()) {
      turns_.push_back({client, {}});
      at = places_.emplace(client, std::prev(turns_.end())).first;
    }
    at->second->items.push_back(std::move(item));
    ++size_;
  }

  /// The first item of the client whose turn it is. REQUIRES: not empty.
  Item pop() {
    Turn& turn = turns_.front();
    Item item = std::move(turn.items.front());
    turn.items.pop_front();
    --size_;
    if (turn.items.empty()) {
      places_.erase(turn.client);
      turns_.pop_front();
    } else {
      turns_.splice(turns_.end(), turns_, turns_.begin());
    }
    return item;
  }

 private:
  struct Turn {
    std::string client;
    std::deque<Item> items;
  };

  std::list<Turn> turns_;  // the clients who wait, next first
  std::unordered_map<std::string, typename std::list<Turn>::iterator> places_;
  std::size_t size_ = 0;
};

}  // namespace chancery::searchd
