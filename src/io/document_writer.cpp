#include "io/document_json.hpp"
#include "io/item_writer.hpp"

namespace kinscape {
namespace {

/// The text of the file, item by item: a tree of the whole would take many times its size.
class DocumentText {
public:
    void add_text(std::string_view name, std::string_view value) {
        text_ += text_.empty() ? "{\n  " : ",\n  ";
        text_ += json_text(name);
        text_ += ": ";
        text_ += value;
    }
    void add_value(std::string_view name, const JsonValue& value) { add_text(name, indented_text(value, 2)); }
    void add_unknown(const std::vector<const UnknownMember*>& members) {
        for (const UnknownMember* member : members)
            add_value(member->name, json_of(*member));
    }
    template <class Row>
    void add_table(std::string_view name, const Table<Row>& table) {
        add_text(name, table.empty() ? "[]" : "[");
        if (table.empty()) return;
        std::string_view before = "\n    ";
        for (const Row& row : table) {
            text_ += before;
            text_ += indented_text(json_of(row), 4);
            before = ",\n    ";
        }
        text_ += "\n  ]";
    }
    std::string finish() { return std::move(text_ += "\n}\n"); }

private:
    std::string text_;
};

}  // namespace

std::string write_document(const Document& document) {
    DocumentText text;
    UnknownPlaces unknown(document.unknown);
    text.add_unknown(unknown.after(""));
    text.add_text("kinscape", std::to_string(format_version));
    text.add_unknown(unknown.after("kinscape"));
    each_member(document, [&](std::string_view name, const auto& member) {
        if constexpr (is_table<std::remove_cvref_t<decltype(member)>>)
            text.add_table(name, member);
        else
            text.add_value(name, json_of(member));
        text.add_unknown(unknown.after(name));
    });
    text.add_unknown(unknown.rest());
    return text.finish();
}

std::string bytes_to_save(const OpenedDocument& opened, const Document& now) {
    return now == opened.document ? opened.bytes : write_document(now);
}

}  // namespace kinscape
