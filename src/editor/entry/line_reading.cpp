#include "editor/entry/line_reading.hpp"

#include "base/utf8.hpp"
#include "editor/typed_date.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

constexpr std::size_t most_words_of_a_date = 3;

bool is_short_number(std::string_view text) {
    return !text.empty() && text.size() <= 2 && std::all_of(text.begin(), text.end(), is_digit);
}

std::string compact_json_text(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            json += fmt::format("\\{}", c);
        else if (c == '\n')
            json += "\\n";
        else if (c == '\t')
            json += "\\t";
        else if (byte < 0x20)
            json += fmt::format("\\u{:04x}", byte);
        else
            json += c;
    }
    return json + '"';
}

std::string_view last_step(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The part that carries what is said of the member (`born`, `spans/0`), or the member itself.
std::string carrier_of(const std::string& path) {
    const std::size_t last = path.rfind('/');
    if (last == std::string::npos) return path;
    const std::string part = path.substr(0, last);
    for (std::string_view carries : {"born", "died", "migrated"})
        if (part == carries) return part;
    for (std::string_view list : {"marks/", "events/", "members/", "spans/", "scores/"})
        if (part.starts_with(list)) return part;
    return path;
}

std::optional<AnyItem> item_at(const LineReading& reading, const AnyId& id) {
    if (id.empty()) return AnyItem(reading.draft.document().about);
    return item_of(reading.draft.document(), id);
}

/// A note and a whole name are told of by the item, not by a part of it.
bool is_told_by_item(std::string_view path) { return path == "note" || path == "name"; }

SaidMembers said_of_path(const AnyItem& item, std::string_view path) {
    if (!is_told_by_item(path)) return said_at(item, path);
    const Said& whole = std::visit([](const auto& one) -> const Said& { return one.said; }, item);
    const SaidMembers* found = said_of(whole, std::string(path));
    return found ? *found : SaidMembers();
}

void put_said_of_path(AnyItem& item, std::string_view path, const SaidMembers& said) {
    if (!is_told_by_item(path)) {
        put_said(item, path, said);
        return;
    }
    if (said == SaidMembers()) return;
    Said& whole = std::visit([](auto& one) -> Said& { return one.said; }, item);
    whole.alter([&](SaidMembers& members) {
        for (SaidOfMember& one : members.said)
            if (one.path == path) {
                one.about = said;
                return;
            }
        members.said.push_back({std::string(path), said, {}});
    });
}

std::string wrong_date(const std::string& typed) {
    const auto parts = split(typed, '-');
    const bool figures = std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    });
    if (figures && parts.front().size() == 4 && parts.size() == 2) return typed + " is not a month.";
    if (figures && parts.front().size() == 4 && parts.size() == 3) return typed + " is not a day.";
    return fmt::format("“{}” is not a date. Write 1984, 1984-03, 1984-03-12 or ~1984.", typed);
}

}  // namespace

bool refuse(LineReading& reading, EntryFault fault, EntryTokens where, std::string sentence) {
    if (reading.error) return false;
    reading.error.emplace();
    reading.error->fault = fault;
    reading.error->range = range_of(where);
    reading.error->sentence = std::move(sentence);
    return false;
}

Result<PartialDate, std::string> entry_date(const LineReading& reading, const std::string& typed) {
    const TypedDateContext context{reading.entry.today, reading.vocabulary.texts()};
    const auto alone = [&](const std::string& text) { return read_typed_date(text, context); };
    const std::size_t slash = typed.find('/');
    const bool figures = std::count(typed.begin(), typed.end(), '/') == 2;
    if (slash == std::string::npos || figures) {
        const auto date = alone(typed);
        if (date && !date->empty()) return *date;
        return Failure{wrong_date(typed)};
    }
    std::string left = typed.substr(0, slash), right = typed.substr(slash + 1);
    if (is_short_number(left) && is_short_number(right) && std::stoi(left) <= 12) {
        const auto month = alone(typed);
        return month ? *month : Result<PartialDate, std::string>(Failure{wrong_date(typed)});
    }
    if (left.size() == 4 && is_short_number(right) && std::stoi(right) <= 12)
        return Failure{fmt::format("“{}” can be a month or a year. Write {}-{:0>2} or {}/{}{:0>2}.", typed,
                                   left, right, left, left.substr(0, 2), right)};
    for (std::string* end : {&left, &right}) {
        if (end->empty() || *end == "..") {
            *end = "..";
            continue;
        }
        const auto date = alone(*end);
        if (!date || date->empty() || date->is_interval()) return Failure{wrong_date(*end)};
        *end = date->text();
    }
    const PartialDate interval(left + '/' + right);
    if (interval.readable()) return interval;
    return Failure{left == ".." && right == ".." ? wrong_date(typed) : typed + " ends before it begins."};
}

std::optional<PartialDate> date_at(LineReading& reading, EntryTokens tokens) {
    if (tokens.empty()) return PartialDate();
    auto date = entry_date(reading, text_of(tokens));
    if (date) return *date;
    refuse(reading, EntryFault::no_date, tokens, date.error());
    return std::nullopt;
}

bool begins_date(const LineReading& reading, EntryTokens tokens) {
    if (tokens.empty() || tokens.front().quoted) return false;
    const std::string& text = tokens.front().text;
    const std::string_view figures = std::string_view(text).substr(text.starts_with('~') ? 1 : 0);
    if ((!figures.empty() && is_digit(figures.front())) || text.starts_with("../")) return true;
    for (std::size_t words = std::min(tokens.size(), most_words_of_a_date); words > 0; --words)
        if (const auto date = entry_date(reading, text_of(tokens.first(words))); date) return true;
    return false;
}

