#include "catch.hpp"
#include "export/exporter.hpp"
#include "export/sample_picture.hpp"

#include <cstdint>
#include <string>

namespace kinscape {
namespace {

using Catch::Matchers::Contains;

Exported png_of(const Picture& picture, double dpi) {
    ExportOptions options;
    options.dpi = dpi;
    Result<Exported, ExportError> exported = find_exporter("png")->write(picture, 0, options);
    REQUIRE(exported);
    return *exported;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

TEST_CASE("a PNG of 300 dpi says so, in colour without transparency") {
    Typesetter type;
    const Exported png = png_of(sample_picture(type), 300);
    CHECK(number_at(png.bytes, 16) == 1063);  // 90 mm
    CHECK(number_at(png.bytes, 20) == 709);   // 60 mm
    CHECK(png.bytes[24] == 8);
    CHECK(png.bytes[25] == 2);
    REQUIRE(png.bytes.substr(37, 4) == "pHYs");
    CHECK(number_at(png.bytes, 41) == 11811);
    CHECK(number_at(png.bytes, 45) == 11811);
    CHECK(png.bytes[49] == 1);
    // The sum over "pHYs", 11811, 11811, metre.
    CHECK(number_at(png.bytes, 50) == 0x78A53F76);
    CHECK(png.remarks.empty());
}

TEST_CASE("a PNG beyond 100 million pixels gets fewer dpi, and says it") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.pages[0].size = {2000, 1500};
    const Exported png = png_of(picture, 300);
    const double pixels = double{number_at(png.bytes, 16) * 1.0} * number_at(png.bytes, 20);
    CHECK(pixels <= 100e6);
    CHECK(pixels > 95e6);
    REQUIRE(png.remarks.size() == 1);
    CHECK_THAT(png.remarks[0], Contains("146 dpi instead of 300"));
}

TEST_CASE("the same picture gives the same PNG") {
    Typesetter first;
    Typesetter second;
    CHECK(png_of(sample_picture(first), 150).bytes == png_of(sample_picture(second), 150).bytes);
}

TEST_CASE("a resolution of nothing is refused") {
    Typesetter type;
    ExportOptions options;
    options.dpi = 0;
    CHECK_FALSE(find_exporter("png")->write(sample_picture(type), 0, options));
}

}  // namespace
}  // namespace kinscape
