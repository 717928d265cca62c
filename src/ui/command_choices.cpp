// The palette and the menu of what can be done here.
#include "ui/choices.hpp"
#include "ui/item_words.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

Choice choice_of(const PanelInput& input, const Command& one) {
    Choice choice;
    choice.words = one.words;
    choice.key = input.keys.shown(one.id);
    choice.off = why_off(one.id, input.desk);
    choice.heading = words_of(one.group);
    choice.choose = [id = one.id](PanelRequests& requests) { requests.commands.push_back(id); };
    return choice;
}

/// Where somebody is known from: "1948 to 2019", else what they are.
std::string remark_on(const Person& person) {
    const auto year = [](const std::optional<int>& known) {
        return known ? std::to_string(*known) : std::string();
    };
    const std::string born = person.born ? year(person.born->date.year()) : "";
    const std::string died = person.died ? year(person.died->date.year()) : "";
    if (!died.empty()) return born + " to " + died;
    return born.empty() ? "" : "born " + born;
}

Choice choice_of(const Document& document, const AnyId& id, std::string icon, std::string remark) {
    Choice choice;
    choice.words = name_of(document, id);
    choice.icon = std::move(icon);
    choice.remark = std::move(remark);
    choice.heading = "On the map";
    choice.choose = [id](PanelRequests& requests) { requests.select = id; };
    return choice;
}

std::vector<Choice> on_the_map(const PanelInput& input) {
    std::vector<Choice> all;
    if (!input.snapshot) return all;
    const Document& document = input.snapshot->document();
    for (const Person* person : input.snapshot->people)
        all.push_back(choice_of(document, person->id, "person", remark_on(*person)));
    for (const System* system : input.snapshot->systems)
        all.push_back(choice_of(document, system->id, "system", {}));
    for (const ShownHome& home : input.snapshot->homes)
        all.push_back(choice_of(document, home.household->id, "household", {}));
    return all;
}

bool is_shown_elsewhere(CommandId id) {
    // Arrow keys and the like are no use in a list.
    using enum CommandId;
    static const std::set<CommandId> left_out = {walk_left, walk_right, walk_up, walk_down, find_or_do};
    return left_out.contains(id);
}

}  // namespace

std::vector<Choice> command_choices(const PanelInput& input, std::string_view typed) {
    std::vector<Choice> all;
    for (const Command& one : commands())
        if (!is_shown_elsewhere(one.id)) all.push_back(choice_of(input, one));
    // What can be done now comes first, people after it; off ones only once they are asked for.
    if (typed.empty()) std::erase_if(all, [](const Choice& choice) { return !choice.off.empty(); });
    std::vector<Choice> people = on_the_map(input);
    all.insert(all.end(), std::make_move_iterator(people.begin()), std::make_move_iterator(people.end()));
    return found(std::move(all), typed);
}

std::vector<Choice> choices_here(const PanelInput& input, std::string_view typed) {
    using enum CommandGroup;
    std::vector<Choice> all;
    const bool nothing = input.desk.selection.selected.empty();
    const bool tie = input.desk.document().ties.contains(input.desk.selection.primary().as<TieId>());
    for (const Command& one : commands()) {
        if (!is_enabled(one.id, input.desk)) continue;
        const bool edits = one.group == edit || one.group == family || one.group == places;
        const bool looks = one.id == CommandId::fit || one.id == CommandId::select_all;
        const bool fits =
            tie ? one.group == ties || one.group == edit : edits || one.id == CommandId::add_tie;
        if (nothing ? looks || one.id == CommandId::tidy || one.id == CommandId::add_person ||
                          one.id == CommandId::paste || one.id == CommandId::undo
                    : fits || one.id == CommandId::select_branch)
            all.push_back(choice_of(input, one));
    }
    return found(std::move(all), typed);
}

std::vector<Choice> step_choices(const PanelInput& input, std::string_view typed) {
    const History& history = input.desk.history();
    std::vector<Choice> all;
    for (std::size_t i = history.steps().size() + 1; i-- > 0;) {
        Choice choice;
        choice.words = i == 0 ? "As it was opened" : history.steps()[i - 1].label;
        choice.remark = i > history.done() ? "undone" : "";
        choice.icon = i > history.done() ? "redo" : "undo";
        choice.marked = i == history.done();
        choice.choose = [i](PanelRequests& requests) { requests.go_to_step = i; };
        all.push_back(std::move(choice));
    }
    return found(std::move(all), typed);
}

}  // namespace kinscape
