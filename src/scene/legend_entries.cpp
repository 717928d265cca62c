#include "base/utf8.hpp"
#include "model/as_of.hpp"
#include "scene/ecomap_tie.hpp"
#include "scene/health_mark.hpp"
#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/legend.hpp"
#include "scene/line_mark.hpp"
#include "scene/person_symbol.hpp"
#include "scene/person_words.hpp"
#include "scene/record_marks.hpp"
#include "scene/tie_on_map.hpp"
#include "scene/union_line.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace kinscape {
namespace {

/// What the picture uses, gathered first and put in order afterwards.
struct Used {
    const Snapshot& snapshot;
    const Look& look;
    LegendRows rows;
    std::map<std::string, std::set<std::string>, std::less<>> ids{};  // by list
    std::map<std::string, int> not_drawn{};                           // ties by kind
    int compound_ties = 0;                                            // whose kind has parts
    std::set<std::string> labels{};                                   // abbreviations that stand in labels
    std::vector<LegendEntry> entries{};

    void add(const std::string& list, const std::string& id) {
        if (!id.empty()) ids[list].insert(id);
    }
    void find_people();
    void add_drawn(const std::string& list, const std::string& id);
    void find_doubt(const Said& said);
    void find_marks(const Person& person);
    void find_unions();
    void find_children();
    void find_ties();
    void put(const std::string& group, const std::string& list);
    void put_marks();
    void put_not_drawn();
    void put_parts();
    void put_stress();
    void put_abbreviations();
};

/// Left out of a short legend: what everybody reads without a key (notation.md 8.2).
bool is_obvious(const std::string& list, const std::string& id) {
    static const std::set<std::string> plain{"gender:man",
                                             "gender:woman",
                                             "sex:male",
                                             "sex:female",
                                             "union-kind:marriage",
                                             "child-link-kind:birth",
                                             "person-status:deceased"};
    return plain.contains(list + ":" + id);
}

/// The ids of a list in its own order.
const std::vector<std::string>& order_of(const Notation& notation, std::string_view list) {
    static const std::vector<std::string> nothing;
    const auto found = notation.vocabulary.lists.find(list);
    return found == notation.vocabulary.lists.end() ? nothing : found->second;
}

void Used::find_people() {
    for (const Person* person : snapshot.people) {
        const SymbolStyle* kind = nullptr;
        if (const auto kinds = look.notation.symbols.find("person-kind");
            kinds != look.notation.symbols.end())
            if (const auto found = kinds->second.find(person->kind); found != kinds->second.end())
                kind = &found->second;
        if (person->kind != "person") add("person-kind", person->kind);
        if (!kind || kind->shape == Shape::of_gender) {
            if (tells_gender(*person))
                add("gender", person->gender);
            else
                add("sex", person->sex.empty() ? "unknown" : person->sex);
        }
        if (is_index(*person, snapshot) && !is_bare_letter(*person, look.notation))
            add_drawn("person-role", "index");
        for (const std::string& role : person->roles)
            add_drawn("person-role", role);
        if (std::string word = sex_word(*person, snapshot, look); !word.empty())
            labels.insert(std::move(word));
        add_drawn("person-status", std::string(status_on_day(*person, snapshot)));
        if (!born_by(*person, snapshot.day)) add("by-choice", "unborn");
        find_doubt(person->said);
        if (is_ecomap(snapshot.view)) continue;
        if (shows(snapshot.view, "orientation")) add_drawn("orientation", person->orientation);
        if (person->migrated)
            add_drawn("migration-kind",
                      person->migrated->kind.empty() ? "immigrated" : person->migrated->kind);
        find_marks(*person);
    }
}

/// An id of which something is drawn, not only told in words.
void Used::add_drawn(const std::string& list, const std::string& id) {
    const Entry* entry = entry_of(look.notation, list, id);
    if (entry && (!entry->marks.empty() || entry->outline || entry->waves.waves > 0)) add(list, id);
}

void Used::find_doubt(const Said& said) {
    if (shows_doubt(snapshot) && !certainty_sign(look, said->certainty).empty())
        add("certainty", said->certainty);
}

void Used::find_marks(const Person& person) {
    for (const Mark& mark : person.marks)
        if (const Entry* kind = entry_of(look.notation, "health-mark-kind", mark.kind);
            kind && !kind->badge.empty())
            add("health-mark-kind", mark.kind);
    for (const MarkOnDay& mark : marks_on_day(person, snapshot, look.notation))
        if (region_of_mark(mark, look.notation).fill != RegionFill::none)
            add("health-mark-state", std::string(mark.field) + ":" + std::string(mark.state));
}

void Used::find_unions() {
    for (const ShownUnion& shown : snapshot.unions) {
        add("union-kind", shown.couple->kind);
        find_doubt(shown.couple->said);
        for (const std::string& flag : shown.couple->flags)
            if (const Entry* entry = entry_of(look.notation, "union-flag", flag);
                !entry || entry->apart > 0 || entry->drop_bars > 0)
                add("union-flag", flag);
        const Entry* state = entry_of(look.notation, "union-state", shown.state);
        if (state && (state->slashes > 0 || state->counter || shown.state == "unstable"))
            add("union-state", shown.state);
        if (is_ecomap(snapshot.view)) continue;
        for (const std::string& word : split(union_words(shown, snapshot, look), ' '))
            labels.insert(word);
    }
}

void Used::find_children() {
    for (const ChildLink* link : snapshot.links) {
        add("child-link-kind", link->kind);
        find_doubt(link->said);
    }
    for (const Birth* birth : snapshot.births)
        add("zygosity", birth->zygosity.empty() ? "fraternal" : birth->zygosity);
}

void Used::find_ties() {
    for (const ShownTie& shown : snapshot.ties) {
        if (!is_of_ecomap(shown, snapshot)) {
            const std::string kind(kind_of_tie(shown));
            if (!is_drawn(shown, snapshot, look.notation)) {
                ++not_drawn[kind];
                continue;
            }
            add("emotional-tie-kind", kind);
            if (const Entry* entry = entry_of(look.notation, "emotional-tie-kind", kind))
                compound_ties += entry->parts.empty() ? 0 : 1;
            find_doubt(shown.tie->said);
            continue;
        }
        find_doubt(shown.tie->said);
        const EcomapMarks marks = ecomap_marks_of(shown.span);
        const bool bare = marks.stress == 0 && !marks.to && !marks.from;
        if (marks.strength != "none" || !bare)
            add("strength", marks.strength.empty() ? "moderate" : std::string(marks.strength));
        if (marks.stress > 0) add("stress", std::to_string(marks.stress));
        if (marks.to != marks.from) add("flow", "to");
        if (marks.to && marks.from) add("flow", "both");
    }
}

/// Ties that this notation does not have: told in words, so that nothing is lost unseen.
void Used::put_not_drawn() {
    for (const std::string& kind : order_of(look.notation, "emotional-tie-kind")) {
        const auto found = not_drawn.find(kind);
        if (found == not_drawn.end()) continue;
        std::string words = words_of(look.notation, "emotional-tie-kind", kind);
        if (found->second > 1) words += " (" + std::to_string(found->second) + ")";
        entries.push_back(
            {"relationships", "remark", kind, words + ", " + std::string(look.words["not drawn"])});
    }
}

/// `three lines`, `zigzag`: what a tie is put together from.
std::string_view line_in_words(const TieStyle& style) {
    constexpr double heavy = 1.5;
    constexpr std::array<std::string_view, 4> counts{"one line", "two lines", "three lines", "four lines"};
    if (!style.waves.empty()) {
        const Wave& wave = style.waves.front();
        if (wave.sine) return "wave";
        return wave.width >= heavy ? "heavy zigzag" : "zigzag";
    }
    if (style.rails.empty()) return "line";
    const LineKind kind = style.rails.front().line.kind;
    if (kind == LineKind::dash) return "dashed line";
    if (kind == LineKind::dot) return "dotted line";
    return counts[std::min(style.rails.size(), counts.size()) - 1];
}

/// Where many ties are combinations the key says how they are put together (notation.md 8.4).
void Used::put_parts() {
    constexpr int many = 4;
    if (compound_ties < many) return;
    const std::set<std::string> used = ids["emotional-tie-kind"];
    std::set<std::string> parts;
    for (const std::string& kind : used)
        if (const Entry* entry = entry_of(look.notation, "emotional-tie-kind", kind))
            parts.insert(entry->parts.begin(), entry->parts.end());
    for (const std::string& kind : order_of(look.notation, "emotional-tie-kind")) {
        if (!parts.contains(kind) || used.contains(kind)) continue;
        const std::string line(look.words[line_in_words(tie_style_of(look.notation, kind))]);
        entries.push_back({"relationships", "remark", kind,
                           line + ": " + folded(words_of(look.notation, "emotional-tie-kind", kind))});
    }
}

/// All levels of stress in one row where the profile counts them, each in its own where it does not.
void Used::put_stress() {
    const auto found = ids.find("stress");
    if (found == ids.end()) return;
    const Entry* entry = entry_of(look.notation, "stress", "2");
    const bool counted = entry && entry->stress.ticks == 2 && entry->stress.every <= 0;
    if (!counted) return put("systems", "stress");
    entries.push_back({"systems", "stress", "2", std::string(look.words["Stress: 1 to 3 marks"])});
}

/// The rows of one list in its own order; ids that the profile does not know come last.
void Used::put(const std::string& group, const std::string& list) {
    const auto found = ids.find(list);
    if (found == ids.end()) return;
    std::set<std::string> left = found->second;
    const auto one = [&](const std::string& id) {
        if (left.erase(id) == 0 || (rows == LegendRows::short_ && is_obvious(list, id))) return;
        std::string words = words_of(look.notation, list, id);
        const Entry* entry = entry_of(look.notation, list, id);
        const bool abbreviated = list == "union-kind" || list == "union-state" || list == "child-link-kind" ||
                                 list == "person-kind" || list == "sex";
        std::string label = entry && abbreviated ? entry->label : std::string();
        // A pedigree tells the sex assigned at birth in letters only where it is not what the symbol says.
        if (list == "sex" && !labels.contains(label)) label.clear();
        if (list == "union-kind" && id == "marriage" && label.empty()) label = "m";
        // `Ectopic pregnancy` says already what `ectopic` stands for.
        const std::string whole = " " + folded(words) + " ";
        if (!label.empty() && whole.find(" " + folded(label) + " ") == std::string::npos)
            words += " (" + label + ")";
        labels.erase(label);
        entries.push_back({group, list, id, words});
    };
    for (const std::string& id : order_of(look.notation, list))
        one(id);
    for (const std::string& id : std::set<std::string>(left))
        one(id);
}

/// Fields and states together: `Physical illness`, `Substance use, recovering`.
void Used::put_marks() {
    for (const std::string& field : order_of(look.notation, "health-field"))
        for (const std::string& state : order_of(look.notation, "health-mark-state")) {
            const std::string id = field + ":" + state;
            if (!ids["health-mark-state"].contains(id)) continue;
            std::string words = words_of(look.notation, "health-field", field);
            if (state != "active") words += ", " + words_of(look.notation, "health-mark-state", state);
            entries.push_back({"health", "health-mark-state", id, words});
        }
}

/// Short words of labels that no row has explained yet.
void Used::put_abbreviations() {
    std::string words;
    for (const char* list : {"union-event", "sex"})
        for (const std::string& id : order_of(look.notation, list)) {
            const Entry* entry = entry_of(look.notation, list, id);
            if (!entry || entry->label == entry->words || !labels.contains(entry->label)) continue;
            words += (words.empty() ? "" : ", ") + entry->label + " " + entry->words;
        }
    if (!words.empty()) entries.push_back({"abbreviations", "abbreviation", "events", words});
    if (std::string marks = record_marks_in_key(snapshot, look.words); !marks.empty())
        entries.push_back({"abbreviations", "abbreviation", "record", std::move(marks)});
}

}  // namespace

