// The writers behind the list of exporters, and what they share.
#pragma once

#include "export/exporter.hpp"

#include <cstddef>

namespace kinscape {

Result<Exported, ExportError> write_svg(const Picture& picture, std::size_t page,
                                        const ExportOptions& options);
Result<Exported, ExportError> write_pdf(const Picture& picture, std::size_t page,
                                        const ExportOptions& options);
Result<Exported, ExportError> write_png(const Picture& picture, std::size_t page,
                                        const ExportOptions& options);

Result<Exported, ExportError> write_docx(const Picture& picture, std::size_t page,
                                         const ExportOptions& options);
Result<Exported, ExportError> write_odt(const Picture& picture, std::size_t page,
                                        const ExportOptions& options);
Result<Exported, ExportError> write_txt(const Picture& picture, std::size_t page,
                                        const ExportOptions& options);

Result<Exported, ExportError> write_json(const Picture& picture, std::size_t page,
                                         const ExportOptions& options);

/// The program's name as files state it.
inline constexpr const char* program_name = "Kinscape";

/// Runs that follow one another lie on one layer: the paper around all of them comes before the first letter,
/// so that it never eats into a neighbour. True where such a layer begins.
inline bool begins_text_layer(const Scene& scene, std::size_t mark) {
    return std::holds_alternative<Glyphs>(scene.marks[mark]) &&
           (mark == 0 || !std::holds_alternative<Glyphs>(scene.marks[mark - 1]));
}

}  // namespace kinscape
