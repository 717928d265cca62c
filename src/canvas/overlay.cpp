#include "canvas/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

// Pixels of the design (look/README.md 1, 2, 6 and parts.png).
constexpr double ring_gap = 5.5;
constexpr double hover_gap = 4.5;
constexpr double hover_width = 1.25;
constexpr double ring_corner = 5;
constexpr double focus_dash = 3;
constexpr double label_side = 4;
constexpr double label_above = 3.5;
constexpr double label_below = 3;
constexpr double label_corner = 5;
constexpr double band_width = 20;
constexpr double ghost_width = 1.25;
constexpr double line_end_radius = 5;
constexpr double pin_radius = 8.5;
constexpr double pin_line = 1.25;
constexpr double pin_scale = 0.62;
// Pins stay away from symbols that are hardly larger than the pin itself.
constexpr double least_symbol_with_pin = 24;
constexpr double dot_size = 1.4;
constexpr double dot_step = 24;

/// Dashes along a closed ring, as many as fit evenly.
Outline dashed(const Outline& ring, double on) {
    Outline dashes;
    for (const Chain& chain : flattened(ring, 0.1)) {
        std::vector<Vec2> points = chain.points;
        if (chain.closed && !points.empty()) points.push_back(points.front());
        double total = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            total += distance(points[i - 1], points[i]);
        const double pitch = total / std::max(1.0, std::round(total / (2 * on)));
        double at = 0;
        bool drawing = false;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const double step = distance(points[i - 1], points[i]);
            double from = 0;
            while (from < step) {
                const double phase = std::fmod(at + from, pitch);
                const bool on_now = phase < pitch / 2;
                const double left = std::max(1e-6, (on_now ? pitch / 2 : pitch) - phase);
                const double to = std::min(step, from + left);
                if (on_now && !drawing) dashes.move_to(mix(points[i - 1], points[i], from / step));
                if (on_now) dashes.line_to(mix(points[i - 1], points[i], to / step));
                drawing = on_now;
                from = to;
            }
            at += step;
        }
    }
    return dashes;
}

class OverlayPen {
public:
    explicit OverlayPen(const OverlayRequest& request) : request_(request) {
        made_.under.paper = made_.over.paper = request.colors.paper;
        tag_under_ = made_.under.tag({});
        tag_over_ = made_.over.tag({});
    }

    Overlay draw() {
        const Selection& selection = request_.selection;
        selected_.insert(selection.selected.begin(), selection.selected.end());
        if (!selected_.empty()) select();
        if (!selection.hovered.empty() && !selected_.contains(selection.hovered)) hover(selection.hovered);
        if (!selection.focused.empty()) focus(selection.focused);
        pins();
        gesture(request_.marks);
        return std::move(made_);
    }

private:
    double px(double design) const { return design * request_.camera.density; }

    Rect on_canvas(const Rect& mm) const {
        return {request_.camera.pixel_of(mm.min), request_.camera.pixel_of(mm.max)};
    }

    const NodeBox* person(const AnyId& id) const { return find(request_.geometry.people, id); }
    const NodeBox* system(const AnyId& id) const { return find(request_.geometry.systems, id); }
    static const NodeBox* find(const std::vector<NodeBox>& nodes, const AnyId& id) {
        const auto found = std::ranges::find(nodes, id, &NodeBox::id);
        return found == nodes.end() ? nullptr : &*found;
    }

    bool is_on_canvas(const Rect& box) const {
        return box.overlaps(Rect{{0, 0}, request_.camera.size}.grown(px(band_width)));
    }

    Outline ring(const NodeBox& node, double gap) const {
        const Rect box = on_canvas(node.symbol);
        if (request_.round.contains(node.id))
            return circle(box.centre(), std::max(box.width(), box.height()) / 2 + px(gap));
        return rounded_rectangle(box.grown(px(gap)), px(ring_corner));
    }

    Paint line(Color color, double width) const {
        return {std::nullopt,
                Stroke{.width = px(width), .color = color, .cap = Cap::butt, .join = Join::round}};
    }

