#include "ui/key_card.hpp"

#include "ui/imgui_values.hpp"
#include "ui/shortcuts.hpp"

#include <imgui.h>

#include <utility>

namespace kinscape {
namespace {

constexpr const char* key_popup = "##key-card";
constexpr double key_card_width = 420;
constexpr double key_card_height = 132;

}  // namespace

void KeyCard::open(CommandId of) {
    of_ = of;
    open_ = appears_ = true;
    asked_.clear();
    says_.clear();
}

std::optional<KeyWish> KeyCard::take_key(const KeyMap& keys) {
    const auto chord = chord_pressed();
    if (!chord) return std::nullopt;
    if (*chord == "Esc") {
        open_ = false;
        return std::nullopt;
    }
    if (*chord == "Backspace") {
        open_ = false;
        return KeyWish{of_, {}};
    }
    const auto owner = keys.command_of(*chord);
    if (owner && *owner != of_ && asked_ != *chord) {
        asked_ = *chord;
        says_ = *chord + " is the key of “" + std::string(command(*owner).words) +
                "”. Press it again to take it.";
        return std::nullopt;
    }
    open_ = false;
    return KeyWish{of_, {*chord}};
}

std::optional<KeyWish> KeyCard::draw(Controls& controls, Vec2 window_size, const KeyMap& keys) {
    if (!open_) return std::nullopt;
    const bool appears = std::exchange(appears_, false);
    if (appears) ImGui::OpenPopup(key_popup);
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    const Vec2 at{(window_size.x - key_card_width) / 2, 120};
    ImGui::SetNextWindowPos(vec(at * s));
    ImGui::SetNextWindowSize(vec(key_card_width * s, key_card_height * s));
    if (!ImGui::BeginPopup(key_popup, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) {
        open_ = false;
        return std::nullopt;
    }
    // The Enter that chose the command is not the new key.
    const std::optional<KeyWish> wish = appears ? std::nullopt : take_key(keys);
    const Theme& theme = brush.theme();
    const double left = at.x + 16, wide = key_card_width - 32;
    const TextLook title{13.5, Weight::semibold, theme.ink};
    brush.text({left, at.y + 30},
               brush.fitted("Press the new key for “" + std::string(command(of_).words) + "”", wide, title),
               title);
    const std::string_view now = keys.shown(of_);
    brush.text({left, at.y + 52}, now.empty() ? "It has no key now." : "Now it is " + std::string(now) + ".",
               {12.5, Weight::regular, theme.muted});
    const TextLook look{12.5, Weight::medium, theme.ink};
    double y = at.y + 78;
    for (const std::string& line : brush.lines_of(says_, wide, look)) {
        brush.text({left, y}, line, look);
        y += 16;
    }
    brush.text({left, at.y + key_card_height - 16}, "Esc keeps it as it is. Backspace takes the key away.",
               {12, Weight::regular, theme.muted});
    if (!open_) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return wish;
}

}  // namespace kinscape
