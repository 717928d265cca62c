// The sealed file of a case's key: opened once, read before and written after a de-identified copy was made.
#pragma once

#include "base/file.hpp"
#include "io/case_key_json.hpp"
#include "io/sealed.hpp"
#include "model/audience.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kinscape {

class CaseKeyFile {
public:
    /// A key that nobody has kept yet.
    CaseKeyFile(std::filesystem::path file, Seal seal)
        : file_(std::move(file)),
          seal_(std::move(seal)),
          is_new_(true) {}
    /// One that was opened; nothing where the text is no key of ours.
    static std::optional<CaseKeyFile> from(std::filesystem::path file, const Unsealed& opened);

    const std::filesystem::path& file() const { return file_; }
    /// The audience with the letters that the document's people have already, those added that it gives now.
    /// Unchanged for a copy that is not de-identified.
    Audience with_letters(const Document& document, const Audience& audience);
    /// Writes the key, whole or not at all; nothing where no letter is new.
    Result<Done, FileError> save();

private:
    std::filesystem::path file_;
    CaseKey key_, kept_;
    Seal seal_;
    bool is_new_ = false;
};

/// No sealed key is larger.
inline constexpr std::size_t max_key_bytes = std::size_t{64} << 20;

}  // namespace kinscape
