#include "model/faults.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "model/kinship.hpp"
#include "model/members.hpp"

#include <cmath>
#include <set>
#include <string_view>

namespace kinscape {
namespace {

/// Where a walk stands, as a chain on the stack: a path is put together only when there is a fault.
struct PathStep {
    const PathStep* before = nullptr;
    std::string_view name;
    std::size_t index = 0;  // counts where `name` is empty
};

std::string path_of(const PathStep* step) {
    if (!step) return {};
    const std::string own = step->name.empty() ? std::to_string(step->index) : std::string(step->name);
    const std::string before = path_of(step->before);
    return before.empty() ? own : before + '/' + own;
}

bool is_end_of_a_tie(const Document& document, const AnyId& id) {
    return document.people.contains(id.as<PersonId>()) ||
           document.households.contains(id.as<HouseholdId>()) || document.systems.contains(id.as<SystemId>());
}

/// Walks the members of an item and gathers what is wrong with any text, date, number or reference.
class Walk {
public:
    Walk(const Document& document, std::vector<Fault>& faults) : document_(document), faults_(faults) {}

    template <class Item>
    void item(const Item& item, const PathStep* step) {
        each_member(item, [&](std::string_view name, const auto& member) {
            // The members that every item may carry stand in the item itself.
            if (name.empty()) return visit(member, step);
            const PathStep here{step, name};
            visit(member, &here);
        });
    }

private:
    void fault(EditError rule, const PathStep* step, std::string value) {
        faults_.push_back({rule, path_of(step), std::move(value)});
    }

    void visit(const std::string& text, const PathStep* step) {
        if (text.size() > max_text_bytes && text.size() > limit_at(step))
            fault(EditError::text_too_long, step, std::to_string(text.size()));
        if (const auto at = invalid_utf8_at(text)) fault(EditError::not_utf8, step, std::to_string(*at));
    }
    static std::size_t limit_at(const PathStep* step) {
        return step && step->name == "image" ? max_image_bytes : max_text_bytes;
    }
    void visit(const PartialDate& date, const PathStep* step) {
        if (!date.readable()) fault(EditError::unreadable_date, step, date.text());
        visit(date.text(), step);
    }
    void visit(const PersonId& id, const PathStep* step) {
        if (step->name == "id") return;
        if (!document_.people.contains(id)) fault(EditError::refers_to_nobody, step, id.text());
    }
    void visit(const SourceId& id, const PathStep* step) {
        if (step->name == "id" || id.empty()) return;
        if (!document_.sources.contains(id)) fault(EditError::refers_to_nobody, step, id.text());
    }
    template <class Tag>
    void visit(const Id<Tag>&, const PathStep*) {}
    void visit(const AnyId& id, const PathStep* step) {
        const bool may_be_absent = step->name == "to" && step->before == nullptr && referral_;
        if (id.empty() && may_be_absent) return;
        if (!names_an_item(document_, id)) fault(EditError::refers_to_nobody, step, id.text());
    }
    void visit(double number, const PathStep* step) {
        if (!std::isfinite(number)) fault(EditError::number_not_finite, step, {});
    }
    void visit(const Vec2& point, const PathStep* step) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) fault(EditError::number_not_finite, step, {});
    }
    void visit(bool, const PathStep*) {}
    void visit(const Withhold& withhold, const PathStep* step) { visit(withhold.from, step); }
    void visit(const Version& version, const PathStep* step) { visit(version.json, step); }
    void visit(const Centre& centre, const PathStep* step) {
        for (const AnyId& id : centre.of)
            if (!is_end_of_a_tie(document_, id)) fault(EditError::refers_to_nobody, step, id.text());
    }
    void visit(const GivenList& list, const PathStep* step) { visit(list.of, step); }
    void visit(const SaidOfMember& one, const PathStep* step) {
        const PathStep here{step, one.path};
        item(one.about, &here);
    }
    template <class T>
    void visit(const std::vector<T>& list, const PathStep* step) {
        for (std::size_t index = 0; index < list.size(); ++index) {
            const PathStep here{step, {}, index};
            visit(list[index], &here);
        }
    }
    void visit(const std::vector<PersonId>& people, const PathStep* step) {
        for (std::size_t index = 0; index < people.size(); ++index)
            if (!document_.people.contains(people[index])) {
                const PathStep here{step, {}, index};
                fault(EditError::refers_to_nobody, &here, people[index].text());
            }
    }
    template <class T>
    void visit(const std::optional<T>& maybe, const PathStep* step) {
        if (maybe) visit(*maybe, step);
    }
    template <class T>
    void visit(const Rare<T>& rare, const PathStep* step) {
        if (rare.present()) visit(*rare, step);
    }
    template <class Row>
    void visit(const Table<Row>& table, const PathStep* step) {
        std::size_t index = 0;
        for (const Row& row : table) {
            const PathStep here{step, {}, index++};
            visit(row, &here);
        }
    }
    template <class Item>
    requires requires(const Item& item) {
        each_member(item, [](std::string_view, const auto&) {});
    }
    void visit(const Item& nested, const PathStep* step) { item(nested, step); }

public:
    /// A referral may name no system yet.
    Walk& of_a_referral() {
        referral_ = true;
        return *this;
    }

private:
    const Document& document_;
    std::vector<Fault>& faults_;
    bool referral_ = false;
};

