// The rows of an item that are chosen and not typed: one word of a list, several of it, a number on a scale.
#include "base/number.hpp"
#include "model/person.hpp"
#include "model/phrase.hpp"
#include "ui/controls.hpp"
#include "ui/field_rows.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double scale_end = 10;

/// What an absent member says: of a person, that nobody told it; of a drawing, that it is as usual.
std::string_view absent_words(const Field& field) {
    for (const std::string_view list :
         {"notation-profile", "birth-order", "legend-rows", "page-size", "page-turn", "name-order"})
        if (field.list == list) return "As usual";
    return field.kind == FieldKind::yes_or_no ? "As usual" : field.list == "source" ? "None" : "Not told";
}

std::vector<PickOption> options_for(const PanelInput& input, const Field& field) {
    std::vector<PickOption> options;
    const bool required = field.path == "kind" && field.list != "emotional-tie-kind";
    if (!required) options.push_back({"", std::string(absent_words(field))});
    if (field.kind == FieldKind::yes_or_no) {
        options.push_back({"true", "Yes"});
        options.push_back({"false", "No"});
    } else if (field.list == "source") {
        for (const Source& source : input.snapshot->document().sources)
            options.push_back({source.id.text(), source.title});
    } else {
        for (PickOption& one : options_of(input.look, field.list)) {
            const bool lines = field.list == "emotional-tie-kind" || field.list == "union-kind";
            if (lines) one.sample = LegendEntry{"", std::string(field.list), one.id, ""};
            options.push_back(std::move(one));
        }
    }
    return options;
}

/// People for a member that names somebody, else texts that are often wanted.
std::vector<PickOption> suggestions_for(const PanelInput& input, const Field& field) {
    std::vector<PickOption> options = {{"", "Not told"}};
    if (field.kind != FieldKind::who) {
        for (PickOption& one : options_of(input.look, field.list))
            options.push_back(std::move(one));
        return options;
    }
    const Document& document = input.snapshot->document();
    for (const Person& person : document.people)
        if (!full_name(person).empty()) options.push_back({person.id.text(), full_name(person)});
    if (field.path == "center")
        for (const Household& home : document.households)
            options.push_back({home.id.text(), name_of(document, home.id)});
    return options;
}

}  // namespace

void FieldRows::choice(const Field& field, const std::string& path) {
    const Brush& brush = flow.controls.brush;
    const Rect box = label_and_box(field.label, control_height);
    const std::string name = key(path);
    const bool same = agree(path);
    const std::string id = same ? text_at(item(), path) : "";
    const Pressed state = flow.controls.choice_box(std::string(field.label) + "##" + name, box);
    const std::string words = !same        ? std::string("several")
                              : id.empty() ? std::string(absent_words(field))
                                           : capitalized(shown(field, path));
    const TextLook look{13, Weight::regular, id.empty() ? brush.theme().muted : brush.theme().ink};
    brush.text({box.min.x + 10, box.centre().y + 4.6}, brush.fitted(words, box.width() - 40, look), look);
    if (state.clicked) open_pick_list(name, memory_.filter);
    const auto options = [&] { return options_for(input.panel, field); };
    if (const auto picked = pick_list(
            flow.controls, {name, box, options, id, input.panel.look, input.samples, memory_.filter}))
        commit_field(input.panel, requests, memory_,
                     {{of_, path, std::string(field.label), field.kind}, *picked, true});
    below(name, {});
}

void FieldRows::flags(const Field& field, const std::string& path) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    if (!field.label.empty()) {
        flow.paragraph(field.label, {12.5, Weight::regular, theme.muted});
        flow.skip(4);
    }
    std::vector<std::string> chosen = list_at(item(), path);
    // A drawing that says nothing of its labels has the usual ones.
    const View* view = std::get_if<View>(&item());
    if (view && path == "labels" && !view->labels.given) chosen = input.panel.look.notation.habits.labels;
    double x = flow.at().x, y = flow.at().y;
    for (const PickOption& option : options_of(input.panel.look, field.list)) {
        const bool on = std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
        const double wide = brush.width(option.words, 12.5, Weight::medium) + (on ? 38 : 24);
        if (x + wide > flow.right() && x > flow.at().x) {
            x = flow.at().x;
            y += control_height;
        }
        const Rect chip{{x, y + 3}, {x + wide, y + 29}};
        const Pressed state =
            flow.controls.press(option.words + "##" + key(path), {{x, y}, {x + wide, y + 32}});
        brush.box(chip, {.fill = on              ? theme.accent_bg
                                 : state.hovered ? theme.hover
                                                 : theme.panel,
                         .line = on ? theme.accent : theme.line2,
                         .width = on ? 1.5 : theme.control_line,
                         .radius = 13});
        if (on) brush.icon("check", {x + 15, y + 16}, {theme.accent, 0.65, 1.7});
        brush.text({x + (on ? 26 : 12), y + 20.5}, option.words,
                   {12.5, Weight::medium, on ? theme.accent_ink : theme.ink});
        if (state.clicked) {
            if (on)
                std::erase(chosen, option.id);
            else
                chosen.push_back(option.id);
            put_lists(field.label.empty() ? option.words : field.label, path, chosen);
        }
        x += wide + 6;
    }
    flow.skip(y + control_height - flow.at().y + 6);
}

