#include "export/block.hpp"

#include "text/wrap.hpp"

#include <algorithm>

namespace kinscape {
namespace {

void add_line(Block& block, const ShapedLine& line, double x, Color color) {
    const std::uint32_t tag = block.scene.tag({{}, Part::frame});
    block.scene.add(line, {x, block.size.y + line.ascent}, {color, 0}, tag);
    block.size.x = std::max(block.size.x, x + line.width);
}

/// How many bytes of the text, up to a blank, stand on a line of this width.
std::size_t bytes_that_fit(Typesetter& type, std::string_view text, const TextStyle& style, double width) {
    std::size_t fits = 0;
    for (std::size_t blank = text.find(' ');; blank = text.find(' ', blank + 1)) {
        if (type.width(text.substr(0, blank), style) > width) return fits;
        if (blank == std::string_view::npos) return text.size();
        fits = blank;
    }
}

}  // namespace

Block text_block(Typesetter& type, std::string_view text, const BlockText& how) {
    Block block;
    for (const ShapedLineRef& line : wrapped(type, text, how.style, {how.width, how.lines})) {
        add_line(block, *line, 0, how.color);
        block.size.y += line->ascent + line->descent;
    }
    return block;
}

Block text_block_with_bold_begin(Typesetter& type, std::string_view bold, std::string_view rest,
                                 const BlockText& how) {
    TextStyle heavy = how.style;
    heavy.bold = true;
    Block block;
    const ShapedLineRef first = type.shape(bold, heavy);
    add_line(block, *first, 0, how.color);
    const double after = first->width + type.width(" ", how.style);
    const std::size_t fits = bytes_that_fit(type, rest, how.style, how.width - after);
    if (fits > 0) add_line(block, *type.shape(rest.substr(0, fits), how.style), after, how.color);
    block.size.y += first->ascent + first->descent;
    rest.remove_prefix(fits);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    put_below(block, text_block(type, rest, how), 0);
    return block;
}

Block rule_block(double width, Color color) {
    constexpr double thickness = 0.35;
    Block block;
    block.size = {width, thickness};
    Outline line;
    line.move_to({0, thickness / 2});
    line.line_to({width, thickness / 2});
    block.scene.add(line, {std::nullopt, Stroke{thickness, color, Cap::butt, Join::miter}},
                    block.scene.tag({{}, Part::frame}));
    return block;
}

void put_below(Block& block, const Block& next, double gap) {
    if (next.empty()) return;
    const double top = block.empty() ? 0 : block.size.y + gap;
    block.scene.append(next.scene, Affine::moved({0, top}));
    block.size = {std::max(block.size.x, next.size.x), top + next.size.y};
}

void put_at(Block& block, const Block& next, Vec2 at) {
    block.scene.append(next.scene, Affine::moved(at));
    block.size = {std::max(block.size.x, at.x + next.size.x), std::max(block.size.y, at.y + next.size.y)};
}

}  // namespace kinscape
