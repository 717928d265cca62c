// What was withheld is in no output, and a de-identified copy holds no name, place, text or date at all.
#include "base/child_process.hpp"
#include "catch.hpp"
#include "cli/workplace.hpp"

#include <string>
#include <vector>

namespace kinscape {
namespace {

/// A family in which every text is a word of its own: Q1 to Q40 with letters that no program text has. Behind
/// each item, or behind the one named alone, stands what withholds it.
std::string family_of_words(const std::string& withhold, const std::string& of = {}) {
    std::string family = R"({"kinscape":1,"id":"docQ0q","title":"Q1q","about":{"author":"Q2q","agency":"Q3q",
"case":"Q4q","consent":"Q5q","index":["p1"]},
"people":[
 {"id":"p1","kind":"person","name":{"given":"Anna","family":"Open"},"gender":"woman",
"born":{"date":"1984-03-12"}},
 {"id":"p2","kind":"person","name":{"given":"Q6q","family":"Q7q","at_birth":"Q8q","called":"Q9q"},
"gender":"man",
  "pronouns":"Q10q","born":{"date":"1953-07-23","place":"Q11q"},"died":{"date":"2019-11-29",
"place":"Q12q","cause":"Q13q"},
  "place":"Q14q","marks":[{"kind":"diabetes","from":"2005-10-21","note":"Q15q"}],
"occupation":"Q16q","education":"Q17q",
  "income":"Q18q","culture":["Q19q"],"languages":["Q20q"],"faith":"Q21q",
  "migrated":{"kind":"immigrated","date":"1979-12-31","from":"Q22q","to":"Q23q"},
"strengths":["Q24q"],
  "words":[{"text":"Q25q","said_by":"p2","said_on":"2018-08-27"}],"note":"Q26q"@p2@}],
"unions":[{"id":"u1","partners":["p1","p2"],"kind":"other","caption":"Q27q",
"events":[{"kind":"married","date":"1999-10-30"}]@u1@}],
"child_links":[],"births":[],
"households":[{"id":"h1","title":"Q28q","kind":"household","place":"Q29q","members":[{"who":"p1"},
{"who":"p2"}]@h1@}],
"systems":[{"id":"s1","title":"Q30q","kind":"school"@s1@}],
"ties":[{"id":"t1","from":"p1","to":"p2","kind":"other","caption":"Q31q","note":"Q32q"@t1@},
 {"id":"t2","from":"p1","to":"s1","caption":"Q33q","spans":[{"from":"2011-10-22",
"strength":"strong"}]@t2@}],
"moments":[{"id":"m1","title":"Q34q","date":"2016-10-28"@m1@}],
"goals":[{"id":"g1","about":"p1","text":"Q35q","measure":"Q36q","target":"Q37q"@g1@}],
"notes":[{"id":"n1","about":"p1","text":"Q38q"@n1@}],
"sources":[{"id":"src1","title":"Q39q"@src1@}],
"views":[{"id":"v1","kind":"genogram","title":"Q40q","places":[]@v1@}]})";
    for (std::size_t at; (at = family.find('@')) != std::string::npos;) {
        const std::size_t end = family.find('@', at + 1);
        const std::string item = family.substr(at + 1, end - at - 1);
        family.replace(at, end + 1 - at, of.empty() || of == item ? withhold : std::string());
    }
    return family;
}

/// All that a file holds: its bytes, and unpacked what it packs.
std::string unpacked(const Workplace& place, const std::string& name) {
    std::string all = place.read(name);
    ChildRequest request;
    request.deadline = std::chrono::minutes{1};
    const std::string path = place.path(name).string();
    if (name.ends_with(".pdf")) {
        request.command = {"qpdf", "--qdf", "--object-streams=disable", path, "-"};
        all += run_child(request)->output;
        request.command = {"pdftotext", path, "-"};
        all += run_child(request)->output;
    } else if (name.ends_with(".docx") || name.ends_with(".odt")) {
        request.command = {"python3", "-c",
                           "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
                           "for n in z.namelist(): sys.stdout.buffer.write(n.encode()+z.read(n))",
                           path};
        const auto answer = run_child(request);
        REQUIRE(answer);
        REQUIRE(answer->exit_code == 0);
        all += answer->output;
    }
    return all;
}

/// Every format, written for these options.
std::vector<std::string> written(const Workplace& place, const std::vector<std::string>& options) {
    std::vector<std::string> draw = {"render", "family.kinscape", "-o",    "a.svg", "-o",        "a.pdf",
                                     "-o",     "a.png",           "--dpi", "40",    "--who-said"};
    std::vector<std::string> page = {"render", "family.kinscape",
                                     "-o",     "page.pdf",
                                     "--page", "A4",
                                     "--with", "map,legend,notes,people,sources"};
    std::vector<std::string> tell = {"export", "family.kinscape", "-o", "a.docx", "-o", "a.odt",
                                     "-o",     "a.txt",           "-o", "a.json"};
    for (auto* call : {&draw, &page, &tell}) {
        call->insert(call->end(), options.begin(), options.end());
        const Ran ran = place.run(*call);
        INFO(ran.words);
        REQUIRE(ran.code == 0);
    }
    return {"a.svg", "a.pdf", "a.png", "page.pdf", "a.docx", "a.odt", "a.txt", "a.json"};
}

}  // namespace

