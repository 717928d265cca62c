// Changes to the family: what the pointer and the panels wish, and the commands that edit.
#include "app/session.hpp"
#include "canvas/canvas_map.hpp"
#include "editor/messages.hpp"
#include "editor/naming.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::string deleted_sentence(const std::string& label) {
    constexpr std::string_view verb = "Delete ";
    std::string what = label.substr(std::min(label.size(), verb.size()));
    if (!what.empty() && what.front() >= 'a' && what.front() <= 'z')
        what.front() = static_cast<char>(what.front() - 'a' + 'A');
    return what + (label.ends_with("selected") ? " are deleted." : " is deleted.");
}

/// The ecomap is shown; it is to get the selected people and households into its middle.
std::optional<View> ecomap_around_selected(Desk& desk) {
    Centre wanted;
    for (const AnyId& id : desk.selection.selected)
        if (desk.document().people.contains(id.as<PersonId>()) ||
            desk.document().households.contains(id.as<HouseholdId>()))
            wanted.of.push_back(id);
    wanted.as_list = wanted.of.size() > 1;
    if (wanted.of.empty() || !desk.show_view("ecomap")) return std::nullopt;
    View view = desk.view();
    view.center = std::move(wanted);
    return view;
}

}  // namespace

bool Session::commit(const std::vector<Edit>& edits, std::string label) {
    if (!may_change()) return false;
    asked_for_.clear();
    const auto done = desk_.commit(edits, std::move(label));
    if (!done) shell_.toasts.say(sentence_of(done.error()), ToastKind::needs_a_look);
    ask_for_frames();
    return static_cast<bool>(done);
}

void Session::make(Grown grown, std::optional<Vec2> at) {
    if (at && !grown.added.empty())
        grown.edits.emplace_back(MovePlaces{desk_.view().id, {{grown.added, *at}}});
    const AnyId added = grown.added;
    if (!commit(grown.edits, grown.label) || added.empty()) return;
    desk_.selection = only(desk_.selection, added);
    follow_.wanted = added;
    const Document& document = desk_.document();
    if (document.people.contains(added.as<PersonId>()) || document.systems.contains(added.as<SystemId>()) ||
        document.households.contains(added.as<HouseholdId>()))
        write_at(added, WordsEditor::What::name);
}

void Session::write_at(const AnyId& id, WordsEditor::What what) {
    const Shown* shown = canvas_.shown();
    if (!shown) return;
    const std::string_view kind = kind_of(desk_.document(), id);
    const bool has_words =
        kind == "person" || kind == "system" || kind == "household" || kind == "tie" || kind == "union";
    if (what == WordsEditor::What::name && !has_words) return;
    // The client's view opens with what the client sees.
    const Document& seen = desk_.client_view ? shown->snapshot.document() : desk_.document();
    shell_.words.open(id, what, what == WordsEditor::What::note ? std::string() : words_of_item(seen, id));
    ask_for_frames();
}

void Session::fulfil(const CanvasWish& wish) {
    ask_for_frames();
    if (const auto* made = std::get_if<MakeWish>(&wish)) return make(made->grown, made->at);
    if (const auto* connect = std::get_if<ConnectWish>(&wish))
        return shell_.ask(AskBond{connect->from, connect->to});
    if (const auto* write = std::get_if<WriteWish>(&wish))
        return write_at(write->of, write->what == WriteWish::What::note ? WordsEditor::What::note
                                                                        : WordsEditor::What::name);
    shell_.ask(AskHere{});
}

/// Enter ends a line that was begun with a key, at whom the arrows have gone to.
void Session::end_line_here() {
    const auto* line = std::get_if<DrawTie>(&desk_.gesture);
    if (!line) return;
    const DrawTie begun = *line;
    desk_.gesture = {};
    const AnyId to = desk_.selection.primary();
    if (to.empty() || to == begun.from)
        shell_.ask(AskWhom{begun.from});
    else
        shell_.ask(AskBond{begun.from, to});
}

bool Session::edit(CommandId id) {
    using enum CommandId;
    const Shown* shown = canvas_.shown();
    if (!shown) return false;
    const AnyId here = desk_.selection.primary();
    if (id == rename && std::holds_alternative<DrawTie>(desk_.gesture)) return end_line_here(), true;
    if (id == rename) return write_at(here, WordsEditor::What::name), true;
    if (id == add_note) return write_at(here, WordsEditor::What::note), true;
    if (id == add_tie) return shell_.ask(AskWhom{here}), true;
    if (id == context_menu) return shell_.ask(AskHere{}), true;
    if (id == CommandId::copy) return this->copy();
    if (id == CommandId::paste) return this->paste(), true;
    if (id == cut && !this->copy()) return false;
    if (id == ecomap_around) {
        const auto view = ecomap_around_selected(desk_);
        if (!view)
            shell_.toasts.say("Select people or households first.", ToastKind::needs_a_look);
        else if (!(*view == desk_.view()))
            commit({Change<View>{*view}}, "Ecomap around what was selected");
        return true;
    }
    if (id == select_branch) {
        desk_.selection = joined_by({}, branch_of(desk_.document(), here.as<PersonId>()));
        return true;
    }
    auto grown = edits_of(id == cut ? remove : id, desk_, shown->geometry);
    if (!grown) return false;
    const std::string label = grown->label;
    const bool deletes = id == remove || id == cut;
    const std::size_t steps = desk_.history().done();
    make(std::move(*grown), {});
    if (deletes && desk_.history().done() != steps)
        shell_.toasts.offer(deleted_sentence(label), CommandId::undo);
    return true;
}

void Session::select(const AnyId& id) {
    desk_.selection = only(desk_.selection, id);
    follow_.wanted = id;
    ask_for_frames();
}

/// All of them are shown: nearer only as far as it must be.
void Session::select_all_of(const std::vector<AnyId>& ids) {
    desk_.selection = following(desk_.selection, ids);
    const Shown* shown = canvas_.shown();
    std::optional<Rect> all;
    for (const AnyId& id : ids)
        if (const auto spot = shown ? spot_of(shown->geometry, id) : std::nullopt)
            all = all ? united(*all, *spot) : *spot;
    const Rect seen = camera_.seen();
    if (all && !seen.contains(*all)) camera_ = fitted(camera_, *all, 96 * camera_.density);
    ask_for_frames();
}

void Session::follow_what_is_new(bool by_hand) {
    const Shown* shown = preview_->shown() ? preview_->shown() : canvas_.shown();
    if (!shown) return;
    const Camera before = camera_;
    camera_ = follow_.after(camera_, {shown->geometry, shown->bounds, covered_, by_hand});
    if (!(before == camera_)) ask_for_frames(2);
}

}  // namespace kinscape
