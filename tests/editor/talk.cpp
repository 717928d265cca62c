#include "editor/talk.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "catch.hpp"
#include "io/document_json.hpp"
#include "workshop.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = std::size_t{1} << 20;

const Assets& shipped() {
    static const Assets assets = [] {
        auto read = read_assets(asset_folder());
        REQUIRE(read);
        return std::move(*read);
    }();
    return assets;
}

/// Every member of `want` is in `have`; of lists, every wanted element is matched by one.
bool holds(const Json& want, const Json& have) {
    if (want.is_object()) {
        if (!have.is_object()) return false;
        for (const auto& [name, value] : want.items())
            if (!have.contains(name) || !holds(value, have.at(name))) return false;
        return true;
    }
    if (want.is_array()) {
        if (!have.is_array()) return false;
        return std::all_of(want.begin(), want.end(), [&](const Json& one) {
            return std::any_of(have.begin(), have.end(),
                               [&](const Json& other) { return holds(one, other); });
        });
    }
    return want == have;
}

/// A document as JSON, and its rows by the names of people, homes and systems.
class Recorded {
public:
    explicit Recorded(const Document& document) : json_(Json::parse(write_document(document))) {}

    std::string id_of(const std::string& name) const {
        for (const char* table : {"people", "households", "systems"})
            for (const Json& row : json_.at(table))
                for (const std::string& one : names_of(row))
                    if (folded(one) == folded(name)) return row.at("id");
        return {};
    }
    std::set<std::string> ids_of(const Json& names) const {
        std::set<std::string> ids;
        for (const auto& name : names)
            ids.insert(id_of(name));
        return ids;
    }
    const Json& row(const std::string& table, const std::string& id) const {
        static const Json none;
        for (const Json& one : json_.at(table))
            if (one.at("id") == id) return one;
        return none;
    }
    bool any(const char* table, const Json& want, auto also) const {
        const Json& rows = json_.at(table);
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Json& one) { return holds(want, one) && also(one); });
    }
    const Json& json() const { return json_; }

private:
    static std::vector<std::string> names_of(const Json& row) {
        if (row.contains("title")) return {row.at("title")};
        if (!row.contains("name")) return {};
        const Json& name = row.at("name");
        const auto part = [&](const char* member) { return name.value(member, std::string()); };
        std::string whole = std::string(trimmed(part("given") + ' ' + part("family")));
        if (part("order") == "family-first") whole = part("family") + ' ' + part("given");
        return {whole, part("given"), part("called")};
    }
    Json json_;
};

std::set<std::string> set_of(const Json& list) { return list.get<std::set<std::string>>(); }

bool person_holds(const Recorded& recorded, const Json& want, const Json& has) {
    const Json& person = recorded.row("people", recorded.id_of(want.at("person")));
    if (person.is_null() || !holds(has, person)) return false;
    for (const auto& lacked : want.value("lacks", Json::array()))
        if (person.contains(lacked.get<std::string>())) return false;
    return true;
}

bool siblings_hold(const Recorded& recorded, const Json& names) {
    std::set<std::set<std::string>> parents;
    for (const auto& name : names) {
        const std::string id = recorded.id_of(name);
        for (const Json& link : recorded.json().at("child_links"))
            if (link.at("child") == id && link.at("kind") == "birth")
                parents.insert(set_of(link.at("parents")));
    }
    return parents.size() == 1;
}

bool home_holds(const Recorded& recorded, const Json& want, const Json& has) {
    const Json& home = recorded.row("households", recorded.id_of(want.at("household")));
    if (home.is_null()) return false;
    for (const auto& name : want.value("members", Json::array())) {
        Json stay = has;
        stay["who"] = recorded.id_of(name);
        if (!holds(Json::array({stay}), home.at("members"))) return false;
    }
    return true;
}

bool counts_hold(const Recorded& recorded, const Json& counts) {
    return std::all_of(counts.items().begin(), counts.items().end(), [&](const auto& count) {
        return recorded.json().at(count.key()).size() == count.value();
    });
}

bool record_holds(const Recorded& recorded, const Json& want) {
    const auto always = [](const Json&) { return true; };
    const auto about = [&](const Json& row) { return row.at("about") == recorded.id_of(want.at("about")); };
    if (want.contains("moment")) return recorded.any("moments", want.at("moment"), always);
    if (want.contains("goal")) return recorded.any("goals", want.at("goal"), always);
    if (want.contains("note")) return recorded.any("notes", want.at("note"), always);
    if (want.contains("referral")) return recorded.any("referrals", want.at("referral"), about);
    if (want.contains("measure"))
        return recorded.any("measures", {{"kind", want.at("measure")}, {"scores", want.at("scores")}}, about);
    if (want.contains("about")) return holds(want.at("about"), recorded.json().at("about"));
    return false;
}