    /// Whatever is selected, in one walk over each list however much it is.
    void select() {
        const OverlayColors& colors = request_.colors;
        const Paint paint = line(colors.selection, colors.ring_width);
        select_lines();
        for (const HomeOutline& home : request_.geometry.homes)
            if (selected_.contains(home.of))
                made_.under.add(outline_of_home(home), line(colors.selection, colors.ring_width + 2),
                                tag_under_);
        for (const CentreCircle& centre : request_.geometry.centre)
            if (selected_.contains(centre.of)) made_.under.add(circle_around(centre), paint, tag_under_);
        for (const NodeBox& node : request_.geometry.systems)
            if (selected_.contains(node.id) && is_on_canvas(on_canvas(node.symbol)))
                made_.under.add(ring(node, ring_gap), paint, tag_under_);
        for (const NodeBox& node : request_.geometry.people) {
            if (!selected_.contains(node.id)) continue;
            if (!is_on_canvas(on_canvas(united(node.symbol, node.label)))) continue;
            made_.under.add(ring(node, ring_gap), {colors.selection_background, paint.stroke}, tag_under_);
            select_label(node);
        }
        select_names();
    }

    Outline circle_around(const CentreCircle& centre) const {
        return circle(request_.camera.pixel_of(centre.at),
                      centre.radius * request_.camera.scale() + px(ring_gap));
    }

    void select_label(const NodeBox& node) {
        if (node.label.width() <= 0) return;
        const Rect text = on_canvas(node.label);
        const Rect plate{text.min - Vec2{px(label_side), px(label_above)},
                         text.max + Vec2{px(label_side), px(label_below)}};
        made_.under.add(rounded_rectangle(plate, px(label_corner)),
                        {request_.colors.selection_background, std::nullopt}, tag_under_);
    }

    /// Names again, in the colour of selection; their letters cover those below exactly.
    void select_names() {
        for (const PictureMark& mark : request_.content.marks) {
            const auto* glyphs = std::get_if<Glyphs>(&mark);
            if (!glyphs || !glyphs->run->font->bold) continue;
            const Tag& tag = request_.content.tags[glyphs->tag];
            if (tag.part != Part::label || !selected_.contains(tag.of)) continue;
            const Vec2 start = request_.camera.pixel_of(glyphs->at);
            const double width = glyphs->run->width * request_.camera.scale();
            if (is_on_canvas({start, start + Vec2{width, 0}})) repeat(*glyphs);
        }
    }

    void repeat(const Glyphs& glyphs) {
        Scene copy;
        Glyphs name = glyphs;
        name.color = request_.colors.selection;
        name.halo = 0;
        name.tag = copy.tag({});
        copy.marks.emplace_back(name);
        made_.over.append(copy, request_.camera.to_pixels());
    }

    /// A tie, a union's bar or a child's line lies on a band with an edge.
    void select_lines() {
        const OverlayColors& colors = request_.colors;
        const Color edge = mixed(colors.selection, colors.selection_background, 0.55);
        for (const auto& [width, color] :
             {std::pair{band_width, edge}, {band_width - 2, colors.selection_background}}) {
            const Stroke band{px(width), color, Cap::round, Join::round};
            for (const RoutedLine& routed : request_.geometry.lines)
                if (selected_.contains(routed.of) && routed.points.size() > 1)
                    made_.under.add(outline_of_line(routed), {std::nullopt, band}, tag_under_);
        }
    }

    Outline outline_of_line(const RoutedLine& routed) const {
        return transformed(polyline(routed.points), request_.camera.to_pixels());
    }
    Outline outline_of_home(const HomeOutline& home) const {
        return transformed(polygon(home.outline), request_.camera.to_pixels());
    }

    template <class Draw>
    void each_line(const AnyId& id, Draw&& draw_one) const {
        for (const RoutedLine& routed : request_.geometry.lines)
            if (routed.of == id && routed.points.size() > 1) draw_one(outline_of_line(routed));
    }

