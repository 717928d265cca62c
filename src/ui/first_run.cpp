#include "ui/first_run.hpp"

#include "ui/first_run_pictures.hpp"
#include "ui/imgui_values.hpp"
#include "ui/line_field.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

constexpr double page_width = 760;
constexpr std::array<std::string_view, 3> example_lines = {"Maya, b 2010", "Ana & Luis m 2013",
                                                           "Sam, brother of Maya"};
constexpr double first_line_size = 16;
constexpr std::string_view later_import = "Bringing in a family comes with a later version.";

/// The paper that the drawing will stand on.
void dots(const Brush& brush, const Rect& canvas) {
    if (!brush.theme().dots) return;
    constexpr double step = 24, half = 0.7;
    for (double y = canvas.min.y + 12; y < canvas.max.y; y += step)
        for (double x = canvas.min.x + 12; x < canvas.max.x; x += step)
            brush.box({{x - half, y - half}, {x + half, y + half}}, {.fill = brush.theme().dot});
}

struct StartCard {
    std::string_view title, first_line, second_line, key;
};

}  // namespace

bool FirstRun::field(const Brush& brush, const Rect& box) {
    const LineFieldStyle style(brush, box, first_line_size);
    const bool entered =
        ImGui::InputTextWithHint("##Who is the family about?",
                                 "Who is the family about? For example: Maya, girl, b 2010, daughter of Ana.",
                                 &line_, ImGuiInputTextFlags_EnterReturnsTrue);
    if (std::exchange(wanted_, false) && !ImGui::IsItemActive()) {
        ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentContext()->CurrentWindow);
        type_into_last_item();
    }
    active_ = ImGui::IsItemActive();
    return entered;
}

/// One of the examples is put into the field; Enter takes it.
void FirstRun::examples(Controls& controls, Vec2 at) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    constexpr std::array<ImGuiKey, 3> keys = {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3};
    double x = at.x + brush.text({at.x, at.y + 20}, "Or begin with one of these",
                                 {13, Weight::regular, theme.muted});
    for (std::size_t i = 0; i < example_lines.size(); ++i) {
        const std::string key = "Alt " + std::to_string(i + 1);
        x += i == 0 ? 18 : 10;
        const double wide =
            14 + brush.width(example_lines[i], 13, Weight::medium) + 10 + brush.key_cap_width(key) + 10;
        const Rect box{{x, at.y}, {x + wide, at.y + 32}};
        const Pressed state = controls.press(example_lines[i], box, {});
        brush.box(box, {.fill = state.hovered ? theme.hover : theme.panel,
                        .line = theme.line2,
                        .width = theme.control_line,
                        .radius = 16});
        const double words =
            brush.text({x + 14, at.y + 20.6}, example_lines[i], {13, Weight::medium, theme.ink});
        brush.key_cap({x + 24 + words, at.y + 16}, key);
        x += wide;
        if (!state.clicked && !ImGui::IsKeyChordPressed(ImGuiMod_Alt | keys[i])) continue;
        line_ = example_lines[i];
        // The field takes over what stands there when it is entered anew.
        if (active_) ImGui::ClearActiveID();
        wanted_ = true;
    }
}

bool FirstRun::entry(Controls& controls, Vec2 at) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.text({at.x, at.y + 88}, "Draw a family while you talk.", {30, Weight::semibold, theme.ink});
    brush.text({at.x, at.y + 118}, "Type one plain sentence for each person. The drawing keeps up with you.",
               {15, Weight::regular, theme.ink2});
    const Rect box{{at.x, at.y + 146}, {at.x + page_width, at.y + 206}};
    brush.box(box, {.fill = theme.panel,
                    .line = active_ ? theme.accent : theme.line2,
                    .width = active_ ? 2.0 : theme.control_line,
                    .radius = 10});
    const double cap = brush.key_cap_width("Enter");
    const bool entered = field(brush, {box.min + Vec2{20, 2}, box.max - Vec2{cap + 28, 2}});
    brush.key_cap({box.max.x - 16 - cap, box.centre().y}, "Enter");
    examples(controls, {at.x, at.y + 214});
    return entered && !line_.empty();
}

namespace {

bool card(Controls& controls, const StartCard& card, const Rect& box, std::size_t picture) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.shadow(box, 8);
    const Pressed state = controls.press(card.title, box, {});
    const bool first = picture == 0;
    brush.box(box, {.fill = state.hovered ? theme.hover : theme.panel,
                    .line = first ? theme.accent : theme.line2,
                    .width = first ? 1.5 : theme.control_line,
                    .radius = 8});
    const Rect field{{box.min.x + 1.5, box.min.y + 1.5}, {box.max.x - 1.5, box.min.y + 119}};
    brush.box(field, {.fill = theme.quote, .radius = 7});
    brush.level_line({box.min.x + 1, box.min.y + 119}, box.width() - 2, theme.line);
    first_run_picture(brush, picture, {field.centre().x, box.min.y + 60});
    const Color title = theme.ink, words = theme.ink2;
    brush.text({box.min.x + 16, box.min.y + 148}, card.title, {15, Weight::semibold, title});
    if (!card.key.empty())
        brush.key_cap({box.max.x - 16 - brush.key_cap_width(card.key), box.min.y + 143}, card.key);
    brush.text({box.min.x + 16, box.min.y + 173}, card.first_line, {13, Weight::regular, words});
    brush.text({box.min.x + 16, box.min.y + 192}, card.second_line, {13, Weight::regular, words});
    return state.clicked;
}

