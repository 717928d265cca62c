#include "io/drawing_terms_json.hpp"

#include <algorithm>
#include <iterator>

namespace kinscape {
namespace {

constexpr std::pair<std::string_view, LineKind> line_kinds[] = {{"solid", LineKind::solid},
                                                                {"dash", LineKind::dash},
                                                                {"dot", LineKind::dot},
                                                                {"dash-dot", LineKind::dash_dot},
                                                                {"none", LineKind::none}};
constexpr std::pair<std::string_view, Shape> shapes[] = {{"none", Shape::none},
                                                         {"square", Shape::square},
                                                         {"circle", Shape::circle},
                                                         {"diamond", Shape::diamond},
                                                         {"dome", Shape::dome},
                                                         {"hexagon", Shape::hexagon},
                                                         {"rounded-square", Shape::rounded_square},
                                                         {"triangle-up", Shape::triangle_up},
                                                         {"triangle-down", Shape::triangle_down},
                                                         {"disc", Shape::disc},
                                                         {"cross", Shape::cross},
                                                         {"gender", Shape::of_gender}};

// What would need more is a slip of the pen, and a drawing without end.
constexpr double most_counted = 12;
constexpr double least_length = 0.05;

Wave wave_from(ProfileFields& in) {
    constexpr std::pair<std::string_view, bool> kinds[] = {{"zigzag", false}, {"sine", true}};
    Wave wave;
    wave.sine = in.word("kind", kinds, false);
    wave.amplitude = in.number("amplitude", 4, 0);
    wave.wavelength = in.number("wavelength", 12, 1);
    wave.width = in.number("w", 1, least_length);
    wave.at = in.number("at", 0);
    if (in.has("span")) wave.span = in.number("span", 0, 0);
    return wave;
}

Along along_from(ProfileFields& in) {
    constexpr std::pair<std::string_view, AlongMark> marks[] = {{"rung", AlongMark::rung},
                                                                {"bead", AlongMark::bead},
                                                                {"ring", AlongMark::ring},
                                                                {"chevron", AlongMark::chevron}};
    Along along;
    along.mark = in.word("mark", marks, AlongMark::none);
    along.from = in.number("from", 0);
    along.to = in.number("to", 0);
    along.pitch = in.number("pitch", 0, 0);
    along.radius = in.number("radius", 0, 0);
    along.length = in.number("length", 0, 0);
    along.half = in.number("half", 0, 0);
    along.width = in.number("w", 1, least_length);
    along.fractions = in.numbers("fractions");
    if (along.pitch < 1 && along.fractions.empty()) in.fail("`pitch` or `fractions` is missing");
    return along;
}

Mid mid_from(ProfileFields& in) {
    constexpr std::pair<std::string_view, MidMark> marks[] = {
        {"gap", MidMark::gap}, {"ring", MidMark::ring}, {"bar", MidMark::bar},
        {"x", MidMark::x},     {"box", MidMark::box},   {"triangle", MidMark::triangle}};
    Mid mid;
    mid.mark = in.word("mark", marks, MidMark::ring);
    mid.half = in.number("half", 0, 0);
    mid.radius = in.number("radius", 0, 0);
    mid.at = in.number("at", 0);
    mid.width = in.number("w", 1, least_length);
    return mid;
}

TieTip end_from(ProfileFields& in) {
    constexpr std::pair<std::string_view, EndKind> kinds[] = {
        {"none", EndKind::none},       {"bar", EndKind::bar},     {"dot", EndKind::dot},
        {"chevron", EndKind::chevron}, {"arrow", EndKind::arrow}, {"arrow-hollow", EndKind::arrow_hollow}};
    TieTip end;
    end.kind = in.word("kind", kinds, EndKind::none);
    end.count = static_cast<int>(std::min(most_counted, in.number("count", 1, 0)));
    end.length = in.number("length", 0, 0);
    end.half = in.number("half", 0, 0);
    end.width = in.number("w", 1, least_length);
    end.step = in.number("step", 0, 0);
    end.radius = in.number("radius", 0, 0);
    return end;
}

Vec2 place_from(ProfileFields& in, std::string_view member) {
    const auto found = in.pair(member);
    return found ? Vec2{found->first, found->second} : Vec2{};
}

std::vector<SymbolMark> marks_from(ProfileFields& in, std::string_view member) {
    std::vector<SymbolMark> marks;
    in.each(member, [&](ProfileFields& mark) { marks.push_back(symbol_mark_from(mark)); });
    return marks;
}

}  // namespace

LinePattern line_pattern_from(ProfileFields& in, double width) {
    LinePattern line;
    line.kind = in.word("line", line_kinds, LineKind::solid);
    line.on = in.number("on", 0, 0);
    line.off = in.number("off", 0, 0);
    line.gap = in.number("gap", 0, 0);
    line.diameter = in.number("diameter", 0, 0);
    line.pitch = in.number("pitch", 0, 0);
    line.width = in.number("w", width, least_length);
    const auto has = [](double length) { return length >= least_length; };
    const bool dashed = line.kind != LineKind::dash || (has(line.on) && has(line.off));
    const bool dotted =
        line.kind != LineKind::dot || (has(line.diameter) && line.pitch > line.diameter + least_length);
    const bool mixed =
        line.kind != LineKind::dash_dot || (has(line.on) && has(line.gap) && has(line.diameter));
    if (!dashed || !dotted || !mixed) in.fail("the pattern lacks a length");
    return line;
}

TieStyle tie_from(ProfileFields& in) {
    TieStyle tie;
    tie.family = in.needed_text("family");
    tie.directed = in.yes("directed");
    in.each("rails", [&](ProfileFields& rail) {
        const double at = rail.number("at", 0);
        tie.rails.push_back({at, line_pattern_from(rail, 1)});
    });
    in.object("wave", [&](ProfileFields& wave) { tie.waves.push_back(wave_from(wave)); });
    in.each("waves", [&](ProfileFields& wave) { tie.waves.push_back(wave_from(wave)); });
    in.object("along", [&](ProfileFields& along) { tie.along = along_from(along); });
    in.each("mid", [&](ProfileFields& mid) { tie.mid.push_back(mid_from(mid)); });
    in.object("start", [&](ProfileFields& start) { tie.start = end_from(start); });
    in.object("end", [&](ProfileFields& end) { tie.end = end_from(end); });
    in.object("wedge", [&](ProfileFields& wedge) {
        tie.wedge = Wedge{wedge.number("from", 0, 0), wedge.number("to", 0, 0)};
    });
    return tie;
}

SymbolStyle symbol_from(ProfileFields& in) {
    SymbolStyle symbol;
    symbol.shape = in.word("shape", shapes, Shape::of_gender);
    symbol.scale = in.number("scale", 1, 0.1);
    symbol.letter = in.text("letter");
    symbol.letter_height = in.number("letter_height", 0.55, 0.1);
    symbol.outline.width = in.number("w", 1.5, least_length);
    in.object("outline", [&](ProfileFields& outline) { symbol.outline = line_pattern_from(outline, 1.5); });
    if (symbol.scale > 2) in.fail_of("scale", "a symbol is at most twice as wide as a person");
    return symbol;
}

SymbolMark symbol_mark_from(ProfileFields& in) {
    using enum SymbolMarkKind;
    constexpr std::pair<std::string_view, SymbolMarkKind> kinds[] = {
        {"x", x},       {"diagonal", diagonal}, {"plus", plus},     {"bar", bar},   {"fill", fill},
        {"ring", ring}, {"shape", shape},       {"letter", letter}, {"star", star}, {"arrow", arrow}};
    SymbolMark mark;
    if (!in.has("mark")) in.fail("`mark` is missing");
    mark.kind = in.word("mark", kinds, x);
    mark.shape = in.word("shape", shapes, Shape::none);
    mark.at = place_from(in, "at");
    mark.size = in.number("size", 0, 0);
    mark.over = in.number("over", 0, 0);
    mark.away = in.number("away", 0.14, 0);
    mark.line.width = in.number("w", mark.kind == ring ? 1.5 : mark.kind == shape ? 1 : 1.25, least_length);
    in.object("line", [&](ProfileFields& line) { mark.line = line_pattern_from(line, mark.line.width); });
    mark.text = in.text("text");
    if (in.has("at_with_age")) mark.at_with_age = place_from(in, "at_with_age");
    mark.size_with_age = in.number("size_with_age", mark.size, 0);
    if (mark.kind == shape && mark.size <= 0) in.fail("a shape needs its `size`");
    if (mark.kind == letter && mark.text.empty()) in.fail("a letter needs its `text`");
    return mark;
}

LineStyle line_style_from(ProfileFields& entry, const LineStyle& before) {
    constexpr std::pair<std::string_view, Brackets> brackets[] = {
        {"none", Brackets::none},
        {"with-birth-line", Brackets::with_birth_line},
        {"always", Brackets::always}};
    LineStyle style = entry.has("line") ? LineStyle{} : before;
    entry.object("line", [&](ProfileFields& line) { style.line = line_pattern_from(line, 1.25); });
    entry.object("beside", [&](ProfileFields& line) { style.beside = line_pattern_from(line, 1.25); });
    style.count = static_cast<int>(std::min(most_counted, entry.number("count", style.count, 1)));
    style.apart = entry.number("apart", style.apart, 0);
    style.ring = entry.number("ring", style.ring, 0);
    style.leg_dot = entry.number("leg_dot", style.leg_dot, 0);
    style.house = entry.number("house", style.house, 0);
    style.letter = entry.text("letter", style.letter);
    style.plate = entry.text("plate", style.plate);
    style.plate_at_parent = entry.text("plate_at_parent", style.plate_at_parent);
    style.brackets = entry.word("brackets", brackets, style.brackets);
    style.chevron = entry.yes("chevron", style.chevron);
    style.grey = entry.yes("grey", style.grey);
    if ((style.count > 1 || style.beside) && style.apart <= 0)
        entry.fail("lines beside one another need `apart`");
    return style;
}

void read_marks(ProfileFields& in, Entry& entry) {
    constexpr std::pair<std::string_view, RegionFill> fills[] = {{"none", RegionFill::none},
                                                                 {"border", RegionFill::border},
                                                                 {"solid", RegionFill::solid},
                                                                 {"hatch", RegionFill::hatch},
                                                                 {"outer-half", RegionFill::outer_half},
                                                                 {"left-half", RegionFill::left_half},
                                                                 {"dots", RegionFill::dots},
                                                                 {"centre-line", RegionFill::centre_line}};
    entry.slashes = static_cast<int>(std::min(most_counted, in.number("slashes", entry.slashes, 0)));
    entry.slash_bar = in.yes("bar", entry.slash_bar);
    entry.counter = in.yes("counter", entry.counter);
    entry.drop_bars = static_cast<int>(std::min(most_counted, in.number("drop_bars", entry.drop_bars, 0)));
    entry.apart = in.number("two_lines", entry.apart, 0);
    constexpr std::string_view regions[] = {"upper-left", "upper-right", "lower", "left",
                                            "right",      "all",         "ring",  "badge"};
    entry.region = in.text("region", entry.region);
    if (!entry.region.empty() &&
        std::find(std::begin(regions), std::end(regions), entry.region) == std::end(regions))
        in.fail_of("region", "`" + entry.region + "` is no part of a symbol");
    entry.fill = in.word("fill", fills, entry.fill);
    entry.badge = in.text("badge", entry.badge);
    if (in.has("marks")) entry.marks = marks_from(in, "marks");
    if (in.has("assigned")) entry.assigned = marks_from(in, "assigned");
    in.object("outline", [&](ProfileFields& line) { entry.outline = line_pattern_from(line, 1.5); });
    in.object("twins", [&](ProfileFields& twins) {
        entry.twins = {.bars = static_cast<int>(std::min(most_counted, twins.number("bars", 0, 0))),
                       .sign = twins.text("sign"),
                       .stem = twins.yes("stem")};
    });
    in.object("waves", [&](ProfileFields& waves) {
        entry.waves = {.waves = static_cast<int>(std::min(most_counted, waves.number("count", 2, 0))),
                       .upright = waves.yes("upright"),
                       .arrow = waves.yes("arrow")};
    });
    in.object("stress", [&](ProfileFields& stress) {
        entry.stress = {.ticks = static_cast<int>(std::min(most_counted, stress.number("ticks", 0, 0))),
                        .every = stress.number("every", 0, 0),
                        .lean = stress.number("lean", 0, -60),
                        .wave = std::nullopt};
        stress.object("wave", [&](ProfileFields& wave) { entry.stress.wave = wave_from(wave); });
        if (entry.stress.every > 0 && entry.stress.every < 3)
            stress.fail_of("every", "ticks stand at least 3 u apart");
    });
}

}  // namespace kinscape
