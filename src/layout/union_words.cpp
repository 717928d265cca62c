#include "layout/union_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace kinscape {

namespace {

constexpr double text_above_bar = 0.5;
constexpr double mark_clear = 1.05;  // words end this far before the slashes (3 u)
constexpr double mark_half = UnionText::marks_half;
constexpr double mark_reach = 1.75;  // of a slash above and below the bar
constexpr double beside_line = UnionText::clear;
constexpr double overlap_price = 10;       // a millimetre of words over something else
constexpr double centre_price = 0.05;      // a millimetre from the middle of the bar
constexpr double words_apart_price = 0.2;  // a millimetre between the words and their slashes
constexpr double far_from_middle = 250;
constexpr double left_price = 3;  // slashes left of the words
constexpr double collision_price = 100;

struct Stretch {
    double from;
    double to;
};

double overlap(double from, double to, const std::vector<Stretch>& blocked) {
    double sum = 0;
    for (const Stretch& one : blocked)
        sum += std::max(0.0, std::min(to, one.to) - std::max(from, one.from));
    return sum;
}

/// A place along the bar, and what it costs by itself.
struct Stand {
    double middle = 0;
    double price = 0;
};

/// The words and slashes of one bar.
struct Choice {
    Stretch bar;
    double words = 0;  // their width
    bool slashes = false;
    std::vector<Stretch> in_words;
    std::vector<Stretch> in_marks;

    struct Middles {
        double words = 0;
        double mark = 0;
    };

    Middles best() const {
        if (words <= 0) {
            const double mark = cheapest(stands(mark_half, in_marks)).middle;
            return {mark, mark};
        }
        if (!slashes) return {cheapest(stands(words / 2, in_words)).middle, (bar.from + bar.to) / 2};
        return best_pair();
    }

    static Stand cheapest(const std::vector<Stand>& stands) {
        return *std::min_element(stands.begin(), stands.end(),
                                 [](const Stand& a, const Stand& b) { return a.price < b.price - 1e-9; });
    }

    Middles best_pair() const {
        std::vector<Stand> of_words = stands(words / 2, in_words);
        const double together = mark_clear + 2 * mark_half;
        for (const Stand& stand : stands((words + together) / 2, in_words))
            of_words.push_back({stand.middle - together / 2, stand.price});
        const std::vector<Stand> of_marks = stands(mark_half, in_marks);
        Middles found;
        double least = 1e18;
        auto try_pair = [&](const Stand& text, const Stand& mark) {
            const double price = text.price + mark.price + price_apart(mark.middle - text.middle);
            if (price >= least - 1e-9) return;
            least = price;
            found = {text.middle, mark.middle};
        };
        for (const Stand& text : of_words) {
            const double beside = text.middle + words / 2 + mark_clear + mark_half;
            const double out = std::max(0.0, beside + mark_half - bar.to) +
                               overlap(beside - mark_half, beside + mark_half, in_marks);
            try_pair(text, {beside, overlap_price * out});
            for (const Stand& mark : of_marks)
                try_pair(text, mark);
        }
        return found;
    }

    /// What it costs that the slashes stand so far right of the words' middle.
    double price_apart(double away) const {
        const double beside = words / 2 + mark_clear + mark_half;
        if (away >= beside - 0.01) return words_apart_price * (away - beside);
        return away <= 0.01 - beside ? left_price + words_apart_price * (-beside - away) : collision_price;
    }

    /// The middle, the ends, and the places at the edges of what is in the way.
    std::vector<Stand> stands(double half, const std::vector<Stretch>& blocked) const {
        std::vector<Stand> found;
        auto try_at = [&](double middle) {
            const double most = std::max(bar.from + half, bar.to - half);
            const double at = std::clamp(middle, std::min(bar.from + half, most), most);
            found.push_back({at, overlap_price * overlap(at - half, at + half, blocked)});
        };
        const double middle = (bar.from + bar.to) / 2;
        try_at(middle);
        try_at(bar.from);
        try_at(bar.to);
        for (const Stretch& one : blocked) {
            try_at(one.from - half);
            try_at(one.to + half);
        }
        for (Stand& stand : found)
            stand.price += centre_price * std::abs(stand.middle - middle);
        return found;
    }
};

/// Boxes that can be asked for by where they stand along a row.
class AlongRow {
public:
    void add(const Rect& box) {
        for (int column = column_of(box.min.x); column <= column_of(box.max.x); ++column)
            by_column_[column].push_back(static_cast<int>(boxes_.size()));
        boxes_.push_back(box);
    }

    /// In the order in which they came; those close by as well.
    std::vector<Rect> near(const Stretch& reach) const {
        std::vector<int> numbers;
        const auto end = by_column_.upper_bound(column_of(reach.to));
        for (auto column = by_column_.lower_bound(column_of(reach.from)); column != end; ++column)
            numbers.insert(numbers.end(), column->second.begin(), column->second.end());
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        std::vector<Rect> found;
        for (const int number : numbers)
            found.push_back(boxes_[number]);
        return found;
    }

private:
    static constexpr double column_mm = 50;
    static int column_of(double x) { return static_cast<int>(std::floor(x / column_mm)); }
    std::vector<Rect> boxes_;
    std::map<int, std::vector<int>> by_column_;
};

struct Row {
    const DrawnRows& drawn;
    AlongRow things{};  // lines, symbols, texts: what words and slashes must not meet

    double bar(const Bracket& bracket) const { return bar_y(drawn.heights[bracket.row], bracket.depth); }

