#include "model/relation.hpp"

#include "base/utf8.hpp"
#include "model/as_of.hpp"
#include "model/kin_term.hpp"
#include "model/phrase.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

using Lists = std::vector<std::vector<std::size_t>>;

bool is_adoptive(const ChildLink& link) {
    return is_one_of(link.kind, {"adoptive", "adopted-by-relative", "informal-adoption"});
}
bool is_foster(const ChildLink& link) { return is_one_of(link.kind, {"foster", "kinship-care"}); }
bool is_guardian(const ChildLink& link) {
    return is_one_of(link.kind, {"guardian", "special-guardianship", "residence-order"});
}
bool is_step(const ChildLink& link) { return link.kind == "step"; }

/// One question: what is `to` to `from`?
class Asked {
public:
    Asked(const Document& document, const BloodLines& lines, const Day& day, const Words& words)
        : document_(document),
          lines_(lines),
          day_(day),
          words_(words) {
        with_adoption_ = lines.parents;
        for (const ChildLink& link : document.child_links)
            if (is_adoptive(link) && lines.number_of.contains(link.child.text()))
                for (const PersonId& parent : link.parents)
                    add(with_adoption_[lines.at(link.child)], parent);
    }

    Relation answer(const PersonId& from, const PersonId& to) const {
        Relation relation;
        if (from == to) {
            relation.says = words_["the same person"];
            return relation;
        }
        for (const auto term : {&Asked::twin, &Asked::blood, &Asked::raising, &Asked::step_sibling,
                                &Asked::adoptive, &Asked::in_law}) {
            const std::string found = (this->*term)(from, to);
            if (!found.empty() && relation.words.empty())
                relation.words = found;
            else if (!found.empty() && relation.says.empty() && term == &Asked::adoptive)
                relation.says = also_adoptive(relation.words, found, from, to);
        }
        if (relation.words.empty()) relation.says = without_a_term(from, to);
        return relation;
    }

private:
    const Person& person(const PersonId& id) const { return *document_.people.find(id); }
    const Person& numbered(std::size_t number) const { return *lines_.people[number]; }
    std::string name(const PersonId& id) const { return called(document_, id, words_); }
    std::string term(std::string text) const { return std::string(words_[text]); }

    void add(std::vector<std::size_t>& list, const PersonId& id) const {
        const auto found = lines_.number_of.find(id.text());
        if (found != lines_.number_of.end() &&
            std::find(list.begin(), list.end(), found->second) == list.end())
            list.push_back(found->second);
    }

    std::string twin(const PersonId& from, const PersonId& to) const {
        const Birth* smallest = nullptr;
        for (const Birth& birth : document_.births) {
            const auto has = [&](const PersonId& id) {
                return std::find(birth.children.begin(), birth.children.end(), id) != birth.children.end();
            };
            const bool closer = !smallest || birth.children.size() < smallest->children.size();
            if (has(from) && has(to) && closer) smallest = &birth;
        }
        if (!smallest) return {};
        const std::string word = smallest->children.size() == 3 ? "triplet" : "twin";
        const std::string& zygosity = smallest->zygosity;
        return term(zygosity.empty() || zygosity == "unknown" ? word : zygosity + ' ' + word);
    }

    std::string blood(const PersonId& from, const PersonId& to) const {
        const auto line = nearest_line(lines_.parents, lines_.at(from), lines_.at(to));
        if (!line) return {};
        if (line->up == 1 && line->down == 0)
            for (const ChildLink* link : document_.child_links.of_group(from))
                if (link->kind == "donor" && has_parent(*link, to)) return term("donor");
        return term(kin_term(*line, person(to)));
    }

    static bool has_parent(const ChildLink& link, const PersonId& id) {
        return std::find(link.parents.begin(), link.parents.end(), id) != link.parents.end();
    }

