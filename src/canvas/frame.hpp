// Frame: from the document on the desk to pixels. The content scene is made once for each value of document,
// view, day, reader and palette; what changes with the pointer lies over it; a canvas on which nothing
// changed is not painted again.
#pragma once

#include "canvas/overlay.hpp"
#include "canvas/pick.hpp"
#include "draw/layer.hpp"
#include "draw/paint.hpp"
#include "draw/pixels.hpp"
#include "layout/tie_memory.hpp"
#include "scene/look.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace kinscape {

struct FrameRequest {
    const Document& document;
    const View& view;
    Audience audience;
    Day day;
    const Look& look;
    /// How dot is asked for those who have no place yet; see ArrangeRequest::worker.
    std::vector<std::string> worker;
    /// What is only being typed, and the colour that shows it (canvas/preview.hpp).
    std::set<AnyId> typed = {};
    Color typed_color = {};
};

/// What is on the canvas. Pointers of the snapshot lead into the visible document that it keeps.
struct Shown {
    Snapshot snapshot;
    Geometry geometry;
    std::shared_ptr<const Scene> content;
    PickMap pick;
    std::set<AnyId> round;        // whose symbols are circles
    Rect bounds;                  // of all ink, millimetres
    std::vector<Place> arranged;  // of those whom the view gives no place
    bool is_rough = false;        // some ties are led plainly for want of time (layout/tie_memory.hpp)
    bool at_first = false;    // they stand where it was quick to put them: a better order is worth a search
    std::optional<Rect> key;  // where the key stands on the drawing; nothing where it is a strip
};

/// Lays out and draws: for any thread that has the look's type to itself. `arranged`: the places that were
/// found before for those whom the view gives none; `ways`: of the drawings before.
Shown shown_of(const FrameRequest& request, const std::vector<Place>& arranged, TieMemory& ways);

/// A picture that is traced: where it lies on the page, millimetres, and how strongly it shows.
struct Traced {
    std::shared_ptr<const Pixels> pixels;  // none: no picture
    Rect box;
    double opacity = 0.4;
    bool operator==(const Traced&) const = default;
};

/// From where it is looked at.
struct Sight {
    const Camera& camera;
    const Selection& selection;
    GestureMarks marks;
    OverlayColors colors;
    ZoomState zoom = ZoomState::resting;
    /// Lower left corner of the canvas in the framebuffer.
    int left = 0;
    int bottom = 0;
};

/// Belongs to the context of the painter that it is painted with.
class Frame {
public:
    /// Takes over what is to be seen; true when the drawing was made anew.
    bool show(const FrameRequest& request);
    /// Shows what was drawn elsewhere.
    void put(Shown shown);
    /// The same map as now, drawn with more time, and the ways that were found for it.
    void refine(Shown shown, TieMemory ways);
    /// Ways that were found for a map like the next one.
    void learn(TieMemory ways) { ways_.learn(std::move(ways)); }
    /// Those whom the view gives no place stand here from the next frame on.
    void rearrange(std::vector<Place> arranged);
    /// Nothing is shown any more.
    void clear();
    /// Everything but these and the lines between them fades into the paper; all is drawn in full where there
    /// are none. True when that changes the canvas.
    bool light(const std::set<AnyId>& lit);
    /// The picture that lies under the drawing from now on. True when that changes the canvas.
    bool trace(const Traced& traced);
    const Shown* shown() const { return shown_ ? &*shown_ : nullptr; }

    /// True when the canvas does not yet look as it should from here.
    bool is_stale(const Sight& sight) const;
    /// Paints what is stale and copies the canvas into the framebuffer that is bound.
    void paint(Painter& painter, const Sight& sight);

private:
    /// What the content was made of; documents share their rows, so keeping one costs nothing.
    struct Source {
        Document document;
        View view;
        Audience audience;
        Day day;
        Palette palette;
        const Notation* notation = nullptr;
    };
    /// How the canvas was last painted.
    struct Painted {
        Camera camera;
        Selection selection;
        GestureMarks marks;
        OverlayColors colors;
        ZoomState zoom = ZoomState::resting;
        bool operator==(const Painted&) const = default;
    };
    static bool same(const Source& a, const Source& b);
    void take_marks();
    /// Whole pixels to the right and down by which the drawing has moved since it was painted, when nothing
    /// else has changed and part of it is still to be seen.
    std::optional<Vec2> step_since(const Sight& sight) const;
    Sharpness paint_layer(Painter& painter, const Sight& sight);
    struct PaintedOverlay {
        PaintedScene under, over;
    };
    std::optional<PaintedOverlay> painted_overlay(const Sight& sight) const;
    Sharpness paint_all(Painter& painter, const Sight& sight, std::optional<PaintedOverlay>& overlay,
                        const Viewport& viewport);
    void paint_dots(Painter& painter, const Sight& sight, const Viewport& viewport);

    std::optional<Source> source_;
    std::optional<Shown> shown_;
    bool rearranged_ = false;
    TieMemory ways_;
    std::set<AnyId> lit_;
    std::optional<PaintedScene> ground_;
    std::optional<PaintedScene> content_;
    Traced traced_;
    std::optional<PaintedImage> traced_image_;
    std::optional<PaintedScene> dots_;
    Camera dots_for_;
    OverlayColors dots_in_;
    std::optional<Layer> layer_;
    std::optional<Painted> painted_;
};

/// Tells when a zoom has come to rest: 80 ms after its last change. The caller has the clock.
class ZoomRest {
public:
    static constexpr double delay_seconds = 0.08;
    /// To be asked in each frame.
    ZoomState at(double zoom, double now_seconds);
    /// When to wake up for a sharp picture; nothing when it rests already.
    std::optional<double> rests_at() const;

private:
    double zoom_ = 0;
    std::optional<double> rests_at_;
};

}  // namespace kinscape
