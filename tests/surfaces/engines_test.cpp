// A page on the screen beside what other people's programs make of our files at 150 dpi: poppler's two
// painters of the PDF, librsvg and Chromium for the SVG.
#include "base/child_process.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "export/exporter.hpp"
#include "surfaces/surfaces.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// What a reader may be shown: one pixel in a hundred that differs by more than a quarter.
constexpr double most_differing_to_a_reader = 0.01;

struct EnginesFolder {
    EnginesFolder() { fs::create_directories(path); }
    ~EnginesFolder() { fs::remove_all(path); }
    fs::path path = fs::temp_directory_path() / ("kinscape-engines-" + std::to_string(::getpid()));
};

std::string written(const Picture& picture, std::string_view id) {
    auto exported = find_exporter(id)->write(picture, 0, {.dpi = compared_dpi});
    REQUIRE(exported);
    return std::move(exported->bytes);
}

bool is_there(const std::string& program) {
    const auto found = run_child({.command = {"sh", "-c", "command -v " + program}, .input = ""});
    return found && found->exit_code == 0;
}

/// Runs a program that writes a PNG; its pixels.
std::optional<Pixels> painted_by(const std::vector<std::string>& command, const fs::path& png) {
    ChildRequest request;
    request.command = command;
    request.deadline = std::chrono::minutes(3);
    const auto answer = run_child(request);
    if (!answer || answer->exit_code != 0) return std::nullopt;
    const auto bytes = read_file(png, std::size_t{256} << 20);
    return bytes ? std::optional(pixels_of_png(*bytes)) : std::nullopt;
}

/// The upper left corner of a picture.
Pixels cut(const Pixels& from, int width, int height) {
    Pixels part{std::min(width, from.width), std::min(height, from.height), {}};
    for (int y = 0; y < part.height; ++y) {
        const auto row = from.rgba.begin() + std::ptrdiff_t{y} * from.width * 4;
        part.rgba.insert(part.rgba.end(), row, row + std::ptrdiff_t{part.width} * 4);
    }
    return part;
}

/// Four pixels by four become one.
Pixels quartered(const Pixels& fine) {
    Pixels pixels{fine.width / 4, fine.height / 4, {}};
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x)
            for (int channel = 0; channel < 4; ++channel) {
                int sum = 0;
                for (int i = 0; i < 16; ++i)
                    sum +=
                        fine.rgba[static_cast<std::size_t>((4 * y + i / 4) * fine.width + 4 * x + i % 4) * 4 +
                                  static_cast<std::size_t>(channel)];
                pixels.rgba.push_back(static_cast<std::uint8_t>(sum / 16));
            }
    return pixels;
}

enum class Engines : std::uint8_t { all, without_browser };
using Shows = std::map<std::string, std::optional<Pixels>>;

/// The page as each engine shows it, by name; an engine that is not installed is left out.
Shows shown_by(Engines engines, const Picture& picture, const EnginesFolder& folder) {
    const std::string pdf = folder.path / "page.pdf", svg = folder.path / "page.svg";
    REQUIRE(write_file(pdf, written(picture, "pdf")));
    REQUIRE(write_file(svg, written(picture, "svg")));
    const std::string out = folder.path / "out", png = out + ".png";
    Shows shown;
    if (is_there("pdftocairo"))
        shown["pdftocairo"] = painted_by({"pdftocairo", "-png", "-r", "150", "-singlefile", pdf, out}, png);
    if (is_there("pdftoppm")) {
        // This one moves lines to whole pixels of its own: painted four times as fine, by a quarter of one at
        // most.
        shown["pdftoppm"] = painted_by({"pdftoppm", "-png", "-r", "600", "-singlefile", pdf, out}, png);
        if (shown["pdftoppm"]) shown["pdftoppm"] = quartered(*shown["pdftoppm"]);
    }
    if (is_there("rsvg-convert"))
        shown["rsvg"] =
            painted_by({"rsvg-convert", "-d", "150", "-p", "150", "-b", "white", svg, "-o", png}, png);
    if (engines == Engines::all && is_there("chromium")) {
        const Vec2 css = picture.pages.front().size * (96 / 25.4);
        shown["chromium"] = painted_by(
            {"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--font-render-hinting=none", "--force-device-scale-factor=1.5625", "--user-data-dir=" + out,
             fmt::format("--window-size={},{}", std::lround(css.x) + 1, std::lround(css.y) + 1),
             "--screenshot=" + png, "file://" + svg},
            png);
    }
    return shown;
}

void compare(std::string_view name, Engines engines) {
    const Picture picture = example_picture(name, "");
    const auto screen = painted_page(picture.pages.front());
    const Pixels ours = screen ? *screen : written_page(picture);
    const EnginesFolder folder;
    const Shows shown = shown_by(engines, picture, folder);
    const std::size_t wanted = engines == Engines::all ? 4 : 3;
    if (shown.size() < wanted)
        std::cout << "skipped " << wanted - shown.size() << " engines that are not installed" << std::endl;
    for (const auto& [engine, pixels] : shown) {
        INFO(name << " by " << engine);
        REQUIRE(pixels);
        const Pixels theirs = cut(*pixels, ours.width, ours.height);
        const double share = differing_share(ours, theirs);
        std::cout << fmt::format("{} by {}: {:.3f} % of the pixels differ\n", name, engine, share * 100);
        if (share >= most_differing_to_a_reader)
            UNSCOPED_INFO(left_for_looking(std::string(name) + "-" + engine, ours, theirs));
        CHECK(share < most_differing_to_a_reader);
    }
}

}  // namespace

TEST_CASE("An ecomap on the screen is the one that poppler and librsvg show") {
    compare("eco-2-new-baby", Engines::without_browser);
}

TEST_CASE("Every example on the screen is the one that poppler, librsvg and Chromium show", "[.long]") {
    for (const std::string& name : example_names())
        compare(name, Engines::all);
}

}  // namespace kinscape
