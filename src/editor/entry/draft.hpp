// A document while a line is being read: every clause changes it at once, so that the next one sees what is
// there by then; at the end the difference comes out as edits.
#pragma once

#include "model/any_item.hpp"
#include "model/edit.hpp"
#include "model/tables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

class Draft {
public:
    explicit Draft(const Document& before) : before_(&before), now_(before) {}

    const Document& document() const { return now_; }
    bool is_unchanged() const { return now_ == *before_; }
    bool is_new(const AnyId& id) const { return !names_an_item(*before_, id); }

    template <class Row>
    const Row& row(const decltype(Row::id)& id) const {
        const Row* found = table_of<Row>(now_).find(id);
        KS_CHECK(found, "a row of the draft is there");
        return *found;
    }
    template <class Row>
    void put(Row row) {
        table_of<Row>(now_) = table_of<Row>(now_).with(std::move(row));
    }
    /// Changes a copy of the row with `change(Row&)` and keeps it; the very same row stays when nothing
    /// differs.
    template <class Row, class Change>
    void alter(const decltype(Row::id)& id, Change&& change) {
        Row copy = row<Row>(id);
        change(copy);
        if (!(copy == row<Row>(id))) put(std::move(copy));
    }
    template <class Row>
    decltype(Row::id) free(std::string_view letter) const {
        return decltype(Row::id)(free_id(now_, letter));
    }
    void put_item(AnyItem item);
    void put_about(About about) { now_.about = std::move(about); }
    /// Takes an item away with what hangs on it alone.
    void remove(const AnyId& id);

    /// From the document before to the one now; `apply_edits` gives the same document again.
    std::vector<Edit> edits() const;
    /// The items that are new or changed, in document order.
    std::vector<AnyId> touched() const;

private:
    const Document* before_;
    Document now_;
    std::vector<AnyId> removed_;
};

}  // namespace kinscape
