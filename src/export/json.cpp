// JSON: the document as far as the reader may see it, in its own file format.
#include "export/writers.hpp"

namespace kinscape {

Result<Exported, ExportError> write_json(const Picture& picture, std::size_t, const ExportOptions&) {
    return Exported{picture.document, {}};
}

}  // namespace kinscape
