// What the answers of the command line are made of. Inside of io.
#pragma once

#include "io/json_value.hpp"

#include <string>
#include <string_view>

namespace kinscape {

inline JsonValue text_value(std::string_view value) { return JsonValue::of_text(std::string(value)); }

/// An answer to be filled: with a file name, `"file"` is its first member.
JsonValue answer_for(std::string_view file);

/// A single answer has each element of its lists on a line of its own; one of many is one line.
std::string answer_text(const JsonValue& answer, std::string_view file);

}  // namespace kinscape
