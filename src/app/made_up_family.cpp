#include "app/made_up_family.hpp"

#include <fmt/format.h>

#include <array>
#include <deque>

namespace kinscape {
namespace {

constexpr int first_year = 1850;
constexpr int years_between_generations = 28;
constexpr std::array<const char*, 8> given_names = {"Ana",  "Luis",  "Maya", "Sam",
                                                    "Rosa", "Jorge", "Nina", "Leo"};
constexpr std::array<const char*, 4> tie_kinds = {"close", "conflict", "distant", "fused"};

/// Adds people and what joins them to a document, one number after another.
class Making {
public:
    explicit Making(std::size_t people) : wanted_(people) {}

    Document make() {
        document_.title = fmt::format("A made-up family of {}", wanted_);
        std::deque<std::pair<PersonId, PersonId>> couples;
        couples.push_back(couple(add_person(0), 0));
        document_.about.index = {PersonId("p1")};
        int generation = 1;
        std::deque<std::pair<PersonId, PersonId>> next;
        while (made_ < wanted_ && !couples.empty()) {
            for (const auto& [mother, father] : couples)
                bear(mother, father, generation, next);
            couples.swap(next);
            next.clear();
            ++generation;
        }
        return document_;
    }

private:
    PersonId add_person(int generation) {
        ++made_;
        Person person;
        person.id = PersonId(fmt::format("p{}", made_));
        person.name.given = given_names[made_ % given_names.size()];
        person.name.family = "Made-Up";
        person.sex = made_ % 2 == 0 ? "male" : "female";
        person.gender = made_ % 2 == 0 ? "man" : "woman";
        const int year = first_year + generation * years_between_generations + static_cast<int>(made_ % 7);
        person.born = Born{PartialDate(std::to_string(year)), "", {}, {}};
        if (year < 1930) person.died = Died{PartialDate(std::to_string(year + 70)), "", "", "", {}, {}};
        const PersonId id = person.id;
        document_.people = document_.people.with(std::move(person));
        if (made_ % 5 == 0) add_tie(id);
        return id;
    }

    void add_tie(const PersonId& to) {
        Tie tie;
        tie.id = TieId(fmt::format("t{}", made_ / 5));
        tie.from = PersonId(fmt::format("p{}", made_ - 1));
        tie.to = to;
        tie.kind = tie_kinds[(made_ / 5) % tie_kinds.size()];
        document_.ties = document_.ties.with(std::move(tie));
    }

    std::pair<PersonId, PersonId> couple(const PersonId& one, int generation) {
        const PersonId other = add_person(generation);
        Union made;
        made.id = UnionId(fmt::format("u{}", ++unions_));
        made.partners = {one, other};
        made.kind = "marriage";
        document_.unions = document_.unions.with(made);
        Household home;
        home.id = HouseholdId(fmt::format("h{}", unions_));
        home.title = fmt::format("Elm Street {}", unions_);
        home.members = {{one, {}, {}, "", {}, {}}, {other, {}, {}, "", {}, {}}};
        if (unions_ % 10 == 0) document_.households = document_.households.with(std::move(home));
        return {one, other};
    }

    void bear(const PersonId& mother, const PersonId& father, int generation,
              std::deque<std::pair<PersonId, PersonId>>& next) {
        const std::size_t children = unions_ % 3 == 0 ? 3 : 2;
        for (std::size_t i = 0; i < children && made_ < wanted_; ++i) {
            const PersonId child = add_person(generation);
            ChildLink link;
            link.id = ChildLinkId(fmt::format("c{}", ++links_));
            link.child = child;
            link.parents = {mother, father};
            link.kind = "birth";
            document_.child_links = document_.child_links.with(std::move(link));
            if (made_ < wanted_) next.push_back(couple(child, generation));
        }
    }

    std::size_t wanted_;
    std::size_t made_ = 0, unions_ = 0, links_ = 0;
    Document document_;
};

}  // namespace

Document made_up_family(std::size_t people) { return Making(people).make(); }

}  // namespace kinscape
