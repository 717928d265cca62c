// Sheets of a fixed size, for reports (look/README.md 3): heading between two rules, the drawing, its key,
// what is told in words, a sentence of care, and a foot on every page.
#include "base/number.hpp"
#include "export/block.hpp"
#include "export/page.hpp"
#include "export/sections.hpp"
#include "export/tiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace kinscape {
namespace {

constexpr TextStyle kind_style{9, true, false}, agency_style{9, false, false};
constexpr TextStyle report_title_style{20, true, false};
constexpr TextStyle as_of_style{10, false, false}, head_line_style{9, false, false};
constexpr TextStyle care_style{8, false, false};
constexpr TextStyle report_foot_style{7.5, false, false}, page_style{7.5, true, false};

constexpr double margin_mm = 16;
constexpr double below_rule_mm = 4, above_rule_mm = 2;
constexpr double around_key_mm = 6, above_sections_mm = 6, above_care_mm = 6;
constexpr double key_column_mm = 62;
constexpr double least_drawing_mm = 20;

/// A rule with words below it, at the bottom of each page.
constexpr double foot_height_mm = 7;

Vec2 portrait_size(std::string_view name) {
    if (name == "A3") return {297, 420};
    if (name == "Letter") return {215.9, 279.4};
    return {210, 297};
}

Vec2 sheet_size(std::string_view name, std::string_view turn) {
    const Vec2 upright = portrait_size(name);
    return turn == "landscape" ? Vec2{upright.y, upright.x} : upright;
}

void put_right(Block& block, const Block& words, double width, double top) {
    put_at(block, words, {width - words.size.x, top});
}

/// Kind and agency over a rule: how every page begins.
Block top_of(const SheetParts& parts, const Look& look, double width) {
    const Color ink = look.palette.ink;
    Block top = text_block(look.type, parts.kind, {kind_style, ink, width, 1});
    put_right(top, text_block(look.type, parts.agency, {agency_style, ink, width * 0.7, 1}), width, 0);
    put_below(top, rule_block(width, ink), above_rule_mm);
    return top;
}

Block report_head(const SheetParts& parts, const Look& look, double width) {
    const Color ink = look.palette.ink;
    constexpr int most_lines = 3;
    Block head = top_of(parts, look, width);
    put_below(head, text_block(look.type, parts.title, {report_title_style, ink, width, most_lines}),
              below_rule_mm / 2);
    put_below(head, text_block(look.type, parts.as_of, {as_of_style, ink, width, most_lines}), 1);
    put_below(head, text_block(look.type, parts.author, {head_line_style, ink, width, most_lines}), 1);
    if (!parts.left_out_begin.empty())
        put_below(head,
                  text_block_with_bold_begin(look.type, parts.left_out_begin, parts.left_out,
                                             {head_line_style, ink, width, most_lines}),
                  1);
    put_below(head, rule_block(width, ink), above_rule_mm);
    return head;
}

Block key_of(const std::vector<LegendEntry>& entries, const Look& look, double width) {
    if (entries.empty()) return {};
    Block key{legend_scene(entries, look, width), {}};
    if (const std::optional<Rect> ink = ink_bounds(key.scene)) key.size = ink->max;
    return key;
}

/// The key beside a drawing, which needs the room: its groups follow one another without a heading.
std::vector<LegendEntry> without_headings(std::vector<LegendEntry> entries) {
    for (LegendEntry& entry : entries)
        entry.group.clear();
    return entries;
}

enum class KeyStands : unsigned char { with_the_drawing, on_pages_of_its_own };

/// Where everything goes on the first sheet, before it is put there.
struct Plan {
    Vec2 sheet;
    std::string turn;
    Block head, key, care;
    bool key_beside = false;
    double scale = 0;