bool expectation_holds(const Recorded& recorded, const Json& want) {
    const Json has = want.value("has", Json::object());
    if (want.contains("person")) return person_holds(recorded, want, has);
    if (want.contains("child"))
        return recorded.any("child_links", has, [&](const Json& link) {
            return link.at("child") == recorded.id_of(want.at("child")) &&
                   set_of(link.at("parents")) == recorded.ids_of(want.at("parents")) &&
                   link.at("kind") == want.value("kind", "birth");
        });
    if (want.contains("siblings")) return siblings_hold(recorded, want.at("siblings"));
    if (want.contains("union"))
        return recorded.any("unions", has, [&](const Json& couple) {
            return set_of(couple.at("partners")) == recorded.ids_of(want.at("union"));
        });
    if (want.contains("lost_child_of"))
        return recorded.any("child_links", Json::object(), [&](const Json& link) {
            return set_of(link.at("parents")) == recorded.ids_of(want.at("lost_child_of")) &&
                   holds(has, recorded.row("people", link.at("child")));
        });
    if (want.contains("twins"))
        return recorded.any("births", {{"zygosity", want.at("zygosity")}}, [&](const Json& birth) {
            return set_of(birth.at("children")) == recorded.ids_of(want.at("twins"));
        });
    if (want.contains("tie")) {
        const bool there = recorded.any("ties", has, [&](const Json& tie) {
            return std::set<std::string>{tie.at("from"), tie.at("to")} == recorded.ids_of(want.at("tie"));
        });
        return there != want.value("absent", false);
    }
    if (want.contains("household")) return home_holds(recorded, want, has);
    if (want.contains("system"))
        return holds(has, recorded.row("systems", recorded.id_of(want.at("system"))));
    if (want.contains("count")) return counts_hold(recorded, want.at("count"));
    if (want.contains("gone")) return recorded.id_of(want.at("gone")).empty();
    return record_holds(recorded, want);
}

Document with_client(const std::string& client) {
    Document document;
    document.id = "talk";
    Person person;
    person.id = PersonId("p1");
    const std::size_t blank = client.find(' ');
    person.name.given = client.substr(0, blank);
    if (blank != std::string::npos) person.name.family = client.substr(blank + 1);
    document.people = document.people.with(std::move(person));
    document.about.index = {PersonId("p1")};
    return document;
}

}  // namespace

const EntryVocabulary& shipped_vocabulary() {
    static const EntryVocabulary vocabulary(shipped().entry_words, shipped().notation, shipped().words);
    return vocabulary;
}

Talk::Talk(const std::string& client, const std::string& on) : Talk(with_client(client), on) {}
Talk::Talk(Document begun, const std::string& on)
    : document(std::move(begun)),
      today(day_from(on).value_or(Day{})) {}

Result<EntryReading, QuickEntryError> Talk::say(const std::string& line) {
    QuickEntry entry;
    entry.text = line;
    entry.focus = focus;
    entry.last_subjects = last_subjects_;
    entry.today = today;
    entry.insist = insist;
    auto read = read_quick_entry(document, entry, shipped_vocabulary());
    if (!read) return read;
    const auto after = apply_edits(document, read->edits);
    INFO(line);
    REQUIRE(after);
    document = *after;
    if (!read->subjects.empty()) last_subjects_ = read->subjects;
    return read;
}

QuickEntryError Talk::refused(const std::string& line) {
    const Document before = document;
    const auto read = say(line);
    INFO(line);
    REQUIRE_FALSE(read);
    CHECK(document == before);
    return read.error();
}

void Talk::say_all(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        const auto read = say(line);
        INFO(line);
        if (!read) FAIL(read.error().sentence);
    }
}

std::optional<std::string> Talk::missing(const Json& expectation) const {
    if (expectation_holds(Recorded(document), expectation)) return std::nullopt;
    return expectation.dump();
}

const Person& Talk::person(const std::string& name) const {
    const std::string id = Recorded(document).id_of(name);
    const Person* found = document.people.find(PersonId(id));
    INFO(name);
    REQUIRE(found);
    return *found;
}

Json talk_fixture(const std::string& name) {
    const auto bytes = read_file(in_sources("tests/talks/" + name), most_bytes);
    REQUIRE(bytes);
    return Json::parse(*bytes);
}

}  // namespace kinscape
