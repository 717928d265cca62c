// Sections that several inspector panels have in common.
#pragma once

#include "ui/field_rows.hpp"

namespace kinscape {

/// The picture in its square, the name and a line below it.
struct PanelHead {
    std::string name;
    std::string line;
    AnyId symbol;  // whose symbol stands in the square; empty: `sample`
    std::optional<LegendEntry> sample;
};
void panel_head(Flow& flow, const InspectorInput& input, const PanelHead& head);

/// Rows for the ties of an item that hold on the day shown; "Add" ties it to another one.
void ties_section(FieldRows& fields, const AnyId& of);
/// Whether a symbol stays where somebody put it.
void place_row(FieldRows& fields, const AnyId& node);
/// Notes, goals and measures about an item, and where they come from.
void records_section(Flow& flow, const InspectorInput& input, const AnyId& about);
/// How sure are we of the item as a whole, and who does not see it; `name` is what it is called.
void said_section(FieldRows& fields, const std::string& name);
/// A row that leads to another item, its name and a remark.
void item_link(Flow& flow, const InspectorInput& input, PanelRequests& requests, const AnyId& to,
               std::string_view remark);
/// "told by Ana, 12 March 2026"; empty when nobody noted it.
std::string told_by(const InspectorInput& input, const Said& said);
bool is_withheld_from_client(const Said& said);
/// The words of a tie: its kind, or how strong and stressful it is.
std::string tie_in_words(const InspectorInput& input, const Tie& tie, const Span* span);
/// The entry by which the key draws such a tie.
LegendEntry sample_of(const InspectorInput& input, const Tie& tie, const Span* span);

}  // namespace kinscape
