#include "export/sample_picture.hpp"

namespace kinscape {
namespace {

constexpr double body_pt = 8;
const Stroke thin{0.35, black, Cap::butt, Join::round};
const Stroke thick{0.525, black, Cap::butt, Join::miter};

}  // namespace

Picture sample_picture(Typesetter& type) {
    Scene scene;
    const auto text = [&](std::string_view words, Vec2 at, std::uint32_t tag) {
        scene.add(*type.shape(words, {body_pt, tag == 2, false}), at, {black, 0.525}, tag);
    };
    const std::uint32_t tie = scene.tag({AnyId("secret-tie"), Part::tie});
    const std::uint32_t bar = scene.tag({AnyId("secret-union"), Part::structure});
    const std::uint32_t rosa = scene.tag({AnyId("secret-rosa"), Part::symbol});
    const std::uint32_t rosa_label = scene.tag({AnyId("secret-rosa"), Part::label});
    const std::uint32_t frame = scene.tag({{}, Part::frame});
    scene.add(polyline({{15, 10}, {70, 40}}), {std::nullopt, thin}, tie);
    scene.add_halo(polyline({{20, 25}, {60, 25}}), 1.2, bar);
    scene.add(polyline({{20, 25}, {60, 25}}), {std::nullopt, thin}, bar);
    scene.add(circle({20, 20}, 5), {white, thick}, rosa);
    scene.add(rectangle({{55, 15}, {65, 25}}), {white, thick}, rosa);
    text("Rosa & Łukasz <1948>", {10, 33}, rosa_label);
    text("office ffl", {10, 37}, rosa_label);
    text("فاطمة حداد", {50, 33}, rosa_label);
    text("משה כהן", {50, 37}, rosa_label);
    text("अनुष्का शर्मा", {10, 42}, rosa_label);
    text("สมชาย ใจดี", {10, 46}, rosa_label);
    text("王小明 山田", {50, 42}, rosa_label);
    text("김민수", {50, 46}, rosa_label);
    text("Ελένη Їжакевич", {10, 50}, rosa_label);
    text("As of 12 March 2026.", {10, 55}, frame);

    Picture picture;
    picture.pages.push_back({std::move(scene), {90, 60}});
    picture.title = "Delgado–Vega family <1 & 2>";
    picture.description = "Rosa & Łukasz, married. Rosa is close to Łukasz.";
    picture.language = "en";
    picture.author = "J. Okafor";
    picture.day = {2026, 3, 12};
    return picture;
}

}  // namespace kinscape
