#include "base/number.hpp"
#include "base/utf8.hpp"
#include "model/inspection.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

void look_at_member(Inspection& inspection, const Member& member, const std::string& path) {
    const Person* person = inspection.document().people.find(member.who);
    if (!person) return;
    const std::string name = inspection.name(member.who);
    if (person->born && person->kind != "pregnancy" && surely_before(member.from, person->born->date))
        inspection.add({"lives-there-before-birth", path + "/from", Level::wrong,
                        name + " would live here before being born.", "Check both dates."});
    if (!person->died || person->died->date.empty()) return;
    if (member.to.empty())
        inspection.add({"lives-there-after-death", path + "/to", Level::unlikely,
                        name + " has died and still lives here.", "Note until when they lived here."});
    else if (surely_before(person->died->date, member.to))
        inspection.add({"lives-there-after-death", path + "/to", Level::wrong,
                        name + " would live here until after their death.", "Check both dates."});
}

/// Somebody who is in the household a second time while they still are for the first.
void look_at_return(Inspection& inspection, const Household& household, std::size_t index) {
    const Member& member = household.members[index];
    for (std::size_t i = 0; i < index; ++i) {
        const Member& earlier = household.members[i];
        if (earlier.who != member.who) continue;
        const bool over = surely_before(earlier.to, member.from) || surely_before(member.to, earlier.from) ||
                          (!earlier.to.empty() && !member.from.empty()) ||
                          (!member.to.empty() && !earlier.from.empty());
        if (over || earlier.share != member.share) continue;
        inspection.add({"lives-there-twice", "members/" + std::to_string(index), Level::unlikely,
                        inspection.name(member.who) + " lives here twice at a time.",
                        "Keep one of the two, or note until when the first stay lasted."});
        return;
    }
}

void look_at_spans(Inspection& inspection, const Tie& tie) {
    for (std::size_t i = 1; i < tie.spans.size(); ++i)
        if (surely_before(tie.spans[i].from, tie.spans[i - 1].from))
            inspection.add({"spans-out-of-order", "spans/" + std::to_string(i) + "/from", Level::unlikely,
                            "This span begins before the one that stands above it.",
                            "Check the dates, or put the spans in their order."});
        else if (surely_before(tie.spans[i].from, tie.spans[i - 1].to))
            inspection.add(
                {"spans-overlap", "spans/" + std::to_string(i) + "/from", Level::unlikely,
                 "This span begins before the one above it has ended; the later one is drawn.",
                 "Check both dates; a tie of another kind can stand beside it as a tie of its own."});
    for (const AnyId& end : {tie.from, tie.to}) {
        const Person* person = inspection.document().people.find(end.as<PersonId>());
        if (!person || !person->born || person->kind == "pregnancy") continue;
        for (std::size_t i = 0; i < tie.spans.size(); ++i)
            if (surely_before(tie.spans[i].to, person->born->date) ||
                surely_before(tie.spans[i].from, person->born->date))
                inspection.add({"tie-before-birth", "spans/" + std::to_string(i), Level::unlikely,
                                "This was before " + inspection.name(person->id) + " was born.",
                                "Check both dates."});
    }
}

/// A number from 0 to 10 that says the opposite of the kind.
void look_at_closeness(Inspection& inspection, const Tie& tie) {
    constexpr double hardly = 2, very = 8;
    for (std::size_t i = 0; i < tie.spans.size(); ++i) {
        const Span& span = tie.spans[i];
        const std::string& kind = span.kind.empty() ? tie.kind : span.kind;
        if (!span.closeness) continue;
        const bool far = is_one_of(kind, {"distant", "cutoff", "cut_off", "estranged", "distant-hostile"});
        const bool near = is_one_of(kind, {"close", "very-close", "fused", "love", "harmony"});
        if (!(far && *span.closeness >= very) && !(near && *span.closeness <= hardly)) continue;
        inspection.add({"closeness-against-the-kind", "spans/" + std::to_string(i) + "/closeness",
                        Level::unlikely,
                        "The kind of this tie and its closeness of " + to_text(*span.closeness) +
                            " out of 10 say opposite things.",
                        "Check the kind and the number."});
    }
}

/// Of two put by hand on one another neither makes room.
void look_at_pins(Inspection& inspection, const View& view) {
    constexpr double symbol_mm = 10;
    std::vector<std::pair<const Place*, std::size_t>> pins;
    std::size_t index = 0;
    for (const Place& place : view.places) {
        if (place.by_hand) pins.emplace_back(&place, index);
        ++index;
    }
    std::sort(pins.begin(), pins.end(),
              [](const auto& a, const auto& b) { return a.first->at.x < b.first->at.x; });
    for (std::size_t i = 0; i < pins.size(); ++i)
        for (std::size_t j = i + 1; j < pins.size(); ++j) {
            const Vec2 apart = pins[j].first->at - pins[i].first->at;
            if (apart.x >= symbol_mm) break;
            if (std::abs(apart.y) >= symbol_mm) continue;
            inspection.add({"pinned-on-another", "places/" + std::to_string(pins[j].second) + "/at",
                            Level::unlikely, "Two were put by hand on one another.",
                            "Move one of them, or unpin it: then it makes room."});
        }
}

}  // namespace

void inspect_facts(Inspection& inspection, const View& view) { look_at_pins(inspection, view); }

void inspect_facts(Inspection& inspection, const Household& household) {
    for (std::size_t i = 0; i < household.members.size(); ++i) {
        look_at_member(inspection, household.members[i], "members/" + std::to_string(i));
        look_at_return(inspection, household, i);
    }
}

void inspect_facts(Inspection& inspection, const Tie& tie) {
    look_at_spans(inspection, tie);
    look_at_closeness(inspection, tie);
}

}  // namespace kinscape
