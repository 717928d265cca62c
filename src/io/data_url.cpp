#include "io/data_url.hpp"

#include <sodium.h>

namespace kinscape {
namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

std::string_view kind_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG")) return "image/png";
    if (bytes.starts_with("\xFF\xD8")) return "image/jpeg";
    return {};
}

}  // namespace

std::optional<std::string> image_as_data_url(std::string_view bytes) {
    const std::string_view kind = kind_of(bytes);
    if (kind.empty()) return std::nullopt;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back();  // the closing zero
    return "data:" + std::string(kind) + ";base64," + text;
}

std::optional<std::string> bytes_of_data_url(std::string_view address) {
    constexpr std::string_view mark = ";base64,";
    const std::size_t at = address.find(mark);
    if (!address.starts_with("data:") || at == std::string_view::npos) return std::nullopt;
    const std::string_view text = address.substr(at + mark.size());
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), " \r\n", &size, nullptr, variant) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace kinscape
