// What `facts`, `kinship` and `compare` print as JSON (format.md). Each answer ends without a newline; with a
// file name it is one line, `"file"` first.
#pragma once

#include "model/compare.hpp"
#include "model/facts.hpp"
#include "model/kinship_coefficient.hpp"
#include "model/reading_aids.hpp"
#include "model/relation.hpp"

#include <string>
#include <string_view>

namespace kinscape {

std::string facts_answer(const Facts& facts, const std::vector<ReadingAid>& aids, std::string_view file = {});

std::string comparison_answer(const Comparison& comparison, std::string_view file = {});

/// { "kinship": "1/16", "words": "first cousin" }
std::string kinship_answer(const Fraction& kinship, const Relation& relation);
/// One pair of many.
struct KinshipLine {
    std::string_view one, other;  // ids
    std::string_view kinship;
    std::string_view file = {};
};
/// Adds { "a": "p1", "b": "p2", "kinship": "1/16" } and a line's end to `lines`.
void add_kinship_line(std::string& lines, const KinshipLine& line);

}  // namespace kinscape
