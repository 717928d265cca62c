#include "ui/quick_entry_bar.hpp"

#include "model/phrase.hpp"
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

constexpr double text_size = 16;
constexpr double text_left = 38;
constexpr double bar_height = 48;
constexpr double chip_height = 26;
constexpr double chip_sample_width = 28;
constexpr std::string_view placeholder = "Type what was just said: Sam, son of Ana and Luis, b 2014";

/// In the client's view whoever is hidden is not there for the bar either.
std::set<AnyId> hidden_items(const PanelInput& input) {
    std::set<AnyId> hidden;
    if (!input.desk.client_view || !input.snapshot) return hidden;
    const Document& shown = input.snapshot->document();
    const auto gather = [&](const auto& all, const auto& visible) {
        for (const auto& row : all)
            if (!visible.contains(row.id)) hidden.insert(row.id);
    };
    gather(input.desk.document().people, shown.people);
    gather(input.desk.document().households, shown.households);
    gather(input.desk.document().systems, shown.systems);
    for (const Person& person : shown.people)
        if (person.gender == "undisclosed") hidden.insert(person.id);
    return hidden;
}

EntryScene scene_of(const PanelInput& input) {
    const Desk& desk = input.desk;
    return {desk.document(), desk.selection.selected, desk.today(), PartialDate(to_text(desk.day())),
            hidden_items(input)};
}

/// The symbol that the line made, else the last one that it changed.
AnyId to_be_seen(const std::vector<Edit>& edits) {
    AnyId made, changed;
    for (const Edit& edit : edits) {
        if (const auto* person = std::get_if<Add<Person>>(&edit)) made = person->item.id;
        if (const auto* system = std::get_if<Add<System>>(&edit)) made = system->item.id;
        if (const auto* person = std::get_if<Change<Person>>(&edit)) changed = person->item.id;
    }
    return made.empty() ? changed : made;
}

/// The sample of a chip as an entry of the legend: "emotional-tie-kind/close".
std::optional<LegendEntry> legend_entry_of(const std::string& sample) {
    const std::size_t slash = sample.find('/');
    if (slash == std::string::npos) return std::nullopt;
    LegendEntry entry;
    entry.list = sample.substr(0, slash);
    entry.id = sample.substr(slash + 1);
    if (entry.list == "emotional-tie-kind")
        entry.group = "relationships";
    else if (entry.list == "union-kind")
        entry.group = "couples";
    else
        return std::nullopt;
    return entry;
}

std::string_view icon_of(const EntryChip& chip) {
    if (chip.sample.starts_with("child-link-kind") || chip.sample.starts_with("zygosity")) return "union";
    if (chip.sample.starts_with("household-kind")) return "household";
    if (chip.sample.starts_with("system-kind") || chip.sample.starts_with("strength")) return "system";
    return {};
}

/// The small symbol of a person.
void person_sign(const Brush& brush, std::string_view sex, Vec2 centre) {
    const Color ink = brush.theme().ink;
    if (sex == "female")
        brush.ring(centre, 5.5, ink, 1.5);
    else
        brush.box({centre - Vec2{5.5, 5.5}, centre + Vec2{5.5, 5.5}},
                  {.line = ink, .width = 1.5, .radius = sex == "male" ? 0.0 : 3.0});
}

}  // namespace

/// What the field of the user interface tells while it is typed into.
struct QuickEntryBar::Field {
    static int on_event(ImGuiInputTextCallbackData* data) {
        auto& bar = *static_cast<QuickEntryBar*>(data->UserData);
        switch (data->EventFlag) {
        case ImGuiInputTextFlags_CallbackHistory:
            bar.history_step_ = data->EventKey == ImGuiKey_UpArrow ? 1 : -1;
            return 0;
        case ImGuiInputTextFlags_CallbackCharFilter: {
            if (!bar.line.asks_which_one()) return 0;
            if (data->EventChar < '1' || data->EventChar > '9') return 0;
            bar.digit_ = static_cast<std::size_t>(data->EventChar - '1');
            return 1;
        }
        default: break;
        }
        if (bar.put_back_) {
            const std::string& text = bar.line.text();
            data->DeleteChars(0, data->BufTextLen);
            data->InsertChars(0, text.c_str(), text.c_str() + text.size());
            data->CursorPos = static_cast<int>(bar.line.caret());
            data->ClearSelection();
            bar.put_back_ = false;
        }
        if (!bar.active_) {
            // The cursor comes back behind what stands there, not over it.
            data->ClearSelection();
            data->CursorPos = data->BufTextLen;
        }
        bar.caret_ = static_cast<std::size_t>(data->CursorPos);
        return 0;
    }
};

