#include "scene/label.hpp"

#include "base/utf8.hpp"
#include "scene/folded_branch.hpp"
#include "scene/health_mark.hpp"
#include "scene/label_aside.hpp"
#include "scene/line_mark.hpp"
#include "scene/person_symbol.hpp"
#include "scene/person_words.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

// Text wraps at this many widths of a symbol (notation.md 2).
constexpr double wrap_w = 2.6;
constexpr std::size_t most_marks = 3;
constexpr int note_lines = 2;

constexpr TextStyle name_style{.size_pt = name_pt, .bold = true};
constexpr TextStyle date_style{.size_pt = date_pt};
constexpr TextStyle word_style{.size_pt = word_pt};

struct Block {
    Label& label;
    const Person& person;
    const Snapshot& snapshot;
    const Look& look;
    double width;

    void add(std::string_view words, const TextStyle& style, Ink ink = Ink::muted) {
        add_lines(label, look, {.words = words, .style = style, .ink = ink}, width);
    }
    /// A member of the person that may be told with doubt.
    void add_member(const std::string& words, const char* path) {
        add(doubted(words, said_of(person.said, path)), word_style);
    }
    std::string doubted(const std::string& words, const SaidMembers* said) const {
        if (!said || words.empty() || !shows_doubt(snapshot)) return words;
        const std::string_view sign = certainty_sign(look, said->certainty);
        return sign.empty() ? words : words + " " + std::string(sign);
    }
};

const std::vector<std::string>& texts_of(const View& view, const Look& look) {
    return view.labels.given ? view.labels.of : look.notation.habits.labels;
}

bool asks_for(const View& view, std::string_view id) {
    return std::find(view.labels.of.begin(), view.labels.of.end(), id) != view.labels.of.end();
}

void add_name(Block& block) {
    const Person& person = block.person;
    std::string name = name_on_map(person, block.snapshot.document());
    if (name.empty() && person.kind == "unknown" && shows_doubt(block.snapshot)) name = "?";
    if (!person.pronouns.empty() && asks_for(block.snapshot.view, "pronouns"))
        name += (name.empty() ? "(" : " (") + person.pronouns + ")";
    block.add(name, name_style, Ink::strong);
    if (!person.species.empty()) block.add(person.species, word_style);
}

void add_health(Block& block) {
    const Notation& notation = block.look.notation;
    const std::vector<MarkOnDay> marks = marks_on_day(block.person, block.snapshot, notation);
    for (std::size_t i = 0; i < std::min(marks.size(), most_marks); ++i) {
        std::string words = words_of(notation, "health-mark-kind", marks[i].mark->kind);
        if (marks[i].state != "active")
            words += ", " + words_of(notation, "health-mark-state", marks[i].state);
        block.add(block.doubted(words, &marks[i].mark->said.get()), word_style);
    }
    if (marks.size() > most_marks) block.add("+" + std::to_string(marks.size() - most_marks), word_style);
}

bool is_man_or_woman(std::string_view gender) {
    return gender == "man" || gender == "woman" || gender == "trans-man" || gender == "trans-woman";
}

void add_gender_words(Block& block) {
    const Person& person = block.person;
    const Notation& notation = block.look.notation;
    if (tells_gender(person)) block.add(needed_word(notation, "gender", person.gender), word_style);
    block.add(sex_word(person, block.snapshot, block.look), word_style);
    if (!shows(block.snapshot.view, "orientation") || person.orientation.empty()) return;
    const Entry* orientation = entry_of(notation, "orientation", person.orientation);
    if (!orientation || orientation->drawn != Drawn::nothing)
        block.add(orientation ? folded(orientation->words) : person.orientation, word_style);
}

/// `→ Aunt Mia 2019`: where somebody moved to, with the option `moves`.
void add_moves(Block& block) {
    const Snapshot& snapshot = block.snapshot;
    for (const Household& home : snapshot.document().households)
        for (const Member& member : home.members) {
            if (member.who != block.person.id || member.from.empty() || home.title.empty()) continue;
            if (!possibly_not_after(member.from, snapshot.day)) continue;
            block.add("→ " + home.title + " " + year_words(member.from, snapshot, block.look), word_style);
        }
}

/// Words that no list of labels can take away, because a mark or a kind needs them.
void add_needed_words(Block& block) {
    const Person& person = block.person;
    const Notation& notation = block.look.notation;
    const bool bare = is_bare_letter(person, notation);
    if (bare || notation.habits.age == AgePlace::below)
        block.add(age_below(person, block.snapshot, block.look), word_style);
    if (bare && is_index(person, block.snapshot))
        block.add(folded(words_of(notation, "person-role", "index")), word_style);
    if (!person.status.empty() || person.died)
        block.add(status_words(person, block.snapshot, block.look), word_style);
    if (person.kind != "person") block.add(needed_word(notation, "person-kind", person.kind), word_style);
    add_gender_words(block);
    if (shows(block.snapshot.view, "moves")) add_moves(block);
    for (const std::string& role : person.roles)
        block.add(needed_word(notation, "person-role", role), word_style);
    if (!person.migrated) return;
    const std::string& kind = person.migrated->kind;
    block.add(needed_word(notation, "migration-kind", kind.empty() ? "immigrated" : kind), word_style);
}

