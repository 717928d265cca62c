// The figures of a day as plain sentences.
#pragma once

#include "model/facts.hpp"
#include "model/sentences.hpp"

namespace kinscape {

/// The day, then people, couples, ties, homes, the ecomap in figures, goals. Names are those of `document`.
std::vector<Sentence> facts_told(const Document& document, const Facts& facts, const Words& words);

/// "7 ties with places and services: 7 active, 2 strong, 1 stressful …" for copying into a report.
std::string ecomap_told(const EcomapFigures& figures, const Words& words);
/// "T-score 62.4 of 2 goals", never without the levels in words beside it (domain.md 3).
std::vector<std::string> goals_told(const Document& document, const GoalFigures& figures, const Words& words);

}  // namespace kinscape
