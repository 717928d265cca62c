// The verbs of the command line, and the one entry into it.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A verb of this folder: how it stands in the help, and its work.
struct CommandVerb {
    VerbUsage usage;
    ExitCode (*run)(const Arguments& arguments, Console& console);
};
const std::vector<CommandVerb>& verbs();
/// How one of them stands in the help.
VerbUsage verb_usage(std::string_view name);

ExitCode run_render(const Arguments& arguments, Console& console);
ExitCode run_export(const Arguments& arguments, Console& console);
ExitCode run_layout(const Arguments& arguments, Console& console);
ExitCode run_check(const Arguments& arguments, Console& console);
ExitCode run_show(const Arguments& arguments, Console& console);
ExitCode run_facts(const Arguments& arguments, Console& console);
ExitCode run_kinship(const Arguments& arguments, Console& console);
ExitCode run_compare(const Arguments& arguments, Console& console);
ExitCode run_seal(const Arguments& arguments, Console& console);
ExitCode run_unseal(const Arguments& arguments, Console& console);
ExitCode run_erase(const Arguments& arguments, Console& console);
ExitCode run_notation(const Arguments& arguments, Console& console);
ExitCode run_add(const Arguments& arguments, Console& console);

/// A verb that the application brings along: replay and bench. It reads its own words (those behind the
/// verb); `--help` among them is answered here with `usage`.
struct ApplicationVerb {
    std::string_view name;
    std::string_view summary;
    std::string_view usage;
    std::function<int(const std::vector<std::string>& words)> run;
};
struct Application {
    std::vector<ApplicationVerb> verbs;
    /// No verb: the editor, with the document to open or an empty text.
    std::function<int(const std::string& file)> open_editor;
};

/// Runs a call and hands out its exit code. `words` are those of the command line without the program.
int run_command_line(const std::vector<std::string>& words, const Application& application);

}  // namespace kinscape
