#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/pages.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "export/comparison.hpp"
#include "io/facts_answer.hpp"
#include "model/comparison_told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace kinscape {
namespace {

std::string suffix_of(const std::string& path) { return std::filesystem::path(path).extension().string(); }
bool is_text(const std::string& path) {
    const std::string ending = suffix_of(path);
    return path == "-" || ending == ".txt" || ending == ".json";
}
const Exporter* drawing_format(const std::string& path) {
    const Exporter* exporter = find_exporter(suffix_of(path));
    return exporter && !exporter->is_text ? exporter : nullptr;
}

struct Days {
    Day from, to;
};

ExitCode put_sentences(const Arguments& arguments, const Input& input, const Days& days,
                       const std::string& out, const Words& words, Console& console) {
    const VisibleDocument visible =
        visible_to(input.opened.document, audience_of(arguments.picture, days.to, words));
    const Stopwatch watch;
    const Comparison comparison = compare_days(visible, days.from, days.to, words);
    console.took("compared " + shown_name(input.file), watch.elapsed());
    const bool json = suffix_of(out) == ".json" || (arguments.json && suffix_of(out) != ".txt");
    const std::string text =
        json ? comparison_answer(comparison, named_if_several(arguments, input)) + "\n"
             : outline_text(comparison_told(visible.document(), comparison, words), arguments, input);
    return put_file(out, text, console);
}

ExitCode put_drawings(const Arguments& arguments, const Input& input, const Days& days, DrawingTable& table,
                      Console& console) {
    const PictureOptions& options = arguments.picture;
    const auto views = chosen_views(input.opened.document, options, Views::first, console);
    if (views.empty()) return ExitCode::usage;
    PictureRequest request = request_of(options, views.front(), table.today, table.assets.words);
    request.day = days.to;
    request.worker = layout_worker_command();
    const Stopwatch watch;
    const auto picture = comparison_picture(input.opened.document, days.from, request,
                                            look_of(table, request.view, options, console));
    const std::string name = shown_name(input.file);
    if (!picture) {
        console.fault(fmt::format("{}: {}", name, sentence_of(picture.error())));
        return ExitCode::unwritable;
    }
    console.took("drew the comparison of " + name, watch.elapsed());
    for (const std::string& remark : picture->remarks)
        console.remark(fmt::format("{}: {}", name, remark));
    PageWriter writer(export_options(options), console);
    ExitCode code = ExitCode::done;
    for (const std::string& out : arguments.outputs)
        if (const Exporter* exporter = drawing_format(out))
            code = heavier(code, writer.put(*picture, *exporter, out));
    return code;
}

ExitCode put_comparison(const Arguments& arguments, const Input& input, DrawingTable& table,
                        Console& console) {
    const Days days{day_of(arguments.from, table.today), day_of(arguments.to, table.today)};
    const std::vector<std::string> outputs =
        arguments.outputs.empty() ? std::vector<std::string>{"-"} : arguments.outputs;
    ExitCode code = ExitCode::done;
    for (const std::string& out : outputs)
        if (is_text(out))
            code = heavier(code, put_sentences(arguments, input, days, out, table.assets.words, console));
    if (std::ranges::any_of(outputs, drawing_format))
        code = heavier(code, put_drawings(arguments, input, days, table, console));
    return code;
}

/// One sentence when the call asks for what cannot be, else empty.
std::string output_fault(const Arguments& arguments) {
    // A de-identified copy holds one day, without dates.
    if (arguments.picture.deidentify) return "compare needs the dates, which --deidentify takes out.";
    for (const std::string& out : arguments.outputs)
        if (!is_text(out) && !drawing_format(out))
            return fmt::format("{} does not end in .svg, .pdf, .png, .txt or .json.", out);
    const bool to_files =
        std::ranges::any_of(arguments.outputs, [](const std::string& out) { return out != "-"; });
    if (to_files && arguments.files.size() > 1) return "several documents are compared on standard output.";
    return {};
}

}  // namespace

ExitCode run_compare(const Arguments& arguments, Console& console) {
    if (const std::string fault = output_fault(arguments); !fault.empty()) {
        console.fault(fault);
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::done;
    const auto table = set_up_drawing(arguments, console, code);
    if (!table) return code;
    return each_input(arguments, table->assets.notation.vocabulary, console,
                      [&](const Input& input) { return put_comparison(arguments, input, *table, console); });
}

}  // namespace kinscape
