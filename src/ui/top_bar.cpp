#include "ui/top_bar.hpp"

#include "ui/day_card.hpp"
#include "ui/document_menu.hpp"
#include "ui/frame_layout.hpp"
#include "ui/item_words.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr double middle_y = 24;

/// Returns where it ends.
double document_name(Controls& controls, const PanelInput& input, PanelRequests& requests) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook look{13.5, Weight::semibold, theme.ink};
    if (!input.desk.is_open()) return 60 + brush.text({60, 28.6}, "Kinscape", look);
    const double saved_width = brush.width(input.saved_state, 12);
    const std::string title =
        brush.fitted(title_of(input.snapshot->document()), 388 - 60 - 42 - saved_width, look);
    const double wide = brush.width(title, look.size, look.weight);
    const Rect name{{54, 8}, {60 + wide + 20, 40}};
    const std::string whole = title_of(input.snapshot->document());
    const Pressed state = controls.press("Document##menu", name, {title == whole ? "" : whole});
    if (state.hovered) brush.box(name, {.fill = theme.hover, .radius = 6});
    brush.text({60, 28.6}, title, look);
    brush.icon("down", {60 + wide + 11, 24.5}, {theme.muted});
    if (state.clicked) open_document_menu();
    document_menu(controls, input, requests, {54, 42});
    const double x = 60 + wide + 30;
    const bool saved = input.desk.is_saved();
    if (saved) brush.icon("check", {x + 2, middle_y}, {theme.accent, 0.72, 1.7});
    brush.text({x + (saved ? 12 : 0), 28.4}, input.saved_state, {12, Weight::regular, theme.muted});
    return x + 12 + saved_width;
}

void which_drawing(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at,
                   PictureShown picture) {
    constexpr std::array<std::string_view, 3> words = {"Genogram", "Ecomap", "Timeline"};
    const std::string no_ecomap = why_off(CommandId::show_ecomap, input.desk);
    const std::string no_timeline = why_off(CommandId::show_timeline, input.desk);
    const std::array<std::string_view, 3> offs = {"", no_ecomap, no_timeline};
    const std::size_t chosen = picture == PictureShown::timeline ? 2 : is_ecomap(input.desk.view()) ? 1 : 0;
    const auto pressed = controls.choice(at, words, chosen, {}, offs);
    if (pressed == 0u) requests.commands.push_back(CommandId::show_genogram);
    if (pressed == 1u) requests.commands.push_back(CommandId::show_ecomap);
    if (pressed == 2u) requests.commands.push_back(CommandId::show_timeline);
}

void stage(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& room) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool past = input.desk.day() < input.desk.today();
    const TextLook look{12.5, Weight::medium, past ? theme.accent_ink : theme.ink};
    const double most = room.width() - 62;
    if (most < 60) return;
    const std::string words = brush.fitted(day_with_moment(input), most, look);
    const double wide = brush.width(words, look.size, look.weight) + 62;
    const Rect box{{room.min.x, 8}, {room.min.x + wide, 40}};
    const Pressed state =
        controls.press("Day shown", box, {"Choose a day", input.keys.shown(CommandId::choose_day)});
    brush.box(box, {.fill = past            ? theme.accent_bg
                            : state.hovered ? theme.hover
                                            : theme.panel,
                    .line = past ? theme.accent : theme.line2,
                    .width = past ? 1.5 : theme.control_line,
                    .radius = 6});
    brush.icon("calendar", {box.min.x + 17, middle_y}, {past ? theme.accent : theme.ink2, 0.82});
    brush.text({box.min.x + 31, 28.4}, words, look);
    brush.icon("down", {box.max.x - 14, middle_y + 0.5}, {theme.ink2, 0.8});
    if (state.clicked) requests.commands.push_back(CommandId::choose_day);
}

/// From the right: export, find, client view. Returns where they begin.
double right_side(Controls& controls, const PanelInput& input, PanelRequests& requests) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    double x = input.size.x - 12;
    if (input.desk.is_open()) {
        x -= 92;
        const std::string off = why_off(CommandId::export_picture, input.desk);
        if (controls.button("Export", {{x, 8}, {x + 92, 40}}, {ButtonKind::accent, "export", {}, off}))
            requests.commands.push_back(CommandId::export_picture);
    }
    // In a narrow window the glass alone stands for it.
    const double find_width = input.size.x < 1280 ? 40 : 196;
    x -= 12 + find_width;
    const Rect find{{x, 8}, {x + find_width, 40}};
    const std::string_view key = input.keys.shown(CommandId::find_or_do);
    const Pressed pressed = controls.press("Find or do…", find, {"Find or do…", key});
    brush.box(find, {.fill = pressed.hovered ? theme.hover : theme.field,
                     .line = theme.line2,
                     .width = theme.control_line,
                     .radius = 6});
    brush.icon("search", {x + (find_width > 100 ? 16 : find_width / 2), middle_y}, {theme.muted, 0.85});
    if (find_width > 100) {
        brush.text({x + 30, 28.4}, "Find or do…", {13, Weight::regular, theme.muted});
        if (!key.empty()) brush.key_cap({x + find_width - brush.key_cap_width(key) - 7, middle_y}, key);
    }
    if (pressed.clicked) requests.commands.push_back(CommandId::find_or_do);
    if (!input.desk.is_open()) return x;
    x -= 16 + 32;
    if (controls.toggle("Client view", {x, middle_y}, input.desk.client_view ? "on" : "off"))
        requests.commands.push_back(CommandId::client_view);
    x -= 8 + brush.width("Client view", 12.5, Weight::medium);
    brush.text({x, 28.4}, "Client view", {12.5, Weight::medium, theme.ink});
    brush.icon("eye", {x - 15, middle_y}, {theme.ink2, 0.9});
    return x - 26;
}

}  // namespace

void top_bar(Controls& controls, const PanelInput& input, PanelRequests& requests, PictureShown picture) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box({{0, 0}, {input.size.x, top_bar_height}}, {.fill = theme.chrome});
    brush.level_line({0, top_bar_height - 1}, input.size.x, theme.line2);
    brush.icon("logo", {26, middle_y}, {theme.accent, 0.95, 1.75});
    const double name_ends = document_name(controls, input, requests);
    constexpr std::array<std::string_view, 3> words = {"Genogram", "Ecomap", "Timeline"};
    if (input.desk.is_open()) {
        const double x = std::max(400.0, name_ends + 12);
        which_drawing(controls, input, requests, {x, 8}, picture);
        const double right = right_side(controls, input, requests);
        const double after = x + controls.choice_width(words, {}) + 12;
        stage(controls, input, requests, {{after, 8}, {right - 12, 40}});
    } else {
        right_side(controls, input, requests);
    }
    if (input.desk.is_open() && input.desk.client_view)
        brush.level_line({0, top_bar_height}, input.size.x, theme.accent, 3);
}

}  // namespace kinscape
