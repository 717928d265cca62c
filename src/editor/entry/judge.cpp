// What a line would make of the document: impossible, unlikely, nearly a known name, or nothing new.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/who.hpp"
#include "editor/messages.hpp"
#include "editor/typed_date.hpp"
#include "model/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

/// The rows that a line touched and those that speak of the people among them.
std::set<AnyId> rows_to_look_at(const LineReading& reading) {
    const auto touched = reading.draft.touched();
    std::set<AnyId> rows(touched.begin(), touched.end());
    const auto speaks_of_touched = [&](const std::vector<PersonId>& people) {
        return std::any_of(people.begin(), people.end(),
                           [&](const PersonId& id) { return rows.contains(id); });
    };
    const Document& document = reading.draft.document();
    std::vector<AnyId> more;
    for (const ChildLink& link : document.child_links)
        if (rows.contains(link.child) || speaks_of_touched(link.parents)) more.emplace_back(link.id);
    for (const Union& couple : document.unions)
        if (speaks_of_touched(couple.partners)) more.emplace_back(couple.id);
    for (const Birth& birth : document.births)
        if (speaks_of_touched(birth.children)) more.emplace_back(birth.id);
    rows.insert(more.begin(), more.end());
    return rows;
}

template <class Row>
concept HasFacts = requires(Inspection& inspection, const Row& row) {
    inspect_facts(inspection, row);
};

Diagnostics findings(const LineReading& reading, const Document& document, const std::set<AnyId>& rows) {
    Inspection inspection(document, reading.vocabulary.notation().vocabulary, reading.entry.today);
    each_table(document, [&](const auto& table, std::string_view) {
        using Row = std::decay_t<decltype(*table.begin())>;
        if constexpr (HasFacts<Row>)
            for (const AnyId& id : rows)
                if (const Row* row = table.find(decltype(Row::id)(id.text()))) {
                    inspection.look_at(id.text(), {});
                    inspect_facts(inspection, *row);
                }
    });
    return std::move(inspection.found());
}

bool holds(const Diagnostics& all, const Finding& one) {
    return std::any_of(all.begin(), all.end(), [&](const Finding& other) {
        return other.id == one.id && other.of == one.of && other.says == one.says;
    });
}

std::string with_year(const LineReading& reading, const PersonId& id) {
    const Person* person = reading.draft.document().people.find(id);
    const std::string name = name_of(reading, id);
    if (!person || !person->born || person->born->date.empty()) return name;
    const auto year = person->born->date.year();
    return fmt::format("{} ({})", name, year ? std::to_string(*year) : person->born->date.text());
}

std::string impossible_words(const LineReading& reading, const Finding& finding) {
    if (!reading.entry.hidden.empty()) return "These dates cannot both be right.";
    const Document& document = reading.draft.document();
    if (finding.id == "born-before-parent")
        if (const ChildLink* link = document.child_links.find(ChildLinkId(finding.of)))
            for (const PersonId& parent : link->parents) {
                const Person* one = document.people.find(parent);
                const Person* child = document.people.find(link->child);
                const bool older = one && child && one->born && child->born &&
                                   surely_before(child->born->date, one->born->date);
                if (!older) continue;
                const std::string_view word = one->sex == "female" ? "mother"
                                              : one->sex == "male" ? "father"
                                                                   : "parent";
                const std::string_view whose = child->sex == "female" ? "her"
                                               : child->sex == "male" ? "his"
                                                                      : "their";
                return fmt::format("{} would be older than {} {}, {}.", with_year(reading, link->child),
                                   whose, word, with_year(reading, parent));
            }
    if (finding.id == "after-today")
        if (const Person* person = document.people.find(PersonId(finding.of)))
            for (const PartialDate& date : {person->born ? person->born->date : PartialDate(),
                                            person->died ? person->died->date : PartialDate()})
                if (std::string words = why_not_yet(date, reading.entry.today); !words.empty()) return words;
    return finding.says;
}

void look_at_names(const LineReading& reading, EntryReading& read) {
    constexpr std::size_t shortest = 4;
    for (const PersonId& stranger : reading.strangers) {
        const Person* person = reading.draft.document().people.find(stranger);
        if (!person) continue;
        const std::string name = folded(full_name(*person));
        for (const auto& [known, bearers] : reading.names.all()) {
            if (std::max(known.size(), name.size()) < shortest || letters_apart(known, name, 1) != 1)
                continue;
            const auto other =
                std::find_if(bearers.begin(), bearers.end(), [&](const NameBook::Bearer& bearer) {
                    return !reading.draft.is_new(bearer.id);
                });
            if (other == bearers.end()) continue;
            const std::string who = described(reading, other->id);
            const bool several = who.find(',') != std::string::npos;
            read.warnings.push_back({"W2", fmt::format("“{}” is new. {}{} is on the page.",
                                                       full_name(*person), who, several ? "," : "")});
            break;
        }
    }
}

bool refuse_edits(LineReading& reading, EditError error) {
    const EntryTokens all = reading.line.tokens;
    switch (error) {
    case EditError::own_ancestor:
        return refuse(reading, EntryFault::loop, all, "Nobody can be their own ancestor.");
    case EditError::contradictory_dates:
        return refuse(reading, EntryFault::impossible, all,
                      "These dates cannot both hold: the end would come before the beginning.");
    case EditError::unreadable_date:
        return refuse(reading, EntryFault::no_date, all, "That date could not be read.");
    case EditError::number_out_of_range:
        return refuse(reading, EntryFault::closeness, all, "That number is outside its scale.");
    default: return refuse(reading, EntryFault::not_understood, all, sentence_of(error));
    }
}

}  // namespace

void judge(LineReading& reading, EntryReading& read) {
    if (const auto after = apply_edits(reading.before, read.edits); !after) {
        refuse_edits(reading, after.error());
        return;
    }
    if (reading.draft.is_unchanged()) {
        const bool removal = reading.line.tokens.front().text == "-";
        if (reading.entry.hidden.empty())
            read.warnings.push_back(
                {"W3", fmt::format("“{}” {}. Nothing changed.", text_of(reading.line.tokens),
                                   removal ? "takes away what is not recorded" : "is recorded already")});
        return;
    }
    const std::set<AnyId> rows = rows_to_look_at(reading);
    const Diagnostics before = findings(reading, reading.before, rows);
    for (const Finding& finding : findings(reading, reading.draft.document(), rows)) {
        if (holds(before, finding)) continue;
        // A home or a tie that was told for several may be older than one of them: unlikely, not impossible.
        const std::string_view kind = kind_of(reading.draft.document(), AnyId(finding.of));
        const bool impossible = finding.level == Level::wrong && kind != "household" && kind != "tie";
        if (impossible) {
            // What is called disputed may contradict all else.
            if (reading.line.tail.certainty == "disputed") continue;
            refuse(reading, EntryFault::impossible, reading.line.tokens, impossible_words(reading, finding));
            return;
        }
        // What is still missing is no mistake while a talk goes on.
        const bool still_missing = finding.id == "parents-without-a-union";
        if (reading.entry.hidden.empty() && !still_missing)
            read.warnings.push_back({"W1", finding.says + " Recorded; marked in the checks."});
    }
    if (reading.entry.hidden.empty()) look_at_names(reading, read);
}

}  // namespace kinscape