void QuickEntryBar::enter(std::string text) {
    to_enter_ = std::move(text);
    wanted_ = true;
}

void QuickEntryBar::field(Controls& controls, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    const LineFieldStyle style(brush, box, text_size);
    buffer_ = line.text();
    constexpr ImGuiInputTextFlags flags =
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_EscapeClearsAll |
        ImGuiInputTextFlags_CallbackHistory | ImGuiInputTextFlags_CallbackCompletion |
        ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackAlways;
    const std::string hint =
        brush.fitted(placeholder, box.width(), {text_size, Weight::regular, theme.muted});
    entered_ =
        ImGui::InputTextWithHint("##Quick entry", hint.c_str(), &buffer_, flags, Field::on_event, this);
    const ImGuiID id = ImGui::GetItemID();
    if (std::exchange(wanted_, false) && !ImGui::IsItemActive()) {
        // At once: a field that has the keyboard and is drawn later would keep it.
        ImGui::ClearActiveID();
        ImGui::SetFocusID(id, ImGui::GetCurrentContext()->CurrentWindow);
        type_into_last_item();
    }
    active_ = ImGui::IsItemActive();
    if (const ImGuiInputTextState* state = ImGui::GetInputTextState(id); state && active_)
        scrolled_ = static_cast<double>(state->Scroll.x) / s;
    else
        scrolled_ = 0;
    // Tab goes through the chips, not to the next control.
    if (active_) ImGui::SetKeyOwner(ImGuiKey_Tab, id);
    if (brush.seen) brush.seen->push_back(buffer_.empty() ? hint : buffer_);
    if (!active_) put_back_ = false;
    line.type(buffer_, active_ ? caret_ : buffer_.size());
}

void QuickEntryBar::keys(const EntryScene& scene, const PanelInput& input, PanelRequests& requests) {
    const EntryVocabulary& words = input.vocabulary;
    const auto put = [&] { put_back_ = true; };
    if (digit_) {
        line.choose(*std::exchange(digit_, std::nullopt));
        put();
    }
    if (active_ && ImGui::IsKeyPressed(ImGuiKey_Tab, true)) {
        const bool back = ImGui::GetIO().KeyShift;
        if (!back && !line.chip() && line.complete())
            put();
        else
            line.next_chip(back ? -1 : 1);
    }
    if (const int step = std::exchange(history_step_, 0); step != 0) {
        if (line.chip())
            line.change_chip(step);
        else
            line.recall(step);
        put();
    }
    const bool unsure = active_ && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter);
    if (!entered_ && !unsure) return;
    wanted_ = true;
    if (const auto step =
            line.enter(scene, words, unsure ? EntryLine::Sure::uncertain : EntryLine::Sure::certain)) {
        if (!step->edits.empty())
            requests.edits.push_back({step->edits, step->label, to_be_seen(step->edits)});
        if (active_) put();
    }
}