constexpr std::array<StartCard, 3> start_cards = {
    {{"A genogram", "A family over three or more", "generations, and its ties.", "Ctrl N"},
     {"An ecomap", "One household and the places", "that give or take energy.", "Ctrl M"},
     {"An example to explore", "An invented family, for", "classrooms and first tries.", "Ctrl E"}}};

/// Which of the cards was chosen.
std::optional<std::size_t> cards(Controls& controls, Vec2 at) {
    const double wide = (page_width - 32) / 3;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < start_cards.size(); ++i) {
        const double x = at.x + static_cast<double>(i) * (wide + 16);
        if (card(controls, start_cards[i], {{x, at.y}, {x + wide, at.y + 226}}, i)) chosen = i;
    }
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_M)) chosen = 1;
    return chosen;
}

struct FileCard {
    std::string_view icon, title, line, key, off;
};

bool file_card(Controls& controls, const FileCard& card, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool on = card.off.empty();
    const Pressed state = controls.press(card.title, box, {{}, {}, card.off});
    brush.box(box, {.fill = state.hovered && on ? theme.hover : theme.panel,
                    .line = theme.line2,
                    .width = theme.control_line,
                    .radius = 8});
    brush.icon(card.icon, {box.min.x + 28, box.centre().y}, {on ? theme.ink2 : theme.faint, 1.05});
    brush.text({box.min.x + 54, box.min.y + 26}, card.title,
               {13.5, Weight::semibold, on ? theme.ink : theme.faint});
    brush.text({box.min.x + 54, box.min.y + 45}, card.line,
               {12.5, Weight::regular, on ? theme.muted : theme.faint});
    if (!card.key.empty())
        brush.key_cap({box.max.x - 16 - brush.key_cap_width(card.key), box.centre().y}, card.key);
    return state.clicked;
}

/// Returns how high it is.
double recent_files(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.text({at.x, at.y + 10}, "Recent", {12.5, Weight::semibold, theme.muted});
    if (input.recent.empty()) {
        const Rect box{{at.x, at.y + 24}, {at.x + page_width, at.y + 88}};
        brush.dashed_box(box, 8, theme.line2);
        brush.text({box.centre().x, at.y + 52}, "Nothing here yet.", {13.5, Weight::medium, theme.ink2},
                   TextAnchor::middle);
        brush.text({box.centre().x, at.y + 71}, "The files you save will be listed here, newest first.",
                   {12.5, Weight::regular, theme.muted}, TextAnchor::middle);
        return 88;
    }
    double y = at.y + 20;
    for (std::size_t i = 0; i < std::min<std::size_t>(input.recent.size(), 6); ++i) {
        const RecentFile& file = input.recent[i];
        const Rect row{{at.x - 8, y}, {at.x + page_width + 8, y + 32}};
        const std::string name = file.path.stem().string();
        if (controls.row(name + "##recent" + std::to_string(i), row, {}).clicked) requests.open = file.path;
        brush.icon("file", {at.x + 8, y + 16}, {theme.muted, 0.8});
        const double wide = brush.text({at.x + 26, y + 20.6}, name, {13, Weight::medium, theme.ink});
        const TextLook quiet{12.5, Weight::regular, theme.muted};
        brush.text({at.x + 26 + wide + 10, y + 20.6},
                   brush.fitted(file.folder, page_width - wide - 50, quiet), quiet);
        y += 32;
    }
    return y - at.y;
}

}  // namespace

