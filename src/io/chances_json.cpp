#include "io/chances_json.hpp"

#include "base/file.hpp"
#include "io/value_json.hpp"

namespace kinscape {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 20;

std::string text_in(const JsonValue& figure, std::string_view name) {
    const JsonValue* value = figure.find(name);
    return value && value->kind == JsonValue::Kind::text ? value->text : std::string();
}
double number_in(const JsonValue& figure, std::string_view name) {
    const JsonValue* value = figure.find(name);
    return value && value->kind == JsonValue::Kind::number ? value->number : -1;
}

}  // namespace

Result<ChanceFigures, ChancesError> chances_from(std::string_view json) {
    const auto value = read_json(json);
    const JsonValue* figures = value ? value->find("figures") : nullptr;
    if (!figures || figures->kind != JsonValue::Kind::object)
        return Failure{ChancesError{"it is no JSON object with `figures`"}};
    ChanceFigures chances;
    for (const JsonMember& member : figures->members) {
        ChanceFigure figure{number_in(member.value, "share"), text_in(member.value, "of"),
                            text_in(member.value, "source"), text_in(member.value, "country"),
                            static_cast<int>(number_in(member.value, "year"))};
        const bool whole = figure.share > 0 && figure.share <= 1 && !figure.of.empty() &&
                           !figure.source.empty() && !figure.country.empty() && figure.year > 0;
        if (!whole)
            return Failure{ChancesError{"\"" + member.name +
                                        "\" needs a share from 0 to 1, of, source, country and year"}};
        chances.emplace(member.name, std::move(figure));
    }
    return chances;
}

Result<ChanceFigures, AssetError> read_chances(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "reading_aids" / "chances.json";
    const auto bytes = read_file(file.string(), max_bytes);
    if (!bytes)
        return Failure{AssetError{file.string() + " cannot be used: it is not there or may not be read"}};
    auto chances = chances_from(*bytes);
    if (!chances) return Failure{AssetError{file.string() + " cannot be used: " + chances.error().sentence}};
    return std::move(*chances);
}

}  // namespace kinscape
