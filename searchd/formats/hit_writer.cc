#include "searchd/formats/hit_writer.h"

#include "searchd/formats/bibtex.h"
#include "searchd/formats/csv.h"
#include "searchd/formats/hit_json.h"
#include "searchd/formats/ris.h"
#include "searchd/parameters.h"

namespace chancery::searchd {
namespace {

class NdjsonWriter final : public HitWriter {
 public:
  explicit NdjsonWriter(const WriterSettings& settings) : root_(root_of(settings.base)) {}
  std::string write(const query::Hit& hit) override {
    JsonWriter json;
    write_hit(hit, root_, json);
    return json.take_line();
  }
  std::string end(const ExportEnd& end) override {
    JsonWriter json;
    json.begin_object();
    json.key("complete").truth(end.is_complete());
    json.key("exported").number(end.written);
    json.key("total").number(end.total);
    if (!end.fault.empty()) json.key("fault").text(end.fault);
    json.end_object();
    return json.take_line();
  }

 private:
  const std::string root_;
};

class CsvWriter final : public HitWriter {
 public:
  explicit CsvWriter(WriterSettings settings) : settings_(std::move(settings)) {}
  std::string begin() override {
    return (settings_.with_byte_order_mark ? "\xEF\xBB\xBF" : "") + csv_header();
  }
  std::string write(const query::Hit& hit) override { return csv_row(hit, settings_.base); }
  std::string end(const ExportEnd& end) override { return csv_end("#end", end.sentence()); }

 private:
  WriterSettings settings_;
};

class RisWriter final : public HitWriter {
 public:
  explicit RisWriter(WriterSettings settings) : settings_(std::move(settings)) {}
  std::string write(const query::Hit& hit) override { return ris_entry(cite(hit, settings_.base)) + "\r\n"; }
  std::string end(const ExportEnd& end) override { return "# " + end.sentence() + "\r\n"; }

 private:
  WriterSettings settings_;
};

class BibtexWriter final : public HitWriter {
 public:
  explicit BibtexWriter(WriterSettings settings) : settings_(std::move(settings)) {}
  std::string write(const query::Hit& hit) override { return bibtex_entry(cite(hit, settings_.base)) + "\n"; }
  std::string end(const ExportEnd& end) override { return "@comment{" + end.sentence() + "}\n"; }

 private:
  WriterSettings settings_;
};

}  // namespace

std::string ExportEnd::sentence() const {
  const std::string count = std::to_string(written) + " of " + std::to_string(total) + " releases";
  if (is_complete()) return "complete: " + count;
  return "incomplete: " + count + (fault.empty() ? std::string() : "; " + fault);
}

std::unique_ptr<HitWriter> make_hit_writer(Format format, WriterSettings settings) {
  switch (format) {
    case Format::kCsv:
      return std::make_unique<CsvWriter>(std::move(settings));
    case Format::kRis:
      return std::make_unique<RisWriter>(std::move(settings));
    case Format::kBibtex:
      return std::make_unique<BibtexWriter>(std::move(settings));
    default:
      return std::make_unique<NdjsonWriter>(settings);
  }
}

}  // namespace chancery::searchd
