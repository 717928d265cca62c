#include "io/notation_json.hpp"

#include "base/utf8.hpp"
#include "io/drawing_terms_json.hpp"
#include "io/json_lines.hpp"
#include "io/value_json.hpp"
#include "scene/drawn_alike.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

constexpr std::pair<std::string_view, Drawn> drawn_words[] = {{"own", Drawn::own},
                                                              {"parent", Drawn::parent},
                                                              {"plain", Drawn::plain},
                                                              {"words", Drawn::words},
                                                              {"nothing", Drawn::nothing}};
constexpr const char* lists_of_symbols[] = {"person-kind", "sex", "gender"};

NotationError error_at(std::string_view json, const ProfileFault& fault) {
    const int line = lines_of(json, {fault.place}).front();
    return {"line " + std::to_string(line) + ", " + (fault.place.empty() ? "/" : fault.place) + ": " +
                fault.what,
            line};
}

NotationError error_of(std::string_view json, const JsonError& error) {
    if (error.fault == JsonFault::doubled_member)
        return error_at(json, {error.place, "`" + error.what + "` stands twice"});
    if (!error.place.empty()) return error_at(json, {error.place, "this is too deep or too long"});
    const LineAndColumn at = line_and_column(json, std::min(error.byte, json.size()));
    return {"line " + std::to_string(at.line) + ", column " + std::to_string(at.column) +
                ": this is not JSON; a comma, a bracket or a quote may be missing or too many",
            at.line};
}

/// One profile being read over another.
struct Reading {
    Notation& notation;
    bool over_base = false;
    std::set<std::string> named{};  // list:id that this file has named

    void read_habits(ProfileFields& in);
    void read_list(ProfileFields& lists, const std::string& list);
    void read_entry(ProfileFields& in, const std::string& list);
    void read_drawing(ProfileFields& in, const std::string& list, const std::string& id);
    void read_rest(ProfileFields& in);
    void read_older(ProfileFields& in);
    void read_alike(ProfileFields& in);
    void take_parents(ProfileFields& file);
    bool take_parent(const std::string& list, const std::string& id, int steps);
    ById<LineStyle>* lines_of_list(std::string_view list);
};

void Reading::read_habits(ProfileFields& in) {
    constexpr std::pair<std::string_view, AgePlace> ages[] = {{"inside", AgePlace::inside},
                                                              {"below", AgePlace::below}};
    constexpr std::pair<std::string_view, AssignedSex> assigned[] = {
        {"on-request", AssignedSex::on_request},
        {"words-on-request", AssignedSex::words_on_request},
        {"always", AssignedSex::always}};
    constexpr std::pair<std::string_view, FlowArrow> arrows[] = {{"at-end", FlowArrow::at_end},
                                                                 {"beside-middle", FlowArrow::beside_middle}};
    constexpr std::pair<std::string_view, SlashMeaning> slashes[] = {
        {"none", SlashMeaning::none},
        {"custody-lean", SlashMeaning::custody_lean},
        {"custody-side", SlashMeaning::custody_side}};
    constexpr std::pair<std::string_view, NamePlace> names[] = {{"below", NamePlace::below},
                                                                {"right", NamePlace::right}};
    constexpr std::pair<std::string_view, DatesPlace> dates[] = {{"below", DatesPlace::below},
                                                                 {"above", DatesPlace::above}};
    Habits& habits = notation.habits;
    habits.names = in.word("names", names, habits.names);
    habits.dates = in.word("dates", dates, habits.dates);
    habits.count_sign = in.text("count_sign", habits.count_sign);
    if (in.has("labels")) habits.labels = in.texts("labels");
    if (in.has("shows")) habits.shows = in.texts("shows");
    habits.age = in.word("age", ages, habits.age);
    habits.assigned_sex = in.word("assigned_sex", assigned, habits.assigned_sex);
    habits.flow = in.word("flow_arrow", arrows, habits.flow);
    habits.slashes = in.word("slash_meaning", slashes, habits.slashes);
    habits.ties = in.yes("ties", habits.ties);
    habits.man_left = in.yes("man_left", habits.man_left);
    habits.straight_unions = in.yes("straight_unions", habits.straight_unions);
    habits.union_drop = in.number("union_drop", habits.union_drop, 0);
    if (habits.union_drop > 1) in.fail_of("union_drop", "this number is out of its range");
}

