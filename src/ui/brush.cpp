#include "ui/brush.hpp"

#include "base/utf8.hpp"
#include "ui/imgui_values.hpp"
#include "ui/shaped_text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

ImU32 packed(Color color, int opacity = 255) { return IM_COL32(color.red, color.green, color.blue, opacity); }

// An eighth of a pixel is finer than anybody sees.
constexpr double curve_tolerance_px = 0.12;

ImFontBaked* baked(const FontSet& fonts, Weight weight, double pixels) {
    auto* font = static_cast<ImFont*>(fonts.faces[static_cast<std::size_t>(weight)]);
    return font->GetFontBaked(static_cast<float>(pixels * fonts.per_em));
}

/// The points of a chain as the list of lines wants them: none twice in a row, the first not repeated.
void put_path(ImDrawList& list, const Chain& chain, double scale) {
    constexpr double same = 1e-6;
    std::size_t count = chain.points.size();
    while (chain.closed && count > 1 && distance(chain.points[count - 1], chain.points.front()) < same)
        --count;
    list.PathClear();
    for (std::size_t i = 0; i < count; ++i)
        if (i == 0 || distance(chain.points[i], chain.points[i - 1]) >= same)
            list.PathLineTo(vec(chain.points[i].x * scale, chain.points[i].y * scale));
}

}  // namespace

double Brush::width(std::string_view text, double size, Weight weight) const {
    if (fonts_.shaped && needs_shaping(text))
        return fonts_.shaped->width(text, size * scale_, weight) / scale_;
    ImFontBaked* font = baked(fonts_, weight, size * scale_);
    double wide = 0;
    for (const char32_t c : code_points(text))
        wide += static_cast<double>(font->GetCharAdvance(static_cast<ImWchar>(c)));
    return wide / scale_;
}

double Brush::text(Vec2 at, std::string_view text, const TextLook& look, TextAnchor align) const {
    if (seen && !text.empty()) seen->emplace_back(text);
    ImFontBaked* font = baked(fonts_, look.weight, look.size * scale_);
    const double wide = align == TextAnchor::left ? 0 : width(text, look.size, look.weight);
    if (align == TextAnchor::middle) at.x -= wide / 2;
    if (align == TextAnchor::right) at.x -= wide;
    if (fonts_.shaped && needs_shaping(text)) {
        fonts_.shaped->draw(text, {at.x * scale_, std::round(at.y * scale_)}, look.size * scale_,
                            {look.weight, look.color});
        return width(text, look.size, look.weight);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double top = std::round(at.y * scale_) - static_cast<double>(font->Ascent);
    double x = at.x * scale_;
    const double start = x;
    for (const char32_t c : code_points(text)) {
        const ImFontGlyph* glyph = font->FindGlyph(static_cast<ImWchar>(c));
        if (!glyph) continue;
        if (glyph->Visible) {
            // Each letter on a whole pixel, so that it stays sharp; the brush itself keeps the fractions.
            const double left = std::round(x);
            const ImU32 color = glyph->Colored ? IM_COL32_WHITE : packed(look.color);
            list.PrimReserve(6, 4);
            list.PrimRectUV(vec(left + static_cast<double>(glyph->X0), top + static_cast<double>(glyph->Y0)),
                            vec(left + static_cast<double>(glyph->X1), top + static_cast<double>(glyph->Y1)),
                            {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
        }
        x += static_cast<double>(glyph->AdvanceX);
    }
    return (x - start) / scale_;
}

std::vector<std::string> Brush::lines_of(std::string_view text, double room, const TextLook& look) const {
    std::vector<std::string> lines;
    std::string line;
    const auto fits = [&](const std::string& candidate) {
        return width(candidate, look.size, look.weight) <= room;
    };
    const auto put_word = [&](const std::string& word) {
        const std::string longer = line.empty() ? word : line + " " + word;
        if (fits(longer)) {
            line = longer;
            return;
        }
        if (!line.empty()) lines.push_back(std::move(line));
        line.clear();
        for (const char32_t c : code_points(word)) {
            std::string grown = line;
            append_utf8(grown, c);
            if (!line.empty() && !fits(grown)) {
                lines.push_back(std::move(line));
                line.clear();
                append_utf8(line, c);
            } else {
                line = std::move(grown);
            }
        }
    };
    for (const std::string& paragraph : split(text, '\n')) {
        for (const std::string& word : split(paragraph, ' '))
            if (!word.empty()) put_word(word);
        lines.push_back(std::move(line));
        line.clear();
    }
    return lines;
}

std::string Brush::fitted(std::string_view text, double room, const TextLook& look) const {
    if (width(text, look.size, look.weight) <= room) return std::string(text);
    std::vector<char32_t> letters = code_points(text);
    std::string cut;
    do {
        if (letters.empty()) return "…";
        letters.pop_back();
        cut = to_utf8(letters) + "…";
    } while (width(cut, look.size, look.weight) > room);
    return cut;
}

void Brush::box(const Rect& box, const BoxLook& look) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double left = std::round(box.min.x * scale_), top = std::round(box.min.y * scale_);
    const double right = std::round(box.max.x * scale_), bottom = std::round(box.max.y * scale_);
    const auto radius = static_cast<float>(look.radius * scale_);
    // A line over a fill of the same box would let the fill shine through at the corners: inset it.
    const double inset = look.line ? 0.5 : 0;
    if (look.fill)
        list.AddRectFilled(vec(left + inset, top + inset), vec(right - inset, bottom - inset),
                           packed(*look.fill), radius);
    if (!look.line) return;
    const double thick =
        look.width <= 1 ? std::max(1.0, std::round(look.width * scale_)) : look.width * scale_;
    const double middle = (thick - 1) / 2;
    list.AddRect(vec(left + middle, top + middle), vec(right - middle, bottom - middle), packed(*look.line),
                 radius, 0, static_cast<float>(thick));
}

void Brush::shadow(const Rect& box, double radius) const {
    if (!theme_.shadow) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    constexpr Color shade{59, 51, 32};
    struct Layer {
        double grown;
        int opacity;
    };
    for (const Layer& layer : {Layer{3, 6}, Layer{2, 8}, Layer{1, 11}}) {
        const double grown = layer.grown - 0.5;
        list.AddRectFilled(vec((box.min.x - grown) * scale_, (box.min.y - grown + 1.5) * scale_),
                           vec((box.max.x + grown) * scale_, (box.max.y + grown + 1.5) * scale_),
                           packed(shade, layer.opacity), static_cast<float>((radius + layer.grown) * scale_));
    }
}

void Brush::dashed_box(const Rect& box, double radius, Color color) const {
    constexpr double on = 5, off = 4;
    const Outline outline = rounded_rectangle(box.grown(-0.5), radius);
    for (const Chain& chain : flattened(outline, curve_tolerance_px)) {
        double walked = 0;
        for (std::size_t i = 0; i + 1 < chain.points.size() + (chain.closed ? 1 : 0); ++i) {
            const Vec2 from = chain.points[i], to = chain.points[(i + 1) % chain.points.size()];
            const double far = distance(from, to);
            double done = 0;
            while (done < far) {
                const double phase = std::fmod(walked + done, on + off);
                const double step = std::min(far - done, (phase < on ? on : on + off) - phase + 1e-6);
                if (phase < on)
                    stroke(polyline({mix(from, to, done / far), mix(from, to, (done + step) / far)}), color,
                           1);
                done += step;
            }
            walked += far;
        }
    }
}

void Brush::level_line(Vec2 at, double length, Color color, double width) const {
    const double thick = std::max(1.0, std::round(width * scale_));
    const double y = std::round(at.y * scale_);
    ImGui::GetWindowDrawList()->AddRectFilled(vec(std::round(at.x * scale_), y),
                                              vec(std::round((at.x + length) * scale_), y + thick),
                                              packed(color));
}

void Brush::upright_line(Vec2 at, double length, Color color, double width) const {
    const double thick = std::max(1.0, std::round(width * scale_));
    const double x = std::round(at.x * scale_);
    ImGui::GetWindowDrawList()->AddRectFilled(vec(x, std::round(at.y * scale_)),
                                              vec(x + thick, std::round((at.y + length) * scale_)),
                                              packed(color));
}

void Brush::stroke(const Outline& outline, Color color, double width) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Chain& chain : flattened(outline, curve_tolerance_px / scale_)) {
        put_path(list, chain, scale_);
        list.PathStroke(packed(color), chain.closed ? ImDrawFlags_Closed : 0,
                        static_cast<float>(width * scale_));
    }
}

