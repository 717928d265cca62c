#include "base/utf8.hpp"
#include "catch.hpp"
#include "editor/talk.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace kinscape {
namespace {

std::string born(const Talk& talk, const std::string& name) {
    const Person& person = talk.person(name);
    return person.born ? person.born->date.text() : "";
}

std::string refusal(Talk& talk, const std::string& line) {
    return std::string(code_of(talk.refused(line).fault));
}

}  // namespace

TEST_CASE("Names of any script begin a line, and keep their marks") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"ليلى حداد m/o me, b ~1950", "Omar al-Haddad f/o me", "O'Neill b/o me",
                  "Seán O'Brien partner of me", "D'Angelo Russo s/o me", "Jean-Luc Picard, son of me & Seán",
                  "Ana de la Cruz sis/o me", "佐藤美咲 d/o me", "김 민수 husband of 佐藤美咲", "Έλενα d/o me",
                  "Өмір s/o me", "Ștefan s/o me", "\"der alte Fritz\" s/o me"});
    CHECK(talk.person("ليلى حداد").sex == "female");
    CHECK(talk.person("Omar").name.family == "al-Haddad");
    CHECK(talk.person("D'Angelo").name.family == "Russo");
    CHECK(talk.person("Ana de la Cruz").name.family == "de la Cruz");
    CHECK(talk.person("김 민수").name.family == "김");
    CHECK(talk.person("der alte Fritz").name.given == "der alte Fritz");
    CHECK(talk.document.people.size() == 14);
}

TEST_CASE("A known name is found in any case, in full, in part and by kinship") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Luis Reyes partner of me", "Carmen Vega m/o Luis", "luis b 1983", "carmen vega b 1955",
                  "LUIS job cook", "Luis's mother faith Catholic", "my partner called Lu", "Lu has asthma",
                  "James b/o Luis", "James' mother culture Colombian",
                  "Luis’s brother's mother good at singing"});
    CHECK(born(talk, "Luis") == "1983");
    CHECK(born(talk, "Carmen") == "1955");
    CHECK(talk.person("Carmen").faith == "Catholic");
    CHECK(talk.person("Carmen").culture == std::vector<std::string>{"Colombian"});
    CHECK(talk.person("Carmen").strengths == std::vector<std::string>{"singing"});
    CHECK(talk.person("Luis").marks.size() == 1);
    CHECK(talk.document.people.size() == 4);
}

TEST_CASE("A comma that was left out between two dated facts is not missed") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Rolf f/o me", "Rolf b 1949 d 2019 of stroke", "me b 12 May 1984",
                  "Rolf & Hanne m 1974 div 1996", "Hanne b 1952 d 2020-03-01 of covid, job nurse",
                  "me & Luis lt 2018 m 2021"});
    CHECK(born(talk, "Rolf") == "1949");
    CHECK(talk.person("Rolf").died->date.text() == "2019");
    CHECK(talk.person("Rolf").died->cause == "stroke");
    CHECK(born(talk, "Ana") == "1984-05-12");
    CHECK(talk.person("Hanne").died->date.text() == "2020-03-01");
    CHECK(talk.person("Hanne").occupation == "nurse");
    REQUIRE(talk.document.unions.size() == 2);
    for (const Union& one : talk.document.unions)
        CHECK(one.events.size() == 2);
}

TEST_CASE("Dates of every form are stored as one form") {
    Talk talk("Ana Reyes", "2026-03-12");
    const std::array<std::pair<const char*, const char*>, 20> dates{{{"1984", "1984"},
                                                                     {"84", "1984"},
                                                                     {"26", "2026"},
                                                                     {"27", "1927"},
                                                                     {"1984-03", "1984-03"},
                                                                     {"1984-03-12", "1984-03-12"},
                                                                     {"~1984", "1984~"},
                                                                     {"~84", "1984~"},
                                                                     {"1984?", "1984?"},
                                                                     {"1980s", "198X"},
                                                                     {"../1984", "../1984"},
                                                                     {"1984/..", "1984/.."},
                                                                     {"1984/", "1984/.."},
                                                                     {"1980/1984", "1980/1984"},
                                                                     {"now", "2026-03-12"},
                                                                     {"3/84", "1984-03"},
                                                                     {"12.3.84", "1984-03-12"},
                                                                     {"12 Mar 1984", "1984-03-12"},
                                                                     {"March 1984", "1984-03"},
                                                                     {"about 1984", "1984~"}}};
    for (const auto& [typed, stored] : dates) {
        INFO(typed);
        talk.say_all({std::string("me b ") + typed});
        CHECK(born(talk, "Ana") == stored);
    }
    for (const char* typed : {"2014-13", "2014-02-30", "1984-1985-3", "19845", "1990/1980", "2001/06"}) {
        CHECK(refusal(talk, std::string("me b ") + typed) == "E4");
        CHECK(refusal(talk, std::string("me close Rosa @") + typed) == "E4");
    }
    CHECK(refusal(talk, "me b 2031") == "E8");
}

