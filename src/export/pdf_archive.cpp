#include "export/pdf_archive.hpp"

#include "base/check.hpp"

#include <cairo-ft.h>
#include <lcms2.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <memory>

namespace kinscape {
namespace {

/// sRGB as an ICC profile of version 2.1, the newest that PDF/A-1 takes, with no time of its making.
std::string srgb_profile() {
    const std::unique_ptr<void, decltype(&cmsCloseProfile)> profile(cmsCreate_sRGBProfile(), cmsCloseProfile);
    KS_CHECK(profile, "lcms2 knows sRGB");
    cmsSetProfileVersion(profile.get(), 2.1);
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile.get(), nullptr, &size);
    std::string bytes(size, '\0');
    KS_CHECK(cmsSaveProfileToMem(profile.get(), bytes.data(), &size), "a profile can be written to memory");
    // The header's date: six numbers of two bytes (ICC.1:2001-04, 6.1). A fixed one: 2000-01-01.
    constexpr std::size_t date_at = 24;
    const std::string date("\x07\xD0\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00", 12);
    bytes.replace(date_at, date.size(), date);
    return bytes;
}

void add_output_intent(QPDF& pdf) {
    QPDFObjectHandle profile = pdf.newStream(srgb_profile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", QPDFObjectHandle::newName("/OutputIntent"));
    intent.replaceKey("/S", QPDFObjectHandle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    pdf.getRoot().replaceKey("/OutputIntents", intents);
}

/// How many glyphs a subset of cairo's holds: it numbers them from 0 on and gives each a width.
std::size_t glyphs_of(QPDFObjectHandle font) {
    QPDFObjectHandle widths = font.getKey("/W");
    std::size_t count = 0;
    if (!widths.isArray()) return count;
    for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
        if (!widths.getArrayItem(i).isInteger() || !widths.getArrayItem(i + 1).isArray()) break;
        const auto first = static_cast<std::size_t>(widths.getArrayItem(i).getIntValue());
        count =
            std::max(count, first + static_cast<std::size_t>(widths.getArrayItem(i + 1).getArrayNItems()));
    }
    return count;
}

/// One bit for each glyph that is there, from the highest bit of the first byte (PDF 1.4, 5.7.2).
std::string glyph_set(std::size_t glyphs) {
    std::string bits((glyphs + 7) / 8, '\0');
    for (std::size_t i = 0; i < glyphs; ++i)
        bits[i / 8] = static_cast<char>(static_cast<unsigned char>(bits[i / 8]) | (0x80U >> (i % 8)));
    return bits;
}

/// The names of the glyphs in an embedded font, as PDF lists them: "/A/eacute". Empty where it names none.
std::string glyph_names(QPDFObjectHandle program) {
    const std::shared_ptr<Buffer> bytes = program.getStreamData(qpdf_dl_generalized);
    FT_Library library = nullptr;
    KS_CHECK(FT_Init_FreeType(&library) == 0, "FreeType starts");
    FT_Face face = nullptr;
    std::string names;
    if (FT_New_Memory_Face(library, bytes->getBuffer(), static_cast<FT_Long>(bytes->getSize()), 0, &face) ==
        0) {
        // The first glyph is the one that stands for all that are missing.
        for (FT_UInt glyph = 1; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
            std::array<char, 128> name{};
            if (FT_Get_Glyph_Name(face, glyph, name.data(), static_cast<FT_UInt>(name.size())) == 0)
                names += std::string("/") + name.data();
        }
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return names;
}

/// A subset of a Type 1 font says which glyphs it holds.
void list_glyphs(QPDFObjectHandle font) {
    QPDFObjectHandle about = font.getKey("/FontDescriptor");
    if (!about.isDictionary() || !about.getKey("/FontFile3").isStream()) return;
    about.replaceKey("/CharSet", QPDFObjectHandle::newString(glyph_names(about.getKey("/FontFile3"))));
}

void complete_fonts(QPDF& pdf) {
    for (QPDFObjectHandle& font : pdf.getAllObjects()) {
        if (!font.isDictionary() || !font.hasKey("/Subtype")) continue;
        if (font.getKey("/Subtype").isNameAndEquals("/Type1")) list_glyphs(font);
        const bool of_true_type = font.getKey("/Subtype").isNameAndEquals("/CIDFontType2");
        if (!of_true_type && !font.getKey("/Subtype").isNameAndEquals("/CIDFontType0")) continue;
        if (of_true_type) font.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
        QPDFObjectHandle about = font.getKey("/FontDescriptor");
        if (about.isDictionary()) about.replaceKey("/CIDSet", pdf.newStream(glyph_set(glyphs_of(font))));
    }
}

}  // namespace

std::string archivable(const std::string& bytes) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("picture.pdf", bytes.data(), bytes.size());
    add_output_intent(pdf);
    complete_fonts(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.forcePDFVersion("1.4");
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace kinscape
