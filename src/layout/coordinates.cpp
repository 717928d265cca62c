#include "layout/coordinates.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double close_together = 0.12;  // pull of the next brother or sister

}  // namespace

Coordinates::Coordinates(const PartModel& model) : model_(model) {
    pulls_.resize(model.people.size());
    place_.resize(model.people.size());
    drop_.resize(model.families.size());
    middle_.resize(model.families.size());
    parents_in_row_.resize(static_cast<std::size_t>(model.row_count));
    children_in_row_.resize(static_cast<std::size_t>(model.row_count));
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f) {
        const PartFamily& family = model.families[f];
        parents_in_row_[family.row].push_back(f);
        if (!family.home.empty()) children_in_row_[model.people[family.home.front()].row].push_back(f);
    }
}

double Coordinates::drop_of(int family, const std::vector<double>& x) const {
    const std::vector<int>& level = model_.families[family].level;
    if (level.size() == 1) return x[level.front()];
    int left = level.front();
    int right = level.front();
    for (int p : level) {
        if (x[p] < x[left]) left = p;
        if (x[p] >= x[right]) right = p;
    }
    // The middle of the free part between the two texts.
    return (x[left] + model_.people[left].label + x[right] - model_.people[right].label) / 2;
}

void Coordinates::measure(const std::vector<double>& x, int row) {
    for (int f : parents_in_row_[row])
        drop_[f] = drop_of(f, x);
    for (int f : children_in_row_[row]) {
        const std::vector<int>& home = model_.families[f].home;
        double low = x[home.front()];
        double high = low;
        for (int p : home) {
            low = std::min(low, x[p]);
            high = std::max(high, x[p]);
        }
        middle_[f] = (low + high) / 2;
    }
}

void Coordinates::wish(const std::vector<int>& row, const std::vector<double>& x, double up, double down) {
    offset_.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        offset_[i] = i == 0 ? 0 : offset_[i - 1] + model_.least_distance(row[i - 1], row[i]);
        place_[row[i]] = static_cast<int>(i);
    }
    for (int p : row) {
        const PartPerson& person = model_.people[p];
        Pull pull{0.02 * x[p], 0.02};
        auto toward = [&](double at, double weight) {
            pull.toward += at * weight;
            pull.weight += weight;
        };
        if (person.home >= 0) {
            const double count = static_cast<double>(model_.families[person.home].home.size());
            toward(x[p] + drop_[person.home] - middle_[person.home], up * (1.0 / count + 0.25));
            for (int step : {-1, 1}) {
                const int next = person.home_place + step;
                const auto& home = model_.families[person.home].home;
                if (next < 0 || next >= static_cast<int>(home.size())) continue;
                const int sibling = home[next];
                if (model_.people[sibling].row != person.row) continue;
                toward(x[sibling] + offset_[place_[p]] - offset_[place_[sibling]], close_together);
            }
        }
        for (int f : person.parent_in) {
            const PartFamily& family = model_.families[f];
            if (family.row != person.row) continue;
            if (!family.home.empty())
                toward(x[p] + middle_[f] - drop_[f], down);
            else
                for (int guest : family.guests)
                    toward(x[guest], 0.1);
        }
        if (person.partners.size() < 64)
            for (int q : person.partners) {
                if (model_.people[q].row != person.row) continue;
                const bool left = x[p] < x[q];
                const double least = left ? model_.least_distance(p, q) : model_.least_distance(q, p);
                toward(left ? x[q] - least : x[q] + least, person.home < 0 ? 0.6 : 0.3);
            }
        pulls_[p] = pull;
    }
}

void Coordinates::settle_piece(const std::vector<int>& row, std::size_t from, std::size_t to,
                               std::vector<double>& x) {
    blocks_.clear();
    for (std::size_t i = from; i < to; ++i) {
        const Pull& pull = pulls_[row[i]];
        Block block{pull.weight, pull.toward - pull.weight * offset_[i], i + 1};
        while (!blocks_.empty() && blocks_.back().sum * block.weight >= block.sum * blocks_.back().weight) {
            block.weight += blocks_.back().weight;
            block.sum += blocks_.back().sum;
            blocks_.pop_back();
        }
        blocks_.push_back(block);
    }
    std::size_t i = from;
    for (const Block& block : blocks_)
        for (; i < block.end; ++i)
            x[row[i]] = block.sum / block.weight + offset_[i];
}

void Coordinates::settle_row(const std::vector<int>& row, std::vector<double>& x) {
    settle_piece(row, 0, row.size(), x);
    // Pins stand; free people make room around them.
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

std::vector<double> Coordinates::packed(const Rows& rows) const {
    std::vector<double> x(model_.people.size(), 0);
    for (const std::vector<int>& row : rows) {
        for (std::size_t i = 1; i < row.size(); ++i)
            x[row[i]] = x[row[i - 1]] + model_.least_distance(row[i - 1], row[i]);
        if (row.empty()) continue;
        const double middle = x[row.back()] / 2;
        for (int p : row)
            x[p] -= middle;
    }
    return x;
}

}  // namespace kinscape
