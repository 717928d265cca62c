#include "model/inspect.hpp"

#include "model/inspection.hpp"
#include "model/kinship.hpp"
#include "model/members.hpp"
#include "model/tables.hpp"

#include <set>
#include <utility>

namespace kinscape {
namespace {

std::string pointer(std::string_view table, std::size_t index) {
    return '/' + std::string(table) + '/' + std::to_string(index);
}

/// A loop of descent is named once, at the link that closes it, not at every link in it.
std::vector<Fault> without_loops(std::vector<Fault> faults) {
    std::erase_if(faults, [](const Fault& fault) { return fault.rule == EditError::own_ancestor; });
    return faults;
}

template <class Row>
concept HasWords = requires(Inspection& inspection, const Row& row) {
    inspect_words(inspection, row);
};
template <class Row>
concept HasFacts = requires(Inspection& inspection, const Row& row) {
    inspect_facts(inspection, row);
};

/// Two versions of one thing stand side by side: both are kept, and asked about.
class Versions {
public:
    explicit Versions(Inspection& inspection) : inspection_(inspection) {}
    template <class Item>
    void item(const Item& item, const std::string& path) {
        each_member(item, [&](std::string_view name, const auto& member) {
            visit(member,
                  path.empty() || name.empty() ? path + std::string(name) : path + '/' + std::string(name));
        });
    }

private:
    void visit(const Said& said, const std::string& path) {
        say(*said, path);
        for (const SaidOfMember& one : said->said)
            say(one.about, path.empty() ? one.path : path + '/' + one.path);
    }
    void say(const SaidMembers& said, const std::string& path) {
        if (said.also.empty()) return;
        inspection_.add({"told-differently", path, Level::unlikely,
                         "This was told in more than one way, and all of them are kept.",
                         "Ask again where it matters; nobody but the family can choose."});
    }
    template <class T>
    void visit(const std::vector<T>& list, const std::string& path) {
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(list[i], path + '/' + std::to_string(i));
    }
    template <class T>
    void visit(const std::optional<T>& maybe, const std::string& path) {
        if (maybe) visit(*maybe, path);
    }
    template <class T>
    void visit(const T& member, const std::string& path) {
        if constexpr (requires { member.said; }) item(member, path);
    }

    Inspection& inspection_;
};

struct Look {
    Inspection& inspection;
    const std::set<ChildLinkId>& closing;

    template <class Row>
    void table(std::string_view name, const Table<Row>& rows) const {
        std::size_t index = 0;
        for (const Row& one : rows) {
            inspection.look_at(one.id.text(), pointer(name, index++));
            row(one);
        }
    }

    template <class Row>
    void row(const Row& one) const {
        say_faults(inspection, without_loops(faults_of(inspection.document(), one)));
        if constexpr (std::is_same_v<Row, ChildLink>) loop(one);
        if constexpr (HasWords<Row>) inspect_words(inspection, one);
        if constexpr (HasFacts<Row>) inspect_facts(inspection, one);
        Versions(inspection).item(one, {});
    }

    void loop(const ChildLink& link) const {
        if (!closing.contains(link.id)) return;
        inspection.add({"cycle-of-ancestry", "parents", Level::wrong,
                        inspection.name(link.child) + " would be their own ancestor through this link.",
                        "Take out one link of the circle, or name other parents here."});
    }
};

}  // namespace

void Inspection::add(Remark remark) {
    Finding finding;
    finding.id = std::move(remark.id);
    finding.of = of_;
    finding.member = std::move(remark.member);
    finding.place = finding.member.empty() ? place_ : place_ + '/' + finding.member;
    finding.level = remark.level;
    finding.says = std::move(remark.says);
    finding.what_to_do = std::move(remark.what_to_do);
    found_.push_back(std::move(finding));
}

std::string Inspection::name(const PersonId& id) const {
    const Person* person = document_.people.find(id);
    std::string name = person ? short_name(*person) : std::string();
    return name.empty() ? id.text() : name;
}

Diagnostics inspect(const Document& document, const Vocabulary& vocabulary, const Day& today) {
    Inspection inspection(document, vocabulary, today);
    const std::vector<ChildLinkId> links = links_that_close_a_cycle(document);
    const std::set<ChildLinkId> closing(links.begin(), links.end());
    const Look look{inspection, closing};

    inspection.look_at({}, "/about");
    say_faults(inspection, faults_of(document, document.about));
    look.table("people", document.people);
    look.table("unions", document.unions);
    look.table("child_links", document.child_links);
    look.table("births", document.births);
    look.table("households", document.households);
    look.table("systems", document.systems);
    look.table("ties", document.ties);
    look.table("moments", document.moments);
    inspect_order_of_moments(inspection);
    look.table("goals", document.goals);
    look.table("referrals", document.referrals);
    look.table("measures", document.measures);
    look.table("notes", document.notes);
    look.table("sources", document.sources);
    look.table("views", document.views);
    return std::move(inspection.found());
}

}  // namespace kinscape
