#include "ui/theme.hpp"

#include <array>
#include <utility>

namespace kinscape {
namespace {

using Slot = std::pair<const char*, Color Theme::*>;

constexpr std::array<Slot, 29> slots = {{
    {"ink", &Theme::ink},
    {"ink2", &Theme::ink2},
    {"muted", &Theme::muted},
    {"faint", &Theme::faint},
    {"paper", &Theme::paper},
    {"dot", &Theme::dot},
    {"panel", &Theme::panel},
    {"field", &Theme::field},
    {"chrome", &Theme::chrome},
    {"hover", &Theme::hover},
    {"track", &Theme::track},
    {"line", &Theme::line},
    {"line2", &Theme::line2},
    {"accent", &Theme::accent},
    {"accent_ink", &Theme::accent_ink},
    {"on_accent", &Theme::on_accent},
    {"accent_bg", &Theme::accent_bg},
    {"selection", &Theme::selection},
    {"selection_bg", &Theme::selection_bg},
    {"vermilion", &Theme::vermilion},
    {"green", &Theme::green},
    {"distance", &Theme::distance},
    {"note", &Theme::note},
    {"error", &Theme::error},
    {"error_bg", &Theme::error_bg},
    {"chip", &Theme::chip},
    {"quote", &Theme::quote},
    {"off_toggle", &Theme::off_toggle},
    {"tick", &Theme::tick},
}};

double number_or(const NumberTokens& numbers, std::string_view name, double otherwise) {
    const auto at = numbers.find(name);
    return at == numbers.end() ? otherwise : at->second;
}

}  // namespace

std::optional<Theme> theme_from(std::string id, const ColorTokens& colors, const NumberTokens& numbers) {
    Theme theme;
    for (const auto& [name, member] : slots) {
        const auto at = colors.find(std::string_view(name));
        if (at == colors.end()) return {};
        theme.*member = at->second;
    }
    theme.id = std::move(id);
    theme.control_line = number_or(numbers, "control_line", 1);
    theme.ring = number_or(numbers, "ring", 2);
    theme.dots = number_or(numbers, "dots", 1) > 0;
    theme.shadow = number_or(numbers, "shadow", 1) > 0;
    theme.dark = luminance(theme.paper) < luminance(theme.ink);
    return theme;
}

Theme plain_theme() {
    Theme theme;
    theme.id = "light";
    const Color ink{31, 41, 51}, grey{102, 112, 133}, line{211, 207, 197};
    for (const auto& [name, member] : slots)
        theme.*member = ink;
    for (auto member : {&Theme::paper, &Theme::panel, &Theme::field, &Theme::chrome, &Theme::hover,
                        &Theme::track, &Theme::accent_bg, &Theme::selection_bg, &Theme::on_accent,
                        &Theme::note, &Theme::error_bg, &Theme::chip, &Theme::quote})
        theme.*member = white;
    for (auto member : {&Theme::muted, &Theme::faint})
        theme.*member = grey;
    for (auto member : {&Theme::line, &Theme::line2, &Theme::dot, &Theme::off_toggle, &Theme::tick})
        theme.*member = line;
    return theme;
}

}  // namespace kinscape
