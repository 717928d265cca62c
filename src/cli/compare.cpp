#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "io/facts_answer.hpp"
#include "model/comparison_told.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace kinscape {
namespace {

ExitCode print_comparison(const Arguments& arguments, const Input& input, const Words& words,
                          Console& console) {
    const Day from = day_of(arguments.from, today()), to = day_of(arguments.to, today());
    const VisibleDocument visible =
        visible_to(input.opened.document, audience_of(arguments.picture, to, words));
    const Stopwatch watch;
    const Comparison comparison = compare_days(visible, from, to, words);
    console.took("compared " + shown_name(input.file), watch.elapsed());
    const std::string out = arguments.outputs.empty() ? "-" : arguments.outputs.front();
    const bool json = arguments.json || std::filesystem::path(out).extension() == ".json";
    const std::string text =
        json ? comparison_answer(comparison, named_if_several(arguments, input)) + "\n"
             : outline_text(comparison_told(visible.document(), comparison, words), arguments, input);
    return put_file(out, text, console);
}

/// One sentence when the call asks for what cannot be, else empty.
std::string output_fault(const Arguments& arguments) {
    // A de-identified copy holds one day, without dates.
    if (arguments.picture.deidentify) return "compare needs the dates, which --deidentify takes out.";
    if (arguments.outputs.size() > 1) return "compare writes one output: -o OUT.txt or -o OUT.json.";
    if (arguments.outputs.empty() || arguments.outputs.front() == "-") return {};
    if (arguments.files.size() > 1) return "several documents are compared on standard output.";
    const std::string extension = std::filesystem::path(arguments.outputs.front()).extension().string();
    if (extension == ".txt" || extension == ".json") return {};
    return fmt::format("{} does not end in .txt or .json.", arguments.outputs.front());
}

}  // namespace

ExitCode run_compare(const Arguments& arguments, Console& console) {
    if (const std::string fault = output_fault(arguments); !fault.empty()) {
        console.fault(fault);
        return ExitCode::usage;
    }
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    return each_input(arguments, assets->notation.vocabulary, console, [&](const Input& input) {
        return print_comparison(arguments, input, assets->words, console);
    });
}

}  // namespace kinscape
