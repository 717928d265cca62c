#include "draw/batch_plan.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinscape {
namespace {

// Cells along each side: fine enough that a cell holds few people, few enough that clearing costs nothing.
constexpr int cells_a_side = 256;

/// A grid that remembers the last batch that touched each cell.
class Grid {
public:
    explicit Grid(const Rect& all)
        : corner_(all.min),
          width_(std::max(1e-6, all.width()) / cells_a_side),
          height_(std::max(1e-6, all.height()) / cells_a_side),
          last_(static_cast<std::size_t>(cells_a_side) * cells_a_side, 0) {}

    std::uint32_t last_under(const Rect& box) const {
        std::uint32_t last = 0;
        walk(box, [&](std::size_t cell) { last = std::max(last, last_[cell]); });
        return last;
    }
    void touch(const Rect& box, std::uint32_t batch) {
        walk(box, [&](std::size_t cell) { last_[cell] = std::max(last_[cell], batch); });
    }

private:
    template <class Visit>
    void walk(const Rect& box, Visit&& visit) const {
        const int left = cell_of((box.min.x - corner_.x) / width_);
        const int right = cell_of((box.max.x - corner_.x) / width_);
        const int top = cell_of((box.min.y - corner_.y) / height_);
        const int bottom = cell_of((box.max.y - corner_.y) / height_);
        for (int y = top; y <= bottom; ++y)
            for (int x = left; x <= right; ++x)
                visit(static_cast<std::size_t>(y) * cells_a_side + static_cast<std::size_t>(x));
    }
    static int cell_of(double at) {
        return static_cast<int>(std::clamp(std::floor(at), 0.0, cells_a_side - 1.0));
    }

    Vec2 corner_;
    double width_;
    double height_;
    std::vector<std::uint32_t> last_;
};

}  // namespace

std::vector<std::uint32_t> batch_plan(const std::vector<PlannedMark>& marks) {
    std::optional<Rect> all;
    for (const PlannedMark& mark : marks)
        all = united(all, mark.box);
    std::vector<std::uint32_t> plan;
    if (!all) return plan;
    Grid grid(*all);
    plan.reserve(marks.size());
    for (const PlannedMark& mark : marks) {
        const std::uint32_t odd = mark.kind == BatchKind::glyphs ? 1 : 0;
        std::uint32_t batch = grid.last_under(mark.box);
        if (batch % 2 != odd) ++batch;
        grid.touch(mark.box, batch);
        plan.push_back(batch);
    }
    return plan;
}

}  // namespace kinscape
