#include "scene/system_circle.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double least_radius_w = 0.9, most_radius_w = 1.6, inside_w = 0.14;
constexpr double outline_width = 1.25 * unit_mm;
constexpr TextStyle system_title_style{.size_pt = name_pt, .bold = true};

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
               .style = system_title_style,
               .ink = Ink::strong},
              width);
    // The kind only where the name does not say it already.
    const bool obvious = system.title.empty() || system.kind == "other" ||
                         folded(system.title).find(folded(kind)) != std::string::npos;
    if (!obvious) add_lines(label, look, {.words = kind, .style = {.size_pt = word_pt}}, width);
    return label;
}

/// Width of the longest word that is shown: below it a word would be broken.
double longest_word(const System& system, const Look& look) {
    const std::string kind = words_of(look.notation, "system-kind", system.kind);
    const auto longest_of = [&](const std::string& words, const TextStyle& style) {
        double width = 0;
        for (const std::string& word : split(words, ' '))
            width = std::max(width, look.type.width(word, style));
        return width;
    };
    return std::max(longest_of(system.title.empty() ? kind : system.title, system_title_style),
                    longest_of(kind, {.size_pt = word_pt}));
}

bool is_cut_short(const Label& label) {
    return std::any_of(label.lines.begin(), label.lines.end(), [](const LabelLine& line) {
        return !line.line->runs.empty() && line.line->runs.back().run->text.ends_with("…");
    });
}

}  // namespace

SystemBlock system_block(const System& system, const Look& look) {
    const double w = look.spacing.w, clear = inside_w * w;
    const double most = 2 * (most_radius_w * w - clear);
    const double least = std::min(longest_word(system, look), most);
    SystemBlock best;
    double found = -1;
    bool whole = false;
    // A narrower text has more lines: of the widths that break no word, that with the smallest circle is
    // taken, and one that shows the whole name before one that cuts it short.
    for (const double width_w : {1.4, 1.7, 2.0, 2.4, 2.9}) {
        Label label = words_at(system, look, std::clamp(width_w * w, least, most));
        const double radius = radius_of(label, clear);
        const bool complete = !is_cut_short(label);
        if (found >= 0 && (whole ? !complete || radius >= found - 0.01 : !complete)) continue;
        found = radius;
        whole = complete;
        best.label = std::move(label);
        if (whole && radius <= least_radius_w * w) break;
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
