// The data that the program brings along: notation profiles, words, the words of quick entry and distances,
// from one folder.
#pragma once

#include "base/result.hpp"
#include "base/words.hpp"
#include "layout/spacing.hpp"
#include "model/entry_words.hpp"
#include "scene/look.hpp"
#include "scene/notation.hpp"

#include <filesystem>
#include <string>

namespace kinscape {

/// The folder of the data: `assets` in the sources while they stand, else beside the installed program.
std::filesystem::path asset_folder();
/// `examples`, found in the same way.
std::filesystem::path example_folder();

struct Assets {
    Notation notation;  // the `plain` profile
    Words words;
    Spacing spacing;
    EntryWords entry_words;
};

/// One sentence that names the file.
struct AssetError {
    std::string sentence;
};

/// What is drawn in a notation, with these words and distances; they have to live longer than the look.
Look look_with(const Assets& assets, const Notation& notation, Palette palette, Typesetter& type);

/// What every drawing needs. An error means that the installation is not whole.
Result<Assets, AssetError> read_assets(const std::filesystem::path& folder);

}  // namespace kinscape
