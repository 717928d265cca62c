#include "model/withhold.hpp"

#include "model/members.hpp"
#include "model/moved_paths.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>

namespace kinscape {
namespace {

template <class T>
concept Item = requires(T& item) {
    item.said;
    item.unknown;
};

/// Withheld paths of one item: `occupation`, `strengths/0`, `born/date`.
using Paths = std::set<std::string>;

/// The kind under which a part that was left out is counted.
std::string kind_of_part(std::string_view member) {
    if (member == "marks") return "mark";
    if (member == "words") return "words";
    if (member == "strengths") return "strength";
    if (member == "events") return "event";
    if (member == "members") return "membership";
    if (member == "spans") return "span";
    if (member == "scores") return "score";
    if (member == "steps") return "step";
    if (member == "roles") return "role";
    return "fact";
}

Paths withheld_paths(const Curtain& curtain, const Said& said) {
    Paths paths;
    for (const SaidOfMember& one : said->said)
        if (is_withheld(curtain, one.about)) paths.insert(one.path);
    return paths;
}

Paths withheld_paths(const Curtain& curtain, const Person& person) {
    Paths paths = withheld_paths(curtain, person.said);
    for (std::size_t i = 0; i < person.roles.size(); ++i) {
        if (person.roles[i] != "family-secret") continue;
        const std::string path = element_path("roles", i);
        const SaidMembers* said = said_of(person.said, path);
        if (is_withheld(curtain, said ? *said : SaidMembers{}, ByDefault::withheld)) paths.insert(path);
    }
    return paths;
}

template <Item T>
Paths withheld_paths(const Curtain& curtain, const T& item) {
    return withheld_paths(curtain, item.said);
}

/// A version is kept as JSON text. One that is withheld, or told by somebody hidden, cannot be judged member
/// by member here, so it goes whole.
bool tells_too_much(const Curtain& curtain, const Version& version) {
    const std::string& json = version.json;
    for (std::size_t at = json.find("\"withhold\""); at != std::string::npos;
         at = json.find("\"withhold\"", at + 1))
        if (json.compare(at, 13, "\"withhold\":[]") != 0) return true;
    return std::any_of(curtain.hidden.begin(), curtain.hidden.end(), [&](const AnyId& id) {
        return json.find('"' + id.text() + '"') != std::string::npos;
    });
}

void clean(const Curtain& curtain, SaidMembers& said, const MovedPaths& moves) {
    if (is_hidden(curtain, said.said_by)) said.said_by.clear();
    if (curtain.hidden.contains(said.source)) said.source = {};
    said.was.clear();
    std::erase_if(said.also, [&](const Version& version) { return tells_too_much(curtain, version); });
    // That something is kept from another reader is nobody's business; a lifted default stays lifted.
    if (!said.withhold.from.empty()) said.withhold = {};
    std::vector<SaidOfMember> kept;
    for (SaidOfMember& one : said.said) {
        if (is_withheld(curtain, one.about)) continue;
        std::optional<std::string> path = moves.moved(one.path);
        if (!path) continue;
        one.path = std::move(*path);
        one.unknown = {};
        clean(curtain, one.about, {});
        kept.push_back(std::move(one));
    }
    said.said = std::move(kept);
}

/// Takes out of one item, member by member.
class Cutter {
public:
    /// `base` is the path of what is cut, in its item; empty for the item.
    Cutter(Curtain& curtain, Paths paths, AnyId of, std::string base)
        : curtain_(curtain),
          paths_(std::move(paths)),
          of_(std::move(of)),
          base_(std::move(base)) {}

