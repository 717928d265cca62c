// Random sequences of edits of every kind, undone and done again: the same bytes (reliability.md, test 9).
#include "catch.hpp"
#include "editor/clip.hpp"
#include "editor/desk.hpp"
#include "editor/editing.hpp"
#include "editor/naming.hpp"
#include "families.hpp"
#include "model/tables.hpp"

#include <random>

namespace kinscape {
namespace {

constexpr int steps = 200;
constexpr int quick_sequences = 24;
constexpr int long_sequences = 1000;

Geometry geometry_of_places(const View& view) {
    Geometry geometry;
    for (const Place& place : view.places)
        geometry.people.push_back(
            {place.id, {place.at - Vec2{5, 5}, place.at + Vec2{5, 5}}, {}, place.by_hand});
    return geometry;
}

/// A person who does anything at all.
class AnyHand {
public:
    explicit AnyHand(unsigned seed) : random_(seed), desk_(Day{2026, 3, 12}) {
        desk_.settling = [](const ToSettle& wanted) {
            const Document& after = wanted.document;
            const View& view = wanted.view;
            // A layout that gives a place to whoever has none, and moves a neighbour for it.
            std::vector<Place> places;
            for (const Person& person : after.people) {
                const Place* stands = view.places.find(person.id);
                if (stands && (stands->by_hand || person.id.text() != "p1")) continue;
                Place place;
                place.id = person.id;
                place.at = {static_cast<double>(after.people.size()) * 20, 0};
                places.push_back(place);
            }
            return places;
        };
        desk_.open({seed % 2 == 0 ? three_generations().document : surroundings().document, {}});
    }

    void do_something() {
        switch (below(12)) {
        case 0: return run(CommandId::add_child);
        case 1: return run(CommandId::add_partner);
        case 2: return run(CommandId::add_sibling);
        case 3: return run(CommandId::add_person);
        case 4: return run(CommandId::nudge_right);
        case 5: return run(CommandId::pin);
        case 6: return below(3) == 0 ? run(CommandId::remove) : write();
        case 7: return tie_somebody();
        case 8: return paste();
        case 9: return retitle();
        case 10: return go_back_and_forth();
        case 11: return change_view();
        }
    }
    Desk& desk() { return desk_; }

private:
    unsigned below(unsigned end) { return std::uniform_int_distribution<unsigned>(0, end - 1)(random_); }
    AnyId somebody() {
        const Document& document = desk_.document();
        if (document.people.empty()) return {};
        auto at = document.people.begin();
        for (unsigned i = below(static_cast<unsigned>(document.people.size())); i > 0; --i)
            ++at;
        return at->id;
    }
    void commit(const std::vector<Edit>& edits, const std::string& label) {
        // What is refused must leave everything as it was; that is looked at below.
        static_cast<void>(desk_.commit(edits, label));
    }
    void run(CommandId id) {
        desk_.selection = joined_by({}, {somebody()});
        if (below(4) == 0) desk_.selection = joined_by(desk_.selection, {somebody()});
        if (const auto grown = edits_of(id, desk_, geometry_of_places(desk_.view())))
            commit(grown->edits, grown->label);
    }
    void write() {
        const AnyId id = somebody();
        if (const auto edit = worded(desk_.document(), id, "Name " + std::to_string(below(99)) + " Reyes"))
            commit({*edit}, "Write");
    }
    void tie_somebody() {
        const AnyId from = somebody(), to = somebody();
        if (from.empty()) return;
        const auto kind = static_cast<Bond::Kind>(below(4));
        const Grown grown = bound(desk_.document(), from, to,
                                  {kind, kind == Bond::Kind::tie ? "close" : "birth"}, desk_.today());
        commit(grown.edits, grown.label);
        const Grown child =
            given_parents(desk_.document(), from.as<PersonId>(), {to.as<PersonId>()}, desk_.today());
        commit(child.edits, child.label);
    }
    void paste() {
        if (desk_.document().people.size() > 60) return;
        const Document clip =
            clipped(desk_.document(), {somebody(), somebody()}, geometry_of_places(desk_.view()));
        const Pasted paste = pasted(desk_.document(), clip, desk_.view(), {0, 0});
        commit(paste.edits, paste.label);
    }
    void retitle() {
        About about = desk_.document().about;
        about.author = std::to_string(below(99));
        commit({ChangeTitle{std::to_string(below(99))}, ChangeAbout{about}}, "Title");
    }
    void change_view() {
        View view = desk_.view();
        view.title = std::to_string(below(99));
        commit({Change<View>{view},
                new_note(desk_.document(), somebody(), "Said so", desk_.today()).edits.front()},
               "View and note");
    }
    void go_back_and_forth() {
        desk_.go_to_step(below(static_cast<unsigned>(desk_.history().steps().size()) + 1));
    }

    std::mt19937 random_;
    Desk desk_;
};

void undo_and_redo(unsigned seed) {
    INFO("seed " << seed);
    AnyHand hand(seed);
    Desk& desk = hand.desk();
    const Document first = desk.document();
    for (int i = 0; i < steps; ++i)
        hand.do_something();
    const std::size_t done = desk.history().done();
    const Document last = desk.document();
    // Every document on the way, back and forth, is the very same.
    std::vector<Document> back;
    while (desk.undo())
        back.push_back(desk.document());
    REQUIRE(desk.document() == first);
    for (std::size_t i = 0; i < done; ++i) {
        REQUIRE(desk.document() == (i == 0 ? first : back[done - 1 - i]));
        REQUIRE(desk.redo());
    }
    REQUIRE(desk.document() == last);
}

}  // namespace

TEST_CASE("Whatever was done in 200 steps, undo and redo give the very same family") {
    for (unsigned seed = 1; seed <= quick_sequences; ++seed)
        undo_and_redo(seed);
}

TEST_CASE("Undo and redo give the very same family in a thousand sequences", "[.long]") {
    for (unsigned seed = 1; seed <= long_sequences; ++seed)
        undo_and_redo(seed);
}

}  // namespace kinscape
