// The lists of an item: headings with "Add", elements that unfold, people who belong to it.
#include "model/phrase.hpp"
#include "ui/controls.hpp"
#include "ui/field_rows.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool FieldRows::section(std::string_view heading, std::string_view add) {
    flow.section(heading);
    if (read_only_ || add.empty()) return false;
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const double wide = brush.width("Add", 12.5, Weight::medium);
    const double y = flow.at().y - 10;
    const Rect box{{flow.right() - wide - 8, y - 20}, {flow.right() + 8, y + 8}};
    const Pressed state = flow.controls.press(add, box, {add});
    brush.text({flow.right() - wide, y}, "Add",
               {12.5, Weight::medium, state.hovered ? theme.accent_ink : theme.accent});
    return state.clicked;
}

bool FieldRows::fold(std::string_view heading, std::string_view summary) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const std::string name = "fold/" + std::string(heading);
    const bool open = memory_.is_unfolded(name);
    flow.skip(12);
    flow.rule();
    const Rect box{{flow.at().x - 8, flow.at().y + 3}, {flow.right() + 8, flow.at().y + 3 + control_height}};
    const Pressed state = flow.controls.press(heading, box);
    if (state.hovered) brush.box(box, {.fill = theme.hover, .radius = 6});
    const double y = box.centre().y + 4.2;
    double x =
        flow.at().x + brush.text({flow.at().x, y}, heading, {11.5, Weight::semibold, theme.muted}) + 10;
    const TextLook look{12, Weight::regular, theme.muted};
    if (!open && !summary.empty())
        brush.text({x, y}, brush.fitted(summary, flow.right() - 24 - x, look), look);
    brush.icon(open ? "up" : "down", {flow.right() - 8, box.centre().y}, {theme.muted, 0.8});
    if (state.clicked) memory_.turn(name);
    flow.skip(control_height + 8);
    return open;
}

void FieldRows::texts(std::string_view label, std::string_view path, std::string_view placeholder) {
    // What several people have is not listed: only added to.
    const std::size_t count = items_.size() > 1 ? 0 : size_at(item(), path);
    const std::string more = key(std::string(path) + "/+");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string at = std::string(path) + '/' + std::to_string(i);
        const std::string title = i == 0 ? std::string(label) : "";
        Rect box = label_and_box(title.empty() && !label.empty() ? " " : title, control_height);
        if (label.empty()) box.min.x = flow.at().x;
        const Rect take{{box.max.x - 32, box.min.y}, box.max};
        const std::string name = label.empty() ? "Text " + std::to_string(i + 1) : std::string(label);
        typed_in({box.min, {box.max.x - 36, box.max.y}}, {name, {}, FieldKind::list}, at);
        const std::string words = "Take out " + text_at(item(), at);
        ImGui::PushID(key(at).c_str());
        if (flow.controls.icon_button("close", take, {words}))
            change(words, [&](AnyItem& one) { return remove_at(one, at); });
        ImGui::PopID();
    }
    if (memory_.is_unfolded(more)) {
        Rect box = label_and_box(count == 0 ? label : " ", control_height);
        if (label.empty()) box.min.x = flow.at().x;
        const std::string name = label.empty() ? "New text" : "New: " + std::string(label);
        const Field field{name, {}, FieldKind::text, placeholder};
        const bool was_typing = memory_.draft && memory_.draft->place.key() == more;
        typed_in(box, field, std::string(path) + "/+");
        const bool types = memory_.draft && memory_.draft->place.key() == more;
        if (was_typing && !types) memory_.turn(more);
    } else if (!label.empty()) {
        Rect box = label_and_box(count == 0 ? label : " ", control_height);
        const std::string words = "Add##" + more;
        if (flow.controls.button(words, {box.min, {box.min.x + 64, box.max.y}}, {ButtonKind::quiet, "plus"}))
            begin_text(path);
    }
}