std::string work_of(const Person& person) {
    if (person.occupation.empty() || person.education.empty()) return person.occupation + person.education;
    return person.occupation + ", " + person.education;
}

void add_item(Block& block, std::string_view id) {
    const Person& person = block.person;
    if (id == "name") return add_name(block);
    if (id == "dates") {
        if (!dates_stand_above(person, block.snapshot, block.look))
            block.add(dates_words(person, block.snapshot, block.look), date_style);
        return add_needed_words(block);
    }
    if (id == "health") return add_health(block);
    if (id == "occupation") return block.add_member(work_of(person), "occupation");
    if (id == "education" && !asks_for(block.snapshot.view, "occupation"))
        return block.add_member(person.education, "education");
    if (id == "place") return block.add_member(person.place, "place");
    if (id == "income") return block.add_member(person.income, "income");
    if (id == "cause-of-death" && person.died && !person.died->cause.empty())
        return block.add(std::string(block.look.words["d."]) + " " + person.died->cause, word_style);
    if (id == "culture") return block.add_member(joined(person.culture, ", "), "culture");
    if (id == "faith") return block.add_member(person.faith, "faith");
    if (id == "language") return block.add(joined(person.languages, ", "), word_style);
    if (id == "note")
        add_lines(block.label, block.look,
                  {.words = person.said->note, .style = word_style, .ink = Ink::muted, .lines = note_lines},
                  block.width);
}

void add_usual_or_chosen(Block& block) {
    const View& view = block.snapshot.view;
    for (const std::string& id : texts_of(view, block.look))
        add_item(block, id);
    if (!shows_text(view, block.look, "dates")) add_needed_words(block);
}

}  // namespace

bool shows_text(const View& view, const Look& look, std::string_view id) {
    const std::vector<std::string>& texts = texts_of(view, look);
    return std::find(texts.begin(), texts.end(), id) != texts.end();
}

std::string sex_word(const Person& person, const Snapshot& snapshot, const Look& look) {
    const bool words = look.notation.habits.assigned_sex == AssignedSex::words_on_request;
    const bool asked =
        tells_gender(person) && (shows(snapshot.view, "assigned-sex") || !is_man_or_woman(person.gender));
    const bool by_shape = person.sex == "male" || person.sex == "female";
    if (person.sex.empty() || !(tells_gender(person) ? words && asked : !by_shape)) return {};
    return needed_word(look.notation, "sex", person.sex);
}

std::string needed_word(const Notation& notation, std::string_view list, std::string_view id) {
    const Entry* entry = entry_of(notation, list, id);
    if (!entry) return std::string(id);
    if (!entry->label.empty()) return entry->label;
    return entry->drawn == Drawn::words ? folded(entry->words) : std::string();
}

void add_lines(Label& label, const Look& look, const LabelText& text, double width_mm) {
    if (text.words.empty()) return;
    const double em = text.style.size_pt * mm_per_point;
    const auto add = [&](ShapedLineRef line) {
        const bool first = label.lines.empty();
        const double baseline = first ? em * capitals_em : label.lines.back().baseline + em * step_em;
        label.size.x = std::max(label.size.x, line->width);
        label.size.y = baseline + em * depth_em;
        label.lines.push_back({std::move(line), baseline, text.ink});
    };
    // Most texts fit: then the line is the one the typesetter remembers.
    ShapedLineRef whole = look.type.shape(text.words, text.style);
    if (whole->width <= width_mm) return add(std::move(whole));
    for (ShapedLineRef& line : wrapped(look.type, text.words, text.style, {width_mm, text.lines}))
        add(std::move(line));
}

Label person_label(const Person& person, const Snapshot& snapshot, const Look& look, double scale) {
    if (scale >= 1 && look.notation.habits.names == NamePlace::right) return {};
    return whole_label(person, snapshot, look, scale);
}

Label whole_label(const Person& person, const Snapshot& snapshot, const Look& look, double scale) {
    Label label;
    Block block{label, person, snapshot, look, wrap_w * look.spacing.w * scale};
    if (scale < 1) {
        block.add(short_name(person), {.size_pt = date_pt, .bold = true}, Ink::strong);
        return label;
    }
    add_usual_or_chosen(block);
    if (const int folded = folded_behind(person, snapshot); folded > 0)
        block.add("+ " + std::to_string(folded) + " " + std::string(look.words["folded away"]), word_style);
    return label;
}

void draw_label(Pen& pen, const Label& label, Vec2 top) {
    for (const LabelLine& line : label.lines) {
        const Color color = line.ink == Ink::strong ? pen.palette().ink : pen.palette().muted;
        pen.text(*line.line, {top.x, top.y + line.baseline}, {.color = color, .halo = text_halo_mm});
    }
}

}  // namespace kinscape
