// The tables of a document by the type of their rows, and all of them in file order.
#pragma once

#include "model/document.hpp"

#include <string_view>

namespace kinscape {

/// Calls visit(table, "kind in the file's words") for each table, in file order.
template <class AnyDocument, class Visit>
void each_table(AnyDocument& document, Visit&& visit) {
    visit(document.people, std::string_view("person"));
    visit(document.unions, std::string_view("union"));
    visit(document.child_links, std::string_view("child link"));
    visit(document.births, std::string_view("birth"));
    visit(document.households, std::string_view("household"));
    visit(document.systems, std::string_view("system"));
    visit(document.ties, std::string_view("tie"));
    visit(document.moments, std::string_view("moment"));
    visit(document.goals, std::string_view("goal"));
    visit(document.referrals, std::string_view("referral"));
    visit(document.measures, std::string_view("measure"));
    visit(document.notes, std::string_view("note"));
    visit(document.sources, std::string_view("source"));
    visit(document.views, std::string_view("view"));
}

template <class Row>
struct TableOf;

#define KS_TABLE(Row, table)                                                                                 \
    template <>                                                                                              \
    struct TableOf<Row> {                                                                                    \
        static constexpr Table<Row> Document::*in = &Document::table;                                        \
    };
KS_TABLE(Person, people)
KS_TABLE(Union, unions)
KS_TABLE(ChildLink, child_links)
KS_TABLE(Birth, births)
KS_TABLE(Household, households)
KS_TABLE(System, systems)
KS_TABLE(Tie, ties)
KS_TABLE(Moment, moments)
KS_TABLE(Goal, goals)
KS_TABLE(Referral, referrals)
KS_TABLE(Measure, measures)
KS_TABLE(Note, notes)
KS_TABLE(Source, sources)
KS_TABLE(View, views)
#undef KS_TABLE

/// The table that holds rows of this type.
template <class Row>
const Table<Row>& table_of(const Document& document) {
    return document.*TableOf<Row>::in;
}
template <class Row>
Table<Row>& table_of(Document& document) {
    return document.*TableOf<Row>::in;
}

}  // namespace kinscape
