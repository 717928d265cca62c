#include "catch.hpp"
#include "families.hpp"
#include "model/kinship_coefficient.hpp"

#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace kinscape {
namespace {

Document of_links(int people, const std::vector<std::pair<int, std::vector<int>>>& births) {
    const auto id = [](int number) { return "p" + std::to_string(number); };
    std::vector<Person> rows;
    for (int person = 1; person <= people; ++person)
        rows.push_back(somebody(id(person), id(person), ""));
    std::vector<ChildLink> links;
    for (const auto& [child, parents] : births) {
        std::vector<PersonId> ids;
        for (const int parent : parents)
            ids.emplace_back(id(parent));
        links.push_back(child_of("c" + std::to_string(links.size()), PersonId(id(child)), std::move(ids)));
    }
    Document document;
    document.people = Table<Person>::of_rows(std::move(rows));
    document.child_links = Table<ChildLink>::of_rows(std::move(links));
    return document;
}

std::string kinship(const Document& document, const char* one, const char* other) {
    const BloodLines lines = blood_lines_of(document);
    return kinship_between(lines, lines.at(PersonId(one)), lines.at(PersonId(other))).text;
}

/// The definition itself, with fractions as whole numbers over 2^50: slow, and another way to the answer.
class ByDefinition {
public:
    explicit ByDefinition(const BloodLines& lines) : lines_(lines) {}
    long long kinship(std::size_t one, std::size_t other) {
        one = lines_.genotype[one];
        other = lines_.genotype[other];
        if (lines_.depth[one] < lines_.depth[other]) std::swap(one, other);
        const auto known = known_.find({one, other});
        if (known != known_.end()) return known->second;
        const auto& parents = lines_.genes_from[one];
        long long sum = 0;
        if (one == other)
            sum = whole / 2 + (parents.size() == 2 ? kinship(parents[0], parents[1]) / 2 : 0);
        else
            for (const std::size_t parent : parents)
                sum += kinship(parent, other) / 2;
        return known_[{one, other}] = sum;
    }
    std::string text(std::size_t one, std::size_t other) {
        const long long value = kinship(one, other), shared = std::gcd(value, whole);
        if (value == 0) return "0";
        return std::to_string(value / shared) + "/" + std::to_string(whole / shared);
    }

private:
    static constexpr long long whole = 1LL << 50;
    const BloodLines& lines_;
    std::map<std::pair<std::size_t, std::size_t>, long long> known_;
};

}  // namespace

TEST_CASE("A donor is a parent by blood, a carrier or an adopter is none") {
    const auto family = adoption();
    CHECK(kinship(family.document, "p1", "p5") == "1/4");
    CHECK(kinship(family.document, "p1", "p3") == "0");
}

TEST_CASE("A donor stands for the legal parent of the same sex") {
    Document document = of_links(4, {{4, {1, 2}}});
    const auto with_sex = [&](const char* id, const char* sex) {
        Person person = *document.people.find(PersonId(id));
        person.sex = sex;
        document.people = document.people.with(person);
    };
    with_sex("p1", "male");
    with_sex("p2", "female");
    with_sex("p3", "male");
    document.child_links =
        document.child_links.with(child_of("c9", PersonId("p4"), {PersonId("p3")}, "donor"));
    CHECK(kinship(document, "p4", "p3") == "1/4");
    CHECK(kinship(document, "p4", "p2") == "1/4");
    CHECK(kinship(document, "p4", "p1") == "0");
}

TEST_CASE("Identical twins count as one person by blood") {
    auto family = twins();
    CHECK(kinship(family.document, "p4", "p5") == "1/4");
    Birth birth = *family.document.births.find(family.birth);
    birth.zygosity = "identical";
    family.document.births = family.document.births.with(birth);
    CHECK(kinship(family.document, "p4", "p5") == "1/2");
    CHECK(kinship(family.document, "p3", "p5") == "1/4");
}

TEST_CASE("A disputed birth is left out") {
    auto family = three_generations();
    ChildLink link = *family.document.child_links.find(family.jon_by_birth);
    link.said.alter([](SaidMembers& said) { said.certainty = "disputed"; });
    family.document.child_links = family.document.child_links.with(link);
    CHECK(kinship(family.document, "p5", "p6") == "0");
}

TEST_CASE("Brothers and sisters over forty generations are told apart exactly") {
    std::vector<std::pair<int, std::vector<int>>> births;
    for (int generation = 1; generation <= 40; ++generation)
        for (const int child : {2 * generation + 1, 2 * generation + 2})
            births.push_back({child, {2 * generation - 1, 2 * generation}});
    const Document document = of_links(82, births);
    CHECK(kinship(document, "p3", "p4") == "1/4");
    CHECK(kinship(document, "p5", "p6") == "3/8");
    CHECK(kinship(document, "p7", "p8") == "1/2");
    CHECK(kinship(document, "p9", "p10") == "19/32");
    // On the way there stand fractions of 2^80, beyond what a machine number holds.
    const std::string far = kinship(document, "p81", "p82");
    CHECK(far.substr(far.find('/') + 1) == "2199023255552");
}

TEST_CASE("A pedigree full of loops gives what the definition gives") {
    unsigned state = 7;
    const auto next = [&](int below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 8) % static_cast<unsigned>(below));
    };
    std::vector<std::pair<int, std::vector<int>>> births;
    for (int child = 11; child <= 90; ++child) {
        const int row = (child - 1) / 10, first = row * 10 - 9;
        const int one = first + next(10), other = first + next(10);
        births.push_back({child, one == other ? std::vector<int>{one} : std::vector<int>{one, other}});
    }
    const Document document = of_links(90, births);
    const BloodLines lines = blood_lines_of(document);
    ByDefinition definition(lines);
    std::size_t pairs = 0;
    each_kinship(lines, [&](std::size_t one, std::size_t other, const std::string& kinship) {
        ++pairs;
        if (kinship != definition.text(one, other)) FAIL(one << " and " << other << ": " << kinship);
    });
    CHECK(pairs > 2000);
}

TEST_CASE("A cycle of ancestry is cut, and all others keep their kinship") {
    const Document document = of_links(5, {{3, {1, 2}}, {1, {4}}, {4, {3}}, {5, {1, 2}}});
    const BloodLines lines = blood_lines_of(document);
    CHECK(lines.ancestors_first.size() == 5);
    CHECK_FALSE(kinship_between(lines, 2, 4).is_zero());
}

TEST_CASE("All pairs stay exact where a pedigree is deeper than a word is long") {
    // Brother and sister have a brother and a sister, again and again: all lines of descent come together.
    for (const int generations : {30, 31, 45}) {
        std::vector<std::pair<int, std::vector<int>>> births;
        for (int row = 1; row <= generations; ++row)
            for (int child = 2 * row + 1; child <= 2 * row + 2; ++child)
                births.push_back({child, {2 * row - 1, 2 * row}});
        const Document document = of_links(2 * generations + 2, births);
        const BloodLines lines = blood_lines_of(document);
        std::size_t wrong = 0, pairs = 0;
        each_kinship(lines, [&](std::size_t one, std::size_t other, const std::string& kinship) {
            ++pairs;
            if (kinship != kinship_between(lines, one, other).text) ++wrong;
        });
        CHECK(wrong == 0);
        const std::size_t all = lines.people.size() * (lines.people.size() - 1) / 2;
        CHECK(pairs == all - 1);  // but the first couple
    }
}

}  // namespace kinscape
