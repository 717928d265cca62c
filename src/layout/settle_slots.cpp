#include "layout/settle_slots.hpp"

#include "layout/settle_crossings.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

// Prices of a slot, a crossing being 10 (those of the first arrangement, order_cost.hpp) and of making room.
constexpr double crossing_price = 10;
constexpr double order_price = 60;
constexpr double relaxed_order_price = 3;
constexpr double stranger_price = 9;  // between partners
constexpr double apart_price = 6;     // partners not neighbours
constexpr double each_between = 0.3;
constexpr double twins_price = 12;
constexpr double man_right_price = 0.3;
constexpr double union_order_price = 3;
constexpr double length_price = 0.12;  // a w of line
constexpr double wish_price = 0.15;    // a w away from the wish
constexpr double push_price = 1.2;     // a w by which others are moved
constexpr double pushed_price = 0.5;   // each who is moved
constexpr double no_room_price = 200;  // between two pins
constexpr std::size_t slots_around = 9;

class Slots {
public:
    explicit Slots(StandingFamily& family) : family_(family), graph_(family.graph) {}

    NewSlot best(const NewGroup& group, const NewWish& wish) {
        const auto [first, last] = slots_to_try(family_.rows[wish.row].people, wish);
        const SettleCrossings lines(family_, families_of(group));
        NewSlot best;
        for (std::size_t index = first; index <= last; ++index) {
            const NewSlot slot = priced(group, wish, index, lines);
            if (slot.price < best.price - 1e-9) best = slot;
        }
        return best;
    }

private:
    std::pair<std::size_t, std::size_t> slots_to_try(const std::vector<int>& people,
                                                     const NewWish& wish) const {
        const auto at = std::lower_bound(people.begin(), people.end(), wish.x,
                                         [&](int p, double x) { return family_.x[p] < x; });
        const auto near = static_cast<std::size_t>(at - people.begin());
        std::size_t first = near > slots_around ? near - slots_around : 0;
        std::size_t last = std::min(people.size(), near + slots_around);
        if (graph_.relaxed) return {first, last};
        if (wish.after) first = family_.index_of(*wish.after) + 1;
        if (wish.before) last = family_.index_of(*wish.before);
        if (first > last) std::swap(first, last);
        if (wish.after && !wish.before) last = std::min(people.size(), first + slots_around);
        if (wish.before && !wish.after) first = last > slots_around ? last - slots_around : 0;
        return {first, std::min(last, first + 4 * slots_around)};
    }

    std::vector<int> families_of(const NewGroup& group) const {
        std::vector<int> of;
        for (int p : group.people)
            for (const auto* in : {&graph_.people[p].parent_in, &graph_.people[p].child_in})
                for (int f : *in)
                    if (std::find(of.begin(), of.end(), f) == of.end()) of.push_back(f);
        return of;
    }

    NewSlot priced(const NewGroup& group, const NewWish& wish, std::size_t index,
                   const SettleCrossings& lines) {
        const auto people = family_.rows[wish.row].people;
        const double wanted =
            wish.x - (wish.after || wish.before || group.people.size() == 1 ? 0 : group.span() / 2);
        double low = -1e18;
        double high = 1e18;
        if (index > 0)
            low =
                family_.x[people[index - 1]] + family_.good_distance(people[index - 1], group.people.front());
        if (index < people.size())
            high = family_.x[people[index]] - family_.good_distance(group.people.back(), people[index]) -
                   group.span();
        NewSlot slot{index, 0, 0};
        if (low <= high) {
            slot.x = std::clamp(wanted, low, high);
        } else {
            slot.x = between(people, index, group, std::clamp(wanted, high, low));
            slot.price += push(people, index, low - high);
        }
        slot.price += wish_price * std::abs(slot.x - wanted) / family_.spacing().w;
        stand_in(family_, group, wish.row, slot);
        const auto met = lines.met();
        slot.price += crossing_price * met.crossings + length_price * met.length / family_.spacing().w;
        slot.price += split_price(wish.row, index, group) + order_prices(group, wish);
        for (int p : group.people)
            slot.price += partner_prices(p);
        for (int p : group.people)
            family_.leave(p);
        return slot;
    }

