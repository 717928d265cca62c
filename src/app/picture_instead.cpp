#include "app/picture_instead.hpp"

#include "app/places.hpp"
#include "cli/verbs.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

namespace kinscape {

int draw_picture_instead(const std::string& file) {
    namespace fs = std::filesystem;
    const fs::path document = file.empty() ? places_of_user().examples / example_family : fs::path(file);
    std::error_code failed;
    fs::path out = fs::current_path(failed) / (document.stem().string() + ".svg");
    const int ended = run_command_line({"render", document.string(), "-o", out.string(), "--quiet"}, {});
    if (ended == 0)
        std::puts(fmt::format("There is no display, so no window can open. {} is drawn in {}.",
                              file.empty() ? "The example family" : document.filename().string(),
                              out.string())
                      .c_str());
    return ended;
}

}  // namespace kinscape
