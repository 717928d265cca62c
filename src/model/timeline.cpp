#include "model/timeline.hpp"

#include "model/kinship.hpp"
#include "model/outline.hpp"

#include <algorithm>
#include <map>

namespace kinscape {
namespace {

bool is_exact(const PartialDate& date) {
    const DayRange& range = date.range();
    return !date.about() && range.first && range.last && *range.first == *range.last;
}

class Making {
public:
    Making(const VisibleDocument& visible, const Day& today, const Words& words)
        : visible_(visible),
          document_(visible.document()),
          today_(today),
          words_(words) {}

    Timeline made(TimelineRows rows) {
        if (rows == TimelineRows::people)
            add_people();
        else
            add_households();
        add_ties();
        add_moments();
        std::erase_if(line_.rows, [&](const TimelineRow& row) {
            if (rows == TimelineRows::households) return row.spans.empty();
            return row.events.empty() && std::ranges::none_of(row.spans, [](const TimelineSpan& span) {
                       return span.from || span.to;
                   });
        });
        set_axis();
        return std::move(line_);
    }

private:
    TimelineRow& row(const AnyId& of) {
        at_[of] = line_.rows.size();
        return line_.rows.emplace_back(TimelineRow{of, capitalized(called(document_, of, words_)), {}, {}});
    }
    TimelineRow* row_of(const AnyId& of) {
        const auto found = at_.find(of);
        return found == at_.end() ? nullptr : &line_.rows[found->second];
    }

    void event(TimelineRow& row, const AnyId& of, std::string_view icon, const PartialDate& date,
               std::string words = {}) {
        const auto& first = date.range().first;
        if (!first || *first > today_) return;
        row.events.push_back({of, icon, *first, is_exact(date), std::move(words)});
    }

    /// Nothing for what has not begun yet.
    void span(TimelineRow& row, TimelineSpan made, const PartialDate& from, const PartialDate& to) {
        made.from = from.range().first;
        made.to = to.range().last ? to.range().last : to.range().first;
        made.begin_is_exact = from.empty() || is_exact(from);
        made.end_is_exact = to.empty() || is_exact(to);
        if (made.from && *made.from > today_) return;
        row.spans.push_back(std::move(made));
    }

    std::vector<const Person*> people_in_order() const {
        const auto generation = generations_of(document_);
        std::vector<const Person*> people;
        for (const Person& person : document_.people)
            people.push_back(&person);
        const auto born = [](const Person* person) {
            return person->born ? person->born->date.range().first.value_or(Day{9999, 1, 1})
                                : Day{9999, 1, 1};
        };
        std::stable_sort(people.begin(), people.end(), [&](const Person* a, const Person* b) {
            const int one = generation.at(a->id), other = generation.at(b->id);
            return one != other ? one < other : born(a) < born(b);
        });
        return people;
    }

    void add_people() {
        for (const Person* person : people_in_order()) {
            if (visible_.undisclosed().contains(person->id)) continue;
            TimelineRow& own = row(person->id);
            add_life(own, *person);
            if (own.events.empty() && own.spans.size() == 1 && !own.spans[0].from && !own.spans[0].to) {
                line_.undated.push_back(own.name);
                own.spans.clear();
            }
        }
        for (const Union& couple : document_.unions)
            for (const UnionEvent& one : couple.events)
                for (const PersonId& partner : couple.partners)
                    if (TimelineRow* own = row_of(partner))
                        event(*own, couple.id, ends_a_bond(one) ? "slash" : "ring", one.date,
                              word_of(words_, "union-event", one.kind));
        for (const Household& home : document_.households)
            for (const Member& member : home.members)
                if (TimelineRow* own = row_of(member.who))
                    span(*own,
                         {.kind = TimelineSpan::Kind::home,
                          .of = home.id,
                          .words = capitalized(called(document_, home.id, words_))},
                         member.from, member.to);
    }

