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
    double bar = 0;          // where the bracket lay
    double y = 0;            // where the line lies now
    double left = 0;         // from the one's outline
    double right = 0;        // to the other's
    double descent = -1e18;  // where the line to the children comes down from it
};

/// Slashes stand between the symbols, beside the line to the children.
double place_of_slashes(const Straightened& line, double wanted) {
    constexpr double half = UnionText::marks_half, clear = half + UnionText::clear;
    const double low = line.left + half, high = line.right - half;
    if (low > high) return (line.left + line.right) / 2;
    const double at = std::clamp(wanted, low, high);
    if (std::abs(at - line.descent) >= clear) return at;
    const double before = line.descent - clear, after = line.descent + clear;
    const bool fits_before = before >= low, fits_after = after <= high;
    if (fits_before != fits_after) return fits_before ? before : after;
    return std::clamp(at < line.descent ? before : after, low, high);
}

/// What stands upright, or is written, in the band of a union's words.
class WordsOfUnions {
public:
    explicit WordsOfUnions(const Geometry& geometry) : geometry_(geometry) {
        for (const RoutedLine& line : geometry.lines)
            for (std::size_t i = 1; i < line.points.size(); ++i)
                if (line.role != LineRole::tie && line.points[i].x == line.points[i - 1].x)
                    upright_.push_back(
                        {{line.points[i].x, std::min(line.points[i].y, line.points[i - 1].y)},
                         {line.points[i].x, std::max(line.points[i].y, line.points[i - 1].y)}});
    }
    /// Lower, since no bar lies below them any more; beside the line to the children where there is room.
    Rect place(const UnionText& text, const Straightened& line) const {
        constexpr double lower = 1, beside_line = UnionText::clear;
        const Rect below = text.label.moved({0, lower});
        const double half = below.width() / 2, middle = below.centre().x;
        if (below.min.x > line.descent + beside_line || below.max.x < line.descent - beside_line)
            return below;
        for (const double x : {line.descent + beside_line + half, line.descent - beside_line - half})
            if (const Rect aside = below.moved({x - middle, 0}); is_free(aside, text.of)) return aside;
        return below;
    }

private:
    bool is_free(const Rect& box, const UnionId& of) const {
        const auto meets = [&](const Rect& other) { return box.overlaps(other); };
        return std::none_of(upright_.begin(), upright_.end(), meets) &&
               std::none_of(
                   geometry_.people.begin(), geometry_.people.end(),
                   [&](const NodeBox& person) { return meets(person.symbol) || meets(person.label); }) &&
               std::none_of(geometry_.unions.begin(), geometry_.unions.end(),
                            [&](const UnionText& other) { return other.of != of && meets(other.label); });
    }

    const Geometry& geometry_;
    std::vector<Rect> upright_;
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
        done[line.of.text()] = {line.points[1].y, y, left.max.x, right.min.x};
        line.points = {{left.max.x, y}, {right.min.x, right.centre().y}};
        if (turned) std::reverse(line.points.begin(), line.points.end());
    }
    for (RoutedLine& line : geometry.lines) {
        const auto found = line.role == LineRole::descent ? done.find(line.of.text()) : done.end();
        if (found == done.end() || line.points.empty()) continue;
        if (std::abs(line.points.front().y - found->second.bar) >= same_height_mm) continue;
        line.points.front().y = found->second.y;
        found->second.descent = line.points.front().x;
    }
    const WordsOfUnions words(geometry);
    for (UnionText& text : geometry.unions)
        if (const auto found = done.find(text.of.text()); found != done.end()) {
            text.marks_at = {place_of_slashes(found->second, text.marks_at.x), found->second.y};
            if (text.label.width() > 0) text.label = words.place(text, found->second);
        }
    return geometry;
}

}  // namespace kinscape
