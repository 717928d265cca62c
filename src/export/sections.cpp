#include "export/sections.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr TextStyle heading_style{8.5, true, false};
constexpr TextStyle line_style{8, false, false};
constexpr double column_gap_mm = 8;
constexpr double lead_gap_mm = 2.5;
constexpr double least_column_mm = 70;
constexpr double below_heading_mm = 1.2, between_lines_mm = 1.0, between_sections_mm = 5;

struct Columns {
    std::size_t count = 1;
    double width = 0;
    double left(std::size_t column) const { return static_cast<double>(column) * (width + column_gap_mm); }
};
Columns columns_in(double width) {
    if (width < 2 * least_column_mm + column_gap_mm) return {1, width};
    return {2, (width - column_gap_mm) / 2};
}

Block heading_block(const SheetSection& section, const Look& look, double width) {
    return text_block(look.type, section.heading, {heading_style, look.palette.ink, width});
}
/// A line with its lead, the middle of the lead beside the first line of the words.
Block line_block(const SheetSection& section, std::size_t number, const Look& look, double width) {
    constexpr double middle_of_line_mm = 1.5;
    double set_in = 0;
    for (const Block& lead : section.leads)
        set_in = std::max(set_in, lead.size.x + lead_gap_mm);
    const Block words =
        text_block(look.type, section.lines[number], {line_style, look.palette.ink, width - set_in});
    if (section.leads.empty()) return words;
    const Block& lead = section.leads[number];
    const double half = lead.size.y / 2;
    Block block;
    put_at(block, lead, {0, std::max(0.0, middle_of_line_mm - half)});
    put_at(block, words, {set_in, std::max(0.0, half - middle_of_line_mm)});
    return block;
}
std::vector<Block> line_blocks(const SheetSection& section, const Look& look, double width) {
    std::vector<Block> blocks;
    for (std::size_t number = 0; number < section.lines.size(); ++number)
        blocks.push_back(line_block(section, number, look, width));
    return blocks;
}

Block section_block(const SheetSection& section, const Look& look, double width) {
    Block block = heading_block(section, look, width);
    double gap = below_heading_mm;
    for (const Block& line : line_blocks(section, look, width)) {
        put_below(block, line, gap);
        gap = between_lines_mm;
    }
    return block;
}

/// Fills columns from the top, one after another, and begins a new block when they are full.
class Flow {
public:
    Flow(Columns columns, double height) : columns_(columns), height_(height) {}

    /// `with_next` is the room that must be left below: a heading never stands alone.
    void put(const Block& block, double gap, double with_next) {
        if (blocks_.empty()) blocks_.emplace_back();
        const bool fits = y_ + gap + block.size.y + with_next <= height_;
        if (!fits && y_ > 0) next_column();
        const double top = y_ > 0 ? y_ + gap : 0;
        put_at(blocks_.back(), block, {columns_.left(column_), top});
        y_ = top + block.size.y;
    }
    std::vector<Block> taken() { return std::move(blocks_); }

private:
    void next_column() {
        y_ = 0;
        if (++column_ < columns_.count) return;
        column_ = 0;
        blocks_.emplace_back();
    }
    Columns columns_;
    double height_;
    std::size_t column_ = 0;
    double y_ = 0;
    std::vector<Block> blocks_;
};

}  // namespace

Block sections_block(const std::vector<SheetSection>& sections, const Look& look, double width) {
    const Columns columns = columns_in(width);
    std::array<double, 2> heights{};
    Block block;
    for (const SheetSection& section : sections) {
        const std::size_t column = columns.count == 2 && heights[1] < heights[0] ? 1 : 0;
        const Block next = section_block(section, look, columns.width);
        const double top = heights[column] > 0 ? heights[column] + between_sections_mm : 0;
        put_at(block, next, {columns.left(column), top});
        heights[column] = top + next.size.y;
    }
    return block;
}

std::vector<Block> sections_in_columns(const std::vector<SheetSection>& sections, const Look& look,
                                       Vec2 room) {
    const Columns columns = columns_in(room.x);
    Flow flow(columns, room.y);
    for (const SheetSection& section : sections) {
        const std::vector<Block> lines = line_blocks(section, look, columns.width);
        const double first = lines.empty() ? 0 : lines.front().size.y + below_heading_mm;
        flow.put(heading_block(section, look, columns.width), between_sections_mm, first);
        double gap = below_heading_mm;
        for (const Block& line : lines) {
            flow.put(line, gap, 0);
            gap = between_lines_mm;
        }
    }
    return flow.taken();
}

}  // namespace kinscape
