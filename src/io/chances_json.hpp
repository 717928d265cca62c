// How common things are, for the reading aids: assets/reading_aids/chances.json, each figure with its source.
#pragma once

#include "io/assets.hpp"
#include "model/reading_aids.hpp"

#include <filesystem>
#include <string_view>

namespace kinscape {

struct ChancesError {
    std::string sentence;
};
/// One object with `figures` in it.
Result<ChanceFigures, ChancesError> chances_from(std::string_view json);

/// The figures of the folder of assets.
Result<ChanceFigures, AssetError> read_chances(const std::filesystem::path& folder);

}  // namespace kinscape
