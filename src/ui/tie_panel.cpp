#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

/// The number of the span that holds on the day shown; that of the next one when none does.
std::size_t span_on_the_day(const Tie& tie, const Span* span) {
    for (std::size_t i = 0; i < tie.spans.size(); ++i)
        if (&tie.spans[i] == span) return i;
    return tie.spans.size();
}

const ShownTie* shown_tie(const Snapshot& snapshot, const Tie& tie) {
    for (const ShownTie& shown : snapshot.ties)
        if (shown.tie->id == tie.id) return &shown;
    return nullptr;
}

/// Says which part of the tie's time is being changed while another day than today is shown.
void time_note(FieldRows& fields, const Span* span) {
    const Desk& desk = fields.input.panel.desk;
    if (fields.read_only() || desk.day() == desk.today()) return;
    const Words& words = fields.input.panel.look.words;
    const std::string when = span ? span_in_words(span->from, span->to, words) : std::string();
    std::string note = "You see " + day_in_words(desk.day(), words) + ". ";
    note += !span ? "This tie is not drawn on that day; what you change here begins a time of its own."
            : when.empty() ? "What you change here holds on any day."
                           : "What you change here holds " +
                                 (span->to.empty() || span->from.empty() ? when : "from " + when) + ".";
    fields.flow.item("calendar", fields.flow.controls.brush.theme().accent, note);
    fields.flow.skip(4);
}

void flow_buttons(FieldRows& fields, const Tie& tie, const std::string& path) {
    const PanelInput& panel = fields.input.panel;
    const Document& document = panel.snapshot->document();
    const bool from_system = document.systems.contains(tie.from.as<SystemId>());
    const bool to_system = document.systems.contains(tie.to.as<SystemId>());
    const auto toward = [&](const AnyId& id, bool is_system, bool other_is_system) {
        if (is_system != other_is_system) return std::string(is_system ? "out" : "in");
        const Person* person = document.people.find(id.as<PersonId>());
        return "to " + (person ? short_name(*person) : name_of(document, id));
    };
    struct Way {
        std::string id, words;
    };
    const Way ways[] = {{from_system ? "to" : "from",
                         toward(from_system ? tie.to : tie.from, from_system ? to_system : from_system,
                                from_system ? from_system : to_system)},
                        {from_system ? "from" : "to",
                         toward(from_system ? tie.from : tie.to, from_system ? from_system : to_system,
                                from_system ? to_system : from_system)},
                        {"both", "both"},
                        {"none", "neither"}};
    const std::string held = text_at(fields.item(), path);
    Flow& flow = fields.flow;
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    if (fields.read_only()) {
        for (const Way& way : ways)
            if (way.id == held) flow.fact("Energy goes", way.words);
        return;
    }
    flow.paragraph("Where does the energy go?", {12.5, Weight::regular, theme.muted});
    flow.skip(5);
    const double wide = (flow.width() - 18) / 4;
    double x = flow.at().x;
    const double y = flow.at().y;
    for (std::size_t i = 0; i < std::size(ways); ++i) {
        const bool chosen = ways[i].id == held;
        const Rect box{{x, y}, {x + wide, y + 48}};
        const Pressed state = flow.controls.press("Energy: " + ways[i].words, box);
        brush.box(box, {.fill = chosen          ? theme.accent_bg
                                : state.hovered ? theme.hover
                                                : theme.field,
                        .line = chosen ? theme.accent : theme.line2,
                        .width = chosen ? 2 : theme.control_line,
                        .radius = 6});
        const Vec2 left{box.centre().x - 16, y + 17}, right{box.centre().x + 16, y + 17};
        brush.stroke(polyline({left, right}), theme.ink, 1.5);
        const auto tip = [&](Vec2 at, double way) {
            brush.fill(polygon({at, {at.x - way * 8, at.y - 4}, {at.x - way * 8, at.y + 4}}), theme.ink);
        };
        if (i == 0 || i == 2) tip(right, 1);
        if (i == 1 || i == 2) tip(left, -1);
        const TextLook look{12.5, Weight::medium, theme.ink};
        brush.text({box.centre().x, y + 39}, brush.fitted(ways[i].words, wide - 8, look), look,
                   TextAnchor::middle);
        if (state.clicked) fields.put("Energy", path, chosen ? "" : ways[i].id);
        x += wide + 6;
    }
    flow.skip(60);
}

