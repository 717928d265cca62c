#include "scene/legend.hpp"

#include "scene/label.hpp"
#include "scene/legend_sample.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

constexpr double most_column = 62;
constexpr double row_step = 6.6;  // from row to row where samples have their usual height
constexpr double row_gap = 1.6;   // below a sample that is higher
// Entries without a group stand closer, under no headings: on a sheet, where the drawing needs the room.
constexpr double close_row_step = 5.6, close_row_gap = 0.6;
constexpr double after_sample = 2.5, after_words = 6;
constexpr double padding = 3;
// Of a group's name above its first row; it stands nearer to that row than to the one before it.
constexpr double heading_height = 4, above_heading = 2;
constexpr double words_pt = 7.5, heading_pt = 7;

/// A row with the room that it takes.
struct Row {
    const LegendEntry* entry = nullptr;
    ShapedLineRef words;
    Vec2 sample;
    double height = row_step;
    ShapedLineRef heading{};  // of the first row of a group
    /// From the row before it to its sample; nothing above the first name of a column.
    double above(bool first_of_column) const {
        return heading ? heading_height + (first_of_column ? 0 : above_heading) : 0;
    }
};

struct Column {
    std::size_t first = 0, count = 0;
    double sample = 0, width = 0, height = 0;
};

/// The name of a group (notation.md 8.3).
std::string_view heading_of(std::string_view group) {
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"people", "People"},
        {"pregnancies", "Pregnancies and others"},
        {"health", "Health and addiction"},
        {"couples", "Couples"},
        {"children", "Children"},
        {"households", "Households"},
        {"relationships", "Relationships"},
        {"systems", "Support systems"},
        {"abbreviations", "Marks and abbreviations"}};
    for (const auto& [id, name] : names)
        if (id == group) return name;
    return group;
}

Column column_of(const std::vector<Row>& rows, std::size_t first, std::size_t count) {
    Column column{first, count};
    double words = 0, heading = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        column.sample = std::max(column.sample, rows[i].sample.x);
        words = std::max(words, rows[i].words->width);
        if (rows[i].heading) heading = std::max(heading, rows[i].heading->width);
        column.height += rows[i].above(i == first) + rows[i].height;
    }
    column.width = std::max(heading, column.sample + after_sample + words);
    return column;
}

std::vector<Column> columns_of(const std::vector<Row>& rows, std::size_t count) {
    const std::size_t each = (rows.size() + count - 1) / count;
    std::vector<Column> columns;
    for (std::size_t first = 0; first < rows.size(); first += each)
        columns.push_back(column_of(rows, first, std::min(each, rows.size() - first)));
    return columns;
}

double width_of(const std::vector<Column>& columns) {
    double width = after_words * static_cast<double>(columns.empty() ? 0 : columns.size() - 1);
    for (const Column& column : columns)
        width += column.width;
    return width;
}

/// As many columns as fit; filled by columns, so that the groups stay together.
std::vector<Column> fitting_columns(const std::vector<Row>& rows, double width) {
    std::size_t count = std::max<std::size_t>(1, static_cast<std::size_t>(width / (most_column / 2)));
    count = std::min(count, rows.size());
    while (count > 1 && width_of(columns_of(rows, count)) > width)
        --count;
    return columns_of(rows, std::max<std::size_t>(1, count));
}

void draw_row(Pen& pen, const Row& row, Vec2 at, double sample_width) {
    if (row.heading)
        pen.text(*row.heading, {at.x, at.y - heading_height + heading_pt * mm_per_point * capitals_em + 0.6},
                 {.color = pen.palette().muted, .align = Align::start});
    const double middle = at.y + row.height / 2;
    draw_sample(pen, *row.entry, Rect::around({at.x + sample_width / 2, middle}, row.sample.x, row.sample.y));
    const double left = row.entry->list == "abbreviation" || row.entry->list == "remark"
                            ? at.x
                            : at.x + sample_width + after_sample;
    pen.text(*row.words, {left, middle + words_pt * mm_per_point * capitals_em / 2},
             {.style = {.size_pt = words_pt}, .color = pen.palette().ink, .align = Align::start});
}