    /// Parent and child by anything but blood.
    std::string raising(const PersonId& from, const PersonId& to) const {
        for (const ChildLink* link : document_.child_links.of_group(from))
            if (has_parent(*link, to)) {
                if (is_guardian(*link)) return term("guardian");
                if (link->kind == "surrogate") return term("surrogate");
                if (const std::string way = way_of(*link); !way.empty())
                    return term(way + std::string(title_for(person(to), parent_title)));
            }
        for (const ChildLink* link : document_.child_links.of_group(to))
            if (has_parent(*link, from)) {
                if (is_guardian(*link)) return term("child in guardianship");
                if (const std::string way = way_of(*link); !way.empty())
                    return term(way + std::string(title_for(person(to), child_title)));
            }
        return {};
    }
    static std::string way_of(const ChildLink& link) {
        if (is_adoptive(link)) return "adoptive ";
        if (is_foster(link)) return "foster ";
        if (is_step(link)) return "step-";
        return link.kind == "presumed" ? "presumed " : "";
    }

    /// A parent of the one, by blood or adoption, is a step-parent of the other.
    std::string step_sibling(const PersonId& from, const PersonId& to) const {
        const auto parent_is_step_parent = [&](const PersonId& one, const PersonId& other) {
            const auto& parents = with_adoption_[lines_.at(one)];
            for (const ChildLink* link : document_.child_links.of_group(other))
                for (const PersonId& step : link->parents)
                    if (is_step(*link) && lines_.number_of.contains(step.text()) &&
                        std::find(parents.begin(), parents.end(), lines_.at(step)) != parents.end())
                        return true;
            return false;
        };
        if (!parent_is_step_parent(from, to) && !parent_is_step_parent(to, from)) return {};
        return term("step-" + std::string(title_for(person(to), sibling_title)));
    }

    /// A line over blood and adoption together.
    std::string adoptive(const PersonId& from, const PersonId& to) const {
        if (nearest_line(lines_.parents, lines_.at(from), lines_.at(to))) return {};
        const auto line = nearest_line(with_adoption_, lines_.at(from), lines_.at(to));
        if (!line || line->up + line->down < 2) return {};
        if (line->up != 1 || line->down != 1) return term(kin_term(*line, person(to)) + " by adoption");
        return line->over.size() > 1 ? term("adoptive sibling")
                                     : term("adoptive " + kin_term(*line, person(to)));
    }
    std::string also_adoptive(const std::string& words, const std::string& other, const PersonId& from,
                              const PersonId& to) const {
        if (words == other) return {};
        const auto line = nearest_line(with_adoption_, lines_.at(from), lines_.at(to));
        std::vector<std::string> over;
        for (const std::size_t one : line->over)
            over.push_back(short_name(numbered(one)));
        return phrase(words_, "{0} and, through {1}, {2}", {words, listed(over, words_), other});
    }

    struct Partner {
        PersonId who;
        bool married = false;
        bool former = false;
    };
    std::vector<Partner> partners(const PersonId& id) const {
        std::vector<Partner> all;
        for (const Union& couple : document_.unions) {
            if (std::find(couple.partners.begin(), couple.partners.end(), id) == couple.partners.end())
                continue;
            const auto state = union_state(document_, couple, day_);
            if (!state) continue;
            const bool married = couple.kind.ends_with("marriage") || couple.kind == "religious-only" ||
                                 couple.kind == "civil-partnership";
            const bool former = is_one_of(*state, {"divorced", "annulled", "ended"});
            const bool a_bond =
                married || is_one_of(couple.kind, {"engagement", "cohabitation", "relationship",
                                                   "committed-relationship", "polyamory", "dating"});
            for (const PersonId& other : couple.partners)
                if (a_bond && other != id && document_.people.contains(other))
                    all.push_back({other, married && couple.kind != "civil-partnership", former});
        }
        return all;
    }

