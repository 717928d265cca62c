#include "layout/order_moves.hpp"

#include "layout/birth_order.hpp"

#include <algorithm>

namespace kinscape {

OrderMoves::OrderMoves(const PartModel& model, const Branches& branches, std::uint64_t seed)
    : chance(seed),
      model_(model),
      branches_(branches),
      index_(model.people.size()) {}

bool OrderMoves::move() {
    touched.clear();
    const int which = chance.below(100);
    if (which < 22) return join_partner();
    if (which < 44) return move_block();
    if (which < 58) return swap_neighbours();
    if (which < 68) return mirror_block();
    if (which < 90) return shift_branch();
    return mirror_branch();
}

void OrderMoves::number(int row) {
    for (std::size_t i = 0; i < rows[row].size(); ++i)
        index_[rows[row][i]] = static_cast<int>(i);
}

void OrderMoves::touch(int row) {
    if (std::find(touched.begin(), touched.end(), row) == touched.end()) touched.push_back(row);
}

bool OrderMoves::swap_neighbours() {
    const int r = model_.people[anybody()].row;
    auto& row = rows[r];
    if (row.size() < 2) return false;
    const int i = chance.below(row.size() - 1);
    std::swap(row[i], row[i + 1]);
    std::swap(x[row[i]], x[row[i + 1]]);
    touch(r);
    return true;
}

bool OrderMoves::belongs(int a, int b, bool siblings_too) const {
    if (model_.partners(a, b)) return true;
    return siblings_too && model_.people[a].home >= 0 && model_.people[a].home == model_.people[b].home;
}

/// A person (0), a chain of partners (1) or a sibship with partners (2): people next to each other.
OrderMoves::Stretch OrderMoves::block_around(int p, int kind) {
    const auto& row = rows[model_.people[p].row];
    number(model_.people[p].row);
    Stretch block{index_[p], index_[p]};
    if (kind == 0) return block;
    while (block.first > 0 && belongs(row[block.first], row[block.first - 1], kind == 2))
        --block.first;
    while (block.last + 1 < static_cast<int>(row.size()) &&
           belongs(row[block.last], row[block.last + 1], kind == 2))
        ++block.last;
    return block;
}

bool OrderMoves::move_block() {
    const int p = anybody();
    auto& row = rows[model_.people[p].row];
    const Stretch block = block_around(p, chance.below(3));
    const int others = static_cast<int>(row.size()) - (block.last - block.first + 1);
    if (others == 0) return false;
    const int to = chance.below(others + 1);
    if (to == block.first) return false;
    relocate(row, block, to);
    touch(model_.people[p].row);
    return true;
}

/// The places in the row stay; who stands there changes.
void OrderMoves::relocate(std::vector<int>& row, Stretch block, int to) {
    slots_.clear();
    for (int p : row)
        slots_.push_back(x[p]);
    const int size = block.last - block.first + 1;
    if (to < block.first)
        std::rotate(row.begin() + to, row.begin() + block.first, row.begin() + block.first + size);
    else
        std::rotate(row.begin() + block.first, row.begin() + block.first + size, row.begin() + to + size);
    for (std::size_t i = 0; i < row.size(); ++i)
        x[row[i]] = slots_[i];
}

bool OrderMoves::join_partner() {
    const int p = anybody();
    const auto& partners = model_.people[p].partners;
    if (partners.empty()) return false;
    const int q = partners[chance.below(partners.size())];
    const int r = model_.people[p].row;
    if (model_.people[q].row != r) return false;
    number(r);
    const Stretch alone{index_[p], index_[p]};
    const int to = index_[q] - (index_[q] > alone.first ? 1 : 0) + chance.below(2);
    if (to == alone.first) return false;
    relocate(rows[r], alone, to);
    touch(r);
    return true;
}

bool OrderMoves::mirror_block() {
    const int p = anybody();
    auto& row = rows[model_.people[p].row];
    const Stretch block = block_around(p, 1 + chance.below(2));
    if (block.first == block.last) return false;
    std::reverse(row.begin() + block.first, row.begin() + block.last + 1);
    touch(model_.people[p].row);
    return true;
}

/// A whole branch to another place, in all its rows at once.
bool OrderMoves::shift_branch() {
    if (branches_.empty()) return false;
    const auto& branch = branches_[chance.below(branches_.size())];
    const int p = branch[chance.below(branch.size())];
    const auto& row = rows[model_.people[p].row];
    const int q = row[chance.below(row.size())];
    if (std::binary_search(branch.begin(), branch.end(), q)) return false;
    const double aside = 0.5 * model_.spacing.w * (chance.coin() ? -1 : 1);
    const double by = x[q] + aside - x[p];
    for (int member : branch)
        x[member] += by;
    sort_rows(branch);
    return true;
}

bool OrderMoves::mirror_branch() {
    if (branches_.empty()) return false;
    const auto& branch = branches_[chance.below(branches_.size())];
    if (branch.size() < 2) return false;
    double low = 1e18;
    double high = -1e18;
    for (int p : branch) {
        low = std::min(low, x[p]);
        high = std::max(high, x[p]);
    }
    for (int p : branch)
        x[p] = low + high - x[p];
    sort_rows(branch);
    if (!model_.relaxed) repair_birth_order(model_, rows, touched);
    return true;
}

void OrderMoves::sort_rows(const std::vector<int>& people) {
    for (int p : people)
        touch(model_.people[p].row);
    for (int r : touched)
        std::stable_sort(rows[r].begin(), rows[r].end(), [&](int a, int b) { return x[a] < x[b]; });
}

}  // namespace kinscape
