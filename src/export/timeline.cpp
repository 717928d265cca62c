#include "export/timeline.hpp"

#include "export/page.hpp"
#include "export/report_words.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "scene/timeline_scene.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

/// What a sheet has for a drawing; height 0: as much as it needs.
Vec2 room_for(const PageRequest& page) {
    constexpr Vec2 level{261, 115}, upright{174, 190};
    constexpr double a3 = 1.41, fit_width = 260;
    if (page.size == "fit") return {fit_width, 0};
    const Vec2 room = page.orientation == "portrait" ? upright : level;
    return page.size == "A3" ? room * a3 : room;
}

SheetSection key_section(const Timeline& timeline, const Look& look) {
    SheetSection section{std::string(look.words["Key"]), {}};
    for (TimelineKeyEntry& entry : timeline_key(timeline, look)) {
        section.lines.push_back(std::move(entry.words));
        section.leads.push_back({std::move(entry.sample), entry.size});
    }
    return section;
}

/// The rows in words, for those who cannot see them.
std::string told(const Timeline& timeline, const Words& words) {
    std::string text;
    for (const TimelineMoment& moment : timeline.moments)
        text += moment.words + ": " + day_in_words(moment.day, words) + ". ";
    for (const TimelineRow& row : timeline.rows) {
        text += row.name + ": ";
        for (const TimelineEvent& event : row.events)
            text += (event.words.empty() ? std::string(event.icon) : event.words) + " " +
                    std::to_string(event.day.year) + "; ";
        for (const TimelineSpan& span : row.spans)
            if (!span.words.empty())
                text += span.words + (span.from ? " " + std::to_string(span.from->year) : "") +
                        (span.to ? "–" + std::to_string(span.to->year) : "") + "; ";
    }
    return text;
}

}  // namespace

Result<Picture, PictureError> timeline_picture(const Document& document, const PictureRequest& request,
                                               const Look& look) {
    PageRequest page = request.page;
    if (page.size.empty()) page.size = "fit";
    if (page.orientation.empty()) page.orientation = "landscape";
    const Snapshot snapshot = snapshot_for(document, request.audience, request.view, request.day);
    const bool by_household = std::ranges::count(request.view.show, "by-household") > 0;
    const Timeline timeline =
        timeline_of(snapshot.visible, request.day,
                    by_household ? TimelineRows::households : TimelineRows::people, look.words);
    if (timeline.rows.empty()) return Failure{PictureError::nothing_to_draw};

    const Vec2 room = room_for(page);
    const double years = std::max(1, timeline.last.year - timeline.first.year);
    const TimelineScene measured = timeline_scene(timeline, 1, look);
    const TimelineScene drawn = timeline_scene(timeline, (room.x - measured.names_width) / years, look);
    std::vector<TimelinePart> pieces = timeline_pieces(drawn, room.y > 0 ? room.y : 1e9);
    const Scene first = put_together(drawn, pieces.front(), look);
    SheetParts parts{.drawing = first};
    for (std::size_t i = 1; i < pieces.size(); ++i)
        parts.further.push_back(put_together(drawn, pieces[i], look));
    put_words(parts, snapshot, request, look);
    parts.kind = look.words["Timeline"];
    parts.care =
        look.words
            ["A timeline shows what was told and when it was. It is not a finding and not a diagnosis."];
    if (SheetSection key = key_section(timeline, look); !key.lines.empty())
        parts.sections.push_back(std::move(key));
    if (!timeline.undated.empty())
        parts.sections.push_back(
            {std::string(look.words["Undated"]), {listed(timeline.undated, look.words)}});

    Picture picture = begun_picture(snapshot, parts.title, told(timeline, look.words), look);
    put_on_pages(picture, parts, page, look);
    return picture;
}

}  // namespace kinscape