    double width() const { return sheet.x - 2 * margin_mm; }
    double top() const { return margin_mm + head.size.y + below_rule_mm; }
    /// Down to the foot or the sentence of care above it.
    double bottom() const {
        const double foot = sheet.y - margin_mm - foot_height_mm - below_rule_mm;
        return care.empty() ? foot : foot - care.size.y - above_care_mm;
    }
};

Plan plan_of(const SheetParts& parts, const Look& look, Vec2 sheet, bool key_beside, KeyStands key) {
    Plan plan;
    plan.sheet = sheet;
    plan.key_beside = key_beside;
    plan.head = report_head(parts, look, plan.width());
    if (key == KeyStands::with_the_drawing)
        plan.key = key_of(without_headings(parts.legend), look, key_beside ? key_column_mm : plan.width());
    plan.care = text_block(look.type, parts.care, {care_style, look.palette.ink, plan.width()});
    return plan;
}

/// The room below kind and agency of a further page.
Vec2 further_room(const SheetParts& parts, const Look& look, Vec2 sheet) {
    const double width = sheet.x - 2 * margin_mm;
    const double top = margin_mm + top_of(parts, look, width).size.y + below_rule_mm;
    return {width, sheet.y - margin_mm - foot_height_mm - below_rule_mm - top};
}

/// The room that is left for the drawing.
Vec2 room_of(const Plan& plan) {
    Vec2 room{plan.width(), plan.bottom() - plan.top()};
    if (plan.key.empty()) return room;
    if (!plan.key_beside)
        room.y -= plan.key.size.y + around_key_mm;
    else if (plan.key.size.y > room.y)
        room = {};
    else
        room.x -= plan.key.size.x + around_key_mm;
    return room;
}

/// 0 where the key would take too much of the sheet.
double scale_for(const Plan& plan, Vec2 drawing, double wanted) {
    constexpr double most_key = 0.3;
    const Vec2 room = room_of(plan);
    if (plan.key.size.x * plan.key.size.y > most_key * plan.sheet.x * plan.sheet.y) return 0;
    if (std::min(room.x, room.y) < least_drawing_mm) return 0;
    return std::max(0.0, std::min({wanted, room.x / drawing.x, room.y / drawing.y}));
}

Plan best_plan(const SheetParts& parts, const PageRequest& request, const Look& look, Vec2 drawing,
               KeyStands key) {
    const double wanted = request.scale.value_or(1);
    // Another way must be clearly better than the one before it to be taken.
    constexpr double clearly = 1.03;
    std::optional<Plan> best;
    const bool wide = drawing.x > drawing.y;
    for (const bool level : {wide, !wide}) {
        const std::string turn = level ? "landscape" : "portrait";
        if (!request.orientation.empty() && request.orientation != turn) continue;
        const Vec2 sheet = sheet_size(request.size, turn);
        for (const bool beside : {false, true}) {
            if (beside && (parts.legend.empty() || key == KeyStands::on_pages_of_its_own)) continue;
            Plan plan = plan_of(parts, look, sheet, beside, key);
            plan.turn = turn;
            plan.scale = scale_for(plan, drawing, wanted);
            if (!best || plan.scale > best->scale * clearly) best = std::move(plan);
        }
    }
    return std::move(*best);
}

std::string illegible_remark(const FinestInk& ink, double scale) {
    return fmt::format("Its smallest text is then {} pt and its thinnest line {} mm, below the {} pt and "
                       "{} mm that stay legible.",
                       to_text(ink.text_pt * scale, 1), to_text(ink.line_mm * scale, 2),
                       to_text(least_text_pt), to_text(least_line_mm));
}

/// Says that the drawing was made smaller, and what helps where it can no longer be read.
void remark_smaller(Sheet& sheet, const SheetParts& parts, const PageRequest& request, const Plan& plan,
                    const Look& look, KeyStands key) {
    const FinestInk ink = finest_ink(parts.drawing);
    std::string remark =
        fmt::format("Drawn at scale {} to fit {} {}.", to_text(plan.scale, 2), request.size, plan.turn);
    if (!ink.legible_at(plan.scale)) {
        const Rect box = *ink_bounds(parts.drawing);
        PageRequest larger = request;
        larger.size = "A3";
        larger.orientation.clear();
        const double on_a3 = best_plan(parts, larger, look, {box.width(), box.height()}, key).scale;
        sheet.remedies = {on_a3 > plan.scale && ink.legible_at(on_a3),
                          ink.legible_at(request.scale.value_or(1))};
        remark += " " + illegible_remark(ink, plan.scale);
        remark += sheet.remedies.larger_sheet
                      ? " On A3, or over several pages, it stays legible."
                      : " Over several pages, or on one that fits it, it stays legible.";
    }
    sheet.remarks.push_back(std::move(remark));
}

/// Puts pages together; the foot comes last, when their number is known.
class Pages {
public:
    Pages(const SheetParts& parts, const Look& look, Vec2 sheet)
        : parts_(parts),
          look_(look),
          sheet_(sheet) {}

