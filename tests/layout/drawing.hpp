// A drawn family for layout tests: places and geometry of a document, with symbols and texts of usual size.
#pragma once

#include "families.hpp"
#include "layout/arrange.hpp"
#include "layout/geometry.hpp"

#include <functional>

namespace kinscape {

struct Drawing {
    Snapshot snapshot;
    Extents extents;
    Spacing spacing;
    Table<Place> places;
    Geometry geometry;

    Vec2 at(const std::string& id) const { return places.find(NodeId(id))->at; }
    std::vector<RoutedLine> lines_of(const std::string& id, LineRole role) const;
};

/// Symbols of 10 mm, texts of 14 by 8 mm; in an ecomap 0.6 of that, and systems of 18 mm.
Extents usual_extents(const Snapshot& snapshot);

/// The document's first view as it is drawn without dot.
Drawing drawn(const Document& document, Keep keep = Keep::by_hand);
/// The same, all but the hand-put anew; the extents can be changed first.
Drawing arranged(
    const Document& document, Effort effort, const std::function<void(Extents&)>& change = [](Extents&) {});

/// The document with these places kept in its first view.
Document laid_out(Document document);

/// `p` and the number.
PersonId person(int number);

/// What breaks a rule that no family excuses: somebody missing or doubled, symbols or texts upon one another,
/// a child beside or above a parent. Empty when all is right.
std::string faults_of(const Drawing& drawing);

}  // namespace kinscape
