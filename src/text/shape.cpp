#include "text/shape.hpp"

#include "base/check.hpp"
#include "base/utf8.hpp"

#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kinscape {
namespace {

/// Texts are shaped once at this size and scaled from there, so that widths are exactly proportional.
constexpr double shaping_size_pt = 100;
/// Semi-bold: what `bold` means in the drawing (look/README.md).
constexpr PangoWeight bold_weight = PANGO_WEIGHT_SEMIBOLD;
/// Lines kept in each of the two halves of the memory; a family of 1,000 has about 3,000.
constexpr std::size_t lines_kept = 16384;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

/// As fontconfig reads a list, best first.
std::string families_after(const std::string& preferred) {
    std::string families = preferred;
    for (const std::string& family : font_families())
        families += (families.empty() ? "" : ",") + family;
    return families;
}

Description description_of(const TextStyle& style, const std::string& families) {
    Description description(pango_font_description_new());
    pango_font_description_set_family(description.get(), families.c_str());
    pango_font_description_set_weight(description.get(), style.bold ? bold_weight : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(description.get(),
                                     style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_size(description.get(), static_cast<int>(shaping_size_pt * PANGO_SCALE));
    return description;
}

/// The painters draw outlines as the file holds them: no hints, no bitmaps, no axis to set.
void prefer_plain_outlines(FcPattern* pattern, gpointer) {
    FcPatternDel(pattern, FC_HINTING);
    FcPatternAddBool(pattern, FC_HINTING, FcFalse);
    FcPatternDel(pattern, FC_HINT_STYLE);
    FcPatternAddInteger(pattern, FC_HINT_STYLE, FC_HINT_NONE);
    FcPatternDel(pattern, FC_AUTOHINT);
    FcPatternAddBool(pattern, FC_AUTOHINT, FcFalse);
    FcPatternDel(pattern, FC_VARIABLE);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);
    FcPatternDel(pattern, FC_COLOR);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
}

/// The installed fonts, and one more: the small fallback font as Debian packs it comes in two files, and the
/// one that holds Korean lies where fontconfig does not look.
FcConfig* fonts_of_machine() {
    constexpr const char* korean = "/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf";
    FcConfig* config = FcInitLoadConfigAndFonts();
    // Absent it is simply not added.
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(korean));
    return config;
}

/// Well-formed text on one line: breaks, tabs and other controls count as blanks.
std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    const auto put = [&line](char32_t c) {
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        append_utf8(line, control ? U' ' : c);
    };
    if (!invalid_utf8_at(text) && std::ranges::none_of(text, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte >= 0x7F;
        }))
        return std::string(text);
    for (const char32_t c : code_points(text))
        put(c);
    return line;
}

/// Scripts whose letters join and change places: a reader of a PDF gets them back whole words at a time
/// (dependencies.md 5).
bool joins_into_words(gint script) {
    switch (static_cast<PangoScript>(script)) {
    case PANGO_SCRIPT_BENGALI:
    case PANGO_SCRIPT_DEVANAGARI:
    case PANGO_SCRIPT_GUJARATI:
    case PANGO_SCRIPT_GURMUKHI:
    case PANGO_SCRIPT_KANNADA:
    case PANGO_SCRIPT_KHMER:
    case PANGO_SCRIPT_LAO:
    case PANGO_SCRIPT_MALAYALAM:
    case PANGO_SCRIPT_MYANMAR:
    case PANGO_SCRIPT_ORIYA:
    case PANGO_SCRIPT_SINHALA:
    case PANGO_SCRIPT_TAMIL:
    case PANGO_SCRIPT_TELUGU:
    case PANGO_SCRIPT_TIBETAN: return true;
    default: return false;
    }
}

/// Clusters of the run in the order of the text; `offsets` are their first bytes.
void set_clusters(GlyphRun& run, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& offsets) {
    const auto end = static_cast<std::uint32_t>(run.text.size());
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const std::uint32_t next = i + 1 < offsets.size() ? offsets[i + 1].first : end;
        const Cluster cluster{next - offsets[i].first, offsets[i].second};
        const bool unseen = cluster.glyphs == 0 || (!run.clusters.empty() && run.clusters.back().glyphs == 0);
        if (unseen && !run.clusters.empty()) {
            // What has no glyph of its own (a joiner, a mark of direction) goes with its neighbour.
            run.clusters.back().bytes += cluster.bytes;
            run.clusters.back().glyphs += cluster.glyphs;
        } else {
            run.clusters.push_back(cluster);
        }
    }
}