    Scene& add() {
        pages_.push_back({{}, sheet_});
        pages_.back().scene.paper = look_.palette.paper;
        return pages_.back().scene;
    }
    /// A page that begins with kind and agency alone; hands out where its body begins.
    double add_further() {
        const Block top = top_of(parts_, look_, width());
        add().append(top.scene, Affine::moved({margin_mm, margin_mm}));
        return margin_mm + top.size.y + below_rule_mm;
    }
    Vec2 sheet() const { return sheet_; }
    double width() const { return sheet_.x - 2 * margin_mm; }
    double bottom() const { return sheet_.y - margin_mm - foot_height_mm - below_rule_mm; }
    void put(const Block& block, Vec2 at) { pages_.back().scene.append(block.scene, Affine::moved(at)); }

    std::vector<Page> finished() {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            const Block foot = foot_of(i + 1);
            pages_[i].scene.append(foot.scene,
                                   Affine::moved({margin_mm, sheet_.y - margin_mm - foot.size.y}));
        }
        return std::move(pages_);
    }

private:
    Block foot_of(std::size_t number) const {
        const Color ink = look_.palette.ink;
        Block foot = rule_block(width(), ink);
        const double top = foot.size.y + above_rule_mm;
        put_at(foot,
               text_block(look_.type, parts_.running_title, {report_foot_style, ink, width() * 0.65, 1}),
               {0, top});
        std::string words(parts_.confidentiality);
        if (!words.empty()) words += " – ";
        const std::string count =
            filled(look_.words["page {0} of {1}"], {std::to_string(number), std::to_string(pages_.size())});
        put_right(foot, text_block(look_.type, words + count, {page_style, ink, width() * 0.35, 1}), width(),
                  top);
        return foot;
    }

    const SheetParts& parts_;
    const Look& look_;
    Vec2 sheet_;
    std::vector<Page> pages_;
};

/// The key alone, on as many sheets as it needs.
void add_key_pages(Pages& pages, const std::vector<LegendEntry>& key, const Look& look) {
    for (std::size_t first = 0; first < key.size();) {
        const double top = pages.add_further();
        const double room = pages.bottom() - top;
        std::size_t count = key.size() - first;
        const auto block_of = [&](std::size_t rows) {
            const auto from = key.begin() + static_cast<std::ptrdiff_t>(first);
            return key_of({from, from + static_cast<std::ptrdiff_t>(rows)}, look, pages.width());
        };
        Block block = block_of(count);
        // One row that is higher than a sheet stays as it is.
        while (block.size.y > room && count > 1) {
            count = std::max<std::size_t>(1, count * 9 / 10);
            block = block_of(count);
        }
        pages.put(block, {margin_mm, top});
        first += count;
    }
}

void add_section_pages(Pages& pages, const SheetParts& parts, const Look& look) {
    const Vec2 room = further_room(parts, look, pages.sheet());
    const Block together = sections_block(parts.sections, look, room.x);
    const std::vector<Block> blocks = together.size.y <= room.y
                                          ? std::vector<Block>{together}
                                          : sections_in_columns(parts.sections, look, room);
    for (const Block& block : blocks) {
        const double begin = pages.add_further();
        pages.put(block, {margin_mm, begin});
    }
}

