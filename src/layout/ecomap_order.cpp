// The cyclic order of the systems around the centre.

#include "layout/ecomap_arrange.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <string_view>

namespace kinscape {

namespace {

constexpr double tie_crossing_price = 10;
constexpr double step_price = 2;
constexpr double turn_price = 1.5;
constexpr double kind_price = 0.5;
constexpr int random_starts = 64;
constexpr std::size_t most_systems_searched = 40;
constexpr std::size_t most_orders = 32;

/// Clockwise from the top: family and friends, home, school and work, health, services, law, community,
/// faith.
constexpr std::array<std::pair<std::string_view, int>, 32> sectors{{
    {"extended-family", 0},
    {"friends", 0},
    {"neighbours", 0},
    {"pet", 0},
    {"housing", 1},
    {"income", 1},
    {"transport", 1},
    {"early-years", 2},
    {"school", 2},
    {"university", 2},
    {"work", 2},
    {"health", 3},
    {"mental-health", 3},
    {"addiction-service", 3},
    {"disability-service", 3},
    {"care", 3},
    {"child-protection", 4},
    {"social-service", 4},
    {"foster-agency", 4},
    {"support-group", 4},
    {"police", 5},
    {"court", 5},
    {"probation", 5},
    {"prison", 5},
    {"legal", 5},
    {"immigration", 5},
    {"community", 6},
    {"culture", 6},
    {"leisure", 6},
    {"online", 6},
    {"other", 6},
    {"faith", 7},
}};

int sector_of(const System& system) {
    for (const auto& [kind, sector] : sectors)
        if (kind == system.kind) return sector;
    return 6;
}

struct Circle {
    std::vector<int> sector;
    std::vector<std::pair<int, int>> ties = {};  // among systems
    std::vector<double> turn =
        {};  // price of each system at each slot: how far it is from where it wants to be

    void price_turns(const std::vector<double>& wanted) {
        const std::size_t n = sector.size();
        turn.assign(n * n, 0);
        for (std::size_t system = 0; system < n; ++system)
            for (std::size_t slot = 0; slot < n && !std::isnan(wanted[system]); ++slot) {
                const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi *
                                                                 static_cast<double>(slot) /
                                                                 static_cast<double>(n);
                turn[system * n + slot] =
                    turn_price * std::abs(std::remainder(angle - wanted[system], 2 * std::numbers::pi));
            }
    }

    double cost(const std::vector<int>& order) const {
        const int n = static_cast<int>(order.size());
        std::vector<int> slot(order.size());
        for (int i = 0; i < n; ++i)
            slot[order[i]] = i;
        double sum = 0;
        for (std::size_t t = 0; t < ties.size(); ++t) {
            const int a = std::min(slot[ties[t].first], slot[ties[t].second]);
            const int b = std::max(slot[ties[t].first], slot[ties[t].second]);
            sum += step_price * (std::min(b - a, n - (b - a)) - 1);
            for (std::size_t u = 0; u < t; ++u) {
                const int c = slot[ties[u].first];
                const int d = slot[ties[u].second];
                if (c == a || c == b || d == a || d == b) continue;
                if ((c > a && c < b) != (d > a && d < b)) sum += tie_crossing_price;
            }
        }
        for (int i = 0; i < n; ++i) {
            if (sector[order[i]] != sector[order[(i + 1) % n]]) sum += kind_price;
            sum += turn[static_cast<std::size_t>(order[i]) * order.size() + static_cast<std::size_t>(i)];
        }
        return sum;
    }

    double improve(std::vector<int>& order) const {
        double now = cost(order);
        for (bool better = true; better;) {
            better = false;
            for (std::size_t i = 0; i < order.size(); ++i)
                for (std::size_t j = 0; j < order.size(); ++j) {
                    if (i == j) continue;
                    for (bool exchange : {true, false}) {
                        std::vector<int> trial = order;
                        if (exchange)
                            std::swap(trial[i], trial[j]);
                        else
                            move(trial, i, j);
                        const double then = cost(trial);
                        if (then < now - 1e-9) {
                            now = then;
                            order = std::move(trial);
                            better = true;
                        }
                    }
                }
        }
        return now;
    }

    static void move(std::vector<int>& order, std::size_t from, std::size_t to) {
        const int moved = order[from];
        order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), moved);
    }
};

/// The same shuffles on every machine.
void shuffle(std::vector<int>& order, std::uint64_t& state) {
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        std::swap(order[i - 1], order[(state >> 33) % i]);
    }
}

}  // namespace

std::vector<std::vector<int>> orders_of_systems(const Snapshot& snapshot,
                                                const std::vector<double>& wanted_angle) {
    Circle circle{{}};
    std::map<AnyId, int> number;
    std::vector<int> order;
    for (const System* system : snapshot.systems) {
        number.emplace(AnyId(system->id), static_cast<int>(order.size()));
        order.push_back(static_cast<int>(order.size()));
        circle.sector.push_back(sector_of(*system));
    }
    circle.price_turns(wanted_angle);
    for (const ShownTie& tie : snapshot.ties) {
        const auto from = number.find(tie.tie->from);
        const auto to = number.find(tie.tie->to);
        if (from != number.end() && to != number.end() && from != to)
            circle.ties.emplace_back(from->second, to->second);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return circle.sector[a] < circle.sector[b]; });
    if (order.size() > most_systems_searched || order.size() < 2) return {order};
    std::map<std::vector<int>, double> found;
    std::uint64_t state = 1;
    for (int start = 0; start <= random_starts; ++start) {
        std::vector<int> trial = order;
        if (start > 0) shuffle(trial, state);
        const double cost = circle.improve(trial);
        found.emplace(std::move(trial), cost);
    }
    std::vector<std::pair<double, std::vector<int>>> best;
    for (const auto& [trial, cost] : found)
        best.emplace_back(cost, trial);
    std::sort(best.begin(), best.end());
    std::vector<std::vector<int>> orders;
    for (const auto& [cost, trial] : best)
        if (orders.size() < most_orders && cost < best.front().first + tie_crossing_price)
            orders.push_back(trial);
    return orders;
}

}  // namespace kinscape
