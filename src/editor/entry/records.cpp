// Lines that are no statements about somebody: homes, systems, moments; goals, referrals, notes, consent,
// measures.

#include "base/number.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/who.hpp"
#include "model/faults.hpp"
#include "model/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

std::size_t find_sign(EntryTokens tokens, std::string_view sign) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens[i].quoted && tokens[i].text == sign) return i;
    return tokens.size();
}

bool missing(LineReading& reading, EntryTokens where, std::string_view what) {
    return refuse(reading, EntryFault::not_understood, where, std::string(what));
}

bool read_home(LineReading& reading, EntryTokens words) {
    const std::size_t colon = find_sign(words, ":");
    const EntryTokens title = words.first(colon);
    if (title.empty())
        return missing(reading, words, "What is the home called? `*home Elm Street: me, Sam`.");
    const auto home = home_named(reading, title);
    if (!home) return false;
    chip(reading, title, "Home: " + text_of(title), "household-kind/household");
    if (colon >= words.size()) {
        say(reading, *home, {}, Made::already);
        return true;
    }
    bool anybody = false;
    for (const EntryTokens& piece : clauses_of(words.subspan(colon + 1))) {
        if (piece.empty()) continue;
        const auto people = people_named(reading, piece);
        if (!people) return false;
        for (const PersonId& who : *people)
            put_in_home(reading, *home, who, "full");
        anybody = true;
        chip(reading, piece, names_of(reading, {people->begin(), people->end()}));
    }
    if (!anybody) say(reading, *home, {}, Made::already);
    return true;
}

bool read_system(LineReading& reading, EntryTokens words) {
    const auto kind = reading.vocabulary.at_start("system-kind", words);
    if (!kind && (words.empty() || begins_small(words.front()))) {
        std::string sentence =
            fmt::format("I know no kind of system “{}”. Near: ", words.empty() ? "" : words.front().text);
        std::string near;
        for (const std::string& typed : reading.vocabulary.typed_words("system-kind"))
            if (!words.empty() && letters_apart(words.front().folded, typed, 2) <= 2)
                near += (near.empty() ? "" : ", ") + typed;
        return refuse(reading, EntryFault::no_such_place, words,
                      sentence + (near.empty() ? "school, work, health, other" : near) + '.');
    }
    EntryTokens title = words.subspan(kind ? kind->words : 0);
    // A kind alone is its title too: `*sys school`.
    if (title.empty()) title = words;
    const std::string means = kind ? kind->means : "other";
    const auto system = system_named(reading, title, means);
    if (!system) return false;
    // `other` only stood there because nobody had said what it is.
    const std::string& before = reading.draft.row<System>(*system).kind;
    if (kind && before == "other")
        reading.draft.alter<System>(*system, [&](System& one) { one.kind = means; });
    else if (kind && before != means)
        correct(reading, *system, "kind", means);
    say(reading, *system, {}, Made::already);
    chip(reading, words,
         fmt::format("{}: {}", words_of(reading.vocabulary.notation(), "system-kind", means), text_of(title)),
         "system-kind/" + means);
    return true;
}

bool read_moment(LineReading& reading, EntryTokens words) {
    const auto stage = reading.vocabulary.at_start("stage", words);
    EntryTokens rest = words.subspan(stage ? stage->words : 0);
    if (!begins_date(reading, rest))
        return missing(reading, words,
                       "Which stage and which day? `*moment ass now First map`; the stages are eng ass plan "
                       "int eval term fol.");
    const auto date = date_at(reading, rest.first(1));
    if (!date) return false;
    Moment moment;
    moment.stage = stage ? stage->means : "";
    moment.date = *date;
    moment.title = text_of(rest.subspan(1));
    chip(reading, words,
         fmt::format("Moment: {}{}{}", moment.title, moment.title.empty() ? "" : ", ",
                     date_in_words(*date, reading.vocabulary.texts())));
    for (const Moment& old : reading.draft.document().moments)
        if (old.stage == moment.stage && old.date == moment.date && old.title == moment.title) {
            say(reading, MomentId(old.id), {}, Made::already);
            return true;
        }
    moment.id = reading.draft.free<Moment>("m");
    const MomentId id = moment.id;
    reading.draft.put(std::move(moment));
    say(reading, id, {}, Made::anew);
    return true;
}

