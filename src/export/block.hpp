// Blocks: pieces of a sheet, put below one another or beside. Millimetres.
#pragma once

#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <string_view>

namespace kinscape {

/// A piece of the sheet, its upper left corner at (0, 0).
struct Block {
    Scene scene;
    Vec2 size;
    bool empty() const { return scene.marks.empty(); }
};

/// Text on at most so many lines, broken at blanks.
struct BlockText {
    TextStyle style;
    Color color;
    double width = 0;
    int lines = 100;
};
Block text_block(Typesetter& type, std::string_view text, const BlockText& how);
/// The words in bold, then the rest after them in the same line and those that follow.
Block text_block_with_bold_begin(Typesetter& type, std::string_view bold, std::string_view rest,
                                 const BlockText& how);
/// A level line over the whole width, 0.35 mm thick.
Block rule_block(double width, Color color);

/// Adds a block below what is there; nothing for one without marks.
void put_below(Block& block, const Block& next, double gap);
/// Adds a block with its corner at `at`.
void put_at(Block& block, const Block& next, Vec2 at);

}  // namespace kinscape
