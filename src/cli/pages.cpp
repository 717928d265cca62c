#include "cli/pages.hpp"

#include <fmt/format.h>

namespace kinscape {

ExitCode put_pages(const Picture& picture, const Exporter& exporter, const std::string& path,
                   const ExportOptions& options, Console& console) {
    const std::size_t files = exporter.all_pages ? 1 : picture.pages.size();
    ExitCode code = ExitCode::done;
    for (std::size_t page = 0; page < files; ++page) {
        const std::string name = path_of_page(path, page);
        const auto exported = exporter.write(picture, page, options);
        if (!exported) {
            console.fault(fmt::format("{}: {}", name, exported.error().sentence));
            return ExitCode::unwritable;
        }
        for (const std::string& remark : exported->remarks)
            console.remark(fmt::format("{}: {}", name, remark));
        code = heavier(code, put_file(name, exported->bytes, console));
    }
    return code;
}

}  // namespace kinscape
