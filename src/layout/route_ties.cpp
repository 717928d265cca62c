#include "base/digest.hpp"
#include "layout/route.hpp"
#include "layout/tie_memory.hpp"
#include "layout/tie_search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace kinscape {

namespace {

constexpr double usual_half = 1.2;     // how far the marks of a tie reach to each side, where nobody says
constexpr double between_pair = 1.05;  // free between the marks of two ties of one pair (3 u)
constexpr double clear_of_ends = 1.2;  // a tie stops so far from the outline (0.12 w)
constexpr int doors_around = 24;       // places round a symbol where a tie may begin
constexpr double crowd = 3;            // ends closer than this are in each other's way
constexpr double crowd_price = 3;
constexpr double line_crowd = 2;  // the same of the end of a structural line
constexpr double line_crowd_price = 1;
constexpr double high_bow_price = 0.06;  // a millimetre of its height
constexpr double turning_price = 0.5;    // a radian
constexpr double shift_price = 0.3;      // not from the middle of the symbols
constexpr double plain_enough =
    1.6;  // a straight way or bow that costs no more, besides its length, is taken
// So many bundles are routed once, not again when all others stand, and each gets less time: the drawing has
// to follow the hand.
constexpr std::size_t many = 60;
constexpr std::size_t large = 150;    // people, from which a search takes long
constexpr int price_of_thorough = 6;  // in quick searches

/// The ties of one pair of people, side by side.
struct Bundle {
    int from = 0;
    int to = 0;
    struct Strand {
        const ShownTie* tie;
        double half;
        double aside = 0;  // of the bundle's middle
    };
    std::vector<Strand> strands;
    double half = 0;
    Way way;
};

TiePrices genogram_prices() {
    TiePrices prices;
    prices.own_symbol = 1000;
    prices.length = 0.07;
    prices.line = 0.8;
    prices.brush = 8;
    prices.near = 0.4;
    prices.beside = 0.06;
    return prices;
}

struct GenogramTies {
    const DrawnRows& drawn;
    const Extents& extents;
    Geometry& geometry;
    TieMemory* memory;
    TieField field;
    std::vector<Bundle> bundles;
    std::vector<std::vector<std::size_t>> at_person;  // bundles
    std::vector<std::vector<Vec2>> lines_at_person;   // ends of structural lines

    TieEnd end(int p) const {
        const Kinsman& kinsman = drawn.graph.people[static_cast<std::size_t>(p)];
        return {kinsman.id, drawn.at[p], kinsman.half, kinsman.woman, clear_of_ends};
    }

    void fill_field() {
        for (const NodeBox& box : geometry.people) {
            const auto number = drawn.graph.number_of.find(box.id);
            const bool oval = number != drawn.graph.number_of.end() &&
                              drawn.graph.people[static_cast<std::size_t>(number->second)].woman;
            field.add_symbol(box.symbol, oval, box.id);
            field.add_text(box.label, box.id);
            for (const Rect& text : box.texts)
                field.add_text(text, box.id);
        }
        for (const UnionText& text : geometry.unions)
            field.add_text(text.label, NodeId(text.of));
        for (const HomeOutline& home : geometry.homes)
            field.add_text(home.title, NodeId(home.of));
        for (const RoutedLine& line : geometry.lines)
            field.add_line(line.points);
    }

    double half_of(const ShownTie& tie) const {
        const auto extent = extents.find(AnyId(tie.tie->id));
        return extent == extents.end() || extent->second.half.y <= 0 ? usual_half : extent->second.half.y;
    }

