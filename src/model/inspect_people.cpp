#include "model/inspection.hpp"

#include <utility>

namespace kinscape {
namespace {

// Longer than anybody has lived for certain (122 years).
constexpr int oldest_age = 122;
constexpr int longest_pregnancy_in_weeks = 44;

bool surely_after(const PartialDate& date, const Day& day) {
    return date.range().first && *date.range().first > day;
}

void look_at_future(Inspection& inspection, const PartialDate& date, const char* member) {
    if (!surely_after(date, inspection.today())) return;
    inspection.add({"after-today", member, Level::wrong, date.text() + " is after today.",
                    "Check the date; it may be a slip of two digits."});
}

void look_at_age(Inspection& inspection, const Person& person) {
    if (!person.born || person.born->date.empty() || is_pregnancy_or_loss(person)) return;
    const bool died = person.died && !person.died->date.empty();
    if (!died && (has_died(person) || person.status == "missing" || person.status == "presumed-dead")) return;
    const auto years = died ? years_between(person.born->date, person.died->date)
                            : years_between(person.born->date, inspection.today());
    if (!years || years->least <= oldest_age) return;
    inspection.add({"older-than-anybody", died ? "died/date" : "born/date", Level::unlikely,
                    inspection.name(person.id) + " would be " + std::to_string(years->least) + " years old" +
                        (died ? " at death." : " today."),
                    died ? "Check both dates." : "Check the year of birth, or note the death."});
}

void look_at_status(Inspection& inspection, const Person& person) {
    if (person.status == "alive" && person.died)
        inspection.add({"alive-and-dead", "status", Level::wrong,
                        inspection.name(person.id) + " is called alive, and a death is noted.",
                        "Take out the one that does not hold."});
    if (!person.since.empty() && person.status.empty())
        inspection.add({"since-without-status", "since", Level::unlikely,
                        "It says since when, and not what began then.", "Choose a status, such as missing."});
    if (person.born && surely_before(person.since, person.born->date))
        inspection.add({"before-birth", "since", Level::wrong,
                        "This began before " + inspection.name(person.id) + " was born.",
                        "Check both dates."});
}

void look_at_marks(Inspection& inspection, const Person& person) {
    for (std::size_t i = 0; i < person.marks.size(); ++i) {
        const Mark& mark = person.marks[i];
        const std::string member = "marks/" + std::to_string(i);
        if (person.born && (surely_before(mark.from, person.born->date) ||
                            (mark.from.empty() && surely_before(mark.to, person.born->date))))
            inspection.add({"mark-before-birth", member, Level::unlikely,
                            "This began before " + inspection.name(person.id) + " was born.",
                            "Check both dates."});
        if (person.died && surely_before(person.died->date, mark.from))
            inspection.add({"mark-after-death", member, Level::wrong,
                            "This began after " + inspection.name(person.id) + " had died.",
                            "Check both dates."});
    }
}

void look_at_counts(Inspection& inspection, const Person& person) {
    if (person.weeks && (*person.weeks < 0 || *person.weeks > longest_pregnancy_in_weeks))
        inspection.add({"unlikely-weeks", "weeks", Level::unlikely,
                        "A pregnancy does not last so many weeks.", "Check the number of weeks."});
    if (person.weeks && !is_pregnancy_or_loss(person))
        inspection.add({"weeks-of-a-person", "weeks", Level::unlikely,
                        "Weeks are noted for somebody who is neither expected nor lost.",
                        "Take the weeks out, or choose another kind."});
    if (person.count && (*person.count < 1 || person.kind != "group"))
        inspection.add({"unlikely-count", "count", Level::unlikely,
                        person.kind == "group" ? "A group holds at least one." : "Only a group is counted.",
                        "Check the number, or choose the kind “group”."});
}

void look_at_migration(Inspection& inspection, const Person& person) {
    if (!person.migrated) return;
    const PartialDate& date = person.migrated->date;
    if (person.born && surely_before(date, person.born->date))
        inspection.add({"before-birth", "migrated/date", Level::wrong,
                        inspection.name(person.id) + " was not yet born then.", "Check both dates."});
    if (person.died && surely_before(person.died->date, date))
        inspection.add({"after-death", "migrated/date", Level::wrong,
                        inspection.name(person.id) + " had died by then.", "Check both dates."});
}

}  // namespace

void inspect_facts(Inspection& inspection, const Person& person) {
    if (person.born && person.kind != "pregnancy") look_at_future(inspection, person.born->date, "born/date");
    if (person.died) look_at_future(inspection, person.died->date, "died/date");
    look_at_age(inspection, person);
    look_at_status(inspection, person);
    look_at_marks(inspection, person);
    look_at_counts(inspection, person);
    look_at_migration(inspection, person);
}

}  // namespace kinscape
