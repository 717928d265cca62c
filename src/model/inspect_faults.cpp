#include "model/inspection.hpp"

#include <utility>

namespace kinscape {
namespace {

std::string quoted(const std::string& text) { return "“" + text + "”"; }

Remark remark_on_dates(const Fault& fault) {
    if (fault.path == "died/date")
        return {"died-before-born", fault.path, Level::wrong,
                "The day of death lies before the day of birth.", "Check both dates."};
    return {"ends-before-it-begins", fault.path, Level::wrong, "This ends before it begins.",
            "Check `from` and `to`; they may have been exchanged."};
}

Remark remark_on_reference(const Fault& fault) {
    if (fault.value.empty())
        return {"refers-to-nobody", fault.path, Level::wrong, "It does not say whom or what it is about.",
                "Name an item of the document here."};
    return {"refers-to-nobody", fault.path, Level::wrong,
            quoted(fault.value) + " is named here, and nothing in the document has that id.",
            "Name somebody who is in the document, or take this out."};
}

Remark remark_on_parents(const Fault& fault) {
    const bool none = fault.value == "0";
    return {none ? "no-parent" : "wrong-number-of-parents", fault.path, Level::wrong,
            none ? "This child link names no parent."
                 : "A child link holds one parent or two different ones; this one names " + fault.value + ".",
            "Name one or two; further parents are links of their own."};
}

/// A sentence for each rule; matched without a default, so that a new rule asks for its sentence.
Remark remark_on(const Fault& fault) {
    const std::string& path = fault.path;
    switch (fault.rule) {
    case EditError::refers_to_nobody: return remark_on_reference(fault);
    case EditError::contradictory_dates: return remark_on_dates(fault);
    case EditError::wrong_number_of_parents: return remark_on_parents(fault);
    case EditError::tie_to_itself:
        return {"tie-to-itself", path, Level::wrong, "This tie begins and ends at the same one.",
                "Name whom else it joins, or take the tie out."};
    case EditError::too_few_partners:
        return {"too-few-partners", path, Level::wrong, "A union is of two different people or more.",
                "Name the other partner; somebody unknown can be a person without a name."};
    case EditError::too_few_children:
        return {"too-few-children", path, Level::wrong, "A birth of several names two children or more.",
                "Name the other child, or take this birth out."};
    case EditError::unreadable_date:
        return {"unreadable-date", path, Level::wrong,
                quoted(fault.value) + " is not a date that can be read.",
                "Write it as 1984, 1984-03, 1984-03-12, 1984~ (about), 1984? or 1980/1984."};
    case EditError::number_out_of_range:
        return {
            "out-of-range", path, Level::wrong, fault.value + " lies outside what this number can be.",
            "Stress goes from 0 to 3, closeness from 0 to 10, a level from -2 to 2, a score as its measure "
            "says."};
    case EditError::caption_missing:
        return {"caption-missing", path, Level::wrong, "“other” is not explained.",
                "Say in the caption what it is."};
    case EditError::own_ancestor:
        return {"cycle-of-ancestry", path, Level::wrong, "Somebody would be their own ancestor.",
                "Take out one link of the circle."};
    case EditError::text_too_long:
        return {"text-too-long", path, Level::wrong, "This text is longer than a document may hold.",
                "Shorten it."};
    case EditError::not_utf8:
        return {"not-utf-8", path, Level::wrong, "This text holds bytes that are no letters.",
                "Type it anew."};
    case EditError::number_not_finite:
        return {"not-a-number", path, Level::wrong, "This is not a number.", "Type it anew."};
    case EditError::bad_id:
    case EditError::id_taken:
    case EditError::no_such_item:
    case EditError::not_on_this_view:
    case EditError::put_by_hand:
    case EditError::too_many_people: break;
    }
    return {"doubtful", path, Level::wrong, "This cannot be right.", "Check it."};
}

}  // namespace

void say_faults(Inspection& inspection, const std::vector<Fault>& faults) {
    for (const Fault& fault : faults)
        inspection.add(remark_on(fault));
}

}  // namespace kinscape
