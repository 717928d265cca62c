#include "ui/field_rows.hpp"

#include "editor/messages.hpp"
#include "editor/typed_date.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/controls.hpp"
#include "ui/flow.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double pitch_gap = 6;

std::string joined_path(std::string_view under, std::string_view path) {
    if (under.empty() || under.ends_with('#')) return std::string(under) + std::string(path);
    return std::string(under) + '/' + std::string(path);
}

/// What a text for a date would be taken for, while it is typed.
std::string date_help(const PanelInput& input, const std::string& text, std::string_view how) {
    const auto date = read_typed_date(text, {input.desk.today(), input.look.words});
    if (!date || date->empty()) return {};
    const std::string words = date_in_words(told(*date, how), input.look.words);
    return words == text ? std::string() : words;
}

}  // namespace

FieldRows::FieldRows(Flow& with, const InspectorInput& panel, PanelRequests& asks, std::vector<AnyId> of)
    : flow(with),
      input(panel),
      requests(asks),
      memory_(panel.fields),
      of_(std::move(of)),
      read_only_(panel.panel.desk.client_view) {
    const Document& document = input.panel.snapshot->document();
    for (const AnyId& id : of_) {
        if (id.empty())
            items_.emplace_back(document.about);
        else if (id == AnyId(input.panel.desk.view().id))
            items_.emplace_back(input.panel.desk.view());
        else if (auto item = item_of(document, id))
            items_.push_back(std::move(*item));
    }
}

std::string FieldRows::key(std::string_view path) const {
    return FieldPlace{of_, std::string(path), {}, FieldKind::text}.key();
}

FieldPlace FieldRows::place(const Field& field, const std::string& path) const {
    return {of_, path, std::string(field.label), field.kind};
}

bool FieldRows::agree(const std::string& path) const {
    const std::string first = text_at(item(), path);
    return std::all_of(items_.begin(), items_.end(),
                       [&](const AnyItem& one) { return text_at(one, path) == first; });
}

std::string FieldRows::shown(const Field& field, const std::string& path) const {
    if (path == "title" && of_.front().empty()) return input.panel.snapshot->document().title;
    if (!agree(path)) return {};
    return member_in_words(input.panel, field, text_at(item(), path));
}

Rect FieldRows::label_and_box(std::string_view label, double height) {
    const Brush& brush = flow.controls.brush;
    const Vec2 at = flow.at();
    const double wide = brush.width(label, 12.5);
    const TextLook look{12.5, Weight::regular, brush.theme().muted};
    if (label.empty() || wide <= label_width - 6) {
        label_of_said(label, at);
        brush.text({at.x, at.y + 20.5}, label, look);
        flow.skip(height + pitch_gap);
        return {{at.x + label_width, at.y}, {flow.right(), at.y + height}};
    }
    flow.paragraph(label, look);
    flow.skip(3);
    const Vec2 below = flow.at();
    flow.skip(height + pitch_gap);
    return {below, {flow.right(), below.y + height}};
}

void FieldRows::below(const std::string& field_key, const std::string& help) {
    const Theme& theme = flow.controls.brush.theme();
    if (memory_.refusal && memory_.refusal->key == field_key) {
        flow.item("alert", theme.error, memory_.refusal->sentence);
        return;
    }
    if (help.empty()) return;
    flow.skip(-2);
    flow.paragraph(help, {12.5, Weight::regular, theme.muted});
    flow.skip(6);
}

void FieldRows::typed_in(const Rect& box, const Field& field, const std::string& path, std::string_view how) {
    FieldPlace at = place(field, path);
    at.how = how;
    const std::string name = at.key();
    const bool refused = memory_.refusal && memory_.refusal->key == name;
    std::string held = shown(field, path);
    if (!how.empty())
        held = date_in_words(told_date(PartialDate(text_at(item(), path))).bare, input.panel.look.words);
    std::string text = refused ? memory_.refusal->text : held;
    const bool disagree = !agree(path);
    TypeLook look;
    look.placeholder = disagree ? "several" : field.kind == FieldKind::choice ? "" : field.list;
    look.needs_a_look = refused;
    look.wants_keyboard = memory_.wants_keyboard == name;
    if (look.wants_keyboard) memory_.wants_keyboard.clear();
    const Typed state = flow.controls.type_into(std::string(field.label) + "##" + name, box, text, look);
    if (state.active) memory_.draft = FieldDraft{at, text, true};
    if (!state.active && memory_.draft && memory_.draft->place.key() == name && !state.left) {
        memory_.draft.reset();
    }
    if (state.dropped && refused) memory_.refusal.reset();
    if (state.left) {
        memory_.draft.reset();
        if (refused) memory_.refusal.reset();
        if (text != held || refused) commit_field(input.panel, requests, memory_, {at, text, true});
    }
    const bool is_date = field.kind == FieldKind::date || field.kind == FieldKind::past_date;
    below(name, is_date && state.active ? date_help(input.panel, text, how) : std::string());
}

