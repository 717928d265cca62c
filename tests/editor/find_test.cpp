#include "catch.hpp"
#include "editor/find.hpp"
#include "families.hpp"

#include <algorithm>

namespace kinscape {
namespace {

Snapshot map_of(const Document& document, Reader reader = Reader::worker) {
    return snapshot_of(visible_to(document, {reader}), genogram("v1", {}), {2026, 3, 12});
}

/// Mia is a nurse with a depression that the client does not see.
Document with_facts() {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.occupation = "Nurse at Müller's";
    Mark mark;
    mark.kind = "depression";
    withhold(mark.said, {"client"});
    mia.marks = {mark};
    family.document.people = family.document.people.with(mia);
    Note note;
    note.id = NoteId("n1");
    note.about = family.karl;
    note.text = "Plays the accordion";
    family.document.notes = family.document.notes.with(note);
    return family.document;
}

std::vector<AnyId> ids(const std::vector<Found>& found) {
    std::vector<AnyId> all;
    for (const Found& one : found)
        all.push_back(one.of);
    return all;
}

}  // namespace

TEST_CASE("A word, a year, a mark and a note are found at whom they stand") {
    const Document document = with_facts();
    const Snapshot map = map_of(document);
    CHECK(ids(found_in(map, {}, "muller")) == std::vector{AnyId("p5")});
    CHECK(ids(found_in(map, {}, "accordion")) == std::vector{AnyId("p4")});
    CHECK(ids(found_in(map, {}, "depression")) == std::vector{AnyId("p5")});
    CHECK(ids(found_in(map, {}, "1966")) == std::vector{AnyId("p3")});
    CHECK(ids(found_in(map, {}, "2006")) == std::vector{AnyId("u2")});
    CHECK(found_in(map, {}, "n").empty());
    CHECK(found_in(map, {}, "unicorn").empty());
}

TEST_CASE("What is withheld from the client is not found in the client's view") {
    const Document document = with_facts();
    CHECK(found_in(map_of(document, Reader::client), {}, "depression").empty());
    for (const Group& group : groups_on(map_of(document, Reader::client), {}, {}))
        CHECK(group.words.find("depression") == std::string::npos);
}

TEST_CASE("Ancestors, branch, household, those near and everyone with a mark can be followed") {
    const Document document = with_facts();
    const auto groups = groups_on(map_of(document), {}, AnyId("p5"));
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].words == "Ancestors of Mia");
    CHECK(groups[0].who == std::vector{AnyId("p1"), AnyId("p2"), AnyId("p3"), AnyId("p4")});
    CHECK(groups[1].who == std::vector{AnyId("p5")});
    CHECK(groups[2].words == "Within two steps of Mia");
    CHECK(groups[3].words == "Everyone with depression");
    const auto home = remarried();
    const auto at_home = groups_on(
        snapshot_of(visible_to(home.document, {}), genogram("v1", {}), {2000, 1, 1}), {}, home.astrid);
    CHECK(std::ranges::any_of(at_home, [&](const Group& group) {
        return group.words == "The household of Astrid" &&
               group.who == std::vector<AnyId>{home.astrid, home.nils};
    }));
}

}  // namespace kinscape