    /// A partner, a partner's nearest relatives, and the partners of one's own.
    std::string in_law(const PersonId& from, const PersonId& to) const {
        constexpr Title spouse{"wife", "husband", "spouse"};
        for (const Partner& partner : partners(from))
            if (partner.who == to)
                return term((partner.former ? "former " : "") +
                            (partner.married ? std::string(title_for(person(to), spouse)) : "partner"));
        for (const bool of_partner : {true, false})
            for (const Partner& partner : partners(of_partner ? from : to)) {
                if (partner.former) continue;
                const PersonId& one = of_partner ? partner.who : from;
                const PersonId& other = of_partner ? to : partner.who;
                const auto line = nearest_line(with_adoption_, lines_.at(one), lines_.at(other));
                if (const std::string found = line ? by_marriage(*line, of_partner, to) : ""; !found.empty())
                    return found;
            }
        return {};
    }
    std::string by_marriage(const KinLine& line, bool of_partner, const PersonId& to) const {
        const std::size_t up = line.up, down = line.down;
        const auto in_law = [&](const Title& title) {
            return term(std::string(title_for(person(to), title)) + "-in-law");
        };
        if (up == 1 && down == 1) return in_law(sibling_title);
        if (of_partner && up == 1 && down == 0) return in_law(parent_title);
        if (!of_partner && up == 0 && down == 1) return in_law(child_title);
        if (down == 1 && up >= 2) return term(kin_term({up, 1, {0, 1}}, person(to)) + " by marriage");
        if (up == 1 && down >= 2) return term(kin_term({1, down, {0, 1}}, person(to)) + " by marriage");
        return {};
    }

    std::string without_a_term(const PersonId& from, const PersonId& to) const {
        if (const std::string shared = both_half_siblings_of(from, to); !shared.empty())
            return phrase(words_, "no relation by blood; both are half-siblings of {0}", {shared});
        for (const ChildLink* one : document_.child_links.of_group(from))
            for (const ChildLink* other : document_.child_links.of_group(to))
                if (is_foster(*one) && is_foster(*other) && one->parents == other->parents)
                    return std::string(words_["none; foster children in one home"]);
        for (const Partner& partner : partners(to)) {
            const auto line = nearest_line(lines_.parents, lines_.at(from), lines_.at(partner.who));
            if (line)
                return phrase(words_,
                              partner.former ? "no relation by blood; former partner of {0}, the {1}"
                                             : "no relation by blood; partner of {0}, the {1}",
                              {name(partner.who), kin_term(*line, person(partner.who))});
        }
        return std::string(words_["no relation is recorded"]);
    }
    std::string both_half_siblings_of(const PersonId& from, const PersonId& to) const {
        const auto half = [&](std::size_t one, const PersonId& other) {
            const auto line = nearest_line(lines_.parents, one, lines_.at(other));
            return line && line->up == 1 && line->down == 1 && line->over.size() == 1;
        };
        // Only a child of a parent of `from` can be a half-sibling.
        const auto& parents = lines_.parents[lines_.at(from)];
        for (std::size_t one = 0; one < lines_.people.size(); ++one) {
            const auto& own = lines_.parents[one];
            const bool shares = std::any_of(own.begin(), own.end(), [&](std::size_t parent) {
                return std::find(parents.begin(), parents.end(), parent) != parents.end();
            });
            if (shares && one != lines_.at(from) && half(one, from) && half(one, to))
                return short_name(numbered(one)).empty() ? name(numbered(one).id) : short_name(numbered(one));
        }
        return {};
    }

    const Document& document_;
    const BloodLines& lines_;
    const Day& day_;
    const Words& words_;
    Lists with_adoption_;
};

}  // namespace

Relation relation_of(const Document& document, const BloodLines& lines, const PersonId& from,
                     const PersonId& to, const Day& day, const Words& words) {
    return Asked(document, lines, day, words).answer(from, to);
}

std::string relation_sentence(const Document& document, const Relation& relation, const PersonId& from,
                              const PersonId& to, const Words& words) {
    const std::string one = called(document, from, words), other = called(document, to, words);
    if (!relation.says.empty()) return phrase(words, "{0} and {1}: {2}.", {one, other, relation.says});
    return phrase(words, "{0} is to {1}: {2}.", {other, one, relation.words});
}

}  // namespace kinscape
