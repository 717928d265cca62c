#include "canvas/faded.hpp"

#include <algorithm>

namespace kinscape {
namespace {

// What is left of a colour that fades: enough to see that somebody is there, too little to read along.
constexpr double left_of_ink = 0.22;

}  // namespace

std::set<AnyId> lit_with_lines(const Document& document, const std::set<AnyId>& who) {
    std::set<AnyId> lit = who;
    const auto has = [&](const AnyId& id) { return who.contains(id); };
    for (const Union& couple : document.unions)
        if (std::ranges::all_of(couple.partners, has)) lit.insert(couple.id);
    for (const ChildLink& link : document.child_links) {
        if (!has(link.child) || !std::ranges::any_of(link.parents, has)) continue;
        lit.insert(link.id);
        // The line down to the child hangs on the union of the parents.
        for (const Union& couple : document.unions)
            if (std::ranges::is_permutation(couple.partners, link.parents)) lit.insert(couple.id);
    }
    for (const Birth& birth : document.births)
        if (std::ranges::all_of(birth.children, has)) lit.insert(birth.id);
    for (const Tie& tie : document.ties)
        if (has(tie.from) && has(tie.to)) lit.insert(tie.id);
    return lit;
}

Scene faded(const Scene& scene, const std::set<AnyId>& lit) {
    Scene picture = scene;
    const auto is_lit = [&](std::uint32_t tag) { return lit.contains(scene.tags[tag].of); };
    for (PictureMark& mark : picture.marks)
        std::visit(
            [&](auto& one) {
                if (is_lit(one.tag)) return;
                if constexpr (requires { one.color; }) {
                    one.color = mixed(scene.paper, one.color, left_of_ink);
                } else {
                    if (one.paint.fill) one.paint.fill = mixed(scene.paper, *one.paint.fill, left_of_ink);
                    if (one.paint.stroke)
                        one.paint.stroke->color = mixed(scene.paper, one.paint.stroke->color, left_of_ink);
                }
            },
            mark);
    return picture;
}

}  // namespace kinscape
