// Short messages at the foot of the canvas: what was done, or why something could not be done. What was done
// goes by itself; what needs a look stays until it is closed.
#pragma once

#include "editor/commands.hpp"
#include "ui/controls.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class ToastKind : unsigned char { done, needs_a_look };

class Toasts {
public:
    void say(std::string sentence, ToastKind kind);
    /// With a button for the command, for ten seconds; `button` where its own words are too long for one.
    void offer(std::string sentence, CommandId command, std::string_view button = {});
    /// What takes its time, with a button that ends it as Esc does; empty when nothing does any more.
    void show_work(std::string sentence) { work_ = std::move(sentence); }
    void clear() { toasts_.clear(); }
    bool empty() const { return toasts_.empty(); }
    /// `now` in seconds of the user interface's clock. Returns the seconds until one goes by itself.
    /// What was asked for with a button is added to `asked`.
    double draw(Controls& controls, const Rect& canvas, double now, std::vector<CommandId>& asked);

private:
    struct Toast {
        std::string sentence;
        ToastKind kind = ToastKind::done;
        double shown_since = -1;
        std::optional<CommandId> offer = {};
        std::string button = "Close";
    };
    static double lasts(const Toast& toast);
    std::vector<Toast> toasts_;
    std::string work_;
};

}  // namespace kinscape