void join_clusters_of_words(GlyphRun& run) {
    std::vector<Cluster> words;
    std::size_t at = 0;
    bool after_blank = true;
    for (const Cluster& cluster : run.clusters) {
        const bool blank = run.text[at] == ' ';
        if (blank || after_blank || words.empty()) {
            words.push_back(cluster);
        } else {
            words.back().bytes += cluster.bytes;
            words.back().glyphs += cluster.glyphs;
        }
        after_blank = blank;
        at += cluster.bytes;
    }
    run.clusters = std::move(words);
}

GlyphRun run_of(const PangoGlyphItem& piece, const char* text, FontRef font) {
    constexpr double mm_per_unit = mm_per_point / PANGO_SCALE;
    GlyphRun run;
    run.font = std::move(font);
    run.size_mm = shaping_size_pt * mm_per_point;
    run.right_to_left = piece.item->analysis.level % 2 == 1;
    run.text.assign(text + piece.item->offset, static_cast<std::size_t>(piece.item->length));

    std::vector<std::pair<std::uint32_t, std::uint32_t>> offsets;
    int pen = 0;
    for (int i = 0; i < piece.glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = piece.glyphs->glyphs[i];
        const auto offset = static_cast<std::uint32_t>(piece.glyphs->log_clusters[i]);
        if (offsets.empty() || offsets.back().first != offset) offsets.push_back({offset, 0});
        if (glyph.glyph != PANGO_GLYPH_EMPTY) {
            const bool missing = (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
            run.glyphs.push_back(
                {missing ? 0u : glyph.glyph, Vec2{static_cast<double>(pen + glyph.geometry.x_offset),
                                                  static_cast<double>(glyph.geometry.y_offset)} *
                                                 mm_per_unit});
            ++offsets.back().second;
        }
        pen += glyph.geometry.width;
    }
    run.width = pen * mm_per_unit;
    if (run.right_to_left) std::ranges::reverse(offsets);
    set_clusters(run, offsets);
    if (joins_into_words(piece.item->analysis.script)) join_clusters_of_words(run);
    return run;
}

ShapedLine scaled(const ShapedLine& line, double factor) {
    ShapedLine result = line;
    for (PlacedRun& placed : result.runs) {
        auto run = std::make_shared<GlyphRun>(*placed.run);
        run->size_mm *= factor;
        run->width *= factor;
        for (Glyph& glyph : run->glyphs)
            glyph.at = glyph.at * factor;
        placed.run = std::move(run);
        placed.x *= factor;
    }
    result.width *= factor;
    result.ascent *= factor;
    result.descent *= factor;
    return result;
}

/// What a line is remembered by, without owning the text.
struct Wanted {
    std::string_view text;
    TextStyle style;
    bool operator==(const Wanted&) const = default;
};
struct WantedHash {
    std::size_t operator()(const Wanted& wanted) const {
        const std::size_t style =
            std::hash<double>{}(wanted.style.size_pt) * 4 + wanted.style.bold * 2u + wanted.style.italic * 1u;
        return std::hash<std::string_view>{}(wanted.text) ^ (style * 0x9E3779B97F4A7C15u);
    }
};

/// Remembers the lines asked for last: when the young half is full it becomes the old one.
class LineMemory {
public:
    ShapedLineRef find(const Wanted& wanted) {
        if (auto at = young_.find(wanted); at != young_.end()) return at->second.line;
        auto at = old_.find(wanted);
        return at == old_.end() ? nullptr : keep(wanted, at->second.line);
    }
    ShapedLineRef keep(const Wanted& wanted, ShapedLineRef line) {
        if (young_.size() >= lines_kept) old_ = std::exchange(young_, {});
        auto text = std::make_unique<const std::string>(wanted.text);
        const Wanted key{*text, wanted.style};
        young_.emplace(key, Entry{std::move(text), line});
        return line;
    }

private:
    struct Entry {
        std::unique_ptr<const std::string> text;  // what the key looks at
        ShapedLineRef line;
    };
    std::unordered_map<Wanted, Entry, WantedHash> young_;
    std::unordered_map<Wanted, Entry, WantedHash> old_;
};

}  // namespace

struct Typesetter::Inside {
    Held<PangoFontMap> map{pango_ft2_font_map_new()};
    Held<PangoContext> context;
    Held<PangoLayout> layout;
    std::string preferred;
    std::string wanted_families = families_after({});
    LineMemory memory;
    std::map<std::tuple<std::string, int>, FontRef> fonts;
    std::unordered_map<const PangoFont*, std::pair<Held<PangoFont>, FontRef>> fonts_met;
    struct Height {
        double ascent = 0;
        double descent = 0;
    };
    std::map<std::pair<bool, bool>, Height> heights;

    FontRef font_of(PangoFont* pango);
    Height height_of(const TextStyle& style);
    ShapedLine line_of(const std::string& text, const TextStyle& style);
};

