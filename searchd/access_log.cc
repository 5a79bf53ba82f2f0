#include "searchd/access_log.h"

#include <spdlog/fmt/chrono.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <array>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

constexpr std::array<std::string_view, 14> kRoutes = {
    "/",         "/search",     "/export",  "/suggest", "/help",           "/style.css",    "/page.js",
    "/icon.svg", "/robots.txt", "/healthz", "/readyz",  "/opensearch.xml", "/openapi.json", "/metrics"};
constexpr std::string_view kReleases = "/releases/";
constexpr std::string_view kSitemaps = "/sitemap";

spdlog::sink_ptr open_sink(const std::string& file) {
  if (file == "-") return std::make_shared<spdlog::sinks::stdout_sink_st>();
  return std::make_shared<spdlog::sinks::basic_file_sink_st>(file);
}

}  // namespace

std::string_view route_of(std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  const auto* const route = std::find(kRoutes.begin(), kRoutes.end(), path);
  if (route != kRoutes.end()) return *route;
  if (path.starts_with(kSitemaps) && path.ends_with(".xml")) return "/sitemap.xml";
  return path.starts_with(kReleases) ? "/releases/{id}" : "other";
}

AccessLog::AccessLog(const std::string& file) : file_(file) { reopen(); }

AccessLog::~AccessLog() = default;

void AccessLog::reopen() {
  try {
    auto logger = std::make_shared<spdlog::logger>("access", open_sink(file_));
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::info);
    logger_ = std::move(logger);
  } catch (const spdlog::spdlog_ex& error) {
    throw index::EnvironmentError(error.what(), "--access-log takes a file that can be written, or -");
  }
}

void AccessLog::write(const AnsweredRequest& answered) {
  const auto now = std::chrono::system_clock::now();
  const double ms = std::chrono::duration<double, std::milli>(answered.took).count();
  logger_->info(
      R"({{"time":"{:%Y-%m-%dT%H:%M:%SZ}","method":"{}","route":"{}","status":{},"bytes":{},"ms":{:.2f}}})",
      fmt::gmtime(std::chrono::system_clock::to_time_t(now)), answered.method, route_of(answered.target),
      answered.status, answered.bytes, ms);
}

}  // namespace chancery::searchd
