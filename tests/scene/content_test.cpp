#include "catch.hpp"
#include "families.hpp"
#include "model/as_of.hpp"
#include "plain_notation.hpp"
#include "rows.hpp"
#include "scene/content.hpp"
#include "scene/describe.hpp"
#include "scene/extent.hpp"
#include "scene/household_loop.hpp"
#include "scene/legend.hpp"
#include "scene/person_words.hpp"
#include "scene/structure.hpp"
#include "scene/union_line.hpp"

#include <algorithm>
#include <map>

namespace kinscape {
namespace {

const Day today{2026, 3, 12};

Snapshot seen(const Document& document, Reader reader = Reader::worker) {
    return snapshot_of(visible_to(document, {reader}), views_of(document).front(), today);
}

/// Everybody in one row, without lines: what stands on a person does not depend on the layout.
Geometry in_a_row(const Snapshot& snapshot) {
    const Extents extents = extents_of(snapshot, plain_look());
    Geometry geometry;
    double x = 0;
    for (const Person* person : snapshot.people) {
        const Extent& extent = extents.at(NodeId(person->id));
        NodeBox box;
        box.id = person->id;
        box.symbol = Rect::around({x, 0}, 2 * extent.half.x, 2 * extent.half.y);
        box.label = {{x - extent.label.x / 2, 8}, {x + extent.label.x / 2, 8 + extent.label.y}};
        geometry.people.push_back(box);
        x += 40;
    }
    return geometry;
}

/// The three generations one below the other.
View standing_in_rows(View view) {
    const Vec2 in_rows[] = {{0, 0}, {30, 0}, {15, 60}, {45, 60}, {15, 120}, {45, 120}};
    for (std::size_t i = 0; i < std::size(in_rows); ++i) {
        Place place;
        place.id = PersonId("p" + std::to_string(i + 1));
        place.at = in_rows[i];
        view.places = view.places.with(place);
    }
    return view;
}

std::vector<std::string> words_on(const Document& document, Reader reader = Reader::worker) {
    const Snapshot snapshot = seen(document, reader);
    std::vector<std::string> words;
    for (const DrawnText& text : texts_of(content_scene(snapshot, in_a_row(snapshot), plain_look())))
        words.push_back(text.words);
    return words;
}

bool has(const std::vector<std::string>& words, std::string_view one) {
    return std::find(words.begin(), words.end(), one) != words.end();
}

Document with(const Person& person) {
    Document document;
    document.id = "one";
    put(document.people, {person});
    return document;
}

TEST_CASE("A family name stands on the map where it tells more than the given name") {
    Document document;
    const auto named = [](std::string id, std::string given, std::string family) {
        Person person = somebody(std::move(id), std::move(given), "man");
        person.name.family = std::move(family);
        return person;
    };
    const Person father = named("p1", "Sam", "Cole"), same = named("p2", "Tom", "Cole");
    Person other = named("p3", "Max", "Hart"), married = named("p4", "Eve", "Hart");
    married.name.at_birth = "Cole";
    for (const Person& person : {father, same, other, married})
        document.people = document.people.with(person);
    int number = 0;
    for (const char* child : {"p2", "p3", "p4"})
        document.child_links = document.child_links.with(
            child_of("c" + std::to_string(++number), PersonId(child), {PersonId("p1")}));
    CHECK(name_on_map(father, document) == "Sam");
    CHECK(name_on_map(same, document) == "Tom");
    CHECK(name_on_map(other, document) == "Max Hart");
    CHECK(name_on_map(married, document) == "Eve");
    CHECK(name_on_map(named("p9", "Philip II of", "Spain"), document) == "Philip II of Spain");
    other.name.called = "Maxi";
    CHECK(name_on_map(other, document) == "Maxi");
}

TEST_CASE("Name, dates and age stand on a person") {
    const std::vector<std::string> words = words_on(three_generations().document);
    CHECK(has(words, "Mia"));
    CHECK(has(words, "b. 1994"));
    CHECK(has(words, "32"));
    CHECK(has(words, "1938–2011"));
}

TEST_CASE("An age from a year alone is an estimate, and a client does not see the sign") {
    const Document document = with(somebody("p1", "Karl", "man", "1964"));
    CHECK(has(words_on(document), "≈62"));
    CHECK(has(words_on(document, Reader::client), "62"));
}

TEST_CASE("An estimated year of birth is told with c. and without b.") {
    const Document document = with(somebody("p1", "Emil", "man", "1936~"));
    CHECK(has(words_on(document), "c. 1936"));
    CHECK(has(words_on(document, Reader::client), "b. 1936"));
}

TEST_CASE("A year between two others is told in words, not with the sign of births and deaths") {
    CHECK(has(words_on(with(somebody("p1", "Eva", "woman", "1970/1975"))), "b. 1970 to 1975"));
    CHECK(has(words_on(with(somebody("p1", "Eva", "woman", "../1954"))), "b. before 1954"));
    CHECK(has(words_on(with(somebody("p1", "Eva", "woman", "198X"))), "b. 1980s"));
}

TEST_CASE("A symbol that is a letter alone keeps its letter: age and index person are told below") {
    Document document = with(somebody("p1", "June", "nonbinary", "2012-01-01"));
    document.about.index = {PersonId("p1")};
    const Look look = shipped_look("genopro");
    const Snapshot snapshot = seen(document);
    const Geometry geometry = in_a_row(snapshot);
    std::vector<std::string> words;
    for (const DrawnText& text : texts_of(content_scene(snapshot, geometry, look)))
        words.push_back(text.words);
    CHECK(has(words, "?"));
    CHECK(has(words, "14 y"));
    CHECK(has(words, "index person"));
    CHECK_FALSE(has(words, "14"));
    CHECK(has(words_on(document), "14"));
}

TEST_CASE("A baby's age is told in days and months") {
    CHECK(has(words_on(with(somebody("p1", "Ida", "woman", "2026-03-01"))), "11d"));
    CHECK(has(words_on(with(somebody("p1", "Ida", "woman", "2025-08-01"))), "7m"));
}

TEST_CASE("A pregnancy has no age and shows when it is due") {
    Person expected = somebody("p1", "", "", "2026-07");
    expected.kind = "pregnancy";
    const std::vector<std::string> words = words_on(with(expected));
    CHECK(words == std::vector<std::string>{"due 2026-07"});
}

TEST_CASE("The called name stands on the map, not the given one") {
    Person ana = somebody("p1", "Ana Maria", "woman");
    ana.name.called = "Ani";
    CHECK(words_on(with(ana)) == std::vector<std::string>{"Ani"});
}

TEST_CASE("A health mark is told in words with its state") {
    Person mark = somebody("p1", "Mark", "man");
    mark.marks.push_back({});
    mark.marks.back().kind = "alcohol";
    mark.marks.back().state = "recovering";
    CHECK(has(words_on(with(mark)), "alcohol, recovering"));
}

TEST_CASE("Of many marks three are named and the rest counted") {
    Person ill = somebody("p1", "Ulla", "woman");
    for (const char* kind : {"asthma", "diabetes", "heart", "stroke", "cancer"}) {
        ill.marks.push_back({});
        ill.marks.back().kind = kind;
    }
    const std::vector<std::string> words = words_on(with(ill));
    CHECK(has(words, "asthma"));
    CHECK(has(words, "+2"));
    CHECK_FALSE(has(words, "stroke"));
}

TEST_CASE("A gender that no profile knows is kept and told in the person's own word") {
    const Person person = somebody("p1", "Sam", "bigender");
    CHECK(has(words_on(with(person)), "bigender"));
}

TEST_CASE("Where a branch is folded away, the person at its root says how many it holds") {
    auto family = three_generations();
    View view = *family.document.views.find(family.view);
    view.collapsed = {family.anna};
    family.document.views = family.document.views.with(view);
    CHECK(has(words_on(family.document), "+ 2 folded away"));
    view.collapsed = {family.jon};
    family.document.views = family.document.views.with(view);
    CHECK_FALSE(has(words_on(family.document), "+ 0 folded away"));
}

TEST_CASE("The index person has a second outline") {
    const Document family = three_generations().document;
    const Snapshot snapshot = seen(family);
    const Extents extents = extents_of(snapshot, plain_look());
    CHECK(extents.at(NodeId("p5")).half.x > extents.at(NodeId("p6")).half.x + 1);
}

TEST_CASE("The words of a union tell its events in the order of time") {
    const Document family = three_generations().document;
    const Snapshot snapshot = seen(family);
    CHECK(union_words(snapshot.unions[1], snapshot, plain_look()) == "m 1990  s 2004  d 2006");
    const Document second = remarried().document;
    const Snapshot later = seen(second);
    CHECK(union_words(later.unions[2], later, plain_look()) == "lt 1994  m 1996");
}

TEST_CASE("No text on the drawing is smaller than seven points, no line thinner than 0.35 mm") {
    for (const Document& document : {three_generations().document, remarried().document}) {
        const Snapshot snapshot = seen(document);
        const Extents extents = extents_of(snapshot, plain_look());
        const Geometry geometry = geometry_of(snapshot, snapshot.view.places, extents, plain_look().spacing);
        const Scene map = content_scene(snapshot, geometry, plain_look());
        const Scene key =
            legend_scene(legend_entries(snapshot, plain_look(), LegendRows::full), plain_look(), 180);
        for (const Scene* scene : {&map, &key}) {
            for (const DrawnText& text : texts_of(*scene))
                CHECK(text.size_pt >= 7 - 1e-9);
            for (const DrawnPath& path : paths_of(*scene))
                if (path.paint.stroke) CHECK(path.paint.stroke->width >= unit_mm - 1e-9);
        }
    }
}

TEST_CASE("The same family gives the same scene") {
    const Document family = three_generations().document;
    const Snapshot snapshot = seen(family);
    const Scene once = content_scene(snapshot, in_a_row(snapshot), plain_look());
    const Scene again = content_scene(snapshot, in_a_row(snapshot), plain_look());
    CHECK(once.shapes == again.shapes);
    CHECK(once.tags == again.tags);
}

TEST_CASE("The lines to a child who is not born yet are dotted as the child is") {
    const Document family = three_generations().document;
    View view = views_of(family).front();
    view.show = {"unborn"};
    view = standing_in_rows(std::move(view));
    const auto dots_on = [&](const Day& day) {
        const Snapshot snapshot = snapshot_of(visible_to(family, {}), view, day);
        const Extents extents = extents_of(snapshot, plain_look());
        const Geometry geometry = geometry_of(snapshot, view.places, extents, plain_look().spacing);
        std::map<LineRole, int> dots;  // of how many lines of each role there are
        const Structure structure(snapshot, geometry);
        for (const RoutedLine& line : geometry.lines) {
            Scene scene;
            Pen pen(scene, plain_look());
            structure.draw_line(pen, line);
            const std::vector<DrawnPath> paths = paths_of(scene);
            dots[line.role] += !paths.empty() && paths.front().paint.fill ? 1 : 0;
        }
        return dots;
    };
    auto between = dots_on({1995, 1, 1});  // Mia is born, Jon is not
    CHECK(between[LineRole::child] == 1);
    CHECK(between[LineRole::descent] == 0);
    auto before = dots_on({1992, 1, 1});
    CHECK(before[LineRole::child] == 2);
    CHECK(before[LineRole::descent] == 1);
    CHECK(before[LineRole::couple] == 0);
    CHECK(dots_on(today)[LineRole::child] == 0);
}

TEST_CASE("A second line to a child ends on the outline of their symbol, whatever its shape") {
    auto family = three_generations();
    Person jon = *family.document.people.find(family.jon);
    jon.gender = "nonbinary";
    family.document.people = family.document.people.with(jon);
    put(family.document.child_links, {child_of("c9", family.jon, {family.grandmother}, "adoptive")});
    const View view = standing_in_rows(views_of(family.document).front());
    const Look pedigree = shipped_look("nsgc");
    const Snapshot snapshot = snapshot_of(visible_to(family.document, {}), view, today);
    const Extents extents = extents_of(snapshot, pedigree);
    const Geometry geometry = geometry_of(snapshot, view.places, extents, pedigree.spacing);
    const Vec2 centre{45, 120}, half = extents.at(NodeId(family.jon)).half;
    int lines = 0, aside = 0;
    for (const RoutedLine& line : geometry.lines) {
        if (line.role != LineRole::child || line.ends.back() != NodeId(family.jon)) continue;
        const Vec2 end = line.points.back() - centre;
        CHECK(std::abs(end.x) / half.x - end.y / half.y == Approx(1).margin(0.01));
        ++lines;
        aside += std::abs(end.x) > 0.5 ? 1 : 0;
    }
    CHECK(lines == 2);
    CHECK(aside == 1);
}

TEST_CASE("The legend holds what the picture uses and nothing else") {
    const Document family = three_generations().document;
    std::vector<std::string> words;
    for (const LegendEntry& entry : legend_entries(seen(family), plain_look(), LegendRows::full))
        words.push_back(entry.words);
    CHECK(has(words, "Index person"));
    CHECK(has(words, "Divorced (d)"));
    CHECK(has(words, "Married (m)"));
    CHECK_FALSE(has(words, "Fused"));
    CHECK_FALSE(has(words, "Household"));
}

TEST_CASE("A short legend leaves out what everybody reads") {
    const Document family = three_generations().document;
    std::vector<std::string> words;
    for (const LegendEntry& entry : legend_entries(seen(family), plain_look(), LegendRows::short_))
        words.push_back(entry.words);
    CHECK_FALSE(has(words, "Woman"));
    CHECK_FALSE(has(words, "Married (m)"));
    CHECK(has(words, "Divorced (d)"));
    CHECK(legend_entries(seen(family), plain_look(), LegendRows::off).empty());
}

TEST_CASE("The picture in words names people, unions and how many generations there are") {
    const std::string said = description_of(seen(three_generations().document), plain_look());
    CHECK(said.find("Genogram of 6 people in 3 generations") == 0);
    CHECK(said.find("Anna and Karl: married, divorced.") != std::string::npos);
    CHECK(said.find("Mia: child by birth of Anna and Karl.") != std::string::npos);
}

TEST_CASE("A former home has a dotted grey outline without tint, and its years") {
    auto family = remarried();
    Household old;
    old.id = HouseholdId("h2");
    old.title = "Farm";
    old.members = {lives(family.astrid, "1959", "1990"), lives(family.marit, "1960", "1982")};
    put(family.document.households, {old});
    CHECK(home_kind(old, {2010, 1, 1}) == "former");
    CHECK(home_kind(old, {1985, 1, 1}) == "household");
    View view = views_of(family.document).front();
    view.show = {"former"};
    const Snapshot snapshot = snapshot_of(visible_to(family.document, {}), view, today);
    CHECK(home_title(old, snapshot, plain_look()) == "Farm (former 1959–1990)");
    HomeOutline outline{old.id, {{0, 0}, {60, 0}, {60, 40}, {0, 40}}, {}};
    Scene scene;
    Pen pen(scene, plain_look());
    draw_home(pen, "former", outline, {});
    const Color grey{89, 89, 89};
    for (const DrawnPath& path : paths_of(scene)) {
        REQUIRE(path.paint.fill);  // dots
        CHECK(*path.paint.fill == grey);
    }
    const auto entries = legend_entries(snapshot, plain_look(), LegendRows::full);
    CHECK(std::ranges::any_of(entries, [](const LegendEntry& entry) { return entry.id == "former"; }));
}

TEST_CASE("The outline of a home opens for every title that it passes, whole strokes at a time") {
    const HomeOutline home{HouseholdId("h1"), {{0, 0}, {60, 0}, {60, 40}, {0, 40}}, {{20, 38}, {40, 42}}};
    // Another home's title stands so that its plate would cover half the stroke.
    const Rect others{{10, 0.15}, {30, 4}};
    Scene scene;
    Pen pen(scene, plain_look());
    draw_home(pen, "household", home, std::vector{home.title, others});
    for (const DrawnPath& path : paths_of(scene))
        if (path.paint.stroke)
            for (const Vec2& point : path.outline.points) {
                CHECK_FALSE(others.grown(0.9).contains(point));
                CHECK_FALSE(home.title.grown(0.9).contains(point));
            }
}

}  // namespace
}  // namespace kinscape
