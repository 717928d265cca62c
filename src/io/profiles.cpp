#include "io/profiles.hpp"

#include "base/file.hpp"
#include "io/json_lines.hpp"
#include "io/notation_json.hpp"

#include <algorithm>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_profile_bytes = std::size_t{4} << 20;
// A profile over a profile over a profile: more is a circle.
constexpr int most_bases = 8;
constexpr const char* extension = ".json";

bool is_there(const fs::path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error);
}

bool is_path(std::string_view name) {
    return name.find('/') != std::string_view::npos || name.ends_with(extension);
}

fs::path file_in(const fs::path& folder, std::string_view id) {
    return folder / (std::string(id) + extension);
}

std::vector<std::string> ids_in(const fs::path& folder) {
    std::vector<std::string> ids;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == extension) ids.push_back(entry.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

AssetError cannot_be_used(const fs::path& file, const std::string& why) {
    return {file.string() + " cannot be used: " + why};
}

/// Where the profile says what it is based on, as its other faults name their place.
std::string place_of_base(std::string_view bytes) {
    const std::string pointer = "/based_on";
    return "line " + std::to_string(lines_of(bytes, {pointer}).front()) + ", " + pointer + ": ";
}

/// The file that a profile is based on: the user's own of that name, except for itself, else the program's.
fs::path base_file(const ProfileFolders& folders, const fs::path& file, const std::string& base) {
    const fs::path own = file_in(folders.own, base);
    const bool may_be_own = file.parent_path() != folders.built_in && !folders.own.empty();
    std::error_code error;
    if (may_be_own && is_there(own) && !fs::equivalent(own, file, error)) return own;
    return file_in(folders.built_in, base);
}

Result<Notation, AssetError> read_file_of_profile(const ProfileFolders& folders, const fs::path& file,
                                                  int bases) {
    const auto bytes = read_file(file, max_profile_bytes);
    if (!bytes) return Failure{cannot_be_used(file, "it is not there or may not be read.")};
    const auto base_id = base_of_notation(*bytes);
    if (!base_id) return Failure{cannot_be_used(file, base_id.error().sentence + ".")};
    std::optional<Notation> base;
    if (!base_id->empty()) {
        const fs::path below = base_file(folders, file, *base_id);
        const std::string place = place_of_base(*bytes);
        if (bases >= most_bases)
            return Failure{
                cannot_be_used(file, place + "the profiles are based on one another in a circle.")};
        if (!is_there(below)) {
            const bool itself = *base_id == file.stem().string();
            return Failure{cannot_be_used(
                file, place + (itself ? "a profile cannot be based on itself."
                                      : "it is based on " + *base_id + ", and there is no such profile."))};
        }
        auto read = read_file_of_profile(folders, below, bases + 1);
        if (!read) return Failure{read.error()};
        base = std::move(*read);
    }
    auto notation = notation_from(*bytes, base ? &*base : nullptr);
    if (!notation) return Failure{cannot_be_used(file, notation.error().sentence + ".")};
    return std::move(*notation);
}

/// What stands in for a profile that cannot be used.
Result<ReadProfile, AssetError> instead_of(const ProfileFolders& folders, const fs::path& file,
                                           const AssetError& fault) {
    std::vector<std::string> ids{file.stem().string()};
    if (const auto bytes = read_file(file, max_profile_bytes))
        if (const auto base = base_of_notation(*bytes)) ids.push_back(*base);
    ids.emplace_back("plain");
    for (const std::string& id : ids) {
        const fs::path other = file_in(folders.built_in, id);
        std::error_code error;
        if (!is_there(other) || fs::equivalent(other, file, error)) continue;
        if (auto notation = read_file_of_profile(folders, other, 0)) {
            std::string remark = fault.sentence + " Drawn with the built-in " + notation->id + ".";
            return ReadProfile{std::move(*notation), std::move(remark)};
        }
    }
    return Failure{fault};
}

}  // namespace

std::vector<std::string> profile_ids(const ProfileFolders& folders) {
    std::vector<std::string> ids = ids_in(folders.built_in);
    std::stable_partition(ids.begin(), ids.end(), [](const std::string& id) { return id == "plain"; });
    for (std::string& id : ids_in(folders.own))
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    return ids;
}

Result<ReadProfile, AssetError> read_profile(const ProfileFolders& folders, std::string_view id_or_path) {
    fs::path file = is_path(id_or_path) ? fs::path(id_or_path) : file_in(folders.own, id_or_path);
    if (!is_path(id_or_path) && (folders.own.empty() || !is_there(file)))
        file = file_in(folders.built_in, id_or_path);
    if (!is_there(file)) return Failure{AssetError{"there is no profile " + std::string(id_or_path) + "."}};
    auto notation = read_file_of_profile(folders, file, 0);
    if (notation) return ReadProfile{std::move(*notation), {}};
    return instead_of(folders, file, notation.error());
}

}  // namespace kinscape
