// What the calls that draw share: the data of the program, the fonts, and the choice of a view with the
// options laid over it.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "io/profiles.hpp"
#include "model/audience.hpp"
#include "scene/look.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// One call's data; read once for all its files.
struct DrawingTable {
    Assets assets;
    Typesetter type;
    ProfileFolders folders;
    std::map<std::string, Notation> profiles;  // as they are asked for
    Day today;
};
/// Says what is wrong and hands out nothing when the installation is not whole or --notation, --labels or
/// --show name nothing that is known; `code` is then the call's.
std::unique_ptr<DrawingTable> set_up_drawing(const Arguments& arguments, Console& console, ExitCode& code);

/// A profile by id or path; says what is wrong with the file of one that cannot be used and hands out what
/// stands in for it. nullptr where there is none of that name.
const Notation* notation_of(DrawingTable& table, const std::string& id_or_path, Console& console);

/// The look of a view: the notation that the call or the view names, `plain` (with a remark) where a
/// document names one that is not there.
Look look_of(DrawingTable& table, const View& view, const PictureOptions& options, Console& console);

/// The views that a call is about: the one that --view names, else the first, or all of them.
enum class Views { first, all };
/// Empty, and said why, when the document has no such view.
std::vector<View> chosen_views(const Document& document, const PictureOptions& options, Views which,
                               Console& console);

/// How our own program is started as the worker that asks dot.
std::vector<std::string> layout_worker_command();

}  // namespace kinscape
