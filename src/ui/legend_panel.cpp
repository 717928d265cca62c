#include "ui/legend_panel.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double legend_row_height = 26;
constexpr double legend_sample_width = 36;
constexpr double words_size = 11;
constexpr double least_gap = 12;
constexpr std::size_t most_rows = 14;

/// A list of abbreviations has no sample.
double lead_of(const LegendEntry& entry) {
    return entry.list == "abbreviation" ? 0 : legend_sample_width + 8;
}

struct Plan {
    std::size_t rows = 0;
    double gap = 0;
    bool fits = false;
    std::vector<double> widths;  // of each column
};

double title_width(const Brush& brush) { return brush.width("Key", words_size, Weight::semibold) + 16; }

Plan plan_with(const Brush& brush, const std::vector<LegendEntry>& entries, std::size_t rows, double width) {
    Plan plan;
    plan.rows = rows;
    double used = 28 + title_width(brush);
    for (std::size_t i = 0; i < entries.size(); i += rows) {
        double widest = 0;
        for (std::size_t k = i; k < std::min(i + rows, entries.size()); ++k)
            widest = std::max(widest, lead_of(entries[k]) + brush.width(entries[k].words, words_size));
        plan.widths.push_back(widest);
        used += widest;
    }
    plan.gap = (width - used) / std::max(1.0, static_cast<double>(plan.widths.size()) - 1);
    return plan;
}

/// The fewest rows, from two on, in which all columns find room.
Plan plan_of(const Brush& brush, const std::vector<LegendEntry>& entries, double width) {
    Plan plan;
    for (std::size_t rows = entries.size() > 6 ? 2 : 1; rows <= most_rows; ++rows) {
        plan = plan_with(brush, entries, rows, width);
        if (plan.gap >= least_gap) break;
    }
    plan.fits = plan.gap >= 4;
    // A few entries are not torn apart over the whole width.
    plan.gap = std::clamp(plan.gap, 4.0, 40.0);
    return plan;
}

}  // namespace

std::optional<double> legend_height(const Brush& brush, const PanelInput& input, double width) {
    if (input.legend.empty()) return 0;
    const Plan plan = plan_of(brush, input.legend, width);
    if (!plan.fits) return {};
    return static_cast<double>(plan.rows) * legend_row_height + 14;
}

void legend_panel(const Brush& brush, const PanelInput& input, SampleBook& samples, Vec2 foot, double width) {
    if (input.legend.empty()) return;
    const Theme& theme = brush.theme();
    const Plan plan = plan_of(brush, input.legend, width);
    const double top = foot.y - static_cast<double>(plan.rows) * legend_row_height - 14;
    brush.box({{foot.x, top}, {foot.x + width, foot.y}},
              {.fill = theme.paper, .line = theme.line2, .width = theme.control_line, .radius = 8});
    brush.text({foot.x + 14, top + 7 + legend_row_height / 2 + 4}, "Key",
               {words_size, Weight::semibold, theme.muted});
    double x = foot.x + 14 + title_width(brush);
    for (std::size_t i = 0; i < input.legend.size(); ++i) {
        const std::size_t column = i / plan.rows, row = i % plan.rows;
        const double y = top + 7 + legend_row_height * (static_cast<double>(row) + 0.5);
        samples.draw(brush, input.look, input.legend[i], {{x, y - 9}, {x + legend_sample_width, y + 9}});
        brush.text({x + lead_of(input.legend[i]), y + 4}, input.legend[i].words,
                   {words_size, Weight::regular, theme.ink2});
        if (row + 1 == plan.rows) x += plan.widths[column] + plan.gap;
    }
}

}  // namespace kinscape
