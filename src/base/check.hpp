// KS_CHECK: a promise that is kept in every build. A broken one is our mistake, never the user's input.
#pragma once

#include <string_view>

namespace kinscape {

/// Called once with the sentence of the broken promise before the program stops; the editor saves what it can
/// here. The hook holds no document text: the sentence is written by us.
using LastWords = void (*)(std::string_view sentence);
void set_last_words(LastWords hook);

/// Prints the sentence and the place to standard error, runs the last words, ends the program.
[[noreturn]] void broken_promise(const char* sentence, const char* file, int line);

}  // namespace kinscape

#define KS_CHECK(promise, sentence)                                                                          \
    ((promise) ? static_cast<void>(0) : ::kinscape::broken_promise(sentence, __FILE__, __LINE__))
