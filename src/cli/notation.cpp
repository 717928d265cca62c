#include "scene/notation.hpp"

#include "base/utf8.hpp"
#include "cli/output.hpp"
#include "cli/profile_folders.hpp"
#include "cli/verbs.hpp"
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

}  // namespace

ExitCode run_notation(const Arguments& arguments, Console& console) {
    if (arguments.profile.empty()) return list_profiles(arguments, console);
    const ProfileFolders folders = profile_folders();
    const auto profile = read_profile(folders, arguments.profile);
    if (!profile) {
        console.fault(
            fmt::format("{} Known are: {}.", profile.error().sentence, joined(profile_ids(folders), ", ")));
        return ExitCode::unreadable;
    }
    if (!profile->remark.empty()) console.fault(profile->remark);
    return put(arguments.json ? notation_answer(profile->notation) + "\n"
                              : vocabulary_text(profile->notation),
               console);
}

}  // namespace kinscape
