#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const ShownTie* shown_tie(const Snapshot& snapshot, const Tie& tie) {
    for (const ShownTie& shown : snapshot.ties)
        if (shown.tie->id == tie.id) return &shown;
    return nullptr;
}

std::string flow_in_words(const InspectorInput& input, const Tie& tie, const std::string& flow) {
    const Document& document = input.panel.snapshot->document();
    const std::string from = name_of(document, tie.from), to = name_of(document, tie.to);
    if (flow == "to") return "from " + from + " to " + to;
    if (flow == "from") return "from " + to + " to " + from;
    if (flow == "both") return "both ways";
    return flow == "none" ? "neither way" : flow;
}

std::string stress_in_words(double stress) {
    constexpr std::string_view words[] = {"none", "a little", "some", "a lot"};
    return std::string(words[static_cast<std::size_t>(std::clamp(stress, 0.0, 3.0))]);
}

void span_facts(Flow& flow, const InspectorInput& input, const Tie& tie, const Span& span) {
    const Look& look = input.panel.look;
    const std::string& kind = span.kind.empty() ? tie.kind : span.kind;
    if (!kind.empty()) flow.fact("Kind", words_of(look.notation, "emotional-tie-kind", kind));
    if (!span.strength.empty()) flow.fact("How strong", words_of(look.notation, "strength", span.strength));
    if (span.stress) flow.fact("How much stress", stress_in_words(*span.stress));
    if (!span.flow.empty()) flow.fact("Energy goes", flow_in_words(input, tie, span.flow));
    if (span.closeness)
        flow.fact("How close it feels", std::to_string(static_cast<int>(*span.closeness)) + " of 10");
    flow.fact("Told by", told_by(input, span.said));
}

void over_time(Flow& flow, const InspectorInput& input, const Tie& tie) {
    if (tie.spans.size() < 2) return;
    flow.section("Over time");
    for (const Span& span : tie.spans) {
        const std::string when = span_in_words(span.from, span.to, input.panel.look.words);
        Span without_dates = span;
        without_dates.from = without_dates.to = {};
        flow.item("birth", flow.controls.brush.theme().accent,
                  (when.empty() ? "" : capitalized(when) + ": ") + tie_in_words(input, tie, &without_dates));
    }
}

}  // namespace

void tie_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Tie& tie) {
    const ShownTie* shown = shown_tie(*input.panel.snapshot, tie);
    const Span* span = shown ? shown->span : nullptr;
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), tie.id),
                capitalized(tie_in_words(input, tie, span)),
                {},
                sample_of(input, tie, span)});
    if (span)
        span_facts(flow, input, tie, *span);
    else if (!tie.kind.empty())
        flow.fact("Kind", words_of(input.panel.look.notation, "emotional-tie-kind", tie.kind));
    flow.section("Between");
    item_link(flow, input, requests, tie.from, {});
    item_link(flow, input, requests, tie.to, {});
    over_time(flow, input, tie);
    records_section(flow, input, tie.id);
    said_section(flow, input, tie.said);
}

void union_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Union& couple) {
    const Look& look = input.panel.look;
    std::string state;
    for (const ShownUnion& shown : input.panel.snapshot->unions)
        if (shown.couple->id == couple.id && !shown.state.empty())
            state = words_of(look.notation, "union-state", shown.state);
    LegendEntry sample{"couples", "union-kind", couple.kind.empty() ? "marriage" : couple.kind, ""};
    panel_head(flow, input, {name_of(input.panel.snapshot->document(), couple.id), state, {}, sample});
    if (!couple.kind.empty()) flow.fact("Kind", words_of(look.notation, "union-kind", couple.kind));
    flow.fact("Called", couple.caption);
    for (const UnionEvent& event : couple.events) {
        const std::string date =
            event.date.empty() ? "when is not known" : date_in_words(event.date, look.words);
        flow.fact(words_of(look.notation, "union-event", event.kind), date);
    }
    for (const std::string& flag : couple.flags)
        flow.fact("Also", words_of(look.notation, "union-flag", flag));
    flow.section("Partners");
    for (const PersonId& partner : couple.partners)
        item_link(flow, input, requests, partner, {});
    records_section(flow, input, couple.id);
    said_section(flow, input, couple.said);
}

}  // namespace kinscape
