#include "export/picture.hpp"

#include "export/page.hpp"
#include "layout/arrange.hpp"
#include "model/sentences.hpp"
#include "scene/content.hpp"
#include "scene/describe.hpp"
#include "scene/extent.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace kinscape {
namespace {

/// Words with `{}` in them, filled in; a translation may move the `{}`.
std::string filled(std::string_view words, std::string_view with) {
    std::string result(words);
    if (const std::size_t at = result.find("{}"); at != std::string::npos) result.replace(at, 2, with);
    return result;
}

std::string day_in_words(const Day& day, const Words& words) {
    return date_in_words(PartialDate(fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day)), words);
}

/// An ecomap is a moment and a genogram is one person's hearing: day and hand are always printed
/// (notation.md 7.1).
std::string subtitle_of(const Snapshot& snapshot, const Look& look) {
    std::string subtitle = filled(look.words["As of {}."], day_in_words(snapshot.day, look.words));
    const std::string& author = snapshot.document().about.author;
    if (!author.empty()) subtitle += " " + filled(look.words["Drawn by {}."], author);
    return subtitle;
}

/// Notation, and in a report how much was left out; a client's copy does not say that anything was
/// (notation.md 8.6).
std::string foot_of(const Snapshot& snapshot, const Look& look) {
    std::string foot = filled(look.words["Notation: {}."], look.notation.title);
    if (snapshot.visible.audience().reader != Reader::report) return foot;
    std::string left_out;
    for (const auto& [kind, count] : snapshot.visible.left_out())
        if (count > 0)
            left_out += fmt::format("{}{} {}", left_out.empty() ? "" : ", ", look.words[kind], count);
    if (!left_out.empty()) foot += " " + filled(look.words["Left out of this copy: {}."], left_out);
    return foot;
}

LegendRows legend_rows(const PictureRequest& request) {
    if (request.legend) return *request.legend;
    const std::string rows = request.view.legend ? request.view.legend->rows : std::string();
    if (rows == "off") return LegendRows::off;
    return rows == "short" ? LegendRows::short_ : LegendRows::full;
}

/// What the call leaves open comes from the view (format.md, "Picture options").
PageRequest page_request(const PictureRequest& request) {
    PageRequest page = request.page;
    const PageOptions stored = request.view.page.value_or(PageOptions{});
    if (page.size.empty()) page.size = stored.size;
    if (page.orientation.empty()) page.orientation = stored.turn;
    if (!page.scale && stored.scale && *stored.scale > 0) page.scale = stored.scale;
    if (page.size.empty()) page.size = "fit";
    return page;
}

Result<Table<Place>, PictureError> places_of(const Snapshot& snapshot, const PictureRequest& request,
                                             const Extents& extents, const Look& look) {
    const ArrangeRequest wanted{.snapshot = snapshot,
                                .places = snapshot.view.places,
                                .extents = extents,
                                .spacing = look.spacing,
                                .worker = request.worker};
    Result<std::vector<Place>, ArrangeError> arranged = arrange(wanted);
    if (!arranged) return Failure{PictureError::cancelled};
    Table<Place> places;
    for (Place& place : *arranged)
        places = places.with(std::move(place));
    return places;
}

}  // namespace

Result<Picture, PictureError> picture_of(const Document& document, const PictureRequest& request,
                                         const Look& look) {
    const Snapshot snapshot = snapshot_of(visible_to(document, request.audience), request.view, request.day);
    const Extents extents = extents_of(snapshot, look);
    Result<Table<Place>, PictureError> places = places_of(snapshot, request, extents, look);
    if (!places) return Failure{places.error()};
    const Scene drawing =
        content_scene(snapshot, geometry_of(snapshot, *places, extents, look.spacing), look);
    if (!ink_bounds(drawing)) return Failure{PictureError::nothing_to_draw};

    const Document& shown = snapshot.document();
    Picture picture;
    picture.title = title_of(shown);
    picture.description = description_of(snapshot, look);
    picture.language = shown.about.language.empty() ? look.words.language : shown.about.language;
    picture.author = shown.about.author;
    picture.day = request.day;

    const LegendRows rows = legend_rows(request);
    const SheetParts parts{drawing, picture.title, subtitle_of(snapshot, look),
                           rows == LegendRows::off ? std::vector<LegendEntry>{}
                                                   : legend_entries(snapshot, look, rows),
                           foot_of(snapshot, look)};
    Sheet sheet = sheet_of(parts, page_request(request), look);
    picture.pages.push_back(std::move(sheet.page));
    std::ranges::move(sheet.legend_pages, std::back_inserter(picture.pages));
    picture.remarks = std::move(sheet.remarks);
    return picture;
}

}  // namespace kinscape
