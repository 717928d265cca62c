#include "cli/presets.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "cli/private_folders.hpp"
#include "cli/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::size_t max_settings_bytes = std::size_t{1} << 20;

bool is_option(const std::string& word) { return word.starts_with("--"); }
std::string name_of_option(const std::string& word) { return word.substr(0, word.find('=')); }

bool has_option(const std::vector<std::string>& words, const std::string& name) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return name_of_option(word) == name; });
}

/// The preset's options that the call does not say itself. Formats are the call's: they go with its -o.
std::vector<std::string> left_open(const Preset& preset, const std::vector<std::string>& call) {
    std::vector<std::string> words;
    bool taken = false;
    for (const std::string& word : preset.words) {
        if (is_option(word)) taken = word != "--format" && !has_option(call, name_of_option(word));
        if (taken) words.push_back(word);
    }
    return words;
}

Settings settings_of_user() {
    const auto bytes = read_file(config_folder() / "settings.json", max_settings_bytes);
    return bytes ? settings_from(*bytes) : Settings();
}

}  // namespace

const std::vector<Preset>& usual_presets() {
    static const std::vector<Preset> all = {
        {"Court report",
         {"--for", "report", "--mono", "--page", "A4", "--who-said", "--pdfa", "--format", "pdf"}},
        {"Clinic letter", {"--for", "report", "--format", "docx"}},
        {"Teaching slide", {"--deidentify", "--page", "fit", "--dpi", "200", "--format", "png"}},
        {"The client's own copy", {"--for", "client", "--page", "A4", "--format", "pdf"}},
    };
    return all;
}

const Preset* find_preset(const Settings& settings, std::string_view name) {
    const std::string wanted = folded(name);
    for (const auto* list : {&settings.presets, &usual_presets()})
        for (const Preset& preset : *list)
            if (folded(preset.name) == wanted) return &preset;
    return nullptr;
}

std::optional<PresetChoices> choices_of(const Preset& preset) {
    std::vector<std::string> call = {"render", "-", "-o", "-"};
    call.insert(call.end(), preset.words.begin(), preset.words.end());
    const ReadArguments read = read_arguments(call, {verb_usage("render")});
    if (!read.arguments) return std::nullopt;
    return PresetChoices{read.arguments->picture, read.arguments->formats};
}

ExpandedCall with_preset(const std::vector<std::string>& words) {
    ExpandedCall call;
    std::string name;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--preset" && i + 1 < words.size())
            name = words[++i];
        else if (words[i].starts_with("--preset="))
            name = words[i].substr(std::string_view("--preset=").size());
        else
            call.words.push_back(words[i]);
    }
    if (name.empty()) return {words, {}};
    const Settings settings = settings_of_user();
    const Preset* preset = find_preset(settings, name);
    if (!preset) {
        std::vector<std::string> known;
        for (const auto* list : {&settings.presets, &usual_presets()})
            for (const Preset& one : *list)
                known.push_back(one.name);
        call.fault =
            fmt::format("--preset: there is no preset {}. Known are: {}.", name, joined(known, ", "));
        return call;
    }
    const std::vector<std::string> open = left_open(*preset, call.words);
    call.words.insert(call.words.end(), open.begin(), open.end());
    return call;
}

}  // namespace kinscape
