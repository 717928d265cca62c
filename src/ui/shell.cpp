#include "ui/shell.hpp"

#include "editor/growing.hpp"
#include "editor/naming.hpp"
#include "model/phrase.hpp"
#include "ui/choices.hpp"
#include "ui/handles.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"
#include "ui/legend_panel.hpp"
#include "ui/status_line.hpp"
#include "ui/time_bar.hpp"
#include "ui/tool_rail.hpp"
#include "ui/top_bar.hpp"
#include "ui/zoom_card.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace kinscape {
namespace {

// A key higher than this share of the canvas is folded away.
constexpr double largest_key_share = 0.3;
constexpr std::array<Region, 7> region_order = {Region::drawing,   Region::entry, Region::outline,
                                                Region::inspector, Region::time,  Region::top_bar,
                                                Region::tools};

/// While the drawing has the keyboard, arrows and Space are ours and do not move the focus.
void keep_keys_for_drawing() {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_Space, ImGuiKey_Enter})
        ImGui::SetKeyOwner(key, ImGui::GetItemID());
}

/// Keys that the outline takes for itself.
bool is_of_outline(CommandId id) {
    using enum CommandId;
    return id == walk_left || id == walk_right || id == walk_up || id == walk_down;
}

std::string title_of_drawing(const PanelInput& input) {
    const View& view = input.desk.view();
    if (is_ecomap(view) && !view.center.of.empty()) {
        std::vector<std::string> names;
        for (const AnyId& id : view.center.of)
            names.push_back(name_of(input.snapshot->document(), id));
        return "Around " + listed(names, input.look.words);
    }
    return title_of(input.snapshot->document());
}

/// What the tidy card says beside its word.
std::string pins_in_words(const PanelInput& input) {
    std::size_t pins = 0;
    for (const Place& place : input.desk.view().places)
        pins += place.by_hand ? 1 : 0;
    return pins == 0 ? "no pins" : "keeps " + counted(pins, "pin", "pins");
}

void tidy_card(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& canvas) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const std::string pins = pins_in_words(input);
    const double wide = 100 + brush.width(pins, 12) + 33;
    const Rect card{{canvas.max.x - card_gap - wide, canvas.min.y + card_gap},
                    {canvas.max.x - card_gap, canvas.min.y + card_gap + 32}};
    brush.shadow(card, 6);
    const std::string off = why_off(CommandId::tidy, input.desk);
    const Pressed state = controls.press("Tidy", card, {{}, {}, off});
    brush.box(card, {.fill = state.hovered ? theme.hover : theme.panel,
                     .line = theme.line2,
                     .width = theme.control_line,
                     .radius = 6});
    const double y = card.centre().y;
    brush.icon("tidy", {card.min.x + 18, y}, {theme.ink2, 0.85});
    brush.text({card.min.x + 36, y + 4.6}, "Tidy", {13, Weight::medium, theme.ink});
    brush.text({card.min.x + 74, y + 4.4}, pins, {12, Weight::regular, theme.muted});
    brush.key_cap({card.max.x - 28, y}, "T");
    if (state.clicked) requests.commands.push_back(CommandId::tidy);
}

}  // namespace

void apply_theme(const Theme& theme, double scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    const auto px = [&](double value) { return static_cast<float>(value * scale); };
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.PopupRounding = px(8);
    style.PopupBorderSize = px(theme.control_line);
    style.ChildBorderSize = 0;
    style.ScrollbarSize = px(10);
    style.ScrollbarRounding = px(5);
    style.ItemSpacing = {0, 0};
    style.Colors[ImGuiCol_WindowBg] = color_of(theme.panel);
    style.Colors[ImGuiCol_PopupBg] = color_of(theme.panel);
    style.Colors[ImGuiCol_Border] = color_of(theme.line2);
    style.Colors[ImGuiCol_ScrollbarBg] = color_of(theme.panel, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = color_of(theme.line2);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = color_of(theme.faint);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = color_of(theme.muted);
    style.Colors[ImGuiCol_ModalWindowDimBg] = color_of(theme.ink, theme.dark ? 0.0F : 0.18F);
    if (theme.dark) style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0.45F};
    // Our controls draw the ring of keyboard focus themselves.
    style.Colors[ImGuiCol_NavCursor] = {0, 0, 0, 0};
    style.CircleTessellationMaxError = 0.1F;
    style.CurveTessellationTol = 0.3F;
}

