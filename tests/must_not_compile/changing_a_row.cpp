// A row of a table is shared by documents that others hold, so it is replaced, never changed.
// expects: (read-only object|discards qualifiers)
#include "base/table.hpp"

#include <string>

namespace kinscape {

struct Row {
    std::string id;
    int count = 0;
};

Table<Row> counted(const Table<Row>& before) {
    const Table<Row> table = before.with(Row{"a", 1});
#ifdef KINSCAPE_WRONG
    table.find("a")->count = 2;
    return table;
#else
    return table.with(Row{"a", 2});
#endif
}

}  // namespace kinscape
