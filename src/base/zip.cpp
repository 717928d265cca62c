#include "base/zip.hpp"

#include <zip.h>

#include <memory>

namespace kinscape {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

/// The first moment that the format can tell: 1 January 1980.
constexpr unsigned short no_time = 0, first_day = (1 << 5) | 1;

bool add(zip_t* archive, const ZipEntry& entry) {
    Source content(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!content) return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) return false;
    static_cast<void>(content.release());  // the archive's from here on
    const auto at = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, at, method, 0) == 0 &&
           zip_file_set_dostime(archive, at, no_time, first_day, 0) == 0;
}

}  // namespace

Result<std::string, ZipError> zipped(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* made = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!made) return Failure{ZipError::no_memory};
    zip_source_keep(made);  // read after the archive has closed
    const Source source(made);
    Archive archive(zip_open_from_source(made, ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(made);
        return Failure{ZipError::no_memory};
    }
    for (const ZipEntry& entry : entries)
        if (!add(archive.get(), entry)) return Failure{ZipError::no_memory};
    if (zip_close(archive.get()) != 0) return Failure{ZipError::no_memory};
    static_cast<void>(archive.release());

    if (zip_source_open(source.get()) != 0) return Failure{ZipError::no_memory};
    zip_stat_t about;
    zip_stat_init(&about);
    std::string bytes;
    if (zip_source_stat(source.get(), &about) == 0) {
        bytes.resize(about.size);
        const zip_int64_t read = zip_source_read(source.get(), bytes.data(), bytes.size());
        if (read != static_cast<zip_int64_t>(bytes.size())) bytes.clear();
    }
    zip_source_close(source.get());
    if (bytes.empty()) return Failure{ZipError::no_memory};
    return bytes;
}

}  // namespace kinscape
