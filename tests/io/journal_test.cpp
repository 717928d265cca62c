#include "catch.hpp"
#include "families.hpp"
#include "io/document_json.hpp"
#include "io/edit_json.hpp"
#include "io/journal.hpp"
#include "io/value_json.hpp"

#include <fstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
const Vocabulary any_words;

fs::path empty_folder(const std::string& name) {
    const fs::path folder = fs::temp_directory_path() / "kinscape-journal" / name;
    fs::remove_all(folder);
    return folder;
}

/// One edit of every kind, each fitting after the others on the three generations.
std::vector<Edit> one_of_each() {
    const auto family = three_generations();
    Person dog = somebody("p9", "Bo \"the\" dog\n", "unknown");
    dog.kind = "pet";
    dog.died.emplace();
    Person mia = *family.document.people.find(family.mia);
    mia.occupation = "nurse";
    mia.said.alter([](SaidMembers& said) { said.withhold.given = true; });
    View view = *family.document.views.find(family.view);
    view.labels.given = true;
    About about = family.document.about;
    about.author = "Zoë";
    Place place;
    place.id = AnyId("p9");
    place.at = {1.25, -3.5};
    return {Add<Person>{dog},
            Change<Person>{mia},
            Add<Tie>{tie("t1", family.mia, family.jon, "close")},
            Change<View>{view},
            ChangeTitle{"Another title"},
            ChangeAbout{about},
            MovePlaces{family.view, {{family.mia, {12.5, 7}}}},
            ArrangePlaces{family.view, {place}},
            Unpin{family.view, {AnyId(family.mia)}},
            Remove{family.karl}};
}

LeftJournal only_left(const fs::path& folder) {
    const auto left = left_journals(folder, any_words, fs::file_time_type::min());
    REQUIRE(left.size() == 1);
    return left.front();
}

}  // namespace

TEST_CASE("Every kind of change is written down and read back as it was") {
    Document now = three_generations().document;
    Document again = now;
    for (const Edit& edit : one_of_each()) {
        const auto text = compact_text(json_of_edit(edit));
        INFO(text);
        const auto value = read_json(text);
        REQUIRE(value);
        const auto back = edit_from(*value);
        REQUIRE(back);
        const auto after = apply_edit(now, edit), same = apply_edit(again, *back);
        REQUIRE(after);
        REQUIRE(same);
        now = *after;
        again = *same;
        CHECK(write_document(again) == write_document(now));
    }
}

TEST_CASE("What is no change is refused, and nothing is guessed") {
    for (const char* text : {"{}", "{\"do\":\"fly\"}", "{\"do\":\"add\",\"kind\":\"person\"}",
                             "{\"do\":\"add\",\"kind\":\"unicorn\",\"item\":{}}", "{\"do\":\"remove\"}",
                             "{\"do\":\"move\",\"view\":\"v1\",\"places\":[{\"of\":\"p1\"}]}"}) {
        INFO(text);
        CHECK_FALSE(edit_from(*read_json(text)));
    }
}

TEST_CASE("What was done is on disk, and is offered once its window is gone") {
    const fs::path folder = empty_folder("killed");
    const auto family = three_generations();
    std::vector<int> synced;
    Document after = family.document;
    {
        Journal journal(
            folder, "a", [&](int mark) { synced.push_back(mark); }, [](FileError) {});
        journal.begin({"/tmp/family.kinscape", family.document}, 0, {});
        CHECK_FALSE(fs::exists(folder));
        int mark = 0;
        for (const Edit& edit : one_of_each()) {
            journal.add({"A step", {edit}}, ++mark);
            after = *apply_edit(after, edit);
        }
        journal.wait();
        CHECK(synced.back() == 10);
        CHECK(left_journals(folder, any_words, fs::file_time_type::min()).empty());
    }
    const LeftJournal left = only_left(folder);
    CHECK(left.content.head.path == "/tmp/family.kinscape");
    CHECK(left.content.done == 10);
    CHECK(write_document(*brought_back(left.content)) == write_document(after));
}

TEST_CASE("Undo and redo are followed, and a new step forgets what was undone") {
    const fs::path folder = empty_folder("undone");
    const Document base = three_generations().document;
    {
        Journal journal(
            folder, "a", [](int) {}, [](FileError) {});
        journal.begin({"", base}, 0, {});
        for (const char* title : {"One", "Two", "Three"})
            journal.add({title, {ChangeTitle{title}}}, 0);
        journal.go_to(1, base, 0);
        journal.add({"Four", {ChangeTitle{"Four"}}}, 0);
        journal.wait();
    }
    const LeftJournal left = only_left(folder);
    CHECK(left.content.steps.size() == 2);
    CHECK(brought_back(left.content)->title == "Four");
}

TEST_CASE("Undo that goes back before the last save is kept as well") {
    const fs::path folder = empty_folder("before-the-save");
    const Document base = three_generations().document;
    Document older = base;
    older.title = "Older";
    {
        Journal journal(
            folder, "a", [](int) {}, [](FileError) {});
        journal.begin({"", base}, 5, {});
        journal.go_to(3, older, 0);
        journal.wait();
    }
    CHECK(brought_back(only_left(folder).content)->title == "Older");
}

