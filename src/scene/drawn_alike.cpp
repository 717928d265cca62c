#include "scene/drawn_alike.hpp"

#include <algorithm>

namespace kinscape {
namespace {

/// Without what is too small to tell two lines apart on a bad copy: letters, dots at the legs, a colour.
LineStyle bare(LineStyle style) {
    style.letter.clear();
    style.plate.clear();
    style.plate_at_parent.clear();
    style.leg_dot = 0;
    style.grey = false;
    return style;
}

/// The same of what stands on a symbol: letters, and whether a small shape inside is dashed.
std::vector<SymbolMark> bare(std::vector<SymbolMark> marks) {
    std::erase_if(marks, [](const SymbolMark& mark) {
        return mark.kind == SymbolMarkKind::letter && mark.shape == Shape::none;
    });
    for (SymbolMark& mark : marks) {
        mark.text.clear();
        if (mark.kind == SymbolMarkKind::shape) mark.line = {};
    }
    return marks;
}

bool same_line(const ById<LineStyle>& styles, const std::string& a, const std::string& b) {
    const auto one = styles.find(a), other = styles.find(b);
    return one != styles.end() && other != styles.end() && bare(one->second) == bare(other->second);
}

bool same_tie(const Notation& notation, const std::string& a, const std::string& b) {
    const auto one = notation.ties.find(a), other = notation.ties.find(b);
    return one != notation.ties.end() && other != notation.ties.end() && one->second == other->second;
}

bool same_symbol(const Notation& notation, const std::string& list, const std::string& a,
                 const std::string& b) {
    const auto symbols = notation.symbols.find(list);
    if (symbols == notation.symbols.end()) return false;
    const auto one = symbols->second.find(a), other = symbols->second.find(b);
    return one != symbols->second.end() && other != symbols->second.end() && one->second == other->second;
}

/// Who has no symbol of their own has that of a man or woman.
bool same_person(const Notation& notation, const std::string& list, const std::string& a,
                 const std::string& b) {
    const Entry& one = *entry_of(notation, list, a);
    const Entry& other = *entry_of(notation, list, b);
    // These two have more in them than their entry: a number, the mark of death.
    const auto has_more = [](std::string_view id) { return id == "group" || id == "neonatal-death"; };
    if (list == "person-kind" && (has_more(a) || has_more(b))) return false;
    const bool assigned_drawn = notation.habits.assigned_sex == AssignedSex::always;
    return bare(one.marks) == bare(other.marks) && one.outline == other.outline &&
           (!assigned_drawn || one.assigned == other.assigned) && same_symbol(notation, list, a, b);
}

/// True where two ids of a list have one drawing.
bool drawn_the_same(const Notation& notation, const std::string& list, const std::string& a,
                    const std::string& b) {
    const Entry& one = *entry_of(notation, list, a);
    const Entry& other = *entry_of(notation, list, b);
    if (!has_own_drawing(list, one) || !has_own_drawing(list, other)) return false;
    if (list == "emotional-tie-kind") return same_tie(notation, a, b);
    if (list == "union-kind") return same_line(notation.unions, a, b);
    if (list == "child-link-kind")
        return one.marks.empty() == other.marks.empty() && same_line(notation.links, a, b);
    if (list == "household-kind") return same_line(notation.homes, a, b);
    if (list == "strength") return same_line(notation.strengths, a, b);
    if (list == "person-kind" || list == "sex" || list == "gender") return same_person(notation, list, a, b);
    if (list == "person-role" || list == "orientation" || list == "person-status")
        return bare(one.marks) == bare(other.marks) && one.outline == other.outline;
    if (list == "migration-kind") return one.waves == other.waves;
    if (list == "zygosity") return one.twins.bars == other.twins.bars && one.twins.stem == other.twins.stem;
    if (list == "union-state") return one.slashes == other.slashes && one.counter == other.counter;
    if (list == "union-flag") return one.apart == other.apart && one.drop_bars == other.drop_bars;
    if (list == "health-field") return one.region == other.region;
    if (list == "health-mark-state") return one.fill == other.fill;
    return list == "stress" && one.stress == other.stress;
}

}  // namespace

bool has_own_drawing(std::string_view list, const Entry& entry) {
    if (entry.drawn == Drawn::nothing) return false;
    if (list == "person-role" || list == "orientation" || list == "person-status")
        return !entry.marks.empty() || entry.outline;
    if (list == "migration-kind") return entry.waves.waves > 0;
    if (list == "union-state") return entry.slashes > 0 || entry.counter;
    if (list == "union-flag") return entry.apart > 0 || entry.drop_bars > 0;
    if (list == "health-field") return !entry.region.empty() && entry.region != "badge";
    if (list == "health-mark-state") return entry.fill != RegionFill::none;
    if (list == "stress") return entry.stress.ticks > 0 || entry.stress.wave;
    return true;
}

void forget_drawn_alike(Notation& notation) {
    for (auto& [list, groups] : notation.alike)
        std::erase_if(groups, [&, &list = list](const std::vector<std::string>& group) {
            return std::all_of(group.begin(), group.end(), [&](const std::string& id) {
                return drawn_the_same(notation, list, group.front(), id);
            });
        });
    std::erase_if(notation.alike, [](const auto& one) { return one.second.empty(); });
}

void find_drawn_alike(Notation& notation) {
    constexpr const char* lists[] = {"person-kind",
                                     "sex",
                                     "gender",
                                     "orientation",
                                     "person-status",
                                     "person-role",
                                     "migration-kind",
                                     "union-kind",
                                     "union-state",
                                     "union-flag",
                                     "zygosity",
                                     "child-link-kind",
                                     "household-kind",
                                     "strength",
                                     "stress",
                                     "health-field",
                                     "health-mark-state",
                                     "emotional-tie-kind"};
    for (const char* list : lists) {
        std::vector<std::vector<std::string>> groups;
        for (const std::string& id : notation.vocabulary.lists[list]) {
            const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
                return drawn_the_same(notation, list, group.front(), id);
            });
            if (same != groups.end())
                same->push_back(id);
            else
                groups.push_back({id});
        }
        for (std::vector<std::string>& group : groups) {
            if (group.size() < 2) continue;
            auto& known = notation.alike[list];
            if (std::find(known.begin(), known.end(), group) == known.end())
                known.push_back(std::move(group));
        }
    }
}

}  // namespace kinscape
