#include "scene/notation.hpp"

#include "base/utf8.hpp"
#include "cli/output.hpp"
#include "cli/pages.hpp"
#include "cli/profile_folders.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "export/picture.hpp"
#include "io/answer_json.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// Each list with its ids, their words and what they mean.
std::string vocabulary_text(const Notation& notation) {
    std::string text = fmt::format("{} ({})\n", notation.title, notation.id);
    for (const auto& [list, ids] : notation.vocabulary.lists) {
        text += fmt::format("\n{}\n", list);
        for (const std::string& id : ids) {
            const Entry* entry = entry_of(notation, list, id);
            text += entry ? fmt::format("  {:<24} {}: {}\n", id, entry->words, entry->meaning)
                          : fmt::format("  {}\n", id);
        }
    }
    return text;
}

ExitCode list_profiles(const Arguments& arguments, Console& console) {
    std::string text;
    const ProfileFolders folders = profile_folders();
    for (const std::string& id : profile_ids(folders)) {
        const auto profile = read_profile(folders, id);
        if (!profile) {
            console.fault(profile.error().sentence);
            return ExitCode::unreadable;
        }
        if (!profile->remark.empty()) {
            console.fault(profile->remark);
            continue;
        }
        const Notation& notation = profile->notation;
        text += arguments.json ? notation_answer(notation) + "\n"
                               : fmt::format("{:<16} {}\n", notation.id, notation.title);
    }
    return put(text, console);
}

ExitCode draw_catalogue(const Notation& notation, const Arguments& arguments, Console& console) {
    const auto outputs = plan_outputs(arguments, OutputKind::drawing);
    if (!outputs || !outputs->folder.empty()) {
        console.fault(outputs ? "the catalogue goes to a file: -o catalogue.pdf." : outputs.error().sentence);
        return outputs ? ExitCode::usage : outputs.error().code;
    }
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    Typesetter type;
    const Look look{notation, paper_palette(), assets->spacing, assets->words, type};
    const Picture picture = catalogue_of(look, today());
    PageWriter writer({}, console);
    ExitCode code = ExitCode::done;
    for (const Outputs::Single& single : outputs->singles)
        code = heavier(code, writer.put(picture, *single.exporter, single.path));
    return code;
}

}  // namespace

ExitCode run_notation(const Arguments& arguments, Console& console) {
    const bool drawn = !arguments.outputs.empty();
    if (arguments.profile.empty() && drawn) {
        console.fault("say which notation is to be drawn: kinscape notation plain -o catalogue.pdf.");
        return ExitCode::usage;
    }
    if (arguments.profile.empty()) return list_profiles(arguments, console);
    const ProfileFolders folders = profile_folders();
    const auto profile = read_profile(folders, arguments.profile);
    if (!profile) {
        console.fault(
            fmt::format("{} Known are: {}.", profile.error().sentence, joined(profile_ids(folders), ", ")));
        return ExitCode::unreadable;
    }
    if (!profile->remark.empty()) console.fault(profile->remark);
    if (drawn) return draw_catalogue(profile->notation, arguments, console);
    return put(arguments.json ? notation_answer(profile->notation) + "\n"
                              : vocabulary_text(profile->notation),
               console);
}

}  // namespace kinscape
