#include "base/utf8.hpp"
#include "model/sentences.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

namespace kinscape {

void household_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests,
                     const Household& household) {
    const Look& look = input.panel.look;
    const std::string kind = household.kind.empty() ? "household" : household.kind;
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), household.id),
                words_of(look.notation, "household-kind", kind),
                {},
                LegendEntry{"households", "household-kind", kind, ""}});
    flow.fact("Place", household.place);
    flow.section("Who lives here");
    for (const Member& member : household.members) {
        std::vector<std::string> remark;
        if (!member.share.empty() && member.share != "full")
            remark.push_back(lower_words_of(look, "share", member.share));
        const std::string when = span_in_words(member.from, member.to, look.words);
        if (!when.empty()) remark.push_back(when);
        item_link(flow, input, requests, member.who, joined(remark, ", "));
    }
    ties_section(flow, input, requests, household.id);
    records_section(flow, input, household.id);
    said_section(flow, input, household.said);
}

void system_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const System& system) {
    const Look& look = input.panel.look;
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), system.id),
                system.kind.empty() ? "" : words_of(look.notation, "system-kind", system.kind),
                system.id,
                {}});
    ties_section(flow, input, requests, system.id);
    records_section(flow, input, system.id);
    said_section(flow, input, system.said);
}

}  // namespace kinscape
