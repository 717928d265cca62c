#include "model/deidentify.hpp"

#include "model/as_of.hpp"
#include "model/family_roles.hpp"
#include "model/kinship.hpp"
#include "model/phrase.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kinscape {
namespace {

constexpr int few_years = 5;              // events are told to the nearest five years (format.md)
constexpr std::size_t many_children = 7;  // a family that is known by its size

/// `A` for the oldest generation; after `Z` comes `AA`.
std::string generation_letter(int generation) {
    std::string letters;
    for (int rest = generation; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    return letters;
}

/// Makes the copy, kind by kind, from what may stay.
class Copy {
public:
    Copy(const Document& document, const std::set<PersonId>& unnamed, const Deidentify& how)
        : from_(document),
          unnamed_(unnamed),
          how_(how),
          unused_(how.keep) {}

    Deidentified made() {
        to_.document.id = "de-identified";
        name_people();
        copy_people();
        copy_unions();
        copy_links();
        copy_homes();
        copy_systems();
        copy_ties();
        copy_notes();
        copy_views();
        to_.document.about.index = mapped(from_.about.index);
        give_hints();
        to_.not_kept.assign(unused_.begin(), unused_.end());
        return std::move(to_);
    }

private:
    const Words& words() const { return *how_.words; }

    // Who is in the copy, and what they are called.

    std::vector<const Person*> people_in_order(const std::map<PersonId, int>& generations) const {
        std::vector<const Person*> people;
        for (const Person& person : from_.people)
            if (born_by(person, how_.day)) people.push_back(&person);
        const auto birth = [](const Person& person) {
            return person.born ? person.born->date : PartialDate();
        };
        std::stable_sort(people.begin(), people.end(), [&](const Person* a, const Person* b) {
            const int left = generations.at(a->id), right = generations.at(b->id);
            return left != right ? left < right : sort_order(birth(*a), birth(*b)) < 0;
        });
        return people;
    }

    void name_people() {
        const std::map<PersonId, int> generations = generations_of(from_);
        if (how_.names == Deidentify::Names::roles) roles_ = family_roles(from_, words());
        std::set<std::string> taken;
        for (const auto& [id, letter] : how_.letters)
            taken.insert(letter);
        std::map<int, int> so_far;
        for (const Person* person : people_in_order(generations)) {
            const PersonId id("p" + std::to_string(to_.people.size() + 1));
            to_.people.emplace(person->id, id);
            ids_.emplace(person->id, id);
            order_.push_back(person);
            if (unnamed_.contains(person->id)) continue;
            if (const auto given = how_.letters.find(person->id); given != how_.letters.end()) {
                to_.letters.insert(*given);
                continue;
            }
            const int generation = generations.at(person->id);
            std::string letter;
            do
                letter = generation_letter(generation) + std::to_string(++so_far[generation]);
            while (taken.contains(letter));
            to_.letters.emplace(person->id, std::move(letter));
        }
    }

    // Texts that somebody ticked.

    bool keeps(const AnyId& id, std::string_view path, const std::string& text) {
        if (text.empty()) return false;
        const std::string name = id.text() + "/" + std::string(path);
        const bool stays = how_.keep.contains(name);
        to_.texts.push_back({id, name, text, stays});
        unused_.erase(name);
        return stays;
    }
    std::string kept(const AnyId& id, std::string_view path, const std::string& text) {
        return keeps(id, path, text) ? text : std::string();
    }
    std::vector<std::string> kept(const AnyId& id, const std::string& path,
                                  const std::vector<std::string>& texts) {
        std::vector<std::string> stay;
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (keeps(id, path + "/" + std::to_string(i), texts[i])) stay.push_back(texts[i]);
        return stay;
    }

    // Dates as years before the drawn day.

    bool has_happened(const PartialDate& date) const { return possibly_not_after(date, how_.day); }
    PartialDate before(const PartialDate& date) const {
        const DayRange& range = date.range();
        const std::optional<Day> first = range.first ? range.first : range.last;
        const std::optional<Day> last = range.last ? range.last : range.first;
        if (!first) return {};
        constexpr double days_a_year = 365.2425;
        const double middle = static_cast<double>(day_number(*first) + day_number(*last)) / 2;
        const double years = (static_cast<double>(day_number(how_.day)) - middle) / days_a_year;
        const long rounded = std::lround(years / few_years) * few_years;
        if (rounded <= 0) return {};
        return PartialDate(phrase(words(), "{0} y before", {std::to_string(rounded)}));
    }

    // The kinds.

    void copy_people() {
        for (const Person* person : order_) {
            Person copy;
            copy.id = to_.people.at(person->id);
            copy.kind = person->kind;
            copy.sex = person->sex;
            copy.gender = person->gender;
            if (unnamed_.contains(person->id)) {
                to_.document.people = to_.document.people.with(std::move(copy));
                continue;
            }
            name_and_age(*person, copy);
            for (const std::string_view common : {"she/her", "he/him", "they/them"})
                if (person->pronouns == common) copy.pronouns = common;
            copy.orientation = person->orientation;
            copy.roles = person->roles;
            copy.count = person->count;
            if (dead_on(*person, how_.day) && person->died) {
                copy.died.emplace();
                copy.died->date = before(person->died->date);
                copy.died->manner = person->died->manner;
                copy.died->cause = kept(person->id, "died/cause", person->died->cause);
            } else {
                copy.status = person->status == "deceased" ? std::string() : person->status;
            }
            for (const Mark& mark : person->marks)
                if (has_happened(mark.from)) copy.marks.push_back(bare(mark));
            if (person->migrated && has_happened(person->migrated->date)) {
                copy.migrated.emplace();
                copy.migrated->kind = person->migrated->kind;
            }
            copy_texts(*person, copy);
            to_.document.people = to_.document.people.with(std::move(copy));
        }
    }
    void name_and_age(const Person& person, Person& copy) {
        if (!is_pregnancy_or_loss(person))
            copy.name.given =
                how_.names == Deidentify::Names::roles ? roles_.at(person.id) : to_.letters.at(person.id);
        if (const std::optional<Age> age = age_on(person, how_.day))
            to_.ages[copy.id] = how_.ages == Deidentify::Ages::exact ? std::to_string(age->most)
                                                                     : age_band((age->least + age->most) / 2);
    }
    Mark bare(const Mark& mark) const {
        Mark copy;
        copy.kind = mark.kind;
        copy.state = mark.state;
        const bool over = !mark.to.empty() && holds_on(mark.from, mark.to, how_.day) == Holds::no;
        if (over && (copy.state.empty() || copy.state == "active")) copy.state = "past";
        return copy;
    }
    void copy_texts(const Person& person, Person& copy) {
        copy.occupation = kept(person.id, "occupation", person.occupation);
        copy.education = kept(person.id, "education", person.education);
        copy.income = kept(person.id, "income", person.income);
        copy.faith = kept(person.id, "faith", person.faith);
        copy.place = kept(person.id, "place", person.place);
        copy.species = kept(person.id, "species", person.species);
        copy.culture = kept(person.id, "culture", person.culture);
        copy.languages = kept(person.id, "languages", person.languages);
        copy.strengths = kept(person.id, "strengths", person.strengths);
        for (std::size_t i = 0; i < person.words.size(); ++i)
            if (keeps(person.id, "words/" + std::to_string(i), person.words[i].text)) {
                copy.words.emplace_back();
                copy.words.back().text = person.words[i].text;
            }
    }

    void copy_unions() {
        for (const Union& couple : from_.unions) {
            Union copy;
            copy.partners = mapped(couple.partners);
            if (copy.partners.size() < 2 || !union_state(from_, couple, how_.day)) continue;
            copy.id = new_id<UnionId>("u", couple.id, to_.document.unions.size());
            copy.kind = couple.kind;
            copy.flags = couple.flags;
            copy.caption = kept(couple.id, "caption", couple.caption);
            copy.events = events_of(couple);
            to_.document.unions = to_.document.unions.with(std::move(copy));
        }
    }

    /// In order of time, which the copy's words do not tell.
    std::vector<UnionEvent> events_of(const Union& couple) const {
        std::vector<const UnionEvent*> happened;
        for (const UnionEvent& event : couple.events)
            if (has_happened(event.date)) happened.push_back(&event);
        std::stable_sort(happened.begin(), happened.end(), [](const UnionEvent* a, const UnionEvent* b) {
            return sort_order(a->date, b->date) < 0;
        });
        std::vector<UnionEvent> copies;
        for (const UnionEvent* event : happened) {
            copies.emplace_back();
            copies.back().kind = event->kind;
            copies.back().date = before(event->date);
        }
        return copies;
    }

    void copy_links() {
        std::vector<const ChildLink*> links;
        for (const ChildLink& link : from_.child_links)
            if (to_.people.contains(link.child) && has_happened(link.from)) links.push_back(&link);
        // In birth order, which nothing else tells once the dates have gone.
        const auto place = [&](const ChildLink* link) {
            for (std::size_t i = 0; i < order_.size(); ++i)
                if (order_[i]->id == link->child) return i;
            return order_.size();
        };
        std::map<const ChildLink*, std::size_t> places;
        for (const ChildLink* link : links)
            places[link] = place(link);
        std::stable_sort(links.begin(), links.end(),
                         [&](const ChildLink* a, const ChildLink* b) { return places.at(a) < places.at(b); });
        for (const ChildLink* link : links)
            copy_link(*link);
        for (const Birth& birth : from_.births) {
            Birth copy;
            copy.children = mapped(birth.children);
            if (copy.children.size() < 2) continue;
            copy.id = new_id<BirthId>("b", birth.id, to_.document.births.size());
            copy.zygosity = birth.zygosity;
            to_.document.births = to_.document.births.with(std::move(copy));
        }
    }
    void copy_link(const ChildLink& link) {
        ChildLink copy;
        copy.child = to_.people.at(link.child);
        copy.parents = mapped(link.parents);
        if (copy.parents.empty()) return;
        copy.id = new_id<ChildLinkId>("c", link.id, to_.document.child_links.size());
        copy.kind = link.kind;
        copy.flags = link.flags;
        copy.from = before(link.from);
        if (!link.to.empty() && holds_on(link.from, link.to, how_.day) == Holds::no)
            copy.to = before(link.to);
        if (copy.to == copy.from) copy.to = {};
        to_.document.child_links = to_.document.child_links.with(std::move(copy));
    }

    void copy_homes() {
        for (const Household& home : from_.households) {
            Household copy;
            for (const Member& member : home.members) {
                const auto who = to_.people.find(member.who);
                if (who == to_.people.end() || dead_on(*from_.people.find(member.who), how_.day) ||
                    holds_on(member.from, member.to, how_.day) == Holds::no)
                    continue;
                copy.members.emplace_back();
                copy.members.back().who = who->second;
                copy.members.back().share = member.share;
            }
            if (copy.members.empty() && !home.members.empty()) continue;
            copy.id = new_id<HouseholdId>("h", home.id, to_.document.households.size());
            copy.kind = home.kind;
            copy.title = kept(home.id, "title", home.title);
            copy.place = kept(home.id, "place", home.place);
            to_.document.households = to_.document.households.with(std::move(copy));
        }
    }

    void copy_systems() {
        for (const System& system : from_.systems) {
            System copy;
            copy.id = new_id<SystemId>("s", system.id, to_.document.systems.size());
            copy.kind = system.kind;
            copy.title = kept(system.id, "title", system.title);
            to_.document.systems = to_.document.systems.with(std::move(copy));
        }
    }

    void copy_ties() {
        for (const Tie& tie : from_.ties) {
            const TieOnDay on_day = tie_on(tie, how_.day);
            const auto from = ids_.find(tie.from), to = ids_.find(tie.to);
            if (!on_day.holds || from == ids_.end() || to == ids_.end()) continue;
            Tie copy;
            copy.id = new_id<TieId>("t", tie.id, to_.document.ties.size());
            copy.from = from->second;
            copy.to = to->second;
            copy.kind = tie.kind;
            copy.caption = kept(tie.id, "caption", tie.caption);
            if (on_day.span) {
                Span span;
                span.kind = on_day.span->kind;
                span.strength = on_day.span->strength;
                span.stress = on_day.span->stress;
                span.flow = on_day.span->flow;
                span.closeness = on_day.span->closeness;
                copy.spans.push_back(std::move(span));
            }
            to_.document.ties = to_.document.ties.with(std::move(copy));
        }
    }

    void copy_notes() {
        for (const Note& note : from_.notes) {
            const auto about = ids_.find(note.about);
            if (about == ids_.end() || !keeps(note.id, "text", note.text)) continue;
            Note copy;
            copy.id = new_id<NoteId>("n", note.id, to_.document.notes.size());
            copy.about = about->second;
            copy.text = note.text;
            to_.document.notes = to_.document.notes.with(std::move(copy));
        }
    }

    void copy_views() {
        for (const View& view : from_.views) {
            View copy = deidentified_view(view);
            copy.id = new_id<ViewId>("v", view.id, to_.document.views.size());
            to_.views.emplace(view.id, copy.id);
            to_.document.views = to_.document.views.with(std::move(copy));
        }
    }
    View deidentified_view(const View& view) const {
        View copy;
        copy.id = view.id;
        copy.kind = view.kind;
        copy.notation = view.notation;
        copy.within = view.within;
        copy.collapsed = mapped(view.collapsed);
        copy.labels = view.labels;
        copy.show = view.show;
        copy.birth_order = view.birth_order;
        copy.legend = view.legend;
        copy.page = view.page;
        copy.center.as_list = view.center.as_list;
        for (const AnyId& id : view.center.of)
            if (const auto found = ids_.find(id); found != ids_.end())
                copy.center.of.push_back(found->second);
        for (const Place& place : view.places) {
            const auto found = ids_.find(place.id);
            if (found == ids_.end()) continue;
            Place moved = place;
            moved.id = found->second;
            copy.places = copy.places.with(std::move(moved));
        }
        return copy;
    }

    // What is left to see.

    void hint(std::string_view key, std::initializer_list<std::string_view> parts) {
        to_.hints.push_back(phrase(words(), key, parts));
    }
    void give_hints() {
        for (const Birth& birth : to_.document.births)
            if (birth.children.size() >= 2)
                hint("{0} were born together: twins may be known.", {names_of(birth.children)});
        std::map<std::vector<PersonId>, std::size_t> children;
        for (const ChildLink& link : to_.document.child_links)
            if (++children[link.parents] == many_children)
                hint("{0} have {1} children or more: so large a family may be known.",
                     {names_of(link.parents), std::to_string(many_children)});
        for (const Union& couple : to_.document.unions)
            if (couple.partners.size() > 2)
                hint("{0} are partners together: a rare bond may be known.", {names_of(couple.partners)});
        for (const Person& person : to_.document.people) {
            if (!person.occupation.empty())
                hint("{0}'s work is told: a rare one may be known.", {person.name.given});
            if (how_.ages == Deidentify::Ages::exact && person.died && to_.ages.contains(person.id))
                hint("{0}'s exact age at death is told.", {person.name.given});
        }
        const std::size_t texts = how_.keep.size() - unused_.size();
        if (texts > 0)
            hint("Texts kept as they are: {0}. Read them once more for names and places.",
                 {std::to_string(texts)});
    }
    std::string names_of(const std::vector<PersonId>& ids) const {
        std::vector<std::string> names;
        for (const PersonId& id : ids)
            names.push_back(called(to_.document, id, words()));
        return listed(names, words());
    }

    std::vector<PersonId> mapped(const std::vector<PersonId>& ids) const {
        std::vector<PersonId> result;
        for (const PersonId& id : ids)
            if (const auto found = to_.people.find(id); found != to_.people.end())
                result.push_back(found->second);
        return result;
    }
    template <class NewId>
    NewId new_id(const char* letter, const AnyId& old, std::size_t so_far) {
        NewId id(letter + std::to_string(so_far + 1));
        ids_.emplace(old, id);
        return id;
    }

    const Document& from_;
    const std::set<PersonId>& unnamed_;
    const Deidentify& how_;
    std::set<std::string> unused_;
    std::map<PersonId, std::string> roles_;
    std::vector<const Person*> order_;
    std::map<AnyId, AnyId> ids_;
    Deidentified to_;
};

}  // namespace

std::string age_band(int years) {
    struct Band {
        int least, most;
    };
    constexpr Band young[] = {{0, 4}, {5, 9}, {10, 13}, {14, 17}, {18, 19}};
    for (const Band& band : young)
        if (years <= band.most) return std::to_string(band.least) + "–" + std::to_string(band.most);
    const int decade = years / 10 * 10;
    return std::to_string(decade) + "–" + std::to_string(decade + 9);
}

Deidentified deidentified(const Document& document, const std::set<PersonId>& unnamed,
                          const Deidentify& how) {
    return Copy(document, unnamed, how).made();
}

}  // namespace kinscape
