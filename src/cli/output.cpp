#include "cli/output.hpp"

#include "base/file.hpp"
#include "editor/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

OutputFault usage(std::string sentence) { return {ExitCode::usage, std::move(sentence)}; }

/// Makes the folder if its parent is there.
std::optional<OutputFault> make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return std::nullopt;
    fs::create_directory(folder, error);
    if (!error && fs::is_directory(folder)) return std::nullopt;
    return OutputFault{ExitCode::unwritable,
                       fmt::format("the folder {} cannot be made. Make the folder around it first, or "
                                   "choose another.",
                                   folder.string())};
}

std::optional<OutputFault> doubled_name(const std::vector<std::string>& files) {
    std::set<std::string> names;
    for (const std::string& file : files)
        if (!names.insert(stem_of(file)).second)
            return usage(fmt::format("two inputs are called {}: their pictures would overwrite each other. "
                                     "Nothing was written.",
                                     stem_of(file)));
    return std::nullopt;
}

std::vector<std::string> endings_of(OutputKind which) {
    std::vector<std::string> endings;
    for (const Exporter& exporter : exporters())
        if (exporter.is_text == (which == OutputKind::text)) endings.emplace_back(exporter.extension);
    return endings;
}

Result<Outputs, OutputFault> plan_folder(const Arguments& arguments) {
    Outputs outputs;
    for (const std::string& format : arguments.formats)
        outputs.formats.push_back(find_exporter(format));
    if (arguments.outputs.size() != 1) return Failure{usage("--format needs one -o: the folder.")};
    const std::string& folder = arguments.outputs.front();
    if (folder == "-") {
        if (arguments.formats.size() != 1 || arguments.files.size() != 1)
            return Failure{usage("standard output takes one document in one format.")};
        outputs.singles.push_back({folder, outputs.formats.front()});
        return outputs;
    }
    if (auto fault = doubled_name(arguments.files)) return Failure{std::move(*fault)};
    if (auto fault = make_folder(folder)) return Failure{std::move(*fault)};
    outputs.folder = folder;
    return outputs;
}

}  // namespace

ExitCode put_file(const std::string& path, std::string_view bytes, Console& console) {
    if (path == "-") return put(bytes, console);
    const auto written = write_file(path, bytes);
    if (written) return ExitCode::done;
    console.fault(sentence_of(written.error(), FileTask::exporting, path));
    return ExitCode::unwritable;
}

ExitCode put(std::string_view text, Console& console) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (whole && std::fflush(stdout) == 0) return ExitCode::done;
    console.fault("standard output cannot be written.");
    return ExitCode::unwritable;
}

Result<Outputs, OutputFault> plan_outputs(const Arguments& arguments, OutputKind which) {
    const std::vector<std::string> endings = endings_of(which);
    if (arguments.outputs.empty())
        return Failure{usage(fmt::format("say where it goes: -o OUT{}, or -o FOLDER --format {}.",
                                         endings.front(), endings.front().substr(1)))};
    for (const std::string& format : arguments.formats)
        if (std::find(endings.begin(), endings.end(), "." + format) == endings.end())
            return Failure{
                usage(fmt::format("--format: {} is not one of {}.", format, fmt::join(endings, " ")))};
    if (!arguments.formats.empty()) return plan_folder(arguments);
    Outputs outputs;
    std::set<std::string> names;
    for (const std::string& path : arguments.outputs) {
        const Exporter* exporter = find_exporter(fs::path(path).extension().string());
        if (!exporter || exporter->is_text != (which == OutputKind::text))
            return Failure{usage(fmt::format("{} does not end in one of {}. For a folder or standard output "
                                             "say --format.",
                                             path, fmt::join(endings, " ")))};
        if (!names.insert(path).second) return Failure{usage(fmt::format("-o {} stands twice.", path))};
        outputs.singles.push_back({path, exporter});
    }
    if (arguments.files.size() > 1)
        return Failure{usage("several documents need a folder: -o FOLDER and --format.")};
    return outputs;
}

std::string path_of_page(const std::string& path, std::size_t page) {
    if (page == 0) return path;
    const fs::path first(path);
    const std::string name =
        fmt::format("{}-page{}{}", first.stem().string(), page + 1, first.extension().string());
    return (first.parent_path() / name).string();
}

std::string stem_of(const std::string& file) {
    return file == "-" ? "standard-input" : fs::path(file).stem().string();
}

}  // namespace kinscape
