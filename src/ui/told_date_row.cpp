// A date and how it is told: "about | 1948", "no | Date of death".
#include "editor/typed_date.hpp"
#include "ui/controls.hpp"
#include "ui/field_rows.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double how_width = 86;

std::vector<PickOption> ways(bool may_be_absent) {
    std::vector<PickOption> options;
    if (may_be_absent) options.push_back({"no", "no"});
    options.push_back({"on", may_be_absent ? "yes" : "on"});
    for (const char* how : {"about", "perhaps", "before", "after", "between"})
        options.push_back({how, how});
    return options;
}

}  // namespace

void FieldRows::told_date_row(const Field& field, std::string_view presence) {
    const std::string path(field.path);
    const bool may_be_absent = !presence.empty();
    const bool absent = may_be_absent && size_at(item(), presence) == 0;
    if (read_only_) {
        const std::string words = shown(field, path);
        if (may_be_absent)
            flow.fact(field.label, absent ? "no" : words.empty() ? "yes, when is not known" : words);
        else
            flow.fact(field.label, words);
        return;
    }
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const PartialDate date(text_at(item(), path));
    const std::string how = absent ? "no" : told_date(date).how;
    if (!absent) said_path_ = path.substr(0, path.find('/'));
    const Rect box = label_and_box(field.label, control_height);
    const Rect left{box.min, {box.min.x + how_width, box.max.y}};
    const std::string name = key(path) + "-how";
    const Pressed state = flow.controls.press("How sure: " + std::string(field.label) + "##" + name, left);
    brush.box(left, {.fill = state.hovered ? theme.hover : theme.field,
                     .line = theme.line2,
                     .width = theme.control_line,
                     .radius = 6});
    brush.icon("down", {left.max.x - 13, left.centre().y + 0.5}, {theme.ink2, 0.8});
    const std::vector<PickOption> options = ways(may_be_absent);
    for (const PickOption& one : options)
        if (one.id == how)
            brush.text({left.min.x + 10, left.centre().y + 4.6}, one.words, {13, Weight::regular, theme.ink});
    if (state.clicked) open_pick_list(name, memory_.filter);
    const auto picked = pick_list(flow.controls, {name, left, [&] { return options; }, how, input.panel.look,
                                                  input.samples, memory_.filter});
    if (picked && *picked != how) tell_date(field, presence, *picked);
    const Rect right{{left.max.x + 6, box.min.y}, box.max};
    Field typed = field;
    if (absent) typed.list = "Date of death";
    typed_in(right, typed, path, absent || how == "between" ? "on" : how);
    said_of_row();
}

void FieldRows::tell_date(const Field& field, std::string_view presence, const std::string& how) {
    const std::string path(field.path);
    change(field.label, [&](AnyItem& one) {
        if (how == "no") return remove_at(one, presence);
        const PartialDate date(text_at(one, path));
        ToldDate parts = told_date(date);
        if (parts.how == "between") {
            const std::string& text = date.text();
            parts.bare = PartialDate(text.substr(0, text.find('/')));
        }
        if (!presence.empty() && size_at(one, presence) == 0) append_at(one, presence, "");
        if (how == "between" && parts.bare.year())
            return put_text(one, path, parts.bare.text() + '/' + parts.bare.text());
        put_text(one, path, told(parts.bare, how).text());
        return true;
    });
    memory_.wants_keyboard = key(path);
}

}  // namespace kinscape
