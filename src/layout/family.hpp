// The family as the layout sees it: people by number, and families, which are sets of parents with their
// children. Everything is in document order, so that the same document gives the same picture.
#pragma once

#include "layout/extents.hpp"
#include "layout/spacing.hpp"
#include "model/snapshot.hpp"

#include <limits>
#include <unordered_map>
#include <vector>

namespace kinscape {

/// A child in a family, and the links that say so (birth and adoption by the same parents are two).
struct Filiation {
    int child = 0;
    bool home = false;       // the child stands in this family's sibship
    std::vector<int> links;  // indices of Snapshot::links, document order
};

/// A set of parents or partners. Without `couples` it is known from child links alone.
struct Family {
    std::vector<int> parents;         // people
    std::vector<int> couples;         // indices of Snapshot::unions with exactly these partners
    std::vector<Filiation> children;  // those at home in birth order, then those with another home
    long long begun = std::numeric_limits<long long>::max();  // day number of the first union; max: not known
    double text_width = 0;   // room along the bar that the words and slashes of its unions need
    double text_height = 0;  // of those words
    int home_children() const;
};

/// One person or pregnancy or loss.
struct Kinsman {
    const Person* person = nullptr;
    NodeId id;
    Vec2 half;
    Vec2 label;  // the room that all its text needs: wide about the middle, high below the symbol
    Vec2 block;  // of that the block below the symbol
    std::vector<Rect> texts;  // the blocks that stand elsewhere, from the centre
    Extent::Edge edge = Extent::Edge::level;
    double hang = 0;  // how far the centre lies below the middle of its row (losses hang from the bar)
    bool small = false;
    bool man = false;  // by sex, or by gender where no sex is told
    bool woman = false;
    int home = -1;               // the family in whose sibship this person stands
    int place_at_home = 0;       // index in that family's children
    std::vector<int> parent_in;  // families, by first union's date
    std::vector<int> child_in;   // families, the home first
};

struct FamilyGraph {
    const Snapshot* snapshot = nullptr;
    std::vector<Kinsman> people;           // as Snapshot::people
    std::vector<Family> families;          // as unions, then as child links come
    std::vector<std::vector<int>> births;  // twins and more, in the order they stand
    std::vector<int> family_of_birth;      // -1: they have no family in common
    std::unordered_map<NodeId, int, NodeIdHash> number_of;
    bool relaxed = false;  // birth order is a wish, not a law
};

FamilyGraph family_graph_of(const Snapshot& snapshot, const Extents& extents, const Spacing& spacing);

/// True when the two are partners in one family with a union.
bool are_partners(const FamilyGraph& graph, int a, int b);
/// True when the two are partners or have a child together.
bool are_parents_together(const FamilyGraph& graph, int a, int b);
/// How far beside the middle of the child's top the link to this family enters; the home's link: 0.
double link_aside(const FamilyGraph& graph, int child, int family, const Spacing& spacing);
/// The item a family's lines are named by: its union, else its first child link.
AnyId name_of(const FamilyGraph& graph, const Family& family);

}  // namespace kinscape
