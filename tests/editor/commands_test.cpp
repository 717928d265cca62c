#include "catch.hpp"
#include "editor/key_map.hpp"

#include <map>
#include <set>

namespace kinscape {
namespace {

Desk open_desk() {
    Document document;
    Person person;
    person.id = PersonId("p1");
    document.people = document.people.with(person);
    Desk desk(Day{2026, 3, 12});
    desk.open({document, {}});
    return desk;
}

}  // namespace

TEST_CASE("No key does two things, and no two commands have the same words") {
    std::map<std::string, std::string_view> keys;
    std::set<std::string_view> words;
    for (const Command& one : commands()) {
        CHECK(words.insert(one.words).second);
        for (const std::string_view key : {one.key, one.other_key}) {
            if (key.empty()) continue;
            INFO("key " << key);
            CHECK(keys.emplace(std::string(key), one.words).second);
        }
    }
}

TEST_CASE("A command is found by its words and by its key, however they are written") {
    CHECK(find_command("save as") == CommandId::save_as);
    CHECK(find_command("Save as…") == CommandId::save_as);
    CHECK(find_command("make coffee") == std::nullopt);
    CHECK(KeyMap().command_of("ctrl+shift+s") == CommandId::save_as);
    CHECK(KeyMap().command_of("Ctrl +") == CommandId::zoom_in);
}

TEST_CASE("A command that cannot be done says why in a sentence") {
    const Desk closed(Day{2026, 3, 12});
    for (const Command& one : commands()) {
        const std::string why = why_off(one.id, closed);
        if (!why.empty()) CHECK(why.back() == '.');
    }
    CHECK_FALSE(is_enabled(CommandId::save, closed));
    CHECK(is_enabled(CommandId::open_file, closed));
    CHECK_FALSE(is_enabled(CommandId::undo, open_desk()));
}

TEST_CASE("Esc drops the gesture first and the selection after it") {
    Desk desk = open_desk();
    desk.selection = only({}, AnyId("p1"));
    desk.gesture = Pan{};
    REQUIRE(run_on(desk, CommandId::select_nothing));
    CHECK(is_idle(desk.gesture));
    CHECK_FALSE(desk.selection.selected.empty());
    REQUIRE(run_on(desk, CommandId::select_nothing));
    CHECK(desk.selection.selected.empty());
}

TEST_CASE("The client view is switched on and off by the same command") {
    Desk desk = open_desk();
    REQUIRE(run_on(desk, CommandId::client_view));
    CHECK(desk.client_view);
    REQUIRE(run_on(desk, CommandId::client_view));
    CHECK_FALSE(desk.client_view);
}

}  // namespace kinscape
