#include "model/kin_term.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

namespace kinscape {
namespace {

// Four forebears at the same distance: two siblings married two siblings.
constexpr std::size_t forebears_of_double_cousins = 4;
constexpr std::size_t unreached = static_cast<std::size_t>(-1);

std::vector<std::size_t> generations_up(const std::vector<std::vector<std::size_t>>& parents,
                                        std::size_t from) {
    std::vector<std::size_t> up(parents.size(), unreached);
    std::deque<std::size_t> waiting{from};
    up[from] = 0;
    while (!waiting.empty()) {
        const std::size_t here = waiting.front();
        waiting.pop_front();
        for (const std::size_t parent : parents[here])
            if (up[parent] == unreached) {
                up[parent] = up[here] + 1;
                waiting.push_back(parent);
            }
    }
    return up;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string counted(std::size_t number, const std::vector<std::string_view>& words, std::string_view ending) {
    return number < words.size() ? std::string(words[number]) : std::to_string(number) + std::string(ending);
}

/// "mother", "grandmother", "great-grandmother" …
std::string in_line(std::size_t generations, std::string_view title) {
    if (generations < 2) return std::string(title);
    return repeated("great-", generations - 2) + "grand" + std::string(title);
}

std::string cousin(const KinLine& line) {
    static const std::vector<std::string_view> degrees = {
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    static const std::vector<std::string_view> removals = {
        "", "once", "twice", "three times", "four times", "five times", "six times"};
    const std::size_t degree = std::min(line.up, line.down) - 1;
    const std::size_t removed = std::max(line.up, line.down) - std::min(line.up, line.down);
    std::string term = line.over.size() == forebears_of_double_cousins ? "double " : "";
    term += counted(degree, degrees, "th") + " cousin";
    if (removed > 0) term += ' ' + counted(removed, removals, " times") + " removed";
    return term;
}

}  // namespace

std::optional<KinLine> nearest_line(const std::vector<std::vector<std::size_t>>& parents, std::size_t from,
                                    std::size_t to) {
    const std::vector<std::size_t> up = generations_up(parents, from), down = generations_up(parents, to);
    using Length = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;
    std::optional<Length> shortest;
    KinLine line;
    for (std::size_t over = 0; over < parents.size(); ++over) {
        if (up[over] == unreached || down[over] == unreached) continue;
        const std::size_t slant = up[over] > down[over] ? up[over] - down[over] : down[over] - up[over];
        const Length length{up[over] + down[over], slant, up[over], down[over]};
        if (shortest && *shortest < length) continue;
        if (!shortest || length < *shortest) line = {up[over], down[over], {}};
        shortest = length;
        line.over.push_back(over);
    }
    if (!shortest) return std::nullopt;
    return line;
}

std::string_view title_for(const Person& person, const Title& title) {
    const std::string& gender = person.gender;
    const bool untold = gender.empty() || gender == "unknown";
    const bool woman = untold ? person.sex == "female" : gender == "woman" || gender == "trans-woman";
    const bool man = untold ? person.sex == "male" : gender == "man" || gender == "trans-man";
    if (woman) return title.woman;
    return man ? title.man : title.anybody;
}

std::string kin_term(const KinLine& line, const Person& person) {
    constexpr Title of_a_sibling_of_a_parent{"aunt", "uncle", "aunt or uncle"};
    constexpr Title of_a_child_of_a_sibling{"niece", "nephew", "niece or nephew"};
    if (line.up == 0) return in_line(line.down, title_for(person, child_title));
    if (line.down == 0) return in_line(line.up, title_for(person, parent_title));
    const std::string half = line.over.size() == 1 ? "half-" : "";
    if (line.up == 1 && line.down == 1) return half + std::string(title_for(person, sibling_title));
    if (line.down == 1)
        return half + repeated("great-", line.up - 2) +
               std::string(title_for(person, of_a_sibling_of_a_parent));
    if (line.up == 1)
        return half + repeated("great-", line.down - 2) +
               std::string(title_for(person, of_a_child_of_a_sibling));
    return half + cousin(line);
}

}  // namespace kinscape
