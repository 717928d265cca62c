#include "scene/specimen.hpp"

#include "base/utf8.hpp"
#include "scene/label.hpp"
#include "scene/legend_sample.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr TextStyle beside_style{.size_pt = word_pt};
constexpr double from_symbol = 0.8, from_line = 0.2;

/// Words stand above lines and below symbols, as on the map.
bool stands_above(std::string_view list) {
    return list.starts_with("union-") || list.starts_with("child-link") || list == "share" ||
           list == "household-kind" || list == "emotional-tie-kind" || list == "stress" || list == "strength";
}

bool is_drawn_alike(const Notation& notation, const LegendEntry& entry) {
    const auto groups = notation.alike.find(entry.list);
    return groups != notation.alike.end() &&
           std::any_of(groups->second.begin(), groups->second.end(), [&](const auto& group) {
               return std::find(group.begin(), group.end(), entry.id) != group.end();
           });
}

std::string word_of_tie(const LegendEntry& entry, const Entry& told, const Look& look) {
    if (!look.notation.habits.ties) return {};
    const bool word = told.drawn == Drawn::words || is_drawn_alike(look.notation, entry);
    return word ? folded(told.words) : std::string();
}

std::string word_of_status(std::string_view id, const Look& look) {
    if (id == "missing") return std::string(look.words["missing"]);
    return id == "presumed-dead" ? std::string(look.words["presumed dead"]) : std::string();
}

/// The lines of the word, wrapped to the room.
Label word_lines(const LegendEntry& entry, const Look& look, double width) {
    Label label;
    add_lines(label, look, {.words = word_beside(entry, look), .style = beside_style, .lines = 2}, width);
    return label;
}

double room_of_word(const LegendEntry& entry, const Label& word) {
    if (word.lines.empty()) return 0;
    return word.size.y + (stands_above(entry.list) ? from_line : from_symbol);
}

}  // namespace

std::string word_beside(const LegendEntry& entry, const Look& look) {
    const Entry* told = entry_of(look.notation, entry.list, entry.id);
    if (!told || told->drawn == Drawn::nothing) return {};
    const std::string& list = entry.list;
    if (list == "emotional-tie-kind") return word_of_tie(entry, *told, look);
    if (list == "person-status") return word_of_status(entry.id, look);
    if (list == "health-mark-kind" || list == "death-manner" || list == "share") return told->words;
    if (list == "health-mark-state") return entry.id == "active" ? std::string() : told->words;
    if (list == "orientation") return folded(told->words);
    if (list == "stress" && is_drawn_alike(look.notation, entry)) return folded(told->words);
    if (list == "system-kind" || list == "certainty") return {};
    return needed_word(look.notation, list, entry.id);
}

Vec2 specimen_size(const LegendEntry& entry, const Look& look) {
    const Vec2 drawing = sample_size(entry, look, SampleSize::catalogue);
    const Label word = word_lines(entry, look, drawing.x);
    return {drawing.x, drawing.y + room_of_word(entry, word)};
}

void draw_specimen(Pen& pen, const LegendEntry& entry, const Rect& box) {
    const Look& look = pen.look();
    const Label word = word_lines(entry, look, box.width());
    const double room = room_of_word(entry, word);
    const bool above = stands_above(entry.list);
    const Rect drawing{{box.min.x, box.min.y + (above ? room : 0)},
                       {box.max.x, box.max.y - (above ? 0 : room)}};
    draw_sample(pen, entry, drawing, SampleSize::catalogue);
    pen.set_tag({}, Part::legend);
    const double top = above ? box.min.y : drawing.max.y + from_symbol;
    draw_label(pen, word, {box.centre().x, top});
}

}  // namespace kinscape
