#include "model/apply.hpp"
#include "model/faults.hpp"
#include "model/tables.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

/// The first fault of `now` that was not there before, told by its rule and value: a list that has shifted
/// keeps its old faults.
std::optional<EditError> new_fault(std::vector<Fault> before, const std::vector<Fault>& now) {
    for (const Fault& fault : now) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Fault& old) {
            return old.rule == fault.rule && old.value == fault.value;
        });
        if (same == before.end()) return fault.rule;
        before.erase(same);
    }
    return std::nullopt;
}

template <class Row>
std::optional<EditError> refusal_of_change(const Document& before, const Document& after, const Row& old,
                                           const Row& item) {
    const std::vector<Fault> faults = faults_of(after, item);
    if (faults.empty()) return std::nullopt;
    return new_fault(faults_of(before, old), faults);
}

/// Thousands of places that stayed as they were need no second look.
std::optional<EditError> refusal_of_change(const Document& before, const Document& after, const View& old,
                                           const View& item) {
    if (old.places.empty() || !old.places.shares_all_with(item.places))
        return refusal_of_change<View>(before, after, old, item);
    View bare_old = old, bare = item;
    bare_old.places = bare.places = {};
    return refusal_of_change<View>(before, after, bare_old, bare);
}

template <class Row>
Applied apply(const Document& before, const Add<Row>& edit) {
    const std::string& id = edit.item.id.text();
    if (!is_id_text(id)) return Failure{EditError::bad_id};
    if (names_an_item(before, AnyId(id))) return Failure{EditError::id_taken};
    if (std::is_same_v<Row, Person> && before.people.size() >= max_people)
        return Failure{EditError::too_many_people};

    Document after = before;
    table_of<Row>(after) = table_of<Row>(before).with(edit.item);
    const std::vector<Fault> faults = faults_of(after, edit.item);
    if (!faults.empty()) return Failure{faults.front().rule};
    return after;
}

template <class Row>
Applied apply(const Document& before, const Change<Row>& edit) {
    const Row* old = table_of<Row>(before).find(edit.item.id);
    if (!old) return Failure{EditError::no_such_item};

    Document after = before;
    table_of<Row>(after) = table_of<Row>(before).with(edit.item);
    if (const auto refused = refusal_of_change(before, after, *old, edit.item)) return Failure{*refused};
    return after;
}

Applied apply(const Document& before, const ChangeTitle& edit) {
    const std::vector<Fault> faults = faults_of_text(edit.title);
    if (!faults.empty()) return Failure{faults.front().rule};
    Document after = before;
    after.title = edit.title;
    return after;
}

Applied apply(const Document& before, const ChangeAbout& edit) {
    const auto refused = new_fault(faults_of(before, before.about), faults_of(before, edit.about));
    if (refused) return Failure{*refused};
    Document after = before;
    after.about = edit.about;
    return after;
}

}  // namespace

// A new alternative of Edit without an `apply` does not compile: that is the to-do list.
Result<Document, EditError> apply_edit(const Document& before, const Edit& edit) {
    return std::visit([&](const auto& chosen) { return apply(before, chosen); }, edit);
}

Result<Document, EditError> apply_edits(const Document& before, const std::vector<Edit>& edits) {
    Document after = before;
    for (const Edit& edit : edits) {
        Applied applied = apply_edit(after, edit);
        if (!applied) return applied;
        after = std::move(*applied);
    }
    return after;
}

}  // namespace kinscape