std::vector<LegendEntry> legend_entries(const Snapshot& snapshot, const Look& look, LegendRows rows) {
    if (rows == LegendRows::off) return {};
    Used used{snapshot, look, rows};
    used.find_people();
    used.find_unions();
    used.find_children();
    used.find_ties();
    for (const ShownHome& home : snapshot.homes)
        if (!is_ecomap(snapshot.view))
            used.add("household-kind", std::string(home_kind(*home.household, snapshot.day)));
    used.put("people", "person-role");
    used.put("people", "gender");
    used.put("people", "sex");
    used.put("people", "person-status");
    used.put("people", "by-choice");
    used.put("people", "orientation");
    used.put("people", "migration-kind");
    used.put("pregnancies", "person-kind");
    if (used.ids.contains("health-mark-state")) used.put_marks();
    used.put("health", "health-mark-kind");
    used.put("couples", "union-kind");
    used.put("couples", "union-flag");
    used.put("couples", "union-state");
    used.put("children", "child-link-kind");
    used.put("children", "zygosity");
    used.put("households", "household-kind");
    used.put("relationships", "emotional-tie-kind");
    used.put_parts();
    used.put_not_drawn();
    used.put("systems", "strength");
    used.put_stress();
    used.put("systems", "flow");
    used.put("abbreviations", "certainty");
    used.put_abbreviations();
    return used.entries;
}

}  // namespace kinscape