void FieldRows::people(std::string_view heading, std::string_view path) {
    const Document& document = input.panel.snapshot->document();
    const std::vector<std::string> ids = list_at(item(), path);
    const std::string name = key(path);
    const std::string add = "Add to " + std::string(heading);
    const double top = flow.at().y;
    const bool asks = section(heading, add);
    const Rect below{{flow.at().x, top}, {flow.right(), flow.at().y}};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const AnyId id(ids[i]);
        Rect row;
        if (flow.link(name_of(document, id), {}, 0, &row)) requests.select = id;
        if (read_only_) continue;
        const Rect take{{row.max.x - 60, row.min.y}, {row.max.x - 28, row.max.y}};
        const std::string words = "Take out " + name_of(document, id);
        if (flow.controls.icon_button("close", take, {words}))
            change(words,
                   [&](AnyItem& one) { return remove_at(one, std::string(path) + '/' + std::to_string(i)); });
    }
    if (asks) open_pick_list(name, memory_.filter);
    const auto options = [&] {
        std::vector<PickOption> others;
        for (const Person& person : document.people)
            if (!has(ids, person.id.text()))
                others.push_back({person.id.text(), name_of(document, person.id)});
        return others;
    };
    if (const auto picked = pick_list(
            flow.controls, {name, below, options, "", input.panel.look, input.samples, memory_.filter}))
        change(add, [&](AnyItem& one) { return append_at(one, path, *picked); });
}

bool FieldRows::element(std::string_view path, std::string_view words,
                        const std::optional<LegendEntry>& sample) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const std::string name = key(path);
    const SaidMembers said = said_at(item(), path);
    const bool hidden = has(said.withhold.from, "client");
    const double lead = sample ? 40 : 0;
    const TextLook look{13, Weight::regular, theme.ink};
    const auto lines = brush.lines_of(words, flow.width() - lead - (read_only_ ? 0 : 60), look);
    const double high = 13 + static_cast<double>(lines.size()) * 19;
    const Rect row{{flow.at().x - 8, flow.at().y}, {flow.right() + 8, flow.at().y + high}};
    if (sample)
        input.samples.draw(brush, input.panel.look, *sample,
                           {{flow.at().x, row.min.y + 3}, {flow.at().x + 30, row.max.y - 3}});
    bool pressed = false;
    if (!read_only_) {
        const Rect most{row.min, {row.max.x - 40, row.max.y}};
        const Pressed state = flow.controls.press(std::string(words) + "##" + name, most);
        if (state.hovered) brush.box(most, {.fill = theme.hover, .radius = 6});
        pressed = state.clicked;
        const Rect eye{{row.max.x - 36, row.min.y}, {row.max.x - 4, row.min.y + 32}};
        const std::string hint = hidden ? "Show to the client: " : "Hide from the client: ";
        const Pressed switched =
            flow.controls.press(hint + std::string(words) + "##" + name, eye,
                                {hidden ? "Hidden from the client" : "Shown to the client"});
        if (switched.hovered) brush.box(eye, {.fill = theme.hover, .radius = 6});
        brush.icon(hidden ? "eye-off" : "eye", eye.centre(), {hidden ? theme.vermilion : theme.faint, 0.8});
        if (switched.clicked) turn_hiding(path, "client");
    }
    double y = row.min.y + 20.6;
    for (const std::string& line : lines) {
        brush.text({flow.at().x + lead, y}, line, look);
        y += 19;
    }
    flow.skip(high);
    if (pressed) memory_.turn(name);
    if (read_only_ || !memory_.is_unfolded(name)) return false;
    flow.skip(4);
    return true;
}

void FieldRows::add_by_choice(std::string_view path, const std::function<std::vector<PickOption>()>& options,
                              bool open) {
    const std::string name = key(std::string(path) + "/+");
    if (open) open_pick_list(name, memory_.filter);
    const Rect anchor{{flow.at().x, flow.at().y - 34}, {flow.right(), flow.at().y - 4}};
    const auto picked = pick_list(
        flow.controls, {name, anchor, options, "", input.panel.look, input.samples, memory_.filter});
    if (!picked) return;
    const std::string unfold = key(std::string(path) + '/' + std::to_string(size_at(item(), path)));
    memory_.unfolded.insert(unfold);
    commit_field(input.panel, requests, memory_,
                 {{of_, std::string(path) + "/+", "Add", FieldKind::text}, *picked, true});
}

void FieldRows::remove_button(std::string_view path, std::string_view words) {
    const Vec2 at = flow.at();
    const double wide = flow.controls.brush.width(words, 13, Weight::medium) + 46;
    if (flow.controls.button(std::string(words) + "##" + key(path),
                             {at, {at.x + wide, at.y + control_height}}, {ButtonKind::plain, "minus"})) {
        memory_.unfolded.erase(key(path));
        change(words, [&](AnyItem& one) { return remove_at(one, path); });
    }
    flow.skip(control_height + 12);
}

}  // namespace kinscape
