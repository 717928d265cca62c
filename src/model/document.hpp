// Document: a family and its circumstances as one immutable value. A changed document shares all rows but the
// changed one with the document before, so keeping every version for undo costs next to nothing.
#pragma once

#include "base/table.hpp"
#include "model/child_link.hpp"
#include "model/household.hpp"
#include "model/moment.hpp"
#include "model/person.hpp"
#include "model/record.hpp"
#include "model/system.hpp"
#include "model/tie.hpp"
#include "model/union.hpp"
#include "model/view.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kinscape {

/// The limits of the format (format.md, "limits"; reliability.md, rule 6).
inline constexpr std::size_t max_file_bytes = std::size_t{256} << 20;
inline constexpr std::size_t max_text_bytes = std::size_t{64} << 10;
inline constexpr std::size_t max_image_bytes = std::size_t{8} << 20;
inline constexpr std::size_t max_people = 1'000'000;
inline constexpr int max_nesting = 32;
inline constexpr int format_version = 1;

struct Erased {
    PartialDate on;
    std::string what;  // the kind alone
    Unknown unknown;
    bool operator==(const Erased&) const = default;
};

struct About {
    std::string author;
    std::string agency;
    std::string case_number;  // the file's `case`
    std::string consent;
    std::string language;
    PartialDate delete_by;
    std::vector<PersonId> index;  // index people, first one is `me` in quick entry
    std::vector<Erased> erased;
    Said said;
    Unknown unknown;
    bool operator==(const About&) const = default;
};

struct Document {
    std::string id;
    std::string title;
    About about;
    Table<Person> people;
    Table<Union> unions;
    Table<ChildLink> child_links;
    Table<Birth> births;
    Table<Household> households;
    Table<System> systems;
    Table<Tie> ties;
    Table<Moment> moments;
    Table<Goal> goals;
    Table<Referral> referrals;
    Table<Measure> measures;
    Table<Note> notes;
    Table<Source> sources;
    Table<View> views;
    Unknown unknown;
    bool operator==(const Document&) const = default;
};

/// The kind of item an id names, in the file's words: "person", "union", "child link" …; empty when it names
/// nothing.
std::string_view kind_of(const Document& document, const AnyId& id);
/// True where one was made of the other without a change to anything but views and sources; told without
/// looking at any row.
bool same_rows(const Document& a, const Document& b);
bool names_an_item(const Document& document, const AnyId& id);

/// The next free id of a letter (`p`, `u`, `src` …): the letter and one more than the highest number in use.
std::string free_id(const Document& document, std::string_view letter);

/// Title, or the index person's name, or a plain phrase: never empty.
std::string title_of(const Document& document);

// Compiled once, in document_tables.cpp: in every file that changes a document they cost 20 seconds.
extern template class Table<Person>;
extern template class Table<Union>;
extern template class Table<ChildLink>;
extern template class Table<Birth>;
extern template class Table<Household>;
extern template class Table<System>;
extern template class Table<Tie>;
extern template class Table<Moment>;
extern template class Table<Goal>;
extern template class Table<Referral>;
extern template class Table<Measure>;
extern template class Table<Note>;
extern template class Table<Source>;
extern template class Table<View>;

}  // namespace kinscape