TEST_CASE("The worker's own copy holds the words, so that the searches below can find them") {
    const Workplace place;
    place.write("family.kinscape", family_of_words(""));
    written(place, {});
    const std::string json = unpacked(place, "a.json"), sentences = unpacked(place, "a.docx");
    for (const char* word : {"Q6q", "Q16q", "Q25q", "Q28q", "Q35q", "Q38q"}) {
        CHECK(json.find(word) != std::string::npos);
        CHECK(sentences.find(word) != std::string::npos);
    }
}

TEST_CASE("What is withheld from a report is in none of its bytes, in any format") {
    const Workplace place;
    place.write("family.kinscape", family_of_words(R"(,"withhold":["report"])"));
    for (const std::string& name : written(place, {"--for", "report"})) {
        const std::string bytes = unpacked(place, name);
        INFO(name);
        for (int i = 6; i <= 39; ++i)
            CHECK(bytes.find("Q" + std::to_string(i) + "q") == std::string::npos);
        CHECK(bytes.find("1953") == std::string::npos);
    }
}

TEST_CASE("Each text that is withheld alone is in none of a report's bytes, in any format") {
    struct Text {
        int word;
        const char* item;
        const char* path;  // empty: the item as a whole
    };
    constexpr Text texts[] = {{6, "p2", "name/given"},     {7, "p2", "name/family"},
                              {8, "p2", "name/at_birth"},  {9, "p2", "name/called"},
                              {10, "p2", "pronouns"},      {11, "p2", "born/place"},
                              {12, "p2", "died/place"},    {13, "p2", "died/cause"},
                              {14, "p2", "place"},         {15, "p2", "marks/0"},
                              {16, "p2", "occupation"},    {17, "p2", "education"},
                              {18, "p2", "income"},        {19, "p2", "culture/0"},
                              {20, "p2", "languages/0"},   {21, "p2", "faith"},
                              {22, "p2", "migrated/from"}, {23, "p2", "migrated/to"},
                              {24, "p2", "strengths/0"},   {25, "p2", "words/0"},
                              {27, "u1", "caption"},       {28, "h1", "title"},
                              {29, "h1", "place"},         {30, "s1", "title"},
                              {31, "t1", "caption"},       {32, "t1", ""},
                              {33, "t2", "caption"},       {34, "m1", "title"},
                              {35, "g1", "text"},          {36, "g1", "measure"},
                              {37, "g1", "target"},        {38, "n1", ""},
                              {39, "src1", "title"},       {40, "v1", "title"}};
    const Workplace place;
    std::vector<std::string> draw = {"render"}, tell = {"export"};
    for (const Text& text : texts) {
        const std::string from = R"("withhold":["report"])", path = text.path;
        const std::string member = path.empty() ? from : R"("said":{")" + path + R"(":{)" + from + "}}";
        const std::string file = "w" + std::to_string(text.word) + ".kinscape";
        place.write(file, family_of_words("," + member, text.item));
        draw.push_back(file);
        tell.push_back(file);
    }
    const std::vector<std::string> how = {"-o", "out", "--for", "report", "--jobs", "2", "--who-said"};
    for (auto* call : {&draw, &tell})
        call->insert(call->end(), how.begin(), how.end());
    draw.insert(draw.end(), {"--format", "svg,pdf", "--view", "v1", "--page", "A4", "--with",
                             "map,legend,notes,people,sources"});
    tell.insert(tell.end(), {"--format", "docx,odt,txt,json"});
    for (auto* call : {&draw, &tell}) {
        const Ran ran = place.run(*call);
        INFO(ran.words);
        REQUIRE(ran.code == 0);
    }
    for (const Text& text : texts)
        for (const char* ending : {".svg", ".pdf", ".docx", ".odt", ".txt", ".json"}) {
            const std::string name = "out/w" + std::to_string(text.word) + ending;
            INFO(name << " " << text.path);
            const std::string bytes = unpacked(place, name);
            CHECK_FALSE(bytes.empty());
            CHECK(bytes.find("Q" + std::to_string(text.word) + "q") == std::string::npos);
        }
    // The others stay: what is looked for would be found.
    CHECK(place.read("out/w6.json").find("Q16q") != std::string::npos);
}

TEST_CASE("A de-identified copy holds no name, place, text, date or id of the document, in any format") {
    const Workplace place;
    place.write("family.kinscape", family_of_words(""));
    for (const std::string& name : written(place, {"--deidentify", "--on", "2026-03-12"})) {
        const std::string bytes = unpacked(place, name);
        INFO(name);
        for (int i = 0; i <= 40; ++i)
            CHECK(bytes.find("Q" + std::to_string(i) + "q") == std::string::npos);
        for (const char* date : {"1984-03", "1953-07", "2019-11", "2005-10", "1979-12", "2018-08", "1999-10",
                                 "2011-10", "2016-10", "2026-03-12", "12 March 2026"})
            CHECK(bytes.find(date) == std::string::npos);
        CHECK(bytes.find("Anna") == std::string::npos);
    }
}

TEST_CASE("A de-identified copy in a folder is called by its number") {
    const Workplace place;
    place.write("the-novak-family.kinscape", family_of_words(""));
    CHECK(place.run({"render", "the-novak-family.kinscape", "-o", "out", "--format", "svg", "--deidentify"})
              .code == 0);
    CHECK(place.names("out") == std::vector<std::string>{"1.svg"});
}

}  // namespace kinscape
