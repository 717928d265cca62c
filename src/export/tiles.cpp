#include "export/tiles.hpp"

#include "export/block.hpp"
#include "scene/cropped.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace kinscape {
namespace {

constexpr double beyond_cut_mm = 5;    // to each side: 10 mm are on both sheets
constexpr double mark_border_mm = 7;   // around what a sheet shows: arrows with their page
constexpr double finest_step_mm = 20;  // cuts are tried at least so often where nothing stands

// What a cut costs, in lines that it crosses.
constexpr double cost_of_sheet = 12;
constexpr double cost_of_straddling = 50;
constexpr double cost_of_bond = 6;
constexpr double cost_of_tie = 0.4;

constexpr TextStyle mark_style{7, true, false};
constexpr TextStyle number_style{11.6, true, false};
constexpr TextStyle words_style{8, false, false};
constexpr double number_halo_mm = 0.8, above_words_mm = 3, words_mm = 8;

/// One of the two directions of the page.
struct Axis {
    double Vec2::*along;
    double low(const Rect& box) const { return box.min.*along; }
    double high(const Rect& box) const { return box.max.*along; }
    double middle(const Rect& box) const { return (low(box) + high(box)) / 2; }
};
constexpr Axis across{&Vec2::x}, down{&Vec2::y};

/// What has to stay whole: a person with their words, a system, a line of text.
using Pieces = std::vector<Rect>;

struct CutLine {
    Rect box;
    double cost = 1;
};

/// The drawing seen as pieces that stay whole and lines that may be cut.
struct Material {
    Pieces pieces;
    std::vector<CutLine> lines;
    std::vector<int> piece_of;              // by mark; -1: none
    std::vector<std::optional<Rect>> inks;  // by mark
};

bool is_somebody(Part part) {
    return part == Part::symbol || part == Part::inner_mark || part == Part::label || part == Part::system;
}

/// What a sheet shows without the borders that it shares, and without the arrows.
Vec2 free_of(Vec2 room) {
    constexpr double border = 2 * (beyond_cut_mm + mark_border_mm);
    return {std::max(room.x - border, 1.0), std::max(room.y - border, 1.0)};
}

bool fits(const Rect& box, Vec2 room) { return box.width() <= room.x && box.height() <= room.y; }

/// The family in the middle of an ecomap stays with its circle.
void join_inside(Material& all, const Rect& circle, int piece) {
    for (int& one : all.piece_of)
        if (one >= 0 && circle.contains(all.pieces[one])) one = piece;
}

Material material_of(const Scene& scene, const std::vector<Rect>& bonds, Vec2 room) {
    Material all;
    for (const Rect& bond : bonds)
        all.lines.push_back({bond, cost_of_bond});
    int centre = -1;
    std::map<AnyId, int> somebody;
    std::map<std::uint32_t, int> words;
    for (const PictureMark& mark : scene.marks) {
        const Glyphs* glyphs = std::get_if<Glyphs>(&mark);
        const std::uint32_t number = glyphs ? glyphs->tag : std::get<Path>(mark).tag;
        const Tag& tag = scene.tags[number];
        const std::optional<Rect> ink = ink_of(scene, mark);
        all.piece_of.push_back(-1);
        all.inks.push_back(ink);
        if (!ink) continue;
        const bool whole = is_somebody(tag.part) || (tag.part == Part::centre && fits(*ink, room));
        if (!whole && !glyphs && tag.part != Part::legend) {
            all.lines.push_back({*ink, tag.part == Part::structure ? 1 : cost_of_tie});
            continue;
        }
        const int next = static_cast<int>(all.pieces.size());
        const int piece = whole ? somebody.emplace(tag.of, next).first->second
                                : words.emplace(tag.part == Part::legend ? 0 : number, next).first->second;
        if (piece == next)
            all.pieces.push_back(*ink);
        else
            all.pieces[piece] = united(all.pieces[piece], *ink);
        all.piece_of.back() = piece;
        if (tag.part == Part::centre) centre = piece;
    }
    if (centre >= 0) join_inside(all, all.pieces[centre], centre);
    return all;
}

struct Span {
    double from = 0;
    double to = 0;
};

/// Where a strip may be cut: midway between any two borders of pieces.
std::vector<double> places_to_cut(const Pieces& pieces, const Axis& axis, const Span& ink) {
    std::vector<double> borders = {ink.from, ink.to};
    for (const Rect& piece : pieces)
        borders.insert(borders.end(), {axis.low(piece), axis.high(piece)});
    std::sort(borders.begin(), borders.end());
    std::vector<double> places = {ink.from};
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const double gap = borders[i + 1] - borders[i];
        const int parts = 1 + static_cast<int>(gap / finest_step_mm);
        for (int part = 0; part < parts && gap > 0.1; ++part)
            places.push_back(borders[i] + gap * (part + 0.5) / parts);
    }
    places.push_back(ink.to);
    return places;
}

