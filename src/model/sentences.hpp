// The document as plain sentences, for reading aloud: the outline panel, `kinscape show`, alternative texts.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// One line of the outline. `of` names the item that it is about (empty for a heading); `depth` 0 is a
/// heading.
struct Sentence {
    AnyId of;
    int depth = 0;
    std::string text;
};

/// People by generation, then unions, links, ties, homes, systems, records; states as of the day.
std::vector<Sentence> sentences(const VisibleDocument& visible, const Day& day, const Words& words);

/// One sentence about what a person is and when they lived: "Rosa Delgado, woman, born about 1948, died
/// 2019."
std::string sentence_of(const Person& person, const Day& day, const Words& words);

/// EDTF in words: "about 1954", "12 March 1984", "before 1984", "1980 to 1984".
std::string date_in_words(const PartialDate& date, const Words& words);
/// "12 March 2026".
std::string day_in_words(const Day& day, const Words& words);

}  // namespace kinscape
