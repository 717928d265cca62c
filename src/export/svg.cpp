// The SVG profile of export.md 1: what all engines draw alike. Text stays text; each run stands at its own x.
#include "base/number.hpp"
#include "base/utf8.hpp"
#include "export/writers.hpp"
#include "export/xml_text.hpp"
#include "scene/text_halo.hpp"
#include "text/glyph_outline.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

/// One unit of the drawing is a tenth of a millimetre; a hundredth of that is a thousandth of a millimetre.
constexpr double units_per_mm = 10;
constexpr int decimals = 2;
/// Glyph outlines are kept a thousand units to the em, as fonts do.
constexpr double units_per_em = 1000;

std::string units(double mm) { return to_text(mm * units_per_mm, decimals); }

std::string family_list(const std::string& first) {
    std::string list = first.empty() ? "" : xml_text(first);
    for (const std::string& family : font_families())
        if (family != first) list += (list.empty() ? "" : ", ") + family;
    return list + ", sans-serif";
}

/// Path data with absolute M, L, C and Z.
std::string path_data(const Verb* verbs, std::size_t count, const Vec2* points, double scale) {
    std::string data;
    const auto put = [&](char letter, int points_used) {
        data += letter;
        for (int i = 0; i < points_used; ++i, ++points) {
            if (i > 0) data += ' ';
            data += to_text(points->x * scale, decimals);
            data += ' ';
            data += to_text(points->y * scale, decimals);
        }
    };
    for (std::size_t i = 0; i < count; ++i) {
        switch (verbs[i]) {
        case Verb::move: put('M', 1); break;
        case Verb::line: put('L', 1); break;
        case Verb::cubic: put('C', 3); break;
        case Verb::close: put('Z', 0); break;
        }
    }
    return data;
}

/// The letter that ids of a part begin with; none for what belongs to the page.
char letter_of(Part part) {
    switch (part) {
    case Part::symbol:
    case Part::inner_mark:
    case Part::label: return 'p';
    case Part::structure: return 'u';
    case Part::tie:
    case Part::caption: return 'e';
    case Part::household: return 'h';
    case Part::system: return 's';
    case Part::centre: return 'c';
    case Part::background:
    case Part::legend:
    case Part::frame: return 0;
    }
    return 0;
}

/// Numbers what is drawn in the order of drawing, anew for each file, so that no id of the document leaves.
/// What is drawn in several pieces is p1, then p1-2, p1-3.
class Numbering {
public:
    std::string id_of(const Tag& tag) {
        const char letter = letter_of(tag.part);
        if (letter == 0 || tag.of.empty()) return {};
        const auto [at, is_new] = numbers_.try_emplace({letter, tag.of});
        if (is_new) at->second.number = ++last_[letter];
        const int piece = ++at->second.pieces;
        const std::string id = letter + std::to_string(at->second.number);
        return piece == 1 ? id : id + "-" + std::to_string(piece);
    }

private:
    struct Numbered {
        int number = 0;
        int pieces = 0;
    };
    std::map<std::pair<char, AnyId>, Numbered> numbers_;
    std::map<char, int> last_;
};

/// What stands before the first letter and behind the last of a run as blanks: SVG drops them, so the run
/// begins where its first letter does.
struct Letters {
    std::string text;
    double x = 0;  // from the run's origin
};
Letters letters_of(const GlyphRun& run) {
    std::string_view text = run.text;
    std::size_t first = 0;
    while (first < text.size() && text[first] == ' ')
        ++first;
    std::size_t last = text.size();
    while (last > first && text[last - 1] == ' ')
        --last;
    const std::size_t blanks_at_left = run.right_to_left ? text.size() - last : first;
    Letters letters;
    if (blanks_at_left < run.glyphs.size()) letters.x = run.glyphs[blanks_at_left].at.x;
    for (const char c : text.substr(first, last - first)) {
        // A second blank in a row would be dropped as well; a no-break one is kept.
        const bool doubled = c == ' ' && letters.text.ends_with(' ');
        doubled ? letters.text.append("\u00A0") : letters.text.append(1, c);
    }
    // A bracket or full stop at the end of Arabic must not take the direction of the page.
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (run.right_to_left && !letters.text.empty() &&
        (is_ascii(letters.text.front()) || is_ascii(letters.text.back())))
        letters.text = "\u200F" + letters.text + "\u200F";
    return letters;
}

