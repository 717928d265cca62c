// Archives in memory, for the formats that are a folder of files in one: DOCX, ODT.
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct ZipEntry {
    std::string name;  // with `/` between folders
    std::string bytes;
    /// Put in as it is, which ODF asks of its first entry and pictures gain nothing from being without.
    bool stored = false;
};

enum class ZipError : unsigned char { no_memory };

/// The entries in this order, every one with the same fixed time: the same entries give the same bytes.
Result<std::string, ZipError> zipped(const std::vector<ZipEntry>& entries);

}  // namespace kinscape
