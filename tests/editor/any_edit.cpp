#include "editor/any_edit.hpp"

#include "model/any_item.hpp"
#include "model/tables.hpp"

#include <array>
#include <utility>

namespace kinscape {
namespace {

class Maker {
public:
    Maker(const Document& document, std::mt19937& random) : document_(document), random_(random) {}

    template <class Row>
    std::optional<Edit> make(Add<Row>* /*kind*/) {
        Row row;
        row.id = decltype(row.id)(free_id(document_, letter(row)));
        fill(row);
        return Add<Row>{std::move(row)};
    }
    template <class Row>
    std::optional<Edit> make(Change<Row>* /*kind*/) {
        const Row* row = any<Row>();
        if (!row) return std::nullopt;
        Row changed = *row;
        changed.said.alter([&](SaidMembers& said) {
            said.note = word();
            said.certainty = below(2) == 0 ? "uncertain" : "";
        });
        change(changed);
        return Change<Row>{std::move(changed)};
    }
    std::optional<Edit> make(Remove* /*kind*/) {
        std::vector<AnyId> all;
        each_table(document_, [&](const auto& table, std::string_view) {
            for (const auto& row : table)
                all.emplace_back(row.id);
        });
        if (all.empty()) return std::nullopt;
        return Remove{all[below(all.size())]};
    }
    std::optional<Edit> make(ChangeTitle* /*kind*/) { return ChangeTitle{word()}; }
    std::optional<Edit> make(ChangeAbout* /*kind*/) {
        About about = document_.about;
        about.author = word();
        about.consent = word();
        return ChangeAbout{std::move(about)};
    }
    std::optional<Edit> make(MovePlaces* /*kind*/) {
        const View* view = any<View>();
        if (!view) return std::nullopt;
        return MovePlaces{view->id, {{a<Person>(), {number(), number()}}, {a<Person>(), {number(), 0}}}};
    }
    std::optional<Edit> make(ArrangePlaces* /*kind*/) {
        const View* view = any<View>();
        if (!view) return std::nullopt;
        Place place;
        place.id = a<Person>();
        place.at = {number(), number()};
        return ArrangePlaces{view->id, {place}};
    }
    std::optional<Edit> make(Unpin* /*kind*/) {
        const View* view = any<View>();
        if (!view) return std::nullopt;
        return Unpin{view->id, {a<Person>()}};
    }

private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }
    double number() { return static_cast<double>(below(4000)) / 10 - 200; }
    std::string word() {
        static constexpr std::array<const char*, 6> words{"Ana", "Zoë Novák", "\"so\"", "ليلى", "\\n\n", ""};
        return words[below(words.size())] + std::to_string(below(99));
    }
    PartialDate date() { return PartialDate(std::to_string(1900 + below(126))); }

    template <class Row>
    const Row* any() {
        const auto& table = table_of<Row>(document_);
        if (table.empty()) return nullptr;
        auto at = table.begin();
        for (std::size_t i = below(table.size()); i > 0; --i)
            ++at;
        return &*at;
    }
    template <class Row>
    decltype(Row::id) a() {
        const Row* row = any<Row>();
        return row ? row->id : decltype(Row::id)("p1");
    }

    static std::string_view letter(const Person&) { return "p"; }
    static std::string_view letter(const Union&) { return "u"; }
    static std::string_view letter(const ChildLink&) { return "c"; }
    static std::string_view letter(const Birth&) { return "b"; }
    static std::string_view letter(const Household&) { return "h"; }
    static std::string_view letter(const System&) { return "s"; }
    static std::string_view letter(const Tie&) { return "t"; }
    static std::string_view letter(const Moment&) { return "m"; }
    static std::string_view letter(const Goal&) { return "g"; }
    static std::string_view letter(const Referral&) { return "r"; }
    static std::string_view letter(const Measure&) { return "q"; }
    static std::string_view letter(const Note&) { return "n"; }
    static std::string_view letter(const Source&) { return "src"; }
    static std::string_view letter(const View&) { return "v"; }

    void fill(Person& person) {
        person.name.given = word();
        person.sex = "female";
        person.strengths = {word()};
    }
    void fill(Union& couple) {
        couple.partners = {a<Person>(), a<Person>()};
        couple.kind = "marriage";
        UnionEvent event;
        event.kind = "married";
        event.date = date();
        couple.events = {event};
    }
    void fill(ChildLink& link) {
        link.child = a<Person>();
        link.parents = {a<Person>()};
        link.kind = below(2) == 0 ? "birth" : "adoptive";
    }
    void fill(Birth& birth) {
        birth.children = {a<Person>(), a<Person>()};
        birth.zygosity = "identical";
    }
    void fill(Household& home) {
        home.title = word();
        Member member;
        member.who = a<Person>();
        member.from = date();
        home.members = {member};
    }
    void fill(System& system) {
        system.title = word();
        system.kind = "school";
    }
    void fill(Tie& tie) {
        tie.from = a<Person>();
        tie.to = document_.systems.empty() || below(2) == 0 ? AnyId(a<Person>()) : AnyId(a<System>());
        tie.kind = "close";
        Span span;
        span.closeness = static_cast<double>(below(11));
        tie.spans = {span};
    }
    void fill(Moment& moment) {
        moment.date = date();
        moment.title = word();
    }
    void fill(Goal& goal) {
        goal.about = a<Person>();
        goal.text = word();
    }
    void fill(Referral& referral) {
        referral.about = a<Person>();
        referral.to = a<System>();
        referral.asked_on = date();
    }
    void fill(Measure& measure) {
        measure.about = a<Person>();
        measure.kind = "phq9";
        MeasureScore score;
        score.on = date();
        score.score = static_cast<double>(below(28));
        measure.scores = {score};
    }
    void fill(Note& note) {
        note.about = a<Person>();
        note.text = word();
    }
    void fill(Source& source) { source.title = word(); }
    void fill(View& view) {
        view.kind = "genogram";
        view.title = word();
    }

    void change(Person& person) {
        person.name.called = word();
        if (below(3) == 0) person.died.emplace();
    }
    void change(Household& home) { home.title = word(); }
    void change(Tie& tie) { tie.spans.emplace_back(); }
    template <class Row>
    void change(Row& /*row*/) {}

    const Document& document_;
    std::mt19937& random_;
};

template <std::size_t... Kinds>
std::optional<Edit> made(Maker& maker, std::size_t kind, std::index_sequence<Kinds...> /*all*/) {
    std::optional<Edit> edit;
    const auto take = [&]<std::size_t Kind>() {
        if (Kind == kind) edit = maker.make(static_cast<std::variant_alternative_t<Kind, Edit>*>(nullptr));
    };
    (take.template operator()<Kinds>(), ...);
    return edit;
}

}  // namespace

std::optional<Edit> any_edit(const Document& document, std::size_t kind, std::mt19937& random) {
    Maker maker(document, random);
    return made(maker, kind, std::make_index_sequence<edit_kinds>());
}

}  // namespace kinscape
