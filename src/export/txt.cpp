// Plain text: the sentences alone, as `kinscape show` prints them.
#include "export/writers.hpp"

namespace kinscape {

Result<Exported, ExportError> write_txt(const Picture& picture, std::size_t, const ExportOptions&) {
    std::string text;
    for (const ToldLine& line : picture.told) {
        if (line.depth == 0 && !text.empty()) text += '\n';
        text.append(static_cast<std::size_t>(line.depth) * 2, ' ');
        text += line.text + '\n';
    }
    return Exported{std::move(text), {}};
}

}  // namespace kinscape