void draw_frame(Pen& pen, const Rect& box) {
    const Outline frame = rounded_rectangle(box, 1.5);
    pen.scene().add(
        frame,
        {.fill = pen.palette().paper, .stroke = Stroke{unit_mm, pen.palette().ink2, Cap::butt, Join::round}},
        pen.scene().tag({{}, Part::frame}));
}

}  // namespace

LegendRows legend_rows_of(const View& view) {
    const std::string rows = view.legend ? view.legend->rows : std::string();
    if (rows == "off") return LegendRows::off;
    return rows == "short" ? LegendRows::short_ : LegendRows::full;
}

bool legend_stands_on(const View& view) {
    return view.legend && view.legend->at && legend_rows_of(view) != LegendRows::off;
}

double legend_width_on_drawing(const std::vector<LegendEntry>& entries) {
    constexpr std::size_t rows_of_a_column = 8, most_columns = 3;
    const std::size_t columns = std::clamp<std::size_t>(entries.size() / rows_of_a_column, 1, most_columns);
    return most_column * static_cast<double>(columns);
}

Scene legend_scene(const std::vector<LegendEntry>& entries, const Look& look, double width_mm) {
    Scene scene;
    scene.paper = look.palette.paper;
    if (entries.empty()) return scene;
    Pen pen(scene, look);
    const TextStyle title_style{.size_pt = name_pt, .bold = true};
    const ShapedLineRef title = look.type.shape(look.words["Key"], title_style);
    const double left = padding + title->width + after_words;
    std::vector<Row> rows;
    // A key of few rows needs no headings.
    constexpr std::size_t few_rows = 6;
    const bool close = entries.front().group.empty();
    const bool grouped = !close && entries.size() > few_rows;
    const double step = close ? close_row_step : row_step, gap = close ? close_row_gap : row_gap;
    for (const LegendEntry& entry : entries) {
        const Vec2 sample = sample_size(entry, look);
        rows.push_back({&entry, look.type.shape(entry.words, {.size_pt = words_pt}), sample,
                        std::max(step, sample.y + gap)});
        const bool begins_a_group = rows.size() == 1 || rows[rows.size() - 2].entry->group != entry.group;
        if (grouped && begins_a_group)
            rows.back().heading =
                look.type.shape(look.words[heading_of(entry.group)], {.size_pt = heading_pt, .bold = true});
    }
    const double room = width_mm - left - padding;
    const std::vector<Column> columns = fitting_columns(rows, room);
    double height = 0;
    for (const Column& column : columns)
        height = std::max(height, column.height);
    draw_frame(pen, {{unit_mm / 2, unit_mm / 2}, {width_mm - unit_mm / 2, height + 2 * padding}});
    pen.set_tag({}, Part::legend);
    pen.text(*title, {padding, padding + step / 2 + name_pt * mm_per_point * capitals_em / 2},
             {.style = title_style, .color = look.palette.ink, .align = Align::start});
    const double spare =
        columns.size() < 2 ? 0 : (room - width_of(columns)) / static_cast<double>(columns.size() - 1);
    double x = left;
    for (const Column& column : columns) {
        double y = padding;
        for (std::size_t i = column.first; i < column.first + column.count; ++i) {
            y += rows[i].above(i == column.first);
            draw_row(pen, rows[i], {x, y}, column.sample);
            y += rows[i].height;
        }
        x += column.width + after_words + std::min(spare, 12.0);
    }
    return scene;
}

LegendSample legend_sample(const LegendEntry& entry, const Look& look) {
    LegendSample sample;
    sample.scene.paper = look.palette.paper;
    if (entry.list == "abbreviation") return sample;
    constexpr double clear = 0.5;  // for strokes that reach beyond
    const Vec2 room = sample_size(entry, look);
    sample.size = room + Vec2{2 * clear, 2 * clear};
    Pen pen(sample.scene, look);
    pen.set_tag({}, Part::legend);
    draw_sample(pen, entry, Rect::around(sample.size / 2, room.x, room.y));
    return sample;
}

}  // namespace kinscape
