#include "ui/shortcuts.hpp"

#include "base/utf8.hpp"

#include <imgui.h>

#include <array>
#include <optional>

namespace kinscape {
namespace {

struct NamedKey {
    std::string_view name;
    ImGuiKey key;
};

constexpr std::array<NamedKey, 14> named_keys = {{{"Left", ImGuiKey_LeftArrow},
                                                  {"Right", ImGuiKey_RightArrow},
                                                  {"Up", ImGuiKey_UpArrow},
                                                  {"Down", ImGuiKey_DownArrow},
                                                  {"Esc", ImGuiKey_Escape},
                                                  {"F6", ImGuiKey_F6},
                                                  {"+", ImGuiKey_KeypadAdd},
                                                  {"=", ImGuiKey_Equal},
                                                  {"-", ImGuiKey_Minus},
                                                  {"Enter", ImGuiKey_Enter},
                                                  {"Space", ImGuiKey_Space},
                                                  {"Tab", ImGuiKey_Tab},
                                                  {",", ImGuiKey_Comma},
                                                  {";", ImGuiKey_Semicolon}}};

std::optional<ImGuiKey> key_named(std::string_view name) {
    for (const NamedKey& one : named_keys)
        if (one.name == name) return one.key;
    if (name.size() != 1) return {};
    const char c = name.front();
    if (c >= 'A' && c <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'A'));
    if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
    return {};
}

struct Chord {
    bool ctrl = false, shift = false, alt = false;
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
            chord.key = *key;
        else
            return {};
    }
    return chord;
}

bool went_down(const Chord& chord) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != chord.ctrl || io.KeyAlt != chord.alt) return false;
    // Many layouts have + on a shifted key: then Shift is part of the key, not of the chord.
    const bool any_shift = chord.key == ImGuiKey_Equal && io.KeyShift;
    if (io.KeyShift != chord.shift && !any_shift) return false;
    return ImGui::IsKeyPressed(chord.key, true);
}

bool is_allowed(const Chord& chord, KeyPlace place) {
    if (place == KeyPlace::drawing) return true;
    const bool plain = !chord.ctrl && !chord.alt;
    const bool moves_focus = chord.key == ImGuiKey_F6;
    if (plain && !moves_focus) return chord.key == ImGuiKey_Escape && place == KeyPlace::control;
    const bool edits_text = chord.key == ImGuiKey_A || chord.key == ImGuiKey_Z || chord.key == ImGuiKey_Y ||
                            chord.key == ImGuiKey_LeftArrow || chord.key == ImGuiKey_RightArrow;
    return place == KeyPlace::control || !edits_text;
}

}  // namespace

std::vector<CommandId> commands_pressed(KeyPlace place) {
    std::vector<CommandId> pressed;
    for (const Command& one : commands())
        for (const std::string_view words : {one.key, one.other_key}) {
            if (words.empty()) continue;
            const auto chord = chord_from(words);
            if (!chord || !is_allowed(*chord, place) || !went_down(*chord)) continue;
            pressed.push_back(one.id);
            break;
        }
    return pressed;
}

}  // namespace kinscape