    /// Where the neighbours are still to make room: between them, so that no line seems to pass one of them.
    double between(const std::vector<int>& people, std::size_t index, const NewGroup& group, double x) const {
        constexpr double least_share = 0.2;
        if (index == 0 || index == people.size()) return x;
        const double left = family_.x[people[index - 1]], right = family_.x[people[index]] - group.span();
        if (left >= right) return x;
        const double clear = least_share * (right - left);
        return std::clamp(x, left + clear, right - clear);
    }

    /// The price of making `room` between the people left and right of the slot: as far as gaps can give, on
    /// the cheaper side.
    double push(const std::vector<int>& people, std::size_t index, double room) const {
        double best = 1e18;
        for (double share : {0.0, 0.5, 1.0}) {
            double price = 0;
            double left = room * share;
            for (std::size_t i = index; left > 1e-6 && i-- > 0;) {
                price += pushed(people[i], left);
                if (i > 0) left -= slack(people[i - 1], people[i]);
            }
            double right = room * (1 - share);
            for (std::size_t i = index; right > 1e-6 && i < people.size(); ++i) {
                price += pushed(people[i], right);
                if (i + 1 < people.size()) right -= slack(people[i], people[i + 1]);
            }
            best = std::min(best, price);
        }
        return best;
    }
    double slack(int left, int right) const {
        return std::max(0.0, family_.x[right] - family_.x[left] - family_.tight_distance(left, right));
    }
    double pushed(int p, double by) const {
        if (family_.is_pinned(p)) return no_room_price;
        return pushed_price + push_price * by / family_.spacing().w;
    }

    /// Partners and twins between whom the group comes to stand.
    double split_price(int row, std::size_t index, const NewGroup& group) const {
        const auto& people = family_.rows[row].people;
        const std::size_t after = index + group.people.size();
        const double x = family_.x[group.people.front()];
        double price = 0;
        for (const int f : families_around(people, index, after)) {
            const Family& family = graph_.families[f];
            if (family.couples.empty() || is_one_of(group, family.parents)) continue;
            double low = 1e18;
            double high = -1e18;
            for (int p : family.parents)
                if (family_.row[p] == row) {
                    low = std::min(low, family_.x[p]);
                    high = std::max(high, family_.x[p]);
                }
            if (low > x || high < x) continue;
            const bool known = is_partner_of(group, family.parents);
            price += apart_price / 2 + (known ? 0 : stranger_price) +
                     (hangs_something_on(group) ? crossing_price : 0);
        }
        if (index > 0 && after < people.size() && are_twins(people[index - 1], people[after]) &&
            !is_twin(group, people[after]))
            price += twins_price;
        return price;
    }

    /// Families of people near the slot: those whose bracket may run over it.
    std::vector<int> families_around(const std::vector<int>& people, std::size_t index,
                                     std::size_t after) const {
        std::vector<int> of;
        const std::size_t first = index > slots_around ? index - slots_around : 0;
        for (std::size_t i = first; i < std::min(people.size(), after + slots_around); ++i)
            for (int f : graph_.people[people[i]].parent_in)
                if (std::find(of.begin(), of.end(), f) == of.end()) of.push_back(f);
        return of;
    }
    static bool is_one_of(const NewGroup& group, const std::vector<int>& parents) {
        return std::any_of(group.people.begin(), group.people.end(), [&](int p) {
            return std::find(parents.begin(), parents.end(), p) != parents.end();
        });
    }
    bool is_partner_of(const NewGroup& group, const std::vector<int>& parents) const {
        return std::any_of(group.people.begin(), group.people.end(), [&](int p) {
            return std::any_of(parents.begin(), parents.end(),
                               [&](int q) { return are_partners(graph_, p, q); });
        });
    }
    bool hangs_something_on(const NewGroup& group) const {
        return std::any_of(group.people.begin(), group.people.end(), [&](int p) {
            const auto& in = graph_.people[p].parent_in;
            return std::any_of(in.begin(), in.end(),
                               [&](int f) { return !graph_.families[f].children.empty(); });
        });
    }
    bool are_twins(int a, int b) const {
        return std::any_of(graph_.births.begin(), graph_.births.end(), [&](const std::vector<int>& birth) {
            return std::find(birth.begin(), birth.end(), a) != birth.end() &&
                   std::find(birth.begin(), birth.end(), b) != birth.end();
        });
    }
    bool is_twin(const NewGroup& group, int of) const {
        return std::any_of(group.people.begin(), group.people.end(), [&](int p) { return are_twins(p, of); });
    }

