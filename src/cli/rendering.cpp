#include "cli/rendering.hpp"

#include "cli/case_key.hpp"
#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/jobs.hpp"
#include "cli/pages.hpp"
#include "export/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace kinscape {
namespace {

/// Draws the documents of one call into its files.
class Rendering {
public:
    struct Call {
        const Arguments& arguments;
        const Outputs& outputs;
        OutputKind kind;
        CaseKeyFile* key = nullptr;
    };
    Rendering(const Call& call, DrawingTable& table, Console& console)
        : arguments_(call.arguments),
          outputs_(call.outputs),
          kind_(call.kind),
          key_(call.key),
          table_(table),
          console_(console),
          writer_(export_options(call.arguments.picture), console) {}

    ExitCode draw(const Input& input) {
        const Document& document = input.opened.document;
        const Views which = outputs_.folder.empty() || kind_ == OutputKind::text ? Views::first : Views::all;
        const auto views = chosen_views(document, arguments_.picture, which, console_);
        if (views.empty()) return ExitCode::usage;
        ExitCode code = ExitCode::done;
        for (std::size_t i = 0; i < views.size(); ++i)
            code = heavier(code, draw_view(input, views[i], i + 1));
        return code;
    }

private:
    ExitCode draw_view(const Input& input, const View& view, std::size_t number) {
        const Stopwatch watch;
        PictureRequest request = request_for(view);
        if (key_) request.audience = key_->with_letters(input.opened.document, request.audience);
        auto picture =
            picture_of(input.opened.document, request, look_of(table_, view, arguments_.picture, console_));
        const std::string name = shown_name(input.file);
        if (!picture) {
            console_.fault(fmt::format("{}: {}", name, sentence_of(picture.error())));
            return ExitCode::unwritable;
        }
        if (kind_ == OutputKind::text)
            picture->document =
                write_document(visible_to(input.opened.document, request.audience).document());
        console_.took(fmt::format("drew view {} of {}", number, name), watch.elapsed());
        for (const std::string& remark : picture->remarks)
            console_.remark(fmt::format("{}: {}", name, remark));

        ExitCode code = ExitCode::done;
        for (const Outputs::Single& single : outputs_.singles)
            code = heavier(code, writer_.put(*picture, *single.exporter, single.path));
        for (const Exporter* format : outputs_.formats)
            if (!outputs_.folder.empty())
                code = heavier(code, writer_.put(*picture, *format, path_in_folder(input, number, *format)));
        return code;
    }

    PictureRequest request_for(const View& view) const {
        PictureRequest request = request_of(arguments_.picture, view, table_.today, table_.assets.words);
        request.words_apart = kind_ == OutputKind::text;
        request.worker = layout_worker_command();
        return request;
    }

    /// `NAME.svg`, and for a further view `NAME-v2.svg`. A de-identified copy is called by its number: a
    /// file's name tells a family's.
    std::string path_in_folder(const Input& input, std::size_t number, const Exporter& format) const {
        std::string name = arguments_.picture.deidentify ? number_of(input.file) : stem_of(input.file);
        if (number > 1) name += fmt::format("-v{}", number);
        return (std::filesystem::path(outputs_.folder) / (name + std::string(format.extension))).string();
    }

    std::string number_of(const std::string& file) const {
        const auto& files = arguments_.files;
        return std::to_string(std::find(files.begin(), files.end(), file) - files.begin() + 1);
    }

    const Arguments& arguments_;
    const Outputs& outputs_;
    OutputKind kind_;
    CaseKeyFile* key_;
    DrawingTable& table_;
    Console& console_;
    PageWriter writer_;
};

std::size_t jobs_of(const Arguments& arguments) {
    // Below this, starting further processes costs more than they save.
    constexpr std::size_t many_files = 8;
    const std::size_t files = arguments.files.size();
    if (arguments.jobs) return std::min(files, *arguments.jobs);
    return files < many_files ? 1 : usual_jobs();
}

std::string ending_of(const std::optional<ExitCode>& code) {
    if (!code) return "the program ended over it";
    switch (*code) {
    case ExitCode::unreadable: return "cannot be read";
    case ExitCode::unwritable: return "could not be drawn or written";
    case ExitCode::usage:
    case ExitCode::refused: return "refused";
    case ExitCode::done:
    case ExitCode::found: return "";
    }
    return "";
}

/// The table at the end: how many are done, and each that is not with its reason.
ExitCode summed_up(const std::vector<std::string>& files, const std::vector<std::optional<ExitCode>>& codes,
                   Console& console) {
    ExitCode heaviest = ExitCode::done;
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < files.size(); ++i) {
        heaviest = heavier(heaviest, codes[i].value_or(ExitCode::unwritable));
        if (std::string ending = ending_of(codes[i]); !ending.empty())
            rows.push_back(fmt::format("  {}  {}", files[i], ending));
    }
    console.remark(fmt::format("{} of {} documents done.", files.size() - rows.size(), files.size()));
    for (const std::string& row : rows)
        console.fault(row);
    return heaviest;
}

}  // namespace

ExitCode render_documents(const Arguments& arguments, OutputKind which, Console& console) {
    const auto outputs = plan_outputs(arguments, which);
    if (!outputs) {
        console.fault(outputs.error().sentence);
        return outputs.error().code;
    }
    if (!arguments.key.empty() && !arguments.picture.deidentify) {
        console.fault("--key goes with --deidentify.");
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::done;
    const auto table = set_up_drawing(arguments, console, code);
    if (!table) return code;
    AskedPassphrase asked(arguments);
    std::optional<CaseKeyFile> key;
    if (!arguments.key.empty()) {
        key = open_case_key(arguments.key, asked, console, code);
        if (!key) return code;
    }
    Rendering rendering({arguments, *outputs, which, key ? &*key : nullptr}, *table, console);
    const auto draw = [&](const Input& input) { return rendering.draw(input); };
    const Vocabulary& vocabulary = table->assets.notation.vocabulary;
    // What one job would learn of the letters, the others would not know.
    const std::size_t jobs = key ? 1 : jobs_of(arguments);
    if (jobs < 2) {
        code = each_input(arguments.files, vocabulary, console, asked, draw);
        return key ? heavier(code, save_case_key(*key, console)) : code;
    }

    // Read once here: the jobs share the descriptor.
    if (arguments.passphrase_fd) static_cast<void>(asked.get({}));
    const auto codes = in_jobs(arguments.files.size(), jobs, [&](std::size_t file) {
        return each_input({arguments.files[file]}, vocabulary, console, asked, draw);
    });
    return summed_up(arguments.files, codes, console);
}

}  // namespace kinscape
