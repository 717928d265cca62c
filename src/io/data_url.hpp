// data: addresses (RFC 2397): a picture inside a document, as base64.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// "data:image/png;base64,…" of the bytes of a PNG or JPEG file; nothing where they are neither.
std::optional<std::string> image_as_data_url(std::string_view bytes);
/// The bytes of such an address; nothing where it is none.
std::optional<std::string> bytes_of_data_url(std::string_view address);

}  // namespace kinscape
