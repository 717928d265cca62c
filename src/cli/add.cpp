#include "base/utf8.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "editor/messages.hpp"
#include "io/document_file.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// Each line that says something is named with its number: what it says cannot be read yet.
ExitCode name_lines(std::string_view text, Console& console) {
    ExitCode code = ExitCode::done;
    int number = 0;
    for (const std::string& line : split(text, '\n')) {
        ++number;
        std::string_view said = trimmed(line);
        if (said.ends_with('\r')) said.remove_suffix(1);
        if (trimmed(said).empty()) continue;
        console.fault(
            fmt::format("line {}: typed facts are not built yet; the document is left as it is.", number));
        code = ExitCode::found;
    }
    return code;
}

ExitCode save(const Input& input, const std::string& target, Console& console) {
    const OpenedDocument& opened = input.opened;
    if (target == "-") return put(opened.bytes, console);
    const auto saved = save_document(target, opened, opened.document);
    if (saved) return ExitCode::done;
    const FileError error = saved.error().file.value_or(FileError::failed);
    console.fault(sentence_of(error, FileTask::saving, target));
    return ExitCode::unwritable;
}

}  // namespace

ExitCode run_add(const Arguments& arguments, Console& console) {
    if (arguments.files.size() != 1 || arguments.outputs.size() > 1 || !arguments.formats.empty() ||
        arguments.files.front() == "-") {
        console.fault("add takes one FILE and at most one -o OUT; the facts come on standard input.");
        return ExitCode::usage;
    }
    // Nothing is changed yet, so that the document itself needs no writing.
    const std::string target = arguments.outputs.empty() ? std::string() : arguments.outputs.front();
    return each_input(arguments, {}, console, [&](const Input& input) {
        const ExitCode code = name_lines(standard_input(max_file_bytes), console);
        return target.empty() ? code : heavier(code, save(input, target, console));
    });
}

}  // namespace kinscape
