// The arrows of src/layers.txt, and what departs from them.
#pragma once

#include "architecture/source_tree.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kinscape {

/// Which libraries each user may include: a library ("scene") or one file of it ("export/picture").
struct Layers {
    std::vector<std::string> order;  ///< libraries, as first named
    std::map<std::string, std::set<std::string>> uses;
};

Layers read_layers(const std::vector<std::string>& lines);

/// Every quoted include that its file may not write, and every arrow that does not point up the list.
std::vector<std::string> layer_faults(const Layers& layers, const std::vector<SourceFile>& files);

}  // namespace kinscape
