#include "editor/desk.hpp"

#include "editor/line_preview.hpp"

#include <algorithm>

namespace kinscape {
namespace {

AnyId centre_of_interest(const Document& document) {
    if (!document.about.index.empty()) return document.about.index.front();
    return document.people.empty() ? AnyId{} : AnyId(document.people.begin()->id);
}

AnyId home_of(const Document& document, const AnyId& person) {
    for (const Household& household : document.households)
        for (const Member& member : household.members)
            if (AnyId(member.who) == person) return household.id;
    return {};
}

bool speaks_of(const Edit& edit, const ViewId& view) {
    if (const auto* moved = std::get_if<MovePlaces>(&edit)) return moved->view == view;
    if (const auto* arranged = std::get_if<ArrangePlaces>(&edit)) return arranged->view == view;
    if (const auto* unpinned = std::get_if<Unpin>(&edit)) return unpinned->view == view;
    if (const auto* changed = std::get_if<Change<View>>(&edit)) return changed->item.id == view;
    return false;
}

/// The day a view shows: its own, else today.
Day day_shown(const View& view, const Day& today) {
    const DayRange& range = view.on.range();
    if (range.last) return *range.last;
    return range.first ? *range.first : today;
}

/// The view as the document has it, else as it is proposed.
View view_in(const Document& document, const View& proposed) {
    const View* stored = document.views.find(proposed.id);
    return stored ? *stored : proposed;
}

/// The places that the view shown needs after the change; a proposed view that gets places is stored with
/// them.
std::vector<Edit> placing_edits(const Document& after, const ToPreview& change, const Settling& settling) {
    if (!settling) return {};
    const View view = view_in(after, change.view);
    std::vector<Place> places =
        settling({after, view, day_shown(view, change.today), people_named(change.edits)});
    if (places.empty()) return {};
    std::vector<Edit> placing;
    if (!after.views.contains(view.id)) placing.emplace_back(Add<View>{view});
    placing.emplace_back(ArrangePlaces{view.id, std::move(places)});
    return placing;
}

}  // namespace

std::optional<Preview> preview_of(const ToPreview& wanted, const Settling& settling) {
    const auto changed = apply_edits(wanted.document, wanted.edits);
    if (!changed) return {};
    const auto settled = apply_edits(*changed, placing_edits(*changed, wanted, settling));
    Document after = settled ? *settled : *changed;
    View view = view_in(after, wanted.view);
    return Preview{std::move(after), std::move(view)};
}

std::optional<View> proposed_view(const Document& document, std::string_view kind) {
    const AnyId person = centre_of_interest(document);
    View view;
    view.id = ViewId(free_id(document, "v"));
    view.kind = std::string(kind);
    view.notation = "plain";
    if (kind == "ecomap") {
        if (person.empty()) return {};
        const AnyId home = home_of(document, person);
        view.center.of = {home.empty() ? person : home};
        return view;
    }
    if (kind != "genogram") return {};
    if (!person.empty()) view.center.of = {person};
    return view;
}

void Desk::open(DeskFile opened) {
    open_ = true;
    document_ = std::move(opened.document);
    saved_ = document_;
    path_ = std::move(opened.path);
    history_.clear();
    events_ = {DeskOpened{document_}};
    selection = {};
    gesture = {};
    client_view = false;
    looked_at_.reset();
    const std::vector<View> views = views_of(document_);
    view_ = views.empty() ? View{} : views.front();
}

void Desk::close() {
    Desk empty(today_);
    empty.settling = std::move(settling);
    *this = std::move(empty);
}

Day Desk::day() const { return looked_at_ ? *looked_at_ : day_shown(view_, today_); }

bool Desk::show_view(std::string_view id_or_kind) {
    std::optional<View> found = find_view(document_, id_or_kind);
    if (!found) found = proposed_view(document_, id_or_kind);
    if (!found) return false;
    view_ = std::move(*found);
    gesture = {};
    return true;
}

Result<Done, EditError> Desk::commit(const std::vector<Edit>& edits, std::string label) {
    std::vector<Edit> all;
    const bool is_proposal = !document_.views.contains(view_.id);
    if (is_proposal && std::ranges::any_of(edits, [&](const Edit& one) { return speaks_of(one, view_.id); }))
        all.emplace_back(Add<View>{view_});
    all.insert(all.end(), edits.begin(), edits.end());
    const auto changed = apply_edits(document_, all);
    if (!changed) return Failure{changed.error()};
    const std::vector<Edit> settled = placing_edits(*changed, {document_, view_, today_, edits}, settling);
    const auto placed = apply_edits(*changed, settled);
    if (placed) all.insert(all.end(), settled.begin(), settled.end());
    return record(all, std::move(label), placed ? *placed : *changed);
}

Result<Done, EditError> Desk::repeat(const std::vector<Edit>& edits, std::string label) {
    const auto after = apply_edits(document_, edits);
    if (!after) return Failure{after.error()};
    return record(edits, std::move(label), *after);
}

Done Desk::record(const std::vector<Edit>& edits, std::string label, const Document& after) {
    events_.emplace_back(DeskStep{label, edits});
    history_.record({std::move(label), view_.id}, document_, after);
    put_on_desk(after);
    return Done{};
}

std::optional<Preview> Desk::preview() const {
    std::optional<Edit> edit;
    if (const auto* drag = std::get_if<DragPlaces>(&gesture))
        if (auto moves = edit_of(*drag, view_.id)) edit = std::move(*moves);
    if (const auto* key = std::get_if<DragKey>(&gesture)) edit = edit_of(*key, view_);
    if (!edit) return {};
    std::vector<Edit> edits;
    if (!document_.views.contains(view_.id)) edits.emplace_back(Add<View>{view_});
    edits.emplace_back(*edit);
    const auto after = apply_edits(document_, edits);
    if (!after) return {};
    return Preview{*after, *after->views.find(view_.id)};
}

bool Desk::undo() {
    const auto taken = history_.undo();
    if (taken) step_to(*taken);
    return taken.has_value();
}

bool Desk::redo() {
    const auto taken = history_.redo();
    if (taken) step_to(*taken);
    return taken.has_value();
}

void Desk::step_to(const History::Taken& taken) {
    put_on_desk(taken.document);
    if (find_view(document_, taken.step.view.text())) show_view(taken.step.view.text());
    events_.emplace_back(DeskJump{history_.done(), document_});
}

void Desk::go_to_step(std::size_t done) {
    while (history_.done() > done && undo()) {}
    while (history_.done() < done && redo()) {}
}

void Desk::put_on_desk(const Document& document) {
    document_ = document;
    selection = kept_in(document_, selection);
    gesture = {};
    if (const View* stored = document_.views.find(view_.id)) view_ = *stored;
}

bool Desk::is_saved() const { return !path_.empty() && document_ == saved_; }

void Desk::saved_as(std::filesystem::path path) {
    path_ = std::move(path);
    saved_ = document_;
}

}  // namespace kinscape
