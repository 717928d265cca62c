#include "base/id.hpp"
#include "base/table.hpp"
#include "catch.hpp"

#include <map>
#include <string>
#include <vector>

namespace kinscape {
namespace {

struct Row {
    Id<struct RowTag> id;
    int value = 0;
    bool operator==(const Row&) const = default;
};

Row row(int number, int value) { return {Id<struct RowTag>("p" + std::to_string(number)), value}; }

std::vector<int> values(const Table<Row>& table) {
    std::vector<int> found;
    for (const Row& one : table)
        found.push_back(one.value);
    return found;
}

}  // namespace

TEST_CASE("Rows keep the order in which they came and are found by id") {
    Table<Row> table;
    for (int i : {30, 10, 20})
        table = table.with(row(i, i));
    CHECK(values(table) == std::vector<int>{30, 10, 20});
    CHECK(table.find(row(10, 0).id)->value == 10);
    CHECK(table.find(row(99, 0).id) == nullptr);
}

TEST_CASE("A changed row stays in its place and the old table is untouched") {
    Table<Row> before;
    for (int i = 0; i < 1000; ++i)
        before = before.with(row(i, i));
    const Table<Row> after = before.with(row(500, -1)).without(row(0, 0).id);
    CHECK(before.size() == 1000);
    CHECK(before.find(row(500, 0).id)->value == 500);
    CHECK(after.size() == 999);
    CHECK(values(after)[499] == -1);
    CHECK_FALSE(after.contains(row(0, 0).id));
}

TEST_CASE("Tables are equal when their rows are, however they came about") {
    Table<Row> one, other;
    for (int i = 0; i < 300; ++i)
        one = one.with(row(i, i));
    for (int i = 0; i < 301; ++i)
        other = other.with(row(i, i));
    CHECK_FALSE(one == other);
    CHECK(one == other.without(row(300, 0).id));
    CHECK_FALSE(one == other.without(row(0, 0).id));
    CHECK(one.shares_all_with(one));
}

TEST_CASE("A thousand random changes agree with a plain map") {
    Table<Row> table;
    std::map<std::string, int> plain;
    unsigned random = 7;
    for (int step = 0; step < 4000; ++step) {
        random = random * 1664525u + 1013904223u;
        const int number = static_cast<int>(random >> 16) % 700;
        if ((random >> 8) % 3 == 0) {
            table = table.without(row(number, 0).id);
            plain.erase("p" + std::to_string(number));
        } else {
            table = table.with(row(number, step));
            plain["p" + std::to_string(number)] = step;
        }
    }
    REQUIRE(table.size() == plain.size());
    for (const Row& one : table)
        CHECK(plain.at(one.id.text()) == one.value);
}

}  // namespace kinscape
