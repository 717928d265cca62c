// Field rows: the members of an item as editable rows of a panel, by path (format.md, "A path inside an
// item"). A row shows what the document holds; what is typed is committed as one step of undo when the field
// is left or Enter is pressed, and Esc brings the old value back. In the client's view the same rows are read
// only.
#pragma once

#include "model/any_item.hpp"
#include "ui/field_memory.hpp"
#include "ui/inspector.hpp"
#include "ui/pick_list.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One row of a table of fields. `list` is the vocabulary list of a choice, or what an empty field says.
struct Field {
    std::string_view label;
    std::string_view path;
    FieldKind kind = FieldKind::text;
    std::string_view list = {};
};

/// Turns what was typed into edits, or keeps it with a sentence that says why not.
void commit_field(const PanelInput& input, PanelRequests& requests, FieldMemory& memory,
                  const FieldDraft& draft);

/// The member that other versions of a part speak of; empty where it has several.
std::string member_of_version(const AnyItem& item, const std::string& path);

class FieldRows {
public:
    /// `of` are the items that are changed together; the first one says what is shown where they agree.
    FieldRows(Flow& flow, const InspectorInput& input, PanelRequests& requests, std::vector<AnyId> of);

    bool read_only() const { return read_only_; }
    bool exists() const { return !items_.empty(); }
    const AnyItem& item() const { return items_.front(); }

    /// Rows of a table; `under` is the element that they are members of ("marks/0").
    void rows(std::span<const Field> fields, std::string_view under = {});
    void row(const Field& field, std::string_view under = {});
    /// A heading with "Add" at its right; true when that was pressed.
    bool section(std::string_view heading, std::string_view add = {});
    /// A heading that folds what is below it away; true when it is unfolded.
    bool fold(std::string_view heading, std::string_view summary = {});

    /// Texts one below the other, each with a field and a way to take it out.
    void texts(std::string_view label, std::string_view path, std::string_view placeholder);
    /// An empty field for a further text of the list, with the keyboard in it.
    void begin_text(std::string_view path);
    /// What a person said, as quotes that unfold.
    void own_words(const std::string& heading, const Person& person);
    /// People (or other items) that a list names: each leads to them and can be taken out; "Add" picks one.
    void people(std::string_view heading, std::string_view path);
    /// One row for an element of a list; true when it is unfolded and its fields should follow.
    bool element(std::string_view path, std::string_view words,
                 const std::optional<LegendEntry>& sample = {});
    /// Offers a vocabulary list below `anchor`; what is picked becomes a further element.
    void add_by_choice(std::string_view path, const std::function<std::vector<PickOption>()>& options,
                       bool open);
    void remove_button(std::string_view path, std::string_view words);

    /// Words side by side over the whole width, one of them chosen; pressing it again takes it back.
    void segments(std::string_view label, std::string_view path, const std::vector<PickOption>& options);
    /// A date with the way in which it is told beside it ("about"). With `presence`, a part that may be
    /// absent as a whole: "Died: no".
    void told_date_row(const Field& field, std::string_view presence = {});
    /// 0 to 10 as a slider.
    void slider(std::string_view label, std::string_view path);
    /// How sure, who told it and when, the source, who does not see it, a note: of the item, or of a part.
    void said(std::string_view path, std::string_view heading);
    void hide_switches(std::string_view path, std::string_view what);
    /// Hides a part from a reader ("client", "report"), or shows it again.
    void turn_hiding(std::string_view path, std::string_view reader);

    void put(std::string_view label, std::string_view path, const std::string& text);
    void put_lists(std::string_view label, std::string_view path, const std::vector<std::string>& texts);
    void change(std::string_view label, const std::function<bool(AnyItem&)>& change);

    Flow& flow;
    const InspectorInput& input;
    PanelRequests& requests;

private:
    std::string shown(const Field& field, const std::string& path) const;
    std::string key(std::string_view path) const;
    FieldPlace place(const Field& field, const std::string& path) const;
    /// The label, and the box for the control beside it or below it. The label of a member that carries what
    /// is said of it unfolds that.
    Rect label_and_box(std::string_view label, double height);
    void control(const Field& field, const std::string& path);
    void typed(const Field& field, const std::string& path);
    void typed_in(const Rect& box, const Field& field, const std::string& path, std::string_view how = {});
    void several_lines(const Field& field, const std::string& path);
    void choice(const Field& field, const std::string& path);
    void flags(const Field& field, const std::string& path);
    void with_list(const Field& field, const std::string& path);
    void below(const std::string& key, const std::string& help);
    void tell_date(const Field& field, std::string_view presence, const std::string& how);
    bool agree(const std::string& path) const;
    void versions(const std::string& path);
    void label_of_said(std::string_view label, Vec2 at);
    /// Follows a row: what is said of its member, when that is unfolded.
    void said_of_row();

    FieldMemory& memory_;
    std::vector<AnyId> of_;
    std::vector<AnyItem> items_;
    bool read_only_ = false;
    std::string said_path_;  // of the row that is being drawn; empty where its element carries what is said
};

/// The way a member is read: a date in words, an id in its words, somebody by name.
std::string member_in_words(const PanelInput& input, const Field& field, const std::string& text);
/// What hides an item's kind from client and report without anybody saying so.
bool withheld_by_default(const AnyItem& item, std::string_view path);

}  // namespace kinscape