    void add_vertical(double x, double from, double to) { things.add({{x, from}, {x, to}}); }

    void add_person(int row, int p) {
        things.add(drawn.symbol(p));
        const Kinsman& kinsman = drawn.graph.people[p];
        const double top = drawn.heights[row].label_top;
        if (kinsman.small || kinsman.label.x <= 0) return;
        const double half = kinsman.label.x / 2;
        things.add({{drawn.at[p].x - half, top}, {drawn.at[p].x + half, top + kinsman.label.y}});
    }

    void collect(int row) {
        for (const Bracket& bracket : drawn.plan.brackets) {
            if (bracket.row != row) continue;
            const double y = bar(bracket);
            for (const Leg& leg : bracket.legs)
                add_vertical(leg.x, drawn.heights[row].y, y);
            if (bracket.has_descent) add_vertical(bracket.descent, y, drawn.heights[row].bottom);
            things.add({{bracket.from, y}, {bracket.to, y}});
        }
        for (const Strand& strand : drawn.plan.strands)
            for (std::size_t i = 0; i < strand.rows.size(); ++i)
                if (strand.rows[i] == row && !(strand.parent >= 0 && i + 1 == strand.rows.size()))
                    add_vertical(strand.x[i], drawn.heights[row].y, drawn.heights[row].bottom);
        for (int p : drawn.standing.rows[row])
            if (drawn.shown[p]) add_person(row, p);
    }

    /// What lies in the band from `top` to `bottom`, as stretches along the bar.
    static std::vector<Stretch> blocked(const std::vector<Rect>& near, double top, double bottom) {
        std::vector<Stretch> found;
        for (const Rect& thing : near)
            if (thing.min.y < bottom - 0.01 && thing.max.y > top + 0.01)
                found.push_back({thing.min.x - beside_line, thing.max.x + beside_line});
        return found;
    }

    /// Slashes cross bars, but stay clear of what stands across their own.
    static std::vector<Stretch> blocked_marks(const std::vector<Rect>& near, double y) {
        std::vector<Stretch> found;
        for (const Rect& thing : near)
            if (thing.height() > 0.01 && thing.min.y < y + mark_reach && thing.max.y > y - mark_reach)
                found.push_back({thing.min.x - beside_line, thing.max.x + beside_line});
        return found;
    }

    UnionText place(const Bracket& bracket, const ShownUnion& shown, Vec2 size) {
        const double y = bar(bracket);
        Stretch ends{bracket.legs.front().x, bracket.legs.front().x};
        for (const Leg& leg : bracket.legs)
            ends = {std::min(ends.from, leg.x), std::max(ends.to, leg.x)};
        // Of a long bar the words stay about the middle.
        const double middle = (ends.from + ends.to) / 2;
        ends = {std::max(ends.from, middle - far_from_middle), std::min(ends.to, middle + far_from_middle)};
        const double top = y - text_above_bar - size.y;
        // How far words and slashes can reach when they begin at the bar's left end.
        const double room = std::max(ends.to - ends.from, size.x) + mark_clear + 4 * mark_half;
        const std::vector<Rect> near = things.near({ends.from - room, ends.from + 2 * room});
        const Choice choice{ends, size.x, has_slashes(shown), blocked(near, top, y - text_above_bar),
                            blocked_marks(near, y)};
        const auto [words, mark] = choice.best();
        const Rect label{{words - size.x / 2, top}, {words + size.x / 2, y - text_above_bar}};
        if (size.x > 0) things.add(label);
        if (choice.slashes)
            things.add({{mark - mark_half, y - mark_reach}, {mark + mark_half, y + mark_reach}});
        return {shown.couple->id, label, {mark, y}};
    }
};

}  // namespace

bool has_slashes(const ShownUnion& shown) {
    return !shown.state.empty() && shown.state != "together" && shown.state != "widowed";
}

double bar_room(double words, const ShownUnion& shown) {
    if (words <= 0) return 0;
    return words + 2 * beside_line + (has_slashes(shown) ? mark_clear + 2 * mark_half : 0);
}

std::vector<UnionText> words_on_bars(const DrawnRows& drawn, const Extents& extents) {
    const std::vector<Bracket>& brackets = drawn.plan.brackets;
    std::vector<std::vector<int>> in_row(drawn.standing.rows.size());
    for (int b = 0; b < static_cast<int>(brackets.size()); ++b)
        if (brackets[b].couple >= 0 && brackets[b].legs.size() > 1) in_row[brackets[b].row].push_back(b);
    std::vector<std::pair<int, UnionText>> texts;
    for (int r = 0; r < static_cast<int>(in_row.size()); ++r) {
        if (in_row[r].empty()) continue;
        // Short bars have the least choice.
        std::stable_sort(in_row[r].begin(), in_row[r].end(), [&](int a, int b) {
            return brackets[a].to - brackets[a].from < brackets[b].to - brackets[b].from;
        });
        Row row{drawn};
        row.collect(r);
        for (int b : in_row[r]) {
            const ShownUnion& shown = drawn.graph.snapshot->unions[brackets[b].couple];
            const auto extent = extents.find(AnyId(shown.couple->id));
            const Vec2 size = extent == extents.end() ? Vec2{} : extent->second.label;
            texts.emplace_back(b, row.place(brackets[b], shown, size));
        }
    }
    std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<UnionText> found;
    for (auto& [bracket, text] : texts)
        found.push_back(std::move(text));
    return found;
}

}  // namespace kinscape