/// The drawing with its key; hands out how far down the first page is full.
double put_drawing(Pages& pages, const SheetParts& parts, const Plan& plan) {
    const Rect ink = *ink_bounds(parts.drawing);
    const Vec2 drawn = Vec2{ink.width(), ink.height()} * plan.scale;
    const double top = plan.top();
    Block drawing;
    drawing.scene.append(parts.drawing, Affine::moved(-(ink.min * plan.scale)) * Affine::scaled(plan.scale));
    pages.put(drawing, {margin_mm + (room_of(plan).x - drawn.x) / 2, top});
    if (plan.key.empty()) return top + drawn.y;
    const Vec2 key_at = plan.key_beside ? Vec2{plan.sheet.x - margin_mm - plan.key.size.x, top}
                                        : Vec2{margin_mm, top + drawn.y + around_key_mm};
    pages.put(plan.key, key_at);
    return std::max(top + drawn.y, key_at.y + plan.key.size.y);
}

/// What is drawn on pages behind the first one, never larger than there.
void put_further(Pages& pages, const SheetParts& parts, double most) {
    for (const Scene& drawing : parts.further) {
        const std::optional<Rect> ink = ink_bounds(drawing);
        if (!ink) continue;
        const double top = pages.add_further();
        const double scale =
            std::min({most, pages.width() / ink->width(), (pages.bottom() - top) / ink->height()});
        Block block;
        block.scene.append(drawing, Affine::moved(-(ink->min * scale)) * Affine::scaled(scale));
        pages.put(block, {margin_mm + (pages.width() - ink->width() * scale) / 2, top});
    }
}

/// Sections on what is left of the first page, else on pages of their own.
void put_sections(Pages& pages, const SheetParts& parts, const Plan& plan, double full, const Look& look) {
    if (parts.sections.empty()) return;
    const Block together = sections_block(parts.sections, look, plan.width());
    if (full + above_sections_mm + together.size.y <= plan.bottom())
        pages.put(together, {margin_mm, full + above_sections_mm});
    else
        add_section_pages(pages, parts, look);
}

void begin(Pages& pages, const Plan& plan) {
    pages.add();
    pages.put(plan.head, {margin_mm, margin_mm});
    if (!plan.care.empty()) pages.put(plan.care, {margin_mm, plan.bottom() + above_care_mm});
}

Sheet words_alone(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const Plan plan = plan_of(parts, look, sheet_size(request.size, request.orientation), false,
                              KeyStands::with_the_drawing);
    Pages pages(parts, look, plan.sheet);
    begin(pages, plan);
    double full = plan.top() - above_sections_mm;
    std::vector<LegendEntry> further = parts.legend;
    if (!plan.key.empty() && plan.top() + plan.key.size.y <= plan.bottom()) {
        pages.put(plan.key, {margin_mm, plan.top()});
        full = plan.top() + plan.key.size.y;
        further.clear();
    }
    put_sections(pages, parts, plan, full, look);
    add_key_pages(pages, further, look);
    return {pages.finished(), {}};
}

/// What becomes of the pages behind the first.
enum class FurtherPages : unsigned char { no_larger_than_the_first, as_they_are };

Sheet drawn_sheet(const SheetParts& parts, const PageRequest& request, const Look& look,
                  FurtherPages further) {
    const Rect ink = *ink_bounds(parts.drawing);
    const Vec2 drawing{ink.width(), ink.height()};
    Plan plan = best_plan(parts, request, look, drawing, KeyStands::with_the_drawing);
    const bool key_apart = parts.legend_apart || plan.scale <= 0;
    const KeyStands key = key_apart ? KeyStands::on_pages_of_its_own : KeyStands::with_the_drawing;
    if (key_apart) plan = best_plan(parts, request, look, drawing, key);

    Sheet sheet;
    Pages pages(parts, look, plan.sheet);
    begin(pages, plan);
    const double full = put_drawing(pages, parts, plan);
    const bool as_they_are = further == FurtherPages::as_they_are;
    put_further(pages, parts, as_they_are ? 1 : plan.scale);
    if (parts.further.empty())
        put_sections(pages, parts, plan, full, look);
    else if (!parts.sections.empty())
        add_section_pages(pages, parts, look);
    if (key_apart) add_key_pages(pages, parts.legend, look);
    sheet.pages = pages.finished();
    if (plan.scale < request.scale.value_or(1) - 1e-9 && !as_they_are)
        remark_smaller(sheet, parts, request, plan, look, key);
    if (key_apart && !parts.legend_apart)
        sheet.remarks.push_back(
            "The key would take more than 30 % of the sheet and stands on a page of its own.");
    return sheet;
}

