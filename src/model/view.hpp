// View: one drawing of the document: a genogram of the family, or an ecomap around a household or person.
#pragma once

#include "base/partial_date.hpp"
#include "base/rare.hpp"
#include "base/table.hpp"
#include "model/ids.hpp"
#include "model/place.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct LegendOptions {
    std::string rows;  // full short off
    std::optional<Vec2> at;
    Unknown unknown;
    bool operator==(const LegendOptions&) const = default;
};

struct PageOptions {
    std::string size;  // fit A4 A3 Letter
    std::string turn;  // portrait landscape
    std::optional<double> scale;
    std::optional<bool> tile;
    Unknown unknown;
    bool operator==(const PageOptions&) const = default;
};

/// A picture to trace; in no copy for client or report. `image` is a data: address, at most 8 MiB.
struct Background {
    std::string image;
    std::optional<Vec2> at;
    std::optional<double> width;
    std::optional<double> opacity;
    Unknown unknown;
    bool operator==(const Background&) const = default;
};

/// One id or a list of ids; `as_list` keeps which of the two the file had.
struct Centre {
    std::vector<AnyId> of;
    bool as_list = false;
    bool operator==(const Centre&) const = default;
};

/// A list whose absence differs from an empty list ("show the default lines" against "show none").
struct GivenList {
    bool given = false;
    std::vector<std::string> of;
    bool operator==(const GivenList&) const = default;
};

struct View {
    ViewId id;
    std::string kind;  // genogram ecomap
    std::string title;
    std::string notation;
    Centre center;
    PartialDate on;
    std::optional<double> within;
    std::vector<PersonId> collapsed;
    GivenList labels;               // ids of person-text, in order
    std::vector<std::string> show;  // options
    std::string birth_order;        // strict (default) or relaxed
    std::optional<LegendOptions> legend;
    std::optional<PageOptions> page;
    Rare<Background> background;
    Table<Place> places;
    Said said;
    Unknown unknown;
    bool operator==(const View&) const = default;
};

bool is_ecomap(const View& view);
bool shows(const View& view, std::string_view option);

extern template class Table<Place>;  // compiled once, in document_tables.cpp

}  // namespace kinscape
