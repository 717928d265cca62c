#include "io/document_lock.hpp"

#include "base/append_file.hpp"
#include "io/value_json.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_lock_bytes = 4096;
constexpr int start_field = 22;  // of /proc/N/stat (proc(5))

std::string to_json(const LockHolder& holder) {
    JsonValue value = JsonValue::of_object();
    value.add("host", JsonValue::of_text(holder.host));
    value.add("user", JsonValue::of_text(holder.user));
    value.add("process", JsonValue::of_number(static_cast<double>(holder.process)));
    value.add("process_start", JsonValue::of_text(holder.process_start));
    value.add("window", JsonValue::of_text(holder.window));
    value.add("since", JsonValue::of_text(holder.since));
    return indented_text(value) + "\n";
}

std::optional<LockHolder> holder_from(std::string_view json) {
    const auto value = read_json(json);
    if (!value) return {};
    const auto text = [&](std::string_view name) {
        const JsonValue* found = value->find(name);
        return found ? found->text : std::string();
    };
    LockHolder holder{text("host"), text("user"), 0, text("process_start"), text("window"), text("since")};
    if (const JsonValue* process = value->find("process"))
        holder.process = static_cast<long long>(process->number);
    if (holder.host.empty() || holder.process <= 0) return {};
    return holder;
}

bool is_gone(const LockHolder& holder, const LockHolder& me) {
    return holder.host == me.host && start_of_process(holder.process) != holder.process_start;
}

}  // namespace

std::string start_of_process(long long number) {
    std::ifstream file("/proc/" + std::to_string(number) + "/stat");
    const std::string line{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    // The name in brackets may hold blanks and brackets itself.
    const std::size_t after_name = line.rfind(')');
    if (after_name == std::string::npos) return {};
    std::istringstream fields(line.substr(after_name + 1));
    std::string field;
    for (int i = 3; i <= start_field; ++i)
        if (!(fields >> field)) return {};
    return field;
}

fs::path lock_of(const fs::path& document, const fs::path& folder) {
    if (folder.empty()) return document.parent_path() / ("." + document.filename().string() + ".lock");
    std::string name = document.string();
    std::replace(name.begin(), name.end(), '/', '%');
    return folder / (name + ".lock");
}

std::optional<LockHolder> DocumentLock::take(const fs::path& document, const LockHolder& me,
                                             const fs::path& folder) {
    const fs::path file = lock_of(document, folder);
    std::error_code not_made;
    if (!folder.empty()) fs::create_directories(folder, not_made);
    if (file == file_) return {};
    release();
    // Twice: between looking at a stale lock and taking it, another window may do the same.
    for (int round = 0; round < 2; ++round) {
        const NewFile made = make_new_file(file, to_json(me));
        if (made == NewFile::made) {
            file_ = file;
            window_ = me.window;
        }
        if (made != NewFile::there_already) return {};
        const auto bytes = read_file(file, max_lock_bytes);
        const auto holder = bytes ? holder_from(*bytes) : std::nullopt;
        if (holder && !is_gone(*holder, me)) return holder;
        std::error_code failed;
        fs::remove(file, failed);
    }
    return {};
}

void DocumentLock::release() {
    if (file_.empty()) return;
    // Somebody may have broken it and made one of their own.
    const auto bytes = read_file(file_, max_lock_bytes);
    const auto holder = bytes ? holder_from(*bytes) : std::nullopt;
    std::error_code failed;
    if (holder && holder->window == window_) fs::remove(file_, failed);
    file_.clear();
}

}  // namespace kinscape
