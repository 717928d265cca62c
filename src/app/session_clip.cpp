// Copy, cut and paste: a part of the family as JSON on the clipboard of the system.
#include "app/session.hpp"
#include "editor/clip.hpp"
#include "io/document_json.hpp"

#include <fmt/format.h>
#include <imgui.h>

namespace kinscape {

bool Session::copy() {
    const Shown* shown = canvas_.shown();
    if (!shown) return false;
    const Document clip = clipped(shown->snapshot.document(), desk_.selection.selected, shown->geometry);
    if (clip.people.empty() && clip.systems.empty()) {
        shell_.toasts.say("People and systems can be copied. Select some first.", ToastKind::needs_a_look);
        return false;
    }
    ImGui::SetClipboardText(write_document(clip).c_str());
    return true;
}

void Session::paste() {
    const char* text = ImGui::GetClipboardText();
    const auto clip = parse_document(text ? text : "", assets_->notation.vocabulary);
    if (!clip) {
        shell_.toasts.say(
            "What was copied is no part of a family. Nothing has been changed. Copy people here "
            "or in another window first.",
            ToastKind::needs_a_look);
        return;
    }
    const Pasted paste = pasted(desk_.document(), *clip, desk_.view(), camera_.centre);
    if (paste.all.empty() || !commit(paste.edits, paste.label)) return;
    desk_.selection = joined_by({}, paste.all);
    shell_.toasts.say(
        fmt::format("{} {} pasted.", paste.all.size(), paste.all.size() == 1 ? "symbol" : "symbols"),
        ToastKind::done);
}

}  // namespace kinscape
