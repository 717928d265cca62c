// DOCX (ISO 29500, transitional): WordprocessingML with the drawing as PNG and, for those who can show it,
// SVG (export.md 3).
#include "base/zip.hpp"
#include "export/text_document.hpp"
#include "export/writers.hpp"
#include "export/xml_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

namespace kinscape {
namespace {

constexpr std::string_view standalone_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";

long emu(double mm) { return std::lround(mm * 36000); }
long twips(double mm) { return std::lround(mm * 1440 / 25.4); }
int half_points(double pt) { return static_cast<int>(std::lround(pt * 2)); }

/// Gathers the body and the files that it refers to.
class DocxWriter {
public:
    explicit DocxWriter(const TextDocument& document) : document_(document) {}

    std::vector<ZipEntry> entries() {
        std::string body = paragraph("Title", document_.title);
        for (const std::string& line : document_.lines)
            body += paragraph("", line);
        foot_ = relation("footer", "footer1.xml");
        relation("styles", "styles.xml");
        const bool apart = document_.drawing_apart();
        const std::string picture = "<w:p>" + drawing(document_.drawing) + "</w:p>";
        if (!apart) body += picture;
        if (!document_.key.empty()) body += paragraph("Heading1", document_.key_heading) + key();
        for (const ToldLine& line : document_.told)
            body += line.depth == 0 ? paragraph("Heading1", line.text) : indented(line);
        // The section that a paragraph ends is told in its properties.
        if (apart)
            body += "<w:p><w:pPr>" + section(document_.text_page) + "</w:pPr></w:p>" +
                    paragraph("Heading1", document_.title) + picture;
        body += section(document_.page);
        std::vector<ZipEntry> entries;
        entries.push_back({"[Content_Types].xml", content_types()});
        entries.push_back({"_rels/.rels", package_relations()});
        entries.push_back({"docProps/core.xml", properties()});
        entries.push_back({"word/document.xml", document_xml(body)});
        entries.push_back({"word/styles.xml", styles()});
        entries.push_back({"word/footer1.xml", footer()});
        entries.push_back({"word/_rels/document.xml.rels",
                           fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>",
                                       standalone_declaration, package, relations_)});
        for (ZipEntry& file : media_)
            entries.push_back(std::move(file));
        return entries;
    }

private:
    static std::string run(std::string_view text) {
        return fmt::format("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", xml_text(text));
    }
    static std::string paragraph(std::string_view style, std::string_view text) {
        const std::string properties =
            style.empty() ? "" : fmt::format("<w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", style);
        return "<w:p>" + properties + run(text) + "</w:p>";
    }
    static std::string indented(const ToldLine& line) {
        constexpr double step_mm = 5;
        return fmt::format("<w:p><w:pPr><w:ind w:left=\"{}\"/></w:pPr>{}</w:p>",
                           twips(step_mm * (line.depth - 1)), run(line.text));
    }

    std::string relation(std::string_view kind, std::string_view target) {
        const std::string id = fmt::format("rId{}", ++relation_count_);
        relations_ +=
            fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, office, kind, target);
        return id;
    }

