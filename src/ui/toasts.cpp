#include "ui/toasts.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double shown_for_s = 6;
constexpr double offered_for_s = 10;
constexpr std::size_t most_shown = 3;

struct BarWords {
    const std::string& sentence;
    const std::string& button;
    std::string id;
    std::optional<Color> mark;  // at the left edge
};

/// One bar, its lower edge at `foot`, which goes up above it. True when its button was pressed.
bool bar(Controls& controls, const Rect& canvas, double& foot, const BarWords& bar) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook look{13, Weight::regular, theme.paper};
    const double wide = std::min(560.0, canvas.width() - 48);
    const auto lines = brush.lines_of(bar.sentence, wide - 100, look);
    const double high = 21 + static_cast<double>(lines.size()) * 19;
    const double left = canvas.centre().x - wide / 2;
    const Rect box{{left, foot - high}, {left + wide, foot}};
    brush.box(box, {.fill = theme.ink, .radius = 8});
    if (bar.mark) brush.box({box.min, {box.min.x + 4, box.max.y}}, {.fill = *bar.mark, .radius = 2});
    double y = box.min.y + 24.6;
    for (const std::string& line : lines) {
        brush.text({left + 16, y}, line, look);
        y += 19;
    }
    const Rect button{{box.max.x - 76, box.min.y + 4}, {box.max.x - 8, box.min.y + 36}};
    const bool pressed = controls.press(bar.button + "##" + bar.id, button).clicked;
    brush.text({button.centre().x, box.min.y + 24.6}, bar.button, {13, Weight::semibold, theme.paper},
               TextAnchor::middle);
    foot -= high + 8;
    return pressed;
}

}  // namespace

double Toasts::lasts(const Toast& toast) { return toast.offer ? offered_for_s : shown_for_s; }

void Toasts::say(std::string sentence, ToastKind kind) {
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.sentence == sentence; });
    toasts_.push_back({std::move(sentence), kind, -1});
    if (toasts_.size() > most_shown) toasts_.erase(toasts_.begin());
}

void Toasts::offer(std::string sentence, CommandId command, std::string_view button) {
    say(std::move(sentence), ToastKind::done);
    toasts_.back().offer = command;
    toasts_.back().button = button.empty() ? kinscape::command(command).words : button;
}

double Toasts::draw(Controls& controls, const Rect& canvas, double now, std::vector<CommandId>& asked) {
    const Theme& theme = controls.brush.theme();
    double foot = canvas.max.y - 16;
    double next_change = std::numeric_limits<double>::infinity();
    const std::string stop = "Stop";
    if (!work_.empty() && bar(controls, canvas, foot, {work_, stop, "work", theme.selection}))
        asked.push_back(CommandId::select_nothing);
    std::size_t closed = toasts_.size();
    for (std::size_t i = toasts_.size(); i-- > 0;) {
        Toast& toast = toasts_[i];
        if (toast.shown_since < 0) toast.shown_since = now;
        const bool looked_at = toast.kind == ToastKind::needs_a_look;
        if (bar(controls, canvas, foot,
                {toast.sentence, toast.button, "toast" + std::to_string(i),
                 looked_at ? std::optional(theme.vermilion) : std::nullopt})) {
            closed = i;
            if (toast.offer) asked.push_back(*toast.offer);
        }
        if (!looked_at)
            next_change = std::min(next_change, std::max(0.0, toast.shown_since + lasts(toast) - now));
    }
    if (closed < toasts_.size()) toasts_.erase(toasts_.begin() + static_cast<std::ptrdiff_t>(closed));
    std::erase_if(toasts_, [&](const Toast& toast) {
        return toast.kind == ToastKind::done && now - toast.shown_since >= lasts(toast);
    });
    return next_change;
}

}  // namespace kinscape
