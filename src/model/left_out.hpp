// What is not in a copy, told to the one who makes it: each fact in a line of its own, before anything is
// written.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// "Person: Rob Harker", "Ana Reyes: mark (depression)", "Note: asked again in May (goes with the rest)", in
/// the order of the document. `whole` is the document that the facts were taken out of.
std::vector<std::string> left_out_lines(const Document& whole, const std::vector<LeftOutFact>& facts,
                                        const Words& words);

}  // namespace kinscape
