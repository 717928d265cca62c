// ODT (ODF 1.2): the drawing as SVG first and PNG for those who cannot draw it (export.md 4).
#include "base/number.hpp"
#include "base/zip.hpp"
#include "export/text_document.hpp"
#include "export/writers.hpp"
#include "export/xml_text.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace kinscape {
namespace {

constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.2\"";

std::string mm(double length) { return to_text(length, 2) + "mm"; }

class OdtWriter {
public:
    explicit OdtWriter(const TextDocument& document) : document_(document) {}

    std::vector<ZipEntry> entries() {
        const std::string content = content_xml();
        std::vector<ZipEntry> entries;
        // ODF asks that the first entry says what the file is, as it is.
        entries.push_back({"mimetype", std::string(media_type), true});
        entries.push_back({"content.xml", content});
        entries.push_back({"styles.xml", styles()});
        entries.push_back({"meta.xml", about()});
        for (ZipEntry& picture : pictures_)
            entries.push_back(std::move(picture));
        entries.push_back({"META-INF/manifest.xml", manifest(entries)});
        return entries;
    }

private:
    static std::string paragraph(std::string_view style, std::string_view content) {
        return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>", style, content);
    }
    static std::string heading(std::string_view text, std::string_view style = "Heading") {
        return fmt::format("<text:h text:style-name=\"{}\" text:outline-level=\"1\">{}</text:h>", style,
                           xml_text(text));
    }

    std::string drawing(const PlacedImage& image) {
        pictures_.push_back({"Pictures/" + image.name + ".svg", image.svg});
        pictures_.push_back({"Pictures/" + image.name + ".png", image.png, true});
        const auto link = [&](std::string_view ending) {
            return fmt::format("<draw:image xlink:href=\"Pictures/{}.{}\" xlink:type=\"simple\" "
                               "xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
                               image.name, ending);
        };
        return fmt::format(
            "<draw:frame draw:name=\"{}\" text:anchor-type=\"as-char\" svg:width=\"{}\" "
            "svg:height=\"{}\">{}{}<svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>",
            image.name, mm(image.size.x), mm(image.size.y), link("svg"), link("png"), xml_text(image.title),
            xml_text(image.description));
    }

    std::string key() {
        constexpr std::size_t pairs = 2;
        std::string table = "<table:table table:name=\"Key\" table:style-name=\"KeyTable\">";
        for (std::size_t i = 0; i < pairs; ++i)
            table += "<table:table-column table:style-name=\"KeySample\"/>"
                     "<table:table-column table:style-name=\"KeyWords\"/>";
        for (std::size_t first = 0; first < document_.key.size(); first += pairs) {
            table += "<table:table-row>";
            for (std::size_t i = first; i < first + pairs; ++i) {
                const TextDocument::KeyRow* row = i < document_.key.size() ? &document_.key[i] : nullptr;
                const bool drawn = row && !row->sample.png.empty();
                table += cell(drawn ? drawing(row->sample) : std::string());
                table += cell(row ? xml_text(row->words) : std::string());
            }
            table += "</table:table-row>";
        }
        return table + "</table:table>";
    }
    static std::string cell(const std::string& content) {
        return "<table:table-cell office:value-type=\"string\">" + paragraph("Key", content) +
               "</table:table-cell>";
    }

    std::string content_xml() {
        std::string body = paragraph("Title", xml_text(document_.title));
        for (const std::string& line : document_.lines)
            body += paragraph("Body", xml_text(line));
        const std::string picture = paragraph("Body", drawing(document_.drawing));
        if (!document_.drawing_apart()) body += picture;
        if (!document_.key.empty()) body += heading(document_.key_heading) + key();
        for (const ToldLine& line : document_.told)
            body += line.depth == 0 ? heading(line.text)
                                    : paragraph(line.depth == 1 ? "Body" : "Detail", xml_text(line.text));
        if (document_.drawing_apart()) body += heading(document_.title, "DrawingHeading") + picture;
        const double width = document_.text_page.x - 2 * text_page_margin_mm;
        return fmt::format(
            "{}<office:document-content {}><office:automatic-styles>"
            "<style:style style:name=\"KeyTable\" style:family=\"table\"><style:table-properties "
            "style:width=\"{}\" table:align=\"left\"/></style:style>"
            "<style:style style:name=\"KeySample\" style:family=\"table-column\">"
            "<style:table-column-properties style:column-width=\"25mm\"/></style:style>"
            "<style:style style:name=\"KeyWords\" style:family=\"table-column\">"
            "<style:table-column-properties style:column-width=\"{}\"/></style:style>"
            "<style:style style:name=\"DrawingHeading\" style:family=\"paragraph\" "
            "style:parent-style-name=\"Heading\" style:master-page-name=\"Drawing\"/>"
            "</office:automatic-styles><office:body><office:text>{}</office:text></office:body>"
            "</office:document-content>",
            xml_declaration, namespaces, mm(width), mm(width / 2 - 25), body);
    }

