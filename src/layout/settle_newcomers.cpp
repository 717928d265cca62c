#include "layout/settle_newcomers.hpp"

#include "layout/settle_slots.hpp"

#include <algorithm>

namespace kinscape {

namespace {

bool place(StandingFamily& family, int p) {
    const auto wish = wish_of(family, p);
    if (!wish) return false;
    const NewGroup group = group_of(family, p);
    stand_in(family, group, wish->row, best_slot(family, group, *wish));
    return true;
}

/// Right of everybody, in the top row.
void place_alone(StandingFamily& family, int p) {
    const int top = family.rows.empty() ? family.row_at(0) : 0;
    double right = -1e18;
    for (const StandingRow& row : family.rows)
        for (int q : row.people)
            right = std::max(right, family.x[q] + family.good_distance(q, p) + family.spacing().w);
    family.stand(p, top, family.rows[top].people.size(), right > -1e17 ? right : 0);
}

}  // namespace

void place_newcomers(StandingFamily& family) {
    std::vector<int> waiting;
    for (int p = 0; p < family.count(); ++p)
        if (!family.stands(p)) waiting.push_back(p);
    // Those next to people who stand come first, and so on outward.
    while (!waiting.empty()) {
        bool placed = false;
        for (int p : waiting)
            if (!family.stands(p) && place(family, p)) placed = true;
        if (!placed) place_alone(family, waiting.front());
        std::erase_if(waiting, [&](int p) { return family.stands(p); });
    }
}

}  // namespace kinscape
