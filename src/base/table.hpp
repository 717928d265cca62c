// Table<Row>: the rows of one kind, in document order, found by id. A table is a value: `with` and `without`
// hand out a new one that shares all but a few chunks with the old, so that a document of 10,000 people is
// copied in microseconds. Row needs a member `id` with a total order. A row with a `group()` is also found by
// that: the links of a child.
#pragma once

#include "base/check.hpp"
#include "base/grouped.hpp"
#include "base/shared_sorted.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace kinscape {

template <class Row>
class Table {
public:
    using RowId = decltype(Row::id);

    /// The row of that id, or nullptr. The pointer lives as long as any table that holds the row.
    const Row* find(const RowId& id) const {
        const std::uint64_t* order = order_of_.find(id);
        return order ? by_order_.find(*order)->get() : nullptr;
    }
    bool contains(const RowId& id) const { return find(id) != nullptr; }
    /// The rows of one group, in the order in which they came.
    template <class Key>
    requires Grouped<Row> std::vector<const Row*> of_group(const Key& key)
    const {
        std::vector<const Row*> rows;
        if (const auto* found = groups_.find(key))
            for (const auto& row : *found)
                rows.push_back(row.get());
        return rows;
    }
    std::size_t size() const { return by_order_.size(); }
    bool empty() const { return size() == 0; }

    /// The table with this row: in the place of the row of the same id, else at the end.
    Table with(Row row) const;

    /// The rows in this order, for reading a file: O(n log n). Each id must stand once.
    static Table of_rows(std::vector<Row> rows);

    /// The table without the row of that id; the same table when there is none.
    Table without(const RowId& id) const;

    /// Walks the rows in document order: `for (const Row& row : table)`.
    class Iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        explicit Iterator(typename SharedSorted<std::uint64_t, std::shared_ptr<const Row>>::Iterator at)
            : at_(at) {}
        const Row& operator*() const { return *at_->second; }
        const Row* operator->() const { return at_->second.get(); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        typename SharedSorted<std::uint64_t, std::shared_ptr<const Row>>::Iterator at_;
    };
    Iterator begin() const { return Iterator(by_order_.begin()); }
    Iterator end() const { return Iterator(by_order_.end()); }

    /// True when both are the very same value, without looking at the rows: cheap, and false may mean
    /// "equal".
    bool shares_all_with(const Table& other) const { return by_order_.shares_all_with(other.by_order_); }

    bool operator==(const Table& other) const;

private:
    SharedSorted<std::uint64_t, std::shared_ptr<const Row>> by_order_;
    // Not the rows themselves: a row that is changed leaves this as it was.
    SharedSorted<RowId, std::uint64_t> order_of_;
    [[no_unique_address]] Groups<Row> groups_;
    std::uint64_t next_order_ = 0;
};

// Not in the class: a library that says `extern template` then compiles them once, not in each file.

template <class Row>
Table<Row> Table<Row>::with(Row row) const {
    const std::uint64_t* known = order_of_.find(row.id);
    const Row* old = known ? by_order_.find(*known)->get() : nullptr;
    const std::uint64_t order = known ? *known : next_order_;
    auto shared = std::make_shared<const Row>(std::move(row));
    Table after = *this;
    after.by_order_ = by_order_.with(order, shared);
    after.groups_.put(old, shared);
    if (known) return after;
    after.order_of_ = order_of_.with(shared->id, order);
    ++after.next_order_;
    return after;
}

template <class Row>
Table<Row> Table<Row>::of_rows(std::vector<Row> rows) {
    std::vector<std::pair<std::uint64_t, std::shared_ptr<const Row>>> by_order;
    std::vector<std::pair<RowId, std::uint64_t>> by_id;
    by_order.reserve(rows.size());
    by_id.reserve(rows.size());
    std::vector<std::shared_ptr<const Row>> for_groups;
    Table made;
    for (Row& row : rows) {
        auto shared = std::make_shared<const Row>(std::move(row));
        if constexpr (Grouped<Row>) for_groups.push_back(shared);
        by_id.emplace_back(shared->id, made.next_order_);
        by_order.emplace_back(made.next_order_++, std::move(shared));
    }
    std::sort(by_id.begin(), by_id.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < by_id.size(); ++i)
        KS_CHECK(by_id[i - 1].first < by_id[i].first, "a table's rows have different ids");
    made.by_order_ = decltype(made.by_order_)::of_sorted(std::move(by_order));
    made.order_of_ = decltype(made.order_of_)::of_sorted(std::move(by_id));
    made.groups_.put_all(std::move(for_groups));
    return made;
}

template <class Row>
Table<Row> Table<Row>::without(const RowId& id) const {
    const std::uint64_t* order = order_of_.find(id);
    if (!order) return *this;
    Table after = *this;
    after.groups_.take(**by_order_.find(*order));
    after.by_order_ = by_order_.without(*order);
    after.order_of_ = order_of_.without(id);
    return after;
}

template <class Row>
bool Table<Row>::operator==(const Table& other) const {
    if (shares_all_with(other)) return true;
    if (size() != other.size()) return false;
    auto theirs = other.begin();
    for (auto mine = begin(); mine != end(); ++mine, ++theirs)
        if (&*mine != &*theirs && !(*mine == *theirs)) return false;
    return true;
}

}  // namespace kinscape
