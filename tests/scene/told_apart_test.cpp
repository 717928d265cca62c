#include "catch.hpp"
#include "layout/arrange.hpp"
#include "one_bit_print.hpp"
#include "plain_notation.hpp"
#include "rows.hpp"
#include "scene/content.hpp"
#include "scene/drawn_alike.hpp"
#include "scene/ecomap_tie.hpp"
#include "scene/extent.hpp"
#include "scene/label.hpp"
#include "scene/legend_sample.hpp"
#include "scene/specimen.hpp"
#include "scene/tie_line.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace kinscape {
namespace {

// notation.md 5.3: the house threshold, and the length of the test line.
constexpr double told_apart_mm2 = 1.4;
constexpr double apart_line_mm = 40;
constexpr double half_box = apart_line_mm / 2 + 6;

struct Specimen {
    std::string name;
    Scene scene;
};

Scene turned_by(const Scene& scene, double degrees) {
    const double turn = degrees * std::numbers::pi / 180;
    Scene result = scene;
    for (Vec2& point : result.shapes.points)
        point = Vec2{point.x * std::cos(turn) - point.y * std::sin(turn),
                     point.x * std::sin(turn) + point.y * std::cos(turn)};
    // Letters stay level, as they do on a map.
    for (PictureMark& mark : result.marks)
        if (Glyphs* glyphs = std::get_if<Glyphs>(&mark)) {
            const Vec2 middle = glyphs->at + Vec2{glyphs->run->width / 2, -glyphs->run->size_mm * 0.36};
            const Vec2 moved{middle.x * std::cos(turn) - middle.y * std::sin(turn),
                             middle.x * std::sin(turn) + middle.y * std::cos(turn)};
            glyphs->at = glyphs->at + (moved - middle);
        }
    return result;
}

std::vector<Specimen> ties_of(const Look& look) {
    std::vector<Specimen> all;
    for (const auto& [id, style] : look.notation.ties) {
        Specimen drawn{id, {}};
        Pen pen(drawn.scene, look);
        pen.set_tag({}, Part::tie);
        const Vec2 axis[] = {{-apart_line_mm / 2, 0}, {apart_line_mm / 2, 0}};
        draw_tie(pen, style, axis, tie_color(look.palette, style.family));
        all.push_back(std::move(drawn));
    }
    return all;
}

std::vector<Specimen> ecomap_ties_of(const Look& look) {
    std::vector<Specimen> all;
    for (const char* strength : {"weak", "moderate", "strong"})
        for (int stress = 0; stress < 4; ++stress)
            for (int flow = 0; flow < 4; ++flow) {
                Specimen drawn{
                    std::string(strength) + " " + std::to_string(stress) + " " + std::to_string(flow), {}};
                Pen pen(drawn.scene, look);
                pen.set_tag({}, Part::tie);
                const Vec2 axis[] = {{-apart_line_mm / 2, 0}, {apart_line_mm / 2, 0}};
                EcomapMarks marks;
                marks.strength = strength;
                marks.stress = stress;
                marks.to = flow == 1 || flow == 3;
                marks.from = flow == 2 || flow == 3;
                draw_ecomap_tie(pen, marks, axis);
                all.push_back(std::move(drawn));
            }
    return all;
}

/// The ids of the lists as the catalogue shows them, at the size of the map, without the words beside them.
std::vector<Specimen> samples_of(const Look& look, std::initializer_list<const char*> lists) {
    std::vector<Specimen> all;
    for (const char* list : lists)
        for (const std::string& id : look.notation.vocabulary.lists.at(list)) {
            const Entry* entry = entry_of(look.notation, list, id);
            if (!has_own_drawing(list, *entry)) continue;
            Specimen drawn{std::string(list) + " " + id, {}};
            Pen pen(drawn.scene, look);
            const LegendEntry row{"", list, id, ""};
            const Vec2 size = sample_size(row, look, SampleSize::catalogue);
            draw_sample(pen, row, Rect::around({}, size.x, size.y), SampleSize::catalogue);
            all.push_back(std::move(drawn));
        }
    return all;
}

std::vector<Specimen> marks_of(const Look& look) {
    std::vector<Specimen> all;
    for (const char* field : {"substance", "behaviour", "mental", "physical"})
        for (const std::string& state : look.notation.vocabulary.lists.at("health-mark-state")) {
            const LegendEntry row{"", "health-mark-state", std::string(field) + ":" + state, ""};
            Specimen drawn{row.id, {}};
            Pen pen(drawn.scene, look);
            draw_sample(pen, row, Rect::around({}, 24, 12.6), SampleSize::catalogue);
            // Fields are drawn in the same outline here: what differs must be inside.
            all.push_back(std::move(drawn));
        }
    return all;
}

/// Pairs that the measure does not tell apart, as "a | b".
std::set<std::string> alike_of(const std::vector<Specimen>& all, double degrees, Vision vision) {
    std::vector<Print> prints;
    for (const Specimen& drawn : all)
        prints.push_back(printed(seen_by_eye(turned_by(drawn.scene, degrees), vision),
                                 Rect::around({}, 2 * half_box, 2 * half_box)));
    std::set<std::string> alike;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (difference_mm2(prints[i], prints[j]) < told_apart_mm2)
                alike.insert(all[i].name + " | " + all[j].name);
    return alike;
}

/// Ids that `plain` draws alike on purpose, each with the word that stands beside it on the map; one of a
/// group may go without.
struct Sharer {
    const char* list;
    const char* id;
    const char* word;
};
using Group = std::vector<Sharer>;
const std::vector<Group>& sharers() {
    static const std::vector<Group> groups = {
        {{"union-kind", "marriage", ""},
         {"union-kind", "civil-partnership", "cp"},
         {"union-kind", "religious-only", "rm"},
         {"union-kind", "arranged-marriage", "arr"},
         {"union-kind", "forced-marriage", "forced"},
         {"union-kind", "polygamous-marriage", "polyg"},
         {"union-kind", "polyamory", "poly"}},
        {{"union-kind", "cohabitation", "lt"}, {"union-kind", "non-sentimental-cohabitation", "shared home"}},
        {{"union-kind", "relationship", "rel"},
         {"union-kind", "dating", "dating"},
         {"union-kind", "liaison", "liaison"},
         {"union-kind", "donor-relation", "donor"},
         {"union-kind", "surrogate-relation", "surrogate"}},
        {{"union-kind", "casual", "casual"},
         {"union-kind", "affair", "aff"},
         {"union-kind", "secret-affair", "secret aff"},
         {"union-kind", "co-parents", "parents only"},
         {"union-kind", "rape", "without consent"}},
        {{"union-kind", "unclear", "?"}, {"union-kind", "other", "as told"}},
        {{"child-link-kind", "adoptive", "a"},
         {"child-link-kind", "adopted-by-relative", "a by relative"},
         {"child-link-kind", "informal-adoption", "raised"}},
        {{"child-link-kind", "foster", "f"}, {"child-link-kind", "kinship-care", "kin"}},
        {{"child-link-kind", "guardian", "g"},
         {"child-link-kind", "special-guardianship", "special guardianship"},
         {"child-link-kind", "residence-order", "residence order"}},
        {{"child-link-kind", "step", "step"},
         {"child-link-kind", "donor", "D"},
         {"child-link-kind", "surrogate", "S"}},
        {{"household-kind", "institution", ""},
         {"household-kind", "shelter", "shelter"},
         {"household-kind", "foster-home", "foster home"},
         {"household-kind", "residential-home", "residential home"}},
        {{"household-kind", "homeless", "no home"},
         {"household-kind", "temporary", "temporary"},
         {"household-kind", "former", "former"}},
        {{"gender", "nonbinary", ""},
         {"gender", "agender", "agender"},
         {"gender", "genderfluid", "genderfluid"},
         {"gender", "two-spirit", "two-spirit"},
         {"gender", "other-gender", "other gender"}},
        {{"gender", "unknown", ""},
         {"gender", "questioning", "questioning"},
         {"sex", "unknown", ""},
         {"person-kind", "unknown", ""}},
        {{"person-kind", "miscarriage", ""}, {"person-kind", "ectopic", "ectopic"}},
        {{"person-status", "deceased", ""}, {"person-kind", "neonatal-death", "newborn"}},
        {{"migration-kind", "immigrated", ""},
         {"migration-kind", "refugee", "refugee"},
         {"migration-kind", "internal-migration", "internal move"},
         {"migration-kind", "forced-migration", "forced to move"},
         {"migration-kind", "returned", "came back"}},
        {{"child-link-kind", "birth", ""},
         {"child-link-kind", "presumed", "?"},
         {"child-link-kind", "unknown-parent", "unknown"}},
        {{"zygosity", "fraternal", ""}, {"zygosity", "unknown", "?"}},
        {{"certainty", "uncertain", "?"}, {"certainty", "disputed", "≠"}},
        {{"union-state", "divorced", "d"},
         {"union-state", "reunited", "reun"},
         {"union-state", "remarried-same", "remar"},
         {"union-state", "unstable", "on–off"}},
        {{"orientation", "gay", "gay"},
         {"orientation", "lesbian", "lesbian"},
         {"orientation", "bisexual", "bisexual"},
         {"orientation", "pansexual", "pansexual"},
         {"orientation", "asexual", "asexual"},
         {"orientation", "queer", "queer"}},
        {{"health-field", "substance", "alcohol"}, {"health-field", "behaviour", "gambling"}},
        {{"union-state", "separated", "s"},
         {"union-state", "legally-separated", "ls"},
         {"union-state", "divorce-filed", "df"},
         {"union-state", "ended", "end"}},
    };
    return groups;
}

bool share_on_purpose(const std::string& a, const std::string& b) {
    for (const Group& group : sharers()) {
        int found = 0;
        for (const Sharer& one : group) {
            const std::string name = std::string(one.list) + " " + one.id;
            found += name == a || name == b ? 1 : 0;
        }
        if (found == 2) return true;
    }
    // A gender is drawn as the sex of that shape is; of a trans person the lived gender is what a reader
    // sees, and the option assigned-sex draws the rest (notation.md 1.1).
    static const std::vector<std::set<std::string>> same = {
        {"gender woman", "sex female", "gender trans-woman"},
        {"gender man", "sex male", "gender trans-man", "person-kind person"},
        {"gender undisclosed", "sex undisclosed"},
        // Of union states that leave the marks of another one, the words tell (`reun`, `remar`, `on-off`).
        {"union-state reunited", "union-state remarried-same"},
        // Both outer halves are solid; the label says which (notation.md 1.6).
        {"substance:recovering", "substance:remission", "behaviour:recovering", "behaviour:remission"},
        {"mental:recovering", "mental:remission"},
        {"physical:recovering", "physical:remission"},
    };
    for (const std::set<std::string>& group : same)
        if (group.contains(a) && group.contains(b)) return true;
    const auto state = [](const std::string& name) { return name.substr(name.find(':') + 1); };
    const auto field = [](const std::string& name) { return name.substr(0, name.find(':')); };
    if (a.find(':') == std::string::npos || b.find(':') == std::string::npos) return false;
    // Substances and behaviours share the lower half, and a line through the centre has no field: words tell.
    const bool lower = (field(a) == "substance" && field(b) == "behaviour") ||
                       (field(a) == "behaviour" && field(b) == "substance");
    const bool no_place = state(a) == "presymptomatic" || state(a) == "at-risk";
    return state(a) == state(b) && (lower || no_place);
}

void check_apart(const std::vector<Specimen>& all, std::initializer_list<double> directions, Vision vision) {
    for (const double degrees : directions)
        for (const std::string& pair : alike_of(all, degrees, vision)) {
            const std::size_t bar = pair.find(" | ");
            INFO(pair << " at " << degrees << " degrees, vision " << static_cast<int>(vision));
            CHECK(share_on_purpose(pair.substr(0, bar), pair.substr(bar + 3)));
        }
}

TEST_CASE("Any two ties can be told apart on a one-bit fax, level, upright and at a slant") {
    const std::vector<Specimen> ties = ties_of(plain_look());
    REQUIRE(ties.size() == 44);
    check_apart(ties, {0.0, 90.0, 37.0}, Vision::full);
}

TEST_CASE("Any two ties of an ecomap can be told apart, level, upright and at a slant") {
    const std::vector<Specimen> ties = ecomap_ties_of(plain_look());
    REQUIRE(ties.size() * (ties.size() - 1) / 2 == 1128);
    check_apart(ties, {0.0, 90.0, 37.0}, Vision::full);
}

TEST_CASE("Ties are told apart in grey and by eyes without one kind of cone") {
    for (const Vision vision :
         {Vision::grey, Vision::without_red, Vision::without_green, Vision::without_blue}) {
        check_apart(ties_of(plain_look()), {0.0, 90.0, 37.0}, vision);
        check_apart(ecomap_ties_of(plain_look()), {0.0, 90.0, 37.0}, vision);
    }
}

/// Each family of ids that a reader could take for one another.
std::vector<std::vector<Specimen>> families_of(const Look& look) {
    std::vector<std::vector<Specimen>> families;
    for (const char* list : {"union-kind", "union-state", "union-flag", "child-link-kind", "household-kind",
                             "person-role", "orientation", "zygosity", "migration-kind", "strength", "stress",
                             "flow", "certainty", "health-field"})
        families.push_back(samples_of(look, {list}));
    families.push_back(samples_of(look, {"person-kind", "sex", "gender", "person-status"}));
    families.push_back(marks_of(look));
    return families;
}

TEST_CASE("Bonds, child links, homes, persons and marks are told apart on a one-bit fax, or by a word") {
    for (const std::vector<Specimen>& family : families_of(plain_look()))
        check_apart(family, {0.0, 90.0, 37.0}, Vision::full);
}

/// Black, white and greys alone: every eye sees the same.
bool is_without_colour(const Specimen& one) {
    const auto grey = [](Color color) { return color.red == color.green && color.green == color.blue; };
    const std::vector<DrawnPath> paths = paths_of(one.scene);
    return std::all_of(paths.begin(), paths.end(), [&](const DrawnPath& path) {
        return (!path.paint.fill || grey(*path.paint.fill)) &&
               (!path.paint.stroke || grey(path.paint.stroke->color));
    });
}

TEST_CASE("Bonds, child links, homes, persons and marks are told apart in grey and by every eye") {
    for (const Vision vision :
         {Vision::grey, Vision::without_red, Vision::without_green, Vision::without_blue})
        for (const std::vector<Specimen>& family : families_of(plain_look()))
            if (!std::all_of(family.begin(), family.end(), is_without_colour))
                check_apart(family, {0.0, 90.0, 37.0}, vision);
}

TEST_CASE("Every colour of the paper is as dark as black to every eye on a fax") {
    const Palette palette = paper_palette();
    std::vector<Color> colors{palette.ink, palette.ink2, palette.muted, palette.stress};
    for (const auto& [family, color] : palette.tie_families)
        colors.push_back(color);
    for (const Color color : colors)
        for (const Vision vision :
             {Vision::full, Vision::grey, Vision::without_red, Vision::without_green, Vision::without_blue}) {
            INFO(to_text(color) << " " << static_cast<int>(vision));
            CHECK(contrast(seen_by_eye(color, vision), white) >= 4.5);
        }
}

/// Pairs of a profile's lists of ids that are drawn alike, as it says itself.
std::set<std::string> told_alike(const Notation& notation, const std::string& list) {
    std::set<std::string> pairs;
    const auto groups = notation.alike.find(list);
    if (groups == notation.alike.end()) return pairs;
    for (std::vector<std::string> group : groups->second) {
        std::sort(group.begin(), group.end());
        for (std::size_t i = 0; i < group.size(); ++i)
            for (std::size_t j = i + 1; j < group.size(); ++j)
                pairs.insert(group[i] + " | " + group[j]);
    }
    return pairs;
}

constexpr const char* other_profiles[] = {"mcgoldrick",    "genopro", "nsgc",    "bowen",   "uk-ics",
                                          "japan-welfare", "hartman", "calgary", "wavy-web"};

/// What the measure finds alike in any direction must be what the profile itself says, and the other way
/// round.
void check_told_alike(const char* id, const std::string& list, const std::vector<Specimen>& specimens,
                      std::initializer_list<double> directions) {
    std::set<std::string> measured;
    for (const double degrees : directions)
        for (const std::string& pair : alike_of(specimens, degrees, Vision::full))
            measured.insert(pair);
    const std::set<std::string> told = told_alike(shipped_notation(id), list);
    for (const std::string& pair : measured) {
        INFO(id << ", " << list << ": measured alike and not told: " << pair);
        CHECK(told.contains(pair));
    }
    const auto groups = shipped_notation(id).alike.find(list);
    if (groups == shipped_notation(id).alike.end()) return;
    for (const std::vector<std::string>& group : groups->second)
        for (const std::string& one : group) {
            INFO(id << ", " << list << ": told alike and like nothing of its group: " << one);
            CHECK(std::any_of(group.begin(), group.end(), [&](const std::string& other) {
                return measured.contains(std::min(one, other) + " | " + std::max(one, other));
            }));
        }
}

/// Without the name of the list before each id.
std::vector<Specimen> named_by_id(std::vector<Specimen> specimens) {
    for (Specimen& one : specimens)
        one.name = one.name.substr(one.name.find(' ') + 1);
    std::sort(specimens.begin(), specimens.end(),
              [](const Specimen& a, const Specimen& b) { return a.name < b.name; });
    return specimens;
}

TEST_CASE("Ties that another notation draws alike stand in its own list") {
    for (const char* id : other_profiles)
        if (shipped_notation(id).habits.ties && shipped_notation(id).ties != plain_notation().ties)
            check_told_alike(id, "emotional-tie-kind", named_by_id(ties_of(shipped_look(id))),
                             {0.0, 90.0, 37.0});
}

constexpr const char* genogram_lists[] = {
    "person-kind",    "sex",          "gender",           "orientation", "person-status", "person-role",
    "migration-kind", "union-kind",   "union-state",      "union-flag",  "zygosity",      "child-link-kind",
    "household-kind", "health-field", "health-mark-state"};

TEST_CASE("Symbols and lines that another notation draws alike stand in its own list") {
    // Lines of unions and children run level, symbols stand upright.
    for (const char* id : {"mcgoldrick", "genopro", "nsgc", "bowen", "uk-ics", "japan-welfare"})
        for (const char* list : genogram_lists)
            check_told_alike(id, list, named_by_id(samples_of(shipped_look(id), {list})), {0.0});
    for (const char* id : {"hartman", "calgary", "wavy-web"})
        for (const char* list : {"strength", "stress"})
            check_told_alike(id, list, named_by_id(samples_of(shipped_look(id), {list})), {0.0, 90.0, 37.0});
}

/// One meaning under two ids, or one that may leave no trace.
bool needs_no_word(const std::string& list, const std::string& a, const std::string& b) {
    if (a == "undisclosed" || b == "undisclosed") return true;
    if (list == "person-role") return (a == "index" && b == "proband") || (a == "proband" && b == "index");
    if (list == "gender") {
        // Of a trans person the lived gender is what is drawn, unless the notation tells more.
        const std::set<std::string> pair{a, b};
        return pair == std::set<std::string>{"trans-woman", "woman"} ||
               pair == std::set<std::string>{"man", "trans-man"};
    }
    return false;
}

/// The words beside an id, and the signs and letters in its drawing.
std::string words_at(const Look& look, const std::string& list, const std::string& id) {
    std::string words = word_beside({"", list, id, ""}, look);
    const Entry& entry = *entry_of(look.notation, list, id);
    words += entry.twins.sign;
    for (const SymbolMark& mark : entry.marks)
        words += mark.text;
    const auto& styles = list == "union-kind" ? look.notation.unions : look.notation.links;
    if (list != "union-kind" && list != "child-link-kind") return words;
    const LineStyle& style = style_of(styles, id, "other");
    return words + style.letter + style.plate + style.plate_at_parent;
}

TEST_CASE("Where a notation draws two ids alike, words beside them differ") {
    for (const char* id : other_profiles) {
        const Look look = shipped_look(id);
        for (const auto& [list, groups] : look.notation.alike)
            for (const std::vector<std::string>& group : groups)
                for (const std::string& a : group)
                    for (const std::string& b : group) {
                        if (a == b || needs_no_word(list, a, b)) continue;
                        if (list == "health-field") continue;  // every mark has its word: see below
                        INFO(id << ", " << list << ": " << a << " and " << b);
                        CHECK(words_at(look, list, a) != words_at(look, list, b));
                    }
    }
}

Person child(const char* id) {
    Person person = somebody(id, "Kim", "woman", "2010");
    return person;
}

/// What must have happened for a union to be in that state.
std::vector<UnionEvent> events_for(const std::string& state) {
    if (state == "reunited") return {event("separated", "2008"), event("reunited", "2015")};
    if (state == "remarried-same")
        return {event("married", "2000"), event("divorced", "2008"), event("married", "2015")};
    if (state != "unstable") return {event(state, "2015")};
    std::vector<UnionEvent> events;
    for (const char* year : {"2001", "2004", "2007", "2010"}) {
        events.push_back(event("separated", year));
        events.push_back(event("reunited", year + std::string("-06")));
    }
    return events;
}

/// A map that uses the id, and all the words on it.
std::set<std::string> words_on_map_with(const Sharer& one) {
    Document document;
    document.id = "one";
    Person anna = somebody("p1", "Anna", "woman", "1980"), karl = somebody("p2", "Karl", "man", "1980");
    Person kim = child("p3");
    const std::string list = one.list, id = one.id;
    if (list == "gender") anna.gender = id;
    if (list == "person-kind") kim.kind = id;
    if (list == "orientation") anna.orientation = id;
    if (list == "health-field") {
        anna.marks.push_back({});
        anna.marks.back().kind = one.word;
    }
    if (list == "migration-kind") {
        anna.migrated.emplace();
        anna.migrated->kind = id;
    }
    Union pair = couple("u1", PersonId("p1"), PersonId("p2"));
    pair.kind = list == "union-kind" ? id : "marriage";
    if (id == "other") pair.caption = "as told";
    if (list == "union-state") pair.events = events_for(id);
    ChildLink link = child_of("c1", PersonId("p3"), {PersonId("p1"), PersonId("p2")});
    if (list == "child-link-kind") link.kind = id;
    if (list == "certainty") anna.said.alter([&](SaidMembers& said) { said.certainty = id; });
    put(document.people, {anna, karl, kim, somebody("p4", "Lou", "man", "2010")});
    put(document.unions, {pair});
    put(document.child_links, {link, child_of("c2", PersonId("p4"), {PersonId("p1"), PersonId("p2")})});
    if (list == "zygosity") {
        Birth birth;
        birth.id = BirthId("b1");
        birth.children = {PersonId("p3"), PersonId("p4")};
        birth.zygosity = id;
        put(document.births, {birth});
    }
    if (list == "household-kind") {
        Household home;
        home.id = HouseholdId("h1");
        home.kind = id;
        home.members.push_back({});
        home.members.back().who = PersonId("p1");
        put(document.households, {home});
    }
    View view = views_of(document).front();
    view.show = {"step", "genetic-origin", "former", "orientation"};
    const Snapshot snapshot = snapshot_of(visible_to(document, {}), view, {2026, 3, 12});
    const Extents extents = extents_of(snapshot, plain_look());
    const auto places = arrange({snapshot, view.places, extents, plain_look().spacing});
    REQUIRE(places);
    const Geometry geometry =
        geometry_of(snapshot, Table<Place>::of_rows(*places), extents, plain_look().spacing);
    std::set<std::string> words;
    for (const DrawnText& text : texts_of(content_scene(snapshot, geometry, plain_look())))
        words.insert(text.words);
    return words;
}

TEST_CASE("Every mark of health has its word on the map, in every notation") {
    Document document;
    document.id = "marks";
    const auto& kinds = plain_look().notation.vocabulary.lists.at("health-mark-kind");
    int number = 0;
    for (const std::string& kind : kinds) {
        Person person = somebody("p" + std::to_string(++number), "Kim", "woman", "1980");
        person.marks.push_back({});
        person.marks.back().kind = kind;
        document.people = document.people.with(person);
    }
    for (const char* id : other_profiles) {
        const Look look = shipped_look(id);
        const Snapshot snapshot =
            snapshot_of(visible_to(document, {}), views_of(document).front(), {2026, 3, 12});
        std::set<std::string> words;
        for (const Person* person : snapshot.people)
            for (const LabelLine& line : whole_label(*person, snapshot, look, 1).lines)
                words.insert(line.line->runs.empty() ? "" : line.line->runs.front().run->text);
        for (const std::string& kind : kinds) {
            INFO(id << " " << kind);
            CHECK(words.contains(words_of(look.notation, "health-mark-kind", kind)));
        }
    }
}

TEST_CASE("Ids that share a drawing have their word beside it on the map") {
    for (const Group& group : sharers()) {
        int without = 0;
        for (const Sharer& one : group) {
            const std::string word = one.word;
            if (word.empty()) {
                // The unknown ones are one meaning in several lists.
                without += std::string(one.id) == "unknown" ? 0 : 1;
                continue;
            }
            INFO(one.list << " " << one.id);
            bool found = false;
            for (const std::string& text : words_on_map_with(one))
                found = found || (" " + text + " ").find(" " + word + " ") != std::string::npos;
            CHECK(found);
        }
        CHECK(without <= 1);
    }
}

}  // namespace
}  // namespace kinscape
