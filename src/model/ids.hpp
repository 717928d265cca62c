// The ids of a document, one type for each kind of item, and the id of anything.
#pragma once

#include "base/id.hpp"

namespace kinscape {

using PersonId = Id<struct PersonTag>;
using UnionId = Id<struct UnionTag>;
using ChildLinkId = Id<struct ChildLinkTag>;
using BirthId = Id<struct BirthTag>;
using HouseholdId = Id<struct HouseholdTag>;
using SystemId = Id<struct SystemTag>;
using TieId = Id<struct TieTag>;
using MomentId = Id<struct MomentTag>;
using GoalId = Id<struct GoalTag>;
using ReferralId = Id<struct ReferralTag>;
using MeasureId = Id<struct MeasureTag>;
using NoteId = Id<struct NoteTag>;
using SourceId = Id<struct SourceTag>;
using ViewId = Id<struct ViewTag>;

/// The id of any item: what a note is about, what a tie joins, what stands at a place. Ids are unique in a
/// document, so the text alone names the item.
class AnyId {
public:
    AnyId() = default;
    explicit AnyId(std::string text) : text_(std::move(text)) {}
    template <class Tag>
    AnyId(const Id<Tag>& id) : text_(id.text()) {}

    /// The same id as one of a kind; whether such a row exists is for the tables to say.
    template <class Typed>
    Typed as() const {
        return Typed(text_);
    }
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    auto operator<=>(const AnyId&) const = default;
    bool operator==(const AnyId&) const = default;

private:
    std::string text_;
};

/// What stands at a place of a view: a person or a system (an ecomap's centre by its household).
using NodeId = AnyId;

}  // namespace kinscape
