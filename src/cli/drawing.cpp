#include "cli/drawing.hpp"

#include "base/child_process.hpp"
#include "base/utf8.hpp"
#include "cli/layout_worker.hpp"
#include "cli/profile_folders.hpp"
#include "cli/today.hpp"
#include "model/snapshot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

// The options of `show` in format.md.
constexpr std::array<std::string_view, 18> view_options = {"assigned-sex",
                                                           "orientation",
                                                           "genetic-origin",
                                                           "former",
                                                           "moves",
                                                           "trail",
                                                           "step",
                                                           "unborn",
                                                           "marks-of-goals",
                                                           "marks-of-referrals",
                                                           "marks-of-measures",
                                                           "marks-of-notes",
                                                           "marks-of-strengths",
                                                           "marks-of-words",
                                                           "nearer-is-closer",
                                                           "size-means-importance",
                                                           "ties",
                                                           "by-household"};

/// One of the words that is not in the vocabulary's list; a profile without the list takes all.
std::string unknown_label(const Vocabulary& vocabulary, const std::vector<std::string>& labels) {
    if (!vocabulary.lists.contains("person-text")) return {};
    for (const std::string& label : labels)
        if (!vocabulary.knows("person-text", label)) return label;
    return {};
}

std::string unknown_option(const std::vector<std::string>& options) {
    for (const std::string& option : options)
        if (std::find(view_options.begin(), view_options.end(), option) == view_options.end()) return option;
    return {};
}

/// One sentence when an option names nothing that is known, else empty.
std::string fault_of(const PictureOptions& options, const Vocabulary& vocabulary) {
    if (const std::string label = unknown_label(vocabulary, options.labels.of); !label.empty())
        return fmt::format("--labels: there is no {}. Known are: {}.", label,
                           joined(vocabulary.lists.at("person-text"), ", "));
    if (const std::string option = unknown_option(options.show.of); !option.empty())
        return fmt::format("--show: there is no {}. Known are: {}.", option, fmt::join(view_options, ", "));
    return {};
}

}  // namespace

std::unique_ptr<DrawingTable> set_up_drawing(const Arguments& arguments, Console& console, ExitCode& code) {
    const Stopwatch watch;
    const PictureOptions& options = arguments.picture;
    auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        code = ExitCode::unreadable;
        return nullptr;
    }
    auto table = std::make_unique<DrawingTable>();
    table->assets = std::move(*assets);
    table->today = today();
    std::string fault = fault_of(options, table->assets.notation.vocabulary);
    table->folders = profile_folders();
    if (fault.empty() && !options.notation.empty() && !notation_of(*table, options.notation, console))
        fault = fmt::format("--notation: there is no profile {}. Known are: {}.", options.notation,
                            joined(profile_ids(table->folders), ", "));
    const auto there = options.font.empty() ? std::vector<std::string>() : table->type.families();
    if (fault.empty() && !options.font.empty() && !std::ranges::binary_search(there, options.font))
        fault = fmt::format("--font: there is no {} on this machine. There are: {}.", options.font,
                            joined(there, ", "));
    if (!fault.empty()) {
        console.fault(fault);
        code = ExitCode::usage;
        return nullptr;
    }
    table->type.prefer(options.font);
    console.took("set up", watch.elapsed());
    return table;
}

const Notation* notation_of(DrawingTable& table, const std::string& id_or_path, Console& console) {
    if (id_or_path.empty()) return &table.assets.notation;
    auto found = table.profiles.find(id_or_path);
    if (found == table.profiles.end()) {
        auto profile = read_profile(table.folders, id_or_path);
        if (!profile) return nullptr;
        if (!profile->remark.empty()) console.fault(profile->remark);
        found = table.profiles.emplace(id_or_path, std::move(profile->notation)).first;
    }
    return &found->second;
}

Look look_of(DrawingTable& table, const View& view, const PictureOptions& options, Console& console) {
    const std::string& wanted = options.notation.empty() ? view.notation : options.notation;
    // A document names a profile by its id; a path in it is not followed.
    const bool may_follow = !options.notation.empty() || wanted.find('/') == std::string::npos;
    const Notation* notation = may_follow ? notation_of(table, wanted, console) : nullptr;
    if (!notation) {
        console.remark(fmt::format("the notation {} is not here; drawn in plain.", wanted));
        notation = &table.assets.notation;
    }
    return look_with(table.assets, *notation, options.mono ? mono_palette() : paper_palette(), table.type);
}

std::vector<View> chosen_views(const Document& document, const PictureOptions& options, Views which,
                               Console& console) {
    std::vector<View> views;
    if (which == Views::all && options.view.empty())
        views = views_of(document);
    else if (auto view = find_view(document, options.view))
        views.push_back(std::move(*view));
    if (views.empty()) console.fault(fmt::format("--view: the document has no view {}.", options.view));
    for (View& view : views)
        view = view_shown(std::move(view), options);
    return views;
}

std::vector<std::string> layout_worker_command() { return {own_program(), std::string(layout_worker_verb)}; }

}  // namespace kinscape
