#include "canvas/preview.hpp"
#include "catch.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr Color ink{10, 10, 10};
constexpr Color blue{37, 99, 235};

/// A symbol, a tie and a line of descent for each of two people.
Scene two_and_lines() {
    Scene scene;
    for (const char* id : {"p1", "p2"})
        for (const Part part : {Part::symbol, Part::tie, Part::structure}) {
            const auto tag = scene.tag({AnyId(id), part});
            scene.add(rectangle({{0, 0}, {10, 10}}), {scene.paper, Stroke{0.35, ink}}, tag);
        }
    return scene;
}

std::size_t contours(const Scene& scene, const Path& path) {
    const Outline outline = outline_of(scene, path);
    return static_cast<std::size_t>(std::count(outline.verbs.begin(), outline.verbs.end(), Verb::move));
}

}  // namespace

TEST_CASE("What is being typed is drawn in the colour of the selection, its symbol and line dashed") {
    const Scene scene = two_and_lines();
    const Scene preview = in_preview(scene, {AnyId("p2")}, blue);
    std::size_t dashed = 0, plain = 0, untouched = 0;
    for (const PictureMark& mark : preview.marks) {
        const Path& path = std::get<Path>(mark);
        if (!path.paint.stroke) continue;
        const bool is_new = preview.tags[path.tag].of == AnyId("p2");
        CHECK(path.paint.stroke->color == (is_new ? blue : ink));
        if (!is_new)
            ++untouched;
        else if (contours(preview, path) > 10)
            ++dashed;
        else
            ++plain;
    }
    CHECK(dashed == 2);
    CHECK(plain == 1);
    CHECK(untouched == 3);
}

TEST_CASE("A preview of nothing is the drawing itself") {
    const Scene scene = two_and_lines();
    CHECK(in_preview(scene, {}, blue).marks.size() == scene.marks.size());
    CHECK(in_preview(scene, {}, blue).shapes == scene.shapes);
}

}  // namespace kinscape