void QuickEntryBar::underlines(const Brush& brush, Vec2 at) const {
    const Theme& theme = brush.theme();
    const std::string& text = line.text();
    for (std::size_t i = 0; i < line.reading().chips.size(); ++i) {
        const EntryChip& chip = line.reading().chips[i];
        if (chip.range.end > text.size() || chip.range.begin >= chip.range.end) continue;
        const double from = brush.width(std::string_view(text).substr(0, chip.range.begin), text_size);
        const double to = brush.width(std::string_view(text).substr(0, chip.range.end), text_size);
        const bool chosen = line.chip() == i;
        const Color color = chip.state == ChipState::unread ? theme.error
                            : chosen                        ? theme.selection
                                                            : theme.accent;
        const double x = at.x - scrolled_ + from;
        if (x < at.x - 1) continue;
        if (chip.state == ChipState::plain) {
            brush.level_line({x, at.y}, to - from, color, 2);
            continue;
        }
        // Dashed for a guess, dotted for what was not understood.
        constexpr double off = 3;
        const double on = chip.state == ChipState::guess ? 6 : 2;
        for (double dash = 0; dash < to - from; dash += on + off)
            brush.level_line({x + dash, at.y}, std::min(on, to - from - dash), color, 2);
    }
}

double QuickEntryBar::one_chip(Controls& controls, const PanelInput& input, SampleBook& samples, Vec2 at,
                               std::size_t index) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const EntryChip& chip = line.reading().chips[index];
    const TextLook look{13, Weight::medium, chip.state == ChipState::unread ? theme.error : theme.ink};
    std::string words = chip.words + (chip.state == ChipState::guess ? "?" : "");
    const auto entry = chip.state == ChipState::unread ? std::nullopt : legend_entry_of(chip.sample);
    const bool person = chip.sample.starts_with("sex/") && chip.state != ChipState::unread;
    const std::string_view icon = chip.state == ChipState::unread ? std::string_view() : icon_of(chip);
    const double lead = entry ? chip_sample_width + 6 : person || !icon.empty() ? 20 : 0;
    constexpr double most_wide = 260;
    words = brush.fitted(words, most_wide, look);
    const double wide = lead + brush.width(words, 13, Weight::medium) + 24;
    const Rect box{at, {at.x + wide, at.y + chip_height}};
    const bool chosen = line.chip() == index;
    const std::optional<Color> fill =
        chip.state == ChipState::plain ? std::optional(theme.quote) : std::nullopt;
    if (chip.state == ChipState::plain)
        brush.box(box, {fill, chosen ? theme.selection : theme.line2, chosen ? 2 : theme.control_line,
                        chip_height / 2});
    else
        brush.dashed_box(box, chip_height / 2,
                         chosen                            ? theme.selection
                         : chip.state == ChipState::unread ? theme.error
                                                           : theme.muted);
    const double y = box.centre().y;
    if (entry)
        samples.draw(brush, input.look, *entry, {{at.x + 12, y - 6}, {at.x + 12 + chip_sample_width, y + 6}});
    else if (person)
        person_sign(brush, std::string_view(chip.sample).substr(4), {at.x + 19, y});
    else if (!icon.empty())
        brush.icon(icon, {at.x + 19, y}, {theme.ink, 0.75});
    brush.text({at.x + 12 + lead, y + 4.6}, words, look);
    return wide;
}

void QuickEntryBar::chips(Controls& controls, const PanelInput& input, SampleBook& samples, const Rect& row) {
    const std::size_t count = line.reading().chips.size();
    // The chip that is chosen is always in sight.
    const std::size_t first = line.chip() && *line.chip() > 3 ? *line.chip() - 3 : 0;
    double x = row.min.x;
    for (std::size_t i = first; i < count; ++i) {
        constexpr double room_for_rest = 60;
        if (x > row.max.x - room_for_rest) {
            controls.brush.text({x, row.centre().y + 4.6}, "and " + std::to_string(count - i) + " more",
                                {12.5, Weight::regular, controls.brush.theme().muted});
            return;
        }
        x += one_chip(controls, input, samples, {x, row.centre().y - chip_height / 2}, i) + 8;
    }
}