class SvgWriter {
public:
    SvgWriter(const Picture& picture, const Page& page, const ExportOptions& options)
        : picture_(picture),
          page_(page),
          options_(options) {}
    std::string written();

private:
    void put_mark(std::size_t mark);
    void put_path(const Path& path);
    void put_text(const Glyphs& glyphs);
    void put_outlines(const Glyphs& glyphs);
    void put_halos(std::size_t mark);
    void put_glyphs(const Glyphs& glyphs);
    std::string placed(const Glyphs& glyphs) const;
    int number_of(const FontRef& font, std::uint32_t glyph);
    void change_group(std::uint32_t tag);
    void end_group();
    std::string about_picture(const std::string& title) const;
    std::string opening() const;

    const Picture& picture_;
    const Page& page_;
    const ExportOptions& options_;
    std::vector<bool> halos_ = halos_needed(page_.scene);
    GlyphShapes shapes_;
    Numbering numbering_;
    std::string body_;
    std::string defs_;
    std::map<std::pair<std::pair<std::string, int>, std::uint32_t>, int> glyph_numbers_;
    std::optional<std::uint32_t> group_;
};

void SvgWriter::change_group(std::uint32_t tag) {
    const Scene& scene = page_.scene;
    if (group_ && (*group_ == tag || scene.tags[*group_] == scene.tags[tag])) return;
    end_group();
    const std::string id = numbering_.id_of(scene.tags[tag]);
    body_ += id.empty() ? "<g>\n" : fmt::format("<g id=\"{}\">\n", id);
    group_ = tag;
}

void SvgWriter::end_group() {
    if (group_) body_ += "</g>\n";
    group_.reset();
}

void SvgWriter::put_path(const Path& path) {
    const Scene& scene = page_.scene;
    body_ += "<path d=\"";
    body_ += path_data(scene.shapes.verbs.data() + path.first_verb, path.verb_count,
                       scene.shapes.points.data() + path.first_point, units_per_mm);
    body_ += fmt::format("\" fill=\"{}\"", path.paint.fill ? to_text(*path.paint.fill) : "none");
    if (const std::optional<Stroke>& stroke = path.paint.stroke) {
        body_ += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", to_text(stroke->color),
                             to_text(stroke->width * units_per_mm, 3));
        if (stroke->cap == Cap::round) body_ += " stroke-linecap=\"round\"";
        if (stroke->join == Join::round) body_ += " stroke-linejoin=\"round\"";
    }
    body_ += path.halo ? " aria-hidden=\"true\"/>\n" : "/>\n";
}

void SvgWriter::put_text(const Glyphs& glyphs) {
    const GlyphRun& run = *glyphs.run;
    const Letters letters = letters_of(run);
    if (letters.text.empty()) return;
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", units(glyphs.at.x + letters.x),
                         units(glyphs.at.y), to_text(run.size_mm * units_per_mm, 3));
    if (run.font->family != font_families().front())
        body_ += fmt::format(" font-family=\"{}\"", family_list(run.font->family));
    if (run.font->bold) body_ += " font-weight=\"600\"";
    if (run.font->italic) body_ += " font-style=\"italic\"";
    body_ += fmt::format(" fill=\"{}\">{}</text>\n", to_text(glyphs.color), xml_text(letters.text));
}

int SvgWriter::number_of(const FontRef& font, std::uint32_t glyph) {
    const auto [at, is_new] = glyph_numbers_.try_emplace({{font->file, font->face_index}, glyph});
    if (!is_new) return at->second;
    at->second = static_cast<int>(glyph_numbers_.size());
    const Outline& outline = shapes_.outline(font, glyph);
    defs_ += fmt::format(
        "<path id=\"g{}\" d=\"{}\"/>\n", at->second,
        path_data(outline.verbs.data(), outline.verbs.size(), outline.points.data(), units_per_em));
    return at->second;
}

std::string SvgWriter::placed(const Glyphs& glyphs) const {
    return fmt::format("transform=\"translate({} {}) scale({})\"", units(glyphs.at.x), units(glyphs.at.y),
                       fmt::format("{:.6f}", glyphs.run->size_mm * units_per_mm / units_per_em));
}

