#include "ui/passphrase_card.hpp"

#include "ui/imgui_values.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

constexpr const char* passphrase_popup = "##passphrase";
constexpr double passphrase_width = 440, line_height = 18;

/// What was typed does not stay in memory.
void wipe(std::string& text) {
    volatile char* bytes = text.data();
    for (std::size_t i = 0; i < text.size(); ++i)
        bytes[i] = 0;
    text.clear();
}

}  // namespace

void PassphraseCard::open(PassphraseWish wish) {
    wish_ = std::move(wish);
    open_ = appears_ = wants_keyboard_ = true;
    wipe(typed_);
    wipe(again_);
    reason_.clear();
}

void PassphraseCard::close() {
    open_ = false;
    wipe(typed_);
    wipe(again_);
}

void PassphraseCard::refuse(std::string reason) {
    reason_ = std::move(reason);
    wants_keyboard_ = true;
    wipe(typed_);
    wipe(again_);
}

bool PassphraseCard::accept() {
    if (typed_.empty()) {
        reason_ = "Type the passphrase first.";
    } else if (wish_.is_new && typed_ != again_) {
        refuse("The two are not the same. Type it again, twice.");
    } else {
        reason_.clear();
        return true;
    }
    wants_keyboard_ = true;
    return false;
}

bool PassphraseCard::fields(Controls& controls, Place& place, bool working) {
    const std::string_view off = working ? "One moment …" : "";
    const Rect first{{place.left, place.y}, {place.right, place.y + control_height}};
    const Typed typed = controls.type_into("Passphrase", first, typed_,
                                           {.placeholder = "Passphrase",
                                            .needs_a_look = !reason_.empty(),
                                            .wants_keyboard = std::exchange(wants_keyboard_, false),
                                            .off = off,
                                            .secret = true});
    place.y += control_height + 8;
    if (!wish_.is_new) return typed.entered;
    const Rect second{{place.left, place.y}, {place.right, place.y + control_height}};
    const Typed again = controls.type_into(
        "Passphrase again", second, again_,
        {.placeholder = "The same again", .wants_keyboard = typed.entered, .off = off, .secret = true});
    place.y += control_height + 8;
    return again.entered;
}

PassphraseAnswer PassphraseCard::draw(Controls& controls, Vec2 window, bool working) {
    if (!open_) return {};
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    if (std::exchange(appears_, false)) ImGui::OpenPopup(passphrase_popup);
    const TextLook plain{12.5, Weight::regular, theme.ink2}, wrong{12.5, Weight::medium, theme.error};
    const double wide = std::min(passphrase_width, window.x - 16);
    const std::vector<std::string> remark = brush.lines_of(wish_.remark, wide - 40, plain);
    const std::vector<std::string> reason =
        reason_.empty() ? std::vector<std::string>() : brush.lines_of(reason_, wide - 40, wrong);
    const double rows = wish_.is_new ? 2 : 1;
    const double high = 54 + static_cast<double>(remark.size() + reason.size()) * line_height +
                        rows * (control_height + 8) + control_height + 28;
    const Vec2 at{std::round((window.x - wide) / 2), std::round((window.y - high) / 3)};
    ImGui::SetNextWindowPos(vec(at * s));
    ImGui::SetNextWindowSize(vec(wide * s, high * s));
    PassphraseAnswer answer;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, static_cast<float>(8 * s));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, static_cast<float>(theme.control_line));
    if (ImGui::BeginPopupModal(passphrase_popup, nullptr,
                               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
        Place place{at.x + 20, at.x + wide - 20, at.y + 54};
        const TextLook title{16, Weight::semibold, theme.ink};
        brush.text({place.left, at.y + 34}, brush.fitted(wish_.title, wide - 40, title), title);
        const auto put = [&](const std::vector<std::string>& lines, const TextLook& look) {
            for (const std::string& line : lines) {
                brush.text({place.left, place.y + 8}, line, look);
                place.y += line_height;
            }
        };
        put(remark, plain);
        bool enter = fields(controls, place, working);
        put(reason, wrong);
        const double foot = at.y + high - 16;
        const std::string verb = working ? "One moment …" : wish_.verb;
        enter |= controls.button(verb + "##accept",
                                 {{place.right - 118, foot - control_height}, {place.right, foot}},
                                 {ButtonKind::accent, {}, {}, working ? "One moment …" : ""});
        const bool cancel = controls.button(
            "Cancel##passphrase", {{place.right - 226, foot - control_height}, {place.right - 128, foot}});
        if (enter && !working && accept()) answer.passphrase = typed_;
        answer.dropped = cancel || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        if (answer.dropped) close();
        if (!open_) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return answer;
}

}  // namespace kinscape
