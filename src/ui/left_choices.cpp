// What a crash left behind: bring it back, look at what was changed, or let it go.
#include "model/phrase.hpp"
#include "ui/choices.hpp"
#include "ui/item_words.hpp"

namespace kinscape {
namespace {

Choice row(std::string words, std::string icon, std::string heading) {
    Choice choice;
    choice.words = std::move(words);
    choice.icon = std::move(icon);
    choice.heading = std::move(heading);
    return choice;
}

void add_steps(std::vector<Choice>& all, const LeftWork& work, std::size_t which,
               const std::string& heading) {
    for (std::size_t i = work.steps.size(); i-- > 0;) {
        Choice choice = row(work.steps[i], "undo", heading);
        choice.remark = "bring back up to here";
        choice.choose = [which, i](PanelRequests& requests) {
            requests.bring_back = BringBack{which, i + 1};
        };
        all.push_back(std::move(choice));
    }
}

}  // namespace

std::vector<Choice> left_choices(const PanelInput& input, const AskLeft& ask, std::string_view typed) {
    std::vector<Choice> all;
    for (std::size_t which = 0; which < input.left.size(); ++which) {
        const LeftWork& work = input.left[which];
        if (work.is_closed && !ask.changes_of) {
            Choice open = row("Open it with its passphrase", "lock", capitalized(work.name));
            open.choose = [which](PanelRequests& requests) { requests.bring_back = BringBack{which, {}}; };
            Choice away = row("Throw it away", "close", capitalized(work.name));
            away.choose = [which](PanelRequests& requests) { requests.throw_away = which; };
            all.insert(all.end(), {std::move(open), std::move(away)});
            continue;
        }
        const std::string changes = counted(work.steps.size(), "change", "changes");
        const std::string heading = capitalized(work.name) + ", " + changes + " since it was last saved";
        if (ask.changes_of == which) {
            add_steps(all, work, which, heading);
            continue;
        }
        if (ask.changes_of) continue;
        Choice back = row("Bring back the " + changes, "check", heading);
        back.choose = [which](PanelRequests& requests) { requests.bring_back = BringBack{which, {}}; };
        Choice look = row("See what was changed", "eye", heading);
        look.choose = [which](PanelRequests& requests) { requests.ask = AskLeft{which}; };
        Choice away = row("Throw it away", "close", heading);
        away.choose = [which](PanelRequests& requests) { requests.throw_away = which; };
        all.insert(all.end(), {std::move(back), std::move(look), std::move(away)});
    }
    Choice later = row("Not now", "right", "It stays here for 30 days");
    later.choose = [](PanelRequests&) {};
    all.push_back(std::move(later));
    return found(std::move(all), typed);
}

}  // namespace kinscape
