// The fences of src/fences.txt, and what stands outside them.
#pragma once

#include "architecture/source_tree.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// The headers of one third party and the files that may include them, both as patterns with `*`.
struct Fence {
    std::string name;
    std::vector<std::string> headers;
    std::vector<std::string> files;
};

/// A fence may go over several lines of one name.
std::vector<Fence> read_fences(const std::vector<std::string>& lines);

/// Every include that is neither ours nor of the standard library and that no fence allows there. Where a
/// header fits several fences, the first one counts.
std::vector<std::string> fence_faults(const std::vector<Fence>& fences, const std::vector<SourceFile>& files);

/// Every line that throws: our code hands out a Result.
std::vector<std::string> throw_faults(const std::vector<SourceFile>& files);

}  // namespace kinscape
