#include "scene/catalogue.hpp"

#include "model/phrase.hpp"
#include "scene/label.hpp"
#include "scene/specimen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

constexpr double margin = 14, column_gap = 8, head_height = 13, foot_height = 8;
constexpr double after_symbol = 3, page_row_gap = 2.6, page_heading_height = 9, before_id = 3;
constexpr TextStyle page_title_style{.size_pt = 14, .bold = true}, heading_style{.size_pt = 10, .bold = true},
    entry_name_style{.size_pt = name_pt, .bold = true}, meaning_style{.size_pt = word_pt},
    id_style{.size_pt = word_pt};
constexpr int meaning_lines = 3;

double em_of(const TextStyle& style) { return style.size_pt * mm_per_point; }

/// A row ready to be placed. The id stands right of the name, or in a line of its own where there is no room.
struct Placed {
    CatalogueRow row;
    Vec2 sample;
    Label words;
    ShapedLineRef id;
    double height = 0;
};

/// Where the next row goes on the last page.
struct Cursor {
    int column = 0;
    double y = 0;
};

/// Fills columns from the top, pages from the left.
class Sheets {
public:
    Sheets(const Look& look, Vec2 paper) : look_(look), paper_(paper) { new_page(); }

    void put_list(const CatalogueList& list);
    std::vector<Scene> finished();

private:
    double column_width() const { return (paper_.x - 2 * margin - column_gap) / 2; }
    double left() const { return margin + at_.column * (column_width() + column_gap); }
    double foot() const { return paper_.y - margin - foot_height; }
    void new_page();
    void make_room(double height);
    void put_heading(std::string_view words);
    void put_row(const Placed& placed, double sample_width);
    Placed placed(CatalogueRow row, double words_width) const;

    const Look& look_;
    Vec2 paper_;
    std::vector<Scene> pages_;
    Cursor at_;
};

void Sheets::new_page() {
    pages_.emplace_back();
    pages_.back().paper = look_.palette.paper;
    at_ = {0, margin + head_height};
}

void Sheets::make_room(double height) {
    if (at_.y + height <= foot()) return;
    if (at_.column == 0) {
        at_.column = 1;
        at_.y = margin + head_height;
    } else {
        new_page();
    }
}

void Sheets::put_heading(std::string_view words) {
    Pen pen(pages_.back(), look_);
    pen.set_tag({}, Part::legend);
    const double baseline = at_.y + em_of(heading_style);
    pen.text(words, {left(), baseline},
             {.style = heading_style, .color = look_.palette.ink, .align = Align::start});
    pen.begin();
    pen.move_to({left(), baseline + 1.6});
    pen.line_to({left() + column_width(), baseline + 1.6});
    pen.stroke(unit_mm, look_.palette.ink2);
    at_.y += page_heading_height;
}

Placed Sheets::placed(CatalogueRow row, double words_width) const {
    Placed placed{std::move(row), {}, {}, {}, 0};
    const LegendEntry& entry = placed.row.entry;
    placed.sample = specimen_size(entry, look_);
    ShapedLineRef id = look_.type.shape(entry.id, id_style);
    // The words are those of labels, some of which stand in the middle of a line.
    const std::string name = capitalized(entry.words);
    const double beside = words_width - look_.type.width(name, entry_name_style) - before_id;
    const double name_width = id->width <= beside ? words_width - id->width - before_id : words_width;
    add_lines(placed.words, look_, {.words = name, .style = entry_name_style, .ink = Ink::strong, .lines = 2},
              name_width);
    std::string meaning = placed.row.meaning;
    if (!placed.row.how.empty()) meaning += " (" + placed.row.how + ")";
    add_lines(placed.words, look_, {.words = meaning, .style = meaning_style, .lines = meaning_lines},
              words_width);
    if (id->width <= beside)
        placed.id = std::move(id);
    else
        add_lines(placed.words, look_, {.words = entry.id, .style = id_style, .lines = 1}, words_width);
    placed.height = std::max(placed.sample.y, placed.words.size.y) + page_row_gap;
    return placed;
}

void Sheets::put_row(const Placed& placed, double sample_width) {
    Pen pen(pages_.back(), look_);
    const double middle = at_.y + (placed.height - page_row_gap) / 2;
    draw_specimen(pen, placed.row.entry,
                  Rect::around({left() + sample_width / 2, middle}, placed.sample.x, placed.sample.y));
    const double x = left() + sample_width + after_symbol, top = middle - placed.words.size.y / 2;
    for (const LabelLine& line : placed.words.lines) {
        const Color color = line.ink == Ink::strong ? look_.palette.ink : look_.palette.ink2;
        pen.text(*line.line, {x, top + line.baseline}, {.color = color, .align = Align::start});
    }
    if (placed.id)
        pen.text(*placed.id, {left() + column_width(), top + placed.words.lines.front().baseline},
                 {.color = look_.palette.muted, .align = Align::end});
    at_.y += placed.height;
}

