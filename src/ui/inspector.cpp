#include "ui/inspector.hpp"

#include "ui/item_words.hpp"

#include <imgui.h>

namespace kinscape {
namespace {

void several(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    const Selection& selection = input.panel.desk.selection;
    const Theme& theme = flow.controls.brush.theme();
    flow.paragraph(std::to_string(selection.selected.size()) + " selected",
                   {16, Weight::semibold, theme.ink});
    flow.skip(8);
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
    else if (const ChildLink* link = document.child_links.find(id.as<ChildLinkId>());
             link && document.people.contains(link->child))
        person_panel(flow, input, requests, *document.people.find(link->child));
    else
        document_panel(flow, input, requests);
}

}  // namespace

void inspector(Controls& controls, const InspectorInput& input, PanelRequests& requests, const Rect& place) {
    const Brush& brush = controls.brush;
    const double s = brush.scale();
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
}

}  // namespace kinscape
