#include "editor/editing.hpp"

#include "editor/folding.hpp"
#include "editor/walk.hpp"
#include "layout/pins.hpp"
#include "model/as_of.hpp"
#include "model/kinship.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace kinscape {
namespace {

using Outcome = std::optional<Grown>;

std::vector<NodeBox> selected_nodes(const Desk& desk, const Geometry& geometry) {
    std::vector<NodeBox> found;
    for (const AnyId& id : desk.selection.selected)
        for (const auto* nodes : {&geometry.people, &geometry.systems})
            for (const NodeBox& node : *nodes)
                if (node.id == id) found.push_back(node);
    return found;
}

std::string named(const Desk& desk, std::string_view verb) {
    const auto& selected = desk.selection.selected;
    if (selected.size() > 1) return std::string(verb) + " " + std::to_string(selected.size()) + " selected";
    const AnyId id = desk.selection.primary();
    std::string name(kind_of(desk.document(), id));
    if (const Person* person = desk.document().people.find(id.as<PersonId>())) name = short_name(*person);
    if (const System* system = desk.document().systems.find(id.as<SystemId>())) name = system->title;
    if (name.empty()) name = kind_of(desk.document(), id);
    return std::string(verb) + " " + name;
}

Outcome removed(const Desk& desk) {
    Grown grown{{}, named(desk, "Delete"), {}};
    Document after = desk.document();
    for (const AnyId& id : desk.selection.selected) {
        // Some go with others.
        if (!names_an_item(after, id) || after.views.contains(id.as<ViewId>())) continue;
        const Edit edit = Remove{id};
        auto next = apply_edit(after, edit);
        if (!next) continue;
        after = std::move(*next);
        grown.edits.push_back(edit);
    }
    if (grown.edits.empty()) return {};
    return grown;
}

Outcome moved(const Desk& desk, std::vector<Move> moves, std::string label) {
    if (moves.empty()) return {};
    return Grown{{MovePlaces{desk.view().id, std::move(moves)}}, std::move(label), {}};
}

Outcome nudged(const Desk& desk, const Geometry& geometry, Vec2 by) {
    std::vector<Move> moves;
    for (const NodeBox& node : selected_nodes(desk, geometry))
        moves.push_back({node.id, node.symbol.centre() + by});
    return moved(desk, std::move(moves), named(desk, "Move"));
}

/// What is done with the key while it is selected, under the id of its view.
Outcome key_changed(const Desk& desk, CommandId id) {
    using enum CommandId;
    const View& view = desk.view();
    const std::optional<Vec2> corner = view.legend ? view.legend->at : std::nullopt;
    if (!corner) return {};
    if (id == remove) return Grown{{key_placed(view, std::nullopt)}, "Take the key off the drawing", {}};
    constexpr double mm = nudge_mm;
    const Vec2 by = id == nudge_left    ? Vec2{-mm, 0}
                    : id == nudge_right ? Vec2{mm, 0}
                    : id == nudge_up    ? Vec2{0, -mm}
                    : id == nudge_down  ? Vec2{0, mm}
                                        : Vec2{};
    if (by == Vec2{}) return {};
    return Grown{{key_placed(view, *corner + by)}, "Move the key", {}};
}

Outcome pinned(const Desk& desk, const Geometry& geometry) {
    std::vector<Move> to_pin;
    Unpin unpin{desk.view().id, {}};
    for (const NodeBox& node : selected_nodes(desk, geometry)) {
        if (node.by_hand)
            unpin.nodes.push_back(node.id);
        else
            to_pin.push_back({node.id, node.symbol.centre()});
    }
    if (!to_pin.empty()) return moved(desk, std::move(to_pin), named(desk, "Pin"));
    if (unpin.nodes.empty()) return {};
    return Grown{{std::move(unpin)}, named(desk, "Unpin"), {}};
}

Outcome all_unpinned(const Desk& desk) {
    Unpin unpin{desk.view().id, {}};
    for (const Place& place : desk.view().places)
        if (place.by_hand) unpin.nodes.push_back(place.id);
    if (unpin.nodes.empty()) return {};
    return Grown{{std::move(unpin)}, "Unpin everybody", {}};
}

Outcome unpinned_in_the_way(const Desk& desk, const Geometry& geometry) {
    Unpin unpin{desk.view().id, pins_in_the_way(geometry)};
    if (unpin.nodes.empty()) return {};
    return Grown{{std::move(unpin)}, "Unpin who stands in the way", {}};
}

Outcome aligned(const Desk& desk, const Geometry& geometry, CommandId id) {
    const std::vector<NodeBox> nodes = selected_nodes(desk, geometry);
    if (nodes.size() < 2) return {};
    const Vec2 first = nodes.front().symbol.centre();
    std::vector<Move> moves;
    for (const NodeBox& node : nodes) {
        const Vec2 at = node.symbol.centre();
        moves.push_back({node.id, id == CommandId::align_row ? Vec2{at.x, first.y} : Vec2{first.x, at.y}});
    }
    return moved(desk, std::move(moves), id == CommandId::align_row ? "Align in a row" : "Align in a column");
}

Outcome spaced(const Desk& desk, const Geometry& geometry) {
    std::vector<NodeBox> nodes = selected_nodes(desk, geometry);
    if (nodes.size() < 3) return {};
    Rect all = nodes.front().symbol;
    for (const NodeBox& node : nodes)
        all = united(all, node.symbol);
    const bool across = all.width() >= all.height();
    const auto along = [&](const NodeBox& node) {
        return across ? node.symbol.centre().x : node.symbol.centre().y;
    };
    std::ranges::stable_sort(nodes, {}, along);
    const double first = along(nodes.front());
    const double step = (along(nodes.back()) - first) / static_cast<double>(nodes.size() - 1);
    std::vector<Move> moves;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
        Vec2 at = nodes[i].symbol.centre();
        (across ? at.x : at.y) = first + step * static_cast<double>(i);
        moves.push_back({nodes[i].id, at});
    }
    return moved(desk, std::move(moves), "Space evenly");
}

