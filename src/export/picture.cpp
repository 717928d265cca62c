#include "export/picture.hpp"

#include "base/utf8.hpp"
#include "export/page.hpp"
#include "export/report_words.hpp"
#include "export/timeline.hpp"
#include "layout/arrange.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "scene/catalogue.hpp"
#include "scene/content.hpp"
#include "scene/describe.hpp"
#include "scene/extent.hpp"
#include "scene/timeline_scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace kinscape {
namespace {

LegendRows legend_rows(const PictureRequest& request) {
    return request.legend ? *request.legend : legend_rows_of(request.view);
}

/// Where the view has its legend, millimetres of the drawing; a page of its own goes before it.
std::optional<Vec2> legend_place(const PictureRequest& request) {
    if (request.legend_apart || !request.view.legend) return std::nullopt;
    return request.view.legend->at;
}

/// --with: what is on the sheet; without it drawing and key are.
bool has_part(const PictureRequest& request, std::string_view part) {
    const auto& with = request.with;
    return !with.given || std::find(with.of.begin(), with.of.end(), part) != with.of.end();
}

/// What the call leaves open comes from the view (format.md, "Picture options").
PageRequest page_request(const PictureRequest& request) {
    PageRequest page = request.page;
    const PageOptions stored = request.view.page.value_or(PageOptions{});
    if (page.size.empty()) page.size = stored.size;
    if (page.orientation.empty()) page.orientation = stored.turn;
    if (!page.scale && stored.scale && *stored.scale > 0) page.scale = stored.scale;
    page.tile = page.tile || stored.tile.value_or(false);
    if (page.size.empty()) page.size = "fit";
    return page;
}

Result<Table<Place>, PictureError> places_of(const Snapshot& snapshot, const PictureRequest& request,
                                             const Extents& extents, const Look& look) {
    const ArrangeRequest wanted{.snapshot = snapshot,
                                .places = snapshot.view.places,
                                .extents = extents,
                                .spacing = look.spacing,
                                .worker = request.worker,
                                .seed = request.seed};
    Result<std::vector<Place>, ArrangeError> arranged = arrange(wanted);
    if (!arranged) return Failure{PictureError::cancelled};
    Table<Place> places;
    for (Place& place : *arranged)
        places = places.with(std::move(place));
    return places;
}

/// Boxes of the lines between partners.
std::vector<Rect> bonds_of(const Geometry& geometry) {
    std::vector<Rect> bonds;
    for (const RoutedLine& line : geometry.lines) {
        if (line.role != LineRole::couple || line.points.empty()) continue;
        Rect box{line.points.front(), line.points.front()};
        for (const Vec2 point : line.points)
            box = united(box, {point, point});
        bonds.push_back(box);
    }
    return bonds;
}

std::vector<std::string> remarks_of(const Deidentified& copy) {
    std::vector<std::string> remarks = copy.hints;
    for (const std::string& path : copy.not_kept)
        remarks.push_back(fmt::format("--keep: no text stands at {}.", path));
    return remarks;
}

/// The pattern of a phrase as far as its first gap: "Left out: ".
std::string_view begin_of(const Words& words, std::string_view key) {
    const std::string_view pattern = words[key];
    return pattern.substr(0, pattern.find("{0}"));
}

/// The outline without its own title: what stands under that goes under the page's, where it is not said
/// there already.
void put_told(Picture& picture, const std::vector<Sentence>& outline, const Words& words) {
    const std::string_view as_of = begin_of(words, "As of {0}."),
                           left_out = begin_of(words, "Left out: {0}.");
    std::size_t next = 0;
    std::vector<std::string> under_title;
    for (bool in_title = true; next < outline.size() && in_title; ++next) {
        const std::string& text = outline[next].text;
        if (outline[next].depth > 0 && !text.starts_with(as_of) && !text.starts_with(left_out))
            under_title.push_back(text);
        in_title = next + 1 < outline.size() && outline[next + 1].depth > 0;
    }
    picture.lines.insert(picture.lines.end(), under_title.begin(), under_title.end());
    for (; next < outline.size(); ++next)
        picture.told.push_back({outline[next].depth, outline[next].text});
}

/// A copy in words has its own heading, key and sentences.
void put_words_apart(Picture& picture, const Snapshot& snapshot, const SheetParts& parts, const Look& look) {
    picture.lines = {parts.as_of, parts.author, parts.left_out_begin + " " + parts.left_out};
    std::erase_if(picture.lines, [](const std::string& line) { return trimmed(line).empty(); });
    picture.key_heading = look.words["Key"];
    picture.foot = parts.confidentiality;
    for (const LegendEntry& entry : parts.legend) {
        LegendSample sample = legend_sample(entry, look);
        picture.key.push_back({{std::move(sample.scene), sample.size}, entry.words});
    }
    put_told(picture, sentences(snapshot.visible, snapshot.day, look.words), look.words);
    if (!parts.care.empty()) picture.lines.push_back(parts.care);
}

}  // namespace

