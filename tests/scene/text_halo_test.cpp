#include "catch.hpp"
#include "scene/text_halo.hpp"

namespace kinscape {
namespace {

constexpr Paint thin_black{std::nullopt, Stroke{0.5, black, Cap::butt, Join::round}};

/// "Rosa" at (20, 5) with paper around it, above what `below` has drawn; whether it needs the paper.
template <class Below>
bool needs_paper(Below&& below) {
    Typesetter type;
    Scene scene;
    below(scene);
    scene.add(*type.shape("Rosa", {8, false, false}), {20, 5}, {black, 0.5}, scene.tag({}));
    return halos_needed(scene).back();
}

}  // namespace

TEST_CASE("Letters upon a line, an area or other letters need paper around them") {
    CHECK(needs_paper([](Scene& scene) {
        scene.add(polyline({{0, 0}, {40, 8}}), thin_black, scene.tag({}));
    }));
    CHECK(needs_paper([](Scene& scene) { scene.add(circle({22, 30}, 26), thin_black, scene.tag({})); }));
    CHECK(needs_paper([](Scene& scene) {
        scene.add(rectangle({{0, 0}, {60, 30}}), {Color{240, 240, 255}, std::nullopt}, scene.tag({}));
    }));
    CHECK(needs_paper([](Scene& scene) {
        Typesetter type;
        scene.add(*type.shape("Ana", {8, false, false}), {19, 6}, {black, 0}, scene.tag({}));
        scene.add(rectangle({{90, 90}, {91, 91}}), thin_black, scene.tag({}));
    }));
}

TEST_CASE("Letters upon nothing, upon paper or under what comes later need none") {
    CHECK_FALSE(needs_paper([](Scene&) {}));
    CHECK_FALSE(needs_paper([](Scene& scene) {
        scene.add(polyline({{0, 0}, {0, 40}, {40, 40}}), thin_black, scene.tag({}));
    }));
    CHECK_FALSE(needs_paper([](Scene& scene) {
        scene.add(rectangle({{0, 0}, {60, 30}}), {scene.paper, std::nullopt}, scene.tag({}));
    }));
    Typesetter type;
    Scene scene;
    scene.add(*type.shape("Rosa", {8, false, false}), {20, 5}, {black, 0.5}, scene.tag({}));
    scene.add(polyline({{0, 0}, {40, 8}}), thin_black, scene.tag({}));
    CHECK_FALSE(halos_needed(scene).front());
}

TEST_CASE("Runs on one layer do not ask for paper because of one another") {
    Typesetter type;
    Scene scene;
    const std::uint32_t tag = scene.tag({});
    scene.add(*type.shape("Rosa", {8, false, false}), {20, 5}, {black, 0.5}, tag);
    scene.add(*type.shape("1984", {8, false, false}), {20, 6}, {black, 0.5}, tag);
    const std::vector<bool> needed = halos_needed(scene);
    CHECK_FALSE(needed[0]);
    CHECK_FALSE(needed[1]);
}

}  // namespace kinscape
