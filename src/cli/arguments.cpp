#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

// One a line, so that each goes with the change that brings it.
constexpr auto later_verbs = std::to_array<std::string_view>({
    "import",
    "settings",
});

/// The one sentence for what format.md names and a later version brings; empty for all else.
std::string refusal_of(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string name = words[i].substr(0, words[i].find('='));
        if (name == "--") break;
        const auto is_name = [&](std::string_view one) { return one == name; };
        if (i == 0 && std::any_of(later_verbs.begin(), later_verbs.end(), is_name))
            return fmt::format("kinscape {} is not built yet; see kinscape --help for what is.", name);
    }
    return {};
}

std::string date_fault(const std::string& text) {
    const PartialDate date(text);
    return date.empty() || !date.readable() ? "a date such as 2026-03-12 is needed, not " + text : "";
}

std::string number_fault(const std::string& text) {
    double number = 0;
    const bool good = CLI::detail::lexical_cast(text, number) && number > 0 && number < 1e6;
    return good ? "" : "a number above 0 is needed, not " + text;
}

/// Ties the options of one verb to the arguments that they fill.
class OptionTable {
public:
    OptionTable(CLI::App& verb, Arguments& arguments) : verb_(verb), to_(arguments) {}

    void add(unsigned takes) {
        if (takes & takes_files) add_files();
        if (takes & takes_pair) add_pair();
        if (takes & takes_two_days) add_two_days();
        if (takes & takes_target) add_target();
        if (takes & takes_closing)
            verb_.add_flag("--closing", to_.closing,
                           "The closing page instead: own words, goals, what got better, who carries on");
        if (takes & takes_profile)
            verb_.add_option("ID", to_.profile, "A profile; without it all are listed");
        if (takes & takes_outputs) add_outputs();
        if (takes & takes_view)
            verb_.add_option("--view", to_.picture.view,
                             "Id of a view, or genogram, or ecomap; else the first");
        if (takes & takes_reader) add_reader();
        if (takes & takes_notation)
            verb_.add_option("--notation", to_.picture.notation, "Id of a profile, or the path of one");
        if (takes & takes_day)
            verb_.add_option("--on", on_, "The day of the talk; else today")->check(date_fault);
        if (takes & takes_picture) add_picture();
        const bool is_report = takes & takes_picture && takes & takes_outputs;
        if (is_report) add_parts();
        if (is_report) add_jobs();
        if (takes & takes_json) verb_.add_flag("--json", to_.json, "Print JSON instead of sentences");
        if (takes & takes_layout) add_layout();
        if (takes & (takes_layout | takes_picture)) add_arrangement();
        if (takes & takes_files)
            verb_
                .add_option("--passphrase-fd", to_.passphrase_fd,
                            "Read the passphrase of sealed files from this file descriptor")
                ->check(CLI::NonNegativeNumber);
        verb_.add_flag("--quiet", to_.quiet, "Say nothing about the work");
        verb_.add_flag("--times", to_.times, "Say how long each step took");
    }

    /// What only shows once all words are read; a sentence where they do not go together.
    std::string finish() {
        if (symbol_mm_ > 0) to_.picture.scale = symbol_mm_ / person_symbol_mm;
        if (scale_ > 0) to_.picture.scale = scale_;
        if (dpi_ > 0) to_.picture.dpi = dpi_;
        to_.picture.on = PartialDate(on_);
        to_.from = PartialDate(from_);
        to_.to = PartialDate(to_day_);
        to_.picture.text_as_outlines = text_ == "outlines";
        fill(to_.picture.labels, labels_option_, labels_);
        fill(to_.picture.show, show_option_, show_);
        fill(to_.picture.with, with_option_, with_);
        return all_ ? std::string() : split_files();
    }

private:
    static constexpr double person_symbol_mm = 10;  // format.md, "lengths"

    static void fill(GivenList& list, const CLI::Option* option, const std::vector<std::string>& words) {
        if (!option || option->empty()) return;
        list.given = true;
        for (const std::string& word : words)
            if (!word.empty()) list.of.push_back(word);
    }

