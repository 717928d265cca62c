#include "layout/random_family.hpp"

#include "layout/chance.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

class Making {
public:
    explicit Making(std::uint64_t seed) : chance_(seed) {}

    Document make() {
        const int founders = 1 + chance_.below(6);
        for (int i = 0; i < founders; ++i)
            add_person(1900 + chance_.below(20));
        const int steps = 4 + chance_.below(28);
        for (int i = 0; i < steps; ++i)
            step();
        return std::move(document_);
    }

private:
    bool in(int of) { return chance_.below(of) == 0; }
    int somebody_there() { return chance_.below(born_.size()); }
    PersonId id(int person) const { return PersonId(fmt::format("p{}", person + 1)); }

    int add_person(int year) {
        const int number = static_cast<int>(born_.size());
        std::string date = in(6) ? "" : in(8) ? fmt::format("{}~", year) : std::to_string(year);
        Person person = somebody(id(number).text(), "N", in(2) ? "woman" : "man", date);
        if (in(14) && !born_.empty()) person.kind = in(2) ? "miscarriage" : "stillbirth";
        document_.people = document_.people.with(person);
        born_.push_back(year);
        return number;
    }

    int unite(int one, int two) {
        Union made = couple(fmt::format("u{}", ++unions_), id(one), id(two));
        if (!in(3)) made.events = {event("married", std::to_string(std::max(born_[one], born_[two]) + 22))};
        if (in(4)) made.events.push_back(event("divorced", std::to_string(born_[one] + 40)));
        document_.unions = document_.unions.with(made);
        couples_.emplace_back(one, two);
        return static_cast<int>(couples_.size()) - 1;
    }

    void link(int child, std::vector<PersonId> parents, std::string kind = "birth") {
        document_.child_links = document_.child_links.with(
            child_of(fmt::format("c{}", ++links_), id(child), std::move(parents), std::move(kind)));
    }

    void bear(int couple) {
        const auto [one, two] = couples_[static_cast<std::size_t>(couple)];
        int year = std::max(born_[one], born_[two]) + 20 + chance_.below(6) - (in(25) ? 40 : 0);
        const int children = 1 + chance_.below(4);
        int last = -1;
        for (int i = 0; i < children; ++i, year += chance_.below(4)) {
            const bool twin = last >= 0 && in(10);
            const int child = add_person(twin ? born_[static_cast<std::size_t>(last)] : year);
            link(child, {id(one), id(two)}, in(9) ? "adoptive" : "birth");
            if (twin) {
                Birth birth;
                birth.id = BirthId(fmt::format("b{}", ++births_));
                birth.children = {id(last), id(child)};
                document_.births = document_.births.with(birth);
                last = -1;
            } else {
                last = child;
            }
        }
    }

    void step() {
        const int person = somebody_there();
        switch (chance_.below(7)) {
        case 0:
        case 1: bear(unite(person, add_person(born_[person] + chance_.below(7) - 3))); break;
        case 2:
            if (!couples_.empty()) bear(chance_.below(couples_.size()));
            break;
        case 3: {  // Anybody with anybody: cousins, in-laws, an uncle and his niece.
            const int other = somebody_there();
            if (other != person && !united(person, other)) bear(unite(person, other));
            break;
        }
        case 4: link(add_person(born_[person] + 25), {id(person)}); break;
        case 5: second_home(person); break;
        default: {
            const int mother = add_person(born_[person] - 25);
            const int father = add_person(born_[person] - 27);
            if (has_parents(person)) break;
            unite(father, mother);
            link(person, {id(father), id(mother)});
        }
        }
    }

    void second_home(int person) {
        if (couples_.empty() || !has_parents(person)) return;
        const auto [one, two] = couples_[static_cast<std::size_t>(chance_.below(couples_.size()))];
        if (one == person || two == person) return;
        link(person, {id(one), id(two)}, in(2) ? "foster" : "kinship-care");
    }

    bool united(int one, int two) const {
        for (const auto& [a, b] : couples_)
            if ((a == one && b == two) || (a == two && b == one)) return true;
        return false;
    }
    bool has_parents(int person) const {
        for (const ChildLink& one : document_.child_links)
            if (one.child == id(person)) return true;
        return false;
    }

    Chance chance_;
    Document document_;
    std::vector<int> born_;
    std::vector<std::pair<int, int>> couples_;
    int unions_ = 0;
    int links_ = 0;
    int births_ = 0;
};

}  // namespace

Document random_family(std::uint64_t seed) { return Making(seed).make(); }

void odd_extents(Extents& extents, std::uint64_t seed) {
    for (auto& [id, extent] : extents) {
        Chance chance(seed + std::hash<std::string>{}(id.text()));
        const int which = chance.below(8);
        if (which == 0) extent.label = {};
        if (which == 1) extent.label = {90, 30};
        if (which == 2) extent.label.x = 26;
    }
}

}  // namespace kinscape
