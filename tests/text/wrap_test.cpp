#include "catch.hpp"
#include "text/wrap.hpp"

#include <string>
#include <vector>

namespace kinscape {
namespace {

constexpr TextStyle upright{8, false, false};

std::vector<std::string> texts(const std::vector<ShapedLineRef>& lines) {
    std::vector<std::string> result;
    for (const ShapedLineRef& line : lines) {
        std::string text;
        for (const PlacedRun& placed : line->runs)
            text += placed.run->text;
        result.push_back(text);
    }
    return result;
}

using Texts = std::vector<std::string>;

TEST_CASE("a short name stays on one line") {
    Typesetter type;
    CHECK(texts(wrapped(type, "  Rosa Delgado ", upright, {40, 3})) == Texts{"Rosa Delgado"});
}

TEST_CASE("an empty label has no line") {
    Typesetter type;
    CHECK(wrapped(type, "", upright, {26, 3}).empty());
    CHECK(wrapped(type, " \n ", upright, {26, 3}).empty());
}

TEST_CASE("a long name breaks at its blanks and hyphens") {
    Typesetter type;
    const double width = type.width("Maria Magdalena", upright) + 0.1;
    CHECK(texts(wrapped(type, "Maria Magdalena Anna-Luisa", upright, {width, 3})) ==
          Texts{"Maria Magdalena", "Anna-Luisa"});
    const double narrow = type.width("Anna-Lu", upright);
    CHECK(texts(wrapped(type, "Anna-Luisa", upright, {narrow, 3})) == Texts{"Anna-", "Luisa"});
}

TEST_CASE("what does not fit in the lines that are left ends in an ellipsis") {
    Typesetter type;
    const double width = type.width("diabetes mell", upright);
    const std::vector<ShapedLineRef> lines =
        wrapped(type, "diabetes mellitus since the second pregnancy", upright, {width, 2});
    REQUIRE(lines.size() == 2);
    CHECK(texts(lines)[0] == "diabetes");
    CHECK(texts(lines)[1].ends_with("…"));
    CHECK(lines[1]->width <= width);
}

TEST_CASE("a word wider than the line is broken between letters, not inside them") {
    Typesetter type;
    const double width = type.width("Wwwww", upright);
    for (const ShapedLineRef& line : wrapped(type, "Wwwwwwwwwwwwwwwwww", upright, {width, 9}))
        CHECK(line->width <= width);
    // A letter with its accent is one: the accent never begins a line.
    const Texts lines = texts(wrapped(type, "e\u0301e\u0301e\u0301", upright, {type.width("e", upright), 9}));
    CHECK(lines == Texts{"e\u0301", "e\u0301", "e\u0301"});
}

TEST_CASE("Chinese and Thai break where their writing allows") {
    Typesetter type;
    const double width = type.width("王小明王", upright) + 0.1;
    CHECK(texts(wrapped(type, "王小明王小明", upright, {width, 3})) == Texts{"王小明王", "小明"});
    CHECK(wrapped(type, "โรงเรียนประถมศึกษา", upright, {15, 3}).size() >= 2);
}

TEST_CASE("a line break that was typed is kept") {
    Typesetter type;
    CHECK(texts(wrapped(type, "Elm Street\n14", upright, {60, 3})) == Texts{"Elm Street", "14"});
    CHECK(texts(wrapped(type, "Elm Street\n14", upright, {60, 1})) == Texts{"Elm Street…"});
}

TEST_CASE("one letter wider than the line still gets its line") {
    Typesetter type;
    CHECK(texts(wrapped(type, "ab", upright, {0.1, 5})) == Texts{"a", "b"});
}

}  // namespace
}  // namespace kinscape