/// What it costs to cut at each of the places.
std::vector<double> costs_of(const std::vector<double>& places, const Material& strip, const Axis& axis) {
    std::vector<double> change(places.size() + 1, 0);
    const auto add = [&](const Rect& box, double cost) {
        const auto first = std::upper_bound(places.begin(), places.end(), axis.low(box));
        const auto last = std::lower_bound(places.begin(), places.end(), axis.high(box));
        if (first >= last) return;
        change[first - places.begin()] += cost;
        change[last - places.begin()] -= cost;
    };
    for (const Rect& piece : strip.pieces)
        add(piece, cost_of_straddling);
    for (const CutLine& line : strip.lines)
        add(line.box, line.cost);
    for (std::size_t i = 1; i < change.size(); ++i)
        change[i] += change[i - 1];
    return change;
}

/// The strip cut into stretches; all that has its middle in a stretch fits `room` together with it. A piece
/// larger than `room` has a stretch of its own.
std::vector<Span> stretches_of(const Material& strip, const Axis& axis, const Span& ink, double room,
                               double cost_of_stretch) {
    const std::vector<double> places = places_to_cut(strip.pieces, axis, ink);
    const std::vector<double> costs = costs_of(places, strip, axis);
    Pieces sorted = strip.pieces;
    std::sort(sorted.begin(), sorted.end(),
              [&](const Rect& a, const Rect& b) { return axis.middle(a) < axis.middle(b); });

    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<double> best(places.size(), never);
    std::vector<std::size_t> before(places.size(), 0);
    best[0] = 0;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        if (best[i] == never) continue;
        auto piece = std::partition_point(sorted.begin(), sorted.end(),
                                          [&](const Rect& one) { return axis.middle(one) < places[i]; });
        Span reach{places[i], places[i]};
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            for (; piece != sorted.end() && axis.middle(*piece) < places[j]; ++piece)
                reach = {std::min(reach.from, axis.low(*piece)), std::max(reach.to, axis.high(*piece))};
            reach.to = std::max(reach.to, places[j]);
            const bool fits = reach.to - reach.from <= room;
            if (!fits && j > i + 1) break;
            const double cost = best[i] + cost_of_stretch + (j + 1 < places.size() ? costs[j] : 0);
            if (cost < best[j]) best[j] = cost, before[j] = i;
            if (!fits) break;
        }
    }
    std::vector<Span> stretches;
    for (std::size_t j = places.size() - 1; j > 0; j = before[j])
        stretches.insert(stretches.begin(), Span{places[before[j]], places[j]});
    return stretches;
}

/// The part of the material whose pieces have their middle in the stretch; lines that reach into it.
Material part_of(const Material& all, const Axis& axis, const Span& stretch) {
    Material part;
    for (const Rect& piece : all.pieces)
        if (axis.middle(piece) >= stretch.from && axis.middle(piece) < stretch.to)
            part.pieces.push_back(piece);
    for (const CutLine& line : all.lines)
        if (axis.low(line.box) < stretch.to && axis.high(line.box) > stretch.from) part.lines.push_back(line);
    return part;
}

/// A sheet's part of the drawing: what has its middle in `own` stands on it, `seen` is how far it shows
/// lines.
struct TilePlan {
    Rect own;
    Rect seen;
};

