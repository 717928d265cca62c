#include "model/sentences.hpp"

#include "model/outline.hpp"

#include <utility>

namespace kinscape {
namespace {

void tell_title(OutlineOf& outline) {
    if (outline.visible.deidentified()) {
        outline.heading("Family");
    } else {
        outline.lines.push_back({{}, 0, title_of(outline.document())});
        PartialDate day(to_text(outline.day));
        outline.line({}, phrase(outline.words, "As of {0}.", {date_in_words(day, outline.words)}));
    }
    const About& about = outline.document().about;
    if (!about.consent.empty() && outline.visible.audience().reader == Reader::worker)
        outline.line({}, phrase(outline.words, "Consent: {0}.", {without_full_stop(about.consent)}));
    std::vector<std::string> index;
    for (const PersonId& id : about.index)
        if (outline.document().people.contains(id)) index.push_back(outline.name(id));
    if (!index.empty())
        outline.line({}, phrase(outline.words, "Index person: {0}.", {listed(index, outline.words)}));
    // A copy for the client says nothing of what was left out (format.md, `--left-out`).
    if (outline.visible.audience().reader != Reader::report || outline.visible.left_out().empty()) return;
    std::vector<std::string> counts;
    for (const auto& [kind, count] : outline.visible.left_out())
        counts.push_back(phrase(outline.words, "{0} × {1}",
                                {std::to_string(count), word_of(outline.words, "left-out", kind)}));
    outline.line({}, phrase(outline.words, "Left out: {0}.", {listed(counts, outline.words)}));
}

std::string member_words(const OutlineOf& outline, const HomeOnDay& home) {
    const Words& words = outline.words;
    const Member& member = *home.member;
    std::string text = outline.name(member.who);
    if (!member.share.empty() && member.share != "full") text += ", " + word_of(words, "share", member.share);
    text += span_words(member.from, member.to, words);
    if (home.holds == Holds::possibly) text = phrase(words, "possibly {0}", {text});
    return text;
}

}  // namespace

std::string doubt(const Said& said, const Words& words) {
    const std::string& certainty = said->certainty;
    if (certainty.empty() || certainty == "certain") return {};
    return " (" + word_of(words, "certainty", certainty) + ")";
}

std::string who_said(const Document& document, const std::string& said_by, const Words& words) {
    return document.people.contains(PersonId(said_by)) || document.systems.contains(SystemId(said_by))
               ? called(document, AnyId(said_by), words)
               : said_by;
}

void tell_homes(OutlineOf& outline) {
    const Document& document = outline.document();
    const std::vector<HomeOnDay> homes = homes_on(document, outline.day);
    if (!document.households.empty()) outline.heading("Households");
    for (const Household& household : document.households) {
        std::string text = outline.name(household.id);
        if (!household.kind.empty() && household.kind != "household")
            text += " (" + word_of(outline.words, "household-kind", household.kind) + ")";
        if (!household.place.empty()) text += ", " + household.place;
        std::string members;
        for (const HomeOnDay& home : homes) {
            const Person* person = document.people.find(home.member->who);
            if (home.household != &household || !person || !born_by(*person, outline.day) ||
                dead_on(*person, outline.day))
                continue;
            members += (members.empty() ? "" : "; ") + member_words(outline, home);
        }
        if (members.empty()) members = outline.words["nobody on this day"];
        outline.line(household.id, text + ": " + members + ".");
    }
    if (!document.systems.empty()) outline.heading("Around the family");
    for (const System& system : document.systems)
        outline.line(system.id, outline.name(system.id) + " (" +
                                    word_of(outline.words, "system-kind", system.kind) + ").");
}

std::vector<Sentence> sentences(const VisibleDocument& visible, const Day& day, const Words& words) {
    OutlineOf outline{visible, day, words, {}};
    tell_title(outline);
    tell_people(outline);
    tell_bonds(outline);
    tell_homes(outline);
    tell_records(outline);
    return std::move(outline.lines);
}

}  // namespace kinscape
