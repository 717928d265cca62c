#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "io/facts_answer.hpp"
#include "model/facts_told.hpp"
#include "model/snapshot.hpp"

namespace kinscape {
namespace {

/// Of an ecomap that the call names only what it shows counts, else every tie of the document.
void count_one_ecomap(Facts& facts, const VisibleDocument& visible, const View& view) {
    if (!is_ecomap(view)) return;
    std::vector<TieFacts> ties;
    for (const ShownTie& shown : snapshot_of(visible, view, facts.on).ties)
        ties.push_back({shown.tie, shown.span});
    facts.ecomap = ecomap_figures(visible.document(), ties);
}

ExitCode print_facts(const Arguments& arguments, const Input& input, const Assets& assets, Console& console) {
    const auto views = chosen_views(input.opened.document, arguments.picture, Views::first, console);
    if (views.empty()) return ExitCode::usage;
    const Stopwatch watch;
    const Day day = day_shown(views.front(), arguments.picture, today());
    const VisibleDocument visible =
        visible_to(input.opened.document, audience_of(arguments.picture, day, assets.words));
    Facts facts = facts_of(visible, day);
    if (!arguments.picture.view.empty()) count_one_ecomap(facts, visible, view_in(visible, views.front()));
    console.took("looked at " + shown_name(input.file), watch.elapsed());
    if (arguments.json) return put(facts_answer(facts, named_if_several(arguments, input)) + "\n", console);
    return put(outline_text(facts_told(visible.document(), facts, assets.words), arguments, input), console);
}

}  // namespace

ExitCode run_facts(const Arguments& arguments, Console& console) {
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    return each_input(arguments, assets->notation.vocabulary, console,
                      [&](const Input& input) { return print_facts(arguments, input, *assets, console); });
}

}  // namespace kinscape