    void add_files() {
        verb_.add_option("FILE", to_.files, "Documents; - is standard input")->required()->type_name("");
    }
    void add_pair() {
        takes_pair_ = true;
        verb_.add_flag("--all", all_, "All pairs that are related by blood, one a line; FILE… alone");
    }
    void add_target() {
        takes_target_ = true;
        verb_.add_flag("--all", all_, "Everything: the document stays, empty");
    }
    /// FILE A B, FILE ID: the words behind the document are no files.
    std::string split_files() {
        const std::size_t behind = takes_pair_ ? 2 : takes_target_ ? 1 : 0;
        if (behind == 0) return {};
        if (to_.files.size() != behind + 1)
            return takes_pair_ ? "kinship needs one document and two people: FILE A B, or --all"
                               : "erase needs one document and what is to go: FILE ID[/PATH], or --all";
        if (takes_pair_) to_.pair.assign(to_.files.begin() + 1, to_.files.end());
        if (takes_target_) to_.target = to_.files.back();
        to_.files.resize(1);
        return {};
    }
    void add_two_days() {
        verb_.add_option("--from", from_, "The first day")->required()->check(date_fault);
        verb_.add_option("--to", to_day_, "The second day")->required()->check(date_fault);
        verb_
            .add_option("-o,--output", to_.outputs,
                        "OUT.svg, .pdf, .png, .txt or .json; - is standard output")
            ->allow_extra_args(false);
    }
    void add_outputs() {
        verb_
            .add_option("-o,--output", to_.outputs, "OUT with its ending, or a folder; - is standard output")
            ->allow_extra_args(false);
        verb_.add_option("--format", to_.formats, "LIST such as svg,pdf: into the folder that -o names")
            ->delimiter(',')
            ->allow_extra_args(false);
    }
    void add_jobs() {
        verb_
            .add_option("--jobs", to_.jobs,
                        "So many documents at a time (default: as many as there are cores)")
            ->check(CLI::Range(1, 256));
    }
    void add_reader() {
        verb_.add_option("--on", on_, "The day that is shown; else the view's, else today")
            ->check(date_fault);
        verb_.add_option("--for", to_.picture.reader, "Who reads it: worker (default), client or report")
            ->check(CLI::IsMember({"worker", "client", "report"}));
        auto* deidentify = verb_.add_flag("--deidentify", to_.picture.deidentify,
                                          "For teaching: no names, dates, places and texts");
        verb_.add_option("--names", to_.picture.names, "Instead of names: letters (default) or roles")
            ->check(CLI::IsMember({"letters", "roles"}))
            ->needs(deidentify);
        verb_.add_option("--ages", to_.picture.ages, "bands (default) or exact")
            ->check(CLI::IsMember({"bands", "exact"}))
            ->needs(deidentify);
        verb_.add_option("--keep", to_.picture.keep, "Texts that stay: p4/occupation,s1/title …")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name("LIST")
            ->needs(deidentify);
    }
    void add_picture() {
        labels_option_ = verb_.add_option("--labels", labels_, "What is written at people: name,dates,age …");
        labels_option_->delimiter(',')->allow_extra_args(false)->type_name("LIST");
        show_option_ = verb_.add_option("--show", show_, "Further things to draw: orientation,step,former …");
        show_option_->delimiter(',')->allow_extra_args(false)->type_name("LIST");
        verb_
            .add_option("--key", to_.key,
                        "With --deidentify: a sealed file that keeps who has which letter, made if need be")
            ->type_name("FILE");
        verb_.add_flag("--mono", to_.picture.mono, "Black on white, for fax and court");
        verb_.add_option("--page", to_.picture.page, "fit (default), A4, A3 or Letter")
            ->check(CLI::IsMember({"fit", "A4", "A3", "Letter"}));
        verb_.add_option("--orientation", to_.picture.orientation, "portrait or landscape")
            ->check(CLI::IsMember({"portrait", "landscape"}));
        auto* scale = verb_.add_option("--scale", scale_, "1 draws a person 10 mm wide")->check(number_fault);
        verb_.add_option("--symbol-mm", symbol_mm_, "The same, as the width of a person")
            ->check(number_fault)
            ->excludes(scale);
        verb_.add_flag("--tile", to_.picture.tile,
                       "On A4, A3 or Letter: over several sheets, cut between branches");
        verb_.add_option("--dpi", dpi_, "Dots per inch of a PNG (default 300)")->check(number_fault);
        verb_.add_option("--legend", to_.picture.legend, "full, short, own-page or off")
            ->check(CLI::IsMember({"full", "short", "own-page", "off"}));
        verb_
            .add_option("--left-out", to_.picture.left_out,
                        "count (default for a report) says how much was left out; none says nothing")
            ->check(CLI::IsMember({"count", "none"}));
        verb_.add_option("--text", text_, "outlines: letters as shapes, in SVG")
            ->check(CLI::IsMember({"outlines"}));
        verb_.add_option("--font", to_.picture.font, "Letters of this font, where it has them")
            ->type_name("NAME");
        // Its words stand in the place of it by now (cli/presets).
        verb_
            .add_option("--preset", "NAME of what the export window keeps, or \"Court report\" and the like")
            ->type_name("NAME");
        verb_.add_flag("--pdfa", to_.picture.pdfa, "PDF as PDF/A-1b, to be kept for long");
    }
    void add_parts() {
        with_option_ =
            verb_.add_option("--with", with_, "What is on the sheet: map,legend,notes,people,sources");
        with_option_->delimiter(',')->allow_extra_args(false)->type_name("LIST")->check(
            CLI::IsMember({"map", "legend", "notes", "people", "sources", "closing"}));
        verb_.add_flag("--who-said", to_.picture.who_said, "Say who told what");
    }
    void add_arrangement() {
        verb_
            .add_option("--birth-order", to_.picture.birth_order,
                        "strict (default), or relaxed: out of order where that saves crossings")
            ->check(CLI::IsMember({"strict", "relaxed"}));
        verb_.add_option("--seed", to_.picture.seed, "Another search for the arrangement (default 0)");
    }
    void add_layout() {
        auto* first = verb_.add_flag("--first", to_.first, "The first arrangement that is valid");
        verb_.add_flag("--tidy", to_.tidy, "Arrange anew all that nobody placed by hand")->excludes(first);
    }

