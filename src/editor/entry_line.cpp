#include "editor/entry_line.hpp"

#include "base/utf8.hpp"
#include "editor/entry/name_book.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

// Two letters and Tab complete a name; a word of the grammar needs one more, since names come first.
constexpr std::size_t letters_of_name = 2;
constexpr std::size_t letters_of_word = 3;
constexpr std::size_t most_words_of_name = 4;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool ends_name(char c) { return std::string_view(",&><~:+@\"(").find(c) != std::string_view::npos; }

/// Where the words begin that may be completed, the longest first.
std::vector<std::size_t> beginnings(std::string_view text) {
    std::vector<std::size_t> at;
    for (std::size_t i = text.size(); i > 0 && at.size() < most_words_of_name; --i) {
        const bool boundary = i == text.size() ? false : is_blank(text[i - 1]) || ends_name(text[i - 1]);
        if (boundary && !is_blank(text[i])) at.push_back(i);
        if (i < text.size() && ends_name(text[i - 1])) break;
        if (i == 1 && !is_blank(text[0]) && !ends_name(text[0])) at.push_back(0);
    }
    std::reverse(at.begin(), at.end());
    return at;
}

std::string name_to_type(const Document& document, const NameBook& names, const AnyId& id) {
    if (const Household* home = document.households.find(id.as<HouseholdId>())) return home->title;
    if (const System* system = document.systems.find(id.as<SystemId>())) return system->title;
    const Person* person = document.people.find(id.as<PersonId>());
    if (!person) return {};
    for (const std::string& name : {person->name.given, person->name.called, full_name(*person)}) {
        const auto called = names.called(name);
        if (!name.empty() && called.size() == 1 && called.front() == id) return name;
    }
    const auto year = person->born ? person->born->date.year() : std::nullopt;
    const std::string& given = person->name.given.empty() ? person->name.called : person->name.given;
    return given + " (" + (year ? std::to_string(*year) : id.text()) + ')';
}

/// The first name, of people before that of places, that begins with what is typed and goes on.
std::string completed_name(const Document& document, const NameBook& names, std::string_view typed) {
    const std::string start = folded(typed);
    if (code_points(start).size() < letters_of_name) return {};
    const auto& all = names.all();
    for (auto name = all.lower_bound(start); name != all.end() && name->first.starts_with(start); ++name) {
        if (name->first == start) return {};
        return name_to_type(document, names, name->second.front().id);
    }
    return {};
}

std::string completed_word(const EntryVocabulary& vocabulary, std::string_view typed, bool after_has) {
    const std::string start = folded(typed);
    if (start.size() < letters_of_word || start != typed) return {};
    static constexpr std::array<std::string_view, 6> lists{"tie-kind",  "child-link", "partner-of",
                                                           "parent-of", "living",     "union-event"};
    const auto look = [&](std::string_view list) -> std::string {
        std::string best;
        for (const std::string& word : vocabulary.typed_words(list)) {
            if (word == start) return start;
            if (word.starts_with(start) && (best.empty() || word.size() < best.size())) best = word;
        }
        return best;
    };
    if (after_has) return look("mark-kind");
    for (std::string_view list : lists)
        if (std::string word = look(list); !word.empty()) return word == start ? std::string() : word;
    return {};
}

}  // namespace

void EntryLine::type(std::string text, std::size_t caret) {
    caret_ = std::min(caret, text.size());
    if (text == text_) return;
    text_ = std::move(text);
    stale_ = true;
    refused_ = false;
    remark_.clear();
    chip_.reset();
    recalled_ = 0;
}

QuickEntry EntryLine::entry_of(const EntryScene& scene) const {
    QuickEntry entry;
    entry.text = text_;
    entry.focus = scene.focus;
    entry.last_subjects = last_subjects_;
    entry.today = scene.today;
    entry.said_on = scene.said_on;
    entry.hidden = scene.hidden;
    return entry;
}

void EntryLine::read(const EntryScene& scene, const EntryVocabulary& vocabulary) {
    const bool same =
        !stale_ && focus_ == scene.focus && hidden_ == scene.hidden && document_ == scene.document;
    if (!same) {
        document_ = scene.document;
        focus_ = scene.focus;
        hidden_ = scene.hidden;
        stale_ = false;
        ++version_;
        error_.reset();
        reading_ = {};
        if (!trimmed(text_).empty()) {
            auto outcome = read_quick_entry(scene.document, entry_of(scene), vocabulary);
            if (outcome) {
                reading_ = std::move(*outcome);
            } else {
                error_ = outcome.error();
                reading_ = std::exchange(error_->so_far, {});
                for (EntryChip& chip : reading_.chips) {
                    if (chip.state != ChipState::unread) continue;
                    for (const EntryCandidate& candidate : error_->candidates)
                        chip.others.push_back(candidate.typed);
                    if (!error_->instead.empty()) chip.others.push_back(error_->instead);
                    if (!error_->candidates.empty()) chip.range = error_->range;
                    if (!error_->candidates.empty()) chip.words = "Which " + error_->asked + "?";
                }
            }
        }
        if (chip_ && *chip_ >= reading_.chips.size()) chip_.reset();
    }
    const std::tuple now{version_, caret_, chip_};
    if (completed_for_ == now) return;
    completed_for_ = now;
    find_completion(scene, vocabulary);
}

