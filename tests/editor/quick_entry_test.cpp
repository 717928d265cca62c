#include "catch.hpp"
#include "editor/talk.hpp"
#include "io/document_json.hpp"
#include "rows.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

using Json = nlohmann::json;

constexpr const char* talks[] = {"session-1-ana.json",        "session-2-marcus.json",
                                 "session-3-two-marias.json", "talk-4-agnieszka.json",
                                 "talk-5-tiffany.json",       "talk-6-keiko.json"};

Document start_of(const Json& talk) {
    Json document = Json::parse(R"({"kinscape": 1, "id": "talk"})");
    Json client = talk.value("client_has", Json::object());
    client["id"] = "p1";
    client["kind"] = "person";
    const std::string name = talk.at("client");
    client["name"] = {{"given", name.substr(0, name.find(' '))}, {"family", name.substr(name.find(' ') + 1)}};
    document["people"] = Json::array({client});
    document["about"] = {{"index", {"p1"}}};
    auto parsed = parse_document(document.dump());
    REQUIRE(parsed);
    return *parsed;
}

/// Key presses with completion: a known name of four letters or more costs two letters and Tab.
std::size_t keys_of(const Document& document, std::string line) {
    std::set<std::string, std::greater<>> names;
    for (const Person& person : document.people)
        for (const std::string& name : {full_name(person), person.name.given, person.name.called})
            if (name.size() >= 4) names.insert(name);
    for (const Household& home : document.households)
        names.insert(home.title);
    for (const System& system : document.systems)
        names.insert(system.title);
    std::vector<std::string> by_length(names.begin(), names.end());
    std::stable_sort(by_length.begin(), by_length.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    std::size_t keys = 1;
    for (const std::string& name : by_length)
        for (std::size_t at = line.find(name); at != std::string::npos; at = line.find(name)) {
            line.erase(at, name.size());
            keys += 3;
        }
    return keys + static_cast<std::size_t>(
                      std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

TEST_CASE("A talk that is typed line by line records every fact that was told") {
    for (const char* name : talks) {
        const Json fixture = talk_fixture(name);
        Talk talk(start_of(fixture), fixture.at("today"));
        for (const Json& fact : fixture.at("facts")) {
            const std::string line = fact.at("line");
            INFO(name << ": " << line);
            const auto read = talk.say(line);
            if (!read) FAIL_CHECK(read.error().sentence);
            // Nothing in these talks is unlikely, and what is still to be told is no reason to interrupt.
            if (read) CHECK(read->warnings.empty());
            for (const Json& expectation : fact.at("expect"))
                CHECK(talk.missing(expectation).value_or("") == "");
        }
        for (const Json& expectation : fixture.at("at_the_end"))
            CHECK(talk.missing(expectation).value_or("") == "");
        for (const Json& fact : fixture.at("facts"))
            for (const Json& expectation : fact.at("expect"))
                if (expectation.value("holds", "") != "then")
                    CHECK(talk.missing(expectation).value_or("") == "");
    }
}

TEST_CASE("A typical fact takes at most 25 key presses") {
    std::vector<std::size_t> keys;
    for (const char* name : talks) {
        const Json fixture = talk_fixture(name);
        Talk talk(start_of(fixture), fixture.at("today"));
        for (const Json& fact : fixture.at("facts")) {
            const std::string line = fact.at("line");
            keys.push_back(keys_of(talk.document, line));
            INFO(line);
            CHECK(keys.back() <= fact.at("keys_max"));
            CHECK(talk.say(line));
        }
    }
    std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(keys.size() / 2), keys.end());
    CHECK(keys[keys.size() / 2] <= 25);
}

TEST_CASE("Each message comes up where it must, and each line that can be understood is") {
    const Json fixture = talk_fixture("refusals.json");
    for (const Json& one : fixture.at("lines")) {
        Talk talk("Ana Reyes", fixture.at("today"));
        for (const auto& line : one.at("before"))
            REQUIRE(talk.say(line));
        const std::string about = one.value("about", "");
        if (!about.empty()) talk.focus = {talk.person(about).id};
        const Document before = talk.document;
        const std::string line = one.at("line"), id = one.at("id");
        INFO(id << ": " << line);
        const auto read = talk.say(line);
        CHECK(static_cast<bool>(read) == one.at("applied").get<bool>());
        if (!read) {
            CHECK(talk.document == before);
            CHECK_FALSE(read.error().sentence.empty());
            if (id.starts_with('E') && id != "E12") CHECK(code_of(read.error().fault) == id);
            const auto& candidates = read.error().candidates;
            for (const auto& wanted : one.value("candidates", Json::array()))
                CHECK(std::any_of(candidates.begin(), candidates.end(), [&](const EntryCandidate& candidate) {
                    return candidate.words.find(wanted.get<std::string>()) != std::string::npos;
                }));
        } else if (id.starts_with('W')) {
            REQUIRE_FALSE(read->warnings.empty());
            CHECK(read->warnings.front().code == id);
        }
        if (one.value("unchanged", false)) CHECK(talk.document == before);
        for (const Json& expectation : one.value("expect", Json::array()))
            CHECK(talk.missing(expectation).value_or("") == "");
    }
}

TEST_CASE("The examples of the grammar, read as one talk, leave what they say") {
    const Json fixture = talk_fixture("examples.json");
    Talk talk("Ana Reyes", "2026-03-12");
    for (const Json& example : fixture) {
        const std::string line = example.at("line");
        INFO(line);
        const auto read = talk.say(line);
        if (!read) FAIL_CHECK(read.error().sentence);
        for (const Json& expectation : example.value("expect", Json::array()))
            CHECK(talk.missing(expectation).value_or("") == "");
    }
}

}  // namespace kinscape
