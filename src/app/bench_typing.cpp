#include "app/bench_typing.hpp"

#include "app/bench_editor.hpp"
#include "app/silent_gl.hpp"
#include "base/file.hpp"
#include "base/number.hpp"
#include "base/utf8.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

constexpr int edits_of_a_long_session = 10000;
constexpr int edits_between_frames = 100;

/// Sentences about somebody in the middle of the family.
std::vector<std::string> sentences(const Document& document) {
    const std::size_t middle = document.people.size() / 2;
    std::string name;
    std::size_t at = 0;
    for (const Person& person : document.people)
        if (at++ >= middle && name.empty()) name = full_name(person) + " (" + person.id.text() + ")";
    return {"Zora child of " + name + ", b 2014-03, job nurse", name + " close Zora 8 @2019",
            "Milo child of " + name + ", b 2016, has asthma 2020", "Milo conf Zora ? # told once"};
}

/// Of this process now, MiB.
double resident_mib() {
    const auto status = read_file("/proc/self/statm", 4096);
    const auto parts = split(status ? *status : std::string(), ' ');
    const auto pages = parts.size() > 1 ? whole_number_from(parts[1]) : std::nullopt;
    constexpr double page_kib = 4;
    return pages ? static_cast<double>(*pages) * page_kib / 1024 : 0;
}

}  // namespace

std::vector<std::string> bench_typing(const Document& document, std::size_t people) {
    const PassingFolder folder;
    const auto editor = editor_with(document, folder);
    if (!editor) return {fmt::format("keys: {}\n", editor.error().sentence)};
    StandIn& person = **editor;
    person.press("+");
    person.settle();
    // Letters that were never drawn before are made once, and not with each key.
    for (const std::string& line : sentences(document)) {
        person.type(line);
        person.press("esc");
    }
    std::vector<double> keys, previews, enters;
    const auto timed_frame = [&](WatchKind watch, std::vector<double>& times) {
        const double start = now_ms(watch);
        person.draw_one();
        times.push_back(now_ms(watch) - start);
    };
    for (const std::string& line : sentences(document)) {
        silence_gl();
        for (const char32_t letter : code_points(line)) {
            ImGui::GetIO().AddInputCharacter(letter);
            timed_frame(WatchKind::thread, keys);
            if (person.session().wait_for_makers()) timed_frame(WatchKind::thread, previews);
            person.settle();
        }
        speak_gl(egl_function);
        person.settle();
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
        timed_frame(WatchKind::wall, enters);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
        person.settle();
    }
    const std::string count = "   " + std::to_string(keys.size()) + " keys\n";
    return {line_of_hundred("key to frame, silent", people, std::move(keys)) + count,
            line_of_hundred("its preview, silent", people, std::move(previews)) + "\n",
            line_of("Enter to drawn", people, timing_of(std::move(enters)))};
}

std::string bench_memory(const Document& document) {
    const PassingFolder folder;
    const auto editor = editor_with(document, folder);
    if (!editor) return fmt::format("memory: {}\n", editor.error().sentence);
    StandIn& person = **editor;
    Session& session = person.session();
    const double before = resident_mib();
    for (int i = 0; i < edits_of_a_long_session; ++i) {
        const std::size_t number = 1 + static_cast<std::size_t>(i) % document.people.size();
        Person changed = *session.desk().document().people.find(PersonId(fmt::format("p{}", number)));
        changed.occupation = fmt::format("gardener {}", i);
        session.commit({Change<Person>{changed}}, "Change the work");
        if (i % edits_between_frames == 0) person.settle();
    }
    person.settle();
    return fmt::format("{:<22} {:>6} people   {:.0f} MiB after {} edits, {:.0f} MiB before\n", "memory",
                       document.people.size(), resident_mib(), edits_of_a_long_session, before);
}

}  // namespace kinscape