/// `seen` of a stretch: all of its pieces, and a little beyond the cuts.
Span seen_of(const Span& stretch, const Pieces& pieces, const Axis& axis, const Span& ink) {
    Span seen = stretch;
    for (const Rect& piece : pieces)
        seen = {std::min(seen.from, axis.low(piece)), std::max(seen.to, axis.high(piece))};
    return {std::max(ink.from, seen.from - beyond_cut_mm), std::min(ink.to, seen.to + beyond_cut_mm)};
}

std::vector<TilePlan> plans_of(const Material& all, const Rect& ink, Vec2 room) {
    const Vec2 free = free_of(room);
    const Span width{ink.min.x, ink.max.x}, height{ink.min.y, ink.max.y};
    const double sheets_of_a_row = std::ceil(ink.width() / free.x);
    std::vector<TilePlan> plans;
    for (const Span& row : stretches_of(all, down, height, free.y, cost_of_sheet * sheets_of_a_row)) {
        const Material strip = part_of(all, down, row);
        const Span seen_down = seen_of(row, strip.pieces, down, height);
        for (const Span& column : stretches_of(strip, across, width, free.x, cost_of_sheet)) {
            const Span seen = seen_of(column, part_of(strip, across, column).pieces, across, width);
            plans.push_back({{{column.from, row.from}, {column.to, row.to}},
                             {{seen.from, seen_down.from}, {seen.to, seen_down.to}}});
        }
    }
    // What ends with the drawing belongs to its last sheets.
    for (TilePlan& plan : plans) {
        if (plan.own.max.x >= ink.max.x) plan.own.max.x = ink.max.x + 1;
        if (plan.own.max.y >= ink.max.y) plan.own.max.y = ink.max.y + 1;
    }
    return plans;
}

bool owns(const TilePlan& plan, Vec2 point) {
    return point.x >= plan.own.min.x && point.x < plan.own.max.x && point.y >= plan.own.min.y &&
           point.y < plan.own.max.y;
}

bool is_empty(const TilePlan& plan, const Material& all) {
    const auto holds = [&](const Rect& piece) { return owns(plan, piece.centre()); };
    const auto shows = [&](const CutLine& line) { return line.box.overlaps(plan.own); };
    return std::none_of(all.pieces.begin(), all.pieces.end(), holds) &&
           std::none_of(all.lines.begin(), all.lines.end(), shows);
}

std::vector<Cut> cuts_for(const TilePlan& plan, const Material& all) {
    std::vector<Cut> cuts;
    for (const int piece : all.piece_of)
        cuts.push_back(piece < 0                                ? Cut::at_borders
                       : owns(plan, all.pieces[piece].centre()) ? Cut::whole
                                                                : Cut::left_out);
    return cuts;
}

enum class Side : unsigned char { left, right, top, bottom };

/// An arrow with the page where a line goes on, outside of what the sheet shows.
void add_mark(Scene& sheet, Side side, const Rect& seen, double at, std::size_t page, const Look& look) {
    constexpr double gap = 1, long_mm = 1.8, half_mm = 1.2;
    const bool level = side == Side::left || side == Side::right;
    const double out = side == Side::left || side == Side::top ? -1 : 1;
    const double border = side == Side::left    ? seen.min.x
                          : side == Side::right ? seen.max.x
                          : side == Side::top   ? seen.min.y
                                                : seen.max.y;
    const auto point = [&](double outwards, double along) {
        return level ? Vec2{border + out * outwards, at + along} : Vec2{at + along, border + out * outwards};
    };
    const std::uint32_t tag = sheet.tag({{}, Part::frame});
    sheet.add(polygon({point(gap, -half_mm), point(gap + long_mm, 0), point(gap, half_mm)}),
              {look.palette.ink, std::nullopt}, tag);
    const Block number =
        text_block(look.type, std::to_string(page), {mark_style, look.palette.ink, mark_border_mm});
    Vec2 corner = point(gap + long_mm + 0.5, 0) - number.size / 2;
    if (level)
        corner.x += out * number.size.x / 2;
    else
        corner.y += out * number.size.y / 2;
    sheet.append(number.scene, Affine::moved(corner));
}