void FieldRows::with_list(const Field& field, const std::string& path) {
    const Rect box = label_and_box(field.label, control_height);
    const std::string name = key(path);
    const auto options = [&] { return suggestions_for(input.panel, field); };
    Field without_hint = field;
    if (field.kind == FieldKind::suggested) without_hint.list = {};
    typed_in({box.min, {box.max.x - 36, box.max.y}}, without_hint, path);
    const Rect arrow{{box.max.x - 32, box.min.y}, box.max};
    const std::string label = "Choose: " + std::string(field.label) + "##" + name;
    const Pressed state = flow.controls.choice_box(label, arrow);
    if (state.clicked) open_pick_list(name, memory_.filter);
    const auto picked = pick_list(flow.controls, {name, box, options, text_at(item(), path), input.panel.look,
                                                  input.samples, memory_.filter});
    if (picked) put(field.label, path, *picked);
}

void FieldRows::segments(std::string_view label, std::string_view path,
                         const std::vector<PickOption>& options) {
    const std::string id = agree(std::string(path)) ? text_at(item(), path) : "";
    std::size_t chosen = options.size();
    std::vector<std::string_view> words;
    double used = 4;
    for (std::size_t i = 0; i < options.size(); ++i) {
        words.emplace_back(options[i].words);
        used += flow.controls.brush.width(options[i].words, 12.5, Weight::medium);
        if (options[i].id == id) chosen = i;
    }
    if (read_only_) {
        if (chosen < options.size()) flow.fact(label, options[chosen].words);
        return;
    }
    if (!label.empty()) {
        flow.paragraph(label, {12.5, Weight::regular, flow.controls.brush.theme().muted});
        flow.skip(5);
    }
    SegmentLook look;
    look.size = 12.5;
    // Three words stand at their own width; more share the whole.
    if (options.size() > 3)
        look.padding = std::max(4.0, (flow.width() - used) / (2 * static_cast<double>(options.size())));
    // Two questions may have the same answers.
    ImGui::PushID(key(path).c_str());
    const auto pressed = flow.controls.choice(flow.at(), words, chosen, look);
    ImGui::PopID();
    if (pressed) put(label, path, *pressed == chosen ? "" : options[*pressed].id);
    flow.skip(control_height + 10);
}

void FieldRows::slider(std::string_view label, std::string_view path) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const auto held = number_from(text_at(item(), path));
    if (read_only_) {
        if (held) flow.fact(label, to_text(*held) + " of 10");
        return;
    }
    flow.paragraph(label, {12.5, Weight::regular, theme.muted});
    flow.skip(2);
    const Vec2 at = flow.at();
    const Rect track{{at.x + 2, at.y}, {flow.right() - 40, at.y + control_height}};
    const std::string name = key(path);
    const Pressed state = flow.controls.press(std::string(label) + "##" + name, track);
    const auto x_of = [&](double value) {
        return track.min.x + 8 + value / scale_end * (track.width() - 16);
    };
    double value = held.value_or(-1);
    const bool drags = memory_.draft && memory_.draft->place.key() == name;
    if (state.held) {
        const double mouse = static_cast<double>(ImGui::GetIO().MousePos.x) / brush.scale();
        value = std::clamp(std::round((mouse - x_of(0)) / (x_of(1) - x_of(0))), 0.0, scale_end);
        memory_.draft =
            FieldDraft{{of_, std::string(path), std::string(label), FieldKind::number}, to_text(value), true};
    } else if (drags) {
        const FieldDraft draft = *memory_.draft;
        memory_.draft.reset();
        commit_field(input.panel, requests, memory_, draft);
        value = number_from(draft.text).value_or(value);
    }
    if (state.focused) {
        double step = 0;
        for (const auto& [one, by] : {std::pair{ImGuiKey_LeftArrow, -1.0}, {ImGuiKey_RightArrow, 1.0}}) {
            ImGui::SetKeyOwner(one, ImGui::GetItemID());
            if (ImGui::IsKeyPressed(one, ImGuiInputFlags_Repeat, ImGui::GetItemID())) step += by;
        }
        if (step != 0) put(label, path, to_text(std::clamp(std::max(0.0, value + step), 0.0, scale_end)));
    }
    const double y = at.y + 16;
    brush.box({{x_of(0), y - 1.5}, {x_of(scale_end), y + 1.5}}, {.fill = theme.off_toggle, .radius = 1.5});
    for (int i = 0; i <= 10; ++i)
        brush.upright_line({x_of(i) - 0.5, y + 8}, 4, theme.tick);
    if (value >= 0) {
        brush.box({{x_of(0), y - 1.5}, {x_of(value), y + 1.5}}, {.fill = theme.accent, .radius = 1.5});
        brush.disc({x_of(value), y}, 8, theme.accent);
        brush.disc({x_of(value), y}, 6, theme.panel);
    }
    brush.text({flow.right(), y + 5}, value >= 0 ? to_text(value) : "–", {13.5, Weight::semibold, theme.ink},
               TextAnchor::right);
    flow.skip(control_height + 8);
}

}  // namespace kinscape
