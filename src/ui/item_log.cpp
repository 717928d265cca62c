#include "ui/item_log.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace kinscape {
namespace {

/// What follows "##" is no part of a label, unless nothing stands before it: a field's name.
std::string_view as_on_screen(std::string_view label) {
    if (label.starts_with("##")) label.remove_prefix(2);
    return label.substr(0, label.find("##"));
}

ItemLog* log_of(ImGuiContext* context) { return static_cast<ItemLog*>(context->TestEngine); }

}  // namespace

ItemLog::ItemLog() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.TestEngine = this;
    context.TestEngineHookItems = true;
}

ItemLog::~ItemLog() {
    ImGuiContext* context = ImGui::GetCurrentContext();
    if (!context || context->TestEngine != this) return;
    context->TestEngine = nullptr;
    context->TestEngineHookItems = false;
}

const SeenItem* ItemLog::find(std::string_view label) const {
    const SeenItem* found = nullptr;
    for (const SeenItem& item : items_)
        if (item.label == label && item.box.width() > 0 && item.box.height() > 0) found = &item;
    return found;
}

const SeenItem* ItemLog::at(Vec2 pixel) const {
    const SeenItem* found = nullptr;
    for (const SeenItem& item : items_)
        if (!item.label.empty() && item.box.contains(pixel)) found = &item;
    return found;
}

void ItemLog::add(std::uint32_t id, const Rect& box, bool enabled) {
    items_.push_back({id, "", box, enabled});
}

void ItemLog::name(std::uint32_t id, std::string_view label) {
    for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
        if (item->id != id) continue;
        item->label = as_on_screen(label);
        return;
    }
}

}  // namespace kinscape

// The four functions that the library calls when it is built for testing. The names are its own.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* item) {
    if (auto* log = kinscape::log_of(context)) {
        const bool off = item && (item->ItemFlags & ImGuiItemFlags_Disabled) != 0;
        log->add(id,
                 {{static_cast<double>(box.Min.x), static_cast<double>(box.Min.y)},
                  {static_cast<double>(box.Max.x), static_cast<double>(box.Max.y)}},
                 !off);
    }
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags /*flags*/) {
    auto* log = kinscape::log_of(context);
    if (log && label) log->name(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*context*/, const char* /*format*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*context*/, ImGuiID /*id*/) { return nullptr; }
