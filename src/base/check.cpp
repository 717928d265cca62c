#include "base/check.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace kinscape {
namespace {

// The only changing global of the program: a crash has nobody to ask for its context.
std::atomic<LastWords> last_words{nullptr};

}  // namespace

void set_last_words(LastWords hook) { last_words.store(hook); }

void broken_promise(const char* sentence, const char* file, int line) {
    std::fprintf(stderr, "kinscape: internal error: %s (%s:%d)\n", sentence, file, line);
    // Taken out first, so that a second broken promise inside the hook cannot call it again.
    if (LastWords hook = last_words.exchange(nullptr)) hook(sentence);
    std::abort();
}

}  // namespace kinscape
