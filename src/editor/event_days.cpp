#include "editor/event_days.hpp"

#include "model/as_of.hpp"

#include <algorithm>

namespace kinscape {
std::vector<DatedEvent> dated_events(const Document& document) {
    std::vector<DatedEvent> events;
    const auto add = [&](const PartialDate& date, std::string_view icon) {
        if (const auto& first = date.range().first) events.push_back({*first, icon});
    };
    for (const Person& person : document.people) {
        if (person.born) add(person.born->date, "birth");
        if (person.died) add(person.died->date, "cross");
    }
    for (const Union& couple : document.unions)
        for (const UnionEvent& event : couple.events)
            add(event.date, ends_a_bond(event) ? "slash" : "ring");
    for (const Household& home : document.households)
        for (const Member& member : home.members) {
            add(member.from, "house");
            add(member.to, "house");
        }
    for (const Tie& tie : document.ties)
        for (const Span& span : tie.spans) {
            add(span.from, "tie");
            add(span.to, "tie");
        }
    for (const Moment& moment : document.moments)
        add(moment.date, "calendar");
    std::sort(events.begin(), events.end(), [](const DatedEvent& a, const DatedEvent& b) {
        return a.day != b.day ? a.day < b.day : a.icon < b.icon;
    });
    return events;
}

std::optional<Day> event_before(const std::vector<DatedEvent>& events, const Day& day) {
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (event->day < day) return event->day;
    return {};
}

std::optional<Day> event_after(const std::vector<DatedEvent>& events, const Day& day) {
    for (const DatedEvent& event : events)
        if (event.day > day) return event.day;
    return {};
}

}  // namespace kinscape
