// Records: what dot and the walk put in order. A sibship is one record, in birth order; a partner without
// parents belongs to the record of the spouse and is put beside them when the record is unpacked.
#pragma once

#include "layout/family.hpp"

namespace kinscape {

using Rows = std::vector<std::vector<int>>;  // people of each row, left to right

struct Record {
    int row = 0;
    std::vector<int> people;
};

struct Records {
    std::vector<Record> all;               // by their first person
    std::vector<int> record_of;            // by person; of a partner: the spouse's
    std::vector<std::vector<int>> beside;  // by person: partners without parents who stand beside them
    std::vector<bool> has_host;            // by person: stands beside somebody
};

Records records_of(const FamilyGraph& graph, const std::vector<int>& rank, const std::vector<int>& part);

/// The people of a record left to right, partners beside their spouses: earlier unions left.
std::vector<int> unpacked(const FamilyGraph& graph, const Records& records, const Record& record);

/// `order` holds the records of the part, row by row in any mixture; those of one row stand as listed.
Rows rows_of(const FamilyGraph& graph, const Records& records, const std::vector<int>& order);

}  // namespace kinscape
