#include "scene/record_marks.hpp"

#include "scene/label.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kinscape {
namespace {

using Letters = std::map<AnyId, std::vector<std::string_view>>;

/// What the view asks for, by whom or what it is about.
Letters letters_of(const Snapshot& snapshot) {
    const Document& document = snapshot.document();
    Letters letters;
    const auto add = [&](const RecordMark& mark, const AnyId& about) {
        auto& own = letters[about];
        if (!about.empty() && std::ranges::count(own, mark.letter) == 0) own.push_back(mark.letter);
    };
    for (const RecordMark& mark : record_marks()) {
        if (!shows(snapshot.view, mark.option)) continue;
        if (mark.letter == "G")
            for (const Goal& goal : document.goals)
                add(mark, goal.about);
        if (mark.letter == "R")
            for (const Referral& referral : document.referrals)
                add(mark, referral.about);
        if (mark.letter == "M")
            for (const Measure& measure : document.measures)
                add(mark, measure.about);
        if (mark.letter == "N")
            for (const Note& note : document.notes)
                add(mark, note.about);
        for (const Person* person : snapshot.people) {
            if (mark.letter == "+" && !person->strengths.empty()) add(mark, person->id);
            if (mark.letter == "“" && !person->words.empty()) add(mark, person->id);
        }
    }
    return letters;
}

void draw_mark(Pen& pen, std::string_view letter, Vec2 at) {
    constexpr double half = 1.35, line = 0.35;
    pen.begin();
    pen.rectangle(Rect::around(at, 2 * half, 2 * half));
    pen.fill_and_stroke(pen.palette().paper, line, pen.palette().ink);
    const double down = letter == "“" ? 1.75 : word_pt * mm_per_point * capitals_em / 2;
    pen.text(letter, at + Vec2{0, down},
             {.style = {.size_pt = letter == "“" ? 10 : word_pt, .bold = true}, .color = pen.palette().ink});
}

void draw_column(Pen& pen, const std::vector<std::string_view>& letters, Vec2 at) {
    constexpr double step = 3.1;
    for (const std::string_view letter : letters) {
        draw_mark(pen, letter, at);
        at.y += step;
    }
}

}  // namespace

const std::vector<RecordMark>& record_marks() {
    static const std::vector<RecordMark> marks = {
        {"marks-of-goals", "G", "goal"},         {"marks-of-referrals", "R", "referral"},
        {"marks-of-measures", "M", "measure"},   {"marks-of-notes", "N", "note"},
        {"marks-of-strengths", "+", "strength"}, {"marks-of-words", "“", "own words"}};
    return marks;
}

void draw_record_marks(Pen& pen, const Snapshot& snapshot, const Geometry& geometry) {
    const Letters letters = letters_of(snapshot);
    if (letters.empty()) return;
    constexpr double beside = 2, above = 3.4;
    for (const auto* boxes : {&geometry.people, &geometry.systems})
        for (const NodeBox& box : *boxes)
            if (const auto own = letters.find(box.id); own != letters.end()) {
                pen.set_tag(box.id, Part::inner_mark);
                draw_column(pen, own->second, {box.symbol.min.x - beside, box.symbol.min.y + 1});
            }
    for (const RoutedLine& line : geometry.lines) {
        const auto own = letters.find(line.of);
        if (line.role != LineRole::tie || own == letters.end() || line.points.size() < 2) continue;
        const std::size_t middle = line.points.size() / 2;
        const Vec2 across = turned(normalized(line.points[middle] - line.points[middle - 1]));
        pen.set_tag(line.of, Part::inner_mark);
        draw_column(pen, own->second,
                    mix(line.points[middle - 1], line.points[middle], 0.5) + across * above);
    }
}

std::string record_marks_in_key(const Snapshot& snapshot, const Words& words) {
    std::set<AnyId> shown;
    for (const Person* person : snapshot.people)
        shown.insert(person->id);
    for (const System* system : snapshot.systems)
        shown.insert(system->id);
    for (const ShownTie& tie : snapshot.ties)
        shown.insert(tie.tie->id);
    std::set<std::string_view> used;
    for (const auto& [about, letters] : letters_of(snapshot))
        if (shown.contains(about)) used.insert(letters.begin(), letters.end());
    std::string text;
    for (const RecordMark& mark : record_marks())
        if (used.contains(mark.letter))
            text +=
                (text.empty() ? "" : ", ") + std::string(mark.letter) + " " + std::string(words[mark.words]);
    return text;
}

}  // namespace kinscape
