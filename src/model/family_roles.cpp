#include "model/family_roles.hpp"

#include "model/phrase.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <set>

namespace kinscape {
namespace {

enum class Step : unsigned char { parent, sibling, child, partner };

/// woman, man, other: the word of each step.
struct StepWords {
    std::string_view woman, man, other;
};
constexpr std::array<StepWords, 4> step_words = {{{"mother", "father", "parent"},
                                                  {"sister", "brother", "sibling"},
                                                  {"daughter", "son", "child"},
                                                  {"wife", "husband", "partner"}}};

bool is_married(const Document& document, const PersonId& a, const PersonId& b) {
    for (const Union& couple : document.unions) {
        const auto has = [&](const PersonId& id) {
            return std::find(couple.partners.begin(), couple.partners.end(), id) != couple.partners.end();
        };
        if (couple.kind == "marriage" && has(a) && has(b)) return true;
    }
    return false;
}

std::string_view word_of_step(const Person& person, Step step, bool married) {
    const StepWords& words = step_words[static_cast<std::size_t>(step)];
    if (step == Step::partner && !married) return words.other;
    if (person.gender == "woman" || (person.gender.empty() && person.sex == "female")) return words.woman;
    if (person.gender == "man" || (person.gender.empty() && person.sex == "male")) return words.man;
    return words.other;
}

std::vector<PersonId> siblings_of(const Kinship& kinship, const PersonId& person) {
    std::vector<PersonId> siblings;
    for (const PersonId& parent : parents_of(kinship, person))
        for (const PersonId& child : children_of(kinship, parent))
            if (child != person && std::find(siblings.begin(), siblings.end(), child) == siblings.end())
                siblings.push_back(child);
    return siblings;
}

/// Walks the family breadth first, so that everybody is told by the shortest way.
class RoleWalk {
public:
    RoleWalk(const Document& document, const Words& words)
        : document_(document),
          words_(words),
          kinship_(kinship_of(document)) {}

    std::map<PersonId, std::string> from(const PersonId& start) {
        reach(start, words_["index person"]);
        while (!open_.empty()) {
            const PersonId person = open_.front();
            open_.pop_front();
            const std::string prefix = person == start ? std::string() : roles_.at(person);
            for (const PersonId& id : parents_of(kinship_, person))
                step(prefix, person, id, Step::parent);
            for (const PersonId& id : siblings_of(kinship_, person))
                step(prefix, person, id, Step::sibling);
            for (const PersonId& id : children_of(kinship_, person))
                step(prefix, person, id, Step::child);
            for (const PersonId& id : partners_of(kinship_, person))
                step(prefix, person, id, Step::partner);
        }
        return roles_;
    }

private:
    void reach(const PersonId& id, std::string_view role) {
        if (roles_.emplace(id, role).second) open_.push_back(id);
    }
    void step(const std::string& prefix, const PersonId& from, const PersonId& to, Step step) {
        const Person* person = document_.people.find(to);
        if (!person || roles_.contains(to)) return;
        const bool married = step == Step::partner && is_married(document_, from, to);
        const std::string word(words_[word_of_step(*person, step, married)]);
        reach(to, prefix.empty() ? word : phrase(words_, "{0}'s {1}", {prefix, word}));
    }

    const Document& document_;
    const Words& words_;
    Kinship kinship_;
    std::map<PersonId, std::string> roles_;
    std::deque<PersonId> open_;
};

}  // namespace

std::map<PersonId, std::string> family_roles(const Document& document, const Words& words) {
    std::map<PersonId, std::string> roles;
    if (document.people.empty()) return roles;
    const auto& index = document.about.index;
    const bool told = !index.empty() && document.people.contains(index.front());
    roles = RoleWalk(document, words).from(told ? index.front() : document.people.begin()->id);
    std::map<std::string, int> of_role, so_far;
    for (const Person& person : document.people) {
        const auto made = roles.emplace(person.id, words["unrelated person"]).first;
        ++of_role[made->second];
    }
    for (const Person& person : document.people) {
        std::string& role = roles.at(person.id);
        if (of_role[role] > 1) role += " " + std::to_string(++so_far[role]);
    }
    return roles;
}

}  // namespace kinscape