    template <class T>
    void item(T& item) {
        each_member(item, [&](std::string_view name, auto& member) {
            if (name.empty()) return;
            if (paths_.contains(std::string(name))) {
                count(name, std::string(name));
                member = {};
            } else {
                visit(name, member);
            }
        });
        if (item.said.present()) item.said.alter([&](SaidMembers& said) { clean(curtain_, said, moves_); });
        item.unknown = {};
    }

private:
    template <class T>
    void visit(std::string_view name, std::vector<T>& list) {
        std::vector<T> kept;
        for (std::size_t index = 0; index < list.size(); ++index) {
            const std::string path = element_path(name, index);
            if (paths_.contains(path) || is_withheld_part(list[index])) {
                count(name, path);
                moves_.to[path] = std::nullopt;
                continue;
            }
            moves_.to[path] = kept.size();
            cut_part(path, list[index]);
            kept.push_back(std::move(list[index]));
        }
        list = std::move(kept);
    }
    template <class T>
    void visit(std::string_view name, std::optional<T>& maybe) {
        if (!maybe) return;
        if (is_withheld_part(*maybe)) {
            count(name, std::string(name));
            maybe.reset();
        } else {
            cut_part(std::string(name), *maybe);
        }
    }
    template <class T>
    void visit(std::string_view name, T& member) {
        if (is_withheld_part(member)) {
            count(name, std::string(name));
            member = {};
        } else {
            cut_part(std::string(name), member);
        }
    }

    template <class T>
    bool is_withheld_part(const T& part) const {
        if constexpr (Item<T>) return is_withheld(curtain_, *part.said);
        return false;
    }

    /// The part's own withheld members, and those that the item around it names: `born/date`.
    template <class T>
    void cut_part(const std::string& path, T& part) {
        if constexpr (Item<T>) {
            Paths paths = withheld_paths(curtain_, part.said);
            for (const std::string& of_owner : paths_)
                if (of_owner.size() > path.size() + 1 && of_owner.starts_with(path + '/'))
                    paths.insert(of_owner.substr(path.size() + 1));
            Cutter(curtain_, std::move(paths), of_, whole(path)).item(part);
        }
    }

    std::string whole(const std::string& path) const { return base_.empty() ? path : base_ + '/' + path; }
    void count(std::string_view member, const std::string& path) {
        const std::string kind = kind_of_part(member);
        ++curtain_.left_out[kind];
        curtain_.facts.push_back({kind, of_, whole(path)});
    }

    Curtain& curtain_;
    Paths paths_;
    AnyId of_;
    std::string base_;
    MovedPaths moves_;
};

template <class T>
void cut(Curtain& curtain, T& item) {
    AnyId id;
    if constexpr (requires { item.id.text(); }) id = item.id;
    Cutter(curtain, withheld_paths(curtain, item), std::move(id), {}).item(item);
}

}  // namespace

bool is_hidden(const Curtain& curtain, const std::string& id_or_name) {
    return !id_or_name.empty() &&
           (curtain.hidden.contains(AnyId(id_or_name)) || curtain.hidden_names.contains(id_or_name));
}

bool is_withheld(const Curtain& curtain, const SaidMembers& said, ByDefault by_default) {
    if (!said.withhold.given) return by_default == ByDefault::withheld;
    const auto& from = said.withhold.from;
    return std::find(from.begin(), from.end(), curtain.reader) != from.end();
}

void take_out(Curtain& curtain, Person& item) {
    cut(curtain, item);
    if (item.kind.empty()) item.kind = "unknown";
}
void take_out(Curtain& curtain, Union& item) {
    cut(curtain, item);
    if (item.kind.empty()) item.kind = "unclear";
}
void take_out(Curtain& curtain, ChildLink& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Birth& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Household& item) { cut(curtain, item); }
void take_out(Curtain& curtain, System& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Tie& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Moment& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Goal& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Referral& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Measure& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Note& item) { cut(curtain, item); }
void take_out(Curtain& curtain, Source& item) { cut(curtain, item); }
void take_out(Curtain& curtain, View& item) { cut(curtain, item); }
void take_out(Curtain& curtain, About& item) { cut(curtain, item); }

}  // namespace kinscape
