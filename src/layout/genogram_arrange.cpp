#include "layout/genogram_arrange.hpp"

#include "base/number.hpp"
#include "layout/coordinates.hpp"
#include "layout/genogram_settle.hpp"
#include "layout/geometry.hpp"
#include "layout/parts.hpp"
#include "layout/ranks.hpp"
#include "layout/rows.hpp"
#include "layout/shelves.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace kinscape {

namespace {

struct Arranging {
    const ArrangeRequest& request;
    FamilyGraph graph;
    std::vector<std::vector<int>> parts;
    std::vector<int> rank;
    std::vector<double> x;
    std::vector<const Place*> pin;  // by person, or null
    std::set<NodeId> parents;       // by any link, drawn or not (a donor's is not)
    std::vector<ShelfPart> shelf_parts;

    void find_parents() {
        for (const ChildLink& link : request.snapshot.document().child_links)
            for (const PersonId& parent : link.parents)
                parents.insert(NodeId(parent));
    }

    void find_pins() {
        pin.assign(graph.people.size(), nullptr);
        for (std::size_t p = 0; p < pin.size(); ++p) {
            const Place* place = request.places.find(graph.people[p].id);
            if (place && place->by_hand) pin[p] = place;
        }
    }

    /// False: cancelled.
    bool lay_out(const std::vector<int>& part) {
        if (part.size() == 1) {
            place_lone(part.front());
            return true;
        }
        const Result<Rows, ArrangeError> order = order_of_part(request, graph, rank, part);
        if (!order) return false;
        PartModel model = part_model_of(graph, rank, part, request.spacing);
        Rows rows = local_rows(*order, part);
        Coordinates coordinates(model);
        std::vector<double> at = coordinates.packed(rows);
        coordinates.sweep(rows, at, full_sweeps);
        if (has_pins(part)) {
            obey_pins(model, rows, at);
            coordinates.sweep(rows, at, full_sweeps);
        }
        for (std::size_t p = 0; p < part.size(); ++p)
            x[part[p]] = at[p];
        keep_part(part, rows);
        return true;
    }

    void place_lone(int p) {
        x[p] = pin[p] ? pin[p]->at.x : 0;
        keep_part({p}, {{0}});
        shelf_parts.back().on_top = parents.contains(graph.people[p].id);
    }

    Rows local_rows(const Rows& order, const std::vector<int>& part) const {
        Rows rows = order;
        for (auto& row : rows)
            for (int& p : row)
                p = static_cast<int>(std::lower_bound(part.begin(), part.end(), p) - part.begin());
        return rows;
    }

    bool has_pins(const std::vector<int>& part) const {
        return std::any_of(part.begin(), part.end(), [&](int p) { return pin[p] != nullptr; });
    }

    /// Moves the part to where its pins want it, and sorts the rows so that no pin is on the wrong side.
    void obey_pins(PartModel& model, Rows& rows, std::vector<double>& at) const {
        std::vector<double> off;
        for (std::size_t p = 0; p < at.size(); ++p)
            if (const Place* place = pin[model.people[p].number]) {
                model.people[p].pinned = place->at.x;
                off.push_back(place->at.x - at[p]);
            }
        model.has_pins = true;
        const double shift = median(off);
        for (std::size_t p = 0; p < at.size(); ++p)
            at[p] = model.people[p].pinned ? *model.people[p].pinned : at[p] + shift;
        for (auto& row : rows)
            std::stable_sort(row.begin(), row.end(), [&](int a, int b) { return at[a] < at[b]; });
    }

    void keep_part(const std::vector<int>& part, const Rows& rows) {
        ShelfPart own;
        own.rows = rows;
        for (auto& row : own.rows) {
            RowReach reach{1e18, -1e18};
            for (int& p : row) {
                p = part[p];
                const double half = std::max(graph.people[p].half.x, graph.people[p].label.x / 2);
                reach.left = std::min(reach.left, x[p] - half);
                reach.right = std::max(reach.right, x[p] + half);
            }
            own.reach.push_back(reach);
        }
        own.fixed = has_pins(part);
        shelf_parts.push_back(std::move(own));
    }

    std::vector<Place> finished() {
        const Shelved all = shelved(shelf_parts, request.spacing);
        for (std::size_t i = 0; i < shelf_parts.size(); ++i)
            for (const auto& row : shelf_parts[i].rows)
                for (int p : row)
                    x[p] += all.shift[i];
        const Standing standing = standing_of(all.rows, x);
        const LinePlan plan = plan_lines(graph, standing, request.spacing);
        Heights heights = stacked(graph, standing, plan, request.spacing);
        follow_pins(standing, heights);
        std::vector<Place> places;
        for (std::size_t p = 0; p < graph.people.size(); ++p) {
            const double y = heights[standing.row[p]].y + graph.people[p].hang;
            if (pin[p])
                places.push_back(*pin[p]);
            else
                places.push_back({graph.people[p].id, {rounded_mm(x[p]), rounded_mm(y)}, false, {}});
        }
        return places;
    }

    /// Rows take their y from the median of their pins; the others keep their distances.
    void follow_pins(const Standing& standing, Heights& heights) const {
        double shift = 0;
        bool first = true;
        std::vector<double> free_y;
        for (std::size_t r = 0; r < standing.rows.size(); ++r)
            free_y.push_back(heights[r].y);
        for (std::size_t r = 0; r < standing.rows.size(); ++r) {
            std::vector<double> off;
            for (int p : standing.rows[r])
                if (pin[p]) off.push_back(pin[p]->at.y - graph.people[p].hang - free_y[r]);
            if (!off.empty()) {
                const double wanted = median(off);
                if (first)
                    for (std::size_t above = 0; above < r; ++above)
                        heights[above].y = free_y[above] + wanted;
                shift = first ? wanted : std::max(shift, wanted);
                first = false;
            }
            heights[r].y = free_y[r] + shift;
        }
    }
};

/// Who has a place keeps it as Settle allows, who has none gets one.
std::vector<Place> with_newcomers(const ArrangeRequest& request) {
    Table<Place> settled = request.places;
    for (Place& place : settle_genogram({request.snapshot, request.places, request.extents, request.spacing}))
        settled = settled.with(std::move(place));
    std::vector<Place> places;
    for (const Person* person : request.snapshot.people)
        places.push_back(*settled.find(NodeId(person->id)));
    return places;
}

}  // namespace

Result<std::vector<Place>, ArrangeError> arrange_genogram(const ArrangeRequest& request) {
    const auto& shown = request.snapshot.people;
    const bool some_stand = std::any_of(shown.begin(), shown.end(), [&](const Person* person) {
        return request.places.contains(NodeId(person->id));
    });
    if (request.keep == Keep::all && some_stand) return with_newcomers(request);
    Arranging arranging{
        request, family_graph_of(request.snapshot, request.extents, request.spacing), {}, {}, {}, {}, {}, {}};
    arranging.parts = parts_of(arranging.graph);
    arranging.rank = ranks_of(arranging.graph, arranging.parts);
    arranging.x.assign(arranging.graph.people.size(), 0);
    arranging.find_parents();
    arranging.find_pins();
    for (const std::vector<int>& part : arranging.parts) {
        if (is_stopped(request) || !arranging.lay_out(part)) return Failure{ArrangeError::cancelled};
    }
    return arranging.finished();
}

}  // namespace kinscape
