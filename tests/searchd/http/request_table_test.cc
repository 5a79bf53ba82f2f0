#include "tests/searchd/http/request_table.h"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "searchd/dispatcher.h"
#include "searchd/http/request_rules.h"
#include "searchd/http/server.h"
#include "tests/searchd/fake_service.h"
#include "tests/searchd/http/raw_client.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

class FakeSource final : public ServiceSource {
 public:
  SearchService* current() override { return &service_; }

 private:
  FakeService service_;
};

/// The whole way from the socket to the pages, before an engine of one release.
class RequestTableTest : public ::testing::Test {
 protected:
  static ServerSettings make_settings() {
    ServerSettings settings;
    settings.port = 0;
    return settings;
  }

  void TearDown() override {
    server_.stop();
    thread_.join();
    pool_.stop();
  }

  std::vector<int> statuses_of(const RequestCase& request) {
    RawClient client(server_.port());
    client.send(request.bytes);
    client.end_sending();
    const std::string answers = client.read_all();
    EXPECT_TRUE(client.closed()) << request.name;
    return read_statuses(answers, request.bytes.starts_with("HEAD "));
  }

  const Site site_{{source_folder() / "web", [] { return Readiness{}; }, std::chrono::seconds(1), {}, {}}};
  SearchPool pool_{{.threads = 1, .queue = 16}, [] { return std::make_unique<FakeSource>(); }};
  Dispatcher dispatcher_{site_, pool_, std::chrono::milliseconds(15)};
  Server server_{make_settings(), dispatcher_};
  std::thread thread_{[this] { server_.run(); }};
};

TEST_F(RequestTableTest, EveryRequestGetsTheAnswerThatItHasToGet) {
  EXPECT_GE(request_table().size(), 120u);
  for (const RequestCase& request : request_table()) {
    EXPECT_EQ(statuses_of(request), request.statuses) << request.name;
  }
}

/// Wherever a packet ends: the answers are the same.
TEST_F(RequestTableTest, PacketsDoNotMatter) {
  const ServerSettings settings;
  for (const RequestCase& request : request_table()) {
    if (request.bytes.size() > 1000) continue;
    HeadReader whole(settings.limits);
    const auto expected = whole.read(request.bytes);
    HeadReader reader(settings.limits);
    HeadReader::Progress progress;
    std::size_t size = 0;
    while (!progress && size < request.bytes.size()) progress = reader.read(request.bytes.substr(0, ++size));
    ASSERT_EQ(progress.has_value(), expected.has_value()) << request.name;
    if (!expected) continue;
    ASSERT_EQ(progress->index(), expected->index()) << request.name;
    if (expected->index() == 0) {
      EXPECT_EQ(std::get<0>(*progress), std::get<0>(*expected)) << request.name;
    }
  }
}

TEST(RequestTable, NamesEachCaseOnce) {
  std::set<std::string> names;
  for (const RequestCase& request : request_table())
    EXPECT_TRUE(names.insert(request.name).second) << request.name;
}

}  // namespace
}  // namespace chancery::searchd
