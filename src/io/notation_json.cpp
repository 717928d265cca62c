#include "io/notation_json.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace kinscape {
namespace {

using Json = nlohmann::ordered_json;

/// Walks one file; the first fault is kept with its place, and everything after it reads as empty.
class Reader {
public:
    void fail(const std::string& place, const std::string& what) {
        if (!error_) error_ = NotationError{(place.empty() ? std::string("/") : place) + ": " + what};
    }
    const std::optional<NotationError>& error() const { return error_; }

    std::string text(const Json& in, const char* member, const std::string& place) {
        if (!in.contains(member)) return {};
        if (in[member].is_string()) return in[member].get<std::string>();
        fail(place + "/" + member, "a text is needed here");
        return {};
    }
    std::string needed_text(const Json& in, const char* member, const std::string& place) {
        const std::string found = text(in, member, place);
        if (found.empty()) fail(place, std::string("`") + member + "` is missing");
        return found;
    }
    double number(const Json& in, const char* member, double otherwise, const std::string& place) {
        if (!in.contains(member)) return otherwise;
        if (in[member].is_number() && std::isfinite(in[member].get<double>()))
            return in[member].get<double>();
        fail(place + "/" + member, "a number is needed here");
        return otherwise;
    }
    bool yes(const Json& in, const char* member, const std::string& place) {
        if (!in.contains(member)) return false;
        if (in[member].is_boolean()) return in[member].get<bool>();
        fail(place + "/" + member, "true or false is needed here");
        return false;
    }
    template <class Value, std::size_t n>
    Value word(const Json& in, const char* member, const std::array<std::pair<const char*, Value>, n>& words,
               const std::string& place) {
        const std::string found = text(in, member, place);
        for (const auto& [name, value] : words)
            if (found == name) return value;
        fail(place + "/" + member, "`" + found + "` is not a word of this member");
        return words.front().second;
    }
    /// Calls `read(element, place)` for each of an array; an absent member is an empty one.
    template <class Read>
    void each(const Json& in, const char* member, const std::string& place, Read&& read) {
        if (!in.contains(member)) return;
        const std::string inner = place + "/" + member;
        if (!in[member].is_array()) return fail(inner, "a list is needed here");
        for (std::size_t i = 0; i < in[member].size(); ++i)
            read(in[member][i], inner + "/" + std::to_string(i));
    }

private:
    std::optional<NotationError> error_;
};

LinePattern line_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, LineKind>, 5> kinds{{{"solid", LineKind::solid},
                                                                            {"dash", LineKind::dash},
                                                                            {"dot", LineKind::dot},
                                                                            {"dash-dot", LineKind::dash_dot},
                                                                            {"none", LineKind::none}}};
    LinePattern line;
    line.kind = reader.word(in, "line", kinds, place);
    line.on = reader.number(in, "on", 0, place);
    line.off = reader.number(in, "off", 0, place);
    line.gap = reader.number(in, "gap", 0, place);
    line.diameter = reader.number(in, "diameter", 0, place);
    line.pitch = reader.number(in, "pitch", 0, place);
    line.width = reader.number(in, "w", 1, place);
    const bool dashed = line.kind != LineKind::dash || (line.on > 0 && line.off > 0);
    const bool dotted = line.kind != LineKind::dot || (line.diameter > 0 && line.pitch > line.diameter);
    const bool mixed = line.kind != LineKind::dash_dot || (line.on > 0 && line.gap > 0 && line.diameter > 0);
    if (!dashed || !dotted || !mixed || line.width <= 0) reader.fail(place, "the pattern lacks a length");
    return line;
}

Wave wave_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, bool>, 2> kinds{{{"zigzag", false}, {"sine", true}}};
    Wave wave;
    wave.sine = reader.word(in, "kind", kinds, place);
    wave.amplitude = reader.number(in, "amplitude", 4, place);
    wave.wavelength = reader.number(in, "wavelength", 12, place);
    wave.width = reader.number(in, "w", 1, place);
    wave.at = reader.number(in, "at", 0, place);
    if (in.contains("span")) wave.span = reader.number(in, "span", 0, place);
    if (wave.wavelength <= 0) reader.fail(place, "a wave needs a length");
    return wave;
}

Along along_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, AlongMark>, 4> marks{
        {{"rung", AlongMark::rung},
         {"bead", AlongMark::bead},
         {"ring", AlongMark::ring},
         {"chevron", AlongMark::chevron}}};
    Along along;
    along.mark = reader.word(in, "mark", marks, place);
    along.from = reader.number(in, "from", 0, place);
    along.to = reader.number(in, "to", 0, place);
    along.pitch = reader.number(in, "pitch", 0, place);
    along.radius = reader.number(in, "radius", 0, place);
    along.length = reader.number(in, "length", 0, place);
    along.half = reader.number(in, "half", 0, place);
    along.width = reader.number(in, "w", 1, place);
    reader.each(in, "fractions", place, [&](const Json& fraction, const std::string& at) {
        if (!fraction.is_number()) return reader.fail(at, "a number is needed here");
        along.fractions.push_back(fraction.get<double>());
    });
    if (along.pitch <= 0 && along.fractions.empty()) reader.fail(place, "`pitch` or `fractions` is missing");
    return along;
}

