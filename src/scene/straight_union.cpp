#include "scene/straight_union.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace kinscape {
namespace {

constexpr double same_row_mm = 1;
constexpr double same_height_mm = 0.01;

using Boxes = std::unordered_map<std::string_view, const NodeBox*>;

bool anybody_between(const Geometry& geometry, const Rect& left, const Rect& right) {
    const double y = left.centre().y;
    return std::any_of(geometry.people.begin(), geometry.people.end(), [&](const NodeBox& box) {
        const double x = box.symbol.centre().x;
        return x > left.max.x && x < right.min.x && box.symbol.min.y < y && box.symbol.max.y > y;
    });
}

/// A bracket: down, across, up.
bool is_bracket(const RoutedLine& line) {
    return line.role == LineRole::couple && line.points.size() == 4 && line.ends.size() == 2;
}

struct Straightened {
    double bar = 0;  // where the bracket lay
    double y = 0;    // where the line lies now
};

}  // namespace

Geometry with_straight_unions(Geometry geometry) {
    Boxes boxes;
    for (const NodeBox& box : geometry.people)
        boxes.emplace(box.id.text(), &box);
    std::unordered_map<std::string, Straightened> done;
    for (RoutedLine& line : geometry.lines) {
        if (!is_bracket(line)) continue;
        const auto first = boxes.find(line.ends[0].text()), second = boxes.find(line.ends[1].text());
        if (first == boxes.end() || second == boxes.end()) continue;
        Rect left = first->second->symbol, right = second->second->symbol;
        const bool turned = left.centre().x > right.centre().x;
        if (turned) std::swap(left, right);
        const double y = left.centre().y;
        if (std::abs(y - right.centre().y) > same_row_mm || left.max.x >= right.min.x) continue;
        if (anybody_between(geometry, left, right)) continue;
        done[line.of.text()] = {line.points[1].y, y};
        line.points = {{left.max.x, y}, {right.min.x, right.centre().y}};
        if (turned) std::reverse(line.points.begin(), line.points.end());
    }
    for (RoutedLine& line : geometry.lines) {
        const auto found = line.role == LineRole::descent ? done.find(line.of.text()) : done.end();
        if (found == done.end() || line.points.empty()) continue;
        if (std::abs(line.points.front().y - found->second.bar) < same_height_mm)
            line.points.front().y = found->second.y;
    }
    for (UnionText& text : geometry.unions)
        if (const auto found = done.find(text.of.text()); found != done.end())
            text.marks_at.y = found->second.y;
    return geometry;
}

}  // namespace kinscape
