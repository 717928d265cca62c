#include "layout/outline_union.hpp"

#include <algorithm>
#include <map>

namespace kinscape {

namespace {

using Corner = std::pair<int, int>;  // indices of the grid's lines: x, y

std::vector<double> lines_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

struct Grid {
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<std::vector<bool>> filled;

    explicit Grid(const std::vector<Rect>& boxes) {
        for (const Rect& box : boxes) {
            xs.insert(xs.end(), {box.min.x, box.max.x});
            ys.insert(ys.end(), {box.min.y, box.max.y});
        }
        xs = lines_of(std::move(xs));
        ys = lines_of(std::move(ys));
        filled.assign(xs.size() + 1, std::vector<bool>(ys.size() + 1, false));
        for (std::size_t i = 0; i + 1 < xs.size(); ++i)
            for (std::size_t j = 0; j + 1 < ys.size(); ++j) {
                const Vec2 middle{(xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2};
                filled[i][j] = std::any_of(boxes.begin(), boxes.end(), [&](const Rect& box) {
                    return middle.x > box.min.x && middle.x < box.max.x && middle.y > box.min.y &&
                           middle.y < box.max.y;
                });
            }
    }

    bool at(int i, int j) const { return i >= 0 && j >= 0 && filled[i][j]; }

    /// Edges with the filled side on their right when y points down.
    std::multimap<Corner, Corner> edges() const {
        std::multimap<Corner, Corner> found;
        for (int i = 0; i < static_cast<int>(xs.size()); ++i)
            for (int j = 0; j < static_cast<int>(ys.size()); ++j) {
                if (!at(i, j)) continue;
                if (!at(i, j - 1)) found.emplace(Corner{i, j}, Corner{i + 1, j});
                if (!at(i + 1, j)) found.emplace(Corner{i + 1, j}, Corner{i + 1, j + 1});
                if (!at(i, j + 1)) found.emplace(Corner{i + 1, j + 1}, Corner{i, j + 1});
                if (!at(i - 1, j)) found.emplace(Corner{i, j + 1}, Corner{i, j});
            }
        return found;
    }
};

double area_of(const std::vector<Vec2>& ring) {
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        area += cross(ring[i], ring[(i + 1) % ring.size()]);
    return area / 2;
}

bool straight(Corner a, Corner b, Corner c) {
    return (a.first == b.first && b.first == c.first) || (a.second == b.second && b.second == c.second);
}

}  // namespace

std::vector<std::vector<Vec2>> outlines_of_union(const std::vector<Rect>& boxes) {
    const Grid grid(boxes);
    std::multimap<Corner, Corner> edges = grid.edges();
    std::vector<std::vector<Vec2>> outlines;
    while (!edges.empty()) {
        const Corner start = edges.begin()->first;
        std::vector<Corner> ring{start};
        Corner from = start;
        for (;;) {
            auto edge = edges.find(from);
            if (edge == edges.end()) break;
            const Corner to = edge->second;
            edges.erase(edge);
            if (ring.size() >= 2 && straight(ring[ring.size() - 2], ring.back(), to)) ring.pop_back();
            if (to == start) break;
            ring.push_back(to);
            from = to;
        }
        std::vector<Vec2> points;
        for (const Corner& corner : ring)
            points.push_back({grid.xs[static_cast<std::size_t>(corner.first)],
                              grid.ys[static_cast<std::size_t>(corner.second)]});
        if (points.size() >= 4 && area_of(points) > 0) outlines.push_back(std::move(points));
    }
    return outlines;
}

}  // namespace kinscape