Mid mid_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, MidMark>, 6> marks{{{"gap", MidMark::gap},
                                                                           {"ring", MidMark::ring},
                                                                           {"bar", MidMark::bar},
                                                                           {"x", MidMark::x},
                                                                           {"box", MidMark::box},
                                                                           {"triangle", MidMark::triangle}}};
    Mid mid;
    mid.mark = reader.word(in, "mark", marks, place);
    mid.half = reader.number(in, "half", 0, place);
    mid.radius = reader.number(in, "radius", 0, place);
    mid.at = reader.number(in, "at", 0, place);
    mid.width = reader.number(in, "w", 1, place);
    return mid;
}

TieTip end_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, EndKind>, 6> kinds{
        {{"none", EndKind::none},
         {"bar", EndKind::bar},
         {"dot", EndKind::dot},
         {"chevron", EndKind::chevron},
         {"arrow", EndKind::arrow},
         {"arrow-hollow", EndKind::arrow_hollow}}};
    TieTip end;
    end.kind = reader.word(in, "kind", kinds, place);
    end.count = static_cast<int>(reader.number(in, "count", 1, place));
    end.length = reader.number(in, "length", 0, place);
    end.half = reader.number(in, "half", 0, place);
    end.width = reader.number(in, "w", 1, place);
    end.step = reader.number(in, "step", 0, place);
    end.radius = reader.number(in, "radius", 0, place);
    return end;
}

TieStyle tie_from(Reader& reader, const Json& in, const std::string& place) {
    TieStyle tie;
    tie.family = reader.needed_text(in, "family", place);
    tie.directed = reader.yes(in, "directed", place);
    reader.each(in, "rails", place, [&](const Json& rail, const std::string& at) {
        tie.rails.push_back({reader.number(rail, "at", 0, at), line_from(reader, rail, at)});
    });
    if (in.contains("wave")) tie.waves.push_back(wave_from(reader, in["wave"], place + "/wave"));
    reader.each(in, "waves", place, [&](const Json& wave, const std::string& at) {
        tie.waves.push_back(wave_from(reader, wave, at));
    });
    if (in.contains("along")) tie.along = along_from(reader, in["along"], place + "/along");
    reader.each(in, "mid", place, [&](const Json& mid, const std::string& at) {
        tie.mid.push_back(mid_from(reader, mid, at));
    });
    if (in.contains("start")) tie.start = end_from(reader, in["start"], place + "/start");
    if (in.contains("end")) tie.end = end_from(reader, in["end"], place + "/end");
    if (in.contains("wedge"))
        tie.wedge = Wedge{reader.number(in["wedge"], "from", 0, place + "/wedge"),
                          reader.number(in["wedge"], "to", 0, place + "/wedge")};
    return tie;
}

LineStyle style_from(Reader& reader, const Json& in, const std::string& place) {
    LineStyle style;
    style.line = line_from(reader, in["line"], place + "/line");
    style.double_apart = reader.number(in, "double", 0, place);
    style.ring = reader.number(in, "ring", 0, place);
    style.leg_dot = reader.number(in, "leg_dot", 0, place);
    style.letter = reader.text(in, "letter", place);
    style.plate = reader.text(in, "plate", place);
    style.brackets = reader.yes(in, "brackets", place);
    style.chevron = reader.yes(in, "chevron", place);
    style.grey = reader.yes(in, "grey", place);
    return style;
}

constexpr std::array<std::pair<const char*, Shape>, 10> shapes{{{"square", Shape::square},
                                                                {"circle", Shape::circle},
                                                                {"diamond", Shape::diamond},
                                                                {"dome", Shape::dome},
                                                                {"hexagon", Shape::hexagon},
                                                                {"rounded-square", Shape::rounded_square},
                                                                {"triangle-up", Shape::triangle_up},
                                                                {"disc", Shape::disc},
                                                                {"cross", Shape::cross},
                                                                {"gender", Shape::of_gender}}};

SymbolStyle symbol_from(Reader& reader, const Json& in, const std::string& place) {
    SymbolStyle symbol;
    symbol.shape = reader.word(in, "shape", shapes, place);
    symbol.scale = reader.number(in, "scale", 1, place);
    symbol.letter = reader.text(in, "letter", place);
    symbol.outline.width = reader.number(in, "w", 1.5, place);
    if (in.contains("outline")) symbol.outline = line_from(reader, in["outline"], place + "/outline");
    if (in.contains("inner")) symbol.inner = reader.word(in, "inner", shapes, place);
    symbol.inner_scale = reader.number(in, "inner_scale", 0.5, place);
    return symbol;
}

