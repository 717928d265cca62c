#include "io/settings_json.hpp"

#include "io/item_writer.hpp"
#include "io/value_json.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double least_scale = 0.8;
constexpr double largest_scale = 2;

}  // namespace

Settings settings_from(std::string_view json) {
    Settings settings;
    const auto value = read_json(json);
    if (!value) return settings;
    if (const JsonValue* theme = value->find("theme"))
        if (theme->text == "dark" || theme->text == "contrast") settings.theme = theme->text;
    if (const JsonValue* recent = value->find("recent"))
        for (const JsonValue& item : recent->items)
            if (!item.text.empty() && settings.recent.size() < most_recent_files)
                settings.recent.push_back(item.text);
    if (const JsonValue* wheel = value->find("wheel")) settings.wheel_pans = wheel->text == "pan";
    if (const JsonValue* scale = value->find("scale"))
        if (scale->kind == JsonValue::Kind::number)
            settings.scale = std::clamp(scale->number, least_scale, largest_scale);
    if (const JsonValue* keys = value->find("keys"))
        for (const JsonMember& command : keys->members) {
            std::vector<std::string>& chords = settings.keys[command.name];
            if (!command.value.text.empty()) chords.push_back(command.value.text);
            for (const JsonValue& chord : command.value.items)
                if (!chord.text.empty()) chords.push_back(chord.text);
        }
    if (const JsonValue* presets = value->find("presets"))
        for (const JsonMember& one : presets->members) {
            Preset& preset = settings.presets.emplace_back();
            preset.name = one.name;
            for (const JsonValue& word : one.value.items)
                preset.words.push_back(word.text);
        }
    return settings;
}

std::string to_json(const Settings& settings) {
    JsonValue value = JsonValue::of_object();
    value.add("theme", JsonValue::of_text(settings.theme));
    value.add("wheel", JsonValue::of_text(settings.wheel_pans ? "pan" : "zoom"));
    value.add("scale", JsonValue::of_number(settings.scale));
    value.add("recent", json_of(settings.recent));
    if (!settings.keys.empty()) {
        JsonValue& keys = value.add("keys", JsonValue::of_object());
        for (const auto& [words, chords] : settings.keys)
            keys.add(words, json_of(chords));
    }
    if (!settings.presets.empty()) {
        JsonValue& presets = value.add("presets", JsonValue::of_object());
        for (const Preset& preset : settings.presets)
            presets.add(preset.name, json_of(preset.words));
    }
    return indented_text(value) + "\n";
}

void remember_file(Settings& settings, const std::string& path) {
    std::erase(settings.recent, path);
    settings.recent.insert(settings.recent.begin(), path);
    if (settings.recent.size() > most_recent_files) settings.recent.resize(most_recent_files);
}

}  // namespace kinscape