/// What a record is about: somebody, something, or the tie between two; who is selected where nothing is
/// named.
std::optional<AnyId> about_of(LineReading& reading, EntryTokens words) {
    if (words.empty()) {
        if (!reading.entry.focus.empty()) return reading.entry.focus.front();
        refuse(
            reading, EntryFault::nobody_selected, reading.line.tokens,
            fmt::format("Whom is “{}” about? Name somebody before the colon.", text_of(reading.line.tokens)));
        return std::nullopt;
    }
    const std::size_t sign = find_sign(words, "~");
    if (sign == 0 || sign + 1 >= words.size()) return anything_named(reading, words);
    const auto from = anything_named(reading, words.first(sign));
    if (!from) return std::nullopt;
    const EntryTokens other = words.subspan(sign + 1);
    if (look_up(reading, other, Sought::anything).ids.empty()) {
        const auto system = system_named(reading, other, "other");
        if (!system) return std::nullopt;
        return tie_between(reading, *from, *system);
    }
    const auto to = anything_named(reading, other);
    if (!to) return std::nullopt;
    return tie_between(reading, *from, *to);
}

bool read_goal(LineReading& reading, EntryTokens words) {
    const std::size_t colon = find_sign(words, ":");
    if (colon + 1 >= words.size())
        return missing(reading, words, "What is the goal? `goal me: sleep 6 hours by 2026-05`.");
    EntryTokens text = words.subspan(colon + 1);
    PartialDate by;
    for (std::size_t i = text.size(); i-- > 1;) {
        if (!reading.vocabulary.meaning("goal-by", text.subspan(i, 1))) continue;
        const EntryTokens when = text.subspan(i + 1);
        if (!begins_date(reading, when)) break;
        const auto date = date_at(reading, when);
        if (!date) return false;
        by = *date;
        text = text.first(i);
        break;
    }
    while (!text.empty() && text.back().text == ",")
        text = text.first(text.size() - 1);
    const auto about = about_of(reading, words.first(colon));
    if (!about) return false;
    Goal goal;
    goal.about = *about;
    goal.text = text_of(text);
    goal.by = by;
    chip(reading, reading.line.tokens,
         fmt::format("Goal for {}: {}{}", name_of(reading, *about), goal.text,
                     by.empty() ? "" : " by " + by.text()));
    for (const Goal& old : reading.draft.document().goals)
        if (old.about == goal.about && old.text == goal.text) {
            const GoalId same = old.id;
            correct(reading, same, "by", by.text());
            say(reading, same, {}, Made::already);
            return true;
        }
    goal.id = reading.draft.free<Goal>("g");
    const GoalId id = goal.id;
    reading.draft.put(std::move(goal));
    say(reading, id, {}, Made::anew);
    return true;
}

/// A referral to the same place that has not ended goes on with a further step.
bool continue_referral(LineReading& reading, const AnyId& about, const AnyId& to, const ReferralStep& step) {
    for (const Referral& old : reading.draft.document().referrals) {
        if (old.about != about || old.to != to || old.state == "ended" || old.state == "declined") continue;
        const ReferralId id = old.id;
        if (old.state != step.state)
            reading.draft.alter<Referral>(id, [&](Referral& referral) {
                referral.state = step.state;
                referral.steps.push_back(step);
            });
        say(reading, id, {}, Made::already);
        return true;
    }
    return false;
}

bool read_referral(LineReading& reading, EntryTokens words) {
    const std::size_t arrow = find_sign(words, ">");
    if (arrow + 1 >= words.size())
        return missing(reading, words, "Whom, and where to? `ref me > Family Centre accepted`.");
    EntryTokens target = words.subspan(arrow + 1);
    std::string state = "offered";
    if (target.size() > 1)
        if (const auto told = reading.vocabulary.meaning("referral-state", target.last(1))) {
            state = *told;
            target = target.first(target.size() - 1);
        }
    const auto about = about_of(reading, words.first(arrow));
    if (!about) return false;
    const auto to = system_named(reading, target, "other");
    if (!to) return false;
    ReferralStep step;
    step.on = reading.at.given() ? reading.take_time().from : reading.entry.said_on;
    step.state = state;
    chip(reading, reading.line.tokens,
         fmt::format("Referral of {} to {}: {}", name_of(reading, *about), text_of(target), state));
    if (continue_referral(reading, *about, *to, step)) return true;
    Referral referral;
    referral.id = reading.draft.free<Referral>("r");
    referral.about = *about;
    referral.to = *to;
    referral.asked_on = step.on;
    referral.state = state;
    referral.steps = {step};
    const ReferralId id = referral.id;
    reading.draft.put(std::move(referral));
    say(reading, id, {}, Made::anew);
    return true;
}

