#include "scene/system_circle.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double least_radius_w = 0.9, most_radius_w = 1.6, inside_w = 0.14;
constexpr double outline_width = 1.25 * unit_mm;

/// The circle about the block's middle that holds every line, `clear` away from it.
double radius_of(const Label& label, double clear) {
    double radius = 0;
    for (const LabelLine& line : label.lines) {
        const double middle = label.size.y / 2;
        const double reach = std::max(std::abs(line.baseline - name_pt * mm_per_point * capitals_em - middle),
                                      std::abs(line.baseline - middle));
        radius = std::max(radius, std::hypot(line.line->width / 2, reach));
    }
    return radius + clear;
}

Label words_at(const System& system, const Look& look, double width) {
    Label label;
    const std::string kind = words_of(look.notation, "system-kind", system.kind);
    add_lines(label, look,
              {.words = system.title.empty() ? kind : system.title,
               .style = {.size_pt = name_pt, .bold = true},
               .ink = Ink::strong},
              width);
    // The kind only where the name does not say it already.
    const bool obvious = system.title.empty() || system.kind == "other" ||
                         folded(system.title).find(folded(kind)) != std::string::npos;
    if (!obvious) add_lines(label, look, {.words = kind, .style = {.size_pt = word_pt}}, width);
    return label;
}

}  // namespace

SystemBlock system_block(const System& system, const Look& look) {
    const double w = look.spacing.w, clear = inside_w * w;
    SystemBlock best;
    double found = -1;
    // A narrower text has more lines: the width with the smallest circle is taken.
    for (const double width : {1.4, 1.7, 2.0, 2.4, 2.8}) {
        Label label = words_at(system, look, width * w);
        const double radius = radius_of(label, clear);
        if (found >= 0 && radius >= found - 0.01) continue;
        found = radius;
        best.label = std::move(label);
        if (radius <= least_radius_w * w) break;
    }
    best.radius = std::clamp(found, least_radius_w * w, most_radius_w * w);
    return best;
}

void draw_system_circle(Pen& pen, const System& system, Vec2 centre, double radius) {
    pen.set_tag(system.id, Part::system);
    pen.begin();
    pen.circle(centre, radius);
    pen.fill_and_stroke(pen.palette().paper, outline_width, pen.palette().ink);
}

void draw_system_words(Pen& pen, const System& system, Vec2 centre) {
    const SystemBlock block = system_block(system, pen.look());
    pen.set_tag(system.id, Part::label);
    draw_label(pen, block.label, {centre.x, centre.y - block.label.size.y / 2});
}

}  // namespace kinscape