/// True where the drawing fits one sheet at the scale that is asked for.
bool fits_one(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const Rect ink = *ink_bounds(parts.drawing);
    const Plan plan =
        best_plan(parts, request, look, {ink.width(), ink.height()}, KeyStands::on_pages_of_its_own);
    return plan.scale > request.scale.value_or(1) - 1e-9;
}

/// Room for the map of the sheets on the first page; none where the key leaves too little.
std::optional<Vec2> overview_room(const SheetParts& parts, const PageRequest& request, const Look& look,
                                  KeyStands key) {
    constexpr double least_mm = 60, share_of_page = 0.5;
    const Plan plan = plan_of(parts, look, sheet_size(request.size, request.orientation), false, key);
    const Vec2 room = room_of(plan);
    if (room.y < least_mm) return std::nullopt;
    return Vec2{room.x, std::min(room.y, share_of_page * (plan.bottom() - plan.top()))};
}

/// Below the map of the sheets if that leaves it room.
KeyStands key_of_tiles(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const bool fits = overview_room(parts, request, look, KeyStands::with_the_drawing).has_value();
    return fits && !parts.legend_apart ? KeyStands::with_the_drawing : KeyStands::on_pages_of_its_own;
}

TileRequest tile_request(const SheetParts& parts, const PageRequest& request, const Look& look) {
    TileRequest tiles{further_room(parts, look, sheet_size(request.size, request.orientation)), {}};
    tiles.overview_room =
        overview_room(parts, request, look, key_of_tiles(parts, request, look)).value_or(tiles.room / 2);
    const double scale = request.scale.value_or(1);
    for (const Rect& bond : parts.bonds)
        tiles.bonds.push_back({bond.min * scale, bond.max * scale});
    return tiles;
}

/// The turn that takes fewer sheets.
PageRequest turned_for(const SheetParts& parts, const Scene& drawing, PageRequest request, const Look& look) {
    if (!request.orientation.empty()) return request;
    PageRequest upright = request, level = request;
    upright.orientation = "portrait";
    level.orientation = "landscape";
    const std::size_t on_upright = tile_count(drawing, tile_request(parts, upright, look));
    const std::size_t on_level = tile_count(drawing, tile_request(parts, level, look));
    return on_level <= on_upright ? level : upright;
}

/// The first page shows where the sheets lie, each of the others a part of the map at its own scale.
Sheet tiled_sheet(const SheetParts& parts, const PageRequest& request, const Look& look) {
    const double scale = request.scale.value_or(1);
    Scene drawing;
    drawing.paper = parts.drawing.get().paper;
    drawing.append(parts.drawing, Affine::scaled(scale));
    PageRequest one = turned_for(parts, drawing, request, look);
    Tiles tiles = tiles_of(drawing, tile_request(parts, one, look), look);
    one.scale = 1;
    SheetParts split = parts;
    split.drawing = tiles.overview;
    split.legend_apart = key_of_tiles(parts, one, look) == KeyStands::on_pages_of_its_own;
    split.further = std::move(tiles.sheets);
    Sheet sheet = drawn_sheet(split, one, look, FurtherPages::as_they_are);
    if (const FinestInk ink = finest_ink(parts.drawing); !ink.legible_at(scale))
        sheet.remarks.push_back(
            fmt::format("Drawn at scale {}. {}", to_text(scale, 2), illegible_remark(ink, scale)));
    return sheet;
}

}  // namespace

Sheet fixed_sheet(const SheetParts& parts, const PageRequest& request, const Look& look) {
    if (!ink_bounds(parts.drawing)) return words_alone(parts, request, look);
    if (request.tile && parts.further.empty() && !fits_one(parts, request, look))
        return tiled_sheet(parts, request, look);
    return drawn_sheet(parts, request, look, FurtherPages::no_larger_than_the_first);
}

}  // namespace kinscape
