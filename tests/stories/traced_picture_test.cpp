// A picture that is laid under the drawing: which files are taken, and what the view holds of them.
#include "app/traced_picture.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "draw/pixel_image.hpp"
#include "io/data_url.hpp"

#include <string>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// Two pixels side by side: red, and a blue that covers half.
const std::string png =
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mP4z8Dwn4HhfwMAD3oDfnYksa8AAAAASU"
    "VORK5CYII=";
/// Eight by eight pixels of black.
const std::string jpeg =
    "data:image/jpeg;base64,"
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI//////////////////////"
    "//////////////////////////////wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABQQAQAAAAAA"
    "AAAAAAAAAAAAAAD/2gAIAQEAAD8AE//Z";

fs::path file_of(const std::string& name, const std::string& bytes) {
    const fs::path folder = fs::temp_directory_path() / "kinscape-traced";
    fs::create_directories(folder);
    REQUIRE(write_file(folder / name, bytes));
    return folder / name;
}

}  // namespace

TEST_CASE("A PNG is read with its colours and how much they cover, a JPEG as it is") {
    const auto two = pixel_image_from(bytes_of_data_url(png).value());
    REQUIRE(two);
    CHECK(two->width == 2);
    CHECK(two->height == 1);
    const auto byte = [](int value) { return static_cast<std::uint8_t>(value); };
    CHECK(two->rgba == std::vector<std::uint8_t>{byte(255), byte(0), byte(0), byte(255), byte(0), byte(0),
                                                 byte(255), byte(128)});
    const auto black = pixel_image_from(bytes_of_data_url(jpeg).value());
    REQUIRE(black);
    CHECK(black->width == 8);
    CHECK(black->rgba[3] == byte(255));
}

TEST_CASE(
    "A picture lies in the view with its middle where it was wanted, and comes back as the same bytes") {
    const std::string bytes = bytes_of_data_url(png).value();
    const auto view = with_picture({}, file_of("two.png", bytes), {100, 50});
    REQUIRE(view);
    CHECK(view->background->image == png);
    CHECK(bytes_of_data_url(view->background->image) == bytes);
    const double width = view->background->width.value();
    CHECK(view->background->at->x == Approx(100 - width / 2));
    CHECK(view->background->at->y == Approx(50 - width / 4));

    TracedPicture traced;
    const Traced& shown = traced.of(*view, Reader::worker);
    REQUIRE(shown.pixels);
    CHECK(shown.box.centre() == Vec2{100, 50});
    // It may hold what the client is not to see.
    CHECK_FALSE(traced.of(*view, Reader::client).pixels);
    CHECK_FALSE(traced.of({}, Reader::worker).pixels);
}

TEST_CASE("What is no picture, or cut short, or not there, is refused in a sentence") {
    const std::string bytes = bytes_of_data_url(jpeg).value();
    for (const std::string& wrong : {std::string(), std::string("{\"kinscape\": 1}"),
                                     std::string("\x89PNG and no more"), bytes.substr(0, 20)}) {
        const auto view = with_picture({}, file_of("wrong.png", wrong), {});
        REQUIRE_FALSE(view);
        CHECK(view.error().find("wrong.png is no picture that can be read") == 0);
    }
    CHECK_FALSE(with_picture({}, "/no/such.png", {}));
    CHECK_FALSE(bytes_of_data_url("https://example.org/a.png"));
    CHECK_FALSE(bytes_of_data_url("data:image/png;base64,???"));
}

}  // namespace kinscape
