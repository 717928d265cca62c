// PDF: cairo's pages, then a pass over the file that adds what cairo 1.16 cannot: language, alternative text,
// XMP, a stable id (dependencies.md 5).
#include "export/pdf_and_png.hpp"
#include "export/pdf_archive.hpp"
#include "export/writers.hpp"
#include "export/xml_text.hpp"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kinscape {
namespace {

/// The largest page of PDF 1.5: 14,400 points.
constexpr double largest_page_mm = 14400 * 25.4 / 72;

/// What XMP and the Info dictionary both say: PDF/A wants the two alike to the letter. A de-identified copy,
/// which has no day, states the program alone, as its title too: a file has to have one (export.md 6).
struct Stated {
    std::string title;
    std::string author;
    std::optional<Day> day;
};

Stated stated_of(const Picture& picture) {
    if (!picture.day) return {program_name, {}, {}};
    return {picture.title.empty() ? program_name : picture.title, picture.author, picture.day};
}

std::string xmp_of(const Picture& picture, const ExportOptions& options) {
    const Stated stated = stated_of(picture);
    const auto given = [](bool is, const std::string& element) { return is ? element : std::string(); };
    const std::string title = given(
        !stated.title.empty(),
        fmt::format("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>",
                    xml_text(stated.title)));
    const std::string author =
        given(!stated.author.empty(), fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"
                                                  "</dc:creator>",
                                                  xml_text(stated.author)));
    const std::string made_on =
        stated.day ? fmt::format("<xmp:CreateDate>{}</xmp:CreateDate>", iso_day(*stated.day)) : "";
    const std::string claim =
        given(options.archive, "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    // The packet's id is the fixed one of the XMP specification.
    return fmt::format(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
        "<dc:format>application/pdf</dc:format>"
        "{}{}"
        "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>"
        "<xmp:CreatorTool>{}</xmp:CreatorTool>{}<pdf:Producer>{}</pdf:Producer>{}"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n",
        title, author, xml_text(picture.language), program_name, made_on, program_name, claim);
}

/// Every Figure of the structure tree gets the picture in words.
void add_alternative_text(QPDFObjectHandle node, const std::string& words, std::set<QPDFObjGen>& seen) {
    if (node.isArray()) {
        for (int i = 0; i < node.getArrayNItems(); ++i)
            add_alternative_text(node.getArrayItem(i), words, seen);
        return;
    }
    if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) return;
    if (node.getKey("/S").isNameAndEquals("/Figure"))
        node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(words));
    if (node.hasKey("/K")) add_alternative_text(node.getKey("/K"), words, seen);
}

/// The Info dictionary, as the XMP has it.
void state(QPDF& pdf, const Picture& picture) {
    const Stated stated = stated_of(picture);
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    const auto put = [&](const char* key, const std::string& text) {
        if (!text.empty()) info.replaceKey(key, QPDFObjectHandle::newUnicodeString(text));
    };
    put("/Title", stated.title);
    put("/Author", stated.author);
    put("/Creator", program_name);
    put("/Producer", program_name);
    if (stated.day)
        put("/CreationDate",
            fmt::format("D:{:04}{:02}{:02}000000Z", stated.day->year, stated.day->month, stated.day->day));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

void complete(QPDF& pdf, const Picture& picture, const ExportOptions& options) {
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(picture.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    // The structure is cairo's; that the file keeps to it is said here.
    QPDFObjectHandle tagged = QPDFObjectHandle::newDictionary();
    tagged.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", tagged);

    QPDFObjectHandle xmp = pdf.newStream(xmp_of(picture, options));
    xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", xmp);

    std::set<QPDFObjGen> seen;
    if (root.hasKey("/StructTreeRoot"))
        add_alternative_text(root.getKey("/StructTreeRoot"),
                             picture.description.empty() ? picture.title : picture.description, seen);
    state(pdf, picture);
    // Nothing is transparent, so no page needs the group that cairo gives every page.
    for (QPDFObjectHandle page : pdf.getAllPages())
        page.removeKey("/Group");
}

std::string second_pass(const std::string& bytes, const Picture& picture, const ExportOptions& options) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("picture.pdf", bytes.data(), bytes.size());
    complete(pdf, picture, options);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace

Result<Exported, ExportError> write_pdf(const Picture& picture, std::size_t, const ExportOptions& options) {
    if (picture.pages.empty()) return Failure{ExportError{"There is no page to write."}};
    for (const Page& page : picture.pages)
        if (std::max(page.size.x, page.size.y) > largest_page_mm)
            return Failure{ExportError{"A PDF page ends at 5,080 mm and this drawing is larger. Choose a "
                                       "page size such as A3, or write an SVG."}};
    const std::string bytes = cairo_pdf(picture);
    if (bytes.empty()) return Failure{ExportError{"The PDF is too large for the memory."}};
    try {
        std::string whole = second_pass(bytes, picture, options);
        return Exported{options.archive ? archivable(whole) : std::move(whole), {}};
    } catch (const std::exception& fault) {
        return Failure{ExportError{fmt::format("The PDF could not be completed: {}.", fault.what())}};
    }
}

}  // namespace kinscape
