// Exporters: each turns a finished picture into the bytes of one format.
#pragma once

#include "base/result.hpp"
#include "export/picture.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct ExportOptions {
    bool text_as_outlines = false;  // SVG
    bool archive = false;           // PDF: as PDF/A-1b
    double dpi = 300;               // PNG; lowered with a remark to stay under 100 million pixels
};

struct ExportError {
    std::string sentence;
};

/// `remarks` are the writer's own; those of the picture stand in the picture.
struct Exported {
    std::string bytes;
    std::vector<std::string> remarks;
};

/// SVG and PNG hold one page: `page` counts from 0. PDF holds them all.
struct Exporter {
    std::string_view id;         // svg pdf png docx odt txt json
    std::string_view label;      // for menus
    std::string_view extension;  // with its point
    bool all_pages = false;
    /// How many files so many pages are.
    std::size_t files_for(std::size_t pages) const { return all_pages ? 1 : pages; }
    /// A document of text, made from a picture with its words apart, by `export`; else a drawing, by
    /// `render`.
    bool is_text = false;
    Result<Exported, ExportError> (*write)(const Picture& picture, std::size_t page,
                                           const ExportOptions& options);
};

/// All exporters, in menu order.
const std::vector<Exporter>& exporters();
/// By id, or by the extension of a file name; nullptr when there is none.
const Exporter* find_exporter(std::string_view id_or_extension);

}  // namespace kinscape
