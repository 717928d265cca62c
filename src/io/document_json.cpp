#include "io/document_json.hpp"

#include "io/item_reader.hpp"
#include "io/json_lines.hpp"
#include "io/value_json.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace kinscape {
namespace {

bool is_image(std::string_view place) {
    constexpr std::string_view end = "/background/image";
    return place.starts_with("/views/") && place.ends_with(end);
}

JsonLimits document_limits() {
    JsonLimits limits;
    limits.depth = max_nesting;
    limits.text_bytes = max_text_bytes;
    limits.long_text_bytes = max_image_bytes;
    limits.may_be_long = is_image;
    return limits;
}

/// Gives `list` and the member that holds one of its ids to `visit`, for every such member.
template <class Item, class Visit>
void each_spelling(Item& item, Visit visit) {
    if constexpr (std::is_same_v<Item, Person>) {
        visit("gender", item.gender);
        for (Mark& mark : item.marks)
            visit("health-mark-kind", mark.kind);
    } else if constexpr (std::is_same_v<Item, Union>) {
        visit("union-kind", item.kind);
        for (UnionEvent& event : item.events)
            visit("union-event", event.kind);
    } else if constexpr (std::is_same_v<Item, ChildLink>) {
        visit("child-link-kind", item.kind);
    } else if constexpr (std::is_same_v<Item, Birth>) {
        visit("zygosity", item.zygosity);
    } else if constexpr (std::is_same_v<Item, Household>) {
        for (Member& member : item.members)
            visit("share", member.share);
    } else if constexpr (std::is_same_v<Item, System>) {
        visit("system-kind", item.kind);
    } else if constexpr (std::is_same_v<Item, Tie>) {
        visit("emotional-tie-kind", item.kind);
        for (Span& span : item.spans)
            visit("emotional-tie-kind", span.kind);
    }
}

/// Takes the pieces of a file one after another and makes a document of them.
class DocumentReader {
public:
    explicit DocumentReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// Always true: after a fault only the version is still looked for, because a newer one explains it.
    bool take(JsonPiece&& piece) {
        if (!piece.index) seen_.push_back(piece.member);
        if (piece.member == "kinscape")
            read_version(piece);
        else if (!reader_.failed())
            read_piece(std::move(piece));
        return true;
    }

    Result<Document, UnreadableError> finish(const JsonOutline& outline) {
        if (!outline.is_object) reader_.fail(UnreadableReason::wrong_type, "", "one object in { }");
        if (newer_) return Failure{*newer_};
        for (const std::string_view name : {"kinscape", "id"})
            if (!has_seen(name)) reader_.fail(UnreadableReason::member_missing, "", std::string(name));
        if (reader_.failed()) return Failure{reader_.error()};
        each_member(document_, [&](std::string_view, auto& member) {
            using T = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_table<T>) member = T::of_rows(std::move(rows_of<T>()));
        });
        document_.unknown.set(std::move(unknown_members()));
        return std::move(document_);
    }

private:
    template <class TableType>
    struct RowOf;
    template <class Row>
    struct RowOf<Table<Row>> {
        using Type = Row;
    };
    template <class TableType>
    auto& rows_of() {
        return std::get<std::vector<typename RowOf<TableType>::Type>>(rows_);
    }

    bool has_seen(std::string_view name) const {
        return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
    }

    void read_version(const JsonPiece& piece) {
        const bool whole = piece.value.kind == JsonValue::Kind::number &&
                           std::floor(piece.value.number) == piece.value.number;
        if (!whole || piece.index)
            reader_.fail(UnreadableReason::wrong_type, "/kinscape", "the version: the number 1");
        else if (piece.value.number > format_version)
            newer_ = UnreadableError{UnreadableReason::newer_version, "/kinscape", 0, 0, piece.value.text};
        else if (piece.value.number < format_version)
            reader_.fail(UnreadableReason::no_version, "/kinscape", piece.value.text);
    }

