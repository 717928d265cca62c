#include "scene/label_aside.hpp"

#include "scene/person_badge.hpp"
#include "scene/person_symbol.hpp"
#include "scene/person_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double above_mm = 0.9;        // from the outline to words above it
constexpr double beside_line_mm = 1.3;  // from the line that comes down
constexpr double right_w = 0.2, badge_w = 0.3;

bool is_one_of_a_birth(const Person& person, const Snapshot& snapshot) {
    return std::any_of(snapshot.births.begin(), snapshot.births.end(), [&](const Birth* birth) {
        return std::find(birth->children.begin(), birth->children.end(), person.id) != birth->children.end();
    });
}

/// Half of what stands on the line above the symbol.
double line_above(const Person& person, const Look& look) {
    return std::max(beside_line_mm, half_of_migration(person, look) + above_mm);
}

AsideLabel date_block(const std::string& words, const Look& look) {
    AsideLabel block;
    add_lines(block.label, look, {.words = words, .style = {.size_pt = date_pt}, .lines = 1}, 1e9);
    return block;
}

std::vector<AsideLabel> dates_above(const Person& person, const Snapshot& snapshot, const Look& look) {
    std::vector<AsideLabel> blocks;
    const DatePair dates = short_dates(person, snapshot, look);
    const double foot = -half_extent(form_of(person, snapshot, look, 1)).y - above_mm;
    const double clear = line_above(person, look);
    for (const auto& [words, side] : {std::pair{&dates.born, -1.0}, std::pair{&dates.died, 1.0}}) {
        if (words->empty()) continue;
        AsideLabel block = date_block(*words, look);
        const Vec2 size = block.label.size;
        const double left = side < 0 ? -clear - size.x : clear;
        block.box = {{left, foot - size.y}, {left + size.x, foot}};
        blocks.push_back(std::move(block));
    }
    return blocks;
}

AsideLabel whole_to_the_right(const Person& person, const Snapshot& snapshot, const Look& look) {
    AsideLabel block;
    block.label = whole_label(person, snapshot, look, 1);
    const PersonForm form = form_of(person, snapshot, look, 1);
    const double badges = has_badges(person, snapshot, look) ? badge_w : 0;
    const Vec2 corner{half_extent(form).x + (right_w + badges) * look.spacing.w,
                      -half_of(form.shape).y * form.w};
    block.box = {corner, corner + block.label.size};
    return block;
}

}  // namespace

bool dates_stand_above(const Person& person, const Snapshot& snapshot, const Look& look) {
    return look.notation.habits.dates == DatesPlace::above && !is_ecomap(snapshot.view) &&
           !is_pregnancy_or_loss(person) && !is_one_of_a_birth(person, snapshot) &&
           snapshot.document().child_links.of_group(person.id).size() < 2;
}

std::vector<AsideLabel> labels_aside(const Person& person, const Snapshot& snapshot, const Look& look) {
    const Habits& habits = look.notation.habits;
    if (is_ecomap(snapshot.view)) return {};
    if (habits.names == NamePlace::right) {
        AsideLabel block = whole_to_the_right(person, snapshot, look);
        if (block.label.lines.empty()) return {};
        return {std::move(block)};
    }
    if (!dates_stand_above(person, snapshot, look) || !shows_text(snapshot.view, look, "dates")) return {};
    return dates_above(person, snapshot, look);
}

void draw_labels_aside(Pen& pen, const std::vector<AsideLabel>& labels, Vec2 centre) {
    for (const AsideLabel& block : labels)
        for (const LabelLine& line : block.label.lines) {
            const Color color = line.ink == Ink::strong ? pen.palette().ink : pen.palette().muted;
            pen.text(*line.line, centre + block.box.min + Vec2{0, line.baseline},
                     {.color = color, .align = Align::start, .halo = text_halo_mm});
        }
}

}  // namespace kinscape
