#include "layout/drawing.hpp"

#include <fmt/format.h>

#include <set>

namespace kinscape {

std::vector<RoutedLine> Drawing::lines_of(const std::string& id, LineRole role) const {
    std::vector<RoutedLine> found;
    for (const RoutedLine& line : geometry.lines)
        if (line.of.text() == id && line.role == role) found.push_back(line);
    return found;
}

Extents usual_extents(const Snapshot& snapshot) {
    Extents extents;
    const double scale = is_ecomap(snapshot.view) ? Spacing{}.ecomap_scale : 1;
    for (const Person* person : snapshot.people) {
        const double half = is_pregnancy_or_loss(*person) ? 1.5 : 5;
        extents[NodeId(person->id)] = {{half * scale, half * scale}, {14 * scale, 8 * scale}};
    }
    for (const System* system : snapshot.systems)
        extents[NodeId(system->id)] = {{9, 9}, {14, 5}};
    return extents;
}

namespace {

Drawing drawing_of(const Document& document, Keep keep, Effort effort,
                   const std::function<void(Extents&)>& change) {
    const View view = find_view(document, "").value();
    Drawing drawing{snapshot_of(visible_to(document, Audience{}), view, day("2026-01-01")), {}, {}, {}, {}};
    drawing.extents = usual_extents(drawing.snapshot);
    change(drawing.extents);
    ArrangeRequest request{drawing.snapshot, view.places, drawing.extents, drawing.spacing, keep};
    request.effort = effort;
    const auto places = arrange(request);
    for (const Place& place : places.value())
        drawing.places = drawing.places.with(place);
    drawing.geometry = geometry_of(drawing.snapshot, drawing.places, drawing.extents, drawing.spacing);
    return drawing;
}

}  // namespace

Drawing drawn(const Document& document, Keep keep) {
    return drawing_of(document, keep, Effort::best, [](Extents&) {});
}

Drawing arranged(const Document& document, Effort effort, const std::function<void(Extents&)>& change) {
    return drawing_of(document, Keep::by_hand, effort, change);
}

Document laid_out(Document document) {
    View view = find_view(document, "").value();
    view.places = drawn(document).places;
    document.views = document.views.with(view);
    return document;
}

PersonId person(int number) { return PersonId(fmt::format("p{}", number)); }

std::string faults_of(const Drawing& drawing) {
    std::string faults;
    const std::vector<NodeBox>& people = drawing.geometry.people;
    std::set<NodeId> seen;
    for (const NodeBox& box : people)
        if (!seen.insert(box.id).second) faults += box.id.text() + " is drawn twice; ";
    for (const Person* person : drawing.snapshot.people)
        if (!seen.contains(NodeId(person->id))) faults += person->id.text() + " is missing; ";
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t j = 0; j < people.size(); ++j) {
            if (i == j) continue;
            const std::string pair = people[i].id.text() + " and " + people[j].id.text();
            if (i < j && people[i].symbol.overlaps(people[j].symbol)) faults += "symbols of " + pair + "; ";
            if (i < j && people[i].label.overlaps(people[j].label)) faults += "texts of " + pair + "; ";
            if (people[i].label.overlaps(people[j].symbol)) faults += "text on symbol, " + pair + "; ";
        }
    for (const ChildLink* link : drawing.snapshot.links)
        for (const PersonId& parent : link->parents)
            if (drawing.places.contains(NodeId(parent)) &&
                drawing.at(link->child.text()).y < drawing.at(parent.text()).y + 15)
                faults += link->child.text() + " is not below " + parent.text() + "; ";
    return faults;
}

}  // namespace kinscape
