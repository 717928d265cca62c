#include "app/shot.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

void put_32(std::string& bytes, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
}

/// The check sum of PNG's chunks (ISO 3309).
std::uint32_t crc_of(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t n = 0; n < 256; ++n) {
            std::uint32_t value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            made[n] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

/// The check sum of zlib's streams (RFC 1950).
std::uint32_t adler_of(std::string_view bytes) {
    std::uint32_t a = 1, b = 0;
    for (const char c : bytes) {
        a = (a + static_cast<unsigned char>(c)) % 65521U;
        b = (b + a) % 65521U;
    }
    return (b << 16U) | a;
}

void put_chunk(std::string& bytes, std::string_view kind, std::string_view content) {
    put_32(bytes, static_cast<std::uint32_t>(content.size()));
    std::string chunk(kind);
    chunk += content;
    bytes += chunk;
    put_32(bytes, crc_of(chunk));
}

/// A zlib stream of stored blocks.
std::string stored(std::string_view content) {
    constexpr std::size_t most = 65535;
    std::string stream = {'\x78', '\x01'};
    for (std::size_t at = 0; at < content.size() || at == 0; at += most) {
        const std::string_view block = content.substr(at, most);
        const auto size = static_cast<std::uint32_t>(block.size());
        stream.push_back(at + most >= content.size() ? '\x01' : '\x00');
        for (const std::uint32_t value : {size, ~size})
            for (const int shift : {0, 8})
                stream.push_back(static_cast<char>((value >> shift) & 0xFFU));
        stream += block;
    }
    put_32(stream, adler_of(content));
    return stream;
}

}  // namespace

std::string shot_bytes(const Pixels& pixels) {
    std::string rows;
    rows.reserve(static_cast<std::size_t>(pixels.height) * (static_cast<std::size_t>(pixels.width) * 3 + 1));
    std::size_t at = 0;
    for (int y = 0; y < pixels.height; ++y) {
        rows.push_back('\0');
        for (int x = 0; x < pixels.width; ++x, at += 4)
            for (std::size_t channel = 0; channel < 3; ++channel)
                rows.push_back(static_cast<char>(pixels.rgba[at + channel]));
    }
    std::string bytes = "\x89PNG\r\n\x1A\n";
    std::string header;
    put_32(header, static_cast<std::uint32_t>(pixels.width));
    put_32(header, static_cast<std::uint32_t>(pixels.height));
    header += {'\x08', '\x02', '\x00', '\x00', '\x00'};
    put_chunk(bytes, "IHDR", header);
    put_chunk(bytes, "IDAT", stored(rows));
    put_chunk(bytes, "IEND", "");
    return bytes;
}

bool write_shot(const std::filesystem::path& path, const Pixels& pixels) {
    return static_cast<bool>(write_file(path, shot_bytes(pixels)));
}

}  // namespace kinscape
