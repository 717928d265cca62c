// Desk: the open document and what is being done with it: its file, its history, what is selected, which view
// is shown and for whom. All that changes in the editor changes here.
#pragma once

#include "base/result.hpp"
#include "editor/gesture.hpp"
#include "editor/history.hpp"
#include "editor/selection.hpp"
#include "editor/settling.hpp"
#include "editor/tool.hpp"
#include "model/edit.hpp"
#include "model/snapshot.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kinscape {

/// A document and the file that it came from. `path` is empty for one that was never saved.
struct DeskFile {
    Document document;
    std::filesystem::path path;
};

/// Where people stand after an edit: the places of the view that are new or changed. Given to the desk by who
/// can measure symbols and words (editor/settling.hpp).
using Settling = std::function<std::vector<Place>(const ToSettle&)>;

/// What a gesture shows before anything has happened.
struct Preview {
    Document document;
    View view;
};

/// What the desk has done, in order: for the journal.
struct DeskOpened {
    Document document;
};
struct DeskStep {
    std::string label;
    std::vector<Edit> edits;  // as they were applied, those of the layout included
};
struct DeskJump {
    std::size_t done = 0;  // steps of history that are done now
    Document document;
};
using DeskEvent = std::variant<DeskOpened, DeskStep, DeskJump>;

class Desk {
public:
    /// `today` is the day that views without a day of their own show.
    explicit Desk(Day today) : today_(today) {}

    /// Puts the document in the place of what was open; history, selection and gesture begin anew.
    void open(DeskFile opened);
    /// Back to the first-run page.
    void close();
    bool is_open() const { return open_; }

    const Document& document() const { return document_; }
    const std::filesystem::path& path() const { return path_; }
    const History& history() const { return history_; }
    Day today() const { return today_; }
    void set_today(Day today) { today_ = today; }

    /// The view shown. One that the document does not hold (the first genogram, an ecomap asked for the first
    /// time) is a proposal: it is stored with the first edit of it.
    const View& view() const { return view_; }
    /// The day shown: the one that is looked at just now, else that of the view, else today.
    Day day() const;
    /// Looks at the family as of that day; nothing: as the view has it. No edit: undo does not know of it.
    void look_at(std::optional<Day> day) { looked_at_ = day; }
    /// Shows the first view of that kind ("genogram", "ecomap") or the one with that id. False when there is
    /// none and none can be proposed: an ecomap of nobody.
    bool show_view(std::string_view id_or_kind);

    /// Each edit in turn, all or none, and then the places of the view shown: one step of undo. A view shown
    /// that is not stored yet is stored first when an edit speaks of it.
    Result<Done, EditError> commit(const std::vector<Edit>& edits, std::string label);
    /// The edits of a step that was done before, as they were applied then.
    Result<Done, EditError> repeat(const std::vector<Edit>& edits, std::string label);
    bool undo();
    bool redo();
    /// Undoes or does again until so many steps are done.
    void go_to_step(std::size_t done);

    /// What was done since this was last asked.
    std::vector<DeskEvent> take_events() { return std::exchange(events_, {}); }

    /// True when the file holds what is on the desk.
    bool is_saved() const;
    void saved_as(std::filesystem::path path);

    /// Empty: nobody is moved after a change.
    Settling settling;

    /// The document and its view as they would be if the gesture ended now; nothing while it changes none.
    std::optional<Preview> preview() const;

    Selection selection;
    Gesture gesture;
    Tool tool = Tool::select;
    /// The drawing as the client may see it.
    bool client_view = false;

private:
    void put_on_desk(const Document& document);
    /// One step of undo, from what is on the desk to `after`, which the edits make of it.
    Done record(const std::vector<Edit>& edits, std::string label, const Document& after);
    void step_to(const History::Taken& taken);

    bool open_ = false;
    Document document_;
    Document saved_;
    std::filesystem::path path_;
    History history_;
    std::vector<DeskEvent> events_;
    View view_;
    Day today_;
    std::optional<Day> looked_at_;
};

/// A view that the document does not hold yet: a genogram around the index person; an ecomap around the first
/// household of the index person, or around the person. Nothing when there is nobody.
std::optional<View> proposed_view(const Document& document, std::string_view kind);

}  // namespace kinscape
