#include "ui/shortcuts.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <optional>

namespace kinscape {
namespace {

struct NamedKey {
    std::string_view name;
    ImGuiKey key;
};

constexpr std::array<NamedKey, 25> named_keys = {
    {{"Left", ImGuiKey_LeftArrow}, {"Right", ImGuiKey_RightArrow},
     {"Up", ImGuiKey_UpArrow},     {"Down", ImGuiKey_DownArrow},
     {"Home", ImGuiKey_Home},      {"End", ImGuiKey_End},
     {"PageUp", ImGuiKey_PageUp},  {"PageDown", ImGuiKey_PageDown},
     {"Esc", ImGuiKey_Escape},     {"Enter", ImGuiKey_Enter},
     {"Space", ImGuiKey_Space},    {"Tab", ImGuiKey_Tab},
     {"Delete", ImGuiKey_Delete},  {"Backspace", ImGuiKey_Backspace},
     {"Insert", ImGuiKey_Insert},  {"Menu", ImGuiKey_Menu},
     {"+", ImGuiKey_KeypadAdd},    {"=", ImGuiKey_Equal},
     {"-", ImGuiKey_Minus},        {".", ImGuiKey_Period},
     {",", ImGuiKey_Comma},        {";", ImGuiKey_Semicolon},
     {"/", ImGuiKey_Slash},        {"?", ImGuiKey_Slash},
     {"'", ImGuiKey_Apostrophe}}};

std::optional<ImGuiKey> key_named(std::string_view name) {
    for (const NamedKey& one : named_keys)
        if (one.name == name) return one.key;
    if (name.size() > 1 && name.front() == 'F') {
        const auto number = whole_number_from(name.substr(1));
        if (number && *number >= 1 && *number <= 12)
            return static_cast<ImGuiKey>(ImGuiKey_F1 + static_cast<int>(*number) - 1);
    }
    if (name.size() != 1) return {};
    const char c = name.front();
    if (c >= 'A' && c <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'A'));
    if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
    return {};
}

struct Chord {
    bool ctrl = false, shift = false, alt = false;
    bool any_shift = false;  // a sign that layouts have on a shifted key
    ImGuiKey key = ImGuiKey_None;
};

std::optional<Chord> chord_from(std::string_view words) {
    Chord chord;
    for (const std::string& word : split(words, ' ')) {
        if (word == "Ctrl")
            chord.ctrl = true;
        else if (word == "Shift")
            chord.shift = true;
        else if (word == "Alt")
            chord.alt = true;
        else if (const auto key = key_named(word))
            chord.key = *key, chord.any_shift = word == "?";
        else
            return {};
    }
    return chord;
}

struct Held {
    bool ctrl = false, shift = false, alt = false;
};

/// What was held when the key went down. All of a quick chord may have come within this frame, its modifiers
/// let go before the key: then what is held now says nothing of it.
Held held_with(ImGuiKey key) {
    const ImGuiIO& io = ImGui::GetIO();
    Held held{io.KeyCtrl, io.KeyShift, io.KeyAlt};
    const auto& events = ImGui::GetCurrentContext()->InputEventsTrail;
    for (int i = events.Size - 1; i >= 0; --i) {
        if (events[i].Type != ImGuiInputEventType_Key) continue;
        const ImGuiInputEventKey& event = events[i].Key;
        if (event.Key == key && event.Down) return held;
        // An event is only there where something changed: before it, it was the other way round.
        if (event.Key == ImGuiMod_Ctrl) held.ctrl = !event.Down;
        if (event.Key == ImGuiMod_Shift) held.shift = !event.Down;
        if (event.Key == ImGuiMod_Alt) held.alt = !event.Down;
    }
    return {io.KeyCtrl, io.KeyShift, io.KeyAlt};
}

bool went_down(const Chord& chord) {
    if (!ImGui::IsKeyPressed(chord.key, true)) return false;
    const Held held = held_with(chord.key);
    if (held.ctrl != chord.ctrl || held.alt != chord.alt) return false;
    // Many layouts have + on a shifted key: then Shift is part of the key, not of the chord.
    const bool any_shift = (chord.key == ImGuiKey_Equal || chord.any_shift) && held.shift;
    return held.shift == chord.shift || any_shift;
}

/// Most frames have no key in them: then no chord is looked at.
bool any_key_went_down() {
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), true)) return true;
    return false;
}

bool is_allowed(const Chord& chord, KeyPlace place) {
    if (place == KeyPlace::drawing) return true;
    const bool plain = !chord.ctrl && !chord.alt;
    // `+` opens the entry bar from anywhere but a field.
    const bool begins_line =
        plain && !chord.shift && (chord.key == ImGuiKey_KeypadAdd || chord.key == ImGuiKey_Equal);
    if (begins_line) return place == KeyPlace::control;
    const bool moves_focus =
        chord.key >= ImGuiKey_F1 && chord.key <= ImGuiKey_F12 && chord.key != ImGuiKey_F2;
    if (plain && !moves_focus) return chord.key == ImGuiKey_Escape && place == KeyPlace::control;
    constexpr std::array<ImGuiKey, 10> of_text = {
        ImGuiKey_A, ImGuiKey_C,         ImGuiKey_V,          ImGuiKey_X,       ImGuiKey_Y,
        ImGuiKey_Z, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    const bool edits_text = std::ranges::find(of_text, chord.key) != of_text.end();
    return place == KeyPlace::control || !edits_text;
}

}  // namespace

std::optional<std::string> chord_pressed() {
    const auto words_of = [](ImGuiKey key) -> std::string {
        for (const NamedKey& one : named_keys)
            if (one.key == key) return std::string(one.name);
        if (key >= ImGuiKey_F1 && key <= ImGuiKey_F12) return "F" + std::to_string(key - ImGuiKey_F1 + 1);
        if (key >= ImGuiKey_A && key <= ImGuiKey_Z) return {static_cast<char>('A' + (key - ImGuiKey_A))};
        if (key >= ImGuiKey_0 && key <= ImGuiKey_9) return {static_cast<char>('0' + (key - ImGuiKey_0))};
        return {};
    };
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key) {
        const auto pressed = static_cast<ImGuiKey>(key);
        const std::string words = words_of(pressed);
        if (words.empty() || !ImGui::IsKeyPressed(pressed, false)) continue;
        const Held held = held_with(pressed);
        return std::string(held.ctrl ? "Ctrl " : "") + (held.shift ? "Shift " : "") +
               (held.alt ? "Alt " : "") + words;
    }
    return std::nullopt;
}

std::vector<CommandId> commands_pressed(const KeyMap& keys, KeyPlace place) {
    std::vector<CommandId> pressed;
    if (!any_key_went_down()) return pressed;
    for (const Command& one : commands())
        for (const std::string& words : keys.keys_of(one.id)) {
            const auto chord = chord_from(words);
            if (!chord || !is_allowed(*chord, place) || !went_down(*chord)) continue;
            pressed.push_back(one.id);
            break;
        }
    return pressed;
}

}  // namespace kinscape
