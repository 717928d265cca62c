#include "architecture/layers.hpp"
#include "catch.hpp"
#include "workshop.hpp"

namespace kinscape {
namespace {

Layers written_layers() { return read_layers(read_lines(in_sources("src/layers.txt"))); }

SourceFile file_including(const std::string& path, const std::string& include) {
    return {path, {"// a file", "#include \"" + include + "\""}};
}

}  // namespace

TEST_CASE("No file includes a library above its own") {
    const auto files = source_tree("src");
    REQUIRE(files.size() > 10);
    CHECK(joined(layer_faults(written_layers(), files)) == "");
}

TEST_CASE("Every folder of src has its line in layers.txt") {
    const Layers layers = written_layers();
    for (const SourceFile& file : source_tree("src")) {
        if (file.path.find('/') == std::string::npos) continue;
        INFO(file.path);
        CHECK(layers.uses.contains(file.path.substr(0, file.path.find('/'))));
    }
}

TEST_CASE("An include that goes up a layer is named with its file and line") {
    const Layers layers = written_layers();
    CHECK(joined(layer_faults(layers, {file_including("model/person.cpp", "scene/scene.hpp")})) ==
          "model/person.cpp:2: may not include scene/scene.hpp\n");
    CHECK(layer_faults(layers, {file_including("cli/render.cpp", "ui/theme.hpp")}).size() == 1);
    CHECK(layer_faults(layers, {file_including("nowhere/render.cpp", "base/id.hpp")}).size() == 1);
    CHECK(layer_faults(layers, {file_including("scene/content.cpp", "model/person.hpp")}).empty());
}

TEST_CASE("The writers of pictures cannot see the document, only picture can") {
    const Layers layers = written_layers();
    CHECK(layer_faults(layers, {file_including("export/svg.cpp", "model/document.hpp")}).size() == 1);
    CHECK(layer_faults(layers, {file_including("export/picture.cpp", "model/document.hpp")}).empty());
}

TEST_CASE("An arrow that points down the list is a fault of the list") {
    const Layers layers = read_layers({"base ->", "model -> base text", "text -> base"});
    CHECK(joined(layer_faults(layers, {})) == "layers.txt: model -> text does not point up the list\n");
}

}  // namespace kinscape
