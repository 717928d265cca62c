#include "io/broken_documents.hpp"

#include "base/file.hpp"
#include "model/document.hpp"
#include "workshop.hpp"

#include <utility>

namespace kinscape {
namespace {

using Reason = UnreadableReason;

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

/// The example with its first `was` made `is`.
std::string with(std::string text, std::string_view was, std::string_view is) {
    const std::size_t at = text.find(was);
    KS_CHECK(at != std::string::npos, "the example holds what is to be broken");
    return text.replace(at, was.size(), is);
}

/// The example with a member that nobody knows.
std::string with_unknown(const std::string& text, const std::string& json) {
    return with(text, "\"kinscape\": 1,", "\"kinscape\": 1,\n  \"extra\": " + json + ",");
}

std::vector<BrokenDocument> broken_text(const std::string& good) {
    const std::string invalid = "\xC3\x28", overlong = "\xC0\xAF", surrogate = "\xED\xA0\x80";
    return {
        {"empty", "", Reason::not_json, "not JSON"},
        {"only-blanks", " \n\n ", Reason::not_json, "line 3"},
        {"cut-in-half", good.substr(0, good.size() / 2), Reason::not_json, "not JSON"},
        {"cut-by-one-brace", good.substr(0, good.rfind('}')), Reason::not_json, "not JSON"},
        {"two-documents", good + good, Reason::not_json, "not JSON"},
        {"comma-too-many", with(good, "\"title\"", ", \"title\""), Reason::not_json, "line 4"},
        {"single-quotes", with(good, "\"title\"", "'title'"), Reason::not_json, "line 4"},
        {"comment", with(good, "\"title\"", "// a note\n\"title\""), Reason::not_json, "line 4"},
        {"not-a-document", "Dear colleague, please find attached", Reason::not_json, "line 1"},
        {"invalid-utf8", with(good, "\"title\": \"", "\"title\": \"" + invalid), Reason::not_utf8, "UTF-8"},
        {"overlong-utf8", with(good, "\"title\": \"", "\"title\": \"" + overlong), Reason::not_utf8,
         "line 4"},
        {"surrogate-bytes", with(good, "\"title\": \"", "\"title\": \"" + surrogate), Reason::not_utf8,
         "column 13"},
        {"lone-surrogate", with(good, "\"title\": \"", "\"title\": \"\\ud800"), Reason::not_json, "line 4"},
        {"utf16", std::string("\xFF\xFE{\0}\0", 6), Reason::not_utf8, "line 1"},
        {"nul-byte", good + std::string(1, '\0') + "hidden", Reason::not_json, "not JSON"},
        {"not-a-number", with_unknown(good, "NaN"), Reason::not_json, "line 3"},
        {"infinity", with_unknown(good, "-Infinity"), Reason::not_json, "line 3"},
        {"number-too-large", with_unknown(good, "1e999"), Reason::number_too_large, "/extra, line 3"},
        {"doubled-member", with(good, "\"title\"", "\"id\": \"again\",\n  \"title\""), Reason::doubled_member,
         "\"id\""},
        {"doubled-in-unknown", with_unknown(good, R"({"a": 1, "a": 2})"), Reason::doubled_member, "/extra/a"},
        {"too-deep", with_unknown(good, repeated("[", 32) + repeated("]", 32)), Reason::too_deep, "line 3"},
        {"a-hundred-thousand-deep", with_unknown(good, repeated("[", 100'000)), Reason::too_deep, "line 3"},
        {"objects-too-deep", repeated("{\"a\":", 100'000), Reason::too_deep, "/a/a"},
        {"text-too-long", with_unknown(good, '"' + repeated("x", max_text_bytes + 1) + '"'),
         Reason::text_too_long, "64 KiB"},
        {"image-too-long",
         with(good, "\"places\": []",
              "\"background\": { \"image\": \"" + repeated("x", max_image_bytes + 1) + "\" }"),
         Reason::text_too_long, "8 MiB"},
    };
}

std::vector<BrokenDocument> broken_shape(const std::string& good) {
    return {
        {"a-list", "[" + good + "]", Reason::wrong_type, "one object"},
        {"a-text", "\"kinscape\"", Reason::wrong_type, "one object"},
        {"no-version", with(good, "\"kinscape\": 1,", ""), Reason::member_missing, "\"kinscape\""},
        {"newer-version", with(good, "\"kinscape\": 1,", "\"kinscape\": 2,"), Reason::newer_version,
         "newer Kinscape"},
        {"newer-version-of-another-shape",
         with(with(good, "\"kinscape\": 1,", "\"kinscape\": 7,"), "\"title\": \"",
              "\"title\": 7, \"old\": \""),
         Reason::newer_version, "version 7"},
        {"version-nought", with(good, "\"kinscape\": 1,", "\"kinscape\": 0,"), Reason::no_version,
         "/kinscape"},
        {"version-as-text", with(good, "\"kinscape\": 1,", "\"kinscape\": \"1\","), Reason::wrong_type,
         "/kinscape, line 2"},
        {"people-as-object", with(good, "\"people\": [", "\"people\": {}, \"old\": ["), Reason::wrong_type,
         "/people, line"},
        {"person-as-text", with(good, "\"people\": [", "\"people\": [ \"Ana\", "), Reason::wrong_type,
         "/people/0, line"},
        {"name-as-text", with(good, "\"name\": {", "\"name\": \"Ana\", \"old\": {"), Reason::wrong_type,
         "/people/0/name"},
        {"date-as-number", with(good, "\"date\": \"", "\"date\": 1984, \"old\": \""), Reason::wrong_type,
         "date"},
        {"null-title", with(good, "\"title\": \"", "\"title\": null, \"old\": \""), Reason::wrong_type,
         "/title, line 4"},
        {"person-without-id", with(good, "\"id\": \"p1\",", ""), Reason::member_missing, "\"id\""},
        {"union-without-partners", with(good, "\"partners\": [", "\"old\": ["), Reason::member_missing,
         "/unions/0"},
        {"id-with-blank", with(good, "\"id\": \"p1\"", "\"id\": \"p 1\""), Reason::bad_id, "\"p 1\""},
        {"id-too-long", with(good, "\"id\": \"p1\"", "\"id\": \"" + repeated("p", 65) + "\""), Reason::bad_id,
         "/people/0/id"},
        {"doubled-id", with(good, "\"id\": \"p2\"", "\"id\": \"p1\""), Reason::doubled_id, "/people/1/id"},
        {"doubled-id-of-two-kinds", with(good, "\"id\": \"u1\"", "\"id\": \"p1\""), Reason::doubled_id,
         "/unions/0/id"},
        {"two-places-of-one",
         with(good, "\"places\": []", R"("places": [{"of":"p1","at":[0,0]},{"of":"p1","at":[9,0]}])"),
         Reason::doubled_place, "/places/1"},
        {"place-of-three-numbers", with(good, "\"places\": []", R"("places": [{"of":"p1","at":[0,0,0]}])"),
         Reason::wrong_type, "two numbers"},
    };
}

}  // namespace

std::vector<BrokenDocument> broken_documents(const std::string& example) {
    std::vector<BrokenDocument> broken = broken_text(example);
    for (BrokenDocument& one : broken_shape(example))
        broken.push_back(std::move(one));
    return broken;
}

std::string example_bytes(const std::string& name) {
    const auto bytes = read_file(in_sources("examples/" + name).string(), max_file_bytes);
    KS_CHECK(static_cast<bool>(bytes), "the example is there");
    return *bytes;
}

}  // namespace kinscape
