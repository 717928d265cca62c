#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "io/chances_json.hpp"
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

struct FactsTable {
    Assets assets;
    ChanceFigures chances;
};

void add_aids(std::vector<Sentence>& lines, const std::vector<ReadingAid>& aids, const Words& words) {
    if (!aids.empty()) lines.push_back({{}, 0, std::string(words["To look at, and to ask about"])});
    for (const ReadingAid& aid : aids) {
        lines.push_back({{}, 1, aid.says});
        lines.push_back({{}, 2, aid.chance});
        if (!aid.asks.empty()) lines.push_back({{}, 2, aid.asks});
    }
}

ExitCode print_facts(const Arguments& arguments, const Input& input, const FactsTable& table,
                     Console& console) {
    const Words& words = table.assets.words;
    const auto views = chosen_views(input.opened.document, arguments.picture, Views::first, console);
    if (views.empty()) return ExitCode::usage;
    const Stopwatch watch;
    const Day day = day_shown(views.front(), arguments.picture, today());
    const VisibleDocument visible =
        visible_to(input.opened.document, audience_of(arguments.picture, day, words));
    Facts facts = facts_of(visible, day);
    if (!arguments.picture.view.empty()) count_one_ecomap(facts, visible, view_in(visible, views.front()));
    const std::vector<ReadingAid> aids = reading_aids(visible, facts.on, words, table.chances);
    console.took("looked at " + shown_name(input.file), watch.elapsed());
    if (arguments.json)
        return put(facts_answer(facts, aids, named_if_several(arguments, input)) + "\n", console);
    std::vector<Sentence> lines = facts_told(visible.document(), facts, words);
    add_aids(lines, aids, words);
    return put(outline_text(lines, arguments, input), console);
}

}  // namespace

ExitCode run_facts(const Arguments& arguments, Console& console) {
    auto assets = read_assets(asset_folder());
    auto chances = read_chances(asset_folder());
    if (!assets || !chances) {
        console.fault(assets ? chances.error().sentence : assets.error().sentence);
        return ExitCode::unreadable;
    }
    const FactsTable table{std::move(*assets), std::move(*chances)};
    return each_input(arguments, table.assets.notation.vocabulary, console,
                      [&](const Input& input) { return print_facts(arguments, input, table, console); });
}

}  // namespace kinscape