    std::string styles() const {
        const auto style = [](std::string_view name, double pt, std::string_view paragraph,
                              std::string_view text) {
            return fmt::format("<style:style style:name=\"{}\" style:family=\"paragraph\">"
                               "<style:paragraph-properties {}/><style:text-properties "
                               "style:font-name=\"Arial\" fo:font-size=\"{}pt\" {}/></style:style>",
                               name, paragraph, to_text(pt), text);
        };
        return fmt::format(
            "{}<office:document-styles {}><office:font-face-decls><style:font-face style:name=\"Arial\" "
            "svg:font-family=\"Arial\"/></office:font-face-decls><office:styles>{}{}{}{}{}</office:styles>"
            "<office:automatic-styles>{}{}</office:automatic-styles><office:master-styles>{}{}"
            "</office:master-styles></office:document-styles>",
            xml_declaration, namespaces,
            style("Title", title_pt, "fo:margin-bottom=\"2mm\"", "fo:font-weight=\"bold\""),
            style("Heading", heading_pt,
                  "fo:margin-top=\"4mm\" fo:margin-bottom=\"1.5mm\" fo:keep-with-next=\"always\"",
                  "fo:font-weight=\"bold\""),
            style("Body", body_pt, "fo:margin-bottom=\"1mm\"", ""),
            style("Detail", body_pt, "fo:margin-bottom=\"1mm\" fo:margin-left=\"5mm\"", ""),
            style("Key", key_pt, "fo:margin-bottom=\"0mm\"", ""), page_layout("DrawingPage", document_.page),
            page_layout("TextPage", document_.text_page), master_page("Standard", "TextPage"),
            master_page("Drawing", "DrawingPage"));
    }
    static std::string page_layout(std::string_view name, Vec2 page) {
        return fmt::format("<style:page-layout style:name=\"{}\"><style:page-layout-properties "
                           "fo:page-width=\"{}\" fo:page-height=\"{}\" style:print-orientation=\"{}\" "
                           "fo:margin=\"{}\"/><style:footer-style/></style:page-layout>",
                           name, mm(page.x), mm(page.y), page.x > page.y ? "landscape" : "portrait",
                           mm(text_page_margin_mm));
    }
    std::string master_page(std::string_view name, std::string_view layout) const {
        return fmt::format(
            "<style:master-page style:name=\"{}\" style:page-layout-name=\"{}\"><style:footer>{}"
            "</style:footer></style:master-page>",
            name, layout,
            paragraph("Key", xml_text(document_.foot) + " – <text:page-number/> / <text:page-count/>"));
    }

    std::string about() const {
        return fmt::format("{}<office:document-meta {}><office:meta><meta:generator>{}</meta:generator>"
                           "<dc:title>{}</dc:title><dc:language>{}</dc:language></office:meta>"
                           "</office:document-meta>",
                           xml_declaration, namespaces, program_name, xml_text(document_.title),
                           xml_text(document_.language));
    }

    static std::string manifest(const std::vector<ZipEntry>& entries) {
        const auto type_of = [](std::string_view name) -> std::string_view {
            if (name.ends_with(".svg")) return "image/svg+xml";
            return name.ends_with(".png") ? "image/png" : "text/xml";
        };
        std::string text = fmt::format(
            "{}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
            "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
            "manifest:media-type=\"{}\"/>",
            xml_declaration, media_type);
        for (const ZipEntry& entry : entries)
            if (entry.name != "mimetype")
                text +=
                    fmt::format("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{}\"/>",
                                entry.name, type_of(entry.name));
        return text + "</manifest:manifest>";
    }

    const TextDocument& document_;
    std::vector<ZipEntry> pictures_;
};

}  // namespace

Result<Exported, ExportError> write_odt(const Picture& picture, std::size_t, const ExportOptions& options) {
    const auto document = text_document_of(picture, options);
    if (!document) return Failure{document.error()};
    auto bytes = zipped(OdtWriter(*document).entries());
    if (!bytes) return Failure{ExportError{"The document is too large for the memory."}};
    return Exported{std::move(*bytes), document->remarks};
}

}  // namespace kinscape
