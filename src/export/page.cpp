#include "export/page.hpp"

#include "base/number.hpp"
#include "text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace kinscape {
namespace {

// Type on the paper (look/README.md): the title of the window, 18 px, is 11.6 pt.
constexpr TextStyle title_style{11.6, true, false};
constexpr TextStyle subtitle_style{8, false, false};
constexpr TextStyle foot_style{7, false, false};

constexpr double fit_margin_mm = 10;  // around the ink (format.md, "Calls")
constexpr double sheet_margin_mm = 12;
constexpr double gap_below_head_mm = 6;
constexpr double gap_around_legend_mm = 8;
constexpr double gap_above_foot_mm = 4;
constexpr double legend_column_mm = 62;
constexpr std::size_t rows_of_a_column = 6;  // a legend grows to the side before it grows longer
constexpr double least_head_width_mm = 90;

/// A piece of the sheet, its upper left corner at (0, 0).
struct Block {
    Scene scene;
    Vec2 size;
};

Block block_of_lines(const std::vector<ShapedLineRef>& lines, Color color) {
    Block block;
    const std::uint32_t tag = block.scene.tag({{}, Part::frame});
    for (const ShapedLineRef& line : lines) {
        block.scene.add(*line, {0, block.size.y + line->ascent}, {color, 0}, tag);
        block.size.x = std::max(block.size.x, line->width);
        block.size.y += line->ascent + line->descent;
    }
    return block;
}

void put_below(Block& block, const Block& next, double gap) {
    if (next.scene.marks.empty()) return;
    const double top = block.scene.marks.empty() ? 0 : block.size.y + gap;
    block.scene.append(next.scene, Affine::moved({0, top}));
    block.size = {std::max(block.size.x, next.size.x), top + next.size.y};
}

Block head_of(const SheetParts& parts, const Look& look, double width) {
    constexpr int most_lines = 2;
    Block head =
        block_of_lines(wrapped(look.type, parts.title, title_style, {width, most_lines}), look.palette.ink);
    put_below(head,
              block_of_lines(wrapped(look.type, parts.subtitle, subtitle_style, {width, most_lines}),
                             look.palette.muted),
              0.6);
    return head;
}

Block foot_of(const SheetParts& parts, const Look& look, double width) {
    constexpr int most_lines = 3;
    return block_of_lines(wrapped(look.type, parts.foot, foot_style, {width, most_lines}),
                          look.palette.muted);
}

Block legend_of(const std::vector<LegendEntry>& entries, const Look& look, double width) {
    if (entries.empty()) return {};
    Block legend{legend_scene(entries, look, width), {}};
    if (const std::optional<Rect> ink = ink_bounds(legend.scene)) legend.size = ink->max;
    return legend;
}

/// As many columns as make a legend of a few rows, but none beyond the drawing where two will do.
double legend_width_for(const SheetParts& parts, double drawing_width) {
    const std::size_t wanted = (parts.legend.size() + rows_of_a_column - 1) / rows_of_a_column;
    const auto beside = static_cast<std::size_t>(drawing_width / legend_column_mm);
    return static_cast<double>(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(2, beside))) *
           legend_column_mm;
}

struct Ink {
    double text_pt = std::numeric_limits<double>::infinity();
    double line_mm = std::numeric_limits<double>::infinity();
};
/// The smallest text and the thinnest line of a drawing.
Ink finest(const Scene& drawing) {
    Ink ink;
    for (const PictureMark& mark : drawing.marks) {
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark))
            ink.text_pt = std::min(ink.text_pt, glyphs->run->size_mm / mm_per_point);
        else if (const Path& path = std::get<Path>(mark); path.paint.stroke && !path.halo)
            ink.line_mm = std::min(ink.line_mm, path.paint.stroke->width);
    }
    return ink;
}

bool is_legible(const Ink& ink, double scale) {
    constexpr double tolerance = 0.001;
    return ink.text_pt * scale >= least_text_pt - tolerance &&
           ink.line_mm * scale >= least_line_mm - tolerance;
}

Vec2 portrait_size(std::string_view name) {
    if (name == "A3") return {297, 420};
    if (name == "Letter") return {215.9, 279.4};
    return {210, 297};
}

/// Where everything goes on one sheet, before it is put there.
struct Plan {
    Vec2 sheet;
    std::string turn;
    Block head;
    Block legend;
    Block foot;
    bool legend_beside = false;
    double scale = 0;
};

/// The sheet with as much room for the drawing as its other parts leave.
Plan plan_of(const SheetParts& parts, const Look& look, Vec2 sheet, bool legend_beside) {
    Plan plan;
    plan.sheet = sheet;
    plan.legend_beside = legend_beside;
    const Vec2 inner = sheet - Vec2{2 * sheet_margin_mm, 2 * sheet_margin_mm};
    plan.head = head_of(parts, look, inner.x);
    plan.foot = foot_of(parts, look, inner.x);
    plan.legend = legend_of(parts.legend, look, legend_beside ? legend_column_mm : inner.x);
    return plan;
}

