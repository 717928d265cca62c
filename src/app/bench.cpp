#include "app/bench.hpp"

#include "app/bench_editor.hpp"
#include "app/bench_layout.hpp"
#include "app/bench_screen.hpp"
#include "app/bench_typing.hpp"
#include "app/made_up_family.hpp"
#include "app/places.hpp"
#include "base/child_process.hpp"
#include "base/number.hpp"
#include "cli/exit_code.hpp"
#include "draw/tessellate.hpp"
#include "io/assets.hpp"
#include "io/document_json.hpp"
#include "layout/arrange.hpp"
#include "layout/settle.hpp"
#include "model/edit.hpp"
#include "scene/content.hpp"
#include "scene/extent.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace kinscape {
namespace {

constexpr std::array<std::size_t, 4> usual_sizes = {26, 100, 1000, 10000};
constexpr std::array<std::string_view, 13> kinds = {"parse",      "edit",  "layout", "settle", "scene",
                                                    "tessellate", "frame", "pan",    "dates",  "keys",
                                                    "memory",     "start", "idle"};
// A long session is promised for a family of this size.
constexpr std::size_t people_of_long_session = 500;

struct BenchCall {
    std::vector<std::string> kinds;
    std::vector<std::size_t> sizes;
    bool wants(std::string_view kind) const {
        return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }
};

std::optional<BenchCall> bench_call_from(const std::vector<std::string>& words) {
    BenchCall call;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--people" && i + 1 < words.size()) {
            const auto people = whole_number_from(words[++i]);
            if (!people || *people < 2 || *people > 100000) return {};
            call.sizes.push_back(static_cast<std::size_t>(*people));
        } else if (std::find(kinds.begin(), kinds.end(), words[i]) != kinds.end()) {
            call.kinds.push_back(words[i]);
        } else {
            return {};
        }
    }
    if (call.sizes.empty()) call.sizes.assign(usual_sizes.begin(), usual_sizes.end());
    return call;
}

void print(const std::string& line) {
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
}

void bench_document(const BenchCall& call, const Document& document, std::size_t people) {
    if (call.wants("parse")) {
        const std::string bytes = write_document(document);
        print(line_of("parse", people,
                      timed([&] { static_cast<void>(parse_document(bytes)); }, WatchKind::thread)));
        print(line_of("write", people,
                      timed([&] { static_cast<void>(write_document(document)); }, WatchKind::thread)));
    }
    if (!call.wants("edit")) return;
    Person changed = *document.people.find(PersonId(fmt::format("p{}", people / 2)));
    changed.occupation = "gardener";
    const Edit edit = Change<Person>{changed};
    print(line_of("apply an edit", people,
                  timed([&] { static_cast<void>(apply_edit(document, edit)); }, WatchKind::thread)));
}

/// A child is born to the couple in the middle of the family.
std::string bench_settle(const Document& before, const Table<Place>& places, const Look& look) {
    const ChildLink& link =
        *before.child_links.of_group(PersonId(fmt::format("p{}", before.people.size() / 2 | 1))).front();
    Person born;
    born.id = PersonId("born");
    born.name.given = "Ida";
    ChildLink another = link;
    another.id = ChildLinkId("born-to");
    another.child = born.id;
    const Document document = apply_edits(before, {Add<Person>{born}, Add<ChildLink>{another}}).value();
    const Snapshot snapshot =
        snapshot_of(visible_to(document, {}), *find_view(document, "genogram"), bench_day);
    const Extents extents = extents_of(snapshot, look);
    const SettleRequest request{snapshot, places, extents, look.spacing, {born.id}};
    return line_of("settle", before.people.size(),
                   timed([&] { static_cast<void>(settle(request)); }, WatchKind::thread));
}

void bench_picture(const BenchCall& call, const Document& document, std::size_t people,
                   const Places& places) {
    if (!call.wants("layout") && !call.wants("settle") && !call.wants("scene") && !call.wants("tessellate"))
        return;
    const auto assets = read_assets(places.assets);
    if (!assets) return;
    Typesetter type;
    const Palette palette;
    const Look look{assets->notation, palette, assets->spacing, assets->words, type};
    const Snapshot snapshot =
        snapshot_of(visible_to(document, {}), *find_view(document, "genogram"), bench_day);
    const Extents extents = extents_of(snapshot, look);
    ArrangeRequest request{snapshot, {}, extents, assets->spacing};
    request.effort = Effort::first;
    const Table<Place> table = Table<Place>::of_rows(*arrange(request));
    request.worker = places.worker;
    if (call.wants("layout")) print(bench_layout(request, people));
    if (call.wants("settle")) print(bench_settle(document, table, look));
    Geometry geometry;
    const Timing lines =
        timed([&] { geometry = geometry_of(snapshot, table, extents, assets->spacing); }, WatchKind::thread);
    Scene scene;
    const Timing content = timed([&] { scene = content_scene(snapshot, geometry, look); }, WatchKind::thread);
    if (call.wants("scene")) {
        print(line_of("lines", people, lines));
        print(line_of("scene", people, content));
    }
    if (!call.wants("tessellate")) return;
    const auto tessellate_all = [&] {
        Mesh mesh;
        for (const PictureMark& mark : scene.marks)
            if (const Path* path = std::get_if<Path>(&mark))
                tessellate(mesh, outline_of(scene, *path), path->paint, {});
    };
    print(line_of("tessellation", people, timed(tessellate_all, WatchKind::thread)));
}

/// A window needs a process of its own: drivers do not like to be loaded twice in one.
std::string bench_window(const BenchCall& call, std::string_view kind) {
    if (call.kinds.size() == 1) return kind == "start" ? bench_start() : bench_idle();
    ChildRequest request;
    request.command = {own_program(), "bench", std::string(kind)};
    request.deadline = std::chrono::minutes(1);
    const auto answer = run_child(request);
    return answer ? answer->output : fmt::format("{}: the window's process did not answer\n", kind);
}

}  // namespace

int run_bench(const std::vector<std::string>& words) {
    const auto call = bench_call_from(words);
    if (!call) {
        std::fputs("kinscape bench: see kinscape bench --help.\n", stderr);
        return static_cast<int>(ExitCode::usage);
    }
    const Places places = places_of_user();
    const bool window_only = call->kinds.size() == 1 && (call->wants("start") || call->wants("idle"));
    const bool sized = (call->wants("scene") || call->wants("dates")) &&
                       words.end() == std::find(words.begin(), words.end(), "--people");
    std::vector<std::size_t> sizes = window_only ? std::vector<std::size_t>{} : call->sizes;
    // The scene and the time bar have promises of their own, at 500 people.
    if (sized) sizes.insert(sizes.begin() + 2, 500);
    for (const std::size_t people : sizes) {
        const Document document = made_up_family(people);
        bench_document(*call, document, people);
        bench_picture(*call, document, people, places);
        if (call->wants("frame") || call->wants("pan"))
            for (const std::string& line : bench_frames(document, people))
                print(line);
        if (call->wants("dates")) print(bench_dates(document, people));
        if (call->wants("keys"))
            for (const std::string& line : bench_typing(document, people))
                print(line);
    }
    if (call->wants("memory")) print(bench_memory(made_up_family(people_of_long_session)));
    for (const std::string_view kind : {"start", "idle"})
        if (call->wants(kind)) print(bench_window(*call, kind));
    return 0;
}

}  // namespace kinscape
