#include "catch.hpp"
#include "draw/batch_plan.hpp"
#include "draw/triangulate.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

Rect box(double x, double y) { return {{x, y}, {x + 8, y + 8}}; }

double area_of(const std::vector<Vec2>& corners, const std::vector<std::array<std::uint32_t, 3>>& triangles) {
    double sum = 0;
    for (const auto& [a, b, c] : triangles)
        sum += std::abs(cross(corners[b] - corners[a], corners[c] - corners[a])) / 2;
    return sum;
}

}  // namespace

TEST_CASE("A thousand people with an age in each symbol need two batches") {
    std::vector<PlannedMark> marks;
    for (int i = 0; i < 1000; ++i) {
        const Rect place = box(40.0 * (i % 40), 40.0 * (i / 40));
        marks.push_back({place, BatchKind::paths});
        marks.push_back({place.grown(-2), BatchKind::glyphs});
    }
    CHECK(std::ranges::max(batch_plan(marks)) == 1);
}

TEST_CASE("No mark is drawn before one that it covers") {
    std::vector<PlannedMark> marks;
    for (int i = 0; i < 400; ++i)
        marks.push_back(
            {box(3.0 * ((i * 7) % 31), 5.0 * ((i * 11) % 17)), i % 3 ? BatchKind::paths : BatchKind::glyphs});
    const auto plan = batch_plan(marks);
    int wrong = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        wrong += plan[i] % 2 != (marks[i].kind == BatchKind::glyphs ? 1U : 0U);
        for (std::size_t j = 0; j < i; ++j)
            wrong += marks[i].box.overlaps(marks[j].box) && plan[j] > plan[i];
    }
    CHECK(wrong == 0);
}

TEST_CASE("Triangles cover a shape with corners that turn inward once") {
    const std::vector<Vec2> star{{0, 0}, {10, 0}, {10, 10}, {6, 4}, {5, 9}, {3, 3}, {0, 10}};
    const auto triangles = triangulated(star, {});
    CHECK(triangles.size() == star.size() - 2);
    CHECK(area_of(star, triangles) == Approx(doubled_area(star) / 2));
}

TEST_CASE("Triangles leave holes open") {
    const std::vector<Vec2> outer{{0, 0}, {20, 0}, {20, 20}, {0, 20}};
    const std::vector<std::vector<Vec2>> holes{{{3, 3}, {3, 8}, {8, 8}, {8, 3}},
                                               {{11, 9}, {11, 16}, {17, 16}, {17, 9}}};
    std::vector<Vec2> all = outer;
    for (const auto& hole : holes)
        all.insert(all.end(), hole.begin(), hole.end());
    CHECK(area_of(all, triangulated(outer, holes)) == Approx(400 - 25 - 42));
}

}  // namespace kinscape
