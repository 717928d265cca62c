#include "catch.hpp"
#include "io/json_lines.hpp"

namespace kinscape {

TEST_CASE("A value is found on its line, what is absent on the line of what is around it") {
    const std::string_view json = "{\n \"people\": [\n  {\"id\": \"p1\"},\n  {\n\"id\": \"p\\\"}2\",\n"
                                  "\"a/b\": {\"~\":\n [0,\n 1]}\n}]\n}\n";
    CHECK(lines_of(json, {"", "/people", "/people/0/id", "/people/1", "/people/1/id", "/people/1/a~1b/~0/1",
                          "/people/1/born/date", "/nothing"}) == std::vector<int>{1, 2, 3, 4, 5, 8, 4, 1});
}

TEST_CASE("Of a member that stands twice the last one is found") {
    CHECK(lines_of("{\"a\":\n1,\n\"a\":\n2}", {"/a"}) == std::vector<int>{4});
}

TEST_CASE("A text that is cut short or is no JSON still has lines") {
    for (const char* text : {"", "\"", "{", "[1,\"", "{\"a\":{\"b\\", "]]]}", "{\"a\" 1 2}"})
        CHECK(lines_of(text, {"/a/b"}) == std::vector<int>{1});
}

TEST_CASE("Columns count characters, not bytes") {
    const std::string_view text = "é\nüö!";
    CHECK(line_and_column(text, 7).line == 2);
    CHECK(line_and_column(text, 7).column == 3);
}

}  // namespace kinscape
