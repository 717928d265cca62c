// The example families and what is to be found out about them: expected_answers.json.
#pragma once

#include "model/document.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace kinscape {

using Json = nlohmann::json;

const Json& answers();
/// The example of that name.
Document example(const std::string& name);
std::string text(const Json& answer, const char* member);
/// The day `on` of an answer.
Day day_in(const Json& answer);

}  // namespace kinscape
