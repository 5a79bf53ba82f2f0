#pragma once

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "searchd/site.h"
#include "tests/searchd/fake_service.h"
#include "tests/source_folder.h"

namespace chancery::searchd {

inline std::string header(const WebResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

/// The site over an engine of one release.
class SiteTest : public ::testing::Test {
 protected:
  WebResponse get(const std::string& target, const std::string& accept = "text/html",
                  const std::string& accept_language = {}, const std::string& if_none_match = {}) {
    const WebRequest request{target, accept, if_none_match, accept_language};
    if (auto answer = site_.answer_now(request)) return *answer;
    return site_.answer(request, &service_);
  }

  const std::filesystem::path web_ = source_folder() / "web";
  Readiness readiness_{"000012", 1'740'000'000, 1, {}, {}, {}};
  Site site_{{web_, [this] { return readiness_; }, std::chrono::milliseconds(700), "https://search.example"}};
  FakeService service_;
};

}  // namespace chancery::searchd