ById<LineStyle>* Reading::lines_of_list(std::string_view list) {
    if (list == "union-kind") return &notation.unions;
    if (list == "child-link-kind") return &notation.links;
    if (list == "household-kind") return &notation.homes;
    if (list == "strength") return &notation.strengths;
    return nullptr;
}

void Reading::read_drawing(ProfileFields& in, const std::string& list, const std::string& id) {
    in.object("symbol", [&](ProfileFields& symbol) { notation.symbols[list][id] = symbol_from(symbol); });
    in.object("tie", [&](ProfileFields& tie) { notation.ties[id] = tie_from(tie); });
    if (in.has("field")) notation.vocabulary.field_of_mark[id] = in.text("field");
    ById<LineStyle>* lines = lines_of_list(list);
    if (!lines) return;
    const auto before = lines->find(id);
    const bool is_new = before == lines->end();
    if (is_new && !in.has("line")) return;
    (*lines)[id] = line_style_from(in, is_new ? LineStyle{} : before->second);
}

void Reading::read_entry(ProfileFields& in, const std::string& list) {
    const std::string id = in.needed_text("id");
    if (!named.insert(list + ":" + id).second) return in.fail("`" + id + "` stands twice in its list");
    auto& entries = notation.entries[list];
    const bool is_new = !entries.contains(id);
    if (is_new) notation.vocabulary.lists[list].push_back(id);
    Entry& entry = entries[id];
    entry.words = is_new ? in.needed_text("words") : in.text("words", entry.words);
    entry.meaning = is_new ? in.needed_text("meaning") : in.text("meaning", entry.meaning);
    entry.source = is_new ? in.needed_text("source") : in.text("source", entry.source);
    entry.label = in.text("label", entry.label);
    entry.parent = in.text("as");
    if (in.has("parts")) entry.parts = in.texts("parts");
    for (const std::string& part : entry.parts)
        if (!entries.contains(part))
            in.fail_of("parts", "`" + part + "` does not stand in this list before it");
    // An id that does not change is told to be the profile's own; what was told in words stays so.
    const Drawn usual = !entry.parent.empty()                                         ? Drawn::parent
                        : entry.drawn == Drawn::plain || entry.drawn == Drawn::parent ? Drawn::own
                                                                                      : entry.drawn;
    entry.drawn = in.word("drawn", drawn_words, usual);
    read_marks(in, entry);
    read_drawing(in, list, id);
}

void Reading::read_list(ProfileFields& lists, const std::string& list) {
    if (over_base && !notation.entries.contains(list))
        return lists.fail_of(list, "there is no list of this name");
    notation.entries[list];
    notation.vocabulary.lists[list];
    lists.each(list, [&](ProfileFields& row) { read_entry(row, list); });
}

/// What the profile does with the ids that it does not name.
void Reading::read_rest(ProfileFields& in) {
    in.each_member([&](const std::string& list, const JsonValue&) {
        const Drawn drawn = in.word(list, drawn_words, Drawn::plain);
        const auto entries = notation.entries.find(list);
        if (entries == notation.entries.end()) return in.fail_of(list, "there is no list of this name");
        for (auto& [id, entry] : entries->second)
            if (!named.contains(list + ":" + id) && entry.drawn != Drawn::nothing) entry.drawn = drawn;
    });
}

void Reading::read_older(ProfileFields& in) {
    in.each_member([&](const std::string& list, const JsonValue&) {
        in.object(list, [&](ProfileFields& spellings) {
            spellings.each_member([&](const std::string& spelling, const JsonValue& id) {
                if (id.kind != JsonValue::Kind::text || !entry_of(notation, list, id.text))
                    return spellings.fail_of(spelling, "this names no id of the list");
                notation.vocabulary.older[list][spelling] = id.text;
            });
        });
    });
}

void Reading::read_alike(ProfileFields& in) {
    notation.alike.clear();
    in.each_member([&](const std::string& list, const JsonValue& groups) {
        for (const JsonValue& group : groups.items) {
            std::vector<std::string> ids;
            for (const JsonValue& id : group.items) {
                if (!entry_of(notation, list, id.text)) in.fail_of(list, "`" + id.text + "` is no id of it");
                ids.push_back(id.text);
            }
            notation.alike[list].push_back(std::move(ids));
        }
    });
}

