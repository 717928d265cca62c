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
        const VisibleDocument visible = visible_to(input.opened.document, audience_of(arguments.picture));
        std::string text;
        if (arguments.files.size() > 1) text += shown_name(input.file) + "\n\n";
        for (const Sentence& sentence : sentences(visible, day, assets->words)) {
            if (sentence.depth == 0 && !text.empty() && !text.ends_with("\n\n")) text += '\n';
            text.append(static_cast<std::size_t>(sentence.depth) * 2, ' ');
            text += sentence.text + "\n";
        }
        if (arguments.files.size() > 1) text += '\n';
        return put(text, console);
    });
}

}  // namespace kinscape
