#include "scene/notation.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

const Entry* entry_of(const Notation& notation, std::string_view list, std::string_view id) {
    const auto entries = notation.entries.find(list);
    if (entries == notation.entries.end()) return nullptr;
    const auto entry = entries->second.find(id);
    return entry == entries->second.end() ? nullptr : &entry->second;
}

std::string words_of(const Notation& notation, std::string_view list, std::string_view id) {
    const Entry* entry = entry_of(notation, list, id);
    return entry && !entry->words.empty() ? entry->words : std::string(id);
}

const LineStyle& style_of(const ById<LineStyle>& styles, std::string_view id, std::string_view fallback) {
    static const LineStyle plain;
    for (const std::string_view wanted : {id, std::string_view("other"), fallback}) {
        const auto style = styles.find(wanted);
        if (style != styles.end()) return style->second;
    }
    return plain;
}

const TieStyle& tie_style_of(const Notation& notation, std::string_view kind) {
    static const TieStyle plain;
    for (const std::string_view wanted : {kind, std::string_view("other")}) {
        const auto style = notation.ties.find(wanted);
        if (style != notation.ties.end()) return style->second;
    }
    return plain;
}

double half_width_of(const TieStyle& style) {
    double half = 0.5;
    const auto reach = [&](double to) { half = std::max(half, to); };
    for (const Rail& rail : style.rails)
        reach(std::abs(rail.at) +
              (rail.line.kind == LineKind::dot ? rail.line.diameter : rail.line.width) / 2);
    for (const Wave& wave : style.waves)
        reach(std::abs(wave.at) + wave.amplitude + wave.width / 2);
    for (const Mid& mid : style.mid)
        if (mid.mark != MidMark::gap) reach(std::max(mid.half, mid.radius) + mid.width / 2);
    const Along& along = style.along;
    if (along.mark != AlongMark::none)
        reach(std::max({std::abs(along.from), std::abs(along.to), along.half, along.radius}) +
              along.width / 2);
    for (const TieTip* end : {&style.start, &style.end})
        if (end->kind != EndKind::none) reach(std::max(end->half, end->radius) + end->width / 2);
    if (style.wedge) reach(std::max(style.wedge->from, style.wedge->to) / 2);
    return half;
}

}  // namespace kinscape
