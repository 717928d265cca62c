#include "layout/coordinates.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double close_together = 0.12;  // pull of the next brother or sister
constexpr double stay = 0.02;
constexpr std::size_t most_known = 256;    // people whose least distances are kept in a table
constexpr std::size_t most_partners = 64;  // who pull; more would hold each other

}  // namespace

Coordinates::Coordinates(const PartModel& model) : model_(model) {
    const std::size_t n = model.people.size();
    kin_.resize(n);
    offset_of_.resize(n);
    measured_.drop.resize(model.families.size());
    measured_.middle.resize(model.families.size());
    parents_in_row_.resize(static_cast<std::size_t>(model.row_count));
    children_in_row_.resize(static_cast<std::size_t>(model.row_count));
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f) {
        const PartFamily& family = model.families[f];
        parents_in_row_[family.row].push_back(f);
        if (!family.home.empty()) children_in_row_[model.people[family.home.front()].row].push_back(f);
    }
    for (int p = 0; p < static_cast<int>(n); ++p)
        find_kin(p);
    if (n > most_known) return;
    known_ = n;
    least_.resize(n * n);
    for (int a = 0; a < static_cast<int>(n); ++a)
        for (int b = 0; b < static_cast<int>(n); ++b)
            if (model.people[a].row == model.people[b].row)
                least_[known_ * a + b] = model.least_distance(a, b);
}

void Coordinates::find_kin(int p) {
    const PartPerson& person = model_.people[p];
    Kin& kin = kin_[p];
    kin.home = person.home;
    kin.founder = person.home < 0;
    if (person.home >= 0) {
        const std::vector<int>& home = model_.families[person.home].home;
        kin.share = 1.0 / static_cast<double>(home.size()) + 0.25;
        auto sibling = [&](int place) {
            if (place < 0 || place >= static_cast<int>(home.size())) return -1;
            return model_.people[home[place]].row == person.row ? home[place] : -1;
        };
        kin.before = sibling(person.home_place - 1);
        kin.after = sibling(person.home_place + 1);
    }
    for (int f : person.parent_in) {
        const PartFamily& family = model_.families[f];
        if (family.row == person.row && !(family.home.empty() && family.guests.empty()))
            kin.families.push_back(f);
    }
    if (person.partners.size() >= most_partners) return;
    for (int q : person.partners)
        if (model_.people[q].row == person.row)
            kin.mates.push_back({q, model_.least_distance(q, p), model_.least_distance(p, q)});
}

void Coordinates::measure(const std::vector<double>& x, int row) {
    for (int f : parents_in_row_[row])
        measured_.drop[f] = model_.drop_of(f, x);
    for (int f : children_in_row_[row]) {
        const std::vector<int>& home = model_.families[f].home;
        double low = x[home.front()];
        double high = low;
        for (int p : home) {
            low = std::min(low, x[p]);
            high = std::max(high, x[p]);
        }
        measured_.middle[f] = (low + high) / 2;
    }
}

Coordinates::Pull Coordinates::pull_on(int p, const std::vector<double>& x, double up, double down) const {
    const Kin& kin = kin_[p];
    Pull pull{stay * x[p], stay};
    auto toward = [&pull](double at, double weight) {
        pull.toward += at * weight;
        pull.weight += weight;
    };
    if (kin.home >= 0) toward(x[p] + measured_.drop[kin.home] - measured_.middle[kin.home], up * kin.share);
    for (int sibling : {kin.before, kin.after})
        if (sibling >= 0) toward(x[sibling] + offset_of_[p] - offset_of_[sibling], close_together);
    for (int f : kin.families) {
        const PartFamily& family = model_.families[f];
        if (!family.home.empty())
            toward(x[p] + measured_.middle[f] - measured_.drop[f], down);
        else
            for (int guest : family.guests)
                toward(x[guest], 0.1);
    }
    for (const Mate& mate : kin.mates) {
        const double there = x[mate.person];
        toward(x[p] < there ? there - mate.right : there + mate.left, kin.founder ? 0.6 : 0.3);
    }
    return pull;
}

