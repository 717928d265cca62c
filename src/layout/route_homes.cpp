#include "layout/outline_union.hpp"
#include "layout/route.hpp"

#include <algorithm>
#include <set>

namespace kinscape {

namespace {

constexpr double widest_hop = 40;  // members of one row farther apart than this stay in two parts
constexpr double band = 2.0;       // of the outline where it passes below a person who lives elsewhere
constexpr double usual_title = 24;
constexpr double title_clear = 0.8;  // from a title to what stands beside it
constexpr double text_price = 20;    // a title over a symbol, a text or another title
constexpr double line_price = 5;     // over a line
constexpr double out_price = 0.4;    // a millimetre beyond the corners of its edge
constexpr double later_price = 0.6;  // each place further down the list

/// Members next to each other in one row.
struct Run {
    int row = 0;
    int first = 0;  // index in the row
    int last = 0;
    Rect box;
    int group = 0;
};

struct Homes {
    const DrawnRows& drawn;
    const Extents& extents;
    const Spacing& spacing;
    Geometry& geometry;
    std::vector<Run> runs;
    std::vector<Rect> joints;
    std::vector<int> joint_of;  // a run that the joint belongs to

    void find_runs(const ShownHome& home) {
        runs.clear();
        joints.clear();
        joint_of.clear();
        std::set<std::pair<int, int>> members;
        for (const Member* member : home.members) {
            auto at = drawn.graph.number_of.find(NodeId(member->who));
            if (at == drawn.graph.number_of.end() || !drawn.shown[at->second]) continue;
            members.emplace(drawn.standing.row[at->second], drawn.standing.index[at->second]);
        }
        for (const auto& [row, index] : members) {
            if (!runs.empty() && runs.back().row == row && runs.back().last + 1 == index)
                runs.back().last = index;
            else
                runs.push_back({row, index, index, {}, static_cast<int>(runs.size())});
        }
        for (std::size_t i = 0; i < runs.size(); ++i)
            runs[i].group = static_cast<int>(i);
        for (Run& run : runs)
            run.box = box_of(run);
    }

    Rect box_of(const Run& run) const {
        const std::vector<int>& row = drawn.standing.rows[run.row];
        Rect box = drawn.symbol(row[run.first]);
        for (int i = run.first; i <= run.last; ++i) {
            box = united(box, drawn.symbol(row[i]));
            const Rect label = drawn.label(row[i], spacing);
            if (label.width() > 0) box = united(box, label);
            for (const Rect& text : drawn.texts(row[i]))
                box = united(box, text);
        }
        box = box.grown(spacing.household_pad);
        // Never over the middle between a member and a neighbour who lives elsewhere.
        if (run.first > 0) box.min.x = std::max(box.min.x, edge_toward(row[run.first - 1], row[run.first]));
        if (run.last + 1 < static_cast<int>(row.size()))
            box.max.x = std::min(box.max.x, edge_toward(row[run.last], row[run.last + 1]));
        return box;
    }

    /// Halfway between what the two take up.
    double edge_toward(int left, int right) const {
        const double a = drawn.at[left].x +
                         std::max(drawn.graph.people[left].half.x, drawn.graph.people[left].label.x / 2);
        const double b = drawn.at[right].x -
                         std::max(drawn.graph.people[right].half.x, drawn.graph.people[right].label.x / 2);
        return (a + b) / 2;
    }

    void join(Run& a, Run& b, std::vector<Rect> by) {
        if (a.group == b.group) return;
        const int from = b.group;
        const int to = a.group;
        for (Run& run : runs)
            if (run.group == from) run.group = to;
        for (Rect& rect : by) {
            joints.push_back(rect);
            joint_of.push_back(static_cast<int>(&a - runs.data()));
        }
    }

    /// Rows below one another by a corridor, runs of one row by a band below the people between.
    void join_runs() {
        for (Run& upper : runs)
            for (Run& lower : runs) {
                if (lower.row != upper.row + 1) continue;
                const double left = std::max(upper.box.min.x, lower.box.min.x);
                const double right = std::min(upper.box.max.x, lower.box.max.x);
                if (right - left > spacing.w / 2) {
                    join(upper, lower, {{{left, upper.box.max.y - 0.1}, {right, lower.box.min.y + 0.1}}});
                    continue;
                }
                const double low = std::min(upper.box.max.x, lower.box.max.x) - spacing.w / 2;
                const double high = std::max(upper.box.min.x, lower.box.min.x) + spacing.w / 2;
                if (high - low > widest_hop) continue;
                const double y = drawn.heights[upper.row].bottom + spacing.household_pad + 0.3;
                const bool lower_left = lower.box.max.x < upper.box.min.x + spacing.w;
                const double door = spacing.w;
                const Rect across{{low, y}, {high, y + band}};
                const Rect up = lower_left ? Rect{{high - door, upper.box.max.y - 0.1}, {high, y + 0.1}}
                                           : Rect{{low, upper.box.max.y - 0.1}, {low + door, y + 0.1}};
                const Rect down = lower_left ? Rect{{low, y}, {low + door, lower.box.min.y + 0.1}}
                                             : Rect{{high - door, y}, {high, lower.box.min.y + 0.1}};
                join(upper, lower, {across, up, down});
            }
        for (std::size_t i = 1; i < runs.size(); ++i) {
            Run& left = runs[i - 1];
            Run& right = runs[i];
            if (left.row != right.row || right.box.min.x - left.box.max.x > widest_hop) continue;
            const double y = drawn.heights[left.row].bottom + 0.6;
            const double door = spacing.w / 2;
            join(left, right,
                 {{{left.box.max.x - door, y}, {right.box.min.x + door, y + band}},
                  {{left.box.max.x - door, left.box.max.y - 0.1}, {left.box.max.x, y + 0.1}},
                  {{right.box.min.x, right.box.max.y - 0.1}, {right.box.min.x + door, y + 0.1}}});
        }
    }

