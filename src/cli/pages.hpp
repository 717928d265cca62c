// A finished picture into its files.
#pragma once

#include "cli/output.hpp"
#include "export/picture.hpp"

namespace kinscape {

/// All pages into one file where the format holds several, else each into a file of its own
/// (`NAME-page2.svg`). Says what went wrong.
ExitCode put_pages(const Picture& picture, const Exporter& exporter, const std::string& path,
                   const ExportOptions& options, Console& console);

}  // namespace kinscape
