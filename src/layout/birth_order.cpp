#include "layout/birth_order.hpp"

#include <algorithm>

namespace kinscape {

namespace {

struct OrderRepair {
    const PartModel& model;
    std::vector<int>& row;
    std::vector<int>& index;  // by person: place in the row

    void number() {
        for (std::size_t i = 0; i < row.size(); ++i)
            index[row[i]] = static_cast<int>(i);
    }

    bool in_order(const std::vector<int>& children) const {
        return std::is_sorted(children.begin(), children.end(),
                              [&](int a, int b) { return index[a] < index[b]; });
    }

    /// A child with those beside it who have no other home.
    std::pair<int, int> block_of(int child) const {
        int first = index[child];
        int last = first;
        auto follows = [&](int p) {
            return model.people[p].home < 0 && model.people[p].partners.size() == 1 &&
                   model.people[p].partners.front() == child;
        };
        while (first > 0 && follows(row[static_cast<std::size_t>(first) - 1]))
            --first;
        while (last + 1 < static_cast<int>(row.size()) && follows(row[static_cast<std::size_t>(last) + 1]))
            ++last;
        return {first, last};
    }

    /// Slots are the places of the children; each goes to the slot of its birth.
    void put_in_order(const std::vector<int>& children) {
        std::vector<int> by_place = children;
        std::sort(by_place.begin(), by_place.end(), [&](int a, int b) { return index[a] < index[b]; });
        std::vector<int> after;
        int at = 0;
        for (std::size_t i = 0; i < by_place.size(); ++i) {
            const auto [first, last] = block_of(by_place[i]);
            after.insert(after.end(), row.begin() + at, row.begin() + first);
            const auto [from, to] = block_of(children[i]);
            after.insert(after.end(), row.begin() + from, row.begin() + to + 1);
            at = last + 1;
        }
        after.insert(after.end(), row.begin() + at, row.end());
        row = std::move(after);
        number();
    }
};

}  // namespace

void repair_birth_order(const PartModel& model, Rows& rows, const std::vector<int>& which) {
    std::vector<int> index(model.people.size(), -1);
    for (int r : which) {
        OrderRepair repair{model, rows[r], index};
        repair.number();
        for (int f : model.sibships_by_row[r]) {
            std::vector<int> children;
            for (int p : model.families[f].home)
                if (model.people[p].row == r) children.push_back(p);
            if (!repair.in_order(children)) repair.put_in_order(children);
        }
    }
}

void repair_birth_order(const PartModel& model, Rows& rows) {
    std::vector<int> all;
    for (int r = 0; r < static_cast<int>(rows.size()); ++r)
        all.push_back(r);
    repair_birth_order(model, rows, all);
}

}  // namespace kinscape
