#include "base/utf8.hpp"
#include "export/exporter.hpp"
#include "export/writers.hpp"

namespace kinscape {

const std::vector<Exporter>& exporters() {
    static const std::vector<Exporter> all = {
        {"svg", "SVG drawing", ".svg", false, false, write_svg},
        {"pdf", "PDF document", ".pdf", true, false, write_pdf},
        {"png", "PNG picture", ".png", false, false, write_png},
        {"docx", "Word document", ".docx", true, true, write_docx},
        {"odt", "OpenDocument text", ".odt", true, true, write_odt},
        {"txt", "Plain sentences", ".txt", true, true, write_txt},
        {"json", "Filtered document", ".json", true, true, write_json},
    };
    return all;
}

const Exporter* find_exporter(std::string_view id_or_extension) {
    const std::string name = folded(id_or_extension);
    for (const Exporter& exporter : exporters())
        if (name == exporter.id || name == exporter.extension) return &exporter;
    return nullptr;
}

}  // namespace kinscape