void QuickEntryBar::foot(Controls& controls, const PanelInput& input, SampleBook& samples, const Rect& row) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook quiet{12.5, Weight::regular, theme.muted};
    const double base = row.centre().y + 4.4;
    if (const std::string message = line.message(); !message.empty()) {
        const Color color = line.message_is_refusal() ? theme.error : theme.muted;
        const TextLook look{12.5, Weight::medium, color};
        const auto lines = brush.lines_of(message, row.width(), look);
        double y = lines.size() > 1 ? base - 8 : base;
        for (std::size_t i = 0; i < std::min<std::size_t>(2, lines.size()); ++i, y += 16)
            brush.text({row.min.x, y}, i == 1 && lines.size() > 2 ? lines[i] + " …" : lines[i], look);
        return;
    }
    const auto completion = line.completion();
    const std::string tab = completion         ? completion->text
                            : line.chip()      ? "next chip, ↑ ↓ change it"
                            : !line.is_empty() ? "changes a chip"
                                               : "";
    double right = row.max.x;
    if (!tab.empty()) {
        const std::string words = brush.fitted(tab, row.width() / 3, quiet);
        right -= brush.width(words, 12.5);
        brush.text({right, base}, words, quiet);
        right -= 8 + brush.key_cap_width("Tab");
        brush.key_cap({right, row.centre().y}, "Tab");
        right -= 12;
    }
    if (line.is_empty()) {
        // Where a panel has taken the room, the first sentence says enough.
        constexpr std::string_view whole =
            "A comma begins the next fact. A line that begins with one goes on "
            "about the same person.";
        const bool fits = brush.width(whole, 12.5) <= right - row.min.x;
        const std::string_view words = fits ? whole : whole.substr(0, whole.find('.') + 1);
        brush.text({row.min.x, base}, words, {12.5, Weight::regular, theme.muted});
        return;
    }
    chips(controls, input, samples, {row.min, {right, row.max.y}});
}

void QuickEntryBar::draw(Controls& controls, const PanelInput& input, SampleBook& samples,
                         PanelRequests& requests, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.shadow(box, 10);
    brush.box(box, {.fill = theme.panel,
                    .line = active_ ? theme.accent : theme.line2,
                    .width = active_ ? 2.0 : theme.control_line,
                    .radius = 10});
    const Rect top{box.min, {box.max.x, box.min.y + bar_height}};
    const double middle = top.centre().y;
    brush.icon("plus", {box.min.x + 22, middle}, {theme.ink2, 0.85});
    double right = box.max.x - 12;
    const TextLook quiet{12.5, Weight::regular, theme.muted};
    for (const auto& [key, words] : {std::pair("Esc", "clear"), std::pair("Enter", "add")}) {
        right -= brush.width(words, 12.5);
        brush.text({right, middle + 4.4}, words, quiet);
        right -= 6 + brush.key_cap_width(key);
        brush.key_cap({right, middle}, key);
        right -= 12;
    }
    // What lies beside the text takes no click for the drawing below it.
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    ImGui::SetNextItemAllowOverlap();
    if (controls.press_quietly("Quick entry bar", box).clicked) wanted_ = true;
    ImGui::PopItemFlag();
    const bool escapes = active_ && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    left_ = escapes && line.is_empty();
    if (active_ && line.chip() && ImGui::IsKeyPressed(ImGuiKey_Backspace, false)) {
        line.remove_chip();
        put_back_ = true;
    }
    if (escapes) line.put_aside();
    const Rect field_box{{box.min.x + text_left, top.min.y + 2}, {right, top.max.y - 2}};
    if (!to_enter_.empty()) line.type(to_enter_, to_enter_.size());
    field(controls, field_box);
    entered_ = entered_ || !std::exchange(to_enter_, {}).empty();
    const EntryScene scene = scene_of(input);
    line.read(scene, input.vocabulary);
    keys(scene, input, requests);
    line.read(scene, input.vocabulary);
    brush.level_line({box.min.x + 12, top.max.y}, box.width() - 24, theme.line);
    underlines(brush, {field_box.min.x, middle + 12});
    foot(controls, input, samples, {{box.min.x + 12, top.max.y + 1}, {box.max.x - 12, box.max.y}});
    if (!line.is_empty() && !line.reading().edits.empty())
        requests.preview = EntryPreview{line.version(), &line.reading()};
}

}  // namespace kinscape
