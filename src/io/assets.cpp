#include "io/assets.hpp"

#include "base/child_process.hpp"
#include "base/file.hpp"
#include "io/entry_words_json.hpp"
#include "io/notation_json.hpp"
#include "io/words_json.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

// Far above any file of ours, far below what would hurt.
constexpr std::size_t max_asset_bytes = std::size_t{16} << 20;

fs::path data_folder(const char* in_sources, const char* name) {
    std::error_code error;
    if (fs::is_directory(in_sources, error)) return in_sources;
    return fs::path(own_program()).parent_path() / KINSCAPE_INSTALLED_DATA / name;
}

AssetError unreadable_asset(const fs::path& file, const std::string& why) {
    return {file.string() + " cannot be used: " + why};
}

Result<std::string, AssetError> asset_bytes(const fs::path& file) {
    auto bytes = read_file(file, max_asset_bytes);
    if (!bytes) return Failure{unreadable_asset(file, "it is not there or may not be read")};
    return std::move(*bytes);
}

/// The .json files of a folder by name; none when there is no such folder.
std::vector<fs::path> json_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Result<Words, AssetError> read_words(const fs::path& folder, const std::string& language) {
    Words words;
    words.language = language;
    for (const fs::path& file : json_files(folder / "words" / language)) {
        const auto bytes = asset_bytes(file);
        if (!bytes) return Failure{bytes.error()};
        if (const auto added = add_words(*bytes, words); !added)
            return Failure{unreadable_asset(file, added.error().sentence)};
    }
    return words;
}

Result<EntryWords, AssetError> read_entry_words(const fs::path& folder, const std::string& language) {
    const fs::path file = folder / "quick_entry" / (language + ".json");
    const auto bytes = asset_bytes(file);
    if (!bytes) return Failure{bytes.error()};
    auto words = entry_words_from(*bytes);
    if (!words) return Failure{unreadable_asset(file, words.error().sentence)};
    return std::move(*words);
}

}  // namespace

fs::path asset_folder() { return data_folder(KINSCAPE_ASSET_DIR, "assets"); }
fs::path example_folder() { return data_folder(KINSCAPE_EXAMPLE_DIR, "examples"); }

Look look_with(const Assets& assets, const Notation& notation, Palette palette, Typesetter& type) {
    return {notation, std::move(palette), spacing_of(notation, assets.spacing), assets.words, type};
}

Result<Assets, AssetError> read_assets(const fs::path& folder) {
    const fs::path plain = folder / "notation" / "plain.json";
    const auto bytes = asset_bytes(plain);
    if (!bytes) return Failure{bytes.error()};
    auto notation = notation_from(*bytes);
    if (!notation) return Failure{unreadable_asset(plain, notation.error().sentence)};
    auto words = read_words(folder, "en");
    if (!words) return Failure{words.error()};
    auto entry_words = read_entry_words(folder, "en");
    if (!entry_words) return Failure{entry_words.error()};
    return Assets{std::move(*notation), std::move(*words), Spacing{}, std::move(*entry_words)};
}

}  // namespace kinscape
