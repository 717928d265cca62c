#include "export/pdf_and_png.hpp"

#include "base/utf8.hpp"
#include "export/writers.hpp"
#include "scene/text_halo.hpp"
#include "text/glyph_outline.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

constexpr double points_per_mm = 72.0 / 25.4;

struct Destroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class T>
using Held = std::unique_ptr<T, Destroy>;

/// The very font files that the shaper chose, as cairo's faces. Cairo may keep a face for longer than we do,
/// so each face holds the library it was opened with.
class PdfFonts {
public:
    cairo_font_face_t* face_of(const FontRef& font) {
        Held<cairo_font_face_t>& face = faces_[{font->file, font->face_index}];
        if (!face) face = opened(*font);
        return face.get();
    }

private:
    struct Kept {
        std::shared_ptr<FT_LibraryRec_> library;
        FT_Face face = nullptr;
    };
    static void let_go(void* data) {
        const std::unique_ptr<Kept> kept(static_cast<Kept*>(data));
        FT_Done_Face(kept->face);
    }

    Held<cairo_font_face_t> opened(const Font& font) {
        auto kept = std::make_unique<Kept>();
        kept->library = library_;
        if (FT_New_Face(library_.get(), font.file.c_str(), font.face_index, &kept->face) != 0) return nullptr;
        constexpr int as_designed = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
        Held<cairo_font_face_t> face(cairo_ft_font_face_create_for_ft_face(kept->face, as_designed));
        cairo_font_face_set_user_data(face.get(), &key_, kept.get(), let_go);
        static_cast<void>(kept.release());
        return face;
    }
    static std::shared_ptr<FT_LibraryRec_> new_library() {
        FT_Library library = nullptr;
        KS_CHECK(FT_Init_FreeType(&library) == 0, "FreeType starts");
        return {library, [](FT_Library done) { FT_Done_FreeType(done); }};
    }

    static constexpr cairo_user_data_key_t key_{};
    std::shared_ptr<FT_LibraryRec_> library_ = new_library();
    std::map<std::pair<std::string, int>, Held<cairo_font_face_t>> faces_;
};

enum class LettersAs : unsigned char { text, outlines };

