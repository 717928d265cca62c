#include "layout/structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kinscape {
namespace {

constexpr double touch = 0.6;  // millimetres: so near an end counts as attached
constexpr double share = 0.5;  // so long a common stretch looks like one line
constexpr double stub = 10;    // so far from their common person two families may run side by side
constexpr double same = 0.25;  // so near two lines look like one

using FamilyKey = std::set<std::string>;  // its parents who are on the map

struct Stretch {
    Vec2 from;
    Vec2 to;
    const FamilyKey* family;
};

bool near(Vec2 point, const Rect& box, double by = touch) { return box.grown(by).contains(point); }

double distance_to(Vec2 point, Vec2 a, Vec2 b) {
    const Vec2 way = b - a;
    const double square = dot(way, way);
    const double t = square < 1e-12 ? 0 : std::clamp(dot(point - a, way) / square, 0.0, 1.0);
    return distance(point, a + way * t);
}

/// The length of the piece that lies inside the box.
double inside(Vec2 a, Vec2 b, const Rect& box) {
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (std::abs(step) < 1e-12) {
            if (start <= low || start >= high) to = -1;
            return;
        }
        const double one = (low - start) / step;
        const double two = (high - start) / step;
        from = std::max(from, std::min(one, two));
        to = std::min(to, std::max(one, two));
    };
    clip(a.x, b.x - a.x, box.min.x, box.max.x);
    clip(a.y, b.y - a.y, box.min.y, box.max.y);
    return to > from ? (to - from) * distance(a, b) : 0;
}

/// How long two pieces lie upon one another.
double together(const Stretch& one, const Stretch& two) {
    const double length_one = distance(one.from, one.to);
    const double length_two = distance(two.from, two.to);
    if (length_one < 0.3 || length_two < 0.3) return 0;
    const Vec2 way = (one.to - one.from) / length_one;
    if (std::abs(cross(way, two.to - two.from)) > 0.02 * length_two) return 0;
    const double a = dot(two.from - one.from, way);
    const double b = dot(two.to - one.from, way);
    const double low = std::max(0.0, std::min(a, b));
    const double high = std::min(length_one, std::max(a, b));
    if (high - low < share) return 0;
    const bool upon = distance_to(one.from + way * low, two.from, two.to) < same &&
                      distance_to(one.from + way * high, two.from, two.to) < same;
    return upon ? high - low : 0;
}

class Rules {
public:
    explicit Rules(const Drawing& drawing) : drawing_(drawing) {
        for (const NodeBox& box : drawing.geometry.people)
            boxes_.emplace(box.id.text(), &box);
        find_families();
        find_stretches();
    }

    std::string broken() {
        everybody_once();
        boxes_apart();
        lines_pass_nobody();
        lines_apart();
        everything_is_joined();
        births_in_order();
        return broken_;
    }

private:
    template <typename... Words>
    void tell(fmt::format_string<Words...> words, Words&&... values) {
        if (broken_.size() < 600) broken_ += fmt::format(words, std::forward<Words>(values)...) + "; ";
    }

    FamilyKey drawn_of(const std::vector<PersonId>& people) const {
        FamilyKey key;
        for (const PersonId& person : people)
            if (boxes_.contains(person.text())) key.insert(person.text());
        return key;
    }

    void find_families() {
        std::set<FamilyKey> unions;
        for (const ShownUnion& shown : drawing_.snapshot.unions) {
            const FamilyKey key = drawn_of(shown.couple->partners);
            unions.insert(key);
            family_of_[shown.couple->id.text()] = key;
        }
        for (const ChildLink* link : drawing_.snapshot.links) {
            FamilyKey key = drawn_of(link->parents);
            if (key.empty()) continue;
            if (key.size() > 1 && !unions.contains(key))
                for (const FamilyKey& wider : unions)
                    if (std::includes(wider.begin(), wider.end(), key.begin(), key.end())) {
                        key = wider;
                        break;
                    }
            family_of_[link->id.text()] = key;
            children_[key].insert(link->child.text());
        }
        for (const Birth* birth : drawing_.snapshot.births)
            for (const ChildLink* link : drawing_.snapshot.links)
                if (link->child == birth->children.front()) {
                    family_of_.emplace(birth->id.text(), family_of_[link->id.text()]);
                    break;
                }
    }

