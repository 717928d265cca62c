#include "catch.hpp"
#include "draw/null_gl.hpp"
#include "draw/pictures.hpp"

#include <algorithm>

namespace kinscape {
namespace {

/// One line of 8 pt at (2, 8), with paper of `halo` millimetres around its letters.
Scene words(Typesetter& type, std::string_view text, double halo = 0) {
    Scene scene;
    scene.add(*type.shape(text, {.size_pt = 8}), {2, 8}, {black, halo}, scene.tag({}));
    return scene;
}

}  // namespace

TEST_CASE("Text has the same ink at every zoom, as letters and as outlines") {
    auto studio = Studio::open(1600, 700);
    if (!studio) KS_SKIP("no EGL without a display here");
    Typesetter type;
    const Scene scene = words(type, "Rosa");
    // From 7 pixels of the em to 230, where letters are outlines; in millimetres squared.
    const double expected = ink_of(studio->picture(scene, 30)) / (30 * 30);
    CHECK(expected > 3);
    for (const double scale : {2.5, 4.4, 8.0, 20.0, 60.0, 81.0}) {
        INFO("pixels of a millimetre: " << scale);
        const double ink = ink_of(studio->picture(scene, scale)) / (scale * scale);
        CHECK(ink == Approx(expected).epsilon(0.03));
    }
}

TEST_CASE("Text below six pixels is left out on the screen, never of a page") {
    auto studio = Studio::open(200, 60);
    if (!studio) KS_SKIP("no EGL without a display here");
    Typesetter type;
    const Scene rosa = words(type, "Rosa");
    CHECK(ink_of(studio->picture(rosa, 2.0, {0, 0}, Baselines::whole_pixels)) == 0);
    CHECK(ink_of(studio->picture(rosa, 2.0, {0, 0}, Baselines::exact)) > 5);
}

TEST_CASE("Paper around letters hides the line behind them and nothing farther off") {
    auto studio = Studio::open(400, 200);
    if (!studio) KS_SKIP("no EGL without a display here");
    Typesetter type;
    for (const double scale : {10.0, 80.0}) {
        Scene scene = scene_of(rectangle({{0, 0}, {60, 20}}), filled());
        Scene text = words(type, "I", 0.42);
        std::get<Glyphs>(text.marks[0]).color = white;
        scene.append(text, Affine{});
        const double stem = 2 + 0.4;  // millimetres, about the middle of the letter
        const Pixels pixels = studio->picture(scene, scale, {stem - 2, 5});
        INFO("pixels of a millimetre: " << scale);
        const auto white_columns = [&](double mm_down) {
            const int y = static_cast<int>(mm_down * scale);
            int count = 0;
            for (int x = 0; x < pixels.width; ++x)
                count += grey_at(pixels, x, y) > 128;
            return count / scale;
        };
        const Pixels bare = studio->picture(words(type, "I"), scale, {stem - 2, 5});
        int stem_columns = 0;
        for (int x = 0; x < bare.width; ++x)
            stem_columns += grey_at(bare, x, static_cast<int>(2 * scale)) < 128;
        CHECK(white_columns(2) == Approx(stem_columns / scale + 0.84).margin(1.2 / scale));
    }
}

TEST_CASE("While the zoom moves the letters of the last rest are stretched, at rest they are made anew") {
    auto studio = Studio::open(300, 100);
    if (!studio) KS_SKIP("no EGL without a display here");
    Typesetter type;
    PaintedScene painted(std::make_shared<Scene>(words(type, "Maya Delgado")));
    const auto picture = [&](double scale, ZoomState zoom) {
        Viewport viewport = whole_viewport(300, 100, Affine::scaled(scale));
        viewport.zoom = zoom;
        studio->offscreen->bind();
        studio->painter->clear(viewport, white);
        const Sharpness sharpness = studio->painter->paint(painted, viewport);
        return std::pair{sharpness, studio->offscreen->read()};
    };
    picture(6, ZoomState::resting);
    const auto [moving, stretched] = picture(9, ZoomState::moving);
    CHECK(moving == Sharpness::coming);
    auto [resting, crisp] = picture(9, ZoomState::resting);
    for (int frame = 0; frame < 20 && resting == Sharpness::coming; ++frame)
        std::tie(resting, crisp) = picture(9, ZoomState::resting);
    CHECK(resting == Sharpness::final);
    CHECK(ink_of(stretched) == Approx(ink_of(crisp)).epsilon(0.1));
    // What is made for its size has darker stems.
    const auto dark = [](const Pixels& pixels) {
        int count = 0;
        for (int y = 0; y < pixels.height; ++y)
            for (int x = 0; x < pixels.width; ++x)
                count += grey_at(pixels, x, y) < 40;
        return count;
    };
    CHECK(dark(crisp) > dark(stretched));
}

TEST_CASE("A picture painted twice is the same to the pixel") {
    auto studio = Studio::open(300, 100);
    if (!studio) KS_SKIP("no EGL without a display here");
    Typesetter type;
    const Scene scene = words(type, "Zoë Ødegård");
    CHECK(studio->picture(scene, 7.3).rgba == studio->picture(scene, 7.3).rgba);
}

TEST_CASE("Grown coverage reaches as far as asked, to all sides") {
    GlyphBitmap dot;
    dot.width = dot.height = 1;
    dot.coverage = {255};
    const GlyphBitmap disc = grown(dot, 4);
    CHECK(disc.width == disc.height);
    CHECK(disc.left == -disc.top);
    double ink = 0;
    for (const std::uint8_t share : disc.coverage)
        ink += share / 255.0;
    CHECK(ink == Approx(3.14159 * 4.5 * 4.5).epsilon(0.1));
}

TEST_CASE("Without a driver a frame still runs, and nothing comes of it") {
    {
        REQUIRE(load_null_gl());
        auto painter = Painter::create(shader_folder());
        REQUIRE(painter);
        Typesetter type;
        PaintedScene painted(std::make_shared<Scene>(words(type, "Rosa")));
        const Viewport viewport = whole_viewport(300, 100, Affine::scaled(5));
        CHECK((*painter)->paint(painted, viewport) == Sharpness::final);
    }
    auto studio = Studio::open(64, 64);
    if (!studio) KS_SKIP("no EGL without a display here");
    CHECK(ink_of(studio->picture(scene_of(rectangle({{0, 0}, {32, 64}}), filled()), 1)) == Approx(2048));
}

}  // namespace kinscape