template <class Item>
std::vector<Fault> walked(const Document& document, const Item& item) {
    std::vector<Fault> faults;
    Walk(document, faults).item(item, nullptr);
    return faults;
}

std::string numbered(std::string_view list, std::size_t index, std::string_view member) {
    std::string path(list);
    path.append("/").append(std::to_string(index));
    if (!member.empty()) path.append("/").append(member);
    return path;
}

void add_if_reversed(std::vector<Fault>& faults, const PartialDate& from, const PartialDate& to,
                     std::string path) {
    if (surely_before(to, from))
        faults.push_back({EditError::contradictory_dates, std::move(path), from.text() + " > " + to.text()});
}

void add_if_outside(std::vector<Fault>& faults, const std::optional<double>& number, ScoreRange range,
                    std::string path) {
    if (number && !(range.least <= *number && *number <= range.most))
        faults.push_back({EditError::number_out_of_range, std::move(path), to_text(*number)});
}

/// Steps on a scale: 1.5 is none of them.
void add_if_no_step(std::vector<Fault>& faults, const std::optional<double>& number, ScoreRange range,
                    std::string path) {
    if (number && std::isfinite(*number) && *number != std::floor(*number))
        faults.push_back({EditError::number_out_of_range, std::move(path), to_text(*number)});
    else
        add_if_outside(faults, number, range, std::move(path));
}

std::size_t different(const std::vector<PersonId>& people) {
    return std::set<PersonId>(people.begin(), people.end()).size();
}

}  // namespace

std::optional<ScoreRange> score_range(const Measure& measure) {
    if (measure.range.size() == 2) return ScoreRange{measure.range[0], measure.range[1]};
    struct Known {
        std::string_view kind;
        ScoreRange range;
    };
    // The sums that the questionnaires themselves allow.
    static constexpr Known known[] = {
        {"phq9", {0, 27}}, {"gad7", {0, 21}}, {"pcl5", {0, 80}}, {"core10", {0, 40}}, {"score15", {0, 75}}};
    for (const Known& one : known)
        if (one.kind == measure.kind) return one.range;
    return std::nullopt;
}

