#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "model/closing_page.hpp"
#include "model/sentences.hpp"

namespace kinscape {
namespace {

std::vector<Sentence> closing_told(const VisibleDocument& visible, const Day& day, const Words& words) {
    std::vector<Sentence> lines{{{}, 0, title_of(visible.document())}};
    for (ClosingPart& part : closing_page(visible, day, words)) {
        lines.push_back({{}, 0, std::move(part.heading)});
        for (std::string& line : part.lines)
            lines.push_back({{}, 1, std::move(line)});
    }
    return lines;
}

}  // namespace

ExitCode run_show(const Arguments& arguments, Console& console) {
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    const Day day = day_of(arguments.picture.on, today());
    return each_input(arguments, assets->notation.vocabulary, console, [&](const Input& input) {
        const VisibleDocument visible =
            visible_to(input.opened.document, audience_of(arguments.picture, day, assets->words));
        const std::vector<Sentence> lines = arguments.closing ? closing_told(visible, day, assets->words)
                                                              : sentences(visible, day, assets->words);
        return put(outline_text(lines, arguments, input), console);
    });
}

}  // namespace kinscape