TEST_CASE("Blanks, commas, capitals and a full stop do not change what a line says") {
    Talk one("Ana Reyes", "2026-03-12"), other("Ana Reyes", "2026-03-12");
    one.say_all({"me & Luis > Sam m 2014, Mia f 2017", "Sam close Mia 7", "Sam b 2014 in Cali"});
    other.say_all({"  me   & Luis > Sam  m 2014 ,Mia f 2017.", "SAM CLOSE mia 7.", "sam  B 2014  in Cali ."});
    CHECK(one.document == other.document);
}

TEST_CASE("An unnamed parent gets a name, and keeps what was told before") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Diego b/o me", "Diego's mother job cook", "Rosa m/o Diego", "Emil f/o me"});
    CHECK(talk.document.people.size() == 4);
    CHECK(talk.person("Rosa").occupation == "cook");
    for (const ChildLink& link : talk.document.child_links)
        CHECK(link.parents == std::vector<PersonId>{talk.person("Rosa").id, talk.person("Emil").id});
}

TEST_CASE("A parent who is not sure stands apart from one who is") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Sam s/o me", "Tom f/o Sam ?", "Sam s/o Ralf ??"});
    std::vector<std::string> kinds;
    for (const ChildLink& link : talk.document.child_links)
        kinds.push_back(link.kind);
    CHECK(kinds == std::vector<std::string>{"birth", "presumed", "presumed"});
    talk.say_all({"Eva half-sister of Sam by Tom"});
    CHECK(talk.document.child_links.size() == 4);
}

TEST_CASE("A tie goes on in time, and another kind beside it is a tie of its own") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me close Rosa 8 @2010", "me conf Rosa @2015", "me vclose Rosa 9 @2000/2005"});
    REQUIRE(talk.document.ties.size() == 1);
    const auto& spans = talk.document.ties.begin()->spans;
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].to.text() == "2015");
    CHECK(spans[1].from.text() == "2000");
    CHECK(spans[2].kind == "conflict");
    talk.say_all(
        {"Ralf controls Rosa @1982/1999", "Ralf jealous Rosa @1990/1999", "Rosa controls Ralf @2001"});
    CHECK(talk.document.ties.size() == 4);
}

TEST_CASE("What is said anew corrects, completes or changes nothing") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me & Luis m 2006", "me & Luis m 2007", "me close Luis", "me close Luis 8",
                  "me close Luis @2005", "*home Elm Street: me", "me in Elm Street @2010", "me has asthma",
                  "me has asthma 2017"});
    CHECK(talk.document.unions.begin()->events.size() == 1);
    CHECK(talk.document.unions.begin()->events[0].date.text() == "2007");
    CHECK(talk.document.unions.begin()->events[0].said->was.size() == 1);
    const auto& spans = talk.document.ties.begin()->spans;
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].from.text() == "2005");
    CHECK(spans[0].closeness == 8);
    CHECK(talk.document.households.begin()->members.size() == 1);
    CHECK(talk.person("Ana").marks.size() == 1);
    talk.say_all({"me & Luis div 2010", "me & Luis m 2012"});
    CHECK(talk.document.unions.begin()->events.size() == 3);
    const Document before = talk.document;
    talk.say_all({"me & Luis m 2012", "me close Luis 8", "me has asthma", "me in Elm Street"});
    CHECK(talk.document == before);
}

