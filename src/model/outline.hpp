// The parts of the outline that `sentences` puts together. Inside of the model.
#pragma once

#include "model/phrase.hpp"
#include "model/sentences.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// What the outline is made from, and the lines so far.
struct OutlineOf {
    const VisibleDocument& visible;
    const Day& day;
    const Words& words;
    std::vector<Sentence> lines;

    const Document& document() const { return visible.document(); }
    void heading(std::string_view key) { lines.push_back({{}, 0, std::string(words[key])}); }
    void line(const AnyId& of, std::string text) { lines.push_back({of, 1, std::move(text)}); }
    void detail(const AnyId& of, std::string text) { lines.push_back({of, 2, std::move(text)}); }
    std::string name(const AnyId& id) const { return called(document(), id, words); }
};

/// " (uncertain)", " (disputed)", or nothing.
std::string doubt(const Said& said, const Words& words);
/// The name behind an id, or the text itself.
std::string who_said(const Document& document, const std::string& said_by, const Words& words);

/// "Ana is close to Rosa (since 2019), closeness 8 of 10." `span` may be null.
std::string tie_sentence(const Document& document, const Tie& tie, const Span* span, const Words& words);
/// Its beginning, the two and the kind of their tie: "Ana is close to Rosa".
std::string tie_kind_words(const Document& document, const Tie& tie, const Span* span, const Words& words);
/// Its end, with a comma before each: ", strong, stress 1 of 3, closeness 8 of 10".
std::string span_measures(const Document& document, const Tie& tie, const Span& span, const Words& words);
/// "energy goes from Ana to the school", "energy goes both ways": a flow as seen from the tie's first end.
std::string flow_words(const Document& document, const Tie& tie, const std::string& flow, const Words& words);
/// "Mia was adopted by Ada and Kat in 2014."
std::string link_sentence(const Document& document, const ChildLink& link, const Words& words);
/// "“I keep us together.” (Ana, 12 March 2026)".
std::string own_words_told(const Document& document, const Person& person, const OwnWords& said,
                           const Words& words);
/// "Lives with depression since 2015."
std::string mark_words(const Mark& mark, const Words& words);
/// "41", "40 or 41", "about 41".
std::string age_words(const Age& age, const Words& words);
/// "41 years old", "1 year old".
std::string years_old(const Age& age, const Words& words);

void tell_people(OutlineOf& outline);   // outline_people.cpp
void tell_bonds(OutlineOf& outline);    // outline_bonds.cpp: unions, child links, births, ties
void tell_homes(OutlineOf& outline);    // sentences.cpp: households, systems
void tell_records(OutlineOf& outline);  // outline_records.cpp

}  // namespace kinscape
