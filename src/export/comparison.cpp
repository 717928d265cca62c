#include "export/comparison.hpp"

#include "export/page.hpp"
#include "export/report_words.hpp"
#include "model/comparison_told.hpp"
#include "model/phrase.hpp"
#include "scene/figure_chart.hpp"
#include "scene/pen.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kinscape {
namespace {

constexpr TextStyle side_style{10, true, false}, side_day_style{8.5, false, false};
constexpr double between_sides_mm = 14, below_side_title_mm = 4;

/// "Intake  4 September 2025": the day in bold where no moment has a name for it.
Block side_title(const ComparedSide& side, const Look& look, double width) {
    const Color ink = look.palette.ink;
    const std::string name = moment_on(side.snapshot.document(), side.snapshot.day, look.words);
    const std::string day = day_in_words(side.snapshot.day, look.words);
    if (name.empty()) return text_block(look.type, day, {side_style, ink, width, 2});
    Block title = text_block(look.type, name, {side_style, ink, width, 2});
    put_below(title, text_block(look.type, day, {side_day_style, ink, width, 1}), 0.4);
    return title;
}

enum class Arrangement : unsigned char { beside, below };

/// Both drawings in one, same places, same scale.
Scene both_sides(const Compared& compared, const Look& look, Arrangement arrangement) {
    const Rect& bounds = compared.bounds;
    const double width = std::max(bounds.width(), 60.0);
    const Block first = side_title(compared.before, look, width);
    const Block second = side_title(compared.after, look, width);
    const double head = std::max(first.size.y, second.size.y) + below_side_title_mm;
    const Vec2 step = arrangement == Arrangement::beside ? Vec2{width + between_sides_mm, 0}
                                                         : Vec2{0, head + bounds.height() + between_sides_mm};
    Block all;
    all.scene.append(first.scene, {});
    all.scene.append(compared.before.scene, Affine::moved(Vec2{0, head} - bounds.min));
    all.scene.append(second.scene, Affine::moved(step));
    all.scene.append(compared.after.scene, Affine::moved(step + Vec2{0, head} - bounds.min));
    Pen pen(all.scene, look);
    pen.set_tag({}, Part::frame);
    pen.begin();
    const Vec2 middle = arrangement == Arrangement::beside ? Vec2{width + between_sides_mm / 2, 0}
                                                           : Vec2{0, step.y - between_sides_mm / 2};
    pen.move_to(middle);
    pen.line_to(middle +
                (arrangement == Arrangement::beside ? Vec2{0, head + bounds.height()} : Vec2{width, 0}));
    pen.stroke(0.35, look.palette.ink);
    return std::move(all.scene);
}

/// A disc and what the change looks like.
Block lead_of(const Compared& compared, const ChangeOnMap& change, const Look& look) {
    constexpr double sample_left_mm = 2 * change_disc_mm + 2, sample_room_mm = 13;
    const ChangeSample sample = sample_of(compared, change, look);
    const double high = std::max(2 * change_disc_mm, sample.size.y);
    Block lead;
    draw_disc(lead.scene, look, {change.number, {change_disc_mm, high / 2}}, DiscSide::after);
    lead.scene.append(sample.scene,
                      Affine::moved({sample_left_mm + std::max(0.0, (sample_room_mm - sample.size.x) / 2),
                                     (high - sample.size.y) / 2}));
    lead.size = {sample_left_mm + std::max(sample_room_mm, sample.size.x), high};
    return lead;
}

SheetSection change_section(const Compared& compared, const std::vector<ChangeOnMap>& list,
                            std::string heading, const Look& look) {
    SheetSection section{std::move(heading), {}};
    for (const ChangeOnMap& change : list) {
        section.lines.push_back(change.told.empty() ? change.says
                                                    : change.says + " " + capitalized(change.told) + ".");
        section.leads.push_back(lead_of(compared, change, look));
    }
    if (section.lines.empty()) section.lines.emplace_back(look.words["Nothing."]);
    return section;
}

/// The measures of the ecomap as bars, then above now.
SheetSection figures_section(const Comparison& comparison, const Look& look) {
    SheetSection section{std::string(look.words["Ecomap in figures"]), {""}};
    FigureChart chart = figure_chart(comparison.ecomap_before, comparison.ecomap_after, look);
    section.leads.push_back({std::move(chart.scene), chart.size});
    return section;
}

std::vector<SheetSection> sections_of(const Compared& compared, const Look& look) {
    const Comparison& comparison = compared.comparison;
    const Words& words = look.words;
    std::vector<SheetSection> sections;
    sections.push_back(change_section(
        compared, comparison.family,
        phrase(words, "Changed in the family: {0}", {std::to_string(comparison.family.size())}), look));
    sections.push_back(
        change_section(compared, comparison.learned,
                       phrase(words, "Learned since: {0}. True before, but not yet on the map.",
                              {std::to_string(comparison.learned.size())}),
                       look));
    if (is_ecomap(compared.after.snapshot.view)) sections.push_back(figures_section(comparison, look));
    SheetSection* last = nullptr;
    for (Sentence& line : comparison_told(compared.after.snapshot.document(), comparison, words)) {
        // The lists have been told above, each with its sample.
        if (line.depth == 0) last = nullptr;
        if (line.depth == 0 && line.text == words["Goals"])
            last = &sections.emplace_back(SheetSection{std::move(line.text), {}});
        else if (last)
            last->lines.push_back(std::move(line.text));
    }
    return sections;
}

std::vector<LegendEntry> entries_of_both(const Compared& compared, const Look& look, LegendRows rows) {
    std::vector<LegendEntry> entries = legend_entries(compared.after.snapshot, look, rows);
    std::set<std::pair<std::string, std::string>> known;
    for (const LegendEntry& entry : entries)
        known.insert({entry.list, entry.id});
    for (LegendEntry& entry : legend_entries(compared.before.snapshot, look, rows))
        if (known.insert({entry.list, entry.id}).second) {
            const auto same_group = [&](const LegendEntry& one) { return one.group == entry.group; };
            const auto last = std::find_if(entries.rbegin(), entries.rend(), same_group);
            entries.insert(last == entries.rend() ? entries.end() : last.base(), std::move(entry));
        }
    return entries;
}

Vec2 size_of(const Rect& bounds, Arrangement arrangement) {
    constexpr double titles_mm = 10;
    const Vec2 one{bounds.width(), bounds.height() + titles_mm};
    return arrangement == Arrangement::beside ? Vec2{2 * one.x + between_sides_mm, one.y}
                                              : Vec2{one.x, 2 * one.y + between_sides_mm};
}

/// Which way the two drawings stand, how the sheet is turned and how small they will be.
struct SheetPlan {
    Arrangement arrangement = Arrangement::beside;
    std::string turn;
    double scale = 1;
};

SheetPlan plan_for(const Rect& bounds, const PageRequest& page) {
    constexpr double wide = 1.3;
    SheetPlan best;
    best.scale = page.scale.value_or(1);
    if (bounds.width() > wide * bounds.height()) best.arrangement = Arrangement::below;
    if (page.size != "A4" && page.size != "A3" && page.size != "Letter") return best;
    // What a sheet of A4 has for the drawing, below its heading and above its foot.
    constexpr Vec2 upright{178, 200}, level{265, 115};
    const double paper = page.size == "A3" ? 1.41 : 1;
    best.scale = 0;
    for (const std::string turn : {"portrait", "landscape"})
        for (const Arrangement arrangement : {Arrangement::beside, Arrangement::below}) {
            if (!page.orientation.empty() && page.orientation != turn) continue;
            const Vec2 room = (turn == "portrait" ? upright : level) * paper;
            const Vec2 drawing = size_of(bounds, arrangement);
            const double scale = std::min({page.scale.value_or(1), room.x / drawing.x, room.y / drawing.y});
            if (scale > best.scale) best = {arrangement, turn, scale};
        }
    return best;
}

/// Colour would say what weight and numbers say here.
Look in_black(const Look& look) {
    Look black_only = look;
    black_only.palette = mono_palette();
    return black_only;
}

std::string description(const Compared& compared, const Words& words) {
    std::string text;
    for (const Sentence& line :
         comparison_told(compared.after.snapshot.document(), compared.comparison, words))
        text += (text.empty() ? "" : " ") + line.text;
    return text;
}

}  // namespace

