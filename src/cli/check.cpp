#include "base/utf8.hpp"
#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/profile_folders.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "io/answer_json.hpp"
#include "io/json_lines.hpp"
#include "model/inspect.hpp"
#include "scene/notation_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace kinscape {
namespace {

/// Findings about what the reader may not see say that it is there: they are left out. Places stay those of
/// the file, which is why the whole document is looked at too.
Diagnostics seen_by(const Audience& audience, const Document& document, Diagnostics findings,
                    const std::function<Diagnostics(const Document&)>& look_at) {
    if (audience.reader == Reader::worker) return findings;
    std::set<std::tuple<std::string, std::string, std::string>> visible;
    for (const Finding& finding : look_at(visible_to(document, audience).document()))
        visible.emplace(finding.id, finding.of, finding.member);
    std::erase_if(findings, [&](const Finding& finding) {
        return !visible.contains({finding.id, finding.of, finding.member});
    });
    return findings;
}

void fill_lines(Diagnostics& findings, std::string_view bytes) {
    std::vector<std::string> places;
    for (const Finding& finding : findings)
        places.push_back(finding.place);
    const std::vector<int> lines = lines_of(bytes, places);
    for (std::size_t i = 0; i < findings.size(); ++i)
        findings[i].line = lines[i];
}

std::string_view word_of_level(Level level) {
    switch (level) {
    case Level::wrong: return "wrong";
    case Level::unlikely: return "unlikely";
    case Level::notation: return "notation";
    }
    return {};
}

std::string sentences_of(const Diagnostics& findings, const std::string& name) {
    std::string text;
    for (const Finding& finding : findings)
        text += fmt::format("{}:{}: {} ({}) {}\n", name, finding.line, finding.says,
                            word_of_level(finding.level), finding.what_to_do);
    return text.empty() ? fmt::format("{}: nothing wrong or unlikely was found.\n", name) : text;
}

}  // namespace

ExitCode run_check(const Arguments& arguments, Console& console) {
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    const Vocabulary& vocabulary = assets->notation.vocabulary;
    const Day day = day_of(arguments.picture.on, today());
    std::optional<Notation> notation;
    if (!arguments.picture.notation.empty()) {
        const ProfileFolders folders = profile_folders();
        auto profile = read_profile(folders, arguments.picture.notation);
        if (!profile) {
            console.fault(fmt::format("--notation: {} Known are: {}.", profile.error().sentence,
                                      joined(profile_ids(folders), ", ")));
            return ExitCode::usage;
        }
        if (!profile->remark.empty()) console.fault(profile->remark);
        notation = std::move(profile->notation);
    }
    const auto look_at = [&](const Document& document) {
        Diagnostics findings = inspect(document, vocabulary, day);
        if (notation) std::ranges::move(notation_findings(document, *notation), std::back_inserter(findings));
        return findings;
    };
    return each_input(arguments, vocabulary, console, [&](const Input& input) {
        const Stopwatch watch;
        const Document& document = input.opened.document;
        Diagnostics findings =
            seen_by(audience_of(arguments.picture, day, assets->words), document, look_at(document), look_at);
        fill_lines(findings, input.opened.bytes);
        console.took("checked " + shown_name(input.file), watch.elapsed());
        const std::string text = arguments.json
                                     ? check_answer(findings, named_if_several(arguments, input)) + "\n"
                                     : sentences_of(findings, shown_name(input.file));
        return heavier(put(text, console), findings.empty() ? ExitCode::done : ExitCode::found);
    });
}

}  // namespace kinscape
