#include "io/item_writer.hpp"

#include "io/value_json.hpp"

namespace kinscape {
namespace {

/// What was kept as compact text was read by us, or made by us: it is JSON.
JsonValue kept_value(const std::string& json) {
    JsonLimits limits;
    limits.text_bytes = max_image_bytes;
    auto value = read_json(json, limits);
    KS_CHECK(static_cast<bool>(value), "what a document carries along is JSON");
    return std::move(*value);
}

}  // namespace

UnknownPlaces::UnknownPlaces(const Unknown& unknown) : unknown_(*unknown) {
    for (std::size_t i = unknown_.size(); i-- > 0;)
        following_[unknown_[i].after].push_back(i);
}

std::vector<const UnknownMember*> UnknownPlaces::after(std::string_view name) {
    // An unknown member may itself be followed by others; there may be very many of them.
    std::vector<const UnknownMember*> found;
    std::vector<std::size_t> next;
    const auto take_those_after = [&](std::string_view before) {
        const auto at = following_.find(before);
        if (at == following_.end()) return;
        next.insert(next.end(), at->second.begin(), at->second.end());
        following_.erase(at);
    };
    take_those_after(name);
    while (!next.empty()) {
        const UnknownMember& member = unknown_[next.back()];
        next.pop_back();
        found.push_back(&member);
        take_those_after(member.name);
    }
    return found;
}

std::vector<const UnknownMember*> UnknownPlaces::rest() {
    std::vector<const UnknownMember*> found;
    while (!following_.empty()) {
        const auto more = after(following_.begin()->first);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

JsonValue json_of(const UnknownMember& member) { return kept_value(member.json); }

MemberList::MemberList(const Unknown& unknown) : places_(unknown) { append(places_.after("")); }

void MemberList::add(std::string_view name, JsonValue value) {
    object_.add(std::string(name), std::move(value));
    append(places_.after(name));
}

void MemberList::append(const std::vector<const UnknownMember*>& members) {
    for (const UnknownMember* member : members)
        object_.add(member->name, json_of(*member));
}

JsonValue MemberList::finish() {
    append(places_.rest());
    return std::move(object_);
}

JsonValue json_of(const std::string& text) { return JsonValue::of_text(text); }
JsonValue json_of(const PartialDate& date) { return JsonValue::of_text(date.text()); }

JsonValue json_of(const Vec2& point) {
    JsonValue value = JsonValue::of_list();
    value.items = {JsonValue::of_decimal(point.x), JsonValue::of_decimal(point.y)};
    return value;
}

JsonValue json_of(const Centre& centre) {
    if (!centre.as_list && centre.of.size() == 1) return json_of(centre.of.front());
    return json_of(centre.of);
}

JsonValue json_of(const Version& version) { return kept_value(version.json); }

JsonValue json_of(const std::vector<SaidOfMember>& said) {
    JsonValue value = JsonValue::of_object();
    for (const SaidOfMember& one : said) {
        MemberList list(one.unknown);
        add_members(list, one.about);
        value.add(one.path, list.finish());
    }
    return value;
}

bool is_decimal_member(std::string_view name) {
    return name == "scale" || name == "width" || name == "opacity";
}

}  // namespace kinscape
