#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "model/sentences.hpp"

namespace kinscape {

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
        return put(outline_text(sentences(visible, day, assets->words), arguments, input), console);
    });
}

}  // namespace kinscape
