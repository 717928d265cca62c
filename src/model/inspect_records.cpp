#include "model/inspection.hpp"

#include <utility>

namespace kinscape {
namespace {

/// Scores are read in the order of their days.
template <class Scores>
void look_at_order(Inspection& inspection, const Scores& scores) {
    for (std::size_t i = 1; i < scores.size(); ++i)
        if (surely_before(scores[i].on, scores[i - 1].on))
            inspection.add({"scores-out-of-order", "scores/" + std::to_string(i) + "/on", Level::unlikely,
                            "This score lies before the one that stands above it.",
                            "Check the day, or put the scores in their order."});
}

}  // namespace

void inspect_facts(Inspection& inspection, const Goal& goal) {
    look_at_order(inspection, goal.scores);
    if (!goal.levels.empty() && goal.levels.size() != 5)
        inspection.add({"not-five-levels", "levels", Level::wrong,
                        "A goal has five levels, from -2 to 2, or none; this one has " +
                            std::to_string(goal.levels.size()) + ".",
                        "Describe all five, or take them out."});
}

void inspect_facts(Inspection& inspection, const Referral& referral) {
    if (!referral.steps.empty() && referral.steps.back().state != referral.state)
        inspection.add({"state-of-another-step", "state", Level::unlikely,
                        "The state is “" + referral.state + "”, that of the last step “" +
                            referral.steps.back().state + "”.",
                        "Note the step that is missing, or correct the state."});
}

void inspect_facts(Inspection& inspection, const Moment& moment) {
    if (moment.date.empty())
        inspection.add({"moment-without-date", "", Level::unlikely,
                        "This moment has no date, so nobody can look at the map of that day.",
                        "Say when it was; a month or a year is enough."});
}

void inspect_facts(Inspection& inspection, const Measure& measure) {
    look_at_order(inspection, measure.scores);
    if (measure.kind == "other" && (measure.title.empty() || measure.range.size() != 2))
        inspection.add({"measure-not-named", measure.title.empty() ? "title" : "range", Level::wrong,
                        "A measure of another kind needs a title, a least and a most.",
                        "Name it, and say from where to where it goes."});
    if (measure.range.size() == 2 && measure.range[1] < measure.range[0])
        inspection.add({"range-reversed", "range", Level::wrong, "The most is less than the least.",
                        "Exchange the two."});
}

void inspect_order_of_moments(Inspection& inspection) {
    const Moment* last = nullptr;
    std::size_t index = 0;
    for (const Moment& moment : inspection.document().moments) {
        inspection.look_at(moment.id.text(), "/moments/" + std::to_string(index++));
        if (last && surely_before(moment.date, last->date))
            inspection.add(
                {"moments-out-of-order", "date", Level::unlikely,
                 "This moment lies before the one that stands above it (" + last->date.text() + ").",
                 "Check both dates."});
        last = &moment;
    }
}

}  // namespace kinscape
