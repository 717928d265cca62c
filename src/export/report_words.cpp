#include "export/report_words.hpp"

#include "model/closing_page.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kinscape {
namespace {

/// "As of 12 March 2026, at assessment."
std::string as_of_words(const Snapshot& snapshot, const Words& words) {
    const std::string day = day_in_words(snapshot.day, words);
    for (const Moment& moment : snapshot.document().moments)
        if (moment.date.text() == to_text(snapshot.day) && !moment.stage.empty())
            return phrase(words, "As of {0}, at {1}.", {day, word_of(words, "stage", moment.stage)});
    return phrase(words, "As of {0}.", {day});
}

bool counts_what_was_left_out(const PictureRequest& request, const Snapshot& snapshot) {
    if (!request.left_out.empty()) return request.left_out == "count";
    return snapshot.visible.audience().reader == Reader::report;
}

/// True where the drawing marks a year as an estimate.
bool shows_estimates(const Snapshot& snapshot) {
    return std::any_of(snapshot.people.begin(), snapshot.people.end(), [](const Person* person) {
        return (person->born && person->born->date.about()) || (person->died && person->died->date.about());
    });
}

/// The outline's sentences, by what they are about.
class Told {
public:
    Told(const Snapshot& snapshot, const Words& words)
        : lines_(sentences(snapshot.visible, snapshot.day, words)) {}
    /// Those about an item, its details included.
    std::vector<std::string> about(const AnyId& id) const {
        std::vector<std::string> texts;
        for (const Sentence& line : lines_)
            if (line.of == id && line.depth > 0) texts.push_back(line.text);
        return texts;
    }
    std::string first(const AnyId& id) const {
        const std::vector<std::string> texts = about(id);
        return texts.empty() ? std::string() : texts.front();
    }

private:
    std::vector<Sentence> lines_;
};

/// "Ana, on 12 March 2026", "the school", or nothing.
std::string told_by(const Document& document, const Said& said, const Words& words) {
    if (said->said_by.empty()) return {};
    const AnyId id(said->said_by);
    std::string who = names_an_item(document, id) ? called(document, id, words) : said->said_by;
    if (!said->said_on.empty()) who = phrase(words, "{0}, {1}", {who, when(said->said_on, words)});
    return who;
}

SheetSection ties_in_words(const Snapshot& snapshot, const Told& told, const Words& words) {
    SheetSection section{std::string(words["Ties in words"]), {}};
    for (const ShownTie& shown : snapshot.ties)
        if (std::string line = told.first(shown.tie->id); !line.empty())
            section.lines.push_back(std::move(line));
    return section;
}

SheetSection sources(const Snapshot& snapshot, const Words& words) {
    SheetSection section{std::string(words["Sources"]), {}};
    for (const Source& source : snapshot.document().sources) {
        std::string line = without_full_stop(source.title);
        if (!source.date.empty()) line = phrase(words, "{0}, {1}", {line, date_in_words(source.date, words)});
        if (!line.empty()) section.lines.push_back(line + ".");
    }
    if (shows_estimates(snapshot)) section.lines.emplace_back(words["≈ and c.: the year is an estimate."]);
    return section;
}

/// A sentence with who said it, for each item of which that is known.
SheetSection who_said_what(const Snapshot& snapshot, const Told& told, const Words& words) {
    SheetSection section{std::string(words["Who said what"]), {}};
    const Document& document = snapshot.document();
    const auto add = [&](const std::string& sentence, const Said& said) {
        const std::string who = told_by(document, said, words);
        if (!who.empty() && !sentence.empty())
            section.lines.push_back(phrase(words, "{0} ({1})", {sentence, who}));
    };
    for (const Person* person : snapshot.people)
        add(told.first(person->id), person->said);
    for (const ShownUnion& shown : snapshot.unions)
        add(told.first(shown.couple->id), shown.couple->said);
    for (const ChildLink* link : snapshot.links)
        add(told.first(link->id), link->said);
    for (const ShownTie& shown : snapshot.ties)
        add(told.first(shown.tie->id),
            shown.span && !shown.span->said->said_by.empty() ? shown.span->said : shown.tie->said);
    return section;
}

SheetSection people(const Snapshot& snapshot, const Told& told, const Words& words) {
    SheetSection section{std::string(words["People"]), {}};
    for (const Person* person : snapshot.people)
        for (std::string& line : told.about(person->id))
            section.lines.push_back(std::move(line));
    return section;
}

SheetSection notes(const Snapshot& snapshot, const Words& words) {
    SheetSection section{std::string(words["Notes"]), {}};
    const Document& document = snapshot.document();
    for (const Note& note : document.notes) {
        const std::string about = note.about.empty() ? std::string() : called(document, note.about, words);
        section.lines.push_back(about.empty() ? note.text : phrase(words, "{0}: {1}", {about, note.text}));
    }
    return section;
}

}  // namespace