void EntryLine::find_completion(const EntryScene& scene, const EntryVocabulary& vocabulary) {
    completion_.reset();
    const std::string_view before = std::string_view(text_).substr(0, caret_);
    if (before.empty() || is_blank(before.back()) || chip_) return;
    const NameBook names(scene.document, scene.hidden);
    const auto from = beginnings(before);
    for (const std::size_t at : from)
        if (std::string name = completed_name(scene.document, names, before.substr(at)); !name.empty()) {
            completion_ = {at, std::move(name)};
            return;
        }
    if (from.empty()) return;
    const std::string_view last = before.substr(from.back());
    const bool after_has = before.substr(0, from.back()).ends_with("has ");
    if (std::string word = completed_word(vocabulary, last, after_has); !word.empty() && word != last)
        completion_ = {from.back(), std::move(word)};
}

std::string EntryLine::message() const {
    if (!refused_ || !error_) return remark_;
    std::string words = error_->sentence;
    if (error_->fault == EntryFault::not_understood || error_->fault == EntryFault::no_such_mark)
        words += " Enter again keeps the line as a note.";
    if (error_->fault == EntryFault::impossible) words += " Enter again records it as disputed.";
    if (asks_which_one()) words += " Press its number.";
    return words;
}

EntryStep EntryLine::done(EntryReading reading, std::string label) {
    lines_.push_back(text_);
    if (!reading.subjects.empty()) last_subjects_ = reading.subjects;
    clear();
    for (const EntryWarning& warning : reading.warnings)
        remark_ += (remark_.empty() ? "" : " ") + warning.sentence;
    return {std::move(reading.edits), std::move(label)};
}

std::optional<EntryStep> EntryLine::enter(const EntryScene& scene, const EntryVocabulary& vocabulary,
                                          Sure sure) {
    const std::string label(trimmed(text_));
    if (label.empty()) return std::nullopt;
    QuickEntry entry = entry_of(scene);
    entry.uncertain = sure == Sure::uncertain;
    const bool again = refused_;
    entry.insist = again;
    auto outcome = read_quick_entry(scene.document, entry, vocabulary);
    if (outcome) return done(std::move(*outcome), label);
    const EntryFault fault = outcome.error().fault;
    const bool keeps = again && (fault == EntryFault::not_understood || fault == EntryFault::no_such_mark);
    if (keeps) {
        std::vector<AnyId> about = outcome.error().so_far.subjects;
        about.insert(about.end(), scene.focus.begin(), scene.focus.end());
        EntryReading note;
        note.edits = kept_as_note(scene.document, entry, about);
        if (!note.edits.empty()) {
            note.warnings.push_back({"", "Kept as a note."});
            return done(std::move(note), "Note: " + label);
        }
    }
    stale_ = true;
    read(scene, vocabulary);
    refused_ = true;
    return std::nullopt;
}

void EntryLine::clear() {
    text_.clear();
    caret_ = 0;
    stale_ = true;
    refused_ = false;
    remark_.clear();
    chip_.reset();
    completion_.reset();
    recalled_ = 0;
}

void EntryLine::put_aside() {
    if (!trimmed(text_).empty()) lines_.push_back(text_);
}

bool EntryLine::asks_which_one() const { return refused_ && error_ && !error_->candidates.empty(); }

void EntryLine::choose(std::size_t candidate) {
    if (!error_ || candidate >= error_->candidates.size()) return;
    replace(error_->range, error_->candidates[candidate].typed);
}

void EntryLine::replace(TextRange range, const std::string& by) {
    if (range.begin > range.end || range.end > text_.size()) return;
    std::string text = text_.substr(0, range.begin) + by + text_.substr(range.end);
    const std::size_t caret = text.size();
    const auto chip = chip_;
    type(std::move(text), caret);
    chip_ = chip;
}

bool EntryLine::complete() {
    if (!completion_) return false;
    const EntryCompletion completion = *completion_;
    const std::string behind = text_.substr(caret_);
    std::string text = text_.substr(0, completion.from) + completion.text;
    const std::size_t caret = text.size();
    type(text + behind, caret);
    return true;
}

void EntryLine::next_chip(int step) {
    const auto count = static_cast<int>(reading_.chips.size());
    if (count == 0) return;
    // From the text through the chips and back to the text.
    const int now = chip_ ? static_cast<int>(*chip_) + 1 : 0;
    const int next = (now + step + count + 1) % (count + 1);
    chip_ = next == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(next - 1));
}

void EntryLine::change_chip(int step) {
    if (!chip_ || *chip_ >= reading_.chips.size()) return;
    const EntryChip chip = reading_.chips[*chip_];
    if (chip.others.empty()) return;
    replace(chip.range, step > 0 ? chip.others.front() : chip.others.back());
}

void EntryLine::remove_chip() {
    if (!chip_ || *chip_ >= reading_.chips.size()) return;
    TextRange range = reading_.chips[*chip_].range;
    // The comma before it goes too, or the one behind where it is the first.
    std::size_t before = range.begin;
    while (before > 0 && is_blank(text_[before - 1]))
        --before;
    if (before > 0 && text_[before - 1] == ',') range.begin = before - 1;
    replace(range, {});
    chip_.reset();
}

void EntryLine::recall(int step) {
    const auto count = static_cast<int>(lines_.size());
    const int wanted = std::clamp(static_cast<int>(recalled_) + step, 0, count);
    std::string line = wanted == 0 ? std::string() : lines_[static_cast<std::size_t>(count - wanted)];
    const std::size_t caret = line.size();
    type(std::move(line), caret);
    recalled_ = static_cast<std::size_t>(wanted);
}

}  // namespace kinscape
