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

}  // namespace kinscape
