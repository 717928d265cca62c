#include "base/utf8.hpp"
#include "model/sentences.hpp"
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::string member_words(const InspectorInput& input, const Member& member) {
    const Look& look = input.panel.look;
    std::vector<std::string> words = {name_of(input.panel.snapshot->document(), member.who)};
    if (!member.share.empty() && member.share != "full")
        words.push_back(lower_words_of(look, "share", member.share));
    const std::string when = span_in_words(member.from, member.to, look.words);
    if (!when.empty()) words.push_back(when);
    return joined(words, ", ");
}

void members(FieldRows& fields, const Household& household) {
    const InspectorInput& input = fields.input;
    const Document& document = input.panel.snapshot->document();
    const bool asks = fields.section("Who lives here", "Add somebody who lives here");
    const auto options = [&] {
        std::vector<PickOption> people;
        for (const Person& person : document.people)
            people.push_back({person.id.text(), name_of(document, person.id)});
        return people;
    };
    fields.add_by_choice("members", options, asks);
    for (std::size_t i = 0; i < household.members.size(); ++i) {
        const std::string path = "members/" + std::to_string(i);
        if (!fields.element(path, member_words(input, household.members[i]))) continue;
        fields.rows(member_fields, path);
        fields.said(path, "How sure are we?");
        fields.remove_button(path, "Does not live here");
        item_link(fields.flow, input, fields.requests, household.members[i].who, {});
    }
    if (household.members.empty())
        fields.flow.paragraph("Nobody yet. Add says who lives here, and since when.",
                              {12.5, Weight::regular, fields.flow.controls.brush.theme().muted});
}

}  // namespace

void household_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests,
                     const Household& household) {
    const Look& look = input.panel.look;
    const std::string kind = household.kind.empty() ? "household" : household.kind;
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), household.id),
                words_of(look.notation, "household-kind", kind),
                {},
                LegendEntry{"households", "household-kind", kind, ""}});
    FieldRows fields(flow, input, requests, {household.id});
    fields.rows(household_fields);
    members(fields, household);
    ties_section(fields, household.id);
    records_section(flow, input, household.id);
    said_section(fields, "this home");
}

void system_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const System& system) {
    const Look& look = input.panel.look;
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), system.id),
                system.kind.empty() ? "" : words_of(look.notation, "system-kind", system.kind),
                system.id,
                {}});
    FieldRows fields(flow, input, requests, {system.id});
    fields.rows(system_fields);
    place_row(fields, system.id);
    ties_section(fields, system.id);
    records_section(flow, input, system.id);
    said_section(fields, name_of(input.panel.snapshot->document(), system.id));
}

void place_row(FieldRows& fields, const AnyId& node) {
    const View& view = fields.input.panel.desk.view();
    const Place* place = view.places.find(node);
    if (fields.read_only() || !place) return;
    const Brush& brush = fields.flow.controls.brush;
    const Vec2 at = fields.flow.at();
    brush.icon("pin", {at.x + 8, at.y + 16}, {brush.theme().ink2, 0.8});
    brush.text({at.x + 26, at.y + 20.6}, "Stays where it was put", {13, Weight::regular, brush.theme().ink});
    if (fields.flow.controls.toggle("Stays where it was put", {fields.flow.right() - 32, at.y + 16},
                                    place->by_hand ? "on" : "off")) {
        if (place->by_hand)
            fields.requests.edits.push_back({{Unpin{view.id, {node}}}, "Unpin"});
        else
            fields.requests.edits.push_back({{MovePlaces{view.id, {{node, place->at}}}}, "Pin"});
    }
    fields.flow.skip(38);
}

}  // namespace kinscape
