// Couples and the lines to their children.
#include "base/utf8.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

void events(FieldRows& fields, const Union& couple) {
    const Look& look = fields.input.panel.look;
    if (fields.read_only() && couple.events.empty()) return;
    const bool asks = fields.section("What happened", "Add an event");
    fields.add_by_choice(
        "events", [&] { return options_of(look, "union-event"); }, asks);
    for (std::size_t i = 0; i < couple.events.size(); ++i) {
        const UnionEvent& event = couple.events[i];
        const std::string path = "events/" + std::to_string(i);
        std::string words = capitalized(words_of(look.notation, "union-event", event.kind));
        words += event.date.empty() ? ", when is not known" : " " + date_in_words(event.date, look.words);
        if (!fields.element(path, words)) continue;
        fields.rows(event_fields, path);
        fields.said(path, "How sure are we?");
        fields.remove_button(path, "Take this event out");
    }
}

void children(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Union& couple) {
    bool begun = false;
    for (const ChildLink& link : input.panel.snapshot->document().child_links) {
        const bool theirs =
            link.parents.size() > 1 &&
            std::all_of(link.parents.begin(), link.parents.end(), [&](const PersonId& parent) {
                return std::find(couple.partners.begin(), couple.partners.end(), parent) !=
                       couple.partners.end();
            });
        if (!theirs) continue;
        if (!begun) flow.section("Children");
        begun = true;
        const std::string kind =
            link.kind == "birth" ? "" : lower_words_of(input.panel.look, "child-link-kind", link.kind);
        if (flow.link(name_of(input.panel.snapshot->document(), link.child), kind, 0))
            requests.select = link.id;
    }
}

/// Children of one birth: an item of its own that one reaches from any of them.
void born_together(Flow& flow, const InspectorInput& input, PanelRequests& requests, const PersonId& child) {
    const Document& document = input.panel.snapshot->document();
    bool any = false;
    for (const Birth& birth : document.births) {
        if (std::find(birth.children.begin(), birth.children.end(), child) == birth.children.end()) continue;
        any = true;
        FieldRows fields(flow, input, requests, {birth.id});
        fields.people("Born together", "children");
        fields.row(zygosity_field);
        if (!fields.read_only()) {
            const Vec2 at = flow.at();
            if (flow.controls.button("No twins", {at, {at.x + 90, at.y + 32}}, {ButtonKind::plain}))
                requests.edits.push_back({{Remove{birth.id}}, "No twins"});
            flow.skip(38);
        }
    }
    if (any || input.panel.desk.client_view) return;
    const std::string key = "twin-of-" + child.text();
    const Vec2 at = flow.at();
    const Rect box{{at.x, at.y + 4}, {at.x + 150, at.y + 36}};
    if (flow.controls.button("Twin of…", box, {ButtonKind::plain, "plus"}))
        open_pick_list(key, input.fields.filter);
    const auto options = [&] {
        std::vector<PickOption> siblings;
        for (const ChildLink* own : document.child_links.of_group(child))
            for (const ChildLink& other : document.child_links)
                if (other.child != child && other.parents == own->parents && other.kind == own->kind)
                    siblings.push_back({other.child.text(), name_of(document, other.child)});
        return siblings;
    };
    flow.skip(42);
    const auto picked = pick_list(
        flow.controls, {key, box, options, "", input.panel.look, input.samples, input.fields.filter});
    if (!picked) return;
    Birth birth;
    birth.id = BirthId(free_id(input.panel.desk.document(), "b"));
    birth.children = {child, PersonId(*picked)};
    requests.edits.push_back({{Add<Birth>{birth}}, "Add twins"});
}

}  // namespace

void union_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Union& couple) {
    const Look& look = input.panel.look;
    std::string state;
    for (const ShownUnion& shown : input.panel.snapshot->unions)
        if (shown.couple->id == couple.id && !shown.state.empty())
            state = words_of(look.notation, "union-state", shown.state);
    LegendEntry sample{"couples", "union-kind", couple.kind.empty() ? "marriage" : couple.kind, ""};
    panel_head(flow, input, {name_of(input.panel.snapshot->document(), couple.id), state, {}, sample});
    FieldRows fields(flow, input, requests, {couple.id});
    fields.rows(union_fields);
    fields.row(union_flags);
    events(fields, couple);
    fields.people("Partners", "partners");
    children(flow, input, requests, couple);
    records_section(flow, input, couple.id);
    said_section(fields, "this bond");
}

void link_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const ChildLink& link) {
    const Document& document = input.panel.snapshot->document();
    std::vector<std::string> parents;
    for (const PersonId& parent : link.parents)
        parents.push_back(name_of(document, parent));
    panel_head(flow, input,
               {name_of(document, link.child), "Child of " + joined(parents, " and "), link.child, {}});
    FieldRows fields(flow, input, requests, {link.id});
    fields.rows(link_fields);
    fields.people("Parents", "parents");
    flow.section("Child");
    item_link(flow, input, requests, link.child, {});
    born_together(flow, input, requests, link.child);
    records_section(flow, input, link.id);
    said_section(fields, "this line");
}

}  // namespace kinscape
