#include "model/record_lines.hpp"

#include "base/utf8.hpp"
#include "model/outline.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr std::array<std::string_view, 8> kind_words = {"consent",  "goal",  "referral", "measure",
                                                        "strength", "words", "note",     "source"};
constexpr std::array<std::string_view, 7> stages = {"engagement", "assessment",  "planning", "intervention",
                                                    "evaluation", "termination", "follow-up"};
constexpr std::array<std::string_view, 8> headings = {"Consent",   "Goals",     "Referrals", "Measures",
                                                      "Strengths", "Own words", "Notes",     "Sources"};

class Listing {
public:
    Listing(const VisibleDocument& visible, const Day& day, const Words& words)
        : document_(visible.document()),
          day_(day),
          words_(words),
          told_{visible, day, words, {}} {
        tell_records(told_);
    }

    std::vector<RecordLine> listed() {
        // Consent is asked for at the first moment.
        if (const std::string& consent = document_.about.consent; !consent.empty())
            add(RecordKind::consent, {}, {}, first_moment(document_), consent);
        for (const Goal& goal : document_.goals)
            add_told(RecordKind::goal, goal.id, goal.about, day_of(goal.said));
        for (const Referral& referral : document_.referrals)
            add_told(RecordKind::referral, referral.id, referral.about, referral.asked_on.range().first);
        for (const Measure& measure : document_.measures)
            add_told(RecordKind::measure, measure.id, measure.about,
                     measure.scores.empty() ? std::nullopt : measure.scores.front().on.range().first);
        add_of_people();
        for (const Note& note : document_.notes) {
            add(RecordKind::note, note.id, note.about, day_of(note.said), note.text);
            say_who(note.said);
        }
        for (const Source& source : document_.sources)
            add_told(RecordKind::source, source.id, {}, source.date.range().first);
        std::erase_if(lines_, [&](const RecordLine& line) { return line.day && *line.day > day_; });
        return std::move(lines_);
    }

private:
    static std::optional<Day> day_of(const Said& said) { return said->said_on.range().first; }

    std::string stage_on(const std::optional<Day>& day) const {
        if (!day) return {};
        const Moment* last = nullptr;
        for (const Moment& moment : document_.moments) {
            const auto& begins = moment.date.range().first;
            if (moment.stage.empty() || !begins || *begins > *day) continue;
            if (!last || *last->date.range().first <= *begins) last = &moment;
        }
        return last ? last->stage : std::string();
    }

    RecordLine& add(RecordKind kind, const AnyId& of, const AnyId& about, const std::optional<Day>& day,
                    std::string text) {
        RecordLine& line = lines_.emplace_back();
        line.kind = kind;
        line.of = of;
        line.about = about;
        if (!about.empty()) line.name = capitalized(called(document_, about, words_));
        line.day = day;
        line.stage = stage_on(day);
        line.text = std::move(text);
        return line;
    }

    /// With the sentences of the outline; the name before them stands in a member of its own.
    void add_told(RecordKind kind, const AnyId& of, const AnyId& about, const std::optional<Day>& day) {
        RecordLine& line = add(kind, of, about, day, {});
        const std::string name = about.empty() ? std::string() : called(document_, about, words_) + ": ";
        for (const Sentence& sentence : told_.lines) {
            if (sentence.of != of) continue;
            if (sentence.depth == 1)
                line.text = capitalized(sentence.text.starts_with(name) ? sentence.text.substr(name.size())
                                                                        : sentence.text);
            else
                line.more.push_back(sentence.text);
        }
    }

    void say_who(const Said& said) {
        if (said->said_by.empty() && said->said_on.empty()) return;
        std::string text = said->said_by.empty() ? std::string() : who_said(document_, said->said_by, words_);
        if (!said->said_on.empty()) text += (text.empty() ? "" : ", ") + date_in_words(said->said_on, words_);
        lines_.back().more.push_back(std::move(text));
    }

    void add_of_people() {
        for (const Person& person : document_.people)
            for (const std::string& strength : person.strengths)
                add(RecordKind::strength, person.id, person.id, day_of(person.said), strength);
        for (const Person& person : document_.people)
            for (const OwnWords& own : person.words) {
                add(RecordKind::words, person.id, person.id, day_of(own.said), "“" + own.text + "”");
                say_who(own.said);
            }
    }

    const Document& document_;
    const Day& day_;
    const Words& words_;
    OutlineOf told_;
    std::vector<RecordLine> lines_;
};

std::string heading_of(const RecordLine& line, RecordOrder order, const Words& words) {
    switch (order) {
    case RecordOrder::stage:
        return line.stage.empty() ? std::string(words["Without a stage"])
                                  : capitalized(word_of(words, "stage", line.stage));
    case RecordOrder::about: return line.name.empty() ? std::string(words["The whole work"]) : line.name;
    case RecordOrder::kind: return std::string(words[headings[static_cast<std::size_t>(line.kind)]]);
    }
    return {};
}

std::size_t rank_of(const RecordLine& line, RecordOrder order) {
    if (order == RecordOrder::kind) return static_cast<std::size_t>(line.kind);
    if (order == RecordOrder::about) return line.about.empty() ? 0 : 1;
    return static_cast<std::size_t>(std::find(stages.begin(), stages.end(), line.stage) - stages.begin());
}

}  // namespace

std::string_view word_of(RecordKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

std::vector<RecordLine> record_lines(const VisibleDocument& visible, const Day& day, const Words& words) {
    return Listing(visible, day, words).listed();
}

bool matches(const RecordLine& line, std::string_view query) {
    std::string all = line.text + " " + line.name;
    for (const std::string& more : line.more)
        all += " " + more;
    all = folded(all);
    const std::string wanted = folded(query);
    for (std::size_t at = 0; at < wanted.size();) {
        const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
        if (all.find(wanted.substr(at, end - at)) == std::string::npos) return false;
        at = end + 1;
    }
    return true;
}

std::vector<RecordGroup> grouped(const std::vector<RecordLine>& lines, RecordOrder order,
                                 const Words& words) {
    std::vector<const RecordLine*> sorted;
    for (const RecordLine& line : lines)
        sorted.push_back(&line);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const RecordLine* a, const RecordLine* b) {
        return rank_of(*a, order) < rank_of(*b, order);
    });
    std::vector<RecordGroup> groups;
    for (const RecordLine* line : sorted) {
        const std::string heading = heading_of(*line, order, words);
        auto group = std::ranges::find(groups, heading, &RecordGroup::heading);
        if (group == groups.end()) group = groups.insert(groups.end(), {heading, {}});
        group->lines.push_back(line);
    }
    return groups;
}

}  // namespace kinscape
