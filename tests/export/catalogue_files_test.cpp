// The catalogues of the four main notations as files. Each page is kept as a golden: a digest of the paths of
// the SVG in hundredths of a millimetre, and how dark each part of the page is, on which cairo's pixels of
// the PNG and poppler's of the PDF have to agree.
#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "catch.hpp"
#include "export/raster.hpp"
#include "export/tools.hpp"
#include "io/assets.hpp"
#include "io/profiles.hpp"
#include "workshop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace kinscape {
namespace {

const ExportOptions options = {.dpi = 100};
constexpr int columns = 12, rows = 18;

/// How dark each part of a page is: one line of digits for a row, 0 white to 9.
using InkMap = std::vector<std::string>;

InkMap ink_of(const Raster& page) {
    // A part of a page of symbols is never darker than so; what is, counts as that.
    constexpr double darkest = 0.27;
    InkMap map;
    for (int row = 0; row < rows; ++row) {
        std::string line;
        for (int column = 0; column < columns; ++column) {
            const int left = page.width * column / columns, right = page.width * (column + 1) / columns;
            const int top = page.height * row / rows, foot = page.height * (row + 1) / rows;
            double ink = 0;
            for (int y = top; y < foot; ++y)
                for (int x = left; x < right; ++x)
                    ink += 255 - page.grey[static_cast<std::size_t>(y * page.width + x)];
            ink /= 255.0 * (right - left) * (foot - top);
            line += static_cast<char>('0' + static_cast<int>(std::min(9.0, ink / darkest * 10)));
        }
        map.push_back(line);
    }
    return map;
}

/// A digest of the paths alone: letters come from the fonts of the machine.
std::string paths_of_svg(const std::string& svg) {
    std::string paths;
    std::size_t count = 0;
    for (const std::string& line : split(svg, '\n')) {
        if (line.find("<path") == std::string::npos) continue;
        paths += line;
        ++count;
    }
    return fmt::format("{} paths {:016x}", count, digest(paths));
}

Picture catalogue(const char* id, Typesetter& type) {
    const auto assets = read_assets(in_sources("assets"));
    REQUIRE(assets);
    const auto profile = read_profile({in_sources("assets/notation"), {}}, id);
    REQUIRE(profile);
    return catalogue_of({profile->notation, paper_palette(), assets->spacing, assets->words, type},
                        {2026, 3, 12});
}

/// True where no part is darker or lighter by more than so many steps.
bool agree(const InkMap& a, const InkMap& b, int steps) {
    for (std::size_t row = 0; row < a.size(); ++row)
        for (std::size_t column = 0; column < a[row].size(); ++column)
            if (std::abs(a[row][column] - b[row][column]) > steps) return false;
    return a.size() == b.size();
}

void check_golden(const std::string& id, const std::vector<std::string>& now) {
    const std::filesystem::path golden = in_sources("tests/export/goldens/catalogue-" + id + ".txt");
    // Written anew on purpose: KINSCAPE_WRITE_GOLDENS=1, then look at the pages.
    if (std::getenv("KINSCAPE_WRITE_GOLDENS")) {
        std::filesystem::create_directories(golden.parent_path());
        REQUIRE(write_file(golden, joined(now, "\n") + "\n"));
    }
    const auto bytes = read_file(golden, std::size_t{1} << 20);
    REQUIRE(bytes);
    std::vector<std::string> before = split(*bytes, '\n');
    if (!before.empty() && before.back().empty()) before.pop_back();
    REQUIRE(before.size() == now.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
        INFO(id << ", line " << i + 1);
        if (now[i].starts_with("page"))
            CHECK(now[i] == before[i]);
        else
            CHECK(agree({now[i]}, {before[i]}, 1));
    }
}

TEST_CASE("The catalogues of the four main notations are drawn alike in SVG, PDF and PNG") {
    Typesetter type;
    for (const char* id : {"plain", "mcgoldrick", "genopro", "nsgc"}) {
        const Picture picture = catalogue(id, type);
        const TemporaryFile pdf(written(picture, "pdf", 0, options), ".pdf");
        std::vector<std::string> now;
        for (std::size_t page = 0; page < picture.pages.size(); ++page) {
            INFO(id << ", page " << page + 1);
            const InkMap map = ink_of(raster_of(written(picture, "png", page, options)));
            now.push_back(
                fmt::format("page {}: {}", page + 1, paths_of_svg(written(picture, "svg", page, options))));
            now.insert(now.end(), map.begin(), map.end());
            const std::string number = std::to_string(page + 1);
            const std::string name = pdf.path() + "-page";
            const auto told = asked({"pdftoppm", "-r", fmt::format("{}", options.dpi), "-png", "-singlefile",
                                     "-f", number, "-l", number, pdf.path(), name});
            if (!told) continue;
            const auto png = read_file(name + ".png", std::size_t{1} << 24);
            REQUIRE(png);
            // poppler widens thin lines to whole pixels.
            CHECK(agree(ink_of(raster_of(*png)), map, 2));
        }
        check_golden(id, now);
    }
}

}  // namespace
}  // namespace kinscape
