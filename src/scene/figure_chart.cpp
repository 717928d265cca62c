#include "scene/figure_chart.hpp"

#include "base/number.hpp"
#include "scene/pen.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {
namespace {

constexpr double words_mm = 40, bars_mm = 28, number_mm = 8;
constexpr double bar_mm = 1.8, between_bars_mm = 0.6, row_mm = 6;
constexpr double word_size_pt = 7.5;

/// One measure; `full` is what a bar over the whole width stands for.
struct ChartRow {
    std::string_view words;
    std::optional<double> then, now;
    double full = 1;
};

std::vector<ChartRow> rows_of(const EcomapFigures& then, const EcomapFigures& now) {
    constexpr double most_closeness = 10;
    const double most = std::max({1.0, static_cast<double>(then.ties), static_cast<double>(now.ties)});
    const auto counted = [&](std::string_view words, int before, int after) {
        return ChartRow{words, static_cast<double>(before), static_cast<double>(after), most};
    };
    return {counted("Ties", then.ties, now.ties),
            counted("Active ties", then.active, now.active),
            counted("Strong ties", then.strong, now.strong),
            counted("Stressful ties", then.stressful, now.stressful),
            counted("Give and take", then.reciprocal, now.reciprocal),
            {"Mean closeness, of 10", then.mean_closeness, now.mean_closeness, most_closeness}};
}

enum class Bar : unsigned char { then, now };

void draw_bar(Pen& pen, double wide, Vec2 at, Bar bar) {
    if (wide <= 0) return;
    pen.begin();
    pen.rectangle({at, at + Vec2{wide, bar_mm}});
    pen.fill_and_stroke(bar == Bar::now ? pen.palette().ink : pen.palette().paper, 0.35, pen.palette().ink);
}

void draw_value(Pen& pen, const std::optional<double>& value, double full, Vec2 at, Bar bar) {
    constexpr double digits_right_mm = 1.2, digits_below_mm = 1.75;
    const double wide = value ? bars_mm * std::clamp(*value / full, 0.0, 1.0) : 0;
    draw_bar(pen, wide, at, bar);
    pen.text(value ? to_text(*value, 1) : std::string("–"),
             at + Vec2{wide + digits_right_mm, digits_below_mm},
             {.style = {.size_pt = 7, .bold = bar == Bar::now},
              .color = pen.palette().ink,
              .align = Align::start});
}

}  // namespace

FigureChart figure_chart(const EcomapFigures& then, const EcomapFigures& now, const Look& look) {
    FigureChart chart;
    Pen pen(chart.scene, look);
    pen.set_tag({}, Part::frame);
    const Color ink = look.palette.ink;
    double y = 0;
    const auto write = [&](std::string_view words, Vec2 at, bool bold) {
        pen.text(look.words[words], at,
                 {.style = {.size_pt = word_size_pt, .bold = bold}, .color = ink, .align = Align::start});
    };
    for (const ChartRow& row : rows_of(then, now)) {
        write(row.words, {0, y + 3.2}, false);
        draw_value(pen, row.then, row.full, {words_mm, y}, Bar::then);
        draw_value(pen, row.now, row.full, {words_mm, y + bar_mm + between_bars_mm}, Bar::now);
        y += row_mm;
    }
    constexpr double sample_mm = 4, then_x = words_mm, now_x = words_mm + 16;
    const double foot = y + 0.6;
    draw_bar(pen, sample_mm, {then_x, foot}, Bar::then);
    write("Then", {then_x + 5.2, foot + 1.9}, false);
    draw_bar(pen, sample_mm, {now_x, foot}, Bar::now);
    write("Now", {now_x + 5.2, foot + 1.9}, true);
    chart.size = {words_mm + bars_mm + number_mm, foot + 3};
    return chart;
}

}  // namespace kinscape
