#include "io/erase.hpp"

#include "base/file.hpp"
#include "base/number.hpp"
#include "io/document_json.hpp"
#include "io/value_json.hpp"
#include "model/edit.hpp"

#include <algorithm>

namespace kinscape {
namespace {

using Steps = std::vector<std::string>;
using Kind = JsonValue::Kind;

Steps steps_of(std::string_view path) {
    Steps steps;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        steps.emplace_back(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    return steps;
}

std::string joined(const Steps& steps, std::size_t count) {
    std::string path;
    for (std::size_t i = 0; i < count; ++i)
        path += (i == 0 ? "" : "/") + steps[i];
    return path;
}

JsonValue* member(JsonValue& object, std::string_view name) {
    for (JsonMember& one : object.members)
        if (one.name == name) return &one.value;
    return nullptr;
}

std::optional<std::size_t> index_in(const JsonValue& list, const std::string& step) {
    const auto number = whole_number_from(step);
    if (list.kind != Kind::list || !number || *number < 0) return std::nullopt;
    const auto index = static_cast<std::size_t>(*number);
    return index < list.items.size() ? std::optional(index) : std::nullopt;
}

JsonValue* step_into(JsonValue& value, const std::string& step) {
    if (const auto index = index_in(value, step)) return &value.items[*index];
    return value.kind == Kind::object ? member(value, step) : nullptr;
}

JsonValue* find_item(JsonValue& document, const AnyId& id) {
    for (JsonMember& top : document.members)
        for (JsonValue& item : top.value.items)
            if (const JsonValue* own = item.find("id"); own && own->text == id.text()) return &item;
    return nullptr;
}

/// Other and earlier versions that repeat the member.
void drop_versions(JsonValue& object, const std::string& name) {
    for (const char* list : {"also", "was"})
        if (JsonValue* versions = member(object, list))
            std::erase_if(versions->items, [&](const JsonValue& one) { return one.find(name) != nullptr; });
    std::erase_if(object.members, [](const JsonMember& one) {
        return (one.name == "also" || one.name == "was") && one.value.items.empty();
    });
}

bool is_under(std::string_view path, std::string_view parent) {
    return path == parent || (path.starts_with(parent) && path.substr(parent.size()).starts_with('/'));
}

/// What is said of the erased member goes; what stands behind it in a list moves up; what is said of a member
/// around it loses its other versions, which repeat it.
void mend_said(JsonValue& item, const Steps& steps, std::optional<std::size_t> index) {
    JsonValue* said = member(item, "said");
    if (!said) return;
    const std::string path = joined(steps, steps.size()), list = joined(steps, steps.size() - 1);
    std::erase_if(said->members, [&](const JsonMember& one) { return is_under(one.name, path); });
    for (JsonMember& one : said->members) {
        if (is_under(path, one.name))
            std::erase_if(one.value.members,
                          [](const JsonMember& own) { return own.name == "also" || own.name == "was"; });
        if (!index || !one.name.starts_with(list + '/')) continue;
        Steps other = steps_of(one.name);
        const auto number = whole_number_from(other[steps.size() - 1]);
        if (!number || *number <= static_cast<long long>(*index)) continue;
        other[steps.size() - 1] = std::to_string(*number - 1);
        one.name = joined(other, other.size());
    }
    std::erase_if(item.members,
                  [](const JsonMember& one) { return one.name == "said" && one.value.members.empty(); });
}

bool take_out(JsonValue& item, const Steps& steps) {
    JsonValue* parent = &item;
    for (std::size_t i = 0; i + 1 < steps.size() && parent; ++i) {
        drop_versions(*parent, steps[i]);
        parent = step_into(*parent, steps[i]);
    }
    if (!parent) return false;
    const std::string& last = steps.back();
    const auto index = index_in(*parent, last);
    if (index) {
        parent->items.erase(parent->items.begin() + static_cast<std::ptrdiff_t>(*index));
    } else {
        const std::size_t before = parent->members.size();
        drop_versions(*parent, last);
        const std::size_t gone =
            std::erase_if(parent->members, [&](const JsonMember& one) { return one.name == last; });
        if (gone == 0 || before == 0) return false;
    }
    mend_said(item, steps, index);
    return true;
}

Result<Document, EraseError> without_member(const Document& document, const AnyId& id, const Steps& steps) {
    // The document stands within its own limits already; only a tree that is too large to build ends here.
    JsonLimits limits;
    limits.text_bytes = max_image_bytes;
    auto value = read_json(write_document(document), limits);
    JsonValue* item = value ? find_item(*value, id) : nullptr;
    if (!item) return Failure{EraseError::no_such_item};
    if (!take_out(*item, steps)) return Failure{EraseError::no_such_member};
    auto read_back = parse_document(indented_text(*value) + "\n");
    if (!read_back) return Failure{EraseError::needed};
    return std::move(*read_back);
}

Result<Document, EraseError> without_item(Document document, const AnyId& id) {
    // Removing keeps what a person said under the name that they had: none.
    if (const Person* person = document.people.find(id.as<PersonId>())) {
        Person nameless = *person;
        nameless.name = {};
        document.people = document.people.with(std::move(nameless));
    }
    auto removed = apply_edit(document, Remove{id});
    if (!removed) return Failure{EraseError::no_such_item};
    return std::move(*removed);
}

void note(Document& document, const Day& on, std::string what) {
    Erased erased;
    erased.on = PartialDate(to_text(on));
    erased.what = std::move(what);
    document.about.erased.push_back(std::move(erased));
}

Document emptied(const Document& document) {
    Document empty;
    empty.id = document.id;
    empty.about.erased = document.about.erased;
    return empty;
}

bool names_any(const std::filesystem::path& file, const std::vector<std::string>& names,
               const std::optional<Seal>& seal) {
    const std::string name = file.filename().string();
    auto bytes = read_file(file, max_file_bytes);
    if (bytes && is_sealed(*bytes)) bytes = seal ? seal->opened(*bytes).value_or("") : std::string();
    return std::any_of(names.begin(), names.end(), [&](const std::string& one) {
        return !one.empty() &&
               (name.find(one) != std::string::npos || (bytes && bytes->find(one) != std::string::npos));
    });
}

}  // namespace

ErasePlace erase_place_from(std::string_view text) {
    const std::size_t slash = text.find('/');
    ErasePlace place{AnyId(std::string(text.substr(0, slash))), {}};
    if (slash != std::string_view::npos) place.path = text.substr(slash + 1);
    return place;
}

Result<Document, EraseError> without_trace(const Document& document, const ErasePlace& place, const Day& on) {
    if (place.id.empty()) {
        Document empty = emptied(document);
        note(empty, on, "document");
        return empty;
    }
    const std::string kind(kind_of(document, place.id));
    if (kind.empty()) return Failure{EraseError::no_such_item};
    const Steps steps = steps_of(place.path);
    auto after = steps.empty() ? without_item(document, place.id) : without_member(document, place.id, steps);
    if (!after) return Failure{after.error()};
    std::string what = kind;
    for (const std::string& step : steps)
        if (!whole_number_from(step)) what = step;
    note(*after, on, std::move(what));
    return std::move(*after);
}

std::vector<std::filesystem::path> remove_kept_copies(const std::filesystem::path& file,
                                                      const OpenedDocument& opened,
                                                      const std::filesystem::path& private_folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    std::vector<fs::path> kept = {backup_of(file)};
    remove_leftovers(file);
    const std::vector<std::string> names = {opened.document.id, fs::weakly_canonical(file, failed).string()};
    std::error_code none;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(private_folder, none))
        if (entry.is_regular_file(failed) && names_any(entry.path(), names, opened.seal))
            kept.push_back(entry.path());
    std::vector<fs::path> left;
    for (const fs::path& copy : kept) {
        fs::remove(copy, failed);
        if (fs::exists(fs::symlink_status(copy, failed))) left.push_back(copy);
    }
    return left;
}

}  // namespace kinscape