class Sheets {
public:
    Sheets(const Scene& drawing, const Material& all, std::vector<TilePlan> plans, std::size_t first_page)
        : drawing_(drawing),
          all_(all),
          plans_(std::move(plans)),
          first_page_(first_page) {}

    Scene sheet(std::size_t number, const Look& look) const {
        const TilePlan& plan = plans_[number];
        Scene sheet = cropped(drawing_, plan.seen, cuts_for(plan, all_));
        for (const auto& [way, along] : ways_out(number))
            for (const double at : spread(along))
                add_mark(sheet, way.first, plan.seen, at, way.second + first_page_, look);
        return sheet;
    }

private:
    /// Where lines leave a sheet, along its border, by the sheet that has what lies behind it.
    using Ways = std::map<std::pair<Side, std::size_t>, std::vector<double>>;

    Ways ways_out(std::size_t number) const {
        const Rect& seen = plans_[number].seen;
        Ways ways;
        for (std::size_t mark = 0; mark < drawing_.marks.size(); ++mark) {
            const Path* path = std::get_if<Path>(&drawing_.marks[mark]);
            const std::optional<Rect>& ink = all_.inks[mark];
            if (!path || !ink || all_.piece_of[mark] >= 0 || !path->paint.stroke) continue;
            if (!ink->overlaps(seen) || seen.contains(*ink)) continue;
            for (const Chain& chain : flattened(outline_of(drawing_, *path), 0.1))
                for (std::size_t i = 0; i + 1 < chain.points.size(); ++i)
                    add_way(ways, seen, chain.points[i], chain.points[i + 1]);
        }
        return ways;
    }

    void add_way(Ways& ways, const Rect& seen, Vec2 from, Vec2 to) const {
        const auto meet = [&](Side side, double a, double b, double border, double outwards) {
            if ((a < border) == (b < border)) return;
            const Vec2 at = mix(from, to, (border - a) / (b - a));
            const bool level = side == Side::left || side == Side::right;
            const double along = level ? at.y : at.x;
            const double low = level ? seen.min.y : seen.min.x, high = level ? seen.max.y : seen.max.x;
            if (along < low || along > high) return;
            const Vec2 behind = at + (level ? Vec2{outwards, 0} : Vec2{0, outwards});
            if (const auto other = sheet_with(behind)) ways[{side, *other}].push_back(along);
        };
        constexpr double step = beyond_cut_mm;
        meet(Side::left, from.x, to.x, seen.min.x, -step);
        meet(Side::right, from.x, to.x, seen.max.x, step);
        meet(Side::top, from.y, to.y, seen.min.y, -step);
        meet(Side::bottom, from.y, to.y, seen.max.y, step);
    }

    std::optional<std::size_t> sheet_with(Vec2 point) const {
        for (std::size_t i = 0; i < plans_.size(); ++i)
            if (owns(plans_[i], point)) return i;
        return std::nullopt;
    }

    /// One for those that leave close to one another.
    static std::vector<double> spread(std::vector<double> along) {
        constexpr double close_mm = 6;
        std::sort(along.begin(), along.end());
        std::vector<double> marks;
        for (std::size_t i = 0, first = 0; i < along.size(); ++i) {
            if (i + 1 < along.size() && along[i + 1] - along[first] < close_mm) continue;
            marks.push_back((along[first] + along[i]) / 2);
            first = i + 1;
        }
        return marks;
    }

    const Scene& drawing_;
    const Material& all_;
    std::vector<TilePlan> plans_;
    std::size_t first_page_;
};