TEST_CASE("Marks at the end of a line are carried by its fact, or the line is refused") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Zuzana d/o me !r", "me & Luis affair 2022 !c !r", "*home Nowhere !r",
                  "me has drugs <\"the school\" ? !c # seen once"});
    CHECK(talk.person("Zuzana").said->withhold.from == std::vector<std::string>{"report"});
    CHECK(talk.document.unions.begin()->said->withhold.from == std::vector<std::string>{"client", "report"});
    CHECK(talk.document.households.begin()->said->withhold.given);
    const Mark& mark = talk.person("Ana").marks.front();
    CHECK(mark.said->said_by == "the school");
    CHECK(mark.said->certainty == "uncertain");
    CHECK(mark.said->note == "seen once");
    CHECK(refusal(talk, "me job nurse @2015") == "E14");
    CHECK(refusal(talk, "- Zuzana ?") == "E14");
    CHECK(refusal(talk, "me b 1985 @2010") == "E14");
}

TEST_CASE("What is impossible is recorded as disputed after a second Enter") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me b 1985"});
    CHECK(refusal(talk, "Mia d/o me, b 1958") == "E8");
    talk.insist = true;
    REQUIRE(talk.say("Mia d/o me, b 1958"));
    CHECK(talk.person("Mia").born->said->certainty == "disputed");
}

TEST_CASE("A line in the bar is about whoever is selected") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me & Luis m 2006"});
    talk.focus = {talk.document.unions.begin()->id};
    talk.say_all({"> Sam m 2014", "sep 2020", "lost 2015"});
    CHECK(talk.document.child_links.size() == 2);
    CHECK(talk.document.unions.begin()->events.size() == 2);
    talk.focus = {talk.person("Sam").id};
    talk.say_all({"close Luis 8", "has asthma", "\"I know.\"", "note likes trains", "Job Marsh s/o me",
                  "goal: read a book"});
    CHECK(talk.person("Sam").words.size() == 1);
    CHECK(talk.person("Job Marsh").sex == "male");
    CHECK(talk.document.goals.begin()->about == AnyId(talk.person("Sam").id));
}

TEST_CASE("One line can tell of several at once, and homes may end with a number") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me & Luis > Sam m 2014, Mia f 2017", "*home Old flat: me, Luis, Sam @2010", "Rosa m/o me",
                  "Diego & Lucía b/o me", "Sam & Mia close Rosa & Diego 8",
                  "*home Elm St 14: me & Luis, Sam @2019/2025", "Sam left Elm St 14 @2025-06",
                  "Luis in Elm St 14 @2025-09", "Luis left Elm St 14", "me moved in 2015 > Leeds",
                  "me & Luis moved in 2013"});
    CHECK(talk.document.ties.size() == 4);
    CHECK(talk.document.households.begin()->members.size() == 3);
    const auto& members = talk.document.households.find(HouseholdId("h2"))->members;
    REQUIRE(members.size() == 4);
    CHECK(members[2].to.text() == "2025-06");
    CHECK(members[3].to.text() == "2026-03-12");
    CHECK(talk.person("Ana").migrated->to == "Leeds");
    CHECK(talk.document.unions.begin()->kind == "cohabitation");
}

TEST_CASE("The first name in an empty document is the client's") {
    Talk talk(Document{}, "2026-03-12");
    CHECK(refusal(talk, "me b 1985") == "E13");
    talk.say_all({"Maya Okafor, b 2010", "Rosa m/o me"});
    CHECK(talk.document.about.index == std::vector<PersonId>{talk.person("Maya").id});
}

TEST_CASE("Names that are hidden from whoever looks are not known, and not told") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Zuzana Reyes d/o me !c", "Zuzana Berg sis/o me"});
    QuickEntry entry;
    entry.text = "Zuzana close me";
    entry.today = talk.today;
    const auto open = read_quick_entry(talk.document, entry, shipped_vocabulary());
    CHECK_FALSE(open);
    entry.hidden = {talk.person("Zuzana Reyes").id};
    const auto veiled = read_quick_entry(talk.document, entry, shipped_vocabulary());
    REQUIRE(veiled);
    CHECK(veiled->subjects == std::vector<AnyId>{talk.person("Zuzana Berg").id});
}