    void find_bundles() {
        std::map<std::pair<int, int>, std::size_t> of_pair;
        for (const ShownTie& tie : drawn.graph.snapshot->ties) {
            const auto from = drawn.graph.number_of.find(tie.tie->from);
            const auto to = drawn.graph.number_of.find(tie.tie->to);
            if (from == drawn.graph.number_of.end() || to == drawn.graph.number_of.end()) continue;
            if (from->second == to->second || !drawn.shown[from->second] || !drawn.shown[to->second])
                continue;
            const auto [pair, is_new] =
                of_pair.try_emplace(std::minmax(from->second, to->second), bundles.size());
            if (is_new) bundles.push_back({from->second, to->second, {}, 0, {}});
            bundles[pair->second].strands.push_back({&tie, half_of(tie)});
        }
        for (Bundle& bundle : bundles) {
            double width = -between_pair;
            for (const Bundle::Strand& strand : bundle.strands)
                width += between_pair + 2 * strand.half;
            bundle.half = width / 2;
            double aside = -bundle.half;
            for (Bundle::Strand& strand : bundle.strands) {
                strand.aside = aside + strand.half;
                aside += 2 * strand.half + between_pair;
            }
        }
    }

    void find_neighbours() {
        at_person.resize(drawn.graph.people.size());
        lines_at_person.resize(drawn.graph.people.size());
        for (std::size_t i = 0; i < bundles.size(); ++i) {
            at_person[static_cast<std::size_t>(bundles[i].from)].push_back(i);
            at_person[static_cast<std::size_t>(bundles[i].to)].push_back(i);
        }
        for (const RoutedLine& line : geometry.lines)
            for (std::size_t e = 0; e < line.ends.size() && e < 2; ++e) {
                const auto number = drawn.graph.number_of.find(line.ends[e]);
                if (number == drawn.graph.number_of.end()) continue;
                lines_at_person[static_cast<std::size_t>(number->second)].push_back(
                    e == 0 ? line.points.front() : line.points.back());
            }
    }

    /// Calls `each(place, half)` for the ways of other ties that begin or end at a person.
    template <class Each>
    void each_other_at(int person, const Bundle& own, Each&& each) const {
        for (const std::size_t i : at_person[static_cast<std::size_t>(person)]) {
            const Bundle& other = bundles[i];
            if (&other == &own || other.way.empty()) continue;
            each(other.from == person ? other.way.front() : other.way.back(), other.half);
        }
    }

    /// What else begins near a place on the outline of a person.
    double price_of_crowd(Vec2 at, int person, const Bundle& own) const {
        double price = 0;
        each_other_at(person, own, [&](Vec2 there, double half) {
            const double room = std::max(crowd, own.half + half + 1);
            price += crowd_price * std::max(0.0, 1 - distance(at, there) / room);
        });
        for (const Vec2 there : lines_at_person[static_cast<std::size_t>(person)])
            price += line_crowd_price *
                     std::max(0.0, 1 - distance(at, there) / (line_crowd + own.half + clear_of_ends));
        return price;
    }

    std::vector<TieDoor> doors_of(int person, const Bundle& bundle) const {
        const TieEnd outline = end(person);
        const Vec2 half = outline.half + Vec2{outline.clear, outline.clear};
        std::vector<TieDoor> found;
        for (int i = 0; i < doors_around; ++i) {
            const double angle = 2 * std::numbers::pi * i / doors_around;
            Vec2 away{std::cos(angle), std::sin(angle)};
            const double share = outline.round ? 1 / std::hypot(away.x / half.x, away.y / half.y)
                                               : std::min(half.x / std::max(1e-9, std::abs(away.x)),
                                                          half.y / std::max(1e-9, std::abs(away.y)));
            const Vec2 at = outline.at + away * share;
            found.push_back({at, price_of_crowd(at, person, bundle)});
        }
        return found;
    }

