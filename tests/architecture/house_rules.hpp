// The house rules that a test can hold: sizes, names, lines, and what the lower layers must not ask.
#pragma once

#include "architecture/source_tree.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// Files of more than 600 lines and headers of more than 200, whose aim is 150.
std::vector<std::string> size_faults(const std::vector<SourceFile>& files);

/// Lines of more than 110 characters, with a tab or a blank at their end, and notes to self.
std::vector<std::string> line_faults(const std::vector<SourceFile>& files);

/// Files, folders, types and functions named by a word that says nothing.
std::vector<std::string> name_faults(const std::vector<SourceFile>& files);

/// Types of one name in two headers: one namespace holds them all, and the linker would not say.
std::vector<std::string> same_name_faults(const std::vector<SourceFile>& files);

/// Lines of the layers up to L3 that ask the clock, chance, the locale or the environment. Paths are as
/// from src/; a few files whose work this is are let through.
std::vector<std::string> outside_faults(const std::vector<SourceFile>& files);

/// Files that are neither compiled nor included by any of `all`; paths are as they would be included.
std::vector<std::string> dead_file_faults(const std::vector<SourceFile>& files,
                                          const std::vector<SourceFile>& all);

}  // namespace kinscape
