#include "ui/document_menu.hpp"

#include "scene/legend.hpp"
#include "ui/controls.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr const char* menu_popup = "##document-menu";
constexpr double menu_width = 292;
constexpr std::size_t most_recent_shown = 5;

/// Draws rows from the top of a menu; remembers where the next one goes.
class MenuRows {
public:
    MenuRows(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at)
        : controls_(controls),
          input_(input),
          requests_(requests),
          at_(at) {}

    void item(CommandId id, std::string_view mark = {}) {
        const Command& one = command(id);
        const std::string off = why_off(id, input_.desk);
        if (row(one.words, input_.keys.shown(id), mark, off)) requests_.commands.push_back(id);
    }
    void recent(const RecentFile& file) {
        const std::string name = file.path.stem().string();
        if (row(name, {}, {}, {})) requests_.open = file.path;
    }
    void heading(std::string_view words) {
        const Brush& brush = controls_.brush;
        brush.text({at_.x + 12, at_.y + 20}, words, {11.5, Weight::semibold, brush.theme().muted});
        at_.y += 28;
    }
    void rule() {
        controls_.brush.level_line({at_.x, at_.y + 4}, menu_width, controls_.brush.theme().line);
        at_.y += 9;
    }

private:
    bool row(std::string_view words, std::string_view key, std::string_view mark, std::string_view off) {
        const Brush& brush = controls_.brush;
        const Theme& theme = brush.theme();
        const Rect box{{at_.x + 6, at_.y}, {at_.x + menu_width - 6, at_.y + control_height}};
        const std::string label = std::string(words) + "##" + std::to_string(rows_++);
        const Pressed state = controls_.press(label, box, {{}, {}, off});
        if (state.hovered && off.empty()) brush.box(box, {.fill = theme.hover, .radius = 6});
        const Color ink = off.empty() ? theme.ink : theme.faint;
        if (!mark.empty()) brush.icon(mark, {at_.x + 18, at_.y + 16}, {theme.accent, 0.75, 1.7});
        const TextLook look{13, Weight::regular, ink};
        brush.text({at_.x + 32, at_.y + 20.6}, brush.fitted(words, menu_width - 130, look), look);
        if (!key.empty())
            brush.key_cap({at_.x + menu_width - 14 - brush.key_cap_width(key), at_.y + 16}, key);
        at_.y += control_height;
        if (state.clicked) ImGui::CloseCurrentPopup();
        return state.clicked;
    }
    Controls& controls_;
    const PanelInput& input_;
    PanelRequests& requests_;
    Vec2 at_;
    int rows_ = 0;
};

void rows_of_menu(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at) {
    using enum CommandId;
    MenuRows rows(controls, input, requests, at);
    for (const CommandId id : {open_file, save, save_as, export_picture, seal})
        rows.item(id);
    // Names of other families are no business of this client.
    const std::size_t recent = input.desk.client_view ? 0 : std::min(input.recent.size(), most_recent_shown);
    if (recent > 0) rows.heading("Recent");
    for (std::size_t i = 0; i < recent; ++i)
        rows.recent(input.recent[i]);
    rows.rule();
    rows.heading("How it looks");
    for (const auto& [id, theme] :
         {std::pair{theme_light, "light"}, {theme_dark, "dark"}, {theme_contrast, "contrast"}})
        rows.item(id, input.theme_id == theme ? "check" : "");
    rows.item(outline);
    rows.item(interface_larger);
    rows.item(interface_smaller);
    rows.item(wheel_pans, input.wheel_pans ? "check" : "");
    rows.item(choose_notation);
    rows.item(check_map);
    rows.item(key_on_drawing, legend_stands_on(input.desk.view()) ? "check" : "");
    rows.rule();
    for (const CommandId id : {open_example, start_page, quit})
        rows.item(id);
}

double height_of_menu(const PanelInput& input) {
    const auto recent =
        input.desk.client_view ? 0 : static_cast<double>(std::min(input.recent.size(), most_recent_shown));
    return 12 + 17 * control_height + 28 + 18 + (recent > 0 ? 28 + recent * control_height : 0);
}

}  // namespace

void open_document_menu() { ImGui::OpenPopup(menu_popup); }

void document_menu(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at) {
    const double s = controls.brush.scale();
    const double high = height_of_menu(input);
    ImGui::SetNextWindowPos({static_cast<float>(at.x * s), static_cast<float>(at.y * s)});
    ImGui::SetNextWindowSize({static_cast<float>(menu_width * s), static_cast<float>(high * s)});
    if (!ImGui::BeginPopup(menu_popup, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar)) return;
    rows_of_menu(controls, input, requests, {at.x, at.y + 6});
    ImGui::EndPopup();
}

}  // namespace kinscape
