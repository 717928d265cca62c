#include "base/color.hpp"
#include "base/number.hpp"
#include "base/utf8.hpp"
#include "catch.hpp"

#include <limits>

namespace kinscape {

TEST_CASE("Numbers are written short, with a point and without an exponent") {
    CHECK(to_text(1.0) == "1");
    CHECK(to_text(0.1 + 0.2) == "0.3");
    CHECK(to_text(-0.0001) == "0");
    CHECK(to_text(1e9) == "1000000000");
    CHECK(to_text(12.3456, 2) == "12.35");
    CHECK(to_text(100.0, 0) == "100");
}

TEST_CASE("Only a whole, finite number is read as one") {
    CHECK(number_from("2.5") == 2.5);
    CHECK_FALSE(number_from("2,5"));
    CHECK_FALSE(number_from("2.5 "));
    CHECK_FALSE(number_from("inf"));
    CHECK_FALSE(number_from(""));
    CHECK(whole_number_from("-12") == -12);
    CHECK_FALSE(whole_number_from("1.0"));
    CHECK(rounded_mm(-0.001) == 0);
    CHECK(rounded_mm(1.23456) == 1.23);
}

TEST_CASE("Names in every script pass the UTF-8 check and bad bytes are found") {
    CHECK_FALSE(invalid_utf8_at("Søren Łucja Олена سلمى 佐々木 😀"));
    CHECK(invalid_utf8_at("Ana\xC3") == 3u);
    CHECK(invalid_utf8_at("\xC0\x80") == 0u);
    CHECK(invalid_utf8_at("a\xED\xA0\x80") == 1u);
    CHECK(invalid_utf8_at("\xF4\x90\x80\x80") == 0u);
    CHECK(to_utf8(code_points("Zoë 木")) == "Zoë 木");
}

TEST_CASE("Names are compared without regard to capitals") {
    CHECK(folded("ÉLODIE Ødegård ŁUCJA ОЛЕНА ΣΟΦΙΑ") == folded("élodie ødegård łucja олена σοφια"));
    CHECK(folded("Ana") != folded("Anna"));
}

TEST_CASE("Blanks around a text are taken away and lists are cut and joined") {
    CHECK(trimmed("\xC2\xA0 Ana  ") == "Ana");
    CHECK(trimmed(" \t") == "");
    CHECK(split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
    CHECK(joined({"a", "b"}, ", ") == "a, b");
}

TEST_CASE("Colours are read, written and compared as the contrast rules say") {
    CHECK(color_from("#00664A") == Color{0, 102, 74});
    CHECK_FALSE(color_from("00664A"));
    CHECK_FALSE(color_from("#00664G"));
    CHECK(to_text(Color{0, 102, 74}) == "#00664a");
    CHECK(contrast(white, black) == Approx(21).epsilon(0.001));
    CHECK(contrast(white, Color{0, 102, 74}) == Approx(7.0).epsilon(0.01));
}

}  // namespace kinscape
