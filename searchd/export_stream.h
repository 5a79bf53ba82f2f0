#pragma once

#include <functional>
#include <memory>

#include "searchd/formats/hit_writer.h"
#include "searchd/search_service.h"
#include "searchd/web_message.h"

namespace chancery::searchd {

/// The body of an export: what `writer` makes of `releases`, and its end, which says whether all of it is
/// there. What goes wrong on the way is said there too; where it is the program that fails the stream breaks
/// behind it. `on_end` hears of it once.
WebStream stream_export(std::unique_ptr<ReleaseStream> releases, std::unique_ptr<HitWriter> writer,
                        std::function<void(const ExportEnd&)> on_end);

}  // namespace chancery::searchd
