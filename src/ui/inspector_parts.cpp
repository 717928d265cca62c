#include "ui/inspector_parts.hpp"

#include "base/utf8.hpp"
#include "model/sentences.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double symbol_square = 48;

void draw_symbol(const Brush& brush, const Scene& content, const AnyId& of, const Rect& box) {
    const Scene symbol = symbol_of(content, of);
    const auto ink = ink_bounds(symbol);
    if (!ink || ink->width() <= 0 || ink->height() <= 0) return;
    const double factor = 32 / std::max(ink->width(), ink->height());
    const Affine place = Affine::moved(box.centre()) * Affine::scaled(factor) * Affine::moved(-ink->centre());
    draw_scene(brush, symbol, {place, 1});
}

std::string strength_in_words(const InspectorInput& input, const Span& span) {
    std::vector<std::string> parts;
    if (!span.strength.empty()) parts.push_back(lower_words_of(input.panel.look, "strength", span.strength));
    if (span.stress) {
        constexpr std::string_view stress[] = {"no stress", "a little stress", "some stress",
                                               "a lot of stress"};
        parts.emplace_back(stress[static_cast<std::size_t>(std::clamp(*span.stress, 0.0, 3.0))]);
    }
    return joined(parts, ", ");
}

/// Everybody and everything that a tie may lead to.
std::vector<PickOption> other_ends(const Document& document, const AnyId& of) {
    std::vector<PickOption> ends;
    const auto offer = [&](const AnyId& id) {
        if (id != of) ends.push_back({id.text(), name_of(document, id)});
    };
    for (const Person& person : document.people)
        offer(person.id);
    for (const System& system : document.systems)
        offer(system.id);
    for (const Household& household : document.households)
        offer(household.id);
    return ends;
}

}  // namespace

void panel_head(Flow& flow, const InspectorInput& input, const PanelHead& head) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const Vec2 at = flow.at();
    const Rect box{at, {at.x + symbol_square, at.y + symbol_square}};
    brush.box(box, {.fill = theme.quote, .radius = 6});
    if (input.content && !head.symbol.empty()) draw_symbol(brush, *input.content, head.symbol, box);
    if (head.sample)
        input.samples.draw(brush, input.panel.look, *head.sample,
                           {{box.min.x + 6, box.min.y + 12}, {box.max.x - 6, box.max.y - 12}});
    const TextLook name{16, Weight::semibold, theme.ink};
    const TextLook line{12.5, Weight::regular, theme.muted};
    double y = at.y + 21;
    for (const std::string& part : brush.lines_of(head.name, flow.width() - 60, name)) {
        brush.text({at.x + 60, y}, part, name);
        y += 21;
    }
    y -= 2;
    if (!head.line.empty())
        for (const std::string& part : brush.lines_of(head.line, flow.width() - 60, line)) {
            brush.text({at.x + 60, y}, part, line);
            y += 17;
        }
    flow.skip(std::max(symbol_square, y - at.y - 8) + 14);
}

std::string told_by(const InspectorInput& input, const Said& said) {
    const Document& document = input.panel.snapshot->document();
    std::string words;
    if (!said->said_by.empty()) {
        const bool is_id = names_an_item(document, AnyId(said->said_by));
        words = is_id ? name_of(document, AnyId(said->said_by)) : said->said_by;
    }
    if (!said->said_on.empty())
        words += (words.empty() ? "" : ", ") + date_in_words(said->said_on, input.panel.look.words);
    return words;
}

bool is_withheld_from_client(const Said& said) {
    const auto& from = said->withhold.from;
    return std::find(from.begin(), from.end(), "client") != from.end();
}

std::string tie_in_words(const InspectorInput& input, const Tie& tie, const Span* span) {
    const std::string& kind = span && !span->kind.empty() ? span->kind : tie.kind;
    std::string words = !tie.caption.empty() ? tie.caption
                        : kind.empty()       ? (span ? strength_in_words(input, *span) : "")
                                             : lower_words_of(input.panel.look, "emotional-tie-kind", kind);
    if (words.empty()) words = "a tie";
    if (span) {
        const std::string when = span_in_words(span->from, span->to, input.panel.look.words);
        if (!when.empty()) words += " " + when;
    }
    return words;
}

