#include "tests/searchd/http/request_table.h"

#include "tests/searchd/http/request_text.h"

namespace chancery::searchd {
namespace {

void add_methods(Cases& cases) {
  const Cases rows = {
      {"GET", get(), {200}, true},
      {"HEAD", ask("HEAD /healthz HTTP/1.1"), {200}, true},
      {"HEAD twice", ask("HEAD /healthz HTTP/1.1") + ask("HEAD /healthz HTTP/1.1"), {200, 200}, true},
      {"HEAD of what is not there", ask("HEAD /nothing HTTP/1.1"), {404}, true},
      {"HEAD without Host", "HEAD /healthz HTTP/1.1\r\n\r\n", {400}},
      {"OPTIONS of a path", ask("OPTIONS /search HTTP/1.1"), {204}, true},
      {"OPTIONS of the server", ask("OPTIONS * HTTP/1.1"), {204}, true},
      {"POST", ask("POST /search HTTP/1.1", "Content-Length: 3\r\n") + "q=a", {405}},
      {"POST without a body", ask("POST /search HTTP/1.1"), {405}},
      {"PUT", ask("PUT /search HTTP/1.1", "Content-Length: 1\r\n") + "a", {405}},
      {"DELETE", ask("DELETE /search HTTP/1.1"), {405}},
      {"PATCH", ask("PATCH /search HTTP/1.1"), {405}},
      {"TRACE", ask("TRACE /search HTTP/1.1"), {405}},
      {"CONNECT of an authority", ask("CONNECT chancery.example:443 HTTP/1.1"), {405}},
      {"CONNECT of a path", ask("CONNECT / HTTP/1.1"), {405}},
      {"PROPFIND", ask("PROPFIND /search HTTP/1.1"), {501}},
      {"QUERY", ask("QUERY /search HTTP/1.1"), {501}},
      {"a method that nobody knows", ask("FOO /healthz HTTP/1.1"), {501}},
      {"a method with a hyphen", ask("M-SEARCH /healthz HTTP/1.1"), {501}},
      {"small letters", ask("get /healthz HTTP/1.1"), {400}},
      {"mixed letters", ask("Get /healthz HTTP/1.1"), {400}},
      {"a digit in the method", ask("GET1 /healthz HTTP/1.1"), {400}},
      {"a mark in the method", ask("G$T /healthz HTTP/1.1"), {400}},
      {"a method of 40 letters", ask(std::string(40, 'A') + " /healthz HTTP/1.1"), {400}},
      {"no method", ask(" /healthz HTTP/1.1"), {400}},
      {"HTTP/2 by prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {505}},
      {"TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), {400}},
      {"no HTTP", "hello\r\n\r\n", {400}},
      {"a line of another protocol", "EHLO chancery.example\r\n", {400}},
      {"nothing", "", {}},
  };
  cases.insert(cases.end(), rows.begin(), rows.end());
}

void add_lines(Cases& cases) {
  const Cases rows = {
      {"HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n", {200}, true},
      {"HTTP/1.0 with Host", ask("GET /healthz HTTP/1.0"), {200}, true},
      {"HTTP/1.0 kept alive",
       ask("GET /healthz HTTP/1.0", "Connection: keep-alive\r\n") + get(),
       {200, 200},
       true},
      {"HTTP/1.0 closes", ask("GET /healthz HTTP/1.0") + get(), {200}, true},
      {"HTTP/0.9", "GET /healthz\r\n", {400}},
      {"HTTP/1.2", ask("GET /healthz HTTP/1.2"), {505}},
      {"HTTP/2.0", ask("GET /healthz HTTP/2.0"), {505}},
      {"HTTP/0.9 by name", ask("GET /healthz HTTP/0.9"), {505}},
      {"HTTP/1.10", ask("GET /healthz HTTP/1.10"), {400}},
      {"HTTP/01.1", ask("GET /healthz HTTP/01.1"), {400}},
      {"HTTP/1", ask("GET /healthz HTTP/1"), {400}},
      {"HTTP/1.", ask("GET /healthz HTTP/1."), {400}},
      {"HTTP/1,1", ask("GET /healthz HTTP/1,1"), {400}},
      {"http/1.1", ask("GET /healthz http/1.1"), {400}},
      {"HTTPS/1.1", ask("GET /healthz HTTPS/1.1"), {400}},
      {"ICE/1.0", ask("GET /healthz ICE/1.0"), {400}},
      {"two blanks before the address", ask("GET  /healthz HTTP/1.1"), {400}},
      {"two blanks behind the address", ask("GET /healthz  HTTP/1.1"), {400}},
      {"a blank behind the version", ask("GET /healthz HTTP/1.1 "), {400}},
      {"a word behind the version", ask("GET /healthz HTTP/1.1 x"), {400}},
      {"tabs for blanks", ask("GET\t/healthz\tHTTP/1.1"), {400}},
      {"a blank before the method", ask(" GET /healthz HTTP/1.1"), {400}},
      {"an empty line before", "\r\n" + get(), {200}, true},
      {"two empty lines before", "\r\n\r\n" + get(), {200}, true},
      {"a bare LF before", "\n" + get(), {400}},
      {"bare LF everywhere", "GET /healthz HTTP/1.1\nHost: x\n\n", {400}},
      {"bare LF behind the first line", "GET /healthz HTTP/1.1\nHost: x\r\n\r\n", {400}},
      {"bare LF behind a header", "GET /healthz HTTP/1.1\r\nHost: x\nA: b\r\n\r\n", {400}},
      {"bare LF at the end", "GET /healthz HTTP/1.1\r\nHost: x\r\n\n", {400}},
      {"bare CR behind the first line", "GET /healthz HTTP/1.1\rHost: x\r\n\r\n", {400}},
      {"bare CR in a value", get("A: b\rc\r\n"), {400}},
      {"two CR", "GET /healthz HTTP/1.1\r\r\nHost: x\r\n\r\n", {400}},
      {"half a request", "GET /healthz HTTP/1.1\r\nHost: x\r\n", {}},
      {"half a line", "GET /hea", {}},
      {"pipelined", get() + ask("GET /nothing HTTP/1.1") + get(), {200, 404, 200}, true},
      {"pipelined behind what is refused", get() + ask("GET healthz HTTP/1.1") + get(), {200, 400}, true},
      {"closed before the next", get("Connection: close\r\n") + get(), {200}, true},
      {"closed by a list", get("Connection: foo, Close\r\n") + get(), {200}, true},
  };
  cases.insert(cases.end(), rows.begin(), rows.end());
}

void add_targets(Cases& cases) {
  const Cases rows = {
      {"a query", get_target("/search?q=a"), {200}, true},
      {"UTF-8, encoded", get_target("/search?q=T%C3%BCrkiye"), {200}, true},
      {"UTF-8 as it is", get_target("/search?q=T\xc3\xbcrkiye"), {200}},
      {"marks that browsers leave", get_target("/search?q=a|b{c}^`d'e"), {200}},
      {"an absolute address", get_target("http://chancery.example/healthz"), {200}, true},
      {"an absolute address with a port", get_target("http://chancery.example:80/healthz"), {200}, true},
      {"an absolute address of TLS", get_target("HTTPS://chancery.example/healthz"), {200}, true},
      {"an absolute address of IPv6", get_target("http://[::1]:80/healthz"), {200}, true},
      {"an absolute address without a path", get_target("http://chancery.example"), {200}, true},
      {"an absolute address without a host", get_target("http:///healthz"), {400}},
      {"an absolute address with a user", get_target("http://a@chancery.example/healthz"), {400}},
      {"another scheme", get_target("ftp://chancery.example/healthz"), {400}},
      {"a query without a path", get_target("http://chancery.example?q"), {400}},
      {"no slash", get_target("healthz"), {400}},
      {"a star", get_target("*"), {400}},
      {"an authority", get_target("chancery.example:80"), {400}},
      {"a query alone", get_target("?q=a"), {400}},
      {"a fragment", get_target("/healthz#x"), {400}},
      {"NUL", get_target(std::string("/heal\0thz", 9)), {400}},
      {"an encoded NUL", get_target("/releases/%00"), {400}},
      {"an encoded NUL in the query", get_target("/search?q=%00"), {400}},
      {"DEL", get_target("/heal\x7fthz"), {400}},
      {"a control character", get_target("/heal\x01thz"), {400}},
      {"a tab", get_target("/heal\tthz"), {400}},
      {"half an encoding", get_target("/releases/%4"), {400}},
      {"a lonely per cent", get_target("/releases/100%"), {400}},
      {"an encoding that is none", get_target("/releases/%zz"), {400}},
      {"an encoding that is none in the query", get_target("/search?q=%zz"), {400}},
      {"a lonely per cent in the query", get_target("/search?q=100%"), {400}},
      {"the %u of old scripts", get_target("/search?q=%u0041"), {400}},
      {"not UTF-8", get_target("/search?q=\xff"), {400}},
      {"not UTF-8, encoded", get_target("/search?q=%ff"), {400}},
      {"not UTF-8, encoded in the path", get_target("/releases/%ff"), {400}},
      {"a slash in two bytes", get_target("/releases/%c0%af"), {400}},
      {"half of a pair", get_target("/releases/%ed%a0%80"), {400}},
      {"beyond Unicode", get_target("/releases/%f4%90%80%80"), {400}},
      {"up and out", get_target("/../../etc/passwd"), {400}},
      {"up and out, encoded", get_target("/%2e%2e/%2e%2e/etc/passwd"), {400}},
      {"up and out behind a page", get_target("/releases/../../../etc/passwd"), {400}},
      {"up, and not out", get_target("/releases/../nothing"), {404}},
      {"backslashes", get_target("/..\\..\\etc\\passwd"), {404}},
      {"two slashes", get_target("//healthz"), {404}},
      {"a line break, encoded", get_target("/x%0d%0aSet-Cookie:%20a=b"), {404}},
      {"8 KiB and more", get_target("/" + std::string(8300, 'a')), {414}},
      {"20 KiB", get_target("/" + std::string(20'000, 'a')), {414}},
      {"20 KiB without an end", "GET /" + std::string(20'000, 'a'), {414}},
  };
  cases.insert(cases.end(), rows.begin(), rows.end());
}

Cases make_table() {
  Cases cases;
  add_methods(cases);
  add_lines(cases);
  add_targets(cases);
  add_headers(cases);
  add_bodies(cases);
  return cases;
}

}  // namespace

const std::vector<RequestCase>& request_table() {
  static const Cases kTable = make_table();
  return kTable;
}

}  // namespace chancery::searchd
