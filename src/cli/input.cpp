#include "cli/input.hpp"

#include "base/file.hpp"
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

Result<Unsealed, std::string> opened_seal(const std::string& file, std::string_view bytes,
                                          AskedPassphrase& asked) {
    if (!is_sealed(bytes)) return Failure{sentence_of(SealedError::not_sealed)};
    const auto passphrase = asked.get("Passphrase of " + shown_name(file) + ": ");
    if (!passphrase) return Failure{passphrase.error()};
    auto clear = unsealed(bytes, *passphrase);
    if (!clear) return Failure{sentence_of(clear.error())};
    return std::move(*clear);
}

namespace {

/// The document of one file, sealed or not; else one sentence.
Result<Input, std::string> opened_input(const std::string& file, const Vocabulary& vocabulary,
                                        AskedPassphrase& asked) {
    Input input{file, {}};
    std::optional<Seal> seal;
    std::string bytes;
    if (file == "-") {
        bytes = standard_input(max_file_bytes);
    } else {
        auto read = read_file(file, max_file_bytes);
        if (!read) return Failure{sentence_of(unreadable_file(read.error()))};
        bytes = std::move(*read);
    }
    if (is_sealed(bytes)) {
        auto clear = opened_seal(file, bytes, asked);
        if (!clear) return Failure{clear.error()};
        bytes = std::move(clear->bytes);
        seal = std::move(clear->seal);
    }
    auto document = read_document(std::move(bytes), vocabulary);
    if (!document) return Failure{sentence_of(document.error())};
    input.opened = std::move(*document);
    input.opened.seal = std::move(seal);
    return input;
}

}  // namespace

ExitCode each_input(const std::vector<std::string>& files, const Vocabulary& vocabulary, Console& console,
                    AskedPassphrase& asked, const std::function<ExitCode(const Input&)>& work) {
    ExitCode code = ExitCode::done;
    console.start_progress(files.size());
    for (const std::string& file : files) {
        console.next_file(file);
        const Stopwatch watch;
        const auto input = opened_input(file, vocabulary, asked);
        if (!input) {
            console.fault(shown_name(file) + ": " + input.error());
            code = heavier(code, ExitCode::unreadable);
            continue;
        }
        console.took("read " + shown_name(file), watch.elapsed());
        code = heavier(code, work(*input));
    }
    console.end_progress();
    return code;
}

ExitCode each_input(const Arguments& arguments, const Vocabulary& vocabulary, Console& console,
                    const std::function<ExitCode(const Input&)>& work) {
    AskedPassphrase asked(arguments);
    return each_input(arguments.files, vocabulary, console, asked, work);
}

}  // namespace kinscape
