// Plain text: the heading of the copy, and the family in the sentences of `kinscape show`.
#include "export/writers.hpp"

namespace kinscape {

Result<Exported, ExportError> write_txt(const Picture& picture, std::size_t, const ExportOptions&) {
    std::string text = picture.title + "\n";
    for (const std::string& line : picture.lines)
        text += "  " + line + "\n";
    for (const ToldLine& line : picture.told) {
        if (line.depth == 0) text += '\n';
        text.append(static_cast<std::size_t>(line.depth) * 2, ' ');
        text += line.text + '\n';
    }
    return Exported{std::move(text), {}};
}

}  // namespace kinscape