/// The room left for the drawing; without width or height where there is none.
Vec2 room_of(const Plan& plan) {
    Vec2 room = plan.sheet - Vec2{2 * sheet_margin_mm, 2 * sheet_margin_mm};
    if (!plan.head.scene.marks.empty()) room.y -= plan.head.size.y + gap_below_head_mm;
    if (!plan.foot.scene.marks.empty()) room.y -= plan.foot.size.y + gap_above_foot_mm;
    if (plan.legend.scene.marks.empty()) return room;
    if (!plan.legend_beside) {
        room.y -= plan.legend.size.y + gap_around_legend_mm;
    } else if (plan.legend.size.y > room.y) {
        room = {};
    } else {
        room.x -= plan.legend.size.x + gap_around_legend_mm;
    }
    return room;
}

/// Nothing where the legend would take too much of the sheet.
double scale_for(const Plan& plan, Vec2 drawing, double wanted) {
    constexpr double most_legend = 0.3;
    const Vec2 room = room_of(plan);
    if (plan.legend.size.x * plan.legend.size.y > most_legend * plan.sheet.x * plan.sheet.y) return 0;
    return std::max(0.0, std::min({wanted, room.x / drawing.x, room.y / drawing.y}));
}

Plan best_plan(const SheetParts& parts, const PageRequest& request, const Look& look, Vec2 drawing) {
    const Vec2 portrait = portrait_size(request.size);
    const double wanted = request.scale.value_or(1);
    // Another way must be clearly better than the one before it to be taken.
    constexpr double clearly = 1.03;
    std::optional<Plan> best;
    const bool wide = drawing.x > drawing.y;
    for (const bool level : {wide, !wide}) {
        const std::string turn = level ? "landscape" : "portrait";
        if (!request.orientation.empty() && request.orientation != turn) continue;
        const Vec2 sheet = level ? Vec2{portrait.y, portrait.x} : portrait;
        for (const bool beside : {false, true}) {
            if (beside && parts.legend.empty()) continue;
            Plan plan = plan_of(parts, look, sheet, beside);
            plan.turn = turn;
            plan.scale = scale_for(plan, drawing, wanted);
            if (!best || plan.scale > best->scale * clearly) best = std::move(plan);
        }
    }
    return std::move(*best);
}

void put_centred(Scene& scene, const SheetParts& parts, const Rect& ink, double scale, const Rect& room) {
    const Vec2 corner{room.centre().x - ink.width() * scale / 2, room.min.y};
    scene.append(parts.drawing, Affine::moved(corner - ink.min * scale) * Affine::scaled(scale));
}

std::string smaller_remark(const SheetParts& parts, const PageRequest& request, const Plan& plan,
                           const Look& look) {
    const Ink ink = finest(parts.drawing);
    std::string remark =
        fmt::format("Drawn at scale {} to fit {} {}.", to_text(plan.scale, 2), request.size, plan.turn);
    if (is_legible(ink, plan.scale)) return remark;
    remark += fmt::format(" Its smallest text is then {} pt and its thinnest line {} mm, below the {} pt and "
                          "{} mm that stay legible.",
                          to_text(ink.text_pt * plan.scale, 1), to_text(ink.line_mm * plan.scale, 2),
                          to_text(least_text_pt), to_text(least_line_mm));
    if (request.size != "A3") {
        const Rect box = *ink_bounds(parts.drawing);
        PageRequest larger = request;
        larger.size = "A3";
        larger.orientation.clear();
        const Plan on_a3 = best_plan(parts, larger, look, {box.width(), box.height()});
        if (is_legible(ink, on_a3.scale)) return remark + " On A3 it is legible.";
    }
    return remark + " A page that fits the drawing keeps it legible.";
}

/// The legend alone, on as many sheets as it needs.
std::vector<Page> legend_pages(const SheetParts& parts, const Look& look, Vec2 sheet) {
    const Vec2 inner = sheet - Vec2{2 * sheet_margin_mm, 2 * sheet_margin_mm};
    const std::size_t rows = parts.legend.size();
    for (std::size_t count = 1;; ++count) {
        std::vector<Page> pages;
        bool fits = true;
        const std::size_t each = (rows + count - 1) / count;
        for (std::size_t first = 0; first < rows && fits; first += each) {
            const auto from = parts.legend.begin() + static_cast<std::ptrdiff_t>(first);
            const auto to = from + static_cast<std::ptrdiff_t>(std::min(each, rows - first));
            Block block = head_of(parts, look, inner.x);
            put_below(block, legend_of({from, to}, look, inner.x), gap_below_head_mm);
            // One row that is higher than a sheet stays as it is.
            fits = block.size.y <= inner.y || each == 1;
            pages.push_back({{}, sheet});
            pages.back().scene.paper = look.palette.paper;
            pages.back().scene.append(block.scene, Affine::moved({sheet_margin_mm, sheet_margin_mm}));
        }
        if (fits) return pages;
    }
}