void Shell::focus_next(int step) {
    const int count = static_cast<int>(region_order.size());
    // A region that is not there now leaves a wish unanswered: the next key goes past it.
    int now = static_cast<int>(wanted_region_.value_or(region_));
    do
        now = (now + step + count) % count;
    while (region_order[static_cast<std::size_t>(now)] == Region::outline && side_ == SidePanel::none);
    wanted_region_ = region_order[static_cast<std::size_t>(now)];
}

void Shell::turn(SidePanel panel) {
    side_ = side_ == panel ? SidePanel::none : panel;
    wanted_region_ = side_ == SidePanel::none ? Region::drawing : Region::outline;
}

void Shell::begin_region(Controls& controls, Region region) {
    if (wanted_region_ != region) return;
    wanted_region_.reset();
    region_ = region;
    controls.focus_next_item();
}

void Shell::canvas_area(Controls& controls, ShellAnswer& answer) {
    const Rect& box = answer.canvas.box;
    begin_region(controls, Region::drawing);
    ImGui::SetNextItemAllowOverlap();
    const Pressed state = controls.press_quietly("Drawing", box);
    answer.canvas.hovered = state.hovered || state.held;
    const bool none = !ImGui::IsAnyItemFocused() && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    answer.canvas.has_keyboard = state.focused || none;
    if (state.focused || none) keep_keys_for_drawing();
    if (state.focused) region_ = Region::drawing;
    if (state.focused && ImGui::GetIO().NavVisible)
        controls.brush.box(box.grown(-1), {.line = controls.brush.theme().selection, .width = 2});
}

void Shell::side_panel(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    // Findings tell what the client must not see.
    const bool hidden = side_ == SidePanel::check && input.panel.desk.client_view;
    if (side_ == SidePanel::none || hidden) return;
    const Rect place = take_outline(answer.canvas.box);
    const auto show = [&](auto& panel) {
        if (wanted_region_ == Region::outline) {
            wanted_region_.reset();
            panel.take_keyboard();
        }
        panel.draw(controls, input.panel, answer.requests, place);
        if (panel.has_keyboard()) region_ = Region::outline;
        if constexpr (requires { panel.wants_fields(); })
            if (panel.wants_fields()) wanted_region_ = Region::inspector;
    };
    if (side_ == SidePanel::outline)
        show(outline_);
    else if (side_ == SidePanel::record)
        show(record_);
    else
        show(check_);
}

/// The key is a strip over the whole width, above the row at the foot. One that would take too much of the
/// canvas is folded into a button.
void Shell::key_strip(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    const Brush& brush = controls.brush;
    const Rect& canvas = answer.canvas.box;
    const double left = canvas.min.x + card_gap, wide = canvas.width() - 2 * card_gap;
    const double foot = foot_row(canvas).min.y - 8;
    answer.covered_foot = canvas.max.y - foot;
    if (input.panel.legend.empty()) return;
    const auto high = legend_height(brush, input.panel, wide);
    if (high && *high <= canvas.height() * largest_key_share) {
        answer.covered_foot += *high;
        legend_panel(brush, input.panel, samples, {left, foot}, wide);
        return;
    }
    const std::string_view label = key_unfolded_ ? "Hide the key" : "Show the key";
    if (controls.button(label, {{left, foot - 32}, {left + 120, foot}})) key_unfolded_ = !key_unfolded_;
    answer.covered_foot += 32;
    if (key_unfolded_) legend_panel(brush, input.panel, samples, {left, foot - 40}, wide);
}

/// What an empty map says: what will be there, and the key that begins it.
void empty_canvas(const Brush& brush, const PanelInput& input, const Rect& canvas) {
    if (!input.snapshot->document().people.empty() || !input.snapshot->document().systems.empty()) return;
    const Vec2 at = canvas.centre();
    brush.text({at.x, at.y - 6}, "No one is on the map yet.", {16, Weight::semibold, brush.theme().ink},
               TextAnchor::middle);
    brush.text({at.x, at.y + 18}, "Press + and type a name, or open the example.",
               {13, Weight::regular, brush.theme().muted}, TextAnchor::middle);
}

