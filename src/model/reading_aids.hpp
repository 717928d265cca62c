// Reading aids: where to look on a map, how often such a thing comes about by chance, and a question to the
// family (domain.md 8). An aid points and asks. It never concludes, weighs or ranks, and a client's copy has
// none.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <map>
#include <string>
#include <vector>

namespace kinscape {

/// How common something is: `share` of 1, of whom, and where that stands.
struct ChanceFigure {
    double share = 0;
    std::string of;  // "adults live with depression"
    std::string source;
    std::string country;
    int year = 0;
};
/// By what they are about: `cutoff`, `twins`, `repeated-mark/alcohol`.
using ChanceFigures = std::map<std::string, ChanceFigure, std::less<>>;

struct ReadingAid {
    std::string kind;              // format.md, `facts`: same-age-at-death, anniversary, triangle …
    std::vector<PersonId> people;  // where to look
    std::string says;              // what is on the map
    std::string chance;            // how often by chance, and from which source
    std::string asks;              // a question; none for kinship
};

/// What there is to ask about on the day, by kind in the order of format.md. Only what is recorded counts, as
/// far as its dates allow; nothing is completed.
std::vector<ReadingAid> reading_aids(const VisibleDocument& visible, const Day& day, const Words& words,
                                     const ChanceFigures& chances);

}  // namespace kinscape
