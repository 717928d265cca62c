#include "catch.hpp"
#include "export/sample_picture.hpp"
#include "export/text_document.hpp"

namespace kinscape {
namespace {

TextDocument document_with(Vec2 drawing) {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.pages.front().size = drawing;
    ExportOptions options;
    options.dpi = 20;
    auto document = text_document_of(picture, options);
    REQUIRE(document);
    return *document;
}

TEST_CASE("A drawing that fits an upright A4 stands on the pages of the text") {
    const TextDocument document = document_with({150, 120});
    CHECK_FALSE(document.drawing_apart());
    CHECK(document.page == Vec2{210, 297});
}

TEST_CASE("A large drawing has a page of its own size, and the text stands on upright A4 all the same") {
    const TextDocument document = document_with({360, 200});
    CHECK(document.drawing_apart());
    CHECK(document.page == Vec2{420, 297});
    CHECK(document.text_page == Vec2{210, 297});
    CHECK(document.drawing.size == Vec2{360, 200});
}

}  // namespace
}  // namespace kinscape