Picture begun_picture(const Snapshot& snapshot, std::string title, std::string description,
                      const Look& look) {
    const Document& shown = snapshot.document();
    Picture picture;
    picture.title = std::move(title);
    picture.description = std::move(description);
    picture.language = shown.about.language.empty() ? look.words.language : shown.about.language;
    picture.author = shown.about.author;
    if (const Deidentified* copy = snapshot.visible.deidentified())
        picture.remarks = remarks_of(*copy);
    else
        picture.day = snapshot.day;
    return picture;
}

std::string sentence_of(PictureError error) {
    switch (error) {
    case PictureError::nothing_to_draw: return "there is nothing to draw in this view.";
    case PictureError::too_large:
        return "the drawing is too large for a page. Choose a smaller --scale, or --page A3 --tile.";
    case PictureError::cancelled: return "the drawing was cancelled.";
    }
    return {};
}

Picture catalogue_of(const Look& look, const Day& day) {
    constexpr Vec2 paper{210, 297};
    Picture picture;
    for (Scene& scene : catalogue_pages(look, paper))
        picture.pages.push_back({std::move(scene), paper});
    picture.title = phrase(look.words, "Notation: {0}.", {look.notation.title});
    picture.description = picture.title;
    for (const CatalogueList& list : catalogue_lists())
        for (const CatalogueRow& row : catalogue_rows(look, list.list))
            picture.description += " " + row.entry.words + ": " + row.meaning + ".";
    picture.language = look.words.language;
    picture.day = day;
    return picture;
}

Result<Picture, PictureError> picture_of(const Document& document, const PictureRequest& request,
                                         const Look& look) {
    if (is_timeline(request.view)) return timeline_picture(document, request, look);
    const Snapshot snapshot =
        snapshot_for(document, request.audience, view_drawn(request.view, look.notation), request.day);
    const Extents extents = extents_of(snapshot, look);
    Result<Table<Place>, PictureError> places = places_of(snapshot, request, extents, look);
    if (!places) return Failure{places.error()};
    const Geometry geometry = geometry_of(snapshot, *places, extents, look.spacing);
    Scene drawing = content_scene(snapshot, geometry, look);
    if (!ink_bounds(drawing)) return Failure{PictureError::nothing_to_draw};

    PictureRequest resolved = request;
    resolved.page = page_request(request);
    const Scene no_drawing;
    SheetParts parts{.drawing = has_part(request, "map") ? drawing : no_drawing};
    put_words(parts, snapshot, resolved, look);
    parts.bonds = bonds_of(geometry);
    const LegendRows rows = has_part(request, "legend") ? legend_rows(request) : LegendRows::off;
    if (rows != LegendRows::off) parts.legend = legend_entries(snapshot, look, rows);
    parts.legend_apart = request.legend_apart;
    // A legend that somebody put on the paper is a part of the drawing.
    if (const auto at = legend_place(request); at && !parts.legend.empty() && !request.words_apart) {
        drawing.append(legend_scene(parts.legend, look, legend_width_on_drawing(parts.legend)),
                       Affine::moved(*at));
        parts.legend.clear();
    }

    Picture picture = begun_picture(snapshot, parts.title, description_of(snapshot, look), look);
    if (request.words_apart) {
        put_words_apart(picture, snapshot, parts, look);
        resolved.page.size = "fit";
    } else {
        parts.sections = report_sections(snapshot, resolved, look);
    }
    put_on_pages(picture, request.words_apart ? SheetParts{.drawing = drawing} : parts, resolved.page, look);
    return picture;
}

}  // namespace kinscape