FontRef Typesetter::Inside::font_of(PangoFont* pango) {
    if (auto met = fonts_met.find(pango); met != fonts_met.end()) return met->second.second;
    FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(pango));
    FcChar8* file = nullptr;
    FcChar8* family = nullptr;
    int index = 0;
    int weight = FC_WEIGHT_REGULAR;
    int slant = FC_SLANT_ROMAN;
    FcPatternGetString(pattern, FC_FILE, 0, &file);
    FcPatternGetString(pattern, FC_FAMILY, 0, &family);
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight);
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
    KS_CHECK(file != nullptr, "a font of the machine has a file");

    const char* path = reinterpret_cast<const char*>(file);
    FontRef& font = fonts[{path, index}];
    if (!font) {
        const char* name = family ? reinterpret_cast<const char*>(family) : "sans-serif";
        font = std::make_shared<const Font>(
            Font{path, index, name, weight >= FC_WEIGHT_DEMIBOLD, slant != FC_SLANT_ROMAN});
    }
    g_object_ref(pango);
    fonts_met.emplace(pango, std::pair{Held<PangoFont>(pango), font});
    return font;
}

Typesetter::Inside::Height Typesetter::Inside::height_of(const TextStyle& style) {
    const auto [at, is_new] = heights.try_emplace({style.bold, style.italic});
    if (!is_new) return at->second;
    const Description description = description_of(style, wanted_families);
    const Held<PangoFont> font(pango_context_load_font(context.get(), description.get()));
    KS_CHECK(font != nullptr, "the machine has a font");
    PangoFontMetrics* metrics = pango_font_get_metrics(font.get(), pango_context_get_language(context.get()));
    constexpr double mm_per_unit = mm_per_point / PANGO_SCALE;
    at->second.ascent = pango_font_metrics_get_ascent(metrics) * mm_per_unit;
    at->second.descent = pango_font_metrics_get_descent(metrics) * mm_per_unit;
    pango_font_metrics_unref(metrics);
    return at->second;
}

/// The line at the size of shaping.
ShapedLine Typesetter::Inside::line_of(const std::string& text, const TextStyle& style) {
    const Description description = description_of(style, wanted_families);
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    const Height height = height_of(style);
    ShapedLine line{{}, 0, height.ascent, height.descent};
    const PangoLayoutLine* laid_out = pango_layout_get_line_readonly(layout.get(), 0);
    for (const GSList* piece = laid_out ? laid_out->runs : nullptr; piece; piece = piece->next) {
        const auto& item = *static_cast<const PangoGlyphItem*>(piece->data);
        auto run =
            std::make_shared<const GlyphRun>(run_of(item, text.data(), font_of(item.item->analysis.font)));
        const double width = run->width;
        line.runs.push_back({std::move(run), line.width});
        line.width += width;
    }
    return line;
}

Typesetter::Typesetter() : inside_(std::make_unique<Inside>()) {
    auto* map = PANGO_FT2_FONT_MAP(inside_->map.get());
    pango_ft2_font_map_set_resolution(map, 72, 72);
    FcConfig* config = fonts_of_machine();
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    FcConfigDestroy(config);
    pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(map), prefer_plain_outlines, nullptr, nullptr);
    inside_->context.reset(pango_font_map_create_context(inside_->map.get()));
    // Not the locale's language: the same document shapes the same everywhere.
    pango_context_set_language(inside_->context.get(), pango_language_from_string("en"));
    pango_context_set_base_dir(inside_->context.get(), PANGO_DIRECTION_WEAK_LTR);
    pango_context_set_round_glyph_positions(inside_->context.get(), FALSE);
    inside_->layout.reset(pango_layout_new(inside_->context.get()));
    pango_layout_set_single_paragraph_mode(inside_->layout.get(), TRUE);
}

Typesetter::~Typesetter() = default;

void Typesetter::prefer(const std::string& family) {
    if (inside_->preferred == family) return;
    inside_->preferred = family;
    inside_->wanted_families = families_after(family);
    inside_->memory = {};
    inside_->heights.clear();
}

std::vector<std::string> Typesetter::families() const {
    PangoFontFamily** found = nullptr;
    int count = 0;
    pango_font_map_list_families(inside_->map.get(), &found, &count);
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i)
        names.emplace_back(pango_font_family_get_name(found[i]));
    g_free(found);
    std::ranges::sort(names);
    return names;
}

ShapedLineRef Typesetter::shape(std::string_view text, const TextStyle& style) {
    const Wanted wanted{text, style};
    if (ShapedLineRef line = inside_->memory.find(wanted)) return line;
    const double factor = style.size_pt / shaping_size_pt;
    auto line = std::make_shared<const ShapedLine>(scaled(inside_->line_of(one_line(text), style), factor));
    return inside_->memory.keep(wanted, std::move(line));
}

double Typesetter::width(std::string_view text, const TextStyle& style) { return shape(text, style)->width; }

}  // namespace kinscape