/// Paints a scene in millimetres. On pixels letters are filled outlines, because cairo 1.16 would round their
/// places to whole pixels; in a PDF they are text.
class ScenePainter {
public:
    ScenePainter(cairo_t* cairo, LettersAs letters) : cairo_(cairo), letters_(letters) {}
    void paint(const Scene& scene);
    /// The same with its structure: lines of the sheet as headings and paragraphs, drawing and key as a
    /// Figure.
    void paint_tagged(const Scene& scene);

private:
    void paint_mark(const Scene& scene, std::size_t mark);
    void paint_path(const Scene& scene, const Path& path);
    void paint_halos(const Scene& scene, std::size_t mark);
    void paint_letters(const Glyphs& glyphs);
    void show_text(const Glyphs& glyphs);
    void trace(const Verb* verbs, std::size_t count, const Vec2* points);
    void trace(const Glyphs& glyphs);
    void set_color(Color color) {
        cairo_set_source_rgb(cairo_, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
    }
    void set_stroke(const Stroke& stroke);

    cairo_t* cairo_;
    LettersAs letters_;
    std::vector<bool> halos_;  // by mark of the scene being painted
    GlyphShapes shapes_;
    PdfFonts fonts_;
};

void ScenePainter::trace(const Verb* verbs, std::size_t count, const Vec2* p) {
    for (std::size_t i = 0; i < count; ++i) {
        switch (verbs[i]) {
        case Verb::move:
            cairo_move_to(cairo_, p[0].x, p[0].y);
            ++p;
            break;
        case Verb::line:
            cairo_line_to(cairo_, p[0].x, p[0].y);
            ++p;
            break;
        case Verb::cubic:
            cairo_curve_to(cairo_, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
            p += 3;
            break;
        case Verb::close: cairo_close_path(cairo_); break;
        }
    }
}

void ScenePainter::trace(const Glyphs& glyphs) {
    for (const Glyph& glyph : glyphs.run->glyphs) {
        const Vec2 at = glyphs.at + glyph.at;
        const Outline outline = transformed(shapes_.outline(glyphs.run->font, glyph.id),
                                            Affine::moved(at) * Affine::scaled(glyphs.run->size_mm));
        trace(outline.verbs.data(), outline.verbs.size(), outline.points.data());
    }
}

void ScenePainter::set_stroke(const Stroke& stroke) {
    set_color(stroke.color);
    cairo_set_line_width(cairo_, stroke.width);
    cairo_set_line_cap(cairo_, stroke.cap == Cap::round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo_, stroke.join == Join::round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_miter_limit(cairo_, 4);
}

void ScenePainter::paint_path(const Scene& scene, const Path& path) {
    trace(scene.shapes.verbs.data() + path.first_verb, path.verb_count,
          scene.shapes.points.data() + path.first_point);
    if (path.paint.fill) {
        set_color(*path.paint.fill);
        cairo_fill_preserve(cairo_);
    }
    if (path.paint.stroke) {
        set_stroke(*path.paint.stroke);
        cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
}

void ScenePainter::paint_halos(const Scene& scene, std::size_t mark) {
    for (; mark < scene.marks.size() && std::holds_alternative<Glyphs>(scene.marks[mark]); ++mark) {
        const Glyphs& glyphs = std::get<Glyphs>(scene.marks[mark]);
        if (!halos_[mark]) continue;
        set_stroke({2 * glyphs.halo, scene.paper, Cap::butt, Join::round});
        trace(glyphs);
        cairo_fill_preserve(cairo_);
        cairo_stroke(cairo_);
    }
}

void ScenePainter::show_text(const Glyphs& glyphs) {
    const GlyphRun& run = *glyphs.run;
    cairo_font_face_t* face = fonts_.face_of(run.font);
    if (!face || run.glyphs.empty()) return;
    std::vector<cairo_glyph_t> placed;
    placed.reserve(run.glyphs.size());
    for (const Glyph& glyph : run.glyphs)
        placed.push_back({glyph.id, glyphs.at.x + glyph.at.x, glyphs.at.y + glyph.at.y});
    std::vector<cairo_text_cluster_t> clusters;
    clusters.reserve(run.clusters.size());
    for (const Cluster& cluster : run.clusters)
        clusters.push_back({static_cast<int>(cluster.bytes), static_cast<int>(cluster.glyphs)});
    cairo_set_font_face(cairo_, face);
    cairo_set_font_size(cairo_, run.size_mm);
    const auto direction =
        run.right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0);
    cairo_show_text_glyphs(cairo_, run.text.data(), static_cast<int>(run.text.size()), placed.data(),
                           static_cast<int>(placed.size()), clusters.data(),
                           static_cast<int>(clusters.size()), direction);
}

void ScenePainter::paint_letters(const Glyphs& glyphs) {
    set_color(glyphs.color);
    if (letters_ == LettersAs::text) {
        show_text(glyphs);
        return;
    }
    trace(glyphs);
    cairo_fill(cairo_);
}

void ScenePainter::paint_mark(const Scene& scene, std::size_t mark) {
    if (begins_text_layer(scene, mark)) paint_halos(scene, mark);
    if (const Path* path = std::get_if<Path>(&scene.marks[mark]))
        paint_path(scene, *path);
    else
        paint_letters(std::get<Glyphs>(scene.marks[mark]));
}

void ScenePainter::paint(const Scene& scene) {
    halos_ = halos_needed(scene);
    for (std::size_t mark = 0; mark < scene.marks.size(); ++mark)
        paint_mark(scene, mark);
}

/// What a mark is to somebody who hears the page; nothing for the sheet's own lines, which say nothing.
std::string structure_of(const Scene& scene, const PictureMark& mark) {
    constexpr double title_mm = 4;  // larger than any other line of a sheet
    const Glyphs* glyphs = std::get_if<Glyphs>(&mark);
    const std::uint32_t tag = glyphs ? glyphs->tag : std::get<Path>(mark).tag;
    if (tag >= scene.tags.size() || scene.tags[tag].part != Part::frame) return "Figure";
    if (!glyphs) return {};
    return glyphs->run->size_mm >= title_mm ? "H1" : "P";
}

void ScenePainter::paint_tagged(const Scene& scene) {
    halos_ = halos_needed(scene);
    std::string open;
    const auto go_to = [&](const std::string& next) {
        if (open == next) return;
        if (!open.empty()) cairo_tag_end(cairo_, open.c_str());
        if (!next.empty()) cairo_tag_begin(cairo_, next.c_str(), nullptr);
        open = next;
    };
    for (std::size_t mark = 0; mark < scene.marks.size(); ++mark) {
        const std::string next = structure_of(scene, scene.marks[mark]);
        // A line of the sheet inside of the figure, as the key's frame, belongs to it.
        if (!next.empty() || open.empty()) go_to(next);
        paint_mark(scene, mark);
    }
    go_to({});
}

cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string iso_day(const Day& day) {
    return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day);
}

std::string cairo_pdf(const Picture& picture) {
    std::string bytes;
    const Held<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append_bytes, &bytes, points_per_mm, points_per_mm));
    {
        const Held<cairo_t> cairo(cairo_create(surface.get()));
        const Held<cairo_font_options_t> options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(cairo.get(), options.get());
        ScenePainter painter(cairo.get(), LettersAs::text);
        for (const Page& page : picture.pages) {
            cairo_pdf_surface_set_size(surface.get(), page.size.x * points_per_mm,
                                       page.size.y * points_per_mm);
            cairo_identity_matrix(cairo.get());
            cairo_scale(cairo.get(), points_per_mm, points_per_mm);
            painter.paint_tagged(page.scene);
            cairo_show_page(cairo.get());
        }
        if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) return {};
    }
    cairo_surface_finish(surface.get());
    return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? bytes : std::string();
}

std::string cairo_png(const Page& page, PixelSize size) {
    const Held<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
    const Held<cairo_t> cairo(cairo_create(surface.get()));
    const Color paper = page.scene.paper;
    cairo_set_source_rgb(cairo.get(), paper.red / 255.0, paper.green / 255.0, paper.blue / 255.0);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), size.per_mm, size.per_mm);
    ScenePainter(cairo.get(), LettersAs::outlines).paint(page.scene);
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) return {};
    std::string bytes;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
    return status == CAIRO_STATUS_SUCCESS ? bytes : std::string();
}

}  // namespace kinscape