TEST_CASE("Chips say what was understood, and what was not") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Rosa m/o me"});
    QuickEntry entry;
    entry.text = "Sam, son of me & Luis, b 2014, frend of Rosa, close to Rosa";
    entry.today = talk.today;
    const auto read = read_quick_entry(talk.document, entry, shipped_vocabulary());
    REQUIRE_FALSE(read);
    const auto& chips = read.error().so_far.chips;
    REQUIRE(chips.size() == 6);
    CHECK(chips[0].words == "New boy: Sam");
    CHECK(chips[1].words == "New: Luis");
    CHECK(chips[2].words == "Son of Ana and Luis");
    CHECK(chips[3].words == "Born 2014");
    CHECK(chips[4].state == ChipState::unread);
    CHECK(entry.text.substr(chips[4].range.begin, chips[4].range.end - chips[4].range.begin) ==
          "frend of Rosa");
    CHECK(chips[5].words == "Close to Rosa");
    CHECK(chips[5].sample == "emotional-tie-kind/close");
    CHECK(std::find(chips[5].others.begin(), chips[5].others.end(), "fused to Rosa") !=
          chips[5].others.end());
    CHECK(read.error().instead == "close Rosa");
    CHECK_FALSE(read.error().so_far.edits.empty());
}

TEST_CASE("A line that cannot be read can be kept as a note") {
    Talk talk("Ana Reyes", "2026-03-12");
    QuickEntry entry;
    entry.text = " something quite different ";
    entry.today = talk.today;
    const auto kept = apply_edits(talk.document, kept_as_note(talk.document, entry, {}));
    REQUIRE(kept);
    CHECK(kept->notes.begin()->text == "something quite different");
    CHECK(kept->notes.begin()->about == AnyId(talk.person("Ana").id));
    CHECK(kept_as_note(Document{}, entry, {}).empty());
}

TEST_CASE("No line, however it is mangled, breaks anything: it is applied whole or not at all") {
    std::mt19937 chance(20260312);
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance);
    };
    std::vector<std::string> lines;
    for (const auto& example : talk_fixture("examples.json"))
        lines.push_back(example.at("line"));
    const std::vector<std::string> pieces{
        ",",  "&",  ">", "~",  "<",  "@",  "!",    "?",    "??", "#",  "\"", "(",      ")",
        "-",  "+",  "=", ":",  "*",  "me", "s/o",  "m",    "b",  "in", "of", "@2019/", "<Rosa",
        "11", "..", "/", "’s", "佐", "ل",  "\xFF", "\xC3", " ",  "d",  "\t", "2014-13"};
    Talk talk("Ana Reyes", "2026-03-12");
    int understood = 0;
    for (int round = 0; round < 4000; ++round) {
        if (round % 200 == 0) talk = Talk("Ana Reyes", "2026-03-12");
        std::string line = lines[below(lines.size())];
        if (below(20) == 0) line = lines[below(lines.size())] + ", " + line;
        for (std::size_t change = below(4); change > 0; --change) {
            const std::size_t at = below(line.size() + 1);
            if (below(2) == 0)
                line.insert(at, pieces[below(pieces.size())]);
            else if (!line.empty())
                line.erase(std::min(at, line.size() - 1), 1 + below(3));
        }
        talk.focus = below(3) == 0 ? std::vector<AnyId>{PersonId("p1")} : std::vector<AnyId>{};
        const Document before = talk.document;
        const auto read = talk.say(line);  // checks that what was read can be applied
        INFO(line);
        if (read) {
            ++understood;
            continue;
        }
        const bool untouched = talk.document == before;
        REQUIRE(untouched);
        const bool told = !read.error().sentence.empty() && read.error().range.end <= line.size();
        REQUIRE(told);
        const bool drawable = static_cast<bool>(apply_edits(before, read.error().so_far.edits));
        const bool impossible = read.error().fault == EntryFault::impossible;
        REQUIRE((drawable || impossible));
    }
    CHECK(understood > 1000);
}

TEST_CASE("Random bytes are refused with a sentence") {
    std::mt19937 chance(7);
    for (int round = 0; round < 1000; ++round) {
        std::string line(chance() % 60, ' ');
        for (char& c : line)
            c = static_cast<char>(chance() % 256);
        QuickEntry entry;
        entry.text = line;
        entry.today = Day{2026, 3, 12};
        const auto read = read_quick_entry(Document{}, entry, shipped_vocabulary());
        if (!read) CHECK_FALSE(read.error().sentence.empty());
    }
}

}  // namespace kinscape