void Shell::over_canvas(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const Rect& canvas = answer.canvas.box;
    if (input.geometry && !words.is_open() && !chooser_.is_open())
        handles(controls, input.panel, {*input.geometry, input.camera, canvas}, answer.requests);
    const double x = canvas.min.x + 24, y = canvas.min.y;
    const TextLook title{18, Weight::semibold, theme.ink};
    const double beside_tidy = canvas.width() - 24 - 230;
    double line = y + 32;
    const auto put = [&](const std::string& title_words, double baseline, const TextLook& look) {
        // No line of the drawing runs through the title.
        const double wide = brush.width(title_words, look.size, look.weight);
        brush.box({{x - 4, baseline - look.size}, {x + wide + 4, baseline + look.size * 0.35}},
                  {.fill = theme.paper, .radius = 3});
        brush.text({x, baseline}, title_words, look);
    };
    for (const std::string& part : brush.lines_of(title_of_drawing(input.panel), beside_tidy, title)) {
        put(part, line, title);
        line += 24;
    }
    std::string as_of = "As of " + day_in_words(input.panel.desk.day(), input.panel.look.words) + ".";
    const std::string& author = input.panel.snapshot->document().about.author;
    if (!author.empty()) as_of += " Drawn by " + author + ".";
    put(as_of, line - 5, {12, Weight::regular, theme.muted});
    empty_canvas(brush, input.panel, canvas);
    tidy_card(controls, input.panel, answer.requests, canvas);

    key_strip(controls, input, answer);
    const Rect row = foot_row(canvas);
    if (wanted_region_ == Region::entry) {
        wanted_region_.reset();
        entry.take_keyboard();
    }
    const double card_left = row.max.x - zoom_card_width;
    entry.draw(controls, input.panel, samples, answer.requests, {row.min, {card_left - 8, row.max.y}});
    if (entry.has_keyboard()) region_ = Region::entry;
    if (entry.was_left()) wanted_region_ = Region::drawing;
    zoom_card(controls, input.panel, answer.requests, {card_left, row.min.y});
}

/// Two days in place of drawing, panels and time bar.
void Shell::two_days(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    const Vec2 size = input.panel.size;
    const Rect place{{0, top_bar_height}, {size.x, size.y - status_height}};
    answer.canvas.box = place;
    compare.draw(controls, input.panel, input.geometry, answer.requests, place);
    begin_region(controls, Region::top_bar);
    top_bar(controls, input.panel, answer.requests, PictureShown::drawing);
    compare.status(controls, input.panel);
}

void Shell::panels(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    if (!input.panel.desk.is_open()) show_drawing();
    if (compare.is_open()) return two_days(controls, input, answer);
    const bool open = input.panel.desk.is_open();
    const FrameLayout parts = frame_layout(input.panel.size, open ? TimeBar::shown : TimeBar::hidden);
    PanelRequests& requests = answer.requests;
    if (open) {
        const bool somebody = input.panel.snapshot && !input.panel.snapshot->document().people.empty();
        if (somebody && std::exchange(ecomap_wanted_, false))
            requests.commands.push_back(CommandId::show_ecomap);
        side_panel(controls, input, answer);
        if (timeline.is_open()) {
            timeline.draw(controls, input.panel, requests, answer.canvas.box);
        } else {
            canvas_area(controls, answer);
            over_canvas(controls, input, answer);
        }
        begin_region(controls, Region::inspector);
        inspector(controls, {input.panel, input.content, samples, fields_}, requests, parts.inspector);
        begin_region(controls, Region::time);
        time_bar(controls, input.panel, requests, parts.time_bar);
        day_card(controls, input.panel, requests, day_card_);
    } else {
        if (wanted_region_ == Region::entry || wanted_region_ == Region::drawing) {
            wanted_region_.reset();
            region_ = Region::drawing;
            first_run_.take_keyboard();
        }
        if (auto begun = first_run_.draw(controls, input.panel, requests, parts.canvas)) {
            requests.commands.push_back(CommandId::new_family);
            ecomap_wanted_ = begun->ecomap;
            entry.enter(std::move(begun->line));
        }
        begin_region(controls, Region::inspector);
        first_run_keys(controls, input.panel, requests, parts.inspector);
    }
    begin_region(controls, Region::top_bar);
    top_bar(controls, input.panel, requests,
            timeline.is_open() ? PictureShown::timeline : PictureShown::drawing);
    begin_region(controls, Region::tools);
    tool_rail(controls, input.panel, requests);
    if (timeline.is_open())
        timeline.status(controls, input.panel);
    else
        status_line(controls, input.panel);
    if (leave_card_.draw(controls, input.panel.size) == LeaveAnswer::leave) requests.leave_client_view = true;
    controls.forget_wish();
}

