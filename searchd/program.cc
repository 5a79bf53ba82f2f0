#include "searchd/program.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

#include "core/index/environment_error.h"
#include "searchd/access_log.h"
#include "searchd/dispatcher.h"
#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "searchd/http/server.h"
#include "searchd/log.h"
#include "searchd/process_limits.h"

namespace chancery::searchd {
namespace {

void reopen(AccessLog& log) {
  try {
    log.reopen();
  } catch (const index::EnvironmentError& error) {
    log_line(std::string("the access log goes on where it was: ") + error.what());
  }
}

}  // namespace

void serve(const Options& options) {
  if (!options.core_dumps) keep_memory_private();
  allow_open_files();
  GenerationWatch watch(options.index);
  SiteSettings site_settings;
  site_settings.web = options.web;
  site_settings.readiness = [&watch] { return watch.readiness(); };
  site_settings.deadline = options.deadline;
  site_settings.public_url = options.public_url;
  site_settings.identity = options.identity;
  site_settings.exports = options.exports;
  Site site(std::move(site_settings));
  const unsigned threads =
      options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  PoolLimits limits;
  limits.threads = threads;
  limits.queue = options.queue;
  limits.queue_of_client = options.client_queue;
  SearchPool pool(limits, make_engine(watch));
  Dispatcher dispatcher(site, pool, options.costly);
  ServerSettings settings;
  settings.address = options.address;
  settings.port = options.port;
  settings.max_connections = options.connections;
  settings.max_connections_of_client = options.client_connections;
  settings.cors_origin = options.cors_origin;
  settings.trusted_proxies = options.trusted_proxies;
  std::optional<AccessLog> access_log;
  if (!options.access_log.empty()) access_log.emplace(options.access_log);
  settings.on_answer = [&](const AnsweredRequest& answered) {
    if (answered.was_refused) site.note_refusal(answered.status);
    if (access_log) access_log->write(answered);
  };
  settings.on_hangup = [&] {
    if (access_log) reopen(*access_log);
  };
  Server server(settings, dispatcher);
  if (options.public_url.empty()) site.set_public_url(server.address());
  std::printf("listening on %s\n", server.address().c_str());
  std::fflush(stdout);
  log_line("listening on " + server.address());
  server.run();
  pool.discard_queue();  // who still waited is gone
  pool.stop();           // before the server's end: its last jobs answer to it
  log_line("stopped");
}

}  // namespace chancery::searchd
