// Groups<Row>: the rows of a table found by something besides their id, such as the links of a child. A row
// type takes part by a member function `group()`; the index of any other is empty. Part of Table, which keeps
// it true.
#pragma once

#include "base/shared_sorted.hpp"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace kinscape {

template <class Row>
concept Grouped = requires(const Row& row) {
    row.group();
};

template <class Row>
class Groups {
public:
    void put(const Row*, const std::shared_ptr<const Row>&) {}
    void take(const Row&) {}
    void put_all(const std::vector<std::shared_ptr<const Row>>&) {}
};

template <Grouped Row>
class Groups<Row> {
public:
    using Key = std::remove_cvref_t<decltype(std::declval<const Row&>().group())>;
    using Rows = std::vector<std::shared_ptr<const Row>>;

    const Rows* find(const Key& key) const { return by_key_.find(key); }

    /// `old` is the row of the same id that this one replaces, or nullptr. Inside a group rows keep the order
    /// in which they joined it.
    void put(const Row* old, const std::shared_ptr<const Row>& row) {
        if (old && !(old->group() == row->group())) {
            take(*old);
            old = nullptr;
        }
        const Rows* before = by_key_.find(row->group());
        Rows rows = before ? *before : Rows{};
        const auto same = [&](const auto& one) { return one->id == row->id; };
        auto at = old ? std::find_if(rows.begin(), rows.end(), same) : rows.end();
        if (at == rows.end())
            rows.push_back(row);
        else
            *at = row;
        by_key_ = by_key_.with(row->group(), std::move(rows));
    }

    void take(const Row& row) {
        const Rows* before = by_key_.find(row.group());
        if (!before) return;
        Rows rows = *before;
        std::erase_if(rows, [&](const auto& one) { return one->id == row.id; });
        by_key_ = rows.empty() ? by_key_.without(row.group()) : by_key_.with(row.group(), std::move(rows));
    }

    /// In place of all rows before, for reading a file.
    void put_all(Rows rows) {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a->group() < b->group(); });
        std::vector<std::pair<Key, Rows>> groups;
        for (auto& row : rows) {
            if (groups.empty() || !(groups.back().first == row->group()))
                groups.emplace_back(row->group(), Rows{});
            groups.back().second.push_back(std::move(row));
        }
        by_key_ = SharedSorted<Key, Rows>::of_sorted(std::move(groups));
    }

private:
    SharedSorted<Key, Rows> by_key_;
};

}  // namespace kinscape
