#include "cli/drawing.hpp"

#include "base/child_process.hpp"
#include "base/utf8.hpp"
#include "cli/layout_worker.hpp"
#include "cli/today.hpp"
#include "model/snapshot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

// The options of `show` in format.md.
constexpr std::array<std::string_view, 11> view_options = {"assigned-sex",
                                                           "orientation",
                                                           "genetic-origin",
                                                           "former",
                                                           "moves",
                                                           "trail",
                                                           "step",
                                                           "unborn",
                                                           "marks-of-goals",
                                                           "nearer-is-closer",
                                                           "size-means-importance"};

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
    if (fault.empty() && !options.notation.empty() && options.notation != "plain") {
        auto profile = read_profile(asset_folder(), options.notation);
        if (profile)
            table->profiles.emplace(options.notation, std::move(*profile));
        else
            fault = fmt::format("--notation: {}. Known are: {}.", profile.error().sentence,
                                joined(profile_ids(asset_folder()), ", "));
    }
    if (!fault.empty()) {
        console.fault(fault);
        code = ExitCode::usage;
        return nullptr;
    }
    console.took("set up", watch.elapsed());
    return table;
}

Look look_of(DrawingTable& table, const View& view, const PictureOptions& options, Console& console) {
    const std::string& wanted = options.notation.empty() ? view.notation : options.notation;
    const Notation* notation = &table.assets.notation;
    if (!wanted.empty() && wanted != notation->id) {
        auto found = table.profiles.find(wanted);
        // A document names a profile by its id; a path in it is not followed.
        const auto ids = profile_ids(asset_folder());
        if (found == table.profiles.end() && std::find(ids.begin(), ids.end(), wanted) != ids.end())
            if (auto profile = read_profile(asset_folder(), wanted))
                found = table.profiles.emplace(wanted, std::move(*profile)).first;
        if (found != table.profiles.end())
            notation = &found->second;
        else
            console.remark(fmt::format("the notation {} is not here; drawn in plain.", wanted));
    }
    return {*notation, options.mono ? mono_palette() : paper_palette(), table.assets.spacing,
            table.assets.words, table.type};
}

std::vector<View> chosen_views(const Document& document, const PictureOptions& options, Views which,
                               Console& console) {
    std::vector<View> views;
    if (which == Views::all && options.view.empty())
        views = views_of(document);
    else if (auto view = find_view(document, options.view))
        views.push_back(std::move(*view));
    if (views.empty()) console.fault(fmt::format("--view: the document has no view {}.", options.view));
    for (View& view : views) {
        if (options.labels.given) view.labels = options.labels;
        if (options.show.given) view.show = options.show.of;
    }
    return views;
}

Day day_shown(const View& view, const PictureOptions& options, const Day& today) {
    return day_of(options.on.empty() ? view.on : options.on, today);
}

Audience audience_of(const PictureOptions& options) {
    if (options.reader == "client") return {Reader::client};
    if (options.reader == "report") return {Reader::report};
    return {Reader::worker};
}

std::vector<std::string> layout_worker_command() { return {own_program(), std::string(layout_worker_verb)}; }

}  // namespace kinscape