    template <class Draw>
    void each_home(const AnyId& id, Draw&& draw_one) const {
        for (const HomeOutline& home : request_.geometry.homes)
            if (AnyId(home.of) == id) draw_one(outline_of_home(home));
    }

    void hover(const AnyId& id) {
        const Paint thin = line(request_.colors.selection, hover_width);
        if (const NodeBox* node = person(id) ? person(id) : system(id)) {
            made_.over.add(ring(*node, hover_gap), thin, tag_over_);
            return;
        }
        const Stroke band{px(band_width / 2), request_.colors.selection_background, Cap::round, Join::round};
        each_line(id, [&](const Outline& outline) {
            made_.under.add(outline, {std::nullopt, band}, tag_under_);
        });
        each_home(id, [&](const Outline& outline) {
            made_.under.add(outline, line(request_.colors.selection, hover_width + 2), tag_under_);
        });
        for (const CentreCircle& centre : request_.geometry.centre)
            if (centre.of == id) made_.over.add(circle_around(centre), thin, tag_over_);
    }

    void focus(const AnyId& id) {
        const Paint paint = line(request_.colors.selection, request_.colors.ring_width);
        if (const NodeBox* node = person(id) ? person(id) : system(id)) {
            made_.over.add(dashed(ring(*node, ring_gap), px(focus_dash)), paint, tag_over_);
            return;
        }
        each_line(id, [&](const Outline& outline) {
            made_.over.add(dashed(outline, px(focus_dash)), paint, tag_over_);
        });
        for (const CentreCircle& centre : request_.geometry.centre)
            if (centre.of == id)
                made_.over.add(dashed(circle_around(centre), px(focus_dash)), paint, tag_over_);
    }

    void pins() {
        for (const std::vector<NodeBox>* nodes : {&request_.geometry.people, &request_.geometry.systems})
            for (const NodeBox& node : *nodes)
                if (node.by_hand) pin(on_canvas(node.symbol));
    }

    void pin(const Rect& symbol) {
        if (symbol.width() < px(least_symbol_with_pin)) return;
        const Rect canvas{{0, 0}, request_.camera.size};
        const Vec2 at{symbol.max.x + px(1), symbol.min.y - px(1)};
        if (!canvas.grown(px(pin_radius) * 2).contains(at)) return;
        const Paint disc{request_.colors.paper, line(request_.colors.ink2, pin_line).stroke};
        made_.over.add(circle(at, px(pin_radius)), disc, tag_over_);
        Outline icon;  // 20 px, as all icons of the look are drawn
        icon.move_to({-3, -6.5});
        icon.line_to({3, -6.5});
        icon.line_to({2.2, -1});
        icon.line_to({4.5, 2});
        icon.line_to({-4.5, 2});
        icon.line_to({-2.2, -1});
        icon.close();
        icon.move_to({0, 2});
        icon.line_to({0, 7});
        const Affine there = Affine::moved(at + Vec2{0, px(0.2)}) * Affine::scaled(px(pin_scale));
        const Stroke stroke{px(1.3 * pin_scale), request_.colors.ink2, Cap::round, Join::round};
        made_.over.add(transformed(icon, there), {std::nullopt, stroke}, tag_over_);
    }

    void gesture(const GestureMarks& marks) {
        if (marks.lasso) lasso(*marks.lasso);
        if (marks.key)
            made_.over.add(rounded_rectangle(on_canvas(*marks.key).grown(px(ring_gap)), px(ring_corner)),
                           line(request_.colors.selection, request_.colors.ring_width), tag_over_);
        const Color grey = mixed(request_.colors.ink2, request_.colors.paper, 0.45);
        for (const GhostMark& ghost : marks.ghosts) {
            const NodeBox stood{ghost.of, ghost.symbol, {}, false};
            made_.under.add(dashed(ring(stood, 0), px(focus_dash + 1)), line(grey, ghost_width), tag_under_);
        }
        for (const Guide& guide : marks.guides)
            straight(guide, hover_width);
        if (!marks.onto.empty()) hover(marks.onto);
        if (!marks.line) return;
        straight(*marks.line, request_.colors.ring_width);
        const Paint end{request_.colors.paper, line(request_.colors.selection, hover_width).stroke};
        made_.over.add(circle(request_.camera.pixel_of(marks.line->to), px(line_end_radius)), end, tag_over_);
    }