void FieldRows::typed(const Field& field, const std::string& path) {
    // What is too long for one line is shown whole.
    const bool is_text = field.kind == FieldKind::text;
    if (is_text && flow.controls.brush.width(shown(field, path), 13) > flow.width() - label_width - 20)
        return several_lines(field, path);
    typed_in(label_and_box(field.label, control_height), field, path);
}

void FieldRows::several_lines(const Field& field, const std::string& path) {
    const Brush& brush = flow.controls.brush;
    const FieldPlace at = place(field, path);
    const std::string name = at.key();
    const std::string held = shown(field, path);
    const bool typing =
        (memory_.draft && memory_.draft->place.key() == name) || memory_.wants_keyboard == name;
    if (!field.label.empty()) {
        flow.paragraph(field.label, {12.5, Weight::regular, brush.theme().muted});
        flow.skip(3);
    }
    const TextLook look{13, Weight::regular, held.empty() ? brush.theme().muted : brush.theme().ink};
    const std::string words = held.empty() ? std::string(field.list) : held;
    const auto lines = brush.lines_of(words, flow.width() - 20, look);
    const double high = std::max(typing ? 74.0 : control_height, static_cast<double>(lines.size()) * 19 + 13);
    const Rect box{flow.at(), {flow.right(), flow.at().y + high}};
    flow.skip(high + pitch_gap);
    if (!typing) {
        const Pressed state = flow.controls.press(std::string(field.label) + "##" + name, box);
        brush.box(box, {.fill = brush.theme().field,
                        .line = state.hovered ? brush.theme().faint : brush.theme().line2,
                        .width = brush.theme().control_line,
                        .radius = 6});
        double y = box.min.y + 20.6;
        for (const std::string& line : lines) {
            brush.text({box.min.x + 10, y}, line, look);
            y += 19;
        }
        if (state.clicked) memory_.wants_keyboard = name;
        return below(name, {});
    }
    std::string text = held;
    TypeLook type;
    type.several_lines = true;
    type.wants_keyboard = memory_.wants_keyboard == name;
    memory_.wants_keyboard.clear();
    const Typed state = flow.controls.type_into(std::string(field.label) + "##" + name, box, text, type);
    if (state.active || type.wants_keyboard) memory_.draft = FieldDraft{at, text, true};
    if (state.left || state.dropped) memory_.draft.reset();
    if (state.left && text != held) commit_field(input.panel, requests, memory_, {at, text, true});
    below(name, "Enter keeps it. Ctrl Enter begins a line. Esc brings the old words back.");
}

void FieldRows::row(const Field& field, std::string_view under) {
    const std::string path = joined_path(under, field.path);
    if (read_only_) {
        if (field.kind == FieldKind::flags) {
            std::vector<std::string> words;
            for (const std::string& id : list_at(item(), path))
                words.push_back(lower_words_of(input.panel.look, field.list, id));
            flow.fact(field.label, listed(words, input.panel.look.words));
        } else if (field.kind == FieldKind::list) {
            flow.fact(field.label, listed(list_at(item(), path), input.panel.look.words));
        } else {
            flow.fact(field.label, shown(field, path));
        }
        return;
    }
    const bool one_of_few =
        items_.size() == 1 &&
        (std::holds_alternative<Person>(item()) || std::holds_alternative<Union>(item()) ||
         std::holds_alternative<Household>(item()) || std::holds_alternative<System>(item()));
    if (under.empty() && one_of_few && !path.starts_with("migrated/")) said_path_ = path;
    control(field, path);
    said_of_row();
}

void FieldRows::control(const Field& field, const std::string& path) {
    switch (field.kind) {
    case FieldKind::text:
    case FieldKind::date:
    case FieldKind::past_date:
    case FieldKind::number: return typed(field, path);
    case FieldKind::long_text: return several_lines(field, path);
    case FieldKind::choice: return choice(field, path);
    case FieldKind::flags: return flags(field, path);
    case FieldKind::list: return texts(field.label, path, field.list);
    case FieldKind::who:
    case FieldKind::suggested: return with_list(field, path);
    case FieldKind::yes_or_no: return choice(field, path);
    }
}

void FieldRows::rows(std::span<const Field> fields, std::string_view under) {
    for (const Field& field : fields)
        row(field, under);
}

void FieldRows::change(std::string_view label, const std::function<bool(AnyItem&)>& changing) {
    std::vector<Edit> edits;
    for (const AnyItem& one : items_) {
        AnyItem changed = one;
        if (changing(changed) && !(changed == one)) edits.push_back(change_of(std::move(changed)));
    }
    if (edits.empty()) return;
    requests.edits.push_back({std::move(edits), "Change: " + std::string(label)});
}

void FieldRows::put(std::string_view label, std::string_view path, const std::string& text) {
    change(label, [&](AnyItem& one) { return put_text(one, path, text); });
}

void FieldRows::put_lists(std::string_view label, std::string_view path,
                          const std::vector<std::string>& texts) {
    change(label, [&](AnyItem& one) { return put_list(one, path, texts); });
}

}  // namespace kinscape