Sheet sheet_by_plan(const SheetParts& parts, const PageRequest& request, const Plan& plan, const Look& look) {
    const Rect ink = *ink_bounds(parts.drawing);
    Sheet sheet{{{}, plan.sheet}, {}, {}};
    Scene& scene = sheet.page.scene;
    scene.paper = look.palette.paper;
    const Vec2 corner{sheet_margin_mm, sheet_margin_mm};
    const Vec2 end = plan.sheet - corner;
    scene.append(plan.head.scene, Affine::moved(corner));
    const double top = corner.y + (plan.head.scene.marks.empty() ? 0 : plan.head.size.y + gap_below_head_mm);
    const double height = ink.height() * plan.scale;
    const Vec2 room = room_of(plan);
    put_centred(scene, parts, ink, plan.scale, {{corner.x, top}, {corner.x + room.x, top + height}});
    const Vec2 legend_at = plan.legend_beside ? Vec2{end.x - plan.legend.size.x, top}
                                              : Vec2{corner.x, top + height + gap_around_legend_mm};
    scene.append(plan.legend.scene, Affine::moved(legend_at));
    scene.append(plan.foot.scene, Affine::moved({corner.x, end.y - plan.foot.size.y}));
    if (plan.scale < request.scale.value_or(1) - 1e-9)
        sheet.remarks.push_back(smaller_remark(parts, request, plan, look));
    return sheet;
}

Sheet fixed_sheet(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const Rect ink = *ink_bounds(parts.drawing);
    const Vec2 drawing{ink.width(), ink.height()};
    const Plan plan = best_plan(parts, request, look, drawing);
    if (plan.scale > 0) return sheet_by_plan(parts, request, plan, look);
    SheetParts alone{parts.drawing, parts.title, parts.subtitle, {}, parts.foot};
    const Plan roomier = best_plan(alone, request, look, drawing);
    Sheet sheet = sheet_by_plan(alone, request, roomier, look);
    sheet.legend_pages = legend_pages(parts, look, roomier.sheet);
    sheet.remarks.push_back(
        "The key would take more than 30 % of the sheet and stands on a page of its own.");
    return sheet;
}

Sheet fitting_sheet(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const double scale = request.scale.value_or(1);
    const Rect ink = *ink_bounds(parts.drawing);
    const Vec2 drawing = Vec2{ink.width(), ink.height()} * scale;
    const Block legend = legend_of(parts.legend, look, legend_width_for(parts, drawing.x));
    const double text_width = std::max({least_head_width_mm, drawing.x, legend.size.x});
    const Block head = head_of(parts, look, text_width);
    const Block foot = foot_of(parts, look, text_width);
    const double width = std::max({drawing.x, legend.size.x, head.size.x, foot.size.x});

    Sheet sheet;
    Scene& scene = sheet.page.scene;
    scene.paper = look.palette.paper;
    double top = fit_margin_mm;
    const auto put = [&](const Block& block, double gap_above, double gap_below) {
        if (block.scene.marks.empty()) return;
        top += gap_above;
        scene.append(block.scene, Affine::moved({fit_margin_mm, top}));
        top += block.size.y + gap_below;
    };
    put(head, 0, gap_below_head_mm);
    put_centred(scene, parts, ink, scale, {{fit_margin_mm, top}, {fit_margin_mm + width, top + drawing.y}});
    top += drawing.y;
    put(legend, gap_around_legend_mm, 0);
    put(foot, gap_above_foot_mm, 0);
    // Whole tenths, so that every format states the very same size.
    const auto tenths = [](double mm) { return std::ceil(mm * 10 - 1e-6) / 10; };
    sheet.page.size = {tenths(width + 2 * fit_margin_mm), tenths(top + fit_margin_mm)};
    if (scale < 1 && !is_legible(finest(parts.drawing), scale))
        sheet.remarks.push_back(fmt::format(
            "At scale {} the smallest text is {} pt; below {} pt it may not "
            "be legible.",
            to_text(scale, 2), to_text(finest(parts.drawing).text_pt * scale, 1), to_text(least_text_pt)));
    return sheet;
}

}  // namespace

Sheet sheet_of(const SheetParts& parts, const PageRequest& request, const Look& look) {
    return request.size == "A4" || request.size == "A3" || request.size == "Letter"
               ? fixed_sheet(parts, request, look)
               : fitting_sheet(parts, request, look);
}

}  // namespace kinscape
