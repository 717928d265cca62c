// Short messages at the foot of the canvas: what was done, or why something could not be done. What was done
// goes by itself; what needs a look stays until it is closed.
#pragma once

#include "ui/controls.hpp"

#include <string>
#include <vector>

namespace kinscape {

enum class ToastKind : unsigned char { done, needs_a_look };

class Toasts {
public:
    void say(std::string sentence, ToastKind kind);
    void clear() { toasts_.clear(); }
    bool empty() const { return toasts_.empty(); }
    /// `now` in seconds of the user interface's clock. Returns the seconds until one goes by itself.
    double draw(Controls& controls, const Rect& canvas, double now);

private:
    struct Toast {
        std::string sentence;
        ToastKind kind = ToastKind::done;
        double shown_since = -1;
    };
    std::vector<Toast> toasts_;
};

}  // namespace kinscape