    double order_prices(const NewGroup& group, const NewWish& wish) const {
        const double each = graph_.relaxed ? relaxed_order_price : order_price;
        double price = 0;
        for (int p : group.people) {
            if (wish.after && family_.x[p] < family_.x[*wish.after]) price += each;
            if (wish.before && family_.x[p] > family_.x[*wish.before]) price += each;
        }
        return price;
    }

    double partner_prices(int p) const {
        double price = 0;
        for (int f : graph_.people[p].parent_in) {
            const Family& family = graph_.families[f];
            for (int q : family.parents) {
                if (q == p || !family_.stands(q) || family_.row[q] != family_.row[p]) continue;
                const auto [low, high] = std::minmax({family_.index_of(p), family_.index_of(q)});
                if (high - low > 1) {
                    price += (family.couples.empty() ? apart_price / 2 : apart_price) +
                             each_between * static_cast<double>(high - low - 1);
                    const auto& people = family_.rows[family_.row[p]].people;
                    for (std::size_t i = low + 1; i < high; ++i)
                        if (!are_partners(graph_, people[i], p) && !are_partners(graph_, people[i], q)) {
                            price += stranger_price;
                            break;
                        }
                }
                if (family.couples.empty()) continue;
                if (graph_.people[p].man && graph_.people[q].woman && family_.x[p] > family_.x[q])
                    price += man_right_price;
                if (graph_.people[p].woman && graph_.people[q].man && family_.x[p] < family_.x[q])
                    price += man_right_price;
                price += union_order_of(p, q, f);
            }
        }
        return price;
    }

    /// Partners of q from left to right by the date of the union.
    double union_order_of(int p, int q, int f) const {
        double price = 0;
        for (int g : graph_.people[q].parent_in) {
            const Family& other = graph_.families[g];
            if (g == f || other.couples.empty() || other.begun == graph_.families[f].begun) continue;
            if (std::max(other.begun, graph_.families[f].begun) == std::numeric_limits<long long>::max())
                continue;
            for (int r : other.parents) {
                if (r == q || r == p || !family_.stands(r) || family_.row[r] != family_.row[p]) continue;
                if ((other.begun < graph_.families[f].begun) != (family_.x[r] < family_.x[p]))
                    price += (family_.x[r] > family_.x[q]) == (family_.x[p] > family_.x[q])
                                 ? union_order_price
                                 : 0.3 * union_order_price;
            }
        }
        return price;
    }

    StandingFamily& family_;
    const FamilyGraph& graph_;
};

}  // namespace

NewSlot best_slot(StandingFamily& family, const NewGroup& group, const NewWish& wish) {
    return Slots(family).best(group, wish);
}

void stand_in(StandingFamily& family, const NewGroup& group, int row, const NewSlot& slot) {
    for (std::size_t i = 0; i < group.people.size(); ++i)
        family.stand(group.people[i], row, slot.index + i, slot.x + group.offset[i]);
}

}  // namespace kinscape