    /// Level edges on which a title may stand: above its first row and below its last.
    std::vector<std::pair<Vec2, Vec2>> edges_of(int group) const {
        std::vector<std::pair<Vec2, Vec2>> edges;
        int last = -1;
        int first = -1;
        for (const Run& run : runs)
            if (run.group == group) {
                if (first < 0) first = run.row;
                last = run.row;
            }
        for (const Run& run : runs)
            if (run.group == group && run.row == first)
                edges.emplace_back(run.box.min, Vec2{run.box.max.x, run.box.min.y});
        for (const Run& run : runs)
            if (run.group == group && run.row == last)
                edges.emplace_back(Vec2{run.box.min.x, run.box.max.y}, run.box.max);
        return edges;
    }

    /// Where the title meets least: left on the highest edge if that is free.
    Rect place_for_title(Vec2 size, const std::vector<std::pair<Vec2, Vec2>>& edges) const {
        Rect best;
        double least = 1e18;
        double later = 0;
        for (const auto& [from, to] : edges) {
            const double inset = 0.3 * spacing.w;
            const double middle = (from.x + to.x - size.x) / 2;
            const bool fits = to.x - from.x >= size.x + 2 * inset;
            for (double left : {from.x + inset, middle, to.x - inset - size.x}) {
                if (!fits) left = std::clamp(left, std::min(middle, from.x - size.x), to.x);
                const Rect box{{left, from.y - size.y / 2}, {left + size.x, from.y + size.y / 2}};
                const double out = std::max(0.0, from.x + 1 - left) + std::max(0.0, left + size.x - to.x + 1);
                const double price = price_of_title(box) + out_price * out + later;
                if (price < least - 1e-9) {
                    least = price;
                    best = box;
                }
                later += later_price;
            }
        }
        return best;
    }

    double price_of_title(const Rect& title) const {
        const Rect box{{title.min.x - title_clear, title.min.y}, {title.max.x + title_clear, title.max.y}};
        double price = 0;
        for (const NodeBox& node : geometry.people) {
            if (box.overlaps(node.symbol)) price += text_price;
            if (node.label.width() > 0 && box.overlaps(node.label)) price += text_price;
            for (const Rect& text : node.texts)
                if (box.overlaps(text)) price += text_price;
        }
        for (const UnionText& text : geometry.unions)
            if (text.label.width() > 0 && box.overlaps(text.label)) price += text_price;
        for (const HomeOutline& home : geometry.homes)
            if (box.overlaps(home.title)) price += text_price;
        for (const RoutedLine& line : geometry.lines)
            for (std::size_t i = 1; i < line.points.size(); ++i) {
                const Vec2 a = line.points[i - 1];
                const Vec2 b = line.points[i];
                const Rect piece{{std::min(a.x, b.x), std::min(a.y, b.y)},
                                 {std::max(a.x, b.x), std::max(a.y, b.y)}};
                if (piece.min.x < box.max.x && piece.max.x > box.min.x && piece.min.y < box.max.y &&
                    piece.max.y > box.min.y)
                    price += line_price;
            }
        return price;
    }

    std::size_t parts() const {
        std::set<int> groups;
        for (const Run& run : runs)
            groups.insert(run.group);
        return groups.size();
    }

    void add_outlines(const ShownHome& home) {
        const HouseholdId id = home.household->id;
        const auto extent = extents.find(AnyId(id));
        Vec2 title = extent == extents.end() || extent->second.label.x <= 0
                         ? Vec2{usual_title, 0.3 * spacing.w}
                         : extent->second.label;
        if (parts() > 1 && extent != extents.end()) title.x += extent->second.half.x;
        const std::size_t first = geometry.homes.size();
        for (std::size_t g = 0; g < runs.size(); ++g) {
            std::vector<Rect> rects;
            for (const Run& run : runs)
                if (run.group == static_cast<int>(g)) rects.push_back(run.box);
            if (rects.empty()) continue;
            for (std::size_t j = 0; j < joints.size(); ++j)
                if (runs[joint_of[j]].group == static_cast<int>(g)) rects.push_back(joints[j]);
            const Rect title_box = place_for_title(title, edges_of(static_cast<int>(g)));
            for (const std::vector<Vec2>& outline : outlines_of_union(rects)) {
                geometry.homes.push_back({id, outline, title_box});
            }
        }
        const auto count = static_cast<int>(geometry.homes.size() - first);
        for (int part = 0; part < count; ++part) {
            geometry.homes[first + static_cast<std::size_t>(part)].part = part + 1;
            geometry.homes[first + static_cast<std::size_t>(part)].parts = count;
        }
    }
};

}  // namespace

void route_homes(const DrawnRows& drawn, const Extents& extents, const Spacing& spacing, Geometry& geometry) {
    Homes homes{drawn, extents, spacing, geometry, {}, {}, {}};
    for (const ShownHome& home : drawn.graph.snapshot->homes) {
        homes.find_runs(home);
        homes.join_runs();
        homes.add_outlines(home);
    }
}

}  // namespace kinscape
