#include "io/answers.hpp"

#include "base/file.hpp"
#include "catch.hpp"
#include "io/document_json.hpp"
#include "workshop.hpp"

namespace kinscape {
namespace {

std::string bytes_of(const std::string& path) {
    auto bytes = read_file(in_sources(path).string(), max_file_bytes);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

const Json& answers() {
    static const Json all = Json::parse(bytes_of("tests/io/expected_answers.json"));
    return all;
}

Document example(const std::string& name) {
    auto document = parse_document(bytes_of("examples/" + name + ".kinscape"));
    REQUIRE(document);
    return *document;
}

std::string text(const Json& answer, const char* member) { return answer.at(member).get<std::string>(); }
Day day_in(const Json& answer) { return day_from(text(answer, "on")).value(); }

}  // namespace kinscape
