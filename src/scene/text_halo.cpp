#include "scene/text_halo.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace kinscape {
namespace {

constexpr double cell_mm = 25;

/// The letters that have paper around them, to be found by place.
class PaperedTexts {
public:
    explicit PaperedTexts(const Scene& scene) : needed_(scene.marks.size(), false) {
        std::size_t layer = 0;
        for (std::size_t mark = 0; mark < scene.marks.size(); ++mark) {
            if (begins_text_layer(scene, mark)) layer = mark;
            const Glyphs* glyphs = std::get_if<Glyphs>(&scene.marks[mark]);
            const auto ink = glyphs && glyphs->halo > 0 ? ink_of(scene, scene.marks[mark]) : std::nullopt;
            if (!ink) continue;
            const auto number = static_cast<std::uint32_t>(texts_.size());
            texts_.push_back({mark, layer, ink->grown(glyphs->halo)});
            each_cell(texts_.back().box, [&](std::uint64_t cell) { cells_[cell].push_back(number); });
        }
    }

    /// What a mark covers of the page, told piece by piece: `lies_in(box)` is true where it reaches into the
    /// box.
    template <class LiesIn>
    void cover(std::size_t mark, const Rect& reach, LiesIn&& lies_in) {
        each_cell(reach, [&](std::uint64_t cell) {
            const auto here = cells_.find(cell);
            if (here == cells_.end()) return;
            for (const std::uint32_t number : here->second) {
                const Text& text = texts_[number];
                if (mark < text.layer && !needed_[text.mark] && text.box.overlaps(reach) && lies_in(text.box))
                    needed_[text.mark] = true;
            }
        });
    }
    bool empty() const { return texts_.empty(); }
    std::vector<bool> needed() && { return std::move(needed_); }

private:
    struct Text {
        std::size_t mark, layer;  // its own mark, and the first of those that lie on one layer with it
        Rect box;
    };
    template <class Each>
    static void each_cell(const Rect& box, Each&& each) {
        const auto cell = [](double at) { return static_cast<std::int32_t>(std::floor(at / cell_mm)); };
        for (std::int32_t x = cell(box.min.x); x <= cell(box.max.x); ++x)
            for (std::int32_t y = cell(box.min.y); y <= cell(box.max.y); ++y)
                each(static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 |
                     static_cast<std::uint32_t>(y));
    }

    std::vector<Text> texts_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
    std::vector<bool> needed_;
};

Rect box_of(const Vec2* points, std::size_t count) {
    Rect box{points[0], points[0]};
    for (std::size_t i = 1; i < count; ++i)
        box = united(box, Rect{points[i], points[i]});
    return box;
}

/// A curve counts wherever the box of its control points lies: it never leaves that.
void cover_stroke(PaperedTexts& texts, const Scene& scene, const Path& path, std::size_t mark) {
    const double half = path.paint.stroke->width / 2;
    const Vec2* p = scene.shapes.points.data() + path.first_point;
    Vec2 begin, at;
    const auto line = [&](Vec2 to) {
        const Vec2 ends[] = {at, to};
        texts.cover(mark, box_of(ends, 2).grown(half), [&](const Rect& text) {
            return part_inside(ends[0], ends[1], text.grown(half)).has_value();
        });
        at = to;
    };
    for (std::uint32_t i = 0; i < path.verb_count; ++i) {
        switch (scene.shapes.verbs[path.first_verb + i]) {
        case Verb::move: begin = at = *p++; break;
        case Verb::line: line(*p++); break;
        case Verb::cubic: {
            const Vec2 hull[] = {at, p[0], p[1], p[2]};
            texts.cover(mark, box_of(hull, 4).grown(half), [](const Rect&) { return true; });
            at = p[2];
            p += 3;
            break;
        }
        case Verb::close: line(begin); break;
        }
    }
}

void cover_path(PaperedTexts& texts, const Scene& scene, const Path& path, std::size_t mark) {
    if (path.halo || path.point_count == 0) return;
    const bool filled = path.paint.fill && !(*path.paint.fill == scene.paper);
    if (filled)
        texts.cover(mark, box_of(scene.shapes.points.data() + path.first_point, path.point_count),
                    [](const Rect&) { return true; });
    if (path.paint.stroke) cover_stroke(texts, scene, path, mark);
}

}  // namespace

std::vector<bool> halos_needed(const Scene& scene) {
    PaperedTexts texts(scene);
    if (!texts.empty())
        for (std::size_t mark = 0; mark < scene.marks.size(); ++mark) {
            if (const Path* path = std::get_if<Path>(&scene.marks[mark]))
                cover_path(texts, scene, *path, mark);
            else if (const auto ink = ink_of(scene, scene.marks[mark]))
                texts.cover(mark, *ink, [](const Rect&) { return true; });
        }
    return std::move(texts).needed();
}

}  // namespace kinscape
