#include "cli/pages.hpp"

#include <fmt/format.h>

namespace kinscape {

ExitCode PageWriter::put(const Picture& picture, const Exporter& exporter, const std::string& path) {
    ExitCode code = ExitCode::done;
    for (std::size_t page = 0; page < exporter.files_for(picture.pages.size()); ++page)
        code = heavier(code, put_page(picture, page, exporter, path_of_page(path, page)));
    return code;
}

ExitCode PageWriter::put_page(const Picture& picture, std::size_t page, const Exporter& exporter,
                              const std::string& path) {
    if (path != "-" && !written_.insert(path).second) {
        console_.fault(fmt::format("{} would be written twice; the second drawing was left out.", path));
        return ExitCode::usage;
    }
    const Stopwatch watch;
    const auto exported = exporter.write(picture, page, options_);
    if (!exported) {
        console_.fault(fmt::format("{}: {}", path, exported.error().sentence));
        return ExitCode::unwritable;
    }
    for (const std::string& remark : exported->remarks)
        console_.remark(fmt::format("{}: {}", path, remark));
    const ExitCode code = put_file(path, exported->bytes, console_);
    console_.took("wrote " + path, watch.elapsed());
    return code;
}

}  // namespace kinscape
