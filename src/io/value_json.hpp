// Reading JSON text into JsonValue, whole or member by member, within limits. Nothing here recurses on what
// the text holds, so a hostile depth cannot overflow the stack.
#pragma once

#include "base/result.hpp"
#include "io/json_value.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

enum class JsonFault {
    not_utf8,
    not_json,
    doubled_member,
    too_deep,
    text_too_long,
    number_too_large,
    stopped
};

/// `place` is a JSON pointer (empty for not_utf8 and not_json); `byte` the offset where the text cannot be
/// read on (not_utf8, not_json); `what` the doubled member, or what the reader saw instead of JSON.
struct JsonError {
    JsonFault fault = JsonFault::not_json;
    std::string place;
    std::size_t byte = 0;
    std::string what;
};

struct JsonLimits {
    /// The outermost object or list is at depth 1.
    int depth = 32;
    std::size_t text_bytes = std::size_t{64} << 10;
    /// Texts at these pointers may have `long_text_bytes`.
    std::size_t long_text_bytes = std::size_t{64} << 10;
    bool (*may_be_long)(std::string_view place) = nullptr;
};

/// The whole text as one value.
Result<JsonValue, JsonError> read_json(std::string_view text, const JsonLimits& limits = {});

/// A member of the outermost object. A list comes in pieces, so that a large file never stands in memory as a
/// tree: first the empty list without an index, then each element with its index.
struct JsonPiece {
    std::string member;
    std::optional<std::size_t> index;
    JsonValue value;
};
/// Hands out each piece in file order until `take` answers false (the error is then `stopped`). When the text
/// is no object, its value comes as one piece without a member name and without an index, and `is_object` of
/// the answer is false.
struct JsonOutline {
    bool is_object = true;
};
Result<JsonOutline, JsonError> read_json_in_pieces(std::string_view text, const JsonLimits& limits,
                                                   const std::function<bool(JsonPiece&&)>& take);

/// The shortest decimal text that reads back as the same number, always with a point or an exponent.
std::string json_number_text(double number);

/// One step of a JSON pointer with `~` and `/` escaped (RFC 6901).
std::string pointer_step(std::string_view name);

}  // namespace kinscape