std::size_t trailing_date(const LineReading& reading, EntryTokens tokens) {
    if (tokens.size() < 2) return 0;
    const std::string& last = tokens.back().text;
    const bool may_be = !tokens.back().quoted && std::any_of(last.begin(), last.end(), is_digit);
    if (!may_be && tokens.back().folded != "now" && tokens.back().folded != "today") return 0;
    for (std::size_t words = std::min(tokens.size() - 1, most_words_of_a_date); words > 0; --words) {
        if (const auto date = entry_date(reading, text_of(tokens.last(words))); date) return words;
    }
    // What looks like a date and is none is told so, not made part of a name.
    return is_digit(last.front()) || last.front() == '~' ? 1 : 0;
}

std::size_t find_word(const LineReading& reading, std::string_view list, EntryTokens tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (reading.vocabulary.at_start(list, tokens.subspan(i))) return i;
    return tokens.size();
}

std::string name_of(const LineReading& reading, const AnyId& id) {
    if (reading.names.is_hidden(id)) return "somebody";
    const Document& document = reading.draft.document();
    const Person* person = document.people.find(id.as<PersonId>());
    const std::string name = person ? short_name(*person) : std::string();
    return name.empty() ? called(document, id, reading.vocabulary.texts()) : name;
}

std::string names_of(const LineReading& reading, const std::vector<AnyId>& ids) {
    std::vector<std::string> names;
    for (const AnyId& id : ids)
        names.push_back(name_of(reading, id));
    return listed(names, reading.vocabulary.texts());
}

void say(LineReading& reading, const AnyId& id, std::string_view path, Made made) {
    const EntryTail& tail = reading.line.tail;
    std::optional<AnyItem> item = item_at(reading, id);
    if (!item) return;
    SaidMembers said = said_of_path(*item, path);
    if (made == Made::anew) said.said_on = reading.entry.said_on;
    if (!tail.certainty.empty()) said.certainty = tail.certainty;
    if (!reading.said_by.empty()) said.said_by = reading.said_by;
    if (!tail.note.empty()) said.note = tail.note;
    if (!tail.withhold.empty()) said.withhold = {true, tail.withhold};
    reading.marks_carried = true;
    put_said_of_path(*item, path, said);
    reading.draft.put_item(std::move(*item));
}

std::string version_json(const LineReading& reading, std::string_view member, const std::string& old,
                         const SaidMembers& said) {
    std::string version = fmt::format("{{{}:{}", compact_json_text(member), compact_json_text(old));
    if (!said.certainty.empty()) version += ",\"certainty\":" + compact_json_text(said.certainty);
    if (!said.said_by.empty()) version += ",\"said_by\":" + compact_json_text(said.said_by);
    return version + ",\"until\":" + compact_json_text(reading.entry.said_on.text()) + "}";
}

void correct(LineReading& reading, const AnyId& id, const std::string& path, const std::string& text) {
    std::optional<AnyItem> item = item_at(reading, id);
    if (!item || text.empty()) return;
    const bool note = path == "note";
    const std::string old = note ? said_at(*item, {}).note : text_at(*item, path);
    if (old == text) return;
    if (note) {
        SaidMembers whole = said_at(*item, {});
        whole.note = text;
        put_said(*item, {}, whole);
    } else {
        put_text(*item, path, text);
    }
    if (!old.empty()) {
        // What was said of the old value goes with it; who may not see it still may not.
        const std::string carrier = carrier_of(path);
        SaidMembers said = said_of_path(*item, carrier);
        said.was.push_back({version_json(reading, last_step(path), old, said)});
        said.certainty.clear();
        said.said_by.clear();
        if (!said.said_on.empty()) said.said_on = reading.entry.said_on;
        put_said_of_path(*item, carrier, said);
    }
    reading.draft.put_item(std::move(*item));
}

void set_sex_if_unknown(LineReading& reading, const PersonId& person, std::string_view sex) {
    if (sex.empty()) return;
    reading.draft.alter<Person>(person, [&](Person& one) {
        if (one.sex.empty()) one.sex = std::string(sex);
    });
}

std::vector<PersonId> subject_people(const LineReading& reading) {
    std::vector<PersonId> people;
    for (const AnyId& id : reading.subjects)
        if (reading.draft.document().people.contains(id.as<PersonId>())) people.push_back(id.as<PersonId>());
    return people;
}

void chip(LineReading& reading, EntryTokens tokens, std::string words, std::string sample) {
    const bool guess = reading.line.tail.certainty == "uncertain";
    reading.chips.push_back({range_of(tokens),
                             std::move(words),
                             guess ? ChipState::guess : ChipState::plain,
                             std::move(sample),
                             {}});
}

void other_heads(LineReading& reading, const Clause& clause, std::string_view list) {
    if (reading.chips.empty()) return;
    const std::string rest = clause.rest.empty() ? std::string() : ' ' + text_of(clause.rest);
    std::vector<std::string> means;
    std::size_t mine = 0;
    for (const std::string& typed : reading.vocabulary.typed_words(list)) {
        const TypedLine line = typed_line(typed);
        const auto meaning = reading.vocabulary.meaning(list, line.tokens);
        if (!meaning || std::find(means.begin(), means.end(), *meaning) != means.end()) continue;
        if (*meaning == clause.means) mine = means.size();
        means.push_back(*meaning);
    }
    for (std::size_t i = 1; i < means.size(); ++i)
        reading.chips.back().others.push_back(
            reading.vocabulary.shortest(list, means[(mine + i) % means.size()]) + rest);
}

}  // namespace kinscape
