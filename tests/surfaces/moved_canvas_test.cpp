// A canvas that is moved keeps what it shows and paints only what came in at the edges: it has to look like
// one painted anew.
#include "canvas/frame.hpp"
#include "catch.hpp"
#include "surfaces/surfaces.hpp"

#include <cstdlib>

namespace kinscape {
namespace {

constexpr int width = 640, height = 400;

/// The canvas with an example family, and where it is looked at from.
struct Canvas {
    explicit Canvas(Painter& of) : painter(of) {
        show_example(frame, "arrieta-solberg");
        camera.size = {width, height};
        camera.centre = frame.shown()->bounds.centre();
    }
    void paint() {
        OverlayColors colors{{20, 60, 200}, {220, 230, 250}, white, {60, 60, 60}, {200, 200, 200}, true, 2};
        frame.paint(painter, {camera, selection, {}, colors, ZoomState::resting, 0, 0});
    }

    Painter& painter;
    Frame frame;
    Camera camera;
    Selection selection;
};

struct Seen {
    std::size_t differing = 0;  // pixels of which a channel differs by more than a rounding
    std::size_t inked = 0;
};
Seen compared(const Pixels& a, const Pixels& b) {
    Seen seen;
    for (std::size_t at = 0; at < a.rgba.size(); at += 4) {
        int most = 0;
        for (std::size_t channel = at; channel < at + 3; ++channel)
            most = std::max(most, std::abs(int{a.rgba[channel]} - int{b.rgba[channel]}));
        seen.differing += most > 3 ? 1 : 0;
        seen.inked += a.rgba[at] < 128 ? 1 : 0;
    }
    return seen;
}

}  // namespace

TEST_CASE("A canvas that was moved looks like one that is painted there for the first time") {
    auto offscreen = Offscreen::create(width, height);
    if (!offscreen) KS_SKIP("no EGL without a display here");
    auto painter = Painter::create(shader_folder());
    REQUIRE(painter);
    for (const double zoom : {0.2, 0.55, 1.0}) {
        Canvas moved(**painter);
        moved.camera.zoom = zoom;
        moved.selection = only({}, moved.frame.shown()->geometry.people.front().id);
        (*offscreen)->bind();
        moved.paint();
        for (const Vec2 step : {Vec2{80, 0}, {-31, 0}, {0, 57}, {0, -120}, {-200, 33}, {7, -9}, {260, 160}}) {
            moved.camera = panned(moved.camera, step);
            moved.paint();
        }
        const Pixels in_steps = (*offscreen)->read();
        Canvas fresh(**painter);
        fresh.camera = moved.camera;
        fresh.selection = moved.selection;
        fresh.paint();
        const Seen seen = compared(in_steps, (*offscreen)->read());
        INFO("at " << zoom << ": " << seen.differing << " pixels differ");
        CHECK(seen.differing == 0);
        CHECK(seen.inked > 200);
    }
}

}  // namespace kinscape
