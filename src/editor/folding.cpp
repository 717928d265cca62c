#include "editor/folding.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::size_t people_on(const Desk& desk, const View& view) {
    return snapshot_of(visible_to(desk.document(), {}), view, desk.day()).people.size();
}

}  // namespace

std::optional<Grown> branch_folded(const Desk& desk) {
    const Person* person = desk.document().people.find(desk.selection.primary().as<PersonId>());
    if (!person || is_ecomap(desk.view())) return {};
    View view = desk.view();
    const auto at = std::find(view.collapsed.begin(), view.collapsed.end(), person->id);
    const bool opens = at != view.collapsed.end();
    if (opens)
        view.collapsed.erase(at);
    else
        view.collapsed.push_back(person->id);
    if (!opens && people_on(desk, view) == people_on(desk, desk.view())) return {};
    const std::string name = short_name(*person);
    const std::string whose = name.empty() ? "the branch" : "the branch of " + name;
    return Grown{{Change<View>{std::move(view)}}, opens ? "Open " + whose : "Fold away " + whose, {}};
}

}  // namespace kinscape
