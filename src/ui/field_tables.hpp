// Which fields each kind of item has, in the order of the panel: labels, paths and vocabulary lists. A new
// member of the model gets its row here.
#pragma once

#include "ui/field_rows.hpp"

#include <array>

namespace kinscape {

using enum FieldKind;

inline constexpr std::array name_fields = {
    Field{"Given", "name/given", text, "Ana"},
    Field{"Family", "name/family", text, "Reyes"},
    Field{"Born as", "name/at_birth", text, "Family name at birth"},
    Field{"Called", "name/called", text, "Ani"},
    Field{"Order", "name/order", choice, "name-order"},
};
inline constexpr std::array identity_fields = {
    Field{"Kind", "kind", choice, "person-kind"},
    Field{"Gender", "gender", choice, "gender"},
    Field{"Sex", "sex", choice, "sex"},
    Field{"Orientation", "orientation", choice, "orientation"},
    Field{"Now", "status", choice, "person-status"},
    Field{"Since", "since", past_date, "2013-08-19"},
};
/// Of several people at once.
inline constexpr std::array shared_person_fields = {
    Field{"Family", "name/family", text, "Reyes"},
    Field{"Kind", "kind", choice, "person-kind"},
    Field{"Gender", "gender", choice, "gender"},
    Field{"Now", "status", choice, "person-status"},
};
inline constexpr std::array birth_fields = {
    Field{"Born in", "born/place", text, "Place"},
};
inline constexpr std::array death_fields = {
    Field{"Died in", "died/place", text, "Place"},
    Field{"Of", "died/cause", text, "In plain words"},
    Field{"How", "died/manner", choice, "death-manner"},
};
inline constexpr Field weeks_field{"Weeks", "weeks", number, "9"};
inline constexpr Field count_field{"How many", "count", number, "3"};
inline constexpr Field species_field{"Species", "species", text, "dog"};
inline constexpr Field roles_field{"", "roles", flags, "person-role"};
inline constexpr std::array life_fields = {
    Field{"Lives in", "place", text, "Town"},
    Field{"Work", "occupation", text, "nurse"},
    Field{"School", "education", text, "BSc"},
    Field{"Income", "income", text, "In plain words"},
    Field{"Culture", "culture", list, "Garifuna"},
    Field{"Speaks", "languages", list, "Spanish"},
    Field{"Faith", "faith", text, "In their own words"},
};
inline constexpr std::array migration_fields = {
    Field{"Came", "migrated/kind", choice, "migration-kind"},
    Field{"When", "migrated/date", past_date, "1999"},
    Field{"From", "migrated/from", text, "Homs"},
    Field{"To", "migrated/to", text, "Leeds"},
};
inline constexpr std::array mark_fields = {
    Field{"What", "kind", choice, "health-mark-kind"},
    Field{"State", "state", choice, "health-mark-state"},
    Field{"From", "from", past_date, "2009"},
    Field{"Until", "to", date, "2018"},
};
inline constexpr std::array word_fields = {
    Field{"", "text", long_text, "What did she say? Her own words, and the day."},
};
inline constexpr std::array union_fields = {
    Field{"Bond", "kind", choice, "union-kind"},
    Field{"Called", "caption", text, "In their own words"},
};
inline constexpr Field union_flags{"", "flags", flags, "union-flag"};
inline constexpr std::array event_fields = {
    Field{"What", "kind", choice, "union-event"},
    Field{"When", "date", date, "2006"},
};
inline constexpr std::array link_fields = {
    Field{"Child by", "kind", choice, "child-link-kind"},
    Field{"Custody", "custody", who, "Who cares by law"},
    Field{"From", "from", date, "2015"},
    Field{"Until", "to", date, "2018"},
    Field{"", "flags", flags, "child-link-flag"},
};
inline constexpr Field zygosity_field{"Twins", "zygosity", choice, "zygosity"};
inline constexpr std::array tie_fields = {
    Field{"Kind", "kind", choice, "emotional-tie-kind"},
    Field{"Called", "caption", text, "In a few words"},
};
inline constexpr std::array span_fields = {
    Field{"Kind", "kind", choice, "emotional-tie-kind"},
    Field{"From", "from", date, "2010"},
    Field{"Until", "to", date, "2015"},
    Field{"Called", "caption", text, "In a few words"},
};
inline constexpr std::array household_fields = {
    Field{"Name", "title", text, "Flat in Elm St"},
    Field{"Kind", "kind", choice, "household-kind"},
    Field{"Where", "place", text, "Town or address"},
};
inline constexpr std::array member_fields = {
    Field{"How much", "share", choice, "share"},
    Field{"From", "from", date, "2017"},
    Field{"Until", "to", date, "2020"},
};
inline constexpr std::array system_fields = {
    Field{"Name", "title", text, "Elm Primary School"},
    Field{"Kind", "kind", choice, "system-kind"},
};
inline constexpr std::array about_fields = {
    Field{"Drawn by", "author", text, "Your name"},
    Field{"Agency", "agency", text, ""},
    Field{"Case", "case", text, "Number"},
    Field{"Consent", "consent", long_text, "How, when, and for what"},
    Field{"Language", "language", text, "en"},
    Field{"Delete by", "delete_by", date, "2031-03-12"},
};
inline constexpr std::array moment_fields = {
    Field{"Name", "title", text, "First map"},
    Field{"Stage", "stage", choice, "stage"},
    Field{"Day", "date", date, "12 March 2026"},
};
inline constexpr std::array source_fields = {
    Field{"Title", "title", text, "Court file, seen in part"},
    Field{"From", "date", past_date, "November 2025"},
};
inline constexpr Field title_field{"Title", "title", text, "The Reyes family"};
inline constexpr std::array view_fields = {
    Field{"Title", "title", text, "Genogram"},
    Field{"Notation", "notation", choice, "notation-profile"},
    Field{"Day", "on", date, "always today"},
    Field{"Steps", "within", number, "how far from the centre"},
    Field{"Births", "birth_order", choice, "birth-order"},
    Field{"Key", "legend/rows", choice, "legend-rows"},
    Field{"Page", "page/size", choice, "page-size"},
    Field{"Turned", "page/turn", choice, "page-turn"},
    Field{"Scale", "page/scale", number, "1"},
    Field{"Several pages", "page/tile", yes_or_no, ""},
};
inline constexpr std::array traced_fields = {
    Field{"Width", "background/width", number, "mm"},
    Field{"Left", "background/at/0", number, "mm"},
    Field{"Top", "background/at/1", number, "mm"},
    Field{"Strength", "background/opacity", number, "0 to 1"},
};
inline constexpr Field labels_field{"What stands below a name", "labels", flags, "person-text"};
inline constexpr Field show_field{"Also show", "show", flags, "show-option"};

}  // namespace kinscape