TEST_CASE("A line that a crash cut short is left out, and what came before it is kept") {
    const fs::path folder = empty_folder("cut");
    const Document base = three_generations().document;
    std::string bytes = line_of(JournalHead{"", base}) + line_of(JournalStep{"One", {ChangeTitle{"One"}}});
    const std::string last = line_of(JournalStep{"Two", {ChangeTitle{"Two"}}});
    for (std::size_t cut = 0; cut < last.size(); cut += 7) {
        const auto content = read_journal(bytes + last.substr(0, cut), any_words);
        REQUIRE(content);
        CHECK(brought_back(*content)->title == "One");
    }
    CHECK(brought_back(*read_journal(bytes + last, any_words))->title == "Two");
    CHECK_FALSE(read_journal("", any_words));
    CHECK_FALSE(read_journal("{\"kinscape_journal\":1}\n", any_words));
}

TEST_CASE("A saved family leaves no journal, a window closed on purpose is not offered by itself") {
    const fs::path folder = empty_folder("ended");
    const Document base = three_generations().document;
    {
        Journal journal(
            folder, "a", [](int) {}, [](FileError) {});
        journal.begin({"", base}, 0, {});
        journal.add({"One", {ChangeTitle{"One"}}}, 0);
        journal.end();
        CHECK(fs::is_empty(folder));
        journal.begin({"", base}, 1, {});
        journal.add({"Two", {ChangeTitle{"Two"}}}, 0);
        journal.leave();
    }
    CHECK(only_left(folder).was_left);
}

TEST_CASE("A journal that cannot be written says why, and the work goes on") {
    const fs::path folder = empty_folder("full") / "file";
    fs::create_directories(folder.parent_path());
    std::ofstream(folder) << "in the way";
    std::vector<FileError> trouble;
    Journal journal(
        folder, "a", [](int) {}, [&](FileError reason) { trouble.push_back(reason); });
    journal.begin({"", three_generations().document}, 0, {});
    journal.add({"One", {ChangeTitle{"One"}}}, 0);
    journal.wait();
    REQUIRE(trouble.size() == 1);
    CHECK(trouble.front() == FileError::no_folder);
}

TEST_CASE("Of a sealed document nothing is written in clear text, and its passphrase brings the work back") {
    const fs::path folder = empty_folder("sealed");
    const auto family = three_generations();
    constexpr int little_work = 4;
    const Passphrase ours("seven quiet herons");
    const Seal seal = Seal::of(ours, little_work).value();
    Document after = family.document;
    {
        Journal journal(
            folder, "a", [](int) {}, [](FileError) {});
        journal.begin({"/tmp/family.kinscape", family.document}, 0, seal);
        for (const Edit& edit : one_of_each()) {
            journal.add({"A step", {edit}}, 0);
            after = *apply_edit(after, edit);
            journal.wait();
            for (const auto& file : fs::directory_iterator(folder))
                CHECK(is_sealed(read_file(file.path(), max_file_bytes).value()));
        }
        CHECK(left_journals(folder, any_words, fs::file_time_type::min()).empty());
    }
    // A write that was cut off leaves nothing for good.
    REQUIRE(write_file(folder / "a-1.journal.new", "cut off"));
    LeftJournal left = only_left(folder);
    CHECK_FALSE(fs::exists(folder / "a-1.journal.new"));
    CHECK(left.content.steps.empty());
    CHECK(unsealed(left.closed, Passphrase("seven quiet heron")).error() == SealedError::wrong_passphrase);
    REQUIRE(open_journal(left, unsealed(left.closed, ours).value(), any_words));
    CHECK(left.content.head.path == "/tmp/family.kinscape");
    CHECK(write_document(*brought_back(left.content)) == write_document(after));
    CHECK(left.seal->opened(seal.closed("x")) == "x");
}

TEST_CASE("Work that lies there in clear text is sealed with its document") {
    const fs::path folder = empty_folder("sealed-later");
    const auto family = three_generations();
    {
        Journal journal(
            folder, "a", [](int) {}, [](FileError) {});
        journal.begin({"/tmp/family.kinscape", family.document}, 0, {});
        journal.add({"A step", {ChangeTitle{"Another title"}}}, 0);
        journal.wait();
    }
    LeftJournal left = only_left(folder);
    constexpr int little_work = 4;
    const Seal seal = Seal::of(Passphrase("seven quiet herons"), little_work).value();
    REQUIRE(seal_journal(left, seal));
    CHECK(is_sealed(read_file(left.file, max_file_bytes).value()));
    left = only_left(folder);
    REQUIRE(open_journal(left, {seal.opened(left.closed).value(), seal}, any_words));
    CHECK(brought_back(left.content)->title == "Another title");
}

}  // namespace kinscape
