#include "cli/input.hpp"

#include "io/document_file.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace kinscape {

std::string standard_input(std::size_t limit) {
    std::string bytes;
    std::array<char, 65536> part;
    std::size_t count = 0;
    while (bytes.size() <= limit && (count = std::fread(part.data(), 1, part.size(), stdin)) > 0)
        bytes.append(part.data(), count);
    return bytes;
}

std::string shown_name(const std::string& file) { return file == "-" ? "standard input" : file; }

std::string named_if_several(const Arguments& arguments, const Input& input) {
    return arguments.files.size() > 1 ? input.file : std::string();
}

std::string outline_text(const std::vector<Sentence>& sentences, const Arguments& arguments,
                         const Input& input) {
    const bool several = arguments.files.size() > 1;
    std::string text;
    if (several) text += shown_name(input.file) + "\n\n";
    for (const Sentence& sentence : sentences) {
        if (sentence.depth == 0 && !text.empty() && !text.ends_with("\n\n")) text += '\n';
        text.append(static_cast<std::size_t>(sentence.depth) * 2, ' ');
        text += sentence.text + "\n";
    }
    if (several) text += '\n';
    return text;
}

ExitCode each_input(const Arguments& arguments, const Vocabulary& vocabulary, Console& console,
                    const std::function<ExitCode(const Input&)>& work) {
    ExitCode code = ExitCode::done;
    console.start_progress(arguments.files.size());
    for (const std::string& file : arguments.files) {
        console.next_file(file);
        const Stopwatch watch;
        auto opened = file == "-" ? read_document(standard_input(max_file_bytes), vocabulary)
                                  : open_document(file, vocabulary);
        if (!opened) {
            console.fault(shown_name(file) + ": " + sentence_of(opened.error()));
            code = heavier(code, ExitCode::unreadable);
            continue;
        }
        console.took("read " + shown_name(file), watch.elapsed());
        code = heavier(code, work({file, std::move(*opened)}));
    }
    console.end_progress();
    return code;
}

}  // namespace kinscape
