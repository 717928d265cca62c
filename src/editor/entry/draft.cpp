#include "editor/entry/draft.hpp"

#include <algorithm>
#include <type_traits>

namespace kinscape {
namespace {

/// Calls visit(row, old row or nullptr) for each row that is new or differs.
template <class Row, class Visit>
void each_difference(const Table<Row>& before, const Table<Row>& now, Visit visit) {
    if (now.shares_all_with(before)) return;
    for (const Row& row : now) {
        const Row* old = before.find(row.id);
        if (old == &row || (old && *old == row)) continue;
        visit(row, old);
    }
}

}  // namespace

void Draft::put_item(AnyItem item) {
    std::visit(
        [&](auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, About>)
                now_.about = std::move(held);
            else
                put(std::move(held));
        },
        item);
}

void Draft::remove(const AnyId& id) {
    auto after = apply_edit(now_, Remove{id});
    if (!after) return;
    now_ = std::move(*after);
    if (names_an_item(*before_, id)) removed_.push_back(id);
}

std::vector<Edit> Draft::edits() const {
    std::vector<Edit> edits;
    // References go to tables further up, but for the index, which names people.
    each_table(now_, [&](const auto& table, std::string_view) {
        using Row = std::decay_t<decltype(*table.begin())>;
        each_difference<Row>(table_of<Row>(*before_), table, [&](const Row& row, const Row* old) {
            if (old)
                edits.emplace_back(Change<Row>{row});
            else
                edits.emplace_back(Add<Row>{row});
        });
    });
    for (const AnyId& id : removed_)
        edits.emplace_back(Remove{id});
    if (!(now_.about == before_->about)) edits.emplace_back(ChangeAbout{now_.about});
    return edits;
}

std::vector<AnyId> Draft::touched() const {
    std::vector<AnyId> ids;
    each_table(now_, [&](const auto& table, std::string_view) {
        using Row = std::decay_t<decltype(*table.begin())>;
        each_difference<Row>(table_of<Row>(*before_), table,
                             [&](const Row& row, const Row*) { ids.emplace_back(row.id); });
    });
    return ids;
}

}  // namespace kinscape
