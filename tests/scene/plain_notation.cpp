#include "plain_notation.hpp"

#include "base/file.hpp"
#include "catch.hpp"
#include "io/notation_json.hpp"
#include "io/profiles.hpp"
#include "workshop.hpp"

#include <cstddef>
#include <filesystem>
#include <map>

namespace kinscape {
namespace {

Notation read_plain() {
    const std::filesystem::path file = in_sources("assets/notation/plain.json");
    const Result<std::string, FileError> bytes = read_file(file, std::size_t{1} << 20);
    KS_CHECK(static_cast<bool>(bytes), "the shipped notation can be read");
    Result<Notation, NotationError> notation = notation_from(*bytes);
    KS_CHECK(static_cast<bool>(notation), "the shipped notation has no fault");
    return std::move(*notation);
}

}  // namespace

const Notation& plain_notation() {
    static const Notation notation = read_plain();
    return notation;
}

const Look& plain_look() {
    static const Words words;
    static Typesetter type;
    static const Look look{plain_notation(), paper_palette(), Spacing{}, words, type};
    return look;
}

const Notation& shipped_notation(const std::string& id) {
    static std::map<std::string, Notation> read;
    auto found = read.find(id);
    if (found == read.end()) {
        auto profile = read_profile({in_sources("assets/notation"), {}}, id);
        REQUIRE(profile);
        REQUIRE(profile->remark.empty());
        found = read.emplace(id, std::move(profile->notation)).first;
    }
    return found->second;
}

Look shipped_look(const std::string& id) {
    const Look& plain = plain_look();
    return {shipped_notation(id), plain.palette, plain.spacing, plain.words, plain.type};
}

std::vector<DrawnPath> paths_of(const Scene& scene) {
    std::vector<DrawnPath> paths;
    for (const PictureMark& mark : scene.marks)
        if (const Path* path = std::get_if<Path>(&mark))
            paths.push_back({outline_of(scene, *path), path->paint, path->halo});
    return paths;
}

std::vector<DrawnText> texts_of(const Scene& scene) {
    std::vector<DrawnText> texts;
    for (const PictureMark& mark : scene.marks)
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark))
            texts.push_back({glyphs->run->text, glyphs->run->size_mm / mm_per_point, glyphs->at});
    return texts;
}

}  // namespace kinscape