    std::string drawing(const PlacedImage& image) {
        const std::string png = relation("image", "media/" + image.name + ".png");
        const std::string svg = relation("image", "media/" + image.name + ".svg");
        media_.push_back({"word/media/" + image.name + ".png", image.png, true});
        media_.push_back({"word/media/" + image.name + ".svg", image.svg});
        const int number = ++drawing_count_;
        const std::string size = fmt::format("cx=\"{}\" cy=\"{}\"", emu(image.size.x), emu(image.size.y));
        return fmt::format(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {0}/>"
            "<wp:docPr id=\"{1}\" name=\"{2}\" descr=\"{3}\" title=\"{4}\"/>"
            "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"{1}\" name=\"{2}\"/><pic:cNvPicPr/></pic:nvPicPr>"
            "<pic:blipFill><a:blip r:embed=\"{5}\"><a:extLst>"
            "<a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip r:embed=\"{6}\"/></a:ext>"
            "</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {0}/></a:xfrm>"
            "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            size, number, image.name, xml_text(image.description), xml_text(image.title), png, svg);
    }

    /// Two pairs of sample and words in a row.
    std::string key() {
        constexpr std::size_t pairs = 2;
        const double width = document_.text_page.x - 2 * text_page_margin_mm;
        const long sample = twips(25), words = twips(width / static_cast<double>(pairs) - 25);
        std::string table = fmt::format(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
            "<w:tblGrid>",
            twips(width));
        for (std::size_t i = 0; i < pairs; ++i)
            table += fmt::format("<w:gridCol w:w=\"{}\"/><w:gridCol w:w=\"{}\"/>", sample, words);
        table += "</w:tblGrid>";
        for (std::size_t first = 0; first < document_.key.size(); first += pairs) {
            table += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            for (std::size_t i = first; i < first + pairs; ++i) {
                const TextDocument::KeyRow* row = i < document_.key.size() ? &document_.key[i] : nullptr;
                const bool drawn = row && !row->sample.png.empty();
                table += cell(sample, drawn ? drawing(row->sample) : std::string());
                table += cell(words, row ? run(row->words) : std::string());
            }
            table += "</w:tr>";
        }
        return table + "</w:tbl>";
    }
    static std::string cell(long width, const std::string& content) {
        return fmt::format(
            "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
            "<w:p><w:pPr><w:pStyle w:val=\"Key\"/></w:pPr>{}</w:p></w:tc>",
            width, content);
    }

    std::string section(Vec2 page) const {
        const std::string_view turn = page.x > page.y ? " w:orient=\"landscape\"" : std::string_view();
        const long margin = twips(text_page_margin_mm);
        return fmt::format(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{0}\"/>"
            "<w:pgSz w:w=\"{1}\" w:h=\"{2}\"{3}/><w:pgMar w:top=\"{4}\" w:right=\"{4}\" "
            "w:bottom=\"{4}\" w:left=\"{4}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            "</w:sectPr>",
            foot_, twips(page.x), twips(page.y), turn, margin);
    }

    static std::string document_xml(const std::string& body) {
        return fmt::format(
            "{}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            " xmlns:r=\"{}\" "
            "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            " xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"><w:body>{}</w:body>"
            "</w:document>",
            standalone_declaration, office, body);
    }

    std::string footer() const {
        const auto field = [](std::string_view code) {
            return fmt::format("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                               "xml:space=\"preserve\"> {} </w:instrText></w:r><w:r><w:fldChar "
                               "w:fldCharType=\"end\"/></w:r>",
                               code);
        };
        return fmt::format(
            "{}<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr>"
            "<w:pStyle w:val=\"Key\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
            standalone_declaration, run(document_.foot + " – "), field("PAGE"), run(" / "),
            field("NUMPAGES"));
    }

    std::string styles() const {
        const auto style = [](std::string_view id, double pt, std::string_view more) {
            return fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"{0}\"><w:name w:val=\"{0}\"/>"
                               "<w:basedOn w:val=\"Normal\"/><w:qFormat/>{2}<w:rPr>{3}<w:sz w:val=\"{1}\"/>"
                               "<w:szCs w:val=\"{1}\"/></w:rPr></w:style>",
                               id, half_points(pt), more, id == "Key" ? "" : "<w:b/>");
        };
        return fmt::format(
                   "{0}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                   "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" "
                   "w:cs=\"Arial\"/><w:sz w:val=\"{1}\"/><w:szCs w:val=\"{1}\"/><w:lang "
                   "w:val=\"{2}\"/></w:rPr>"
                   "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:pPrDefault>"
                   "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                   "<w:name w:val=\"Normal\"/></w:style>",
                   standalone_declaration, half_points(body_pt), xml_text(document_.language)) +
               style("Title", title_pt, "") +
               style("Heading1", heading_pt,
                     "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl "
                     "w:val=\"0\"/></w:pPr>") +
               style("Key", key_pt, "<w:pPr><w:spacing w:after=\"0\"/></w:pPr>") + "</w:styles>";
    }

    std::string properties() const {
        return fmt::format(
            "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}"
            "</dc:language></cp:coreProperties>",
            standalone_declaration, package, xml_text(document_.title), xml_text(document_.language));
    }
    static std::string content_types() {
        const std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return fmt::format(
            "{0}<Types xmlns=\"{1}/content-types\"><Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
            "<Override PartName=\"/word/document.xml\" ContentType=\"{2}document.main+xml\"/>"
            "<Override PartName=\"/word/styles.xml\" ContentType=\"{2}styles+xml\"/>"
            "<Override PartName=\"/word/footer1.xml\" ContentType=\"{2}footer+xml\"/>"
            "<Override PartName=\"/docProps/core.xml\" "
            "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
            standalone_declaration, package, word);
    }
    static std::string package_relations() {
        return fmt::format(
            "{0}<Relationships xmlns=\"{1}/relationships\"><Relationship Id=\"rId1\" "
            "Type=\"{2}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
            "Type=\"{1}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            "</Relationships>",
            standalone_declaration, package, office);
    }

    const TextDocument& document_;
    std::string relations_, foot_;
    std::vector<ZipEntry> media_;
    int relation_count_ = 0, drawing_count_ = 0;
};

}  // namespace

Result<Exported, ExportError> write_docx(const Picture& picture, std::size_t, const ExportOptions& options) {
    const auto document = text_document_of(picture, options);
    if (!document) return Failure{document.error()};
    auto bytes = zipped(DocxWriter(*document).entries());
    if (!bytes) return Failure{ExportError{"The document is too large for the memory."}};
    return Exported{std::move(*bytes), document->remarks};
}

}  // namespace kinscape