void Brush::fill(const Outline& outline, Color color) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Chain& chain : flattened(outline, curve_tolerance_px / scale_)) {
        put_path(list, chain, scale_);
        list.PathFillConcave(packed(color));
    }
}

void Brush::disc(Vec2 centre, double radius, Color color) const {
    ImGui::GetWindowDrawList()->AddCircleFilled(vec(centre.x * scale_, centre.y * scale_),
                                                static_cast<float>(radius * scale_), packed(color));
}

void Brush::ring(Vec2 centre, double radius, Color color, double width) const {
    ImGui::GetWindowDrawList()->AddCircle(vec(centre.x * scale_, centre.y * scale_),
                                          static_cast<float>(radius * scale_), packed(color), 0,
                                          static_cast<float>(width * scale_));
}

void Brush::icon(std::string_view name, Vec2 centre, const IconLook& look) const {
    const auto at = icons_.find(name);
    if (at == icons_.end()) return;
    const Affine place = Affine::moved(centre) * Affine::scaled(look.factor);
    for (const IconPart& part : at->second) {
        const Outline outline = transformed(part.outline, place);
        switch (part.kind) {
        case IconPart::Kind::fill: fill(outline, look.color); break;
        case IconPart::Kind::stroke: stroke(outline, look.color, look.stroke); break;
        case IconPart::Kind::dash:
            for (const Chain& chain : flattened(outline, curve_tolerance_px))
                for (std::size_t i = 0; i + 1 < chain.points.size(); i += 2)
                    stroke(polyline({chain.points[i], chain.points[i + 1]}), look.color, look.stroke);
            break;
        }
    }
}

double Brush::key_cap_width(std::string_view key) const {
    return std::max(18.0, width(key, 11, Weight::medium) + 10);
}

double Brush::key_cap(Vec2 left_middle, std::string_view key) const {
    const double wide = key_cap_width(key);
    const Rect cap{{left_middle.x, left_middle.y - 9}, {left_middle.x + wide, left_middle.y + 9}};
    box(cap, {.fill = theme_.panel, .line = theme_.line2, .width = theme_.control_line, .radius = 4});
    text({left_middle.x + wide / 2, left_middle.y + 4}, key, {11, Weight::medium, theme_.muted},
         TextAnchor::middle);
    return wide;
}

}  // namespace kinscape
