#include "base/utf8.hpp"
#include "model/aid_material.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

// Shorter words of an occupation say little.
constexpr std::size_t least_letters = 4;
// A mark that ended so long before death had been left behind.
constexpr int years_before_death = 1;

/// The mark was there, not only feared.
bool was_there(const Mark& mark, const Day& day) {
    return !is_one_of(mark.state, {"carrier", "presymptomatic", "at-risk"}) &&
           possibly_not_after(mark.from, day);
}

/// Somebody has left the mark behind, and lived on.
bool left_behind(const Person& person, const Mark& mark, const Day& day) {
    if (mark.state == "recovering" || mark.state == "remission") return true;
    if (mark.state != "past" || !mark.to.range().last || !possibly_not_after(mark.to, day)) return false;
    if (!has_died(person)) return true;
    if (!person.died || person.died->date.empty()) return false;
    const auto years = years_between(mark.to, person.died->date);
    return years && years->least >= years_before_death;
}

void repeated_marks(AidMaterial& material) {
    std::map<std::string, std::vector<std::size_t>> having, leaving;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number)
        for (const Mark& mark : material.person(number).marks) {
            if (!was_there(mark, material.day)) continue;
            having[mark.kind].push_back(number);
            if (left_behind(material.person(number), mark, material.day))
                leaving[mark.kind].push_back(number);
        }
    for (const auto& [kind, people] : having) {
        if (people.size() < 2 || !material.in_two_generations(people)) continue;
        const std::string word = word_of(material.words, "health-mark-kind", kind);
        std::set<int> generations;
        for (const std::size_t number : people)
            generations.insert(material.generation[number]);
        material.add("repeated-mark", people,
                     phrase(material.words, "{0} is marked in {1} generations: {2}.",
                            {capitalized(word), std::to_string(generations.size()), material.names(people)}),
                     material.chance_of("repeated-mark/" + kind), "How did people get through it?");
        const auto& outside = leaving[kind];
        if (!outside.empty() && outside.size() < people.size())
            material.add("exception", outside,
                         phrase(material.words, "{0} left {1} behind.", {material.names(outside), word}),
                         std::string(material.words["No figure: one person is no series."]),
                         "How was that done?");
    }
}

bool was_cut_off(const Tie& tie, const Day& day) {
    const auto cut = [](const std::string& kind) { return kind == "cutoff" || kind == "cutoff-repaired"; };
    if (tie.spans.empty()) return cut(tie.kind);
    return std::any_of(tie.spans.begin(), tie.spans.end(), [&](const Span& span) {
        return cut(span.kind.empty() ? tie.kind : span.kind) && possibly_not_after(span.from, day);
    });
}

void repeated_cutoffs(AidMaterial& material) {
    std::vector<std::size_t> people;
    std::set<std::set<std::size_t>> pairs;
    std::vector<std::string> told;
    for (const Tie& tie : material.document.ties) {
        const PersonId from = tie.from.as<PersonId>(), to = tie.to.as<PersonId>();
        const bool of_people =
            material.document.people.contains(from) && material.document.people.contains(to);
        if (!of_people || !was_cut_off(tie, material.day)) continue;
        const std::size_t one = material.lines.at(from), other = material.lines.at(to);
        if (!pairs.insert({one, other}).second) continue;
        people.insert(people.end(), {one, other});
        told.push_back(material.names({one, other}));
    }
    if (pairs.size() < 2) return;
    std::string list;
    for (const std::string& pair : told)
        list += (list.empty() ? "" : "; ") + pair;
    material.add(
        "repeated-cutoff", people,
        phrase(material.words, "{0} cut-offs are on the map: {1}.", {std::to_string(pairs.size()), list}),
        material.chance_of("cutoff"), "Who was told, who was not?");
}

std::set<std::string> words_of_work(const std::string& occupation) {
    static constexpr std::array<std::string_view, 16> not_work = {
        "retired", "former", "formerly", "assistant", "worker", "student", "since", "later",
        "part",    "time",   "self",     "employed",  "with",   "from",    "work",  "working"};
    std::set<std::string> words;
    std::string word;
    for (const char c : occupation + ' ') {
        const bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
        if (lower || upper || static_cast<unsigned char>(c) >= 0x80 || c == '-') {
            word += upper ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        const bool says_work = std::find(not_work.begin(), not_work.end(), word) == not_work.end();
        if (word.size() >= least_letters && says_work) words.insert(word);
        word.clear();
    }
    return words;
}

void repeated_occupations(AidMaterial& material) {
    std::map<std::string, std::vector<std::size_t>> by_word;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number)
        for (const std::string& word : words_of_work(material.person(number).occupation))
            by_word[word].push_back(number);
    for (const auto& [word, people] : by_word) {
        if (people.size() < 2 || !material.in_two_generations(people)) continue;
        material.add("repeated-occupation", people,
                     phrase(material.words, "The word “{0}” stands in the work of {1}.",
                            {word, material.names(people)}),
                     material.chance_of("repeated-occupation"), "Who wanted it, and who was expected to?");
    }
}

void repeated_twins(AidMaterial& material) {
    std::vector<std::set<std::size_t>> births;
    for (const Birth& birth : material.document.births) {
        std::set<std::size_t> children;
        for (const PersonId& child : birth.children)
            if (material.document.people.contains(child) &&
                born_by(*material.document.people.find(child), material.day))
                children.insert(material.lines.at(child));
        // Two of three born together may be a birth inside another.
        const auto inside = std::find_if(births.begin(), births.end(), [&](const auto& other) {
            return std::any_of(children.begin(), children.end(),
                               [&](std::size_t child) { return other.contains(child); });
        });
        if (inside != births.end())
            inside->merge(children);
        else if (children.size() > 1)
            births.push_back(std::move(children));
    }
    if (births.size() < 2) return;
    std::vector<std::size_t> people;
    std::vector<std::string> told;
    for (const auto& birth : births) {
        people.insert(people.end(), birth.begin(), birth.end());
        told.push_back(material.names({birth.begin(), birth.end()}));
    }
    std::string list;
    for (const std::string& one : told)
        list += (list.empty() ? "" : "; ") + one;
    material.add("twins-repeated", people,
                 phrase(material.words, "Children were born together {0} times: {1}.",
                        {std::to_string(births.size()), list}),
                 material.chance_of("twins"), "What is told about twins in your family?");
}

}  // namespace

void aids_of_repeats(AidMaterial& material) {
    repeated_marks(material);
    repeated_cutoffs(material);
    repeated_occupations(material);
    repeated_twins(material);
}

}  // namespace kinscape
