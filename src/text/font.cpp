#include "text/font.hpp"

namespace kinscape {

const std::vector<std::string>& font_families() {
    static const std::vector<std::string> families = {
        "Inter",
        "Noto Sans",
        "Noto Sans Arabic",
        "Noto Sans Hebrew",
        "Noto Sans Devanagari",
        "Noto Sans Thai",
        "Noto Sans CJK SC",
        "Droid Sans Fallback",
    };
    return families;
}

}  // namespace kinscape