void SvgWriter::put_glyphs(const Glyphs& glyphs) {
    const double per_mm = units_per_em / glyphs.run->size_mm;
    for (const Glyph& glyph : glyphs.run->glyphs) {
        if (shapes_.outline(glyphs.run->font, glyph.id).empty()) continue;
        body_ += fmt::format("<use xlink:href=\"#g{}\" x=\"{}\"", number_of(glyphs.run->font, glyph.id),
                             to_text(glyph.at.x * per_mm, decimals));
        if (glyph.at.y != 0) body_ += fmt::format(" y=\"{}\"", to_text(glyph.at.y * per_mm, decimals));
        body_ += "/>";
    }
}

void SvgWriter::put_outlines(const Glyphs& glyphs) {
    const std::string text = xml_text(trimmed(glyphs.run->text));
    if (text.empty()) return;
    body_ += fmt::format("<g role=\"img\" aria-label=\"{}\" fill=\"{}\" {}><title>{}</title>", text,
                         to_text(glyphs.color), placed(glyphs), text);
    put_glyphs(glyphs);
    body_ += "</g>\n";
}

/// The paper around all runs of the layer that begins here.
void SvgWriter::put_halos(std::size_t mark) {
    const Scene& scene = page_.scene;
    bool any = false;
    for (; mark < scene.marks.size() && std::holds_alternative<Glyphs>(scene.marks[mark]); ++mark) {
        const Glyphs& glyphs = std::get<Glyphs>(scene.marks[mark]);
        if (!halos_[mark]) continue;
        if (!any) end_group();
        if (!any)
            body_ += fmt::format("<g aria-hidden=\"true\" fill=\"{0}\" stroke=\"{0}\""
                                 " stroke-linejoin=\"round\">\n",
                                 to_text(scene.paper));
        any = true;
        const double width = 2 * glyphs.halo * units_per_em / glyphs.run->size_mm;
        body_ += fmt::format("<g stroke-width=\"{}\" {}>", to_text(width, decimals), placed(glyphs));
        put_glyphs(glyphs);
        body_ += "</g>\n";
    }
    if (any) body_ += "</g>\n";
}

void SvgWriter::put_mark(std::size_t mark) {
    const Scene& scene = page_.scene;
    if (begins_text_layer(scene, mark)) put_halos(mark);
    if (const Path* path = std::get_if<Path>(&scene.marks[mark])) {
        change_group(path->tag);
        put_path(*path);
        return;
    }
    const Glyphs& glyphs = std::get<Glyphs>(scene.marks[mark]);
    change_group(glyphs.tag);
    options_.text_as_outlines ? put_outlines(glyphs) : put_text(glyphs);
}

/// A de-identified copy states the program alone (export.md 1).
std::string SvgWriter::about_picture(const std::string& title) const {
    if (!picture_.day) return {};
    return fmt::format("<dc:title>{}</dc:title><dc:date>{}</dc:date>", title, to_text(*picture_.day));
}

std::string SvgWriter::opening() const {
    const std::string width = to_text(page_.size.x);
    const std::string height = to_text(page_.size.y);
    const std::string title = xml_text(picture_.title.empty() ? program_name : picture_.title);
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        " width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {} {}\" role=\"img\" lang=\"{}\""
        " aria-labelledby=\"title\" aria-describedby=\"desc\">\n"
        "<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n"
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">"
        "{}<dc:publisher>{}</dc:publisher>"
        "</rdf:Description></rdf:RDF></metadata>\n",
        width, height, units(page_.size.x), units(page_.size.y), xml_text(picture_.language), title,
        xml_text(picture_.description.empty() ? picture_.title : picture_.description), about_picture(title),
        program_name);
}

std::string SvgWriter::written() {
    for (std::size_t mark = 0; mark < page_.scene.marks.size(); ++mark)
        put_mark(mark);
    end_group();
    std::string result = opening();
    if (!defs_.empty()) result += "<defs>\n" + defs_ + "</defs>\n";
    result += fmt::format("<g font-family=\"{}\">\n", family_list({}));
    return result + body_ + "</g>\n</svg>\n";
}

}  // namespace

Result<Exported, ExportError> write_svg(const Picture& picture, std::size_t page,
                                        const ExportOptions& options) {
    if (page >= picture.pages.size()) return Failure{ExportError{"There is no such page to write."}};
    return Exported{SvgWriter(picture, picture.pages[page], options).written(), {}};
}

}  // namespace kinscape
