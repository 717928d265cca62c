// Forty ways in which a document can be broken, made from an example. The reader's tests and those of the
// command line use them.
#pragma once

#include "io/unreadable.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct BrokenDocument {
    std::string name;  // a file name without its extension
    std::string bytes;
    UnreadableReason reason;
    std::string in_message;  // stands in the message
};

/// `example` is a document in the form that the program writes, with people, unions, ties and views.
std::vector<BrokenDocument> broken_documents(const std::string& example);

/// The example of that file name, whole.
std::string example_bytes(const std::string& name);

}  // namespace kinscape
