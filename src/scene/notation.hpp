// Notation: how one profile draws each meaning, as read from assets/notation. The document stores meaning,
// this table draws it, in the drawing terms. Source of the ids: notation.md 11.1.
#pragma once

#include "layout/spacing.hpp"
#include "model/vocabulary.hpp"
#include "scene/drawing_terms.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// How the profile treats an id: drawn by itself, as its parent, as `plain` does, told in words, not at all.
enum class Drawn : unsigned char { own, parent, plain, words, nothing };

/// One id of one list.
struct Entry {
    std::string words, label, meaning, source;
    std::string parent;              // drawn as this id of the same list
    std::vector<std::string> parts;  // ids of the same list that its drawing is put together from
    Drawn drawn = Drawn::own;
    int slashes = 0;                     // of a union-state
    bool slash_bar = false;              // a level bar at the slash's upper end
    bool counter = false;                // a stroke against the slashes
    int drop_bars = 0;                   // of a union-flag: a short drop ended by so many bars
    double apart = 0;                    // of a union-flag: two lines, centre to centre
    std::string region;                  // of a health-field: symbol-region
    RegionFill fill = RegionFill::none;  // of a health-mark-state
    std::string badge;                   // one letter beside the symbol
    std::vector<SymbolMark> marks;       // of a kind, gender, orientation, status or role of a person
    std::vector<SymbolMark> assigned;    // of a gender: shown with the option assigned-sex
    std::optional<LinePattern> outline;  // of a status: instead of the symbol's own
    TwinStyle twins;                     // of a zygosity
    MigrationStyle waves;                // of a migration-kind
    StressStyle stress;                  // of a stress
};

template <class T>
using ById = std::map<std::string, T, std::less<>>;

/// Where the pedigree's habits differ from the genogram's (notation.md 2 and 3.1).
enum class AgePlace : unsigned char { inside, below };
enum class AssignedSex : unsigned char { on_request, words_on_request, always };
enum class FlowArrow : unsigned char { at_end, beside_middle };
/// Where the words of a person stand (notation.md 2): dates above have birth left and death right of the line
/// that comes down, in two digits where these are clear.
enum class NamePlace : unsigned char { below, right };
enum class DatesPlace : unsigned char { below, above };
/// What slashes that lean would say of custody (notation.md 3.2).
enum class SlashMeaning : unsigned char { none, custody_lean, custody_side };
struct Habits {
    std::vector<std::string> labels{"name", "dates", "health"};  // person-text, in order
    NamePlace names = NamePlace::below;
    DatesPlace dates = DatesPlace::below;
    std::vector<std::string> shows;  // view-options that need not be asked for
    std::string count_sign = "×";    // before the number of a group
    AgePlace age = AgePlace::inside;
    AssignedSex assigned_sex = AssignedSex::on_request;
    FlowArrow flow = FlowArrow::at_end;
    SlashMeaning slashes = SlashMeaning::none;
    bool ties = true;              // false: not drawn unless the view asks for `ties`; told in the legend
    bool man_left = false;         // of a couple of a man and a woman (notation.md 3.3)
    bool straight_unions = false;  // between the facing sides, where nobody stands between
    double union_drop = 0;         // widths; 0: what the layout has
    bool operator==(const Habits&) const = default;
};

struct Notation {
    std::string id, title, based_on;
    int version = 1;
    Habits habits;
    ById<ById<Entry>> entries;        // by list and id; the order of a list is in `vocabulary`
    ById<ById<SymbolStyle>> symbols;  // by list (person-kind, sex, gender) and id
    ById<LineStyle> unions;           // by union-kind
    ById<LineStyle> links;            // by child-link-kind
    ById<LineStyle> homes;            // by household-kind
    ById<LineStyle> strengths;        // by strength
    ById<TieStyle> ties;              // by emotional-tie-kind
    /// By list: ids that the notation itself draws alike; a map that uses two of them tells them by a word.
    ById<std::vector<std::vector<std::string>>> alike;
    Vocabulary vocabulary;
};

/// The entry, or nullptr.
const Entry* entry_of(const Notation& notation, std::string_view list, std::string_view id);
/// The entry's words ("Divorced"), or the id itself.
std::string words_of(const Notation& notation, std::string_view list, std::string_view id);

/// The style of the id, else that of `other` (notation.md 11), else of `fallback`; never nullptr.
const LineStyle& style_of(const ById<LineStyle>& styles, std::string_view id, std::string_view fallback);
const TieStyle& tie_style_of(const Notation& notation, std::string_view kind);

/// How far the tie reaches to each side of its axis, in u, weights included (notation.md 5.1).
double half_width_of(const TieStyle& style);

}  // namespace kinscape