    void read_piece(JsonPiece&& piece) {
        bool known = false;
        each_member(document_, [&](std::string_view name, auto& member) {
            if (name != piece.member || known) return;
            known = true;
            using T = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_table<T>)
                read_row(piece, rows_of<T>());
            else if (piece.index || piece.value.kind == JsonValue::Kind::list)
                read_wrong_list(piece, member);
            else
                reader_.read_item(piece.value, "/" + piece.member, member);
        });
        if (!known) keep_unknown(std::move(piece));
    }

    template <class Row>
    void read_row(const JsonPiece& piece, std::vector<Row>& rows) {
        const std::string place = "/" + piece.member;
        if (!piece.index) {
            if (piece.value.kind != JsonValue::Kind::list)
                reader_.fail(UnreadableReason::wrong_type, place, "a list in [ ]");
            return;
        }
        if (std::is_same_v<Row, Person> && rows.size() == max_people)
            return reader_.fail(UnreadableReason::too_many_people, place, {});
        Row& row = rows.emplace_back();
        reader_.read_item(piece.value, place + "/" + std::to_string(*piece.index), row);
        each_spelling(row, [&](std::string_view list, std::string& id) {
            if (!id.empty()) id = std::string(vocabulary_.current(list, id));
        });
    }

    template <class T>
    void read_wrong_list(const JsonPiece& piece, T& member) {
        if (!piece.index) reader_.read_item(piece.value, "/" + piece.member, member);
    }

    void keep_unknown(JsonPiece&& piece) {
        if (piece.index) {
            unknown_.back().value.items.push_back(std::move(piece.value));
            return;
        }
        after_unknown_.push_back(seen_.size() > 1 ? seen_[seen_.size() - 2] : std::string());
        unknown_.push_back({piece.member, std::move(piece.value)});
    }

    std::vector<UnknownMember> unknown_members() {
        std::vector<UnknownMember> members;
        for (std::size_t i = 0; i < unknown_.size(); ++i)
            members.push_back({after_unknown_[i], unknown_[i].name, compact_text(unknown_[i].value)});
        return members;
    }

    const Vocabulary& vocabulary_;
    ItemReader reader_;
    Document document_;
    std::tuple<std::vector<Person>, std::vector<Union>, std::vector<ChildLink>, std::vector<Birth>,
               std::vector<Household>, std::vector<System>, std::vector<Tie>, std::vector<Moment>,
               std::vector<Goal>, std::vector<Referral>, std::vector<Measure>, std::vector<Note>,
               std::vector<Source>, std::vector<View>>
        rows_;
    std::vector<std::string> seen_;
    std::vector<JsonMember> unknown_;
    std::vector<std::string> after_unknown_;
    std::optional<UnreadableError> newer_;
};

UnreadableReason reason_of(JsonFault fault) {
    switch (fault) {
    case JsonFault::not_utf8: return UnreadableReason::not_utf8;
    case JsonFault::doubled_member: return UnreadableReason::doubled_member;
    case JsonFault::too_deep: return UnreadableReason::too_deep;
    case JsonFault::text_too_long: return UnreadableReason::text_too_long;
    case JsonFault::number_too_large: return UnreadableReason::number_too_large;
    case JsonFault::not_json:
    case JsonFault::stopped: break;
    }
    return UnreadableReason::not_json;
}

UnreadableError unreadable(std::string_view bytes, const JsonError& error) {
    UnreadableError result{reason_of(error.fault), error.place, 0, 0, error.what};
    if (error.fault == JsonFault::text_too_long) result.what = is_image(error.place) ? "8 MiB" : "64 KiB";
    if (error.fault == JsonFault::not_utf8 || error.fault == JsonFault::not_json) {
        const LineAndColumn at = line_and_column(bytes, std::min(error.byte, bytes.size()));
        result.line = at.line;
        result.column = at.column;
    }
    return result;
}

UnreadableError with_line(UnreadableError error, std::string_view bytes) {
    if (error.line == 0) error.line = lines_of(bytes, {error.place}).front();
    return error;
}

}  // namespace

Result<Document, UnreadableError> parse_document(std::string_view bytes, const Vocabulary& vocabulary) {
    if (bytes.size() > max_file_bytes)
        return Failure{UnreadableError{UnreadableReason::too_large, {}, 0, 0, {}}};
    DocumentReader reader(vocabulary);
    const auto outline = read_json_in_pieces(
        bytes, document_limits(), [&](JsonPiece&& piece) { return reader.take(std::move(piece)); });
    if (!outline) return Failure{with_line(unreadable(bytes, outline.error()), bytes)};
    auto document = reader.finish(*outline);
    if (!document) return Failure{with_line(document.error(), bytes)};
    return document;
}

Result<OpenedDocument, UnreadableError> read_document(std::string bytes, const Vocabulary& vocabulary) {
    auto document = parse_document(bytes, vocabulary);
    if (!document) return Failure{document.error()};
    return OpenedDocument{std::move(*document), std::move(bytes)};
}

}  // namespace kinscape
