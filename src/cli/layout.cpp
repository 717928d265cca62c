#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "io/answer_json.hpp"
#include "layout/arrange.hpp"
#include "layout/geometry.hpp"
#include "scene/extent.hpp"
#include "scene/straight_union.hpp"

namespace kinscape {
namespace {

ExitCode print_layout(const Arguments& arguments, const Input& input, DrawingTable& table, Console& console) {
    const auto views = chosen_views(input.opened.document, arguments.picture, Views::first, console);
    if (views.empty()) return ExitCode::usage;
    const View& view = views.front();
    const Look look = look_of(table, view, arguments.picture, console);
    const Day day = day_shown(view, arguments.picture, table.today);
    const Snapshot snapshot =
        snapshot_for(input.opened.document, audience_of(arguments.picture, day, table.assets.words),
                     view_drawn(view, look.notation), day);

    const Stopwatch watch;
    const Extents extents = extents_of(snapshot, look);
    ArrangeRequest request{snapshot, snapshot.view.places, extents, look.spacing};
    if (arguments.tidy) request.keep = Keep::by_hand;
    request.worker = layout_worker_command();
    request.seed = arguments.picture.seed;
    if (arguments.first) request.effort = Effort::first;
    auto places = arrange(request);
    if (!places) {
        console.fault(shown_name(input.file) + ": the arrangement was cancelled.");
        return ExitCode::unwritable;
    }
    Geometry geometry =
        geometry_of(snapshot, Table<Place>::of_rows(std::move(*places)), extents, look.spacing);
    if (look.notation.habits.straight_unions) geometry = with_straight_unions(std::move(geometry));
    console.took("arranged " + shown_name(input.file), watch.elapsed());
    return put(layout_answer(snapshot, geometry, named_if_several(arguments, input)) + "\n", console);
}

}  // namespace

ExitCode run_layout(const Arguments& arguments, Console& console) {
    ExitCode code = ExitCode::done;
    const auto table = set_up_drawing(arguments, console, code);
    if (!table) return code;
    return each_input(arguments, table->assets.notation.vocabulary, console,
                      [&](const Input& input) { return print_layout(arguments, input, *table, console); });
}

}  // namespace kinscape