    /// Straight, and in bows of several heights. `consider(price, make)` makes the way when it is worth it.
    template <class Consider>
    void plain_ways(const Bundle& bundle, Consider&& consider) const {
        const Vec2 a = drawn.at[bundle.from];
        const Vec2 b = drawn.at[bundle.to];
        const double span = distance(a, b);
        constexpr std::array shares{0.08, 0.15, 0.22, 0.3};
        std::array<Way, 2 * shares.size()> bows;  // to both sides, each made when it is first asked for
        for (double shift : {0.0, -2.4, 2.4}) {
            const double price = shift == 0 ? 0 : shift_price;
            consider(price, [&] { return beside({a, b}, shift); });
            for (std::size_t i = 0; i < bows.size(); ++i) {
                const double height = shares[i / 2] * span;
                consider(price + high_bow_price * height, [&] {
                    if (bows[i].empty()) bows[i] = bow(a, b, i % 2 == 0 ? -height : height);
                    return beside(bows[i], shift);
                });
            }
        }
    }

    /// The outermost strands of the bundle end where the middle does, on the outlines.
    Way clipped_way(const Way& way, const Bundle& bundle) const {
        return clipped(way, end(bundle.from), end(bundle.to));
    }

    Way best_way(const Bundle& bundle, int number) const {
        const TieField::Ends ends = ends_of(bundle, number);
        Way best;
        double least = 1e18;
        const auto consider = [&](double price, auto&& make) {
            if (price >= least) return;
            Way way = clipped_way(make(), bundle);
            if (way.size() < 2) return;
            price += turning_price * turning_of(way) + price_of_crowd(way.front(), bundle.from, bundle) +
                     price_of_crowd(way.back(), bundle.to, bundle);
            if (price >= least) return;
            price += field.price(way, ends, least - price);
            if (price >= least - 1e-9) return;
            least = price;
            best = std::move(way);
        };
        plain_ways(bundle, consider);
        const double length = field.prices().length * distance(drawn.at[bundle.from], drawn.at[bundle.to]);
        if (least - length > plain_enough && may_search())
            for (const Way& way : searched_ways(field, ends, doors_of(bundle.from, bundle),
                                                doors_of(bundle.to, bundle), care()))
                consider(0, [&] { return way; });
        return best;
    }

    /// All that a way depends on but the field.
    TieMemory::Ends digest_of_ends(const Bundle& bundle, int round) const {
        std::uint64_t outlines = digest_of_numbers(std::array{bundle.half});
        for (const int person : {bundle.from, bundle.to}) {
            const TieEnd outline = end(person);
            outlines = digest(outline.id.text(), outlines);
            outlines = digest_of_numbers(std::array{outline.at.x, outline.at.y, outline.half.x,
                                                    outline.half.y, outline.round ? 1.0 : 0.0},
                                         outlines);
        }
        std::uint64_t all = digest_of_numbers(std::array{round, static_cast<int>(care())}, outlines);
        for (const int person : {bundle.from, bundle.to}) {
            each_other_at(person, bundle, [&](Vec2 there, double half) {
                all = digest_of_numbers(std::array{there.x, there.y, half}, all);
            });
            for (const Vec2 there : lines_at_person[static_cast<std::size_t>(person)])
                all = digest_of_numbers(std::array{there.x, there.y}, all);
        }
        return {all, outlines};
    }

    Way remembered_way(const Bundle& bundle, int number, int round) const {
        if (!memory) return best_way(bundle, number);
        const TieMemory::Ends ends = digest_of_ends(bundle, round);
        if (const Way* known = memory->find(ends.all, field, number)) return *known;
        if (const Way* last = memory->last_way(ends.outlines)) return *last;
        field.look_anew();
        const int before = memory->led_plainly();
        Way way = best_way(bundle, number);
        if (memory->led_plainly() == before) memory->keep(ends, field, number, way);
        return way;
    }

    /// In a small drawing all are looked for: that takes no time.
    bool may_search() const {
        return !memory || memory->may_search(care() == TieCare::thorough ? price_of_thorough : 1,
                                             drawn.at.size() >= large);
    }
    TieCare care() const { return bundles.size() < many ? TieCare::thorough : TieCare::quick; }

