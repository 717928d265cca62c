// What somebody is to somebody else, in the words of a family: "half-sister", "first cousin once removed",
// "step-brother", "adoptive mother". The nearest line of blood comes first; then the ties that law, care and
// marriage made.
#pragma once

#include "base/words.hpp"
#include "model/blood_lines.hpp"

#include <string>

namespace kinscape {

struct Relation {
    std::string words;  // one term: what the second person is to the first; empty where no term says it
    std::string says;   // a sentence: where there is no term, or more than one line joins the two
};

/// Titles follow gender, and sex where no gender is told. `day` decides who is still a couple.
Relation relation_of(const Document& document, const BloodLines& lines, const PersonId& from,
                     const PersonId& to, const Day& day, const Words& words);

/// "Ana is Tom's half-sister." or the sentence of a relation that no term says.
std::string relation_sentence(const Document& document, const Relation& relation, const PersonId& from,
                              const PersonId& to, const Words& words);

}  // namespace kinscape
