#include "layout/standing_family.hpp"

#include "base/partial_date.hpp"
#include "layout/drawn_rows.hpp"
#include "layout/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double usual_step = 4.15;   // distance of two rows, in w, where there are not two
constexpr double far_rows = 1.6;      // in steps: between rows farther apart there is room for another
constexpr double tight_share = 0.45;  // of a good gap: nobody is moved while that much is left

double step_of(const std::vector<StandingRow>& rows, double w) {
    std::vector<double> steps;
    for (std::size_t r = 1; r < rows.size(); ++r)
        if (rows[r].y - rows[r - 1].y > 2 * w) steps.push_back(rows[r].y - rows[r - 1].y);
    return steps.empty() ? usual_step * w : median(std::move(steps));
}

/// Parents who stand alone have their descent beside their own text.
bool has_descent_aside(const FamilyGraph& graph, int p) {
    return std::any_of(graph.people[p].parent_in.begin(), graph.people[p].parent_in.end(), [&](int f) {
        return graph.families[f].parents.size() == 1 && !graph.families[f].children.empty();
    });
}

double words_between(const FamilyGraph& graph, int a, int b) {
    double words = 0;
    for (int f : graph.people[a].parent_in) {
        const Family& family = graph.families[f];
        if (family.text_width > 0 &&
            std::find(family.parents.begin(), family.parents.end(), b) != family.parents.end())
            words = std::max(words, family.text_width);
    }
    return words;
}

/// How far from a person's middle the words of a union may begin: beside the outermost drop.
double drops_aside(const Kinsman& kinsman, const Spacing& spacing) {
    const double further = static_cast<double>(kinsman.parent_in.size()) - 1;
    const double aside = further > 0 ? std::min(spacing.drop_aside * further, 0.42 * spacing.w) : 0;
    return kinsman.half.x > 0.55 * spacing.w ? std::max(aside, kinsman.half.x) : aside;
}

}  // namespace

bool StandingFamily::surely_elder(int a, int b) const {
    const Person& one = *graph.people[a].person;
    const Person& two = *graph.people[b].person;
    if (!one.born || !two.born) return false;
    const DayRange& first = one.born->date.range();
    const DayRange& second = two.born->date.range();
    return first.last && second.first && *first.last < *second.first;
}

std::size_t StandingFamily::index_of(int p) const {
    const auto& people = rows[row[p]].people;
    return static_cast<std::size_t>(std::find(people.begin(), people.end(), p) - people.begin());
}

double StandingFamily::distance(int left, int right, double share) const {
    const Kinsman& a = graph.people[left];
    const Kinsman& b = graph.people[right];
    const bool couple = are_partners(graph, left, right);
    const double full_gap = couple               ? spacing().partner_gap
                            : a.small || b.small ? spacing().symbol_gap / 2
                                                 : spacing().symbol_gap;
    const bool line_between = are_parents_together(graph, left, right) || has_descent_aside(graph, left) ||
                              has_descent_aside(graph, right);
    const double text_gap = spacing().label_gap * (line_between ? 1 : share);
    double least = std::max(a.half.x + b.half.x + share * full_gap, (a.label.x + b.label.x) / 2 + text_gap);
    // The text of a loss stands beside the symbols of its brothers and sisters.
    if (a.small) least = std::max(least, a.label.x / 2 + b.half.x + text_gap / 2);
    if (b.small) least = std::max(least, b.label.x / 2 + a.half.x + text_gap / 2);
    const double words = couple ? words_between(graph, left, right) : 0;
    if (words > 0) least = std::max(least, words + drops_aside(a, spacing()) + drops_aside(b, spacing()));
    return least;
}

double StandingFamily::good_distance(int left, int right) const { return distance(left, right, 1); }
double StandingFamily::tight_distance(int left, int right) const {
    return distance(left, right, tight_share);
}

int StandingFamily::insert_row(double y) {
    const auto below = std::find_if(rows.begin(), rows.end(), [&](const StandingRow& r) { return r.y > y; });
    const int at = static_cast<int>(below - rows.begin());
    rows.insert(below, StandingRow{y, {}});
    for (int& r : row)
        if (r >= at) ++r;
    return at;
}

int StandingFamily::row_at(double y) {
    int best = -1;
    for (int r = 0; r < static_cast<int>(rows.size()); ++r)
        if (std::abs(rows[r].y - y) < 0.5 * row_step &&
            (best < 0 || std::abs(rows[r].y - y) < std::abs(rows[best].y - y)))
            best = r;
    return best >= 0 ? best : insert_row(y);
}

int StandingFamily::row_below(int of) {
    const double y = rows[of].y;
    for (int r = of + 1; r < static_cast<int>(rows.size()); ++r) {
        if (rows[r].y - y < 0.5 * row_step) continue;
        if (rows[r].y - y < far_rows * row_step) return r;
        break;
    }
    return insert_row(y + row_step);
}

int StandingFamily::row_above(int of) {
    const double y = rows[of].y;
    for (int r = of - 1; r >= 0; --r) {
        if (y - rows[r].y < 0.5 * row_step) continue;
        if (y - rows[r].y < far_rows * row_step) return r;
        break;
    }
    return insert_row(y - row_step);
}

void StandingFamily::stand(int p, int at_row, std::size_t index, double at) {
    auto& people = rows[at_row].people;
    people.insert(people.begin() + static_cast<std::ptrdiff_t>(index), p);
    row[p] = at_row;
    off[p] = 0;
    x[p] = at;
}

void StandingFamily::leave(int p) {
    std::erase(rows[row[p]].people, p);
    row[p] = -1;
}

StandingFamily standing_family(const SettleRequest& request) {
    StandingFamily family{request, family_graph_of(request.snapshot, request.extents, request.spacing)};
    const std::size_t n = family.graph.people.size();
    family.place.assign(n, nullptr);
    family.x.assign(n, 0);
    family.row.assign(n, -1);
    family.off.assign(n, 0);
    std::vector<double> y(n, 0);
    std::vector<bool> stands(n, false);
    for (std::size_t p = 0; p < n; ++p) {
        const Place* place = request.places.find(family.graph.people[p].id);
        if (!place) continue;
        family.place[p] = place;
        family.x[p] = place->at.x;
        y[p] = place->at.y - family.graph.people[p].hang;
        stands[p] = true;
    }
    for (auto& people : rows_by_height(family.x, y, stands, request.spacing)) {
        std::vector<double> heights;
        for (int p : people) {
            family.row[p] = static_cast<int>(family.rows.size());
            heights.push_back(y[p]);
        }
        const double middle = median(std::move(heights));
        for (int p : people)
            family.off[p] = y[p] - middle;
        family.rows.push_back({middle, std::move(people)});
    }
    family.row_step = step_of(family.rows, request.spacing.w);
    return family;
}

}  // namespace kinscape
