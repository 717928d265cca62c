#include "scene/notation.hpp"

#include "base/utf8.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "io/answer_json.hpp"
#include "io/assets.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// Each list with its ids, their words and what they mean.
std::string vocabulary_text(const Notation& notation) {
    std::string text = fmt::format("{} ({})\n", notation.title, notation.id);
    for (const auto& [list, ids] : notation.vocabulary.lists) {
        text += fmt::format("\n{}\n", list);
        const auto entries = notation.entries.find(list);
        for (const std::string& id : ids) {
            const Entry* entry = nullptr;
            if (entries != notation.entries.end()) {
                const auto found = entries->second.find(id);
                if (found != entries->second.end()) entry = &found->second;
            }
            text += entry ? fmt::format("  {:<24} {}: {}\n", id, entry->words, entry->meaning)
                          : fmt::format("  {}\n", id);
        }
    }
    return text;
}

ExitCode list_profiles(const Arguments& arguments, Console& console) {
    std::string text;
    for (const std::string& id : profile_ids(asset_folder())) {
        const auto notation = read_profile(asset_folder(), id);
        if (!notation) {
            console.fault(notation.error().sentence);
            return ExitCode::unreadable;
        }
        text += arguments.json ? notation_answer(*notation) + "\n"
                               : fmt::format("{:<16} {}\n", notation->id, notation->title);
    }
    return put(text, console);
}

}  // namespace

ExitCode run_notation(const Arguments& arguments, Console& console) {
    if (arguments.profile.empty()) return list_profiles(arguments, console);
    const auto notation = read_profile(asset_folder(), arguments.profile);
    if (!notation) {
        console.fault(fmt::format("{}. Known are: {}.", notation.error().sentence,
                                  joined(profile_ids(asset_folder()), ", ")));
        return ExitCode::unreadable;
    }
    return put(arguments.json ? notation_answer(*notation) + "\n" : vocabulary_text(*notation), console);
}

}  // namespace kinscape
