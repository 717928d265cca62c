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
    // With somebody selected what can be done with them comes first.
    if (!input.desk.selection.selected.empty())
        std::ranges::stable_partition(all, [](const Choice& choice) {
            return choice.heading == words_of(CommandGroup::family) ||
                   choice.heading == words_of(CommandGroup::ties) ||
                   choice.heading == words_of(CommandGroup::places);
        });
    for (auto* more : {people_choices, group_choices}) {
        std::vector<Choice> rows = more(input);
        all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    all = found(std::move(all), typed);
    add_found(all, input, typed);
    return all;
}

std::vector<Choice> key_choices(const PanelInput& input, std::string_view typed) {
    std::vector<Choice> all;
    for (const Command& one : commands()) {
        if (input.keys.keys_of(one.id).empty()) continue;
        Choice choice = choice_of(input, one);
        for (const std::string& key : input.keys.keys_of(one.id))
            if (key != choice.key) choice.remark = "or " + key;
        all.push_back(std::move(choice));
    }
    return found(std::move(all), typed);
}

std::vector<Choice> key_of_choices(const PanelInput& input, std::string_view typed) {
    std::vector<Choice> all;
    for (const Command& one : commands()) {
        Choice choice = choice_of(input, one);
        choice.off.clear();
        choice.choose = [id = one.id](PanelRequests& requests) { requests.change_key_of = id; };
        all.push_back(std::move(choice));
    }
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
