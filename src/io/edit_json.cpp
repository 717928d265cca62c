#include "io/edit_json.hpp"

#include "io/item_reader.hpp"
#include "io/item_writer.hpp"
#include "model/tables.hpp"

namespace kinscape {
namespace {

/// "person", "union" …: the word for items of this type.
template <class Row>
std::string kind_word() {
    std::string word;
    const Document none;
    each_table(none, [&](const auto& table, std::string_view name) {
        using Other = typename std::remove_cvref_t<decltype(table)>::Iterator::value_type;
        if constexpr (std::is_same_v<Row, Other>) word = name;
    });
    return word;
}

JsonValue done(std::string what) {
    JsonValue value = JsonValue::of_object();
    value.add("do", JsonValue::of_text(std::move(what)));
    return value;
}

template <class Row>
JsonValue with_item(JsonValue value, const Row& item) {
    value.add("kind", JsonValue::of_text(kind_word<Row>()));
    value.add("item", json_of(item));
    return value;
}

JsonValue with_places(JsonValue value, const ViewId& view, const std::vector<Place>& places) {
    value.add("view", JsonValue::of_text(view.text()));
    value.add("places", json_of(places));
    return value;
}

template <class Row>
JsonValue json_of_one(const Add<Row>& edit) {
    return with_item(done("add"), edit.item);
}
template <class Row>
JsonValue json_of_one(const Change<Row>& edit) {
    return with_item(done("change"), edit.item);
}
JsonValue json_of_one(const Remove& edit) {
    JsonValue value = done("remove");
    value.add("id", JsonValue::of_text(edit.id.text()));
    return value;
}
JsonValue json_of_one(const ChangeTitle& edit) {
    JsonValue value = done("title");
    value.add("title", JsonValue::of_text(edit.title));
    return value;
}
JsonValue json_of_one(const ChangeAbout& edit) {
    JsonValue value = done("about");
    value.add("about", json_of(edit.about));
    return value;
}
JsonValue json_of_one(const MovePlaces& edit) {
    std::vector<Place> places;
    for (const Move& move : edit.moves) {
        Place place;
        place.id = move.node;
        place.at = move.to;
        places.push_back(std::move(place));
    }
    return with_places(done("move"), edit.view, places);
}
JsonValue json_of_one(const ArrangePlaces& edit) {
    return with_places(done("arrange"), edit.view, edit.places);
}
JsonValue json_of_one(const Unpin& edit) {
    JsonValue value = done("unpin");
    value.add("view", JsonValue::of_text(edit.view.text()));
    value.add("nodes", json_of(edit.nodes));
    return value;
}

/// Reads one edit; the first fault is kept.
class EditReader {
public:
    explicit EditReader(const JsonValue& value) : value_(value) {}

    Result<Edit, UnreadableError> read() {
        const std::string what = text("do");
        if (what == "add" || what == "change") return read_item(what == "add");
        if (what == "remove") return ended(Remove{AnyId(text("id"))});
        if (what == "title") return ended(ChangeTitle{text("title")});
        if (what == "about") return ended(ChangeAbout{member<About>("about")});
        const ViewId view(text("view"));
        if (what == "unpin") return ended(Unpin{view, member<std::vector<NodeId>>("nodes")});
        const auto places = member<std::vector<Place>>("places");
        if (what == "arrange") return ended(ArrangePlaces{view, places});
        if (what != "move") return fault("do");
        MovePlaces moved{view, {}};
        for (const Place& place : places)
            moved.moves.push_back({place.id, place.at});
        return ended(std::move(moved));
    }

private:
    std::string text(std::string_view name) {
        const JsonValue* found = value_.find(name);
        if (!found || found->kind != JsonValue::Kind::text)
            return missing_ = std::string(name), std::string();
        return found->text;
    }
    template <class T>
    T member(std::string_view name) {
        T read{};
        const JsonValue* found = value_.find(name);
        if (!found)
            missing_ = std::string(name);
        else
            reader_.read_item(*found, "/" + std::string(name), read);
        return read;
    }
    Failure<UnreadableError> fault(std::string member) const {
        return Failure{UnreadableError{UnreadableReason::member_missing, "", 0, 0, std::move(member)}};
    }
    Result<Edit, UnreadableError> ended(Edit edit) {
        if (reader_.failed()) return Failure{reader_.error()};
        if (!missing_.empty()) return fault(missing_);
        return edit;
    }
    Result<Edit, UnreadableError> read_item(bool adds) {
        const std::string kind = text("kind");
        Result<Edit, UnreadableError> result = fault("kind");
        const Document none;
        each_table(none, [&](const auto& table, std::string_view name) {
            using Row = typename std::remove_cvref_t<decltype(table)>::Iterator::value_type;
            if (name != kind) return;
            Row item = member<Row>("item");
            result = adds ? ended(Add<Row>{std::move(item)}) : ended(Change<Row>{std::move(item)});
        });
        return result;
    }

    const JsonValue& value_;
    ItemReader reader_;
    std::string missing_;
};

}  // namespace

JsonValue json_of_edit(const Edit& edit) {
    return std::visit([](const auto& one) { return json_of_one(one); }, edit);
}

Result<Edit, UnreadableError> edit_from(const JsonValue& value) { return EditReader(value).read(); }

}  // namespace kinscape
