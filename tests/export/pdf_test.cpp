#include "catch.hpp"
#include "export/exporter.hpp"
#include "export/sample_picture.hpp"
#include "export/tools.hpp"

#include <string>

namespace kinscape {
namespace {

using Catch::Matchers::Contains;

std::string pdf_of(const Picture& picture) {
    Result<Exported, ExportError> exported = find_exporter("pdf")->write(picture, 0, {});
    REQUIRE(exported);
    return exported->bytes;
}

TEST_CASE("names in nine scripts can be searched and copied out of a PDF") {
    Typesetter type;
    const TemporaryFile file(pdf_of(sample_picture(type)), ".pdf");
    const std::optional<Told> told = asked({"pdftotext", file.path(), "-"});
    if (!told) return;
    for (const char* name : {"Rosa & Łukasz <1948>", "office ffl", "فاطمة حداد", "משה כהן", "अनुष्का शर्मा",
                             "สมชาย ใจดี", "王小明 山田", "김민수", "Ελένη Їжакевич"})
        CHECK_THAT(told->output, Contains(name));
}

TEST_CASE("a PDF states its title, author, language and day, and is tagged with alternative text") {
    Typesetter type;
    const TemporaryFile file(pdf_of(sample_picture(type)), ".pdf");
    if (const std::optional<Told> told = asked({"pdfinfo", "-rawdates", file.path()})) {
        CHECK_THAT(told->output, Contains("Title:           Delgado–Vega family <1 & 2>"));
        CHECK_THAT(told->output, Contains("Author:          J. Okafor"));
        CHECK_THAT(told->output, Contains("CreationDate:    D:20260312000000Z"));
        CHECK_THAT(told->output, Contains("Tagged:          yes"));
    }
    if (const std::optional<Told> told =
            asked({"qpdf", "--qdf", "--object-streams=disable", file.path(), "-"})) {
        CHECK_THAT(told->output, Contains("/Lang (en)") && Contains("/DisplayDocTitle true") &&
                                     Contains("/CreationDate (D:20260312000000Z)") &&
                                     Contains("<dc:title>") && Contains("/Alt (Rosa & "));
        CHECK_THAT(told->output, !Contains("/Group") && !Contains("secret"));
    }
}

TEST_CASE("every font of a PDF is embedded, in part, and can be read back") {
    Typesetter type;
    const TemporaryFile file(pdf_of(sample_picture(type)), ".pdf");
    const std::optional<Told> told = asked({"pdffonts", file.path()});
    if (!told) return;
    CHECK_THAT(told->output, Contains("Inter") && Contains("NotoSansArabic"));
    CHECK_THAT(told->output, !Contains("Type 3"));
    CHECK_THAT(told->output, !Contains(" no "));
}

TEST_CASE("a PDF that is to be kept has what PDF/A-1b asks for") {
    Typesetter type;
    ExportOptions options;
    options.archive = true;
    const auto exported = find_exporter("pdf")->write(sample_picture(type), 0, options);
    REQUIRE(exported);
    CHECK(exported->bytes.starts_with("%PDF-1.4"));
    // Metadata stand in the file as they are, so that a reader in fifty years finds them without unpacking.
    CHECK_THAT(exported->bytes, Contains("<pdfaid:part>1</pdfaid:part>") &&
                                    Contains("<pdfaid:conformance>B</pdfaid:conformance>") &&
                                    Contains("<pdf:Producer>Kinscape</pdf:Producer>") &&
                                    Contains("<xmp:CreateDate>2026-03-12T00:00:00Z</xmp:CreateDate>"));
    CHECK_THAT(exported->bytes, Contains("/ID [") && Contains("/Producer (Kinscape)"));
    const TemporaryFile file(exported->bytes, ".pdf");
    const std::optional<Told> told = asked({"qpdf", "--qdf", "--object-streams=disable", file.path(), "-"});
    if (!told) return;
    CHECK_THAT(told->output, Contains("/GTS_PDFA1") && Contains("/DestOutputProfile") &&
                                 Contains("acspAPPL") && Contains("/CharSet (/") && Contains("/CIDSet") &&
                                 Contains("/CIDToGIDMap /Identity"));
    CHECK_THAT(told->output, !Contains("/Group") && !Contains("/ca 0") && !Contains("/SMask"));
    if (const std::optional<Told> again = asked({"qpdf", "--check", file.path()}))
        CHECK(again->exit_code == 0);
}

TEST_CASE("a PDF of a de-identified copy states the program and nothing else") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.day.reset();
    const std::string bytes = pdf_of(picture);
    CHECK_THAT(bytes, !Contains(picture.title) && !Contains("<dc:creator>") && !Contains("CreateDate"));
    const TemporaryFile file(bytes, ".pdf");
    if (const std::optional<Told> told = asked({"pdfinfo", file.path()}))
        CHECK_THAT(told->output, Contains("Title:           Kinscape\n") && !Contains("Author:"));
}

TEST_CASE("a PDF passes the checks of another program") {
    Typesetter type;
    const TemporaryFile file(pdf_of(sample_picture(type)), ".pdf");
    if (const std::optional<Told> told = asked({"qpdf", "--check", file.path()})) {
        INFO(told->output);
        CHECK(told->exit_code == 0);
    }
}

TEST_CASE("the same picture gives the same PDF, byte for byte") {
    Typesetter first;
    Typesetter second;
    const std::string pdf = pdf_of(sample_picture(first));
    CHECK(pdf == pdf_of(sample_picture(second)));
    CHECK(pdf.starts_with("%PDF-1."));
}

TEST_CASE("a PDF holds all pages, each of its own size") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.pages.push_back(picture.pages[0]);
    picture.pages[1].size = {210, 297};
    const TemporaryFile file(pdf_of(picture), ".pdf");
    const std::optional<Told> told = asked({"pdfinfo", "-f", "1", "-l", "2", file.path()});
    if (!told) return;
    CHECK_THAT(told->output, Contains("Pages:           2"));
    CHECK_THAT(told->output, Contains("Page    1 size:  255.118 x 170.079 pts"));
    CHECK_THAT(told->output, Contains("Page    2 size:  595.276 x 841.89 pts"));
}

TEST_CASE("a drawing larger than a PDF page can be is refused with a way out") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.pages[0].size.x = 6000;
    const Result<Exported, ExportError> exported = find_exporter("pdf")->write(picture, 0, {});
    REQUIRE_FALSE(exported);
    CHECK_THAT(exported.error().sentence, Contains("5,080 mm") && Contains("SVG"));
}

}  // namespace
}  // namespace kinscape