    void find_stretches() {
        for (const RoutedLine& line : drawing_.geometry.lines) {
            if (line.role == LineRole::tie) continue;
            const FamilyKey& family = family_of_[line.of.text()];
            for (std::size_t i = 1; i < line.points.size(); ++i)
                stretches_.push_back({line.points[i - 1], line.points[i], &family});
        }
    }

    bool belongs(const FamilyKey& family, const std::string& person) const {
        const auto at = children_.find(family);
        return family.contains(person) || (at != children_.end() && at->second.contains(person));
    }

    void everybody_once() {
        if (boxes_.size() != drawing_.geometry.people.size()) tell("somebody is drawn twice");
        for (const Person* person : drawing_.snapshot.people)
            if (!boxes_.contains(person->id.text())) tell("{} is missing", person->id.text());
        for (const auto& [id, box] : boxes_)
            if (const Place* place = drawing_.snapshot.view.places.find(NodeId(id)); place && place->by_hand)
                if (distance(place->at, box->symbol.centre()) > 0.05) tell("{} was moved", id);
    }

    void boxes_apart() {
        const auto& people = drawing_.geometry.people;
        const auto upon = [](const Rect& a, const Rect& b) {
            return a.width() > 0 && b.width() > 0 && a.grown(-0.05).overlaps(b.grown(-0.05));
        };
        for (std::size_t i = 0; i < people.size(); ++i)
            for (std::size_t j = 0; j < people.size(); ++j) {
                if (i == j) continue;
                if (i < j && upon(people[i].symbol, people[j].symbol))
                    tell("{} stands on {}", people[i].id.text(), people[j].id.text());
                if (i < j && upon(people[i].label, people[j].label))
                    tell("the words of {} and {}", people[i].id.text(), people[j].id.text());
                if (upon(people[i].label, people[j].symbol))
                    tell("the words of {} on {}", people[i].id.text(), people[j].id.text());
            }
    }

    void lines_pass_nobody() {
        for (const Stretch& piece : stretches_)
            for (const auto& [id, box] : boxes_) {
                if (belongs(*piece.family, id)) continue;
                if (inside(piece.from, piece.to, box->symbol.grown(-0.3)) > 0.05)
                    tell("a line of {} through {}", fmt::join(*piece.family, "+"), id);
                if (box->label.width() > 0.4 && inside(piece.from, piece.to, box->label.grown(-0.2)) > 0.3)
                    tell("a line of {} through the words of {}", fmt::join(*piece.family, "+"), id);
            }
    }

    /// Two families at one person may leave it side by side; anywhere else no stretch is shared.
    void lines_apart() {
        for (std::size_t i = 0; i < stretches_.size(); ++i)
            for (std::size_t j = i + 1; j < stretches_.size(); ++j) {
                const Stretch& one = stretches_[i];
                const Stretch& two = stretches_[j];
                if (one.family == two.family || *one.family == *two.family) continue;
                const double length = together(one, two);
                if (length > 0 && !(length < stub && at_common_person(one, two)))
                    tell("{} and {} share a line", fmt::join(*one.family, "+"), fmt::join(*two.family, "+"));
            }
    }

    bool at_common_person(const Stretch& one, const Stretch& two) const {
        return std::any_of(boxes_.begin(), boxes_.end(), [&](const auto& entry) {
            const Rect around = entry.second->symbol.grown(touch);
            return belongs(*one.family, entry.first) && belongs(*two.family, entry.first) &&
                   (around.contains(one.from) || around.contains(one.to));
        });
    }

    void everything_is_joined() {
        std::map<FamilyKey, std::vector<const RoutedLine*>> lines;
        for (const RoutedLine& line : drawing_.geometry.lines)
            if (line.role != LineRole::tie) lines[family_of_[line.of.text()]].push_back(&line);
        for (const auto& [family, own] : lines) {
            std::set<std::string> joined = joined_people(own, family);
            for (const std::string& parent : family)
                if (boxes_.contains(parent) && !joined.contains(parent) && is_parent_drawn(family))
                    tell("{} is not joined to {}", parent, fmt::join(family, "+"));
            for (const std::string& child : children_[family])
                if (boxes_.contains(child) && !joined.contains(child))
                    tell("{} is not joined to {}", child, fmt::join(family, "+"));
        }
        for (const auto& [id, family] : family_of_)
            if (!lines.contains(family) && is_parent_drawn(family)) tell("nothing is drawn of {}", id);
    }

