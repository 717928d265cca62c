#include "export/text_document.hpp"

#include "base/number.hpp"
#include "export/page.hpp"
#include "export/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

constexpr double heading_mm = 32;  // the room that title and lines take above the drawing

/// In the order in which they are tried: A4 and A3, upright and level.
constexpr std::array<Vec2, 4> papers = {{{210, 297}, {297, 210}, {420, 297}, {297, 420}}};
constexpr double longest_side_mm = 558;  // of a page in Word: 22 inches

Vec2 room_on(Vec2 paper) {
    return paper - Vec2{2 * text_page_margin_mm, 2 * text_page_margin_mm + heading_mm};
}

double scale_on(Vec2 paper, Vec2 drawing) {
    const Vec2 room = room_on(paper);
    return std::min({1.0, room.x / drawing.x, room.y / drawing.y});
}

/// The first paper that holds the drawing as it is, else one of its own size, so that it stays legible.
Vec2 paper_for(Vec2 drawing) {
    for (const Vec2 paper : papers)
        if (scale_on(paper, drawing) >= 1) return paper;
    const Vec2 own = drawing + (papers[0] - room_on(papers[0]));
    return {std::min(std::ceil(own.x), longest_side_mm), std::min(std::ceil(own.y), longest_side_mm)};
}

Page scaled(const Page& page, double scale) {
    if (scale == 1) return page;
    Page smaller;
    smaller.size = page.size * scale;
    smaller.scene.paper = page.scene.paper;
    smaller.scene.append(page.scene, Affine::scaled(scale));
    return smaller;
}

/// Both forms of one page.
Result<PlacedImage, ExportError> image_of(const Picture& about, const Page& page, std::string name,
                                          const ExportOptions& options) {
    Picture picture;
    picture.title = about.title;
    picture.description = about.description;
    picture.language = about.language;
    picture.day = about.day;
    picture.pages.push_back(page);
    PlacedImage image{std::move(name), page.size, {}, {}, picture.title, picture.description};
    Result<Exported, ExportError> svg = write_svg(picture, 0, options);
    Result<Exported, ExportError> png = write_png(picture, 0, options);
    if (!svg) return Failure{std::move(svg.error())};
    if (!png) return Failure{std::move(png.error())};
    image.svg = std::move(svg->bytes);
    image.png = std::move(png->bytes);
    return image;
}

Result<TextDocument::KeyRow, ExportError> key_row(const Picture& picture, const KeyEntry& entry,
                                                  std::size_t number, const ExportOptions& options) {
    if (entry.sample.scene.marks.empty()) return TextDocument::KeyRow{{}, entry.words};
    Picture about;
    about.title = about.description = entry.words;
    about.language = picture.language;
    about.day = picture.day;
    auto image = image_of(about, entry.sample, fmt::format("key-{}", number), options);
    if (!image) return Failure{std::move(image.error())};
    return TextDocument::KeyRow{std::move(*image), entry.words};
}

}  // namespace

Result<TextDocument, ExportError> text_document_of(const Picture& picture, const ExportOptions& options) {
    if (picture.pages.empty()) return Failure{ExportError{"There is no page to write."}};
    const Page& whole = picture.pages.front();
    const Vec2 paper = paper_for(whole.size);
    const double scale = scale_on(paper, whole.size);
    TextDocument document;
    document.page = paper;
    document.text_page = papers[0];
    document.title = picture.title;
    document.language = picture.language;
    document.author = picture.author;
    document.lines = picture.lines;
    document.key_heading = picture.key_heading;
    document.told = picture.told;
    document.foot = picture.foot;
    auto drawing = image_of(picture, scaled(whole, scale), "drawing", options);
    if (!drawing) return Failure{std::move(drawing.error())};
    document.drawing = std::move(*drawing);
    for (const KeyEntry& entry : picture.key) {
        auto row = key_row(picture, entry, document.key.size() + 1, options);
        if (!row) return Failure{std::move(row.error())};
        document.key.push_back(std::move(*row));
    }
    if (scale < 1)
        document.remarks.push_back(
            fmt::format("The drawing has scale {} to stand on the largest page of a text "
                        "document. A PDF with --page fit keeps its size.",
                        to_text(scale, 2)));
    return document;
}

}  // namespace kinscape