void Shell::ask(Question question) {
    question_ = std::move(question);
    chooser_.open();
}

/// The field at an item's symbol, and what was written in it.
void Shell::write_words(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    PanelRequests& requests = answer.requests;
    if (!input.geometry) return words.close();
    const Desk& desk = input.panel.desk;
    const auto written = words.draw(controls, {*input.geometry, input.camera, answer.canvas.box});
    if (!written) return;
    const std::string name = name_of(desk.document(), written->of);
    if (written->what == WordsEditor::What::note) {
        if (written->words.empty()) return;
        const Grown note = new_note(desk.document(), written->of, written->words, desk.today());
        requests.edits.push_back({note.edits, note.label});
    } else if (const auto edit = worded(desk.document(), written->of, written->words)) {
        requests.edits.push_back({{*edit}, "Write the name " + written->words});
    }
}

void Shell::choose(Controls& controls, const ShellInput& input, ShellAnswer& answer) {
    PanelRequests& requests = answer.requests;
    if (!chooser_.is_open()) return;
    std::optional<CanvasMap> map;
    if (input.geometry) map.emplace(CanvasMap{*input.geometry, input.camera, answer.canvas.box});
    chooser_.draw_samples_with(samples, input.panel.look);
    chooser_.draw(controls, look_of(question_, input.panel, map ? &*map : nullptr),
                  choices_for(question_, input.panel, chooser_.typed()), requests);
}

ShellAnswer Shell::draw(const Brush& brush, const ShellInput& input) {
    ShellAnswer answer;
    memory_.wake_after = std::numeric_limits<double>::infinity();
    Controls controls(brush, memory_);
    const Vec2 size = input.panel.size;
    answer.canvas.box =
        frame_layout(size, input.panel.desk.is_open() ? TimeBar::shown : TimeBar::hidden).canvas;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Kinscape", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse);
    const bool in_place_of_drawing = compare.is_open() || timeline.is_open();
    double toast_ends = std::numeric_limits<double>::infinity();
    const bool exports = input.exporting && exporting.is_open();
    if (exports) {
        answer.exporting = exporting.draw(controls, *input.exporting, size);
    } else {
        panels(controls, input, answer);
        if (input.panel.desk.is_open() && !in_place_of_drawing) write_words(controls, input, answer);
        // What is said does not lie over the line that is being typed.
        Rect clear = answer.canvas.box;
        clear.max.y -= answer.covered_foot;
        toast_ends = toasts.draw(controls, clear, ImGui::GetTime(), answer.requests.commands);
        choose(controls, input, answer);
    }
    answer.file = files.draw(controls, size, input.system_dialog);
    answer.notation = notations.draw(controls, size, input.panel.look, samples);
    answer.passphrase = passphrase.draw(controls, size, input.trying_passphrase);
    ImGui::End();
    if (answer.requests.change_key_of) key_card_.open(*answer.requests.change_key_of);
    const bool takes_keys = key_card_.is_open();
    answer.requests.key = key_card_.draw(controls, size, input.panel.keys);
    const bool text = ImGui::GetIO().WantTextInput;
    const bool popup = any_popup_is_open();
    const bool in_outline = (side_ == SidePanel::outline && outline_.has_keyboard()) ||
                            (side_ == SidePanel::record && record_.has_keyboard());
    // In place of the drawing plain keys belong to what stands there.
    const KeyPlace place = text || in_place_of_drawing                ? KeyPlace::text
                           : answer.canvas.has_keyboard || in_outline ? KeyPlace::drawing
                                                                      : KeyPlace::control;
    // The Esc that closes a card closes the card alone.
    const bool only_popup = std::exchange(popup_was_open_, popup) || popup;
    if (!only_popup && !exports && !takes_keys)
        for (const CommandId id : commands_pressed(input.panel.keys, place))
            if (!in_outline || !is_of_outline(id)) answer.requests.commands.push_back(id);
    answer.wake_after = std::min(memory_.wake_after, toast_ends);
    return answer;
}

}  // namespace kinscape
