// From what was typed to edits.
#include "base/utf8.hpp"
#include "editor/messages.hpp"
#include "editor/typed_date.hpp"
#include "model/sentences.hpp"
#include "model/told_versions.hpp"
#include "ui/field_rows.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

/// The text as it is stored, or why it cannot be.
Result<std::string, std::string> stored_form(const PanelInput& input, const FieldDraft& draft) {
    const std::string typed(trimmed(draft.text));
    if (draft.place.kind == FieldKind::date || draft.place.kind == FieldKind::past_date) {
        const auto date = read_typed_date(typed, {input.desk.today(), input.look.words});
        if (!date) return Failure{date.error()};
        if (draft.place.kind == FieldKind::past_date)
            if (std::string early = why_not_yet(*date, input.desk.today()); !early.empty())
                return Failure{std::move(early)};
        return told(*date, draft.place.how).text();
    }
    if (draft.place.kind != FieldKind::who || typed.empty()) return typed;
    for (const Person& person : input.desk.document().people)
        if (folded(full_name(person)) == folded(typed) || folded(short_name(person)) == folded(typed))
            return person.id.text();
    return typed;
}

bool is_new_element(const std::string& path) { return path.ends_with("/+"); }

/// What a person said was heard from that person, and today, unless it is said otherwise.
void note_who_and_when(AnyItem& item, const std::string& list, const Day& today) {
    const std::string path = list + '/' + std::to_string(size_at(item, list) - 1);
    SaidMembers said = said_at(item, path);
    said.said_on = PartialDate(to_text(today));
    if (const Person* person = std::get_if<Person>(&item); person && list == "words")
        said.said_by = person->id.text();
    if (list == "strengths" || list == "culture" || list == "languages") return;
    put_said(item, path, said);
}

/// What others say instead stands beside the value, and both are then disputed.
bool put_other_version(AnyItem& item, const std::string& path, const std::string& text, const Day& today) {
    const std::string member = member_of_version(item, path);
    SaidMembers said = said_at(item, path);
    said.also.push_back(version_of({{member, text}, {"said_on", to_text(today)}}));
    said.certainty = "disputed";
    return put_said(item, path, said);
}

bool put_into(AnyItem& item, const FieldPlace& place, const std::string& text, const Day& today) {
    if (const std::size_t mark = place.path.find("#also/+"); mark != std::string::npos)
        return put_other_version(item, place.path.substr(0, mark), text, today);
    if (is_new_element(place.path)) {
        const std::string list = place.path.substr(0, place.path.size() - 2);
        if (!append_at(item, list, text)) return false;
        note_who_and_when(item, list, today);
        return true;
    }
    const std::size_t slash = place.path.rfind('/');
    const bool is_element = place.kind == FieldKind::list && slash != std::string::npos;
    if (is_element && text.empty()) return remove_at(item, place.path);
    return put_text(item, place.path, text);
}

std::optional<AnyItem> item_named(const PanelInput& input, const AnyId& id) {
    if (id.empty()) return AnyItem(input.desk.document().about);
    if (id == AnyId(input.desk.view().id)) return AnyItem(input.desk.view());
    return item_of(input.desk.document(), id);
}

std::string refusal_of(const PanelInput& input, const std::vector<Edit>& edits) {
    const bool of_view = std::any_of(edits.begin(), edits.end(), [](const Edit& edit) {
        return std::holds_alternative<Change<View>>(edit);
    });
    // A view that is only proposed is stored with its first edit: nothing to try before.
    if (of_view && !input.desk.document().views.contains(input.desk.view().id)) return {};
    const auto tried = apply_edits(input.desk.document(), edits);
    return tried ? std::string() : sentence_of(tried.error());
}

}  // namespace

void commit_field(const PanelInput& input, PanelRequests& requests, FieldMemory& memory,
                  const FieldDraft& draft) {
    const FieldPlace& place = draft.place;
    const auto refuse = [&](std::string sentence) {
        memory.refusal = FieldRefusal{place.key(), draft.text, std::move(sentence)};
    };
    const auto text = stored_form(input, draft);
    if (!text) return refuse(text.error());
    if (is_new_element(place.path) && text->empty()) return;
    std::vector<Edit> edits;
    if (place.path == "title" && place.of.size() == 1 && place.of.front().empty()) {
        if (*text == input.desk.document().title) return;
        edits.emplace_back(ChangeTitle{*text});
    } else {
        for (const AnyId& id : place.of) {
            auto item = item_named(input, id);
            if (!item) continue;
            AnyItem changed = *item;
            if (!put_into(changed, place, *text, input.desk.today()))
                return refuse("A number is wanted here. Nothing has been changed.");
            if (!(changed == *item)) edits.push_back(change_of(std::move(changed)));
        }
    }
    if (edits.empty()) return;
    if (std::string why = refusal_of(input, edits); !why.empty()) return refuse(std::move(why));
    requests.edits.push_back({std::move(edits), "Change: " + place.label});
}

std::string member_in_words(const PanelInput& input, const Field& field, const std::string& text) {
    if (text.empty()) return {};
    const Document& document = input.snapshot->document();
    switch (field.kind) {
    case FieldKind::date:
    case FieldKind::past_date: return date_in_words(PartialDate(text), input.look.words);
    case FieldKind::choice:
        if (const Source* source = document.sources.find(SourceId(text))) return source->title;
        return choice_in_words(input.look, field.list, text);
    case FieldKind::who: return names_an_item(document, AnyId(text)) ? name_of(document, AnyId(text)) : text;
    case FieldKind::yes_or_no: return text == "true" ? "yes" : "no";
    case FieldKind::text:
    case FieldKind::suggested:
    case FieldKind::long_text:
    case FieldKind::number:
    case FieldKind::flags:
    case FieldKind::list: return text;
    }
    return text;
}

bool withheld_by_default(const AnyItem& item, std::string_view path) {
    if (const Union* couple = std::get_if<Union>(&item); couple && path.empty())
        return couple->kind == "secret-affair" || couple->kind == "rape";
    if (const ChildLink* link = std::get_if<ChildLink>(&item); link && path.empty())
        return link->kind == "donor" || link->kind == "surrogate";
    return path.starts_with("roles/") && text_at(item, path) == "family-secret";
}

}  // namespace kinscape