    void route() {
        std::vector<std::size_t> order(bundles.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return distance(drawn.at[bundles[a].from], drawn.at[bundles[a].to]) <
                   distance(drawn.at[bundles[b].from], drawn.at[bundles[b].to]) - 1e-9;
        });
        const int rounds = care() == TieCare::thorough ? 2 : 1;
        for (int round = 0; round < rounds; ++round)
            for (std::size_t i : order) {
                bundles[i].way = remembered_way(bundles[i], static_cast<int>(i), round);
                field.set_tie(static_cast<int>(i), bundles[i].way, bundles[i].half);
            }
    }

    TieField::Ends ends_of(const Bundle& bundle, int number) const {
        return {drawn.graph.people[static_cast<std::size_t>(bundle.from)].id,
                drawn.graph.people[static_cast<std::size_t>(bundle.to)].id, number, false, bundle.half};
    }

    /// How the strands of a bundle run beside its way.
    struct Spread {
        double share;    // of the distance that they want
        double into_mm;  // led so far into the symbols, to meet the outlines aside of the middle
    };

    /// Nearer, and less far in, where one would pass through somebody.
    Spread spread_of(const Bundle& bundle, int number) const {
        constexpr std::array tried{Spread{1, 4},     Spread{0.7, 4}, Spread{0.45, 4}, Spread{0.45, 0.5},
                                   Spread{0.3, 0.5}, Spread{0.3, 0}, Spread{0.12, 0}};
        if (bundle.strands.size() == 1) return tried.front();
        TieField::Ends ends = ends_of(bundle, number);
        ends.half = 0;
        const auto passes_nobody = [&](const Spread& spread) {
            return std::ranges::all_of(bundle.strands, [&](const Bundle::Strand& strand) {
                return field.price(way_of(bundle, strand, spread), ends, 1e9) < field.prices().text;
            });
        };
        const auto good = std::ranges::find_if(tried, passes_nobody);
        return good == tried.end() ? tried.back() : *good;
    }

    Way way_of(const Bundle& bundle, const Bundle::Strand& strand, const Spread& spread) const {
        if (bundle.strands.size() == 1 || bundle.way.size() < 2) return bundle.way;
        Way way = bundle.way;
        const auto led_in = [&](Vec2 end, Vec2 next) {
            return end + normalized(end - next) * spread.into_mm;
        };
        way.insert(way.begin(), led_in(way[0], way[1]));
        way.push_back(led_in(way.back(), way[way.size() - 2]));
        return clipped_way(beside(way, spread.share * strand.aside), bundle);
    }

    void add_lines() {
        std::map<const ShownTie*, RoutedLine> lines;
        for (std::size_t b = 0; b < bundles.size(); ++b) {
            const Bundle& bundle = bundles[b];
            const Spread spread = spread_of(bundle, static_cast<int>(b));
            for (const Bundle::Strand& strand : bundle.strands) {
                const Tie& tie = *strand.tie->tie;
                Way way = way_of(bundle, strand, spread);
                if (tie.from != drawn.graph.people[static_cast<std::size_t>(bundle.from)].id)
                    std::reverse(way.begin(), way.end());
                lines[strand.tie] = {AnyId(tie.id), LineRole::tie, std::move(way), {tie.from, tie.to}, {}};
            }
        }
        for (const ShownTie& tie : drawn.graph.snapshot->ties)
            if (auto line = lines.find(&tie); line != lines.end())
                geometry.lines.push_back(std::move(line->second));
    }
};

}  // namespace

void route_ties(const DrawnRows& drawn, const Extents& extents, Geometry& geometry, TieMemory* memory) {
    GenogramTies ties{drawn, extents, geometry, memory, TieField{genogram_prices()}, {}, {}, {}};
    ties.find_bundles();
    if (ties.bundles.empty()) return;
    if (memory) memory->next_drawing();
    ties.find_neighbours();
    ties.fill_field();
    ties.route();
    ties.add_lines();
}

}  // namespace kinscape
