#include "catch.hpp"
#include "model/told_versions.hpp"

namespace kinscape {

TEST_CASE("What others say is read member by member") {
    const Version version{
        R"({"date":"2014","said_by":"p3","withhold":["report"],"count":2,"note":"a \"b\" ü\n"})"};
    CHECK(member_of(version, "date") == "2014");
    CHECK(member_of(version, "said_by") == "p3");
    CHECK(member_of(version, "count") == "2");
    CHECK(member_of(version, "note") == "a \"b\" ü\n");
    CHECK(member_of(version, "withhold").empty());
    CHECK(members_of(version).size() == 4);
    CHECK(members_of(Version{"{}"}).empty());
    CHECK(members_of(Version{}).empty());
}

TEST_CASE("A version that was written is read back") {
    const VersionMembers told = {{"occupation", "clerk \"in town\"\\"}, {"said_by", "أم سلمى"}};
    CHECK(members_of(version_of(told)) == told);
}

}  // namespace kinscape