void Sheets::put_list(const CatalogueList& list) {
    std::vector<CatalogueRow> rows = catalogue_rows(look_, list.list);
    if (rows.empty()) return;
    double sample_width = 0;
    for (const CatalogueRow& row : rows)
        sample_width = std::max(sample_width, specimen_size(row.entry, look_).x);
    const double words_width = column_width() - sample_width - after_symbol;
    bool first = true;
    for (CatalogueRow& row : rows) {
        const Placed next = placed(std::move(row), words_width);
        make_room(next.height + (first ? page_heading_height : 0));
        const bool at_top = at_.y <= margin + head_height + 1e-9;
        if (first) {
            if (!at_top) at_.y += page_row_gap;
            put_heading(look_.words[list.heading]);
        } else if (at_top) {
            put_heading(std::string(look_.words[list.heading]) + " …");
        }
        first = false;
        put_row(next, sample_width);
    }
}

std::vector<Scene> Sheets::finished() {
    const Notation& notation = look_.notation;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        Pen pen(pages_[i], look_);
        pen.set_tag({}, Part::frame);
        const Pen::TextLook small{
            .style = meaning_style, .color = look_.palette.muted, .align = Align::start};
        pen.text(notation.title, {margin, margin + em_of(page_title_style) * capitals_em},
                 {.style = page_title_style, .color = look_.palette.ink, .align = Align::start});
        const std::string kind = std::string(look_.words["Symbols and lines of family maps"]);
        pen.text(kind, {margin, margin + em_of(page_title_style) + 2.6}, small);
        const std::string foot = fmt::format("{} {}, {} {}", look_.words["Notation"], notation.id,
                                             look_.words["version"], notation.version);
        pen.text(foot, {margin, paper_.y - margin}, small);
        Pen::TextLook right = small;
        right.align = Align::end;
        pen.text(fmt::format("{} / {}", i + 1, pages_.size()), {paper_.x - margin, paper_.y - margin}, right);
    }
    return std::move(pages_);
}

}  // namespace

const std::vector<CatalogueList>& catalogue_lists() {
    static const std::vector<CatalogueList> lists = {{"gender", "Gender"},
                                                     {"sex", "Sex assigned at birth"},
                                                     {"person-kind", "Who is drawn"},
                                                     {"person-status", "Life and death"},
                                                     {"death-manner", "How somebody died"},
                                                     {"person-role", "Roles"},
                                                     {"orientation", "Orientation"},
                                                     {"migration-kind", "Migration"},
                                                     {"health-field", "Health: where it stands"},
                                                     {"health-mark-state", "Health: how it is now"},
                                                     {"health-mark-kind", "Health: what it is"},
                                                     {"union-kind", "Couples"},
                                                     {"union-state", "Couples: how it is now"},
                                                     {"union-flag", "Couples: also"},
                                                     {"union-event", "Couples: what happened"},
                                                     {"child-link-kind", "Children"},
                                                     {"child-link-flag", "Children: also"},
                                                     {"zygosity", "Twins and more"},
                                                     {"household-kind", "Homes"},
                                                     {"share", "How much of the time"},
                                                     {"emotional-tie-kind", "Relationships"},
                                                     {"strength", "Ecomap: strength"},
                                                     {"stress", "Ecomap: stress"},
                                                     {"flow", "Ecomap: where energy goes"},
                                                     {"system-kind", "Ecomap: systems"},
                                                     {"certainty", "How sure it is"}};
    return lists;
}

std::vector<CatalogueRow> catalogue_rows(const Look& look, std::string_view list) {
    std::vector<CatalogueRow> rows;
    const auto ids = look.notation.vocabulary.lists.find(list);
    if (ids == look.notation.vocabulary.lists.end()) return rows;
    for (const std::string& id : ids->second) {
        const Entry* entry = entry_of(look.notation, list, id);
        if (!entry) continue;
        std::string how;
        if (entry->drawn == Drawn::nothing) how = look.words["nothing is drawn"];
        if (entry->drawn == Drawn::parent)
            how = std::string(look.words["drawn as"]) + " " + words_of(look.notation, list, entry->parent);
        rows.push_back({{"", std::string(list), id, entry->words}, entry->meaning, std::move(how)});
    }
    return rows;
}

std::vector<Scene> catalogue_pages(const Look& look, Vec2 paper) {
    Sheets sheets(look, paper);
    for (const CatalogueList& list : catalogue_lists())
        sheets.put_list(list);
    return sheets.finished();
}

}  // namespace kinscape
