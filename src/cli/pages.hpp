// Finished pictures into their files.
#pragma once

#include "cli/output.hpp"
#include "export/picture.hpp"

#include <set>
#include <string>

namespace kinscape {

/// Writes the pictures of one call; no file twice. Says what went wrong.
class PageWriter {
public:
    PageWriter(const ExportOptions& options, Console& console) : options_(options), console_(console) {}
    /// All pages into one file where the format holds several, else each into a file of its own
    /// (`NAME-page2.svg`).
    ExitCode put(const Picture& picture, const Exporter& exporter, const std::string& path);

private:
    ExitCode put_page(const Picture& picture, std::size_t page, const Exporter& exporter,
                      const std::string& path);

    ExportOptions options_;
    Console& console_;
    std::set<std::string> written_;
};

}  // namespace kinscape
