// Who and what is found on the map, and groups that can be followed along it.
#include "editor/find.hpp"
#include "ui/choices.hpp"
#include "ui/item_words.hpp"

#include <set>

namespace kinscape {
namespace {

/// Where somebody is known from: "1948 to 2019", else the year of birth.
std::string remark_on(const Person& person) {
    const auto year = [](const PartialDate& date) {
        return date.year() ? std::to_string(*date.year()) : std::string();
    };
    const std::string born = person.born ? year(person.born->date) : "";
    const std::string died = person.died ? year(person.died->date) : "";
    if (!died.empty()) return born + " to " + died;
    return born.empty() ? "" : "born " + born;
}

std::string icon_of(const Document& document, const AnyId& id) {
    if (document.people.contains(id.as<PersonId>())) return "person";
    if (document.systems.contains(id.as<SystemId>())) return "system";
    if (document.unions.contains(id.as<UnionId>())) return "union";
    return document.ties.contains(id.as<TieId>()) ? "tie" : "household";
}

Choice go_to(const Document& document, const AnyId& id, std::string remark) {
    Choice choice;
    choice.words = name_of(document, id);
    choice.icon = icon_of(document, id);
    choice.remark = std::move(remark);
    choice.heading = "On the map";
    choice.who = {id};
    choice.choose = [id](PanelRequests& requests) { requests.select = id; };
    return choice;
}

}  // namespace

std::vector<Choice> people_choices(const PanelInput& input) {
    std::vector<Choice> all;
    if (!input.snapshot) return all;
    const Document& document = input.snapshot->document();
    for (const Person* person : input.snapshot->people)
        all.push_back(go_to(document, person->id, remark_on(*person)));
    for (const System* system : input.snapshot->systems)
        all.push_back(go_to(document, system->id, {}));
    for (const ShownHome& home : input.snapshot->homes)
        all.push_back(go_to(document, home.household->id, {}));
    return all;
}

std::vector<Choice> group_choices(const PanelInput& input) {
    std::vector<Choice> all;
    if (!input.snapshot) return all;
    const AnyId from = input.desk.selection.primary();
    for (const Group& group : groups_on(*input.snapshot, input.look.notation, from)) {
        Choice choice;
        choice.words = group.words;
        choice.icon = "eye";
        choice.remark = counted(group.who.size(), "person", "people");
        choice.heading = "Follow along the map";
        choice.who = group.who;
        choice.choose = [who = group.who](PanelRequests& requests) { requests.select_these = who; };
        all.push_back(std::move(choice));
    }
    return all;
}

void add_found(std::vector<Choice>& all, const PanelInput& input, std::string_view typed) {
    if (!input.snapshot) return;
    const auto found_there = found_in(*input.snapshot, input.look.notation, typed);
    std::vector<AnyId> who;
    for (const Found& one : found_there)
        who.push_back(one.of);
    if (who.size() > 1) {
        Choice choice;
        choice.words = "Everyone with “" + std::string(typed) + "”";
        choice.icon = "eye";
        choice.remark = std::to_string(who.size()) + " found";
        choice.who = who;
        choice.choose = [who](PanelRequests& requests) { requests.select_these = who; };
        all.push_back(std::move(choice));
    }
    for (const Found& one : found_there)
        all.push_back(go_to(input.snapshot->document(), one.of, one.where));
}

std::vector<Choice> find_choices(const PanelInput& input, std::string_view typed) {
    std::vector<Choice> all = people_choices(input);
    std::vector<Choice> groups = group_choices(input);
    all.insert(all.begin(), std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
    all = found(std::move(all), typed);
    add_found(all, input, typed);
    return all;
}

}  // namespace kinscape