    void straight(const Guide& guide, double width) {
        const Vec2 from = request_.camera.pixel_of(guide.from), to = request_.camera.pixel_of(guide.to);
        if (distance(from, to) < 0.5) return;
        made_.over.add(polyline({from, to}), line(request_.colors.selection, width), tag_over_);
    }

    void lasso(const Rect& mm) {
        made_.over.add(dashed(rectangle(on_canvas(mm)), px(focus_dash + 1)),
                       line(request_.colors.selection, 1), tag_over_);
    }

    const OverlayRequest& request_;
    std::set<AnyId> selected_;
    Overlay made_;
    std::uint32_t tag_under_ = 0;
    std::uint32_t tag_over_ = 0;
};

}  // namespace

std::set<AnyId> round_symbols(const Scene& content) {
    std::set<AnyId> round;
    std::set<AnyId> known;
    for (const PictureMark& mark : content.marks) {
        const auto* path = std::get_if<Path>(&mark);
        if (!path || path->halo || path->verb_count == 0) continue;
        const Tag& tag = content.tags[path->tag];
        if (tag.part != Part::symbol && tag.part != Part::system) continue;
        // The first path of a symbol is its outline.
        if (!known.insert(tag.of).second) continue;
        const auto first = content.shapes.verbs.begin() + path->first_verb;
        if (std::count(first, first + path->verb_count, Verb::line) == 0 &&
            std::count(first, first + path->verb_count, Verb::cubic) >= 4)
            round.insert(tag.of);
    }
    return round;
}

Overlay overlay_of(const OverlayRequest& request) { return OverlayPen(request).draw(); }

Scene dotted_paper(Vec2 size, double density, const OverlayColors& colors) {
    Scene scene;
    scene.paper = colors.paper;
    const std::uint32_t tag = scene.tag({});
    const double step = dot_step * density;
    const Paint round{std::nullopt, Stroke{dot_size * density, colors.dot, Cap::round, Join::round}};
    // In blocks, so that a strip of paper is painted without the rest.
    constexpr int block = 8;
    const int across = 2 + static_cast<int>(size.x / step), down = 2 + static_cast<int>(size.y / step);
    for (int top = 0; top < down; top += block)
        for (int left = 0; left < across; left += block) {
            Outline dots;
            for (int row = top; row < std::min(down, top + block); ++row)
                for (int column = left; column < std::min(across, left + block); ++column) {
                    dots.move_to({column * step, row * step});
                    dots.line_to({column * step, row * step});
                }
            scene.add(dots, round, tag);
        }
    return scene;
}

Vec2 dots_offset(const Camera& camera) {
    const double step = dot_step * camera.density;
    const Vec2 origin = camera.pixel_of({0, 0});
    const auto back = [step](double at) { return std::fmod(std::fmod(at, step) + step, step) - step; };
    return {back(origin.x), back(origin.y)};
}

std::size_t ground_marks(const Scene& content) {
    const auto is_ground = [&](const PictureMark& mark) {
        const auto* glyphs = std::get_if<Glyphs>(&mark);
        const std::uint32_t tag = glyphs ? glyphs->tag : std::get<Path>(mark).tag;
        switch (content.tags[tag].part) {
        case Part::background:
        case Part::household:
        case Part::centre:
        case Part::system: return true;
        case Part::tie:
        case Part::structure:
        case Part::symbol:
        case Part::inner_mark:
        case Part::label:
        case Part::caption:
        case Part::legend:
        case Part::frame: return false;
        }
        return false;
    };
    const auto first = std::ranges::find_if_not(content.marks, is_ground);
    return static_cast<std::size_t>(first - content.marks.begin());
}

}  // namespace kinscape