    bool is_parent_drawn(const FamilyKey& family) const {
        const auto at = children_.find(family);
        const bool children = at != children_.end() && !at->second.empty();
        return family.size() > 1 || children;
    }

    /// The people met by the lines that hang together with the family's first one.
    std::set<std::string> joined_people(const std::vector<const RoutedLine*>& own, const FamilyKey& family) {
        std::vector<const RoutedLine*> reached{own.front()};
        std::set<const RoutedLine*> seen{own.front()};
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (const RoutedLine* other : own)
                if (!seen.contains(other) && meet(*reached[i], *other)) {
                    seen.insert(other);
                    reached.push_back(other);
                }
        std::set<std::string> people;
        for (const RoutedLine* line : reached)
            for (const Vec2 end : {line->points.front(), line->points.back()})
                for (const auto& [id, box] : boxes_)
                    if (belongs(family, id) && near(end, box->symbol)) people.insert(id);
        return people;
    }

    static bool ends_on(const RoutedLine& one, const RoutedLine& two) {
        for (const Vec2 end : {one.points.front(), one.points.back()})
            for (std::size_t i = 1; i < two.points.size(); ++i)
                if (distance_to(end, two.points[i - 1], two.points[i]) < 0.4) return true;
        return false;
    }
    static bool meet(const RoutedLine& one, const RoutedLine& two) {
        return ends_on(one, two) || ends_on(two, one);
    }

    void births_in_order() {
        std::map<std::string, int> homes;
        for (const ChildLink* link : drawing_.snapshot.links)
            ++homes[link->child.text()];
        for (const auto& [family, children] : children_)
            for (const std::string& one : children)
                for (const std::string& two : children)
                    if (homes[one] == 1 && homes[two] == 1 && boxes_.contains(one) && boxes_.contains(two) &&
                        born_before(one, two) && is_level(one, two) &&
                        boxes_[one]->symbol.centre().x > boxes_[two]->symbol.centre().x + 0.01)
                        tell("{} was born before {}", one, two);
    }

    bool is_level(const std::string& one, const std::string& two) const {
        return std::abs(boxes_.at(one)->symbol.centre().y - boxes_.at(two)->symbol.centre().y) < 12;
    }

    bool born_before(const std::string& one, const std::string& two) const {
        const Person* elder = nullptr;
        const Person* younger = nullptr;
        for (const Person* person : drawing_.snapshot.people) {
            if (person->id.text() == one) elder = person;
            if (person->id.text() == two) younger = person;
        }
        if (!elder->born || !younger->born) return false;
        const DayRange& a = elder->born->date.range();
        const DayRange& b = younger->born->date.range();
        return a.last && b.first && day_number(*a.last) < day_number(*b.first);
    }

    const Drawing& drawing_;
    std::map<std::string, const NodeBox*> boxes_;
    std::map<std::string, FamilyKey> family_of_;
    std::map<FamilyKey, std::set<std::string>> children_;
    std::vector<Stretch> stretches_;
    std::string broken_;
};

}  // namespace

std::string met_by_ties(const Drawing& drawing) {
    std::string met;
    const auto through = [&](const RoutedLine& tie, const Rect& box) {
        double length = 0;
        for (std::size_t i = 1; i < tie.points.size(); ++i)
            length += inside(tie.points[i - 1], tie.points[i], box);
        return length;
    };
    for (const RoutedLine& tie : drawing.geometry.lines) {
        if (tie.role != LineRole::tie) continue;
        if (tie.points.size() < 2) met += fmt::format("{} has no way; ", tie.of.text());
        for (const NodeBox& box : drawing.geometry.people) {
            const bool own = std::find(tie.ends.begin(), tie.ends.end(), box.id) != tie.ends.end();
            if (through(tie, box.symbol.grown(own ? -1.5 : -0.3)) > 0.05)
                met += fmt::format("{} through {}; ", tie.of.text(), box.id.text());
            if (box.label.width() > 0.4 && through(tie, box.label.grown(-0.2)) > 0.3)
                met += fmt::format("{} through the words of {}; ", tie.of.text(), box.id.text());
        }
        for (const UnionText& text : drawing.geometry.unions)
            if (text.label.width() > 0.4 && through(tie, text.label.grown(-0.2)) > 0.3)
                met += fmt::format("{} through the words of {}; ", tie.of.text(), text.of.text());
    }
    return met;
}

std::string broken_rules(const Drawing& drawing) { return Rules(drawing).broken(); }

}  // namespace kinscape
