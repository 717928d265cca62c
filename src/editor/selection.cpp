#include "editor/selection.hpp"

#include <algorithm>

namespace kinscape {

bool Selection::has(const AnyId& id) const {
    return std::find(selected.begin(), selected.end(), id) != selected.end();
}

AnyId Selection::primary() const { return selected.empty() ? AnyId{} : selected.back(); }

Selection only(const Selection& before, const AnyId& id) {
    Selection after = before;
    after.selected.clear();
    after.followed.clear();
    if (!id.empty()) after.selected.push_back(id);
    after.focused = id;
    return after;
}

Selection toggled(const Selection& before, const AnyId& id) {
    if (id.empty()) return before;
    Selection after = before;
    after.followed.clear();
    if (std::erase(after.selected, id) == 0) after.selected.push_back(id);
    after.focused = id;
    return after;
}

Selection joined_by(const Selection& before, const std::vector<AnyId>& ids) {
    Selection after = before;
    for (const AnyId& id : ids)
        if (!after.has(id)) after.selected.push_back(id);
    return after;
}

Selection following(const Selection& before, const std::vector<AnyId>& ids) {
    Selection after = joined_by(only(before, {}), ids);
    after.followed = ids;
    return after;
}

Selection kept_in(const Document& document, const Selection& before) {
    Selection after = before;
    for (auto* list : {&after.selected, &after.followed})
        std::erase_if(*list, [&](const AnyId& id) { return !names_an_item(document, id); });
    if (!names_an_item(document, after.hovered)) after.hovered = {};
    if (!names_an_item(document, after.focused)) after.focused = {};
    return after;
}

}  // namespace kinscape