Result<Picture, PictureError> comparison_picture(const Document& document, const Day& from,
                                                 const PictureRequest& request, const Look& colored) {
    const Look look = in_black(colored);
    PageRequest page = request.page;
    if (page.size.empty()) page.size = "fit";
    const CompareRequest wanted{.document = document,
                                .view = request.view,
                                .audience = request.audience,
                                .from = from,
                                .to = request.day,
                                .places = request.view.places,
                                .worker = request.worker};
    ChangeLook changes = printed_changes(request.view);
    Result<Compared, ArrangeError> result = compared(wanted, look, changes);
    if (!result) return Failure{PictureError::cancelled};
    if (result->bounds.width() <= 0) return Failure{PictureError::nothing_to_draw};
    const SheetPlan plan = plan_for(result->bounds, page);
    page.orientation = plan.turn.empty() ? page.orientation : plan.turn;
    if (plan.scale < 1) {
        constexpr double largest_numbers = 2.5;
        changes.disc_scale = std::min(largest_numbers, 1 / plan.scale);
        result = compared(wanted, look, changes);
    }
    const Scene drawing = both_sides(*result, look, plan.arrangement);
    SheetParts parts{.drawing = drawing};
    put_words(parts, result->after.snapshot, request, look);
    parts.as_of = phrase(look.words, "From {0} to {1}.",
                         {day_in_words(from, look.words), day_in_words(request.day, look.words)});
    parts.as_of += " ";
    parts.as_of += look.words["Outlined numbers: before; filled: after. What stayed the same is grey."];
    const LegendRows rows = request.legend.value_or(LegendRows::full);
    if (rows != LegendRows::off) parts.legend = entries_of_both(*result, look, rows);
    // Beside two drawings a key would leave them too little of a sheet.
    parts.legend_apart = request.legend_apart || page.size != "fit";
    parts.sections = sections_of(*result, look);

    parts.title = phrase(look.words, "{0} – what changed", {parts.title});
    Picture picture =
        begun_picture(result->after.snapshot, parts.title, description(*result, look.words), look);
    put_on_pages(picture, parts, page, look);
    return picture;
}

}  // namespace kinscape