    CLI::App& verb_;
    Arguments& to_;
    std::string on_, text_, from_, to_day_;
    double scale_ = 0, symbol_mm_ = 0, dpi_ = 0;
    bool takes_pair_ = false, takes_target_ = false, all_ = false;
    std::vector<std::string> labels_, show_, with_;
    CLI::Option* labels_option_ = nullptr;
    CLI::Option* show_option_ = nullptr;
    CLI::Option* with_option_ = nullptr;
};

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

ReadArguments read_arguments(const std::vector<std::string>& words, const std::vector<VerbUsage>& verbs) {
    if (std::string refusal = refusal_of(words); !refusal.empty())
        return {std::nullopt, ExitCode::usage, std::move(refusal)};

    const auto is_verb = [&](const VerbUsage& usage) { return usage.name == words.front(); };
    if (!words.front().starts_with('-') && std::none_of(verbs.begin(), verbs.end(), is_verb))
        return {
            std::nullopt, ExitCode::usage,
            fmt::format("there is no call and no document named {}. See kinscape --help.", words.front())};

    CLI::App app("Kinscape draws genograms and ecomaps. kinscape [FILE] opens the editor.", "kinscape");
    app.set_version_flag("--version", "kinscape " KINSCAPE_VERSION);
    app.require_subcommand(1);
    Arguments arguments;
    std::vector<OptionTable> tables;
    tables.reserve(verbs.size());
    for (const VerbUsage& usage : verbs) {
        CLI::App* verb = app.add_subcommand(std::string(usage.name), std::string(usage.summary));
        if (usage.summary.empty()) verb->group("");
        tables.emplace_back(*verb, arguments).add(usage.takes);
    }
    // CLI11 takes the words from the end of the list.
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        return {std::nullopt, ExitCode::done, chosen.empty() ? app.help() : chosen.front()->help("kinscape")};
    } catch (const CLI::CallForVersion&) {
        return {std::nullopt, ExitCode::done, app.version() + "\n"};
    } catch (const CLI::Error& error) {
        return {std::nullopt, ExitCode::usage, first_line(error.what()) + ". See kinscape --help."};
    }
    arguments.verb = app.get_subcommands().front()->get_name();
    for (std::size_t i = 0; i < verbs.size(); ++i)
        if (verbs[i].name == arguments.verb)
            if (const std::string fault = tables[i].finish(); !fault.empty())
                return {std::nullopt, ExitCode::usage, fault + ". See kinscape --help."};
    return {std::move(arguments), ExitCode::done, {}};
}

}  // namespace kinscape