/// The span that holds on the day shown; a new one where the tie has none.
Span& span_on(Tie& tie, const Day& day) {
    Span* found = nullptr;
    for (Span& span : tie.spans) {
        const auto& from = span.from.range().first;
        const auto& to = span.to.range().last;
        if ((!from || *from <= day) && (!to || day <= *to)) found = &span;
    }
    return found ? *found : tie.spans.emplace_back();
}

template <class Change_>
Outcome with_span(const Desk& desk, std::string label, Change_&& change) {
    const Tie* tie = desk.document().ties.find(desk.selection.primary().as<TieId>());
    if (!tie) return {};
    Tie changed = *tie;
    change(span_on(changed, desk.day()));
    if (changed == *tie) return {};
    return Grown{{Change<Tie>{std::move(changed)}}, std::move(label), {}};
}

void turn(std::string& flow) {
    constexpr std::array<std::string_view, 5> turns = {"", "to", "from", "both", "none"};
    const auto now = std::ranges::find(turns, flow);
    const auto next = now == turns.end() ? std::size_t{1}
                                         : (static_cast<std::size_t>(now - turns.begin()) + 1) % turns.size();
    flow = turns[next];
}

Outcome tie_changed(const Desk& desk, CommandId id) {
    using enum CommandId;
    if (id == turn_flow)
        return with_span(desk, "Turn where the energy goes", [](Span& span) { turn(span.flow); });
    for (const auto& [strength, word] :
         {std::pair{strength_weak, "weak"}, {strength_moderate, "moderate"}, {strength_strong, "strong"}})
        if (id == strength)
            return with_span(desk, "How strong a tie is", [&](Span& span) { span.strength = word; });
    const double stress = static_cast<double>(id) - static_cast<double>(stress_none);
    return with_span(desk, "How much stress", [&](Span& span) { span.stress = stress; });
}

Outcome grown(const Desk& desk, Relative who) {
    return grown_by(desk.document(), desk.selection.primary(), who, desk.today());
}

}  // namespace

std::optional<Grown> edits_of(CommandId id, const Desk& desk, const Geometry& geometry) {
    using enum CommandId;
    const bool moves = id >= nudge_left && id <= nudge_down;
    if ((id == remove || moves) && desk.selection.primary() == AnyId(desk.view().id))
        return key_changed(desk, id);
    if (id >= strength_weak && id <= turn_flow) return tie_changed(desk, id);
    if (id == remove) return removed(desk);
    if (id == add_person) return new_person(desk.document(), desk.today());
    if (id == add_partner) return grown(desk, Relative::partner);
    if (id == add_child) return grown(desk, Relative::child);
    if (id == add_parent) return grown(desk, Relative::parent);
    if (id == add_sibling) return grown(desk, Relative::sibling);
    if (id == add_household) return new_household(desk.document(), desk.selection.selected, desk.today());
    if (id == add_system) return new_system(desk.document(), "other", desk.today());
    if (id == nudge_left) return nudged(desk, geometry, {-nudge_mm, 0});
    if (id == nudge_right) return nudged(desk, geometry, {nudge_mm, 0});
    if (id == nudge_up) return nudged(desk, geometry, {0, -nudge_mm});
    if (id == nudge_down) return nudged(desk, geometry, {0, nudge_mm});
    if (id == pin) return pinned(desk, geometry);
    if (id == align_row || id == align_column) return aligned(desk, geometry, id);
    if (id == space_evenly) return spaced(desk, geometry);
    if (id == unpin_all) return all_unpinned(desk);
    if (id == unpin_in_the_way) return unpinned_in_the_way(desk, geometry);
    if (id == fold_branch) return branch_folded(desk);
    if (id == stop_tracing) {
        View view = desk.view();
        view.background = {};
        return Grown{{Change<View>{view}}, "Take the traced picture away", {}};
    }
    return {};
}

std::vector<AnyId> branch_of(const Document& document, const PersonId& person) {
    const Kinship kinship = kinship_of(document);
    std::set<PersonId> branch{person};
    std::vector<PersonId> to_do{person};
    while (!to_do.empty()) {
        const PersonId one = to_do.back();
        to_do.pop_back();
        for (const PersonId& child : children_of(kinship, one))
            if (branch.insert(child).second) to_do.push_back(child);
    }
    std::set<PersonId> all = branch;
    for (const PersonId& one : branch)
        for (const PersonId& partner : partners_of(kinship, one))
            all.insert(partner);
    std::vector<AnyId> ids;
    for (const Person& one : document.people)
        if (all.contains(one.id)) ids.emplace_back(one.id);
    return ids;
}

}  // namespace kinscape
