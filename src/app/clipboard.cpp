// The owner's side of a selection as the Inter-Client Communication Conventions Manual has it (ICCCM 2.0,
// chapter 2), large pictures in pieces (INCR, 2.7.2).
#include "app/clipboard.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

/// Somebody who pasted may be gone before we answer: that is no reason to end.
int pass_over(Display*, XErrorEvent*) { return 0; }

const unsigned char* bytes_of(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// A picture on its way in pieces; the next one goes when the last has been taken.
struct Transfer {
    ::Window to = 0;
    Atom property = 0;
    Atom type = 0;
    const std::string* bytes = nullptr;
    std::size_t sent = 0;
};

}  // namespace

/// Has a display of its own and answers on a thread of its own, so that others can paste while the window
/// sleeps.
class PictureClipboard::Owner {
public:
    explicit Owner(CopiedPicture picture) : picture_(std::move(picture)) {
        display_ = XOpenDisplay(nullptr);
        if (!display_ || pipe(end_.data()) != 0) return;
        XSetErrorHandler(pass_over);
        const auto atom = [this](const char* name) { return XInternAtom(display_, name, False); };
        clipboard_ = atom("CLIPBOARD");
        targets_ = atom("TARGETS");
        in_pieces_ = atom("INCR");
        png_ = atom("image/png");
        svg_ = atom("image/svg+xml");
        window_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, clipboard_, window_, CurrentTime);
        owns_ = XGetSelectionOwner(display_, clipboard_) == window_;
        if (owns_) thread_ = std::thread([this] { serve(); });
    }
    ~Owner() {
        if (thread_.joinable()) {
            // The thread sleeps on the pipe as well as on the display.
            [[maybe_unused]] const auto written = write(end_[1], "x", 1);
            thread_.join();
        }
        if (display_) XCloseDisplay(display_);
        for (const int end : end_)
            if (end >= 0) close(end);
    }
    Owner(const Owner&) = delete;
    Owner& operator=(const Owner&) = delete;
    bool owns() const { return owns_; }

private:
    void serve() {
        while (true) {
            while (XPending(display_) > 0) {
                XEvent event;
                XNextEvent(display_, &event);
                if (event.type == SelectionClear) return;
                if (event.type == SelectionRequest) answer(event.xselectionrequest);
                if (event.type == PropertyNotify && event.xproperty.state == PropertyDelete)
                    go_on(event.xproperty.window, event.xproperty.atom);
            }
            std::array<pollfd, 2> ends = {{{ConnectionNumber(display_), POLLIN, 0}, {end_[0], POLLIN, 0}}};
            if (poll(ends.data(), ends.size(), -1) < 0) return;
            if (ends[1].revents != 0) return;
        }
    }

    const std::string* in_form(Atom form) const {
        if (form == png_) return &picture_.png;
        return form == svg_ ? &picture_.svg : nullptr;
    }

    void answer(const XSelectionRequestEvent& asked) {
        XSelectionEvent reply{};
        reply.type = SelectionNotify;
        reply.requestor = asked.requestor;
        reply.selection = asked.selection;
        reply.target = asked.target;
        reply.time = asked.time;
        // Clients from before the convention leave the property to us.
        const Atom property = asked.property == None ? asked.target : asked.property;
        if (asked.target == targets_) {
            const std::array<Atom, 3> forms = {targets_, svg_, png_};
            XChangeProperty(display_, asked.requestor, property, XA_ATOM, 32, PropModeReplace,
                            reinterpret_cast<const unsigned char*>(forms.data()),
                            static_cast<int>(forms.size()));
            reply.property = property;
        } else if (const std::string* bytes = in_form(asked.target)) {
            begin({asked.requestor, property, asked.target, bytes, 0});
            reply.property = property;
        }
        XSendEvent(display_, asked.requestor, False, NoEventMask, reinterpret_cast<XEvent*>(&reply));
        XFlush(display_);
    }

    /// What one request to the server can hold, with room for its head.
    std::size_t most_at_once() const {
        const long words = std::max(XExtendedMaxRequestSize(display_), XMaxRequestSize(display_));
        return static_cast<std::size_t>(words) * 4 - 1024;
    }
    void put(const Transfer& transfer, std::size_t count) {
        XChangeProperty(display_, transfer.to, transfer.property, transfer.type, 8, PropModeReplace,
                        bytes_of(*transfer.bytes) + transfer.sent, static_cast<int>(count));
    }
    void begin(const Transfer& transfer) {
        if (transfer.bytes->size() <= most_at_once()) return put(transfer, transfer.bytes->size());
        XSelectInput(display_, transfer.to, PropertyChangeMask);
        const long size = static_cast<long>(transfer.bytes->size());
        XChangeProperty(display_, transfer.to, transfer.property, in_pieces_, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(&size), 1);
        transfers_.push_back(transfer);
    }
    void go_on(::Window to, Atom property) {
        const auto found = std::find_if(transfers_.begin(), transfers_.end(), [&](const Transfer& one) {
            return one.to == to && one.property == property;
        });
        if (found == transfers_.end()) return;
        const std::size_t count = std::min(most_at_once(), found->bytes->size() - found->sent);
        put(*found, count);
        found->sent += count;
        // A piece without a byte says that it was the last.
        if (count == 0) {
            XSelectInput(display_, to, NoEventMask);
            transfers_.erase(found);
        }
        XFlush(display_);
    }

    CopiedPicture picture_;
    Display* display_ = nullptr;
    ::Window window_ = 0;
    Atom clipboard_ = 0, targets_ = 0, in_pieces_ = 0, png_ = 0, svg_ = 0;
    bool owns_ = false;
    std::array<int, 2> end_ = {-1, -1};
    std::vector<Transfer> transfers_;
    std::thread thread_;
};

PictureClipboard::PictureClipboard() = default;
PictureClipboard::~PictureClipboard() = default;

bool PictureClipboard::offer(CopiedPicture picture) {
    owner_.reset();
    owner_ = std::make_unique<Owner>(std::move(picture));
    if (!owner_->owns()) owner_.reset();
    return owner_ != nullptr;
}

}  // namespace kinscape