bool read_note(LineReading& reading, EntryTokens words) {
    const std::size_t colon = find_sign(words, ":");
    if (colon + 1 >= words.size()) return missing(reading, words, "What does the note say?");
    const auto about = about_of(reading, words.first(colon));
    if (!about) return false;
    Note note;
    note.about = *about;
    note.text = text_of(words.subspan(colon + 1));
    chip(reading, reading.line.tokens, fmt::format("Note on {}: {}", name_of(reading, *about), note.text));
    for (const Note& old : reading.draft.document().notes)
        if (old.about == note.about && old.text == note.text) {
            say(reading, NoteId(old.id), {}, Made::already);
            return true;
        }
    note.id = reading.draft.free<Note>("n");
    const NoteId id = note.id;
    reading.draft.put(std::move(note));
    say(reading, id, {}, Made::anew);
    return true;
}

bool read_consent(LineReading& reading, EntryTokens words) {
    std::string text = text_of(words);
    if (text.empty()) return missing(reading, reading.line.tokens, "How was consent given?");
    if (reading.at.given()) text += ' ' + reading.take_time().whole.text();
    correct(reading, {}, "consent", text);
    say(reading, {}, "consent", Made::already);
    chip(reading, reading.line.tokens, "Consent: " + text);
    return true;
}

bool read_measure(LineReading& reading, const std::string& kind, EntryTokens words) {
    const auto score = words.empty() ? std::nullopt : number_from(words.back().text);
    if (!score) return missing(reading, words, "Whose score, and how many points? `phq9 me 14`.");
    const auto about = about_of(reading, words.first(words.size() - 1));
    if (!about) return false;
    Measure measure;
    measure.kind = kind;
    if (const auto range = score_range(measure); range && (*score < range->least || *score > range->most))
        return refuse(reading, EntryFault::closeness, words.last(1),
                      fmt::format("{} runs from {} to {}.",
                                  reading.vocabulary.texts()["measure-kind/" + kind], to_text(range->least),
                                  to_text(range->most)));
    MeasureScore given;
    given.on = reading.at.given() ? reading.take_time().from : reading.entry.said_on;
    given.score = score;
    chip(reading, reading.line.tokens,
         fmt::format("{} of {}: {}", reading.vocabulary.texts()["measure-kind/" + kind],
                     name_of(reading, *about), to_text(*score)));
    MeasureId id;
    for (const Measure& old : reading.draft.document().measures)
        if (old.about == *about && old.kind == kind) id = old.id;
    if (id.empty()) {
        measure.id = reading.draft.free<Measure>("q");
        measure.about = *about;
        measure.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
        id = measure.id;
        reading.draft.put(std::move(measure));
    }
    const auto& scores = reading.draft.row<Measure>(id).scores;
    const auto same = std::find_if(scores.begin(), scores.end(),
                                   [&](const MeasureScore& one) { return one.on == given.on; });
    const auto at = static_cast<std::size_t>(same - scores.begin());
    const std::string path = "scores/" + std::to_string(at);
    if (same != scores.end()) {
        correct(reading, id, path + "/score", to_text(*score));
        say(reading, id, path, Made::already);
        return true;
    }
    reading.draft.alter<Measure>(id, [&](Measure& one) { one.scores.push_back(given); });
    say(reading, id, path, Made::anew);
    return true;
}

bool begins_with(const LineReading& reading, std::string_view list) {
    return reading.vocabulary.at_start(list, reading.line.tokens).has_value();
}

}  // namespace

bool read_thing(LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    const EntryTokens words = tokens.subspan(1);
    if (begins_with(reading, "home")) return read_home(reading, words);
    if (begins_with(reading, "system")) return read_system(reading, words);
    if (begins_with(reading, "moment")) return read_moment(reading, words);
    return refuse(reading, EntryFault::not_understood, tokens.first(1),
                  fmt::format("I do not know “{}”. There are *home, *sys and *moment.", tokens.front().text));
}

bool is_record(const LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    if (tokens.empty() || tokens.front().quoted) return false;
    const bool colon = find_sign(tokens, ":") < tokens.size();
    if (begins_with(reading, "consent")) return tokens.size() > 1;
    if (begins_with(reading, "referral")) return find_sign(tokens, ">") < tokens.size();
    if (begins_with(reading, "measure"))
        return tokens.size() > 1 && number_from(tokens.back().text).has_value();
    return colon && (begins_with(reading, "goal") || begins_with(reading, "note"));
}

bool read_record(LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    const EntryTokens words = tokens.subspan(1);
    if (begins_with(reading, "consent")) return read_consent(reading, words);
    if (begins_with(reading, "referral")) return read_referral(reading, words);
    if (const auto measure = reading.vocabulary.at_start("measure", tokens))
        return read_measure(reading, measure->means, words);
    if (begins_with(reading, "goal")) return read_goal(reading, words);
    return read_note(reading, words);
}

}  // namespace kinscape