/// Follows `as` to the entry that has a drawing; false where it leads nowhere or round in a circle.
bool Reading::take_parent(const std::string& list, const std::string& id, int steps) {
    constexpr int most_steps = 8;
    auto& entries = notation.entries[list];
    const auto found = entries.find(id);
    if (found == entries.end() || steps > most_steps) return false;
    Entry& entry = found->second;
    if (entry.parent.empty()) return true;
    const std::string parent = entry.parent;
    if (!take_parent(list, parent, steps + 1)) return false;
    const Entry& of = entries.at(parent);
    Entry drawn = of;
    drawn.words = entry.words;
    drawn.label = entry.label;
    drawn.meaning = entry.meaning;
    drawn.source = entry.source;
    drawn.parent = entry.parent;
    drawn.drawn = entry.drawn;
    entry = std::move(drawn);
    if (const auto tie = notation.ties.find(parent);
        list == "emotional-tie-kind" && tie != notation.ties.end())
        notation.ties[id] = tie->second;
    if (ById<LineStyle>* lines = lines_of_list(list); lines && lines->contains(parent))
        (*lines)[id] = lines->at(parent);
    auto& symbols = notation.symbols[list];
    if (symbols.contains(parent)) symbols[id] = symbols.at(parent);
    return true;
}

void Reading::take_parents(ProfileFields& file) {
    for (const std::string& name : named) {
        const std::size_t colon = name.find(':');
        const std::string list = name.substr(0, colon), id = name.substr(colon + 1);
        if (!take_parent(list, id, 0))
            file.fail_of("lists", "`" + id + "` of " + list + " is drawn as an id that there is not");
    }
    for (const char* list : lists_of_symbols)
        if (notation.symbols[list].empty()) notation.symbols.erase(list);
    std::erase_if(notation.symbols, [](const auto& one) { return one.second.empty(); });
}

void read_profile_file(ProfileFields& file, Reading& reading) {
    Notation& notation = reading.notation;
    notation.id = file.needed_text("id");
    notation.title = file.needed_text("title");
    notation.based_on = file.text("based_on");
    notation.version = static_cast<int>(file.number("version", 1, 1));
    file.text("source");
    if (!file.has("lists") && !reading.over_base) return file.fail("`lists` is missing");
    file.object("habits", [&](ProfileFields& in) { reading.read_habits(in); });
    file.object("lists", [&](ProfileFields& lists) {
        lists.each_member([&](const std::string& list, const JsonValue&) { reading.read_list(lists, list); });
    });
    file.object("rest", [&](ProfileFields& in) { reading.read_rest(in); });
    file.object("older", [&](ProfileFields& in) { reading.read_older(in); });
    file.object("alike", [&](ProfileFields& in) { reading.read_alike(in); });
    reading.take_parents(file);
}

/// Of a profile over `plain` what it does not name is drawn as plain does; over another it stays what it was.
Notation started_from(const Notation& base) {
    Notation notation = base;
    forget_drawn_alike(notation);
    for (auto& [list, entries] : notation.entries)
        for (auto& [id, entry] : entries) {
            entry.parent.clear();
            if (base.id == "plain" && entry.drawn == Drawn::own) entry.drawn = Drawn::plain;
        }
    return notation;
}

}  // namespace

Result<std::string, NotationError> base_of_notation(std::string_view json) {
    const auto file = read_json(json);
    if (!file) return Failure{error_of(json, file.error())};
    const JsonValue* base = file->find("based_on");
    if (!base) return std::string();
    if (base->kind == JsonValue::Kind::text) return base->text;
    return Failure{error_at(json, {"/based_on", "a text is needed here"})};
}

Result<Notation, NotationError> notation_from(std::string_view json, const Notation* base) {
    const auto file = read_json(json);
    if (!file) return Failure{error_of(json, file.error())};
    Notation notation = base ? started_from(*base) : Notation{};
    std::optional<ProfileFault> fault;
    Reading reading{notation, base != nullptr};
    {
        ProfileFields fields(fault, *file, "");
        if (!fault) read_profile_file(fields, reading);
    }
    if (fault) return Failure{error_at(json, *fault)};
    find_drawn_alike(notation);
    return notation;
}

}  // namespace kinscape
