// What two can be to each other, each with its line as the map draws it, and whom a tie can be with.
#include "editor/growing.hpp"
#include "ui/choices.hpp"
#include "ui/item_words.hpp"

#include <array>

namespace kinscape {
namespace {

/// Makes the rows for one pair.
class BondRows {
public:
    BondRows(const PanelInput& input, const AskBond& ask) : input_(input), ask_(ask) {}

    void add(const Bond& bond, std::string_view list, const std::string& id, std::string heading,
             std::string remark = {}) {
        Choice choice;
        choice.words = words_of(input_.look.notation, list, id);
        choice.sample = LegendEntry{"relationships", std::string(list), id, choice.words};
        choice.heading = std::move(heading);
        choice.remark = std::move(remark);
        const Grown grown = bound(input_.desk.document(), ask_.from, ask_.to, bond, input_.desk.today());
        choice.choose = [grown](PanelRequests& requests) {
            requests.edits.push_back({grown.edits, grown.label});
            requests.select = grown.added;
        };
        rows_.push_back(std::move(choice));
    }
    std::vector<Choice> take() { return std::move(rows_); }

private:
    const PanelInput& input_;
    const AskBond& ask_;
    std::vector<Choice> rows_;
};

std::string heading_of(std::string_view family) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> headings = {
        {{"closeness", "Closeness"},
         {"distance", "Distance"},
         {"conflict", "Conflict"},
         {"abuse", "Harm"},
         {"control", "Control"},
         {"other", "Other ties"}}};
    for (const auto& [id, words] : headings)
        if (id == family) return std::string(words);
    return "Other ties";
}

const std::vector<std::string>& ids_of(const PanelInput& input, std::string_view list) {
    static const std::vector<std::string> none;
    const auto& lists = input.look.notation.vocabulary.lists;
    const auto at = lists.find(list);
    return at == lists.end() ? none : at->second;
}

void add_ties(BondRows& rows, const PanelInput& input, const AskBond& ask) {
    const Document& document = input.desk.document();
    const std::string direction = "from " + name_of(document, ask.from) + " to " + name_of(document, ask.to);
    for (const std::string_view family : {"closeness", "distance", "conflict", "abuse", "control", "other"})
        for (const std::string& id : ids_of(input, "emotional-tie-kind")) {
            const TieStyle& style = tie_style_of(input.look.notation, id);
            const bool known = heading_of(style.family) == heading_of(family);
            // A tie of another kind needs words of its own: the entry and the inspector ask for them.
            if (known && id != "other")
                rows.add({Bond::Kind::tie, id}, "emotional-tie-kind", id, heading_of(family),
                         style.directed ? direction : "");
        }
}

void add_kin(BondRows& rows, const PanelInput& input, const AskBond& ask) {
    const Document& document = input.desk.document();
    const std::string from = name_of(document, ask.from), to = name_of(document, ask.to);
    for (const std::string_view id : {"marriage", "cohabitation", "relationship"})
        rows.add({Bond::Kind::couple, std::string(id)}, "union-kind", std::string(id), "A couple");
    rows.add({Bond::Kind::child_of, "birth"}, "child-link-kind", "birth", "Parent and child",
             from + ", child of " + to);
    rows.add({Bond::Kind::parent_of, "birth"}, "child-link-kind", "birth", "Parent and child",
             to + ", child of " + from);
    for (const std::string& id : ids_of(input, "child-link-kind"))
        if (id != "birth")
            rows.add({Bond::Kind::child_of, id}, "child-link-kind", id, "Parent and child",
                     from + ", child of " + to);
    for (const std::string& id : ids_of(input, "union-kind"))
        if (id != "marriage" && id != "cohabitation" && id != "relationship" && id != "other")
            rows.add({Bond::Kind::couple, id}, "union-kind", id, "Other couples");
}

}  // namespace

std::vector<Choice> bond_choices(const PanelInput& input, const AskBond& ask, std::string_view typed) {
    BondRows rows(input, ask);
    const Document& document = input.desk.document();
    const bool people =
        document.people.contains(ask.from.as<PersonId>()) && document.people.contains(ask.to.as<PersonId>());
    if (!people)
        for (const std::string& id : ids_of(input, "strength"))
            if (id != "none")
                rows.add({.kind = Bond::Kind::tie, .id = "", .strength = id}, "strength", id,
                         "How strong it is");
    add_ties(rows, input, ask);
    if (people) add_kin(rows, input, ask);
    return found(rows.take(), typed);
}

std::vector<Choice> whom_choices(const PanelInput& input, const AnyId& from, std::string_view typed) {
    std::vector<Choice> all;
    if (!input.snapshot) return all;
    const Document& document = input.snapshot->document();
    const auto add = [&](const AnyId& id, std::string icon) {
        if (id == from) return;
        Choice choice;
        choice.words = name_of(document, id);
        choice.icon = std::move(icon);
        choice.choose = [from, id](PanelRequests& requests) { requests.ask = AskBond{from, id}; };
        all.push_back(std::move(choice));
    };
    for (const Person* person : input.snapshot->people)
        add(person->id, "person");
    for (const System* system : input.snapshot->systems)
        add(system->id, "system");
    for (const ShownHome& home : input.snapshot->homes)
        add(home.household->id, "household");
    if (!input.snapshot->centre.empty()) add(input.snapshot->centre, "household");
    return found(std::move(all), typed);
}

}  // namespace kinscape
