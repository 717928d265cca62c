#include "ui/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <filesystem>

namespace kinscape {
namespace {

// Sizes are given anew for each text; this one is only what the library wants to hear first.
constexpr float first_size = 16.0F;

bool is_there(const FontFile& file) {
    std::error_code failed;
    return !file.path.empty() && std::filesystem::is_regular_file(file.path, failed);
}

ImFont* add_font(const FontFile& file, const FontFile* merged_into) {
    ImFontConfig config;
    config.FontNo = static_cast<ImU32>(file.face_index);
    config.MergeMode = merged_into != nullptr;
    // Unhinted, so that a text is as wide here as on the drawing and in the files.
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
    const auto size = first_size * static_cast<float>(file.factor);
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(file.path.c_str(), size, &config);
}

}  // namespace

FontSet load_fonts(const FontChoice& choice) {
    FontSet fonts;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (!is_there(choice.faces[0])) {
        fonts.faces.fill(atlas.AddFontDefault());
        return fonts;
    }
    for (std::size_t i = 0; i < fonts.faces.size(); ++i) {
        const FontFile& face = is_there(choice.faces[i]) ? choice.faces[i] : choice.faces[0];
        fonts.faces[i] = add_font(face, nullptr);
        for (const FontFile& other : choice.fallbacks)
            if (is_there(other)) add_font(other, &face);
    }
    if (choice.em_width > 0) {
        auto* regular = static_cast<ImFont*>(fonts.faces[0]);
        const float asked = 100.0F;
        const double got = static_cast<double>(regular->CalcTextSizeA(asked, 1e9F, 0, "0000000000").x);
        if (got > 0) fonts.per_em = choice.em_width * static_cast<double>(asked) / got;
    }
    return fonts;
}

}  // namespace kinscape
