#include "io/item_reader.hpp"

#include "io/value_json.hpp"

#include <algorithm>

namespace kinscape {

ItemReader::Step::Step(std::string& place, std::string_view name) : place_(place), length_(place.size()) {
    place_ += "/" + pointer_step(name);
}

void ItemReader::fail(UnreadableReason reason, std::string place, std::string what) {
    if (!error_) error_ = UnreadableError{reason, std::move(place), 0, 0, std::move(what)};
}

bool ItemReader::is(const JsonValue& value, Kind kind, const char* what) {
    if (failed()) return false;
    if (value.kind == kind) return true;
    fail_here(UnreadableReason::wrong_type, what);
    return false;
}

void ItemReader::read(const JsonValue& value, std::string& text) {
    if (is(value, Kind::text, "a text in quotes")) text = value.text;
}

void ItemReader::read(const JsonValue& value, PartialDate& date) {
    if (is(value, Kind::text, "a date in quotes, such as \"1984-03\"")) date = PartialDate(value.text);
}

void ItemReader::read(const JsonValue& value, bool& truth) {
    if (is(value, Kind::boolean, "true or false")) truth = value.truth;
}

void ItemReader::read(const JsonValue& value, double& number) {
    if (is(value, Kind::number, "a number")) number = value.number;
}

void ItemReader::read(const JsonValue& value, Vec2& point) {
    constexpr const char* what = "a point: a list of two numbers";
    if (!is(value, Kind::list, what)) return;
    if (value.items.size() != 2) return fail_here(UnreadableReason::wrong_type, what);
    if (is(value.items[0], Kind::number, what) && is(value.items[1], Kind::number, what))
        point = {value.items[0].number, value.items[1].number};
}

void ItemReader::read(const JsonValue& value, Centre& centre) {
    centre.as_list = value.kind == Kind::list;
    if (centre.as_list)
        read_list(value, centre.of);
    else if (is(value, Kind::text, "an id in quotes, or a list of ids"))
        centre.of = {AnyId(value.text)};
}

void ItemReader::read(const JsonValue& value, GivenList& list) {
    list.given = true;
    read_list(value, list.of);
}

void ItemReader::read(const JsonValue& value, Withhold& withhold) {
    withhold.given = true;
    read_list(value, withhold.from);
}

void ItemReader::read(const JsonValue& value, Version& version) {
    if (is(value, Kind::object, "an object in { }")) version.json = compact_text(value);
}

void ItemReader::read(const JsonValue& value, std::vector<SaidOfMember>& said) {
    if (!is(value, Kind::object, "an object in { }, by the paths of members")) return;
    const auto names = known_names<SaidMembers>();
    for (const JsonMember& member : value.members) {
        const Step step(place_, member.name);
        if (!is(member.value, Kind::object, "an object in { }")) return;
        SaidOfMember& one = said.emplace_back();
        one.path = member.name;
        each_member(one.about, [&](std::string_view name, auto& part) {
            read_member<SaidMembers>(member.value, name, part);
        });
        keep_unknown_but(names, member.value, one.unknown);
    }
}

void ItemReader::read(const JsonValue& value, Table<Place>& places) {
    std::vector<Place> rows;
    read_list(value, rows);
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < rows.size() && !failed(); ++i)
        if (!seen.insert(rows[i].id.text()).second)
            fail(UnreadableReason::doubled_place, place_ + "/" + std::to_string(i), rows[i].id.text());
    if (!failed()) places = Table<Place>::of_rows(std::move(rows));
}

void ItemReader::keep_unknown_but(const std::vector<std::string_view>& names, const JsonValue& value,
                                  Unknown& unknown) {
    std::vector<UnknownMember> kept;
    std::string_view before;
    for (const JsonMember& member : value.members) {
        if (std::find(names.begin(), names.end(), member.name) == names.end())
            kept.push_back({std::string(before), member.name, compact_text(member.value)});
        before = member.name;
    }
    unknown.set(std::move(kept));
}

void ItemReader::check_id(const std::string& id) {
    if (failed()) return;
    const Step step(place_, "id");
    if (!is_id_text(id))
        fail_here(UnreadableReason::bad_id, id);
    else if (!ids_.insert(id).second)
        fail_here(UnreadableReason::doubled_id, id);
}

}  // namespace kinscape
