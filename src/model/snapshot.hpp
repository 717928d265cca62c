// Snapshot: what one view shows of a visible document on one day. Layout and scene work on this alone: who is
// on the map is decided once, here.
#pragma once

#include "model/as_of.hpp"
#include "model/audience.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// Pointers lead into the visible document that the snapshot keeps alive; lists are in document order.
struct ShownUnion {
    const Union* couple = nullptr;
    std::string state;  // union-state
};
struct ShownTie {
    const Tie* tie = nullptr;
    const Span* span = nullptr;  // may be null: a tie without spans
};
struct ShownHome {
    const Household* household = nullptr;
    std::vector<const Member*> members;  // those who surely or possibly live there on the day
};

struct Snapshot {
    VisibleDocument visible;
    View view;  // as stored, or the default genogram of a document without views
    Day day;
    std::vector<const Person*> people;  // a genogram: all but those beyond `within` or in a collapsed branch,
                                        // all ages; an ecomap: the members of its centre on the day
    std::vector<ShownUnion> unions;     // that can have begun, with two or more partners shown
    std::vector<const ChildLink*>
        links;  // child and a parent shown; donor, surrogate and step only with their option
    std::vector<const Birth*> births;    // two or more children shown
    std::vector<ShownHome> homes;        // genogram: with a member shown on the day
    std::vector<const System*> systems;  // ecomap only: every system
    std::vector<ShownTie> ties;          // hold on the day, both ends shown
    AnyId centre;                        // ecomap: the household or person in the middle

    const Document& document() const { return visible.document(); }
};

/// People not yet born on the day are left out; people without dates are shown.
Snapshot snapshot_of(const VisibleDocument& visible, const View& view, const Day& day);

/// The view as it stands in what the reader may see: itself, but in a de-identified copy the one with its new
/// id.
View view_in(const VisibleDocument& visible, const View& view);
/// The snapshot of a document for one reader. A view that is only proposed joins the document first, so that
/// a de-identified copy has it too.
Snapshot snapshot_for(const Document& document, const Audience& audience, const View& view, const Day& day);

/// The view of that id, else the first of that kind ("genogram", "ecomap"), else for an empty text the first
/// of all. A document without views has a genogram around the index person (id `v1`, or the next free).
/// Nothing when there is no such view.
std::optional<View> find_view(const Document& document, std::string_view id_or_kind);
/// All views, the default genogram where there is none.
std::vector<View> views_of(const Document& document);

}  // namespace kinscape
