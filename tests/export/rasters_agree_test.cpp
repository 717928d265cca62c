// The same picture by three painters that know nothing of each other: cairo's pixels, poppler on our PDF,
// librsvg on our SVG with outlined text.
#include "catch.hpp"
#include "export/raster.hpp"
#include "export/sample_picture.hpp"
#include "export/tools.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace kinscape {
namespace {

const ExportOptions as_outlines = {.text_as_outlines = true, .dpi = 150};

/// Four pixels by four become one.
Raster quartered(const Raster& fine) {
    Raster raster{fine.width / 4, fine.height / 4, {}};
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            int sum = 0;
            for (int i = 0; i < 16; ++i)
                sum += fine.grey[static_cast<std::size_t>((4 * y + i / 4) * fine.width + 4 * x + i % 4)];
            raster.grey.push_back(static_cast<std::uint8_t>(sum / 16));
        }
    return raster;
}

/// The share of all pixels that differ by more than a quarter of the way from black to white.
double difference(const Raster& a, const Raster& b) {
    const int width = std::min(a.width, b.width);
    const int height = std::min(a.height, b.height);
    REQUIRE(std::abs(a.width - b.width) <= 1);
    REQUIRE(std::abs(a.height - b.height) <= 1);
    int differing = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int one = a.grey[static_cast<std::size_t>(y * a.width + x)];
            const int other = b.grey[static_cast<std::size_t>(y * b.width + x)];
            differing += std::abs(one - other) > 64 ? 1 : 0;
        }
    return static_cast<double>(differing) / (static_cast<double>(width) * height);
}

TEST_CASE("PNG, PDF and SVG show the same picture at 150 dpi") {
    Typesetter type;
    Picture picture = sample_picture(type);
    // Whole pixels: poppler measures a page from its lower edge, so a part of one would move everything.
    picture.pages[0].size = {101.6, 76.2};
    const Raster ours = raster_of(written(picture, "png", 0, as_outlines));
    const TemporaryFile pdf(written(picture, "pdf", 0, as_outlines), ".pdf");
    // Poppler moves lines and letters to whole pixels: drawn four times as fine, by a quarter of one at most.
    if (const std::optional<Told> told = asked({"pdftoppm", "-r", "600", "-png", pdf.path()}))
        CHECK(difference(ours, quartered(raster_of(told->output))) < 0.01);
    const TemporaryFile svg(written(picture, "svg", 0, as_outlines), ".svg");
    if (const std::optional<Told> told =
            asked({"rsvg-convert", "-d", "150", "-p", "150", "-b", "white", svg.path()}))
        CHECK(difference(ours, raster_of(told->output)) < 0.01);
}

TEST_CASE("two pictures that are not the same are told apart") {
    Typesetter type;
    Picture picture = sample_picture(type);
    const Raster ours = raster_of(written(picture, "png", 0, as_outlines));
    picture.pages[0].scene.add(rectangle({{70, 45}, {85, 57}}), {black, std::nullopt},
                               picture.pages[0].scene.tag({}));
    CHECK(difference(ours, raster_of(written(picture, "png", 0, as_outlines))) > 0.03);
}

}  // namespace
}  // namespace kinscape
