#include "ui/choices.hpp"

#include "editor/fuzzy.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double palette_width = 600;
constexpr double list_width = 420;
constexpr double largest_height = 520;

/// Beside the item, inside the canvas.
Rect beside(const AnyId& id, const PanelInput& input, const CanvasMap* map) {
    const Vec2 size{list_width, largest_height};
    Vec2 corner{(input.size.x - size.x) / 2, 96};
    const auto spot = map ? spot_of(map->geometry, id) : std::nullopt;
    if (spot) {
        const Rect at = map->px(*spot);
        corner = {at.max.x + 40, at.min.y - 40};
        if (corner.x + size.x > map->canvas.max.x) corner.x = at.min.x - 40 - size.x;
    }
    corner.x = std::clamp(corner.x, 60.0, std::max(60.0, input.size.x - size.x - 12));
    corner.y = std::clamp(corner.y, 60.0, std::max(60.0, input.size.y - 320));
    return {corner, {corner.x + size.x, std::min(corner.y + size.y, input.size.y - 40)}};
}

Rect in_the_middle(const PanelInput& input) {
    const double wide = std::min(palette_width, input.size.x - 48);
    const double x = (input.size.x - wide) / 2;
    return {{x, 84}, {x + wide, std::min(84 + largest_height, input.size.y - 40)}};
}

}  // namespace

ChooserLook look_of(const Question& question, const PanelInput& input, const CanvasMap* map) {
    const Document& document = input.snapshot ? input.snapshot->document() : input.desk.document();
    if (std::holds_alternative<AskHere>(question))
        return {beside(input.desk.selection.primary(), input, map), {}, "What shall be done?"};
    if (const auto* whom = std::get_if<AskWhom>(&question))
        return {beside(whom->from, input, map), "A tie of " + name_of(document, whom->from), "With whom?"};
    if (const auto* bond = std::get_if<AskBond>(&question))
        return {beside(bond->to, input, map),
                name_of(document, bond->from) + " and " + name_of(document, bond->to),
                "What are they to each other?"};
    if (std::holds_alternative<AskStep>(question))
        return {in_the_middle(input), "What was done", "Go back to a step"};
    if (std::holds_alternative<AskFind>(question))
        return {in_the_middle(input), {}, "A name, a word, a year, a mark"};
    if (std::holds_alternative<AskKeys>(question))
        return {in_the_middle(input), "Keys. “Change a key…” gives a command another one",
                "What is the key for?"};
    if (std::holds_alternative<AskKeyOf>(question))
        return {in_the_middle(input), "Which command gets another key?", "What is the key for?"};
    if (std::holds_alternative<AskLeft>(question))
        return {in_the_middle(input), "There is work that was not saved", "What shall become of it?"};
    return {in_the_middle(input), {}, "Find or do…"};
}

std::vector<Choice> choices_for(const Question& question, const PanelInput& input, std::string_view typed) {
    if (std::holds_alternative<AskCommand>(question)) return command_choices(input, typed);
    if (std::holds_alternative<AskFind>(question)) return find_choices(input, typed);
    if (std::holds_alternative<AskKeys>(question)) return key_choices(input, typed);
    if (std::holds_alternative<AskKeyOf>(question)) return key_of_choices(input, typed);
    if (std::holds_alternative<AskHere>(question)) return choices_here(input, typed);
    if (const auto* whom = std::get_if<AskWhom>(&question)) return whom_choices(input, whom->from, typed);
    if (const auto* bond = std::get_if<AskBond>(&question)) return bond_choices(input, *bond, typed);
    if (std::holds_alternative<AskStep>(question)) return step_choices(input, typed);
    if (const auto* left = std::get_if<AskLeft>(&question)) return left_choices(input, *left, typed);
    return {};
}

std::vector<Choice> found(std::vector<Choice> all, std::string_view typed) {
    if (typed.empty()) return all;
    std::vector<std::pair<int, Choice>> scored;
    for (Choice& choice : all) {
        auto score = fuzzy_score(typed, choice.words);
        // What stands at the right is found as well, but later.
        if (!score && !choice.remark.empty())
            if (const auto aside = fuzzy_score(typed, choice.words + " " + choice.remark);
                aside && *aside >= whole_letters_score)
                score = *aside / 2;
        if (!score) continue;
        choice.heading.clear();
        scored.emplace_back(choice.off.empty() ? *score : *score - 2000, std::move(choice));
    }
    std::ranges::stable_sort(scored, std::greater{}, [](const auto& one) { return one.first; });
    std::vector<Choice> best;
    for (auto& [score, choice] : scored)
        best.push_back(std::move(choice));
    return best;
}

}  // namespace kinscape
