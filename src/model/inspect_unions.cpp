#include "model/inspection.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

// Younger partners than this are a slip of a date, or a thing to ask about.
constexpr int youngest_partner = 12;

bool is_wedding(const UnionEvent& event) {
    return event.kind == "married" || event.kind == "religious-wedding";
}

/// What can only be done by two who live.
bool needs_both(const UnionEvent& event) { return event.kind != "annulled" && event.kind != "ended"; }

void look_at_partner(Inspection& inspection, const UnionEvent& event, const Person& partner,
                     const std::string& member) {
    const std::string name = inspection.name(partner.id);
    if (partner.born && surely_before(event.date, partner.born->date)) {
        inspection.add({"event-before-birth", member, Level::wrong, name + " was not yet born then.",
                        "Check both dates."});
    } else if (partner.born) {
        const auto years = years_between(partner.born->date, event.date);
        if (years && years->most < youngest_partner)
            inspection.add({"partner-too-young", member, Level::unlikely,
                            name + " would have been " + std::to_string(years->most) + " years old then.",
                            "Check both dates."});
    }
    if (partner.died && needs_both(event) && surely_before(partner.died->date, event.date))
        inspection.add(
            {"event-after-death", member, Level::wrong, name + " had died by then.", "Check both dates."});
}

void look_at_order(Inspection& inspection, const Union& couple) {
    for (std::size_t i = 1; i < couple.events.size(); ++i)
        if (surely_before(couple.events[i].date, couple.events[i - 1].date))
            inspection.add({"events-out-of-order", "events/" + std::to_string(i) + "/date", Level::unlikely,
                            "This happened before the event that stands above it.",
                            "Check the dates, or put the events in their order."});
}

void look_at_wedding(Inspection& inspection, const Union& couple) {
    const bool told = couple.kind == "marriage" && !couple.events.empty();
    if (!told || std::any_of(couple.events.begin(), couple.events.end(), is_wedding)) return;
    const bool moved_in = std::any_of(couple.events.begin(), couple.events.end(),
                                      [](const UnionEvent& event) { return event.kind == "moved-in"; });
    if (moved_in)
        inspection.add({"marriage-without-wedding", "kind", Level::unlikely,
                        "It is called a marriage; only moving in together is noted.",
                        "Note the wedding, or choose living together."});
}

}  // namespace

void inspect_facts(Inspection& inspection, const Union& couple) {
    for (std::size_t i = 0; i < couple.events.size(); ++i) {
        const UnionEvent& event = couple.events[i];
        const std::string member = "events/" + std::to_string(i) + "/date";
        for (const PersonId& id : couple.partners)
            if (const Person* partner = inspection.document().people.find(id))
                look_at_partner(inspection, event, *partner, member);
        if (event.kind != "engaged" && event.date.range().first &&
            *event.date.range().first > inspection.today())
            inspection.add({"after-today", member, Level::unlikely, event.date.text() + " is after today.",
                            "Check the date."});
    }
    look_at_order(inspection, couple);
    look_at_wedding(inspection, couple);
}

}  // namespace kinscape