/// Lines and symbols alone, as thin as a line may be.
void add_shapes(Scene& overview, const Scene& drawing, const Affine& by, const Look& look) {
    constexpr double line_mm = 0.35;
    const std::uint32_t tag = overview.tag({{}, Part::background});
    const Stroke thin{line_mm, mixed(look.palette.ink, drawing.paper, 0.3), Cap::butt, Join::round};
    for (const PictureMark& mark : drawing.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path || path->halo) continue;
        const Part part = drawing.tags[path->tag].part;
        if (part != Part::symbol && part != Part::system && part != Part::structure && part != Part::centre)
            continue;
        overview.add(transformed(outline_of(drawing, *path), by), {std::nullopt, thin}, tag);
    }
}

/// The frames of the sheets; of numbers that would stand on one another only the first.
void add_frames(Scene& overview, const std::vector<Rect>& frames, std::size_t first_page, const Look& look) {
    constexpr double apart_mm = 1;
    const Stroke stroke{0.5, look.palette.ink, Cap::butt, Join::miter};
    const std::uint32_t tag = overview.tag({{}, Part::frame});
    std::optional<Rect> before;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        overview.add(rectangle(frames[i]), {std::nullopt, stroke}, tag);
        const ShapedLineRef number = look.type.shape(std::to_string(i + first_page), number_style);
        const Rect box = Rect::around(frames[i].centre(), number->width, number->ascent);
        if (before && before->grown(apart_mm).overlaps(box)) continue;
        before = box;
        overview.add(*number, {box.min.x, frames[i].centre().y + (number->ascent - number->descent) / 2},
                     {look.palette.ink, number_halo_mm}, tag);
    }
}

/// The whole map under the frames of its sheets.
Scene overview_of(const Scene& drawing, const std::vector<TilePlan>& plans, const TileRequest& request,
                  const Look& look) {
    constexpr double frame_mm = 0.5, least_scale_of_shapes = 0.08;
    const Rect ink = *ink_bounds(drawing);
    const Vec2 room = request.overview_room - Vec2{2 * frame_mm, 2 * frame_mm};
    const double scale =
        std::min({1.0, room.x / ink.width(), (room.y - above_words_mm - words_mm) / ink.height()});
    const Affine by = Affine::scaled(scale) * Affine::moved(-ink.min);
    Scene overview;
    overview.paper = drawing.paper;
    if (scale >= least_scale_of_shapes) add_shapes(overview, drawing, by, look);
    std::vector<Rect> frames;
    for (const TilePlan& plan : plans)
        frames.push_back({by(plan.own.min),
                          by({std::min(plan.own.max.x, ink.max.x), std::min(plan.own.max.y, ink.max.y)})});
    add_frames(overview, frames, request.first_page, look);
    const std::string words = filled(
        look.words["The map is on pages {0} to {1}. An arrow at a border names the page where it goes on."],
        {std::to_string(request.first_page), std::to_string(request.first_page + plans.size() - 1)});
    const Block caption = text_block(look.type, words, {words_style, look.palette.ink, room.x});
    overview.append(caption.scene, Affine::moved({0, ink.height() * scale + above_words_mm}));
    return overview;
}

std::vector<TilePlan> used_plans(const Material& all, const Rect& ink, Vec2 room) {
    std::vector<TilePlan> plans = plans_of(all, ink, room);
    std::erase_if(plans, [&](const TilePlan& plan) { return is_empty(plan, all); });
    return plans;
}

}  // namespace

Tiles tiles_of(const Scene& drawing, const TileRequest& request, const Look& look) {
    const std::optional<Rect> ink = ink_bounds(drawing);
    if (!ink) return {};
    const Material all = material_of(drawing, request.bonds, free_of(request.room));
    const std::vector<TilePlan> plans = used_plans(all, *ink, request.room);
    Tiles tiles{overview_of(drawing, plans, request, look), {}};
    const Sheets sheets(drawing, all, plans, request.first_page);
    for (std::size_t i = 0; i < plans.size(); ++i)
        tiles.sheets.push_back(sheets.sheet(i, look));
    return tiles;
}

std::size_t tile_count(const Scene& drawing, const TileRequest& request) {
    const std::optional<Rect> ink = ink_bounds(drawing);
    return ink ? used_plans(material_of(drawing, request.bonds, free_of(request.room)), *ink, request.room)
                     .size()
               : 0;
}

}  // namespace kinscape