/// The four questions of an ecomap, each independent of the others.
void questions(FieldRows& fields, const Tie& tie, const std::string& path) {
    fields.segments("How strong is it?", path + "/strength",
                    {{"none", "None"}, {"weak", "Weak"}, {"moderate", "Moderate"}, {"strong", "Strong"}});
    fields.segments("How much stress?", path + "/stress",
                    {{"0", "None"}, {"1", "A little"}, {"2", "Some"}, {"3", "A lot"}});
    flow_buttons(fields, tie, path + "/flow");
}

std::string feels_to(const Document& document, const Tie& tie) {
    for (const AnyId* end : {&tie.from, &tie.to})
        if (const Person* person = document.people.find(end->as<PersonId>()))
            return "How it feels to " + (short_name(*person).empty() ? "them" : short_name(*person)) +
                   ", 0 to 10";
    return "How it feels, 0 to 10";
}

/// The span that holds ends on the day shown, and one like it begins.
void begin_anew(FieldRows& fields, const Tie& tie, std::size_t at) {
    const Desk& desk = fields.input.panel.desk;
    const PartialDate day(to_text(desk.day()));
    fields.change("Changed over time", [&](AnyItem& one) {
        Tie& changed = std::get<Tie>(one);
        Span next = at < tie.spans.size() ? tie.spans[at] : Span{};
        if (at < changed.spans.size()) changed.spans[at].to = day;
        next.from = day;
        next.to = {};
        SaidMembers said;
        said.said_on = PartialDate(to_text(desk.today()));
        next.said.set(said);
        changed.spans.push_back(std::move(next));
        return true;
    });
}

void over_time(FieldRows& fields, const Tie& tie, std::size_t now) {
    const PanelInput& panel = fields.input.panel;
    if (fields.read_only() && tie.spans.size() < 2) return;
    if (fields.section("Over time", "Begin a new time on the day shown")) begin_anew(fields, tie, now);
    for (std::size_t i = 0; i < tie.spans.size(); ++i) {
        const Span& span = tie.spans[i];
        Span undated = span;
        undated.from = undated.to = {};
        const std::string when = span_in_words(span.from, span.to, panel.look.words);
        const std::string path = "spans/" + std::to_string(i);
        std::string words = (when.empty() ? "At any time" : capitalized(when)) + ": " +
                            tie_in_words(fields.input, tie, &undated);
        if (i == now) words += " (shown)";
        if (!fields.element(path, words)) continue;
        fields.rows(span_fields, path);
        fields.said(path, "How sure are we?");
        fields.remove_button(path, "Take this time out");
    }
}

}  // namespace

void tie_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Tie& tie) {
    const Document& document = input.panel.snapshot->document();
    const ShownTie* shown = shown_tie(*input.panel.snapshot, tie);
    const Span* span = shown ? shown->span : nullptr;
    panel_head(flow, input,
               {name_of(document, tie.id),
                capitalized(tie_in_words(input, tie, span)),
                {},
                sample_of(input, tie, span)});
    FieldRows fields(flow, input, requests, {tie.id});
    const std::size_t now = span_on_the_day(tie, span);
    const std::string path = "spans/" + std::to_string(now);
    time_note(fields, span);
    const Field kind = span && !span->kind.empty() ? span_fields[0] : tie_fields[0];
    const std::string_view under = span && !span->kind.empty() ? std::string_view(path) : std::string_view();
    const bool ecomap = is_ecomap(input.panel.desk.view());
    if (ecomap) questions(fields, tie, path);
    if (!ecomap) fields.row(kind, under);
    fields.slider(feels_to(document, tie), path + "/closeness");
    if (ecomap) fields.row(kind, under);
    fields.row(tie_fields[1]);
    if (!ecomap && fields.fold("Strength, stress and energy", "")) questions(fields, tie, path);
    over_time(fields, tie, now);
    flow.section("Between");
    item_link(flow, input, requests, tie.from, {});
    item_link(flow, input, requests, tie.to, {});
    records_section(flow, input, tie.id);
    said_section(fields, "this tie");
}

}  // namespace kinscape