void Coordinates::wish(const std::vector<int>& row, const std::vector<double>& x, double up, double down) {
    offset_.resize(row.size());
    pulls_.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        offset_[i] = i == 0 ? 0 : offset_[i - 1] + least(row[i - 1], row[i]);
        offset_of_[row[i]] = offset_[i];
    }
    for (std::size_t i = 0; i < row.size(); ++i)
        pulls_[i] = pull_on(row[i], x, up, down);
}

void Coordinates::settle_piece(const std::vector<int>& row, std::vector<double>& x) {
    blocks_.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Pull& pull = pulls_[i];
        Block block{pull.weight, pull.toward - pull.weight * offset_[i], i + 1};
        while (!blocks_.empty() && blocks_.back().sum * block.weight >= block.sum * blocks_.back().weight) {
            block.weight += blocks_.back().weight;
            block.sum += blocks_.back().sum;
            blocks_.pop_back();
        }
        blocks_.push_back(block);
    }
    std::size_t i = 0;
    for (const Block& block : blocks_) {
        const double at = block.sum / block.weight;
        for (; i < block.end; ++i)
            x[row[i]] = at + offset_[i];
    }
}

void Coordinates::settle_row(const std::vector<int>& row, std::vector<double>& x) {
    settle_piece(row, x);
    if (model_.has_pins) obey_pins(row, x);
}

/// Pins stand; free people make room around them.
void Coordinates::obey_pins(const std::vector<int>& row, std::vector<double>& x) const {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!model_.people[row[i]].pinned) continue;
        x[row[i]] = *model_.people[row[i]].pinned;
        for (std::size_t k = i + 1; k < row.size() && !model_.people[row[k]].pinned; ++k)
            x[row[k]] = std::max(x[row[k]], x[row[i]] + offset_[k] - offset_[i]);
    }
    for (std::size_t i = row.size(); i-- > 0;) {
        if (!model_.people[row[i]].pinned) continue;
        for (std::size_t k = i; k-- > 0 && !model_.people[row[k]].pinned;)
            x[row[k]] = std::min(x[row[k]], x[row[i]] + offset_[k] - offset_[i]);
    }
}

void Coordinates::sweep(const Rows& rows, std::vector<double>& x, int rounds) {
    const int count = static_cast<int>(rows.size());
    for (int r = 0; r < count; ++r)
        measure(x, r);
    for (int round = 0; round < rounds; ++round) {
        const bool last = round + 1 == rounds && rounds > 1;
        for (int r = 0; r < count; ++r) {
            wish(rows[r], x, 1.0, last ? 1.0 : 0.3);
            settle_row(rows[r], x);
            measure(x, r);
        }
        for (int r = count - 1; r >= 0; --r) {
            wish(rows[r], x, last ? 1.0 : 0.3, 1.0);
            settle_row(rows[r], x);
            measure(x, r);
        }
    }
}

void Coordinates::settle(const Rows& rows, std::vector<double>& x, const std::vector<int>& which) {
    for (int r : which)
        measure(x, r);
    for (int r : which) {
        wish(rows[r], x, 1.0, 0.5);
        settle_row(rows[r], x);
        measure(x, r);
    }
}

void Coordinates::remember() { remembered_ = measured_; }

void Coordinates::recall() { measured_ = remembered_; }

std::vector<double> Coordinates::packed(const Rows& rows) const {
    std::vector<double> x(model_.people.size(), 0);
    for (const std::vector<int>& row : rows) {
        for (std::size_t i = 1; i < row.size(); ++i)
            x[row[i]] = x[row[i - 1]] + least(row[i - 1], row[i]);
        if (row.empty()) continue;
        const double middle = x[row.back()] / 2;
        for (int p : row)
            x[p] -= middle;
    }
    return x;
}

}  // namespace kinscape