    void add_life(TimelineRow& own, const Person& person) {
        const PartialDate none;
        const PartialDate& born = person.born ? person.born->date : none;
        const PartialDate& died = person.died ? person.died->date : none;
        span(own, {.kind = TimelineSpan::Kind::life, .of = person.id}, born, died);
        if (own.spans.empty()) return;
        // A death of which nobody knows the day ends no line, and none goes on behind it.
        if (person.died && died.empty()) own.spans.back().to = own.spans.back().from;
        // Of somebody missing nobody can say that life went on.
        const bool unknown_fate = person.status == "missing" || person.status == "presumed-dead";
        if (!person.died && unknown_fate && person.since.range().first) {
            own.spans.back().to = person.since.range().first;
            own.spans.back().end_is_exact = false;
        }
        event(own, person.id, "birth", born);
        event(own, person.id, "cross", died);
        if (person.migrated)
            event(own, person.id, "house", person.migrated->date,
                  word_of(words_, "migration-kind",
                          person.migrated->kind.empty() ? "immigrated" : person.migrated->kind));
        for (const Mark& mark : person.marks)
            if (!mark.from.empty() || !mark.to.empty())
                span(own,
                     {.kind = TimelineSpan::Kind::mark,
                      .of = person.id,
                      .words = word_of(words_, "health-mark-kind", mark.kind)},
                     mark.from, mark.to);
    }

    void add_households() {
        for (const Household& home : document_.households) {
            TimelineRow& own = row(home.id);
            for (const Member& member : home.members) {
                if (!document_.people.contains(member.who)) continue;
                span(own,
                     {.kind = TimelineSpan::Kind::home,
                      .of = member.who,
                      .words = capitalized(called(document_, member.who, words_))},
                     member.from, member.to);
                event(own, member.who, "house", member.from);
            }
        }
    }

    void add_ties() {
        for (const Tie& tie : document_.ties) {
            TimelineRow* own = row_of(tie.from);
            if (!own) own = row_of(tie.to);
            if (!own) continue;
            for (const Span& one : tie.spans) {
                if (one.from.empty() && one.to.empty()) continue;
                std::string told = tie_kind_words(document_, tie, &one, words_);
                if (!one.strength.empty()) told += ", " + word_of(words_, "strength", one.strength);
                span(*own,
                     {.kind = TimelineSpan::Kind::tie,
                      .of = tie.id,
                      .words = std::move(told),
                      .tie_kind = one.kind.empty() ? tie.kind : one.kind},
                     one.from, one.to);
            }
        }
    }

    void add_moments() {
        for (const Moment& moment : document_.moments) {
            const auto& day = moment.date.range().first;
            if (!day || *day > today_) continue;
            line_.moments.push_back(
                {moment.id, *day,
                 moment.title.empty() ? capitalized(word_of(words_, "stage", moment.stage)) : moment.title});
        }
        std::stable_sort(line_.moments.begin(), line_.moments.end(),
                         [](const TimelineMoment& a, const TimelineMoment& b) { return a.day < b.day; });
    }

    void set_axis() {
        std::optional<Day> first;
        const auto see = [&](const std::optional<Day>& day) {
            if (day && (!first || *day < *first)) first = day;
        };
        for (const TimelineRow& row : line_.rows) {
            for (const TimelineSpan& span : row.spans) {
                see(span.from);
                see(span.to);
            }
            for (const TimelineEvent& event : row.events)
                see(event.day);
        }
        for (const TimelineMoment& moment : line_.moments)
            see(moment.day);
        line_.last = {today_.year + 1, 1, 1};
        line_.first = {(first ? first->year : today_.year) - 1, 1, 1};
    }

    const VisibleDocument& visible_;
    const Document& document_;
    const Day& today_;
    const Words& words_;
    Timeline line_;
    std::map<AnyId, std::size_t> at_;
};

}  // namespace

Timeline timeline_of(const VisibleDocument& visible, const Day& today, TimelineRows rows,
                     const Words& words) {
    return Making(visible, today, words).made(rows);
}

}  // namespace kinscape
