#include "io/erase.hpp"

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/private_folders.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "editor/messages.hpp"
#include "io/assets.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace kinscape {
namespace {

std::string sentence_of(EraseError error, const std::string& target) {
    switch (error) {
    case EraseError::no_such_item:
        return fmt::format("there is no item {}. Nothing was erased. Say an id such as p1.", target);
    case EraseError::no_such_member:
        return fmt::format("there is no {} in the document. Nothing was erased. Say a member such as "
                           "p1/occupation or p1/strengths/0.",
                           target);
    case EraseError::needed:
        return fmt::format("the item cannot stand without {}. Nothing was erased. Erase the item as a whole.",
                           target);
    }
    return {};
}

ExitCode erase_in(const Arguments& arguments, const Input& input, Console& console) {
    const std::string& target = arguments.target;
    const ErasePlace place = target.empty() ? ErasePlace{} : erase_place_from(target);
    auto erased = without_trace(input.opened.document, place, today());
    if (!erased) {
        console.fault(input.file + ": " + sentence_of(erased.error(), target));
        return ExitCode::usage;
    }
    std::string bytes = write_document(*erased);
    if (input.opened.seal) bytes = input.opened.seal->closed(bytes);
    const auto written = write_file(input.file, bytes);
    if (!written) {
        console.fault(kinscape::sentence_of(written.error(), FileTask::saving, input.file));
        return ExitCode::unwritable;
    }
    ExitCode code = ExitCode::done;
    for (const auto& left : remove_kept_copies(input.file, input.opened, state_folder())) {
        console.fault(fmt::format("{} still holds what was erased and cannot be removed. Remove it by hand.",
                                  left.string()));
        code = ExitCode::unwritable;
    }
    console.remark(fmt::format("{}: {} was erased, with its backup, journal and recovery.", input.file,
                               target.empty() ? "everything" : target));
    return code;
}

}  // namespace

ExitCode run_erase(const Arguments& arguments, Console& console) {
    if (arguments.files.size() != 1 || arguments.files.front() == "-") {
        console.fault("erase needs one document in a file.");
        return ExitCode::usage;
    }
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    return each_input(arguments, assets->notation.vocabulary, console,
                      [&](const Input& input) { return erase_in(arguments, input, console); });
}

}  // namespace kinscape