Entry entry_from(Reader& reader, const Json& in, const std::string& place) {
    static constexpr std::array<std::pair<const char*, Drawn>, 5> drawn{{{"own", Drawn::own},
                                                                         {"parent", Drawn::parent},
                                                                         {"plain", Drawn::plain},
                                                                         {"words", Drawn::words},
                                                                         {"nothing", Drawn::nothing}}};
    static constexpr std::array<std::pair<const char*, RegionFill>, 6> fills{
        {{"border", RegionFill::border},
         {"solid", RegionFill::solid},
         {"hatch", RegionFill::hatch},
         {"outer-half", RegionFill::outer_half},
         {"dots", RegionFill::dots},
         {"centre-line", RegionFill::centre_line}}};
    Entry entry;
    entry.words = reader.needed_text(in, "words", place);
    entry.meaning = reader.needed_text(in, "meaning", place);
    entry.source = reader.needed_text(in, "source", place);
    entry.label = reader.text(in, "label", place);
    if (in.contains("drawn")) entry.drawn = reader.word(in, "drawn", drawn, place);
    entry.slashes = static_cast<int>(reader.number(in, "slashes", 0, place));
    entry.slash_bar = reader.yes(in, "bar", place);
    entry.counter = reader.yes(in, "counter", place);
    entry.region = reader.text(in, "region", place);
    if (in.contains("fill")) entry.fill = reader.word(in, "fill", fills, place);
    entry.badge = reader.text(in, "badge", place);
    return entry;
}

/// One entry of a list, and where it stands in the file.
struct Row {
    const std::string& list;
    const Json& in;
    const std::string& place;
};

void read_drawing(Reader& reader, Notation& notation, const Row& row) {
    const auto& [list, in, place] = row;
    const std::string id = reader.text(in, "id", place);
    if (in.contains("symbol"))
        notation.symbols[list][id] = symbol_from(reader, in["symbol"], place + "/symbol");
    if (in.contains("tie")) notation.ties[id] = tie_from(reader, in["tie"], place + "/tie");
    if (in.contains("field")) notation.vocabulary.field_of_mark[id] = reader.text(in, "field", place);
    if (!in.contains("line")) return;
    const LineStyle style = style_from(reader, in, place);
    if (list == "union-kind") notation.unions[id] = style;
    if (list == "child-link-kind") notation.links[id] = style;
    if (list == "household-kind") notation.homes[id] = style;
    if (list == "strength") notation.strengths[id] = style;
}

void read_lists(Reader& reader, Notation& notation, const Json& file) {
    if (!file.contains("lists") || !file["lists"].is_object()) return reader.fail("", "`lists` is missing");
    for (const auto& [list, rows] : file["lists"].items()) {
        auto& entries = notation.entries[list];
        auto& order = notation.vocabulary.lists[list];
        reader.each(file["lists"], list.c_str(), "/lists", [&](const Json& row, const std::string& place) {
            if (!row.is_object()) return reader.fail(place, "an object is needed here");
            const std::string id = reader.needed_text(row, "id", place);
            if (!entries.emplace(id, entry_from(reader, row, place)).second)
                return reader.fail(place, "`" + id + "` stands twice in its list");
            order.push_back(id);
            read_drawing(reader, notation, {list, row, place});
        });
    }
}

void read_older(Reader& reader, Notation& notation, const Json& file) {
    if (!file.contains("older")) return;
    for (const auto& [list, spellings] : file["older"].items()) {
        const std::string place = "/older/" + list;
        if (!spellings.is_object()) return reader.fail(place, "an object is needed here");
        for (const auto& [spelling, id] : spellings.items()) {
            if (!id.is_string() || !entry_of(notation, list, id.get<std::string>()))
                return reader.fail(place + "/" + spelling, "this names no id of the list");
            notation.vocabulary.older[list][spelling] = id.get<std::string>();
        }
    }
}

}  // namespace

Result<Notation, NotationError> notation_from(std::string_view json) {
    // The parser is told not to throw, and members are looked at before they are read.
    const Json file = Json::parse(json, nullptr, false);
    if (file.is_discarded()) return Failure{NotationError{"/: this is not JSON"}};
    if (!file.is_object()) return Failure{NotationError{"/: an object is needed here"}};
    Reader reader;
    Notation notation;
    notation.id = reader.needed_text(file, "id", "");
    notation.title = reader.needed_text(file, "title", "");
    notation.parent = reader.text(file, "parent", "");
    notation.version = static_cast<int>(reader.number(file, "version", 1, ""));
    read_lists(reader, notation, file);
    read_older(reader, notation, file);
    if (reader.error()) return Failure{*reader.error()};
    return notation;
}

}  // namespace kinscape
