#include "ui/words_editor.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr double least_words_width = 190;
constexpr double note_width = 300;
constexpr double height = 32;
constexpr int most_frames_away = 10;

/// Below the symbol, in the middle of a line, inside the canvas.
Rect place_of(const CanvasMap& map, const Rect& spot, double wide) {
    const Rect at = map.px(spot);
    Vec2 corner{at.centre().x - wide / 2, at.height() > 1 ? at.max.y + 6 : at.centre().y - height / 2};
    corner.x = std::clamp(corner.x, map.canvas.min.x + 8,
                          std::max(map.canvas.min.x + 8, map.canvas.max.x - wide - 8));
    corner.y = std::clamp(corner.y, map.canvas.min.y + 8,
                          std::max(map.canvas.min.y + 8, map.canvas.max.y - height - 8));
    return {corner, corner + Vec2{wide, height}};
}

}  // namespace

void WordsEditor::open(AnyId of, What what, std::string words) {
    of_ = std::move(of);
    what_ = what;
    words_ = std::move(words);
    appearing_ = true;
    frames_away_ = 0;
}

std::optional<WordsEditor::Written> WordsEditor::draw(Controls& controls, const CanvasMap& map) {
    if (!is_open()) return {};
    const auto spot = spot_of(map.geometry, of_);
    if (!spot) {
        // Not drawn yet in the frame in which it was made; gone later.
        if (++frames_away_ > most_frames_away) close();
        return {};
    }
    frames_away_ = 0;
    const bool note = what_ == What::note;
    const double wide =
        note ? note_width : std::max(least_words_width, controls.brush.width(words_, 13) + 40);
    const Rect box = place_of(map, *spot, wide);
    controls.brush.shadow(box, 6);
    controls.brush.box(box, {.fill = controls.brush.theme().panel, .radius = 6});
    const bool first = std::exchange(appearing_, false);
    if (first) ImGui::SetKeyboardFocusHere();
    const bool entered =
        controls.field(note ? "Note" : "Name", box, words_, note ? "Her own words, or what you saw" : "Name");
    const bool dropped = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    const bool left = ImGui::IsItemDeactivated() && !first;
    if (dropped) close();
    if (dropped || !(entered || left)) return {};
    Written written{of_, what_, words_};
    close();
    return written;
}

}  // namespace kinscape
