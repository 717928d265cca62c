#include "io/profile_fields.hpp"

#include "io/value_json.hpp"

#include <cmath>

namespace kinscape {

ProfileFields::ProfileFields(std::optional<ProfileFault>& fault, const JsonValue& object, std::string place)
    : fault_(fault),
      object_(object),
      place_(std::move(place)),
      asked_(object.members.size(), false) {
    if (object.kind != JsonValue::Kind::object) fail("an object is needed here");
}

ProfileFields::~ProfileFields() {
    for (std::size_t i = 0; i < asked_.size(); ++i)
        if (!asked_[i])
            fail_of(object_.members[i].name, "`" + object_.members[i].name + "` is not a member here");
}

const JsonValue* ProfileFields::asked(std::string_view member) {
    for (std::size_t i = 0; i < object_.members.size(); ++i)
        if (object_.members[i].name == member) {
            asked_[i] = true;
            return &object_.members[i].value;
        }
    return nullptr;
}

std::string ProfileFields::at(std::string_view member) const { return place_ + "/" + pointer_step(member); }

void ProfileFields::fail_at(const std::string& place, const std::string& what) {
    if (!fault_) fault_ = ProfileFault{place, what};
}

std::string ProfileFields::text(std::string_view member, std::string otherwise) {
    const JsonValue* value = asked(member);
    if (!value) return otherwise;
    if (value->kind == JsonValue::Kind::text) return value->text;
    fail_of(member, "a text is needed here");
    return otherwise;
}

std::string ProfileFields::needed_text(std::string_view member) {
    std::string found = text(member);
    if (found.empty()) fail("`" + std::string(member) + "` is missing");
    return found;
}

double ProfileFields::number(std::string_view member, double otherwise, double least) {
    const JsonValue* value = asked(member);
    if (!value) return otherwise;
    constexpr double most = 1e6;
    const bool good = value->kind == JsonValue::Kind::number && std::isfinite(value->number);
    if (good && value->number >= least && value->number <= most) return value->number;
    fail_of(member, good ? "this number is out of its range" : "a number is needed here");
    return otherwise;
}

bool ProfileFields::yes(std::string_view member, bool otherwise) {
    const JsonValue* value = asked(member);
    if (!value) return otherwise;
    if (value->kind == JsonValue::Kind::boolean) return value->truth;
    fail_of(member, "true or false is needed here");
    return otherwise;
}

std::vector<double> ProfileFields::numbers(std::string_view member) {
    std::vector<double> found;
    const JsonValue* value = asked(member);
    if (!value) return found;
    if (value->kind != JsonValue::Kind::list) fail_of(member, "a list is needed here");
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        if (value->items[i].kind != JsonValue::Kind::number)
            fail_at(at(member) + "/" + std::to_string(i), "a number is needed here");
        found.push_back(value->items[i].number);
    }
    return found;
}

std::optional<std::pair<double, double>> ProfileFields::pair(std::string_view member) {
    if (!has(member)) return std::nullopt;
    const std::vector<double> found = numbers(member);
    if (found.size() == 2) return std::pair{found[0], found[1]};
    fail_of(member, "two numbers are needed here");
    return std::nullopt;
}

std::vector<std::string> ProfileFields::texts(std::string_view member) {
    std::vector<std::string> found;
    const JsonValue* value = asked(member);
    if (!value) return found;
    if (value->kind != JsonValue::Kind::list) fail_of(member, "a list is needed here");
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        if (value->items[i].kind != JsonValue::Kind::text)
            fail_at(at(member) + "/" + std::to_string(i), "a text is needed here");
        found.push_back(value->items[i].text);
    }
    return found;
}

}  // namespace kinscape
