// The panel at the right: what is selected, with all that is known of it; with nothing selected, the
// document.
#pragma once

#include "ui/field_memory.hpp"
#include "ui/flow.hpp"
#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

namespace kinscape {

/// What the panels for each kind of item share. `content` is the drawing, for the symbol beside the name.
struct InspectorInput {
    const PanelInput& panel;
    const Scene* content = nullptr;
    SampleBook& samples;
    FieldMemory& fields;
};

void inspector(Controls& controls, const InspectorInput& input, PanelRequests& requests, const Rect& place);

/// One for each kind of item; each fills the flow from its top.
void person_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person);
void tie_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Tie& tie);
void union_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Union& couple);
void household_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests,
                     const Household& household);
void system_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const System& system);
void link_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const ChildLink& link);
void moment_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Moment& moment);
void source_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Source& source);
void document_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests);

}  // namespace kinscape
