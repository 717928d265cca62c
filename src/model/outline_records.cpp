#include "base/number.hpp"
#include "model/outline.hpp"

namespace kinscape {
namespace {

/// "{name}: " before what is told of it; nothing where it is about the document at large.
std::string about(const OutlineOf& outline, const AnyId& id) {
    return id.empty() ? std::string() : outline.name(id) + ": ";
}

std::string with_date(const OutlineOf& outline, std::string text, const PartialDate& date) {
    if (!date.empty()) text += " (" + date_in_words(date, outline.words) + ")";
    return text;
}

void tell_goal(OutlineOf& outline, const Goal& goal) {
    const Words& words = outline.words;
    std::string text = about(outline, goal.about) + without_full_stop(goal.text);
    if (!goal.by.empty()) text += phrase(words, ", by {0}", {date_in_words(goal.by, words)});
    if (!goal.with.empty())
        text += phrase(words, ", with {0}", {who_said(outline.document(), goal.with, words)});
    outline.line(goal.id, text + ".");
    if (!goal.measure.empty())
        outline.detail(goal.id, phrase(words, "Measure: {0}.", {without_full_stop(goal.measure)}));
    if (!goal.target.empty())
        outline.detail(goal.id, phrase(words, "Target: {0}.", {without_full_stop(goal.target)}));
    for (const GoalScore& score : goal.scores) {
        if (!score.level || !possibly_not_after(score.on, outline.day)) continue;
        std::string level = (*score.level > 0 ? "+" : "") + to_text(*score.level);
        const auto index = static_cast<long long>(*score.level) + 2;
        if (goal.levels.size() == 5 && index >= 0 && index < 5)
            level += ", " + goal.levels[static_cast<std::size_t>(index)];
        outline.detail(goal.id, with_date(outline, phrase(words, "Level {0}", {level}), score.on) + ".");
    }
}

void tell_referral(OutlineOf& outline, const Referral& referral) {
    const Words& words = outline.words;
    std::string text = about(outline, referral.about);
    text += referral.to.empty() ? std::string(words["referred"])
                                : phrase(words, "referred to {0}", {outline.name(referral.to)});
    if (!referral.state.empty()) text += ", " + word_of(words, "referral-state", referral.state);
    outline.line(referral.id, with_date(outline, std::move(text), referral.asked_on) + ".");
    for (const ReferralStep& step : referral.steps)
        outline.detail(
            referral.id,
            with_date(outline, capitalized(word_of(words, "referral-state", step.state)), step.on) + ".");
}

void tell_measure(OutlineOf& outline, const Measure& measure) {
    const std::string title =
        measure.title.empty() ? word_of(outline.words, "measure-kind", measure.kind) : measure.title;
    std::string text = about(outline, measure.about) + title;
    std::string_view between = ": ";
    for (const MeasureScore& score : measure.scores) {
        if (!score.score || !possibly_not_after(score.on, outline.day)) continue;
        text += std::string(between) + with_date(outline, to_text(*score.score), score.on);
        between = ", ";
    }
    outline.line(measure.id, text + ".");
}

}  // namespace

void tell_records(OutlineOf& outline) {
    const Document& document = outline.document();
    const Words& words = outline.words;
    if (!document.moments.empty()) outline.heading("Moments");
    for (const Moment& moment : document.moments) {
        std::string text = capitalized(word_of(words, "stage", moment.stage));
        if (!moment.title.empty()) text += (text.empty() ? "" : ": ") + moment.title;
        outline.line(moment.id, with_date(outline, std::move(text), moment.date) + ".");
    }
    if (!document.goals.empty()) outline.heading("Goals");
    for (const Goal& goal : document.goals)
        tell_goal(outline, goal);
    if (!document.referrals.empty()) outline.heading("Referrals");
    for (const Referral& referral : document.referrals)
        tell_referral(outline, referral);
    if (!document.measures.empty()) outline.heading("Measures");
    for (const Measure& measure : document.measures)
        tell_measure(outline, measure);
    if (!document.notes.empty()) outline.heading("Notes");
    for (const Note& note : document.notes)
        outline.line(note.id, with_date(outline, about(outline, note.about) + note.text, note.said->said_on));
    if (!document.sources.empty()) outline.heading("Sources");
    for (const Source& source : document.sources)
        outline.line(source.id, with_date(outline, source.title, source.date) + ".");
}

}  // namespace kinscape
