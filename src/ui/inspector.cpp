#include "ui/inspector.hpp"

#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

template <class Row>
bool all_are(const Table<Row>& table, const std::vector<AnyId>& ids) {
    return std::all_of(ids.begin(), ids.end(), [&](const AnyId& id) {
        return table.contains(typename Table<Row>::RowId(id.text()));
    });
}

/// The fields that the chosen items have in common; what differs says so, and is changed for all at once.
void together(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    const Document& document = input.panel.snapshot->document();
    const std::vector<AnyId>& ids = input.panel.desk.selection.selected;
    FieldRows fields(flow, input, requests, ids);
    if (fields.read_only() || !fields.exists()) return;
    if (all_are(document.people, ids)) {
        fields.rows(shared_person_fields);
        fields.rows(life_fields);
    } else if (all_are(document.ties, ids)) {
        fields.rows(tie_fields);
    } else if (all_are(document.unions, ids)) {
        fields.rows(union_fields);
    } else if (all_are(document.child_links, ids)) {
        fields.rows(link_fields);
    } else if (all_are(document.systems, ids)) {
        fields.row(system_fields[1]);
    }
    said_section(fields, "all of them");
}

void several(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    const Selection& selection = input.panel.desk.selection;
    const Theme& theme = flow.controls.brush.theme();
    flow.paragraph(std::to_string(selection.selected.size()) + " selected",
                   {16, Weight::semibold, theme.ink});
    flow.skip(8);
    together(flow, input, requests);
    flow.section("Chosen");
    for (const AnyId& id : selection.selected)
        if (flow.link(name_of(input.panel.snapshot->document(), id), {}, 0)) requests.select = id;
}

void fill(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    const Document& document = input.panel.snapshot->document();
    const Selection& selection = input.panel.desk.selection;
    const AnyId id = selection.primary();
    if (selection.selected.size() > 1)
        several(flow, input, requests);
    else if (const Person* person = document.people.find(id.as<PersonId>()))
        person_panel(flow, input, requests, *person);
    else if (const Tie* tie = document.ties.find(id.as<TieId>()))
        tie_panel(flow, input, requests, *tie);
    else if (const Union* couple = document.unions.find(id.as<UnionId>()))
        union_panel(flow, input, requests, *couple);
    else if (const Household* household = document.households.find(id.as<HouseholdId>()))
        household_panel(flow, input, requests, *household);
    else if (const System* system = document.systems.find(id.as<SystemId>()))
        system_panel(flow, input, requests, *system);
    else if (const ChildLink* link = document.child_links.find(id.as<ChildLinkId>()))
        link_panel(flow, input, requests, *link);
    else if (const Moment* moment = document.moments.find(id.as<MomentId>()))
        moment_panel(flow, input, requests, *moment);
    else if (const Source* source = document.sources.find(id.as<SourceId>()))
        source_panel(flow, input, requests, *source);
    else
        document_panel(flow, input, requests);
}

}  // namespace

void inspector(Controls& controls, const InspectorInput& input, PanelRequests& requests, const Rect& place) {
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    if (input.fields.draft) input.fields.draft->seen = false;
    brush.box(place, {.fill = brush.theme().panel});
    brush.upright_line(place.min, place.height(), brush.theme().line2);
    const auto at = [&](double x, double y) {
        return ImVec2(static_cast<float>(x * s), static_cast<float>(y * s));
    };
    ImGui::SetCursorScreenPos(at(place.min.x + 1, place.min.y));
    // Another item begins at its top: each has a scroll of its own.
    const std::string id = "##inspector-" + input.panel.desk.selection.primary().text();
    if (ImGui::BeginChild(id.c_str(), at(place.width() - 1, place.height()), ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        Flow flow(controls, {place.min.x + 16, top + 12}, place.width() - 32);
        fill(flow, input, requests);
        const double end = flow.at().y + 24;
        ImGui::SetCursorScreenPos(at(place.min.x + 16, end));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    // A field that is gone, because somebody else was chosen, has been left: what stood in it is kept.
    if (input.fields.draft && !input.fields.draft->seen) {
        const FieldDraft left = *std::exchange(input.fields.draft, std::nullopt);
        commit_field(input.panel, requests, input.fields, left);
    }
}

}  // namespace kinscape