std::string left_out_words(const VisibleDocument& visible, const Words& words) {
    std::vector<std::string> counts;
    for (const auto& [kind, count] : visible.left_out()) {
        if (count <= 0) continue;
        const std::string one = word_of(words, "left-out", kind);
        const std::string* many = text_of(words, "left-out/" + kind + "/many");
        counts.push_back(std::to_string(count) + " " + (count == 1 ? one : many ? *many : one + "s"));
    }
    return counts.empty() ? std::string() : listed(counts, words);
}

void put_words(SheetParts& parts, const Snapshot& snapshot, const PictureRequest& request, const Look& look) {
    const Words& words = look.words;
    const About& about = snapshot.document().about;
    const bool ecomap = is_ecomap(snapshot.view);
    parts.kind = words[ecomap ? "Ecomap" : "Genogram"];
    parts.notation = phrase(words, "Notation: {0}.", {look.notation.title});
    parts.care = words[ecomap ? "An ecomap shows how people see what surrounds them on one day. It is not a "
                                "finding and not a diagnosis."
                              : "A genogram shows how a family sees itself on one day. It is not a finding "
                                "and not a diagnosis."];
    parts.confidentiality = words["Confidential"];
    if (counts_what_was_left_out(request, snapshot)) {
        const std::string counts = left_out_words(snapshot.visible, words);
        parts.left_out_begin =
            words[counts.empty() ? "Nothing was left out of this copy." : "Left out of this copy:"];
        if (!counts.empty()) parts.left_out = phrase(words, "{0}. Nothing else.", {counts});
    }
    if (snapshot.visible.deidentified()) {
        parts.title = words["A family"];
        if (ecomap) parts.title = words["A household and what surrounds it"];
        parts.as_of = words["Letters stand for names, years before the drawn day for dates."];
        parts.running_title = parts.title;
        return;
    }
    parts.title = title_of(snapshot.document());
    parts.as_of = as_of_words(snapshot, words);
    if (!about.author.empty())
        parts.author = phrase(words, "Drawn by {0}.", {without_full_stop(about.author)});
    parts.agency = about.agency;
    parts.running_title = phrase(words, "{0}, {1}", {parts.title, day_in_words(snapshot.day, words)});
}

std::vector<SheetSection> report_sections(const Snapshot& snapshot, const PictureRequest& request,
                                          const Look& look) {
    const Words& words = look.words;
    const bool report = snapshot.visible.audience().reader == Reader::report;
    const auto wants = [&](std::string_view part, bool by_default) {
        if (!request.with.given) return by_default;
        return std::find(request.with.of.begin(), request.with.of.end(), part) != request.with.of.end();
    };
    const bool fixed =
        request.page.size == "A4" || request.page.size == "A3" || request.page.size == "Letter";
    const Told told(snapshot, words);
    std::vector<SheetSection> sections;
    if (wants("notes", report && fixed)) sections.push_back(ties_in_words(snapshot, told, words));
    if (wants("sources", report && fixed)) sections.push_back(sources(snapshot, words));
    if (request.who_said) sections.push_back(who_said_what(snapshot, told, words));
    if (request.with.given && wants("notes", false)) sections.push_back(notes(snapshot, words));
    // Words for the person go before words about the people.
    if (wants("closing", false))
        for (ClosingPart& part : closing_page(snapshot.visible, snapshot.day, words))
            sections.push_back({std::move(part.heading), std::move(part.lines)});
    if (wants("people", false)) sections.push_back(people(snapshot, told, words));
    std::erase_if(sections, [](const SheetSection& section) { return section.lines.empty(); });
    return sections;
}

}  // namespace kinscape
