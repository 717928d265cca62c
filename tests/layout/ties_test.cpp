#include "catch.hpp"
#include "layout/chance.hpp"
#include "layout/random_family.hpp"
#include "layout/structure.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// A family by chance in which a third as many ties as people, and at least six, were told.
Document tied_family(std::uint64_t seed) {
    Document document = random_family(seed);
    Chance chance(seed);
    std::vector<PersonId> people;
    for (const Person& person : document.people)
        people.push_back(person.id);
    const int count = 6 + static_cast<int>(people.size()) / 3;
    for (int i = 0; i < count && people.size() > 1; ++i) {
        const PersonId from = people[static_cast<std::size_t>(chance.below(people.size()))];
        const PersonId to = people[static_cast<std::size_t>(chance.below(people.size()))];
        if (from != to) document.ties = document.ties.with(tie(fmt::format("t{}", i + 1), from, to, "close"));
    }
    return document;
}

}  // namespace

TEST_CASE("Ties of families by chance pass nobody's symbol and nobody's words") {
    std::string words;
    int ties = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Drawing drawing = arranged(tied_family(seed), Effort::first);
        ties += static_cast<int>(drawing.snapshot.ties.size());
        const std::string met = met_by_ties(drawing);
        if (!met.empty()) words += fmt::format("family {}: {}\n", seed, met);
    }
    INFO(words);
    CHECK(words.empty());
    CHECK(ties > 100);
}

TEST_CASE("Ties of a thousand families by chance pass nobody", "[.long]") {
    std::string words;
    for (std::uint64_t seed = 1000; seed < 2000; ++seed) {
        const std::string met = met_by_ties(arranged(tied_family(seed), Effort::first));
        if (!met.empty()) words += fmt::format("family {}: {}\n", seed, met.substr(0, 200));
    }
    INFO(words);
    CHECK(words.empty());
}

}  // namespace kinscape
