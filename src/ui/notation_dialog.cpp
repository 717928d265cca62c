#include "ui/notation_dialog.hpp"

#include "base/utf8.hpp"
#include "scene/catalogue.hpp"
#include "scene/legend_sample.hpp"
#include "ui/scene_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double notation_width = 820, notation_height = 620;
constexpr double choices_width = 190, symbol_row = 46, symbol_width = 120;
constexpr double short_sample = 80;
constexpr const char* notation_popup = "##notation-dialog";

bool matches(const CatalogueRow& row, const std::string& wanted) {
    if (wanted.empty()) return true;
    const std::string text = folded(row.entry.words + " " + row.meaning + " " + row.entry.id);
    return text.find(wanted) != std::string::npos;
}

}  // namespace

void NotationDialog::open(std::vector<NotationChoice> choices) {
    open_ = appearing_ = true;
    choices_ = std::move(choices);
    wanted_.clear();
}

std::optional<std::string> NotationDialog::choices_of(Controls& controls, const Rect& box, const Look& look) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    std::optional<std::string> pressed;
    double y = box.min.y;
    for (const NotationChoice& choice : choices_) {
        const Rect row{{box.min.x, y}, {box.max.x, y + control_height}};
        const bool chosen = choice.id == look.notation.id;
        const Pressed state = controls.row(choice.title, row, chosen ? "chosen" : "");
        if (chosen) brush.icon("check", {row.min.x + 14, row.centre().y}, {theme.accent, 0.75, 1.7});
        const TextLook words{13, chosen ? Weight::semibold : Weight::regular, theme.ink};
        brush.text({row.min.x + 28, row.centre().y + 4.6},
                   brush.fitted(choice.title, row.width() - 34, words), words);
        if (state.clicked && !chosen) pressed = choice.id;
        y += control_height;
    }
    return pressed;
}

void NotationDialog::symbols(Controls& controls, const Rect& box, const Look& look, SampleBook& samples) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const std::string wanted = folded(trimmed(wanted_));
    double y = box.min.y;
    std::size_t left_out = 0;
    for (const CatalogueList& list : catalogue_lists())
        for (const CatalogueRow& row : catalogue_rows(look, list.list)) {
            if (!matches(row, wanted)) continue;
            if (y + symbol_row > box.max.y - 24) {
                ++left_out;
                continue;
            }
            // Short samples are drawn smaller than their room, so that symbols of two rows do not touch.
            const bool is_long = sample_size(row.entry, look).x > usual_sample_mm;
            samples.draw(brush, look, row.entry,
                         Rect::around({box.min.x + symbol_width / 2, y + symbol_row / 2},
                                      is_long ? symbol_width : short_sample, symbol_row - 8));
            const double x = box.min.x + symbol_width + 16, room = box.max.x - x;
            const TextLook name{13, Weight::semibold, theme.ink}, small{12, Weight::regular, theme.muted};
            brush.text({x, y + 19}, brush.fitted(row.entry.words, room, name), name);
            std::string meaning = row.meaning;
            if (!row.how.empty()) meaning += " (" + row.how + ")";
            brush.text({x, y + 36}, brush.fitted(meaning, room, small), small);
            y += symbol_row;
        }
    const TextLook muted{12.5, Weight::regular, theme.muted};
    if (y == box.min.y) brush.text({box.min.x, y + 20}, "Nothing of this notation has that word.", muted);
    if (left_out > 0)
        brush.text({box.min.x, box.max.y - 4}, std::to_string(left_out) + " more: type a word to find them.",
                   muted);
}

std::optional<std::string> NotationDialog::draw(Controls& controls, Vec2 window, const Look& look,
                                                SampleBook& samples) {
    if (!open_) return {};
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    const double wide = std::min(notation_width, window.x - 16),
                 high = std::min(notation_height, window.y - 16);
    const Vec2 at{std::round((window.x - wide) / 2), std::round((window.y - high) / 2)};
    const auto px = [&](double value) { return static_cast<float>(value * s); };
    if (appearing_) ImGui::OpenPopup(notation_popup);
    ImGui::SetNextWindowPos({px(at.x), px(at.y)});
    ImGui::SetNextWindowSize({px(wide), px(high)});
    std::optional<std::string> pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, px(theme.control_line));
    if (ImGui::BeginPopupModal(notation_popup, nullptr,
                               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
        const double left = at.x + 20, right = at.x + wide - 20, foot = at.y + high - 16;
        brush.text({left, at.y + 34}, "Notation", {16, Weight::semibold, theme.ink});
        pressed = choices_of(controls, {{left, at.y + 52}, {left + choices_width, foot - 44}}, look);
        const double list_left = left + choices_width + 20;
        if (appearing_) ImGui::SetKeyboardFocusHere();
        appearing_ = false;
        controls.field("Find a symbol", {{list_left, at.y + 52}, {right, at.y + 84}}, wanted_,
                       "Find a symbol: cut off, twins, adopted …");
        symbols(controls, {{list_left, at.y + 94}, {right, foot - 40}}, look, samples);
        const bool done = controls.button("Done", {{right - 98, foot - 32}, {right, foot}},
                                          {ButtonKind::accent, {}, {}, {}});
        if (done || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
            open_ = false;
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return pressed;
}

}  // namespace kinscape