LegendEntry sample_of(const InspectorInput& input, const Tie& tie, const Span* span) {
    const std::string& kind = span && !span->kind.empty() ? span->kind : tie.kind;
    const auto found =
        std::find_if(input.panel.legend.begin(), input.panel.legend.end(), [&](const LegendEntry& entry) {
            if (!kind.empty()) return entry.list == "emotional-tie-kind" && entry.id == kind;
            return span && entry.list == "strength" && entry.id == span->strength;
        });
    if (found != input.panel.legend.end()) return *found;
    if (!kind.empty()) return {"relationships", "emotional-tie-kind", kind, kind};
    return {"relationships", "strength", span && !span->strength.empty() ? span->strength : "moderate", ""};
}

void item_link(Flow& flow, const InspectorInput& input, PanelRequests& requests, const AnyId& to,
               std::string_view remark) {
    if (flow.link(name_of(input.panel.snapshot->document(), to), remark, 0)) requests.select = to;
}

void ties_section(FieldRows& fields, const AnyId& of) {
    const InspectorInput& input = fields.input;
    const Snapshot& snapshot = *input.panel.snapshot;
    std::vector<const ShownTie*> ties;
    for (const ShownTie& shown : snapshot.ties)
        if (shown.tie->from == of || shown.tie->to == of) ties.push_back(&shown);
    if (fields.read_only() && ties.empty()) return;
    const Rect above{{fields.flow.at().x, fields.flow.at().y},
                     {fields.flow.right(), fields.flow.at().y + 44}};
    const bool asks = fields.section("Ties", "Add a tie");
    for (const ShownTie* shown : ties) {
        Rect row;
        const Tie& tie = *shown->tie;
        const AnyId& other = tie.from == of ? tie.to : tie.from;
        if (fields.flow.link(name_of(snapshot.document(), other), tie_in_words(input, tie, shown->span), 52,
                             &row))
            fields.requests.select = tie.id;
        input.samples.draw(fields.flow.controls.brush, input.panel.look, sample_of(input, tie, shown->span),
                           {{row.min.x + 8, row.min.y}, {row.min.x + 48, row.max.y}});
    }
    const std::string key = "tie-from-" + of.text();
    if (asks) open_pick_list(key, input.fields.filter);
    const auto options = [&] { return other_ends(snapshot.document(), of); };
    const auto picked = pick_list(fields.flow.controls, {key, above, options, "", input.panel.look,
                                                         input.samples, input.fields.filter});
    if (!picked) return;
    Tie tie;
    tie.id = TieId(free_id(input.panel.desk.document(), "t"));
    tie.from = of;
    tie.to = AnyId(*picked);
    Span span;
    if (snapshot.systems.empty()) tie.kind = "plain";
    if (input.panel.desk.day() != input.panel.desk.today())
        span.from = PartialDate(to_text(input.panel.desk.day()));
    SaidMembers said;
    said.said_on = PartialDate(to_text(input.panel.desk.today()));
    tie.said.set(said);
    tie.spans = {span};
    fields.requests.select = tie.id;
    fields.requests.edits.push_back({{Add<Tie>{tie}}, "Add a tie"});
}

void records_section(Flow& flow, const InspectorInput& input, const AnyId& about) {
    const Document& document = input.panel.snapshot->document();
    const Theme& theme = flow.controls.brush.theme();
    bool begun = false;
    const auto begin = [&](std::string_view heading) {
        if (!begun) flow.section(heading);
        begun = true;
    };
    for (const Goal& goal : document.goals) {
        if (goal.about != about) continue;
        begin("Goals");
        flow.paragraph(goal.text, {13.5, Weight::medium, theme.ink});
        flow.paragraph(goal.target.empty() ? "" : "Aim: " + goal.target, {12.5, Weight::regular, theme.ink2});
        flow.skip(6);
    }
    begun = false;
    for (const Note& note : document.notes) {
        if (note.about != about) continue;
        begin("Notes");
        flow.paragraph(note.text, {13, Weight::regular, theme.ink});
        flow.paragraph(told_by(input, note.said), {11.5, Weight::regular, theme.muted});
        flow.skip(6);
    }
}

void said_section(FieldRows& fields, const std::string& name) {
    if (fields.read_only()) return fields.said("", "");
    fields.section("How sure are we?");
    fields.said("", "");
    fields.flow.skip(4);
    fields.flow.rule();
    fields.flow.skip(6);
    fields.hide_switches("", name);
}

}  // namespace kinscape
