// A comparison of two days as plain sentences.
#pragma once

#include "model/compare.hpp"
#include "model/sentences.hpp"

namespace kinscape {

/// "Changed in the family", "Learned since", the ecomap and the goals then and now. Numbers stand before what
/// they number. `of` leads to the item.
std::vector<Sentence> comparison_told(const Document& document, const Comparison& comparison,
                                      const Words& words);

}  // namespace kinscape
