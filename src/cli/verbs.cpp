#include "cli/verbs.hpp"

#include "cli/layout_worker.hpp"
#include "cli/output.hpp"
#include "cli/presets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace kinscape {
namespace {

const CommandVerb* find_verb(std::string_view name) {
    for (const CommandVerb& verb : verbs())
        if (verb.usage.name == name) return &verb;
    return nullptr;
}

int ended(const ReadArguments& read) {
    Arguments silent;
    Console console(silent);
    if (read.ending == ExitCode::done) return static_cast<int>(put(read.words, console));
    console.fault(read.words);
    return static_cast<int>(read.ending);
}

/// The application's verbs have no run function of this folder: they stand in the help alone.
std::vector<VerbUsage> usages(const Application& application) {
    std::vector<VerbUsage> all;
    for (const CommandVerb& verb : verbs())
        all.push_back(verb.usage);
    for (const ApplicationVerb& verb : application.verbs)
        all.push_back({verb.name, verb.summary, 0});
    return all;
}

int run_application_verb(const ApplicationVerb& verb, const std::vector<std::string>& words) {
    const bool wants_help = std::find(words.begin(), words.end(), "--help") != words.end();
    if (!wants_help) return verb.run({words.begin() + 1, words.end()});
    return ended({std::nullopt, ExitCode::done, fmt::format("{}\n{}\n", verb.summary, verb.usage)});
}

bool is_document(const std::string& word) {
    std::error_code error;
    return word.ends_with(".kinscape") || std::filesystem::exists(word, error);
}

}  // namespace

const std::vector<CommandVerb>& verbs() {
    constexpr unsigned looks = takes_files | takes_reader;
    static const std::vector<CommandVerb> all = {
        {{"render", "Draw documents as SVG, PDF or PNG",
          looks | takes_view | takes_outputs | takes_notation | takes_picture},
         run_render},
        {{"export", "Write documents as DOCX, ODT, sentences or filtered JSON",
          looks | takes_view | takes_outputs | takes_notation | takes_picture},
         run_export},
        {{"layout", "Print where everything of a view stands, as JSON",
          looks | takes_view | takes_notation | takes_layout},
         run_layout},
        {{"check", "Say what is wrong or unlikely, each with its place", looks | takes_notation | takes_json},
         run_check},
        {{"show", "Tell a document in plain sentences", looks | takes_closing}, run_show},
        {{"facts", "Say what holds on a day: ages, couples, ties, homes, figures",
          looks | takes_view | takes_json},
         run_facts},
        {{"kinship", "Say how two people are related: FILE A B; or all pairs: FILE --all",
          takes_files | takes_pair | takes_json},
         run_kinship},
        {{"compare", "Say what changed between two days, and what was only learned since",
          looks | takes_view | takes_json | takes_two_days | takes_notation | takes_picture},
         run_compare},
        {{"seal", "Put a document behind a passphrase", takes_files | takes_outputs}, run_seal},
        {{"unseal", "Take a sealed document out again", takes_files | takes_outputs}, run_unseal},
        {{"erase", "Remove something for good: FILE ID, FILE ID/MEMBER, or FILE --all",
          takes_files | takes_target},
         run_erase},
        {{"notation", "List the notation profiles, or one's vocabulary; drawn with -o, its catalogue",
          takes_profile | takes_json | takes_outputs},
         run_notation},
        {{"add", "Add facts, one typed line each, from standard input",
          takes_files | takes_outputs | takes_day},
         run_add},
    };
    return all;
}

VerbUsage verb_usage(std::string_view name) {
    const CommandVerb* verb = find_verb(name);
    KS_CHECK(verb, "a verb of ours is called by its name");
    return verb->usage;
}

int run_command_line(const std::vector<std::string>& words, const Application& application) {
    if (words.empty()) return application.open_editor({});
    const std::string& first = words.front();
    if (first == layout_worker_verb) return run_layout_worker();
    for (const ApplicationVerb& verb : application.verbs)
        if (verb.name == first) return run_application_verb(verb, words);
    const bool is_call = find_verb(first) || first.starts_with('-') || !is_document(first);
    if (!is_call) {
        if (words.size() == 1) return application.open_editor(first);
        return ended({std::nullopt, ExitCode::usage, "the editor opens one document. See kinscape --help."});
    }
    const ExpandedCall call = with_preset(words);
    if (!call.fault.empty()) return ended({std::nullopt, ExitCode::usage, call.fault});
    const ReadArguments read = read_arguments(call.words, usages(application));
    if (!read.arguments) return ended(read);
    const CommandVerb* verb = find_verb(read.arguments->verb);
    KS_CHECK(verb, "every verb that is read can be run");
    Console console(*read.arguments);
    return static_cast<int>(verb->run(*read.arguments, console));
}

}  // namespace kinscape
