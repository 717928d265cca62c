#include "catch.hpp"
#include "families.hpp"
#include "model/left_out.hpp"

namespace kinscape {
namespace {

std::vector<std::string> left_out_of_report(const Document& document) {
    return left_out_lines(document, visible_to(document, Audience{Reader::report}).left_out_facts(), {});
}

}  // namespace

TEST_CASE("What a report leaves out is told item by item, and what goes with it") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    karl.name.given = "Karl";
    karl.name.family = {};
    withhold(karl.said, {"report"});
    family.document.people = family.document.people.with(karl);
    put(family.document.ties, {tie("t1", family.karl, family.mia, "close")});
    put(family.document.notes, {note("n1", family.karl, "Was late.")});
    const std::vector<std::string> lines = left_out_of_report(family.document);
    CHECK(lines.size() == 3);
    CHECK(lines.front() == "Person: Karl");
    CHECK(lines.back() == "Note: Was late. (goes with the rest)");
}

TEST_CASE("A withheld mark, word or member is told with whose it is") {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.name = {};
    mia.name.given = "Mia";
    mia.marks.resize(1);
    mia.marks[0].kind = "asthma";
    withhold(mia.marks[0].said, {"report"});
    mia.words.resize(1);
    mia.words[0].text = "Not for them.";
    withhold(mia.words[0].said, {"report"});
    family.document.people = family.document.people.with(mia);
    CHECK(left_out_of_report(family.document) ==
          std::vector<std::string>{"Mia: mark (asthma)", "Mia: words (Not for them.)"});
}

TEST_CASE("A worker's own copy leaves nothing out") {
    auto family = three_generations();
    CHECK(visible_to(family.document, Audience{}).left_out_facts().empty());
}

}  // namespace kinscape
