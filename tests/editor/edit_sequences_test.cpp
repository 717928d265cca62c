// Random sequences of edits of every kind, undone and done again: the same bytes (reliability.md, test 9).
#include "catch.hpp"
#include "editor/any_edit.hpp"
#include "editor/clip.hpp"
#include "editor/desk.hpp"
#include "editor/editing.hpp"
#include "editor/geometry_of_places.hpp"
#include "editor/naming.hpp"
#include "families.hpp"
#include "io/document_json.hpp"
#include "model/tables.hpp"

#include <array>
#include <random>

namespace kinscape {
namespace {

constexpr int steps = 200;
constexpr int quick_sequences = 24;
constexpr int long_sequences = 1000;

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
        if (below(3) == 0) return edit_of_any_kind();
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
    /// How often an edit of each kind was accepted.
    std::array<int, edit_kinds> accepted{};

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
    void edit_of_any_kind() {
        const std::size_t kind = below(static_cast<unsigned>(edit_kinds));
        const auto edit = any_edit(desk_.document(), kind, random_);
        const std::size_t before = desk_.history().done();
        if (!edit) return;
        commit({*edit}, "Edit " + std::to_string(kind));
        accepted[kind] += desk_.history().done() != before ? 1 : 0;
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

/// Bytes are compared at the ends and at each of so many steps between.
constexpr std::size_t bytes_each = 20;

std::array<int, edit_kinds> undo_and_redo(unsigned seed) {
    INFO("seed " << seed);
    AnyHand hand(seed);
    Desk& desk = hand.desk();
    const Document first = desk.document();
    const std::string first_bytes = write_document(first);
    for (int i = 0; i < steps; ++i)
        hand.do_something();
    const std::size_t done = desk.history().done();
    const Document last = desk.document();
    const std::string last_bytes = write_document(last);
    // Every document on the way, back and forth, is the very same.
    std::vector<Document> back;
    std::vector<std::string> bytes;
    while (desk.undo()) {
        back.push_back(desk.document());
        if (back.size() % bytes_each == 0) bytes.push_back(write_document(back.back()));
    }
    REQUIRE(desk.document() == first);
    REQUIRE(write_document(desk.document()) == first_bytes);
    for (std::size_t i = 0; i < done; ++i) {
        const std::size_t steps_back = done - i;
        REQUIRE(desk.document() == (i == 0 ? first : back[steps_back - 1]));
        if (i > 0 && steps_back % bytes_each == 0)
            REQUIRE(write_document(desk.document()) == bytes[steps_back / bytes_each - 1]);
        REQUIRE(desk.redo());
    }
    REQUIRE(desk.document() == last);
    REQUIRE(write_document(desk.document()) == last_bytes);
    return hand.accepted;
}

void undo_and_redo_many(unsigned sequences) {
    std::array<int, edit_kinds> accepted{};
    for (unsigned seed = 1; seed <= sequences; ++seed) {
        const auto one = undo_and_redo(seed);
        for (std::size_t kind = 0; kind < edit_kinds; ++kind)
            accepted[kind] += one[kind];
    }
    // No kind of edit was left out.
    for (std::size_t kind = 0; kind < edit_kinds; ++kind) {
        INFO("kind " << kind);
        CHECK(accepted[kind] > 0);
    }
}

}  // namespace

TEST_CASE("Whatever was done in 200 steps, undo and redo give the very same bytes") {
    undo_and_redo_many(quick_sequences);
}

TEST_CASE("Undo and redo give the very same bytes in a thousand sequences", "[.long]") {
    undo_and_redo_many(long_sequences);
}

}  // namespace kinscape