std::optional<FirstRun::Begun> FirstRun::draw(Controls& controls, const PanelInput& input,
                                              PanelRequests& requests, const Rect& canvas) {
    std::optional<Begun> begun;
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    const auto at = [&](double x, double y) {
        return ImVec2(static_cast<float>(x * s), static_cast<float>(y * s));
    };
    dots(brush, canvas);
    ImGui::SetCursorScreenPos(at(canvas.min.x, canvas.min.y));
    if (ImGui::BeginChild("##first", at(canvas.width(), canvas.height()), ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        const double x = std::max(canvas.min.x + 24, canvas.centre().x - page_width / 2);
        if (entry(controls, {x, top})) begun = Begun{std::exchange(line_, {}), false};
        if (const auto chosen = cards(controls, {x, top + 282}); chosen && *chosen < 2)
            begun = Begun{std::exchange(line_, {}), *chosen == 1};
        else if (chosen)
            requests.commands.push_back(CommandId::open_example);
        const double y = top + 540;
        const double half = (page_width - 16) / 2;
        if (file_card(controls, {"folder", "Open a file", "A Kinscape file, from any folder.", "Ctrl O", {}},
                      {{x, y}, {x + half, y + 60}}))
            requests.commands.push_back(CommandId::open_file);
        file_card(controls,
                  {"file", "Bring in a family", "From GEDCOM, GenoPro or a table.", {}, later_import},
                  {{x + half + 16, y}, {x + page_width, y + 60}});
        const double high = recent_files(controls, input, requests, {x, y + 88});
        const double last = y + 88 + high + 46;
        brush.icon("lock", {x + 9, last}, {brush.theme().accent, 0.95});
        brush.text({x + 26, last + 4.6},
                   "Everything stays on this computer. Kinscape has no account and sends nothing.",
                   {13, Weight::regular, brush.theme().ink2});
        ImGui::SetCursorScreenPos(at(x, last + 24));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    return begun;
}

namespace {

/// Sentences that the entry bar reads, as many as there is room for. Returns where they end.
double understood(const Brush& brush, Vec2 at, double wide, double foot) {
    static constexpr std::array<std::string_view, 6> lines = {"Luis, husband of Ana, b 1984",
                                                              "Leo, twin of Nina, b 2017",
                                                              "Rosa, mother of Ana, b ~1948",
                                                              "Maya conflict with Luis @2026",
                                                              "Ernesto d 2019",
                                                              "Ana and Mark divorced 2011"};
    const Theme& theme = brush.theme();
    double y = at.y + 36;
    if (y + 28 > foot) return at.y;
    brush.text({at.x, y - 8}, "What it understands", {11.5, Weight::semibold, theme.muted});
    for (const std::string_view line : lines) {
        if (y + 28 > foot) break;
        brush.box({{at.x, y}, {at.x + wide, y + 28}}, {.fill = theme.quote, .radius = 6});
        brush.text({at.x + 12, y + 18.6}, line, {12.5, Weight::regular, theme.ink});
        y += 34;
    }
    return y;
}

}  // namespace

void first_run_keys(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box(place, {.fill = theme.panel});
    brush.upright_line(place.min, place.height(), theme.line2);
    const double x = place.min.x + 16, wide = place.width() - 32;
    brush.text({x, place.min.y + 36}, "Six keys to begin with", {16, Weight::semibold, theme.ink});
    brush.text({x, place.min.y + 58}, "Everything else is in the list behind Ctrl K.",
               {12.5, Weight::regular, theme.muted});
    struct Row {
        std::array<std::string_view, 2> keys;
        std::string_view title, line;
    };
    static constexpr std::array<Row, 6> rows = {{{{"+", ""}, "Add", "Type a sentence about a person."},
                                                 {{"←", "→"}, "Walk", "Go to a brother, sister or partner."},
                                                 {{"↑", "↓"}, "Climb", "Go to a parent or a child."},
                                                 {{"E", ""}, "Tie", "Close, in conflict, cut off and more."},
                                                 {{"T", ""}, "Tidy", "Straighten all; pinned people stay."},
                                                 {{"Esc", ""}, "Never mind", "Drops what you are doing."}}};
    double y = place.min.y + 80;
    for (const Row& row : rows) {
        brush.level_line({x, y}, wide, theme.line);
        double key_x = x;
        for (const std::string_view key : row.keys)
            if (!key.empty()) key_x += brush.key_cap({key_x, y + 29}, key) + 4;
        brush.text({x + 62, y + 25}, row.title, {13.5, Weight::semibold, theme.ink});
        brush.text({x + 62, y + 44}, row.line, {12.5, Weight::regular, theme.ink2});
        y += 58;
    }
    brush.level_line({x, y}, wide, theme.line);
    y = understood(brush, {x, y}, wide, place.max.y - 136);
    y = std::max(y + 24, place.max.y - 128);
    brush.level_line({x, y}, wide, theme.line);
    brush.text({x, y + 28}, "How it looks", {11.5, Weight::semibold, theme.muted});
    constexpr std::array<std::string_view, 3> themes = {"Light", "Dark", "High contrast"};
    constexpr std::array<CommandId, 3> does = {CommandId::theme_light, CommandId::theme_dark,
                                               CommandId::theme_contrast};
    const std::size_t chosen = input.theme_id == "dark" ? 1 : input.theme_id == "contrast" ? 2 : 0;
    const auto pressed = controls.choice({x, y + 40}, themes, chosen, {32, 12.5, 18.6, {}});
    if (pressed) requests.commands.push_back(does[*pressed]);
    brush.text({x, y + 96}, "You can change this at any time.", {12.5, Weight::regular, theme.muted});
}

}  // namespace kinscape
