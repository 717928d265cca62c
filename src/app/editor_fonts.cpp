#include "app/editor_fonts.hpp"

#include <algorithm>
#include <filesystem>

namespace kinscape {
namespace {

// One letter of each script that the first font may lack.
constexpr std::string_view letters_of_scripts[] = {"Ж", "Ω", "ع", "א", "अ", "ก", "家", "か", "가", "←"};

FontRef font_of(Typesetter& type, std::string_view text, const TextStyle& style) {
    const ShapedLineRef line = type.shape(text, style);
    return line->runs.empty() ? nullptr : line->runs.front().run->font;
}

FontFile file_of(const FontRef& font) {
    if (!font) return {};
    return {font->file, font->face_index, 1};
}

/// The typesetter knows two weights; the one between them lies beside the regular one, by its name.
FontFile medium_beside(const FontFile& regular, const FontFile& semibold) {
    std::string path = regular.path;
    const std::size_t at = path.rfind("Regular");
    if (at == std::string::npos) return semibold;
    path.replace(at, 7, "Medium");
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) return semibold;
    return {path, 0, 1};
}

}  // namespace

FontChoice choose_fonts(Typesetter& type) {
    const TextStyle plain{8, false, false};
    FontChoice choice;
    choice.faces[0] = file_of(font_of(type, "A", plain));
    choice.faces[2] = file_of(font_of(type, "A", {8, true, false}));
    choice.faces[3] = file_of(font_of(type, "A", {8, false, true}));
    choice.faces[1] = medium_beside(choice.faces[0], choice.faces[2]);
    for (const std::string_view letter : letters_of_scripts) {
        const FontFile file = file_of(font_of(type, letter, plain));
        const bool known =
            std::any_of(choice.fallbacks.begin(), choice.fallbacks.end(), [&](const FontFile& other) {
                return other.path == file.path && other.face_index == file.face_index;
            });
        if (!known && !file.path.empty() && file.path != choice.faces[0].path)
            choice.fallbacks.push_back(file);
    }
    choice.em_width = type.width("0000000000", plain) / (plain.size_pt * mm_per_point);
    return choice;
}

}  // namespace kinscape
