#include "architecture/fences.hpp"
#include "catch.hpp"
#include "workshop.hpp"

namespace kinscape {
namespace {

std::vector<Fence> written_fences() { return read_fences(read_lines(in_sources("src/fences.txt"))); }

}  // namespace

TEST_CASE("Third parties are included only inside their fences") {
    REQUIRE(written_fences().size() > 10);
    CHECK(joined(fence_faults(written_fences(), source_tree("src"))) == "");
}

TEST_CASE("A third party outside its fence, in a header of ours or unheard of is named") {
    const auto fences = written_fences();
    CHECK(joined(fence_faults(fences, {made_up("model/edit.cpp", "#include <nlohmann/json.hpp>")})) ==
          "model/edit.cpp:1: may not include nlohmann/json.hpp\n");
    CHECK(fence_faults(fences, {made_up("ui/shell.hpp", "#include <imgui.h>")}).size() == 1);
    CHECK(fence_faults(fences, {made_up("ui/shell.cpp", "#include \"imgui.h\"")}).empty());
    CHECK(fence_faults(fences, {made_up("base/file.cpp", "#include <boost/asio.hpp>")}).size() == 1);
    CHECK(fence_faults(fences, {made_up("scene/page.cpp", "#include <unistd.h>")}).size() == 1);
    CHECK(fence_faults(fences, {made_up("scene/page.cpp", "#include <vector>")}).empty());
}

TEST_CASE("Our code does not throw") { CHECK(joined(throw_faults(source_tree("src"))) == ""); }

TEST_CASE("A line that throws is named, a comment or a text about it is not") {
    CHECK(joined(throw_faults({made_up("io/csv.cpp", "if (bad) throw 1;")})) == "io/csv.cpp:1: throws\n");
    CHECK(throw_faults({made_up("io/csv.cpp", "read();  // pugixml may throw here")}).empty());
    CHECK(throw_faults({made_up("io/csv.cpp", "say(\"we \\\" throw\");")}).empty());
}

}  // namespace kinscape