std::vector<Fault> faults_of(const Document& document, const Person& person) {
    std::vector<Fault> faults = walked(document, person);
    if (person.born && person.died)
        add_if_reversed(faults, person.born->date, person.died->date, "died/date");
    for (std::size_t i = 0; i < person.marks.size(); ++i)
        add_if_reversed(faults, person.marks[i].from, person.marks[i].to, numbered("marks", i, "to"));
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Union& couple) {
    std::vector<Fault> faults = walked(document, couple);
    if (different(couple.partners) < 2) faults.push_back({EditError::too_few_partners, "partners", {}});
    if (couple.kind == "other" && couple.caption.empty())
        faults.push_back({EditError::caption_missing, "caption", {}});
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const ChildLink& link) {
    std::vector<Fault> faults = walked(document, link);
    const bool right_number =
        !link.parents.empty() && link.parents.size() <= 2 && different(link.parents) == link.parents.size();
    if (!right_number)
        faults.push_back(
            {EditError::wrong_number_of_parents, "parents", std::to_string(link.parents.size())});
    for (std::size_t i = 0; i < link.parents.size(); ++i)
        // A loop of descent has no generations, so nothing downstream could place it.
        if (is_self_or_descendant(document, link.parents[i], link.child))
            faults.push_back({EditError::own_ancestor, numbered("parents", i, {}), link.parents[i].text()});
    add_if_reversed(faults, link.from, link.to, "to");
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Birth& birth) {
    std::vector<Fault> faults = walked(document, birth);
    if (different(birth.children) < 2) faults.push_back({EditError::too_few_children, "children", {}});
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Household& household) {
    std::vector<Fault> faults = walked(document, household);
    for (std::size_t i = 0; i < household.members.size(); ++i)
        add_if_reversed(faults, household.members[i].from, household.members[i].to,
                        numbered("members", i, "to"));
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const System& system) {
    return walked(document, system);
}

std::vector<Fault> faults_of(const Document& document, const Tie& tie) {
    std::vector<Fault> faults = walked(document, tie);
    if (!tie.from.empty() && tie.from == tie.to)
        faults.push_back({EditError::tie_to_itself, "to", tie.to.text()});
    // What names an item, but none that a tie can join, is nobody here.
    for (const auto& [path, end] : {std::pair("from", tie.from), std::pair("to", tie.to)})
        if (names_an_item(document, end) && !is_end_of_a_tie(document, end))
            faults.push_back({EditError::refers_to_nobody, path, end.text()});
    bool other = tie.kind == "other";
    for (std::size_t i = 0; i < tie.spans.size(); ++i) {
        const Span& span = tie.spans[i];
        add_if_reversed(faults, span.from, span.to, numbered("spans", i, "to"));
        add_if_no_step(faults, span.stress, {0, 3}, numbered("spans", i, "stress"));
        add_if_outside(faults, span.closeness, {0, 10}, numbered("spans", i, "closeness"));
        other = other || (span.kind == "other" && span.caption.empty());
    }
    if (other && tie.caption.empty()) faults.push_back({EditError::caption_missing, "caption", {}});
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Moment& moment) {
    return walked(document, moment);
}

std::vector<Fault> faults_of(const Document& document, const Goal& goal) {
    std::vector<Fault> faults = walked(document, goal);
    for (std::size_t i = 0; i < goal.scores.size(); ++i)
        add_if_no_step(faults, goal.scores[i].level, {-2, 2}, numbered("scores", i, "level"));
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Referral& referral) {
    std::vector<Fault> faults;
    Walk(document, faults).of_a_referral().item(referral, nullptr);
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Measure& measure) {
    std::vector<Fault> faults = walked(document, measure);
    if (const auto range = score_range(measure))
        for (std::size_t i = 0; i < measure.scores.size(); ++i)
            add_if_outside(faults, measure.scores[i].score, *range, numbered("scores", i, "score"));
    return faults;
}

std::vector<Fault> faults_of(const Document& document, const Note& note) { return walked(document, note); }

std::vector<Fault> faults_of(const Document& document, const Source& source) {
    return walked(document, source);
}

std::vector<Fault> faults_of(const Document& document, const View& view) { return walked(document, view); }

std::vector<Fault> faults_of(const Document& document, const About& about) { return walked(document, about); }

std::vector<Fault> faults_of_text(const std::string& text) {
    std::vector<Fault> faults;
    if (text.size() > max_text_bytes)
        faults.push_back({EditError::text_too_long, {}, std::to_string(text.size())});
    if (const auto at = invalid_utf8_at(text))
        faults.push_back({EditError::not_utf8, {}, std::to_string(*at)});
    return faults;
}

}  // namespace kinscape
