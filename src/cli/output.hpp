// Where results go: whole files, or standard output.
#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "export/exporter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Writes the bytes whole or not at all; `-` is standard output. Says what went wrong.
ExitCode put_file(const std::string& path, std::string_view bytes, Console& console);
/// Adds to standard output.
ExitCode put(std::string_view text, Console& console);

/// What `render` writes: single files, or each view of each document into a folder.
struct Outputs {
    struct Single {
        std::string path;
        const Exporter* exporter = nullptr;
    };
    std::vector<Single> singles;
    std::string folder;  // empty: singles
    std::vector<const Exporter*> formats;
};

/// What a call makes: drawings (`render`) or documents of text (`export`).
enum class OutputKind : unsigned char { drawing, text };

struct OutputFault {
    ExitCode code = ExitCode::usage;
    std::string sentence;
};

/// Decides from -o and --format, before anything is read or written: two inputs of one name, a folder that
/// cannot be made, a format that does not exist end here.
Result<Outputs, OutputFault> plan_outputs(const Arguments& arguments, OutputKind which);

/// Where a page goes in a format that holds one: the path itself, then `NAME-page2.svg`.
std::string path_of_page(const std::string& path, std::size_t page);

/// A document's name in a folder of pictures: that of its file without folder and extension.
std::string stem_of(const std::string& file);

}  // namespace kinscape
