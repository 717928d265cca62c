#include "export/page.hpp"

#include "base/number.hpp"
#include "export/block.hpp"
#include "export/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace kinscape {
namespace {

// Type on the paper (look/README.md): the title of the window, 18 px, is 11.6 pt.
constexpr TextStyle title_style{11.6, true, false};
constexpr TextStyle subtitle_style{8, false, false};
constexpr TextStyle foot_style{7, false, false};

constexpr double fit_margin_mm = 10;  // around the ink (format.md, "Calls")
constexpr double gap_below_head_mm = 6;
constexpr double gap_around_legend_mm = 8;
constexpr double gap_above_foot_mm = 4;
constexpr double legend_column_mm = 62;
constexpr std::size_t rows_of_a_column = 6;  // a legend grows to the side before it grows longer
constexpr double least_head_width_mm = 90;

std::string joined_lines(std::initializer_list<std::string_view> lines) {
    std::string text;
    for (const std::string_view line : lines)
        if (!line.empty()) text += (text.empty() ? "" : " ") + std::string(line);
    return text;
}

Block head_of(const SheetParts& parts, const Look& look, double width) {
    constexpr int most_lines = 2;
    Block head = text_block(look.type, parts.title, {title_style, look.palette.ink, width, most_lines});
    put_below(head,
              text_block(look.type, joined_lines({parts.as_of, parts.author}),
                         {subtitle_style, look.palette.muted, width, most_lines}),
              0.6);
    return head;
}

Block foot_of(const SheetParts& parts, const Look& look, double width) {
    constexpr int most_lines = 3;
    return text_block(look.type, joined_lines({parts.notation, parts.left_out_begin, parts.left_out}),
                      {foot_style, look.palette.muted, width, most_lines});
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

Sheet fitting_sheet(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const double scale = request.scale.value_or(1);
    const Rect ink = *ink_bounds(parts.drawing);
    const Vec2 drawing = Vec2{ink.width(), ink.height()} * scale;
    const Block legend = legend_of(parts.legend, look, legend_width_for(parts, drawing.x));
    const double text_width = std::max({least_head_width_mm, drawing.x, legend.size.x});
    const Block head = head_of(parts, look, text_width);
    const Block told = sections_block(parts.sections, look, text_width);
    const Block foot = foot_of(parts, look, text_width);
    const double width = std::max({drawing.x, legend.size.x, head.size.x, told.size.x, foot.size.x});

    Page page;
    page.scene.paper = look.palette.paper;
    double top = fit_margin_mm;
    const auto put = [&](const Block& block, double gap_above, double gap_below) {
        if (block.empty()) return;
        top += gap_above;
        page.scene.append(block.scene, Affine::moved({fit_margin_mm, top}));
        top += block.size.y + gap_below;
    };
    put(head, 0, gap_below_head_mm);
    const Vec2 corner{fit_margin_mm + (width - drawing.x) / 2, top};
    page.scene.append(parts.drawing, Affine::moved(corner - ink.min * scale) * Affine::scaled(scale));
    top += drawing.y;
    put(legend, gap_around_legend_mm, 0);
    put(told, gap_around_legend_mm, 0);
    put(foot, gap_above_foot_mm, 0);
    // Whole pixels of 150 dpi, which are whole ones of 300 and 600 too: a PDF counts from the foot of its
    // page, so that a part of a pixel there would blur every line in it.
    constexpr double pixel_mm = 25.4 / 150;
    const auto whole = [](double mm) { return std::ceil(mm / pixel_mm - 1e-6) * pixel_mm; };
    page.size = {whole(width + 2 * fit_margin_mm), whole(top + fit_margin_mm)};
    Sheet sheet;
    sheet.pages.push_back(std::move(page));
    const FinestInk finest = finest_ink(parts.drawing);
    if (scale < 1 && !finest.legible_at(scale))
        sheet.remarks.push_back(
            fmt::format("At scale {} the smallest text is {} pt; below {} pt it may not be legible.",
                        to_text(scale, 2), to_text(finest.text_pt * scale, 1), to_text(least_text_pt)));
    return sheet;
}

/// The drawing on a sheet that fits it, the legend on another of a width that is read at a glance.
Sheet fitting_sheets(const SheetParts& parts, const PageRequest& request, const Look& look) {
    constexpr double legend_columns = 3;
    SheetParts alone = parts;
    alone.legend.clear();
    Sheet sheet = fitting_sheet(alone, request, look);
    if (parts.legend.empty()) return sheet;
    const double width = legend_columns * legend_column_mm;
    Block block = head_of(parts, look, width);
    put_below(block, legend_of(parts.legend, look, width), gap_below_head_mm);
    Page page{{}, block.size + Vec2{2 * fit_margin_mm, 2 * fit_margin_mm}};
    page.scene.paper = look.palette.paper;
    page.scene.append(block.scene, Affine::moved({fit_margin_mm, fit_margin_mm}));
    sheet.pages.push_back(std::move(page));
    return sheet;
}

}  // namespace

bool FinestInk::legible_at(double scale) const {
    constexpr double tolerance = 0.001;
    return text_pt * scale >= least_text_pt - tolerance && line_mm * scale >= least_line_mm - tolerance;
}

FinestInk finest_ink(const Scene& drawing) {
    constexpr double none = std::numeric_limits<double>::infinity();
    FinestInk ink{none, none};
    for (const PictureMark& mark : drawing.marks) {
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark))
            ink.text_pt = std::min(ink.text_pt, glyphs->run->size_mm / mm_per_point);
        else if (const Path& path = std::get<Path>(mark); path.paint.stroke && !path.halo)
            ink.line_mm = std::min(ink.line_mm, path.paint.stroke->width);
    }
    return ink;
}

Sheet sheet_of(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const bool fixed = request.size == "A4" || request.size == "A3" || request.size == "Letter";
    if (fixed) return fixed_sheet(parts, request, look);
    if (ink_bounds(parts.drawing))
        return parts.legend_apart ? fitting_sheets(parts, request, look)
                                  : fitting_sheet(parts, request, look);
    PageRequest words_alone = request;
    words_alone.size = "A4";
    return fixed_sheet(parts, words_alone, look);
}

void put_on_pages(Picture& picture, const SheetParts& parts, const PageRequest& request, const Look& look) {
    Sheet sheet = sheet_of(parts, request, look);
    picture.pages = std::move(sheet.pages);
    std::ranges::move(sheet.remarks, std::back_inserter(picture.remarks));
    picture.remedies = sheet.remedies;
}

}  // namespace kinscape
