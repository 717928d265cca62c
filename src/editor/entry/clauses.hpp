// One function for each family of clauses. Each reads the words of a clause about the subjects of the line,
// changes the draft and makes a chip; false when it refused.
#pragma once

#include "editor/entry/line_reading.hpp"

namespace kinscape {

bool read_descent(LineReading& reading,
                  const Clause& clause);  // child, parent, sibling, twin, grandparent, links
bool read_couple(LineReading& reading, const Clause& clause);  // wife of, m, sep, cp, affair
bool read_loss(LineReading& reading, const Clause& clause);    // lost, stillborn, expecting
bool read_life(LineReading& reading, const Clause& clause);    // b, age, d, missing, moved
bool read_member(LineReading& reading, const Clause& clause);  // sex, née, called, job, faith, good at
bool read_mark(LineReading& reading, const Clause& clause);    // has alcohol
bool read_words(LineReading& reading, const Clause& clause);   // "…"
bool read_living(LineReading& reading, const Clause& clause);  // in, left
bool read_tie(LineReading& reading, const Clause& clause);     // close, ~

/// Somebody's parent by birth, or by another kind of link: joins what is there, gives an unnamed parent a
/// name, refuses a third parent by birth (E5) and a loop (E9).
bool link_parents(LineReading& reading, const PersonId& child, const std::vector<PersonId>& parents,
                  const std::string& kind, EntryTokens where);
/// The tie between the two for a goal or a note: the one that is there, else a new one.
AnyId tie_between(LineReading& reading, const AnyId& from, const AnyId& to);
/// Puts somebody in the home, or changes what is known of the stay.
void put_in_home(LineReading& reading, const HouseholdId& home, const PersonId& who, std::string_view share);

// Lines that are no statements about a subject.
bool read_thing(LineReading& reading);                        // *home, *sys, *moment
bool read_record(LineReading& reading);                       // goal, ref, note, consent, phq9
bool read_removal(LineReading& reading);                      // - Bruno job
bool read_renaming(LineReading& reading);                     // Mia = Mía Reyes
bool read_children(LineReading& reading, std::size_t arrow);  // me & Luis > Sam m 2014
bool read_statement(LineReading& reading);

/// True for a line that begins as a thing or a record does.
bool is_record(const LineReading& reading);

/// The heads that the words can begin a clause with; with `strict` only where what follows fits as well.
bool begins_clause(const LineReading& reading, EntryTokens tokens, bool strict);
/// Subject and the words after it; refuses what is no name.
struct SubjectRead {
    std::vector<AnyId> who;
    EntryTokens rest;
};
std::optional<SubjectRead> read_subject(LineReading& reading, EntryTokens words);

/// What cannot be (E8), what is unlikely (W1), what looks like a known name (W2), what was said already (W3).
void judge(LineReading& reading, EntryReading& read);

}  // namespace kinscape
