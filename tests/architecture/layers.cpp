#include "architecture/layers.hpp"

#include <algorithm>
#include <sstream>

namespace kinscape {
namespace {

std::string library_of(const std::string& path) { return path.substr(0, path.find('/')); }

std::vector<std::string> upward_arrows(const Layers& layers) {
    std::vector<std::string> faults;
    for (const auto& [user, used] : layers.uses) {
        const auto own = std::ranges::find(layers.order, library_of(user));
        for (const std::string& library : used)
            if (std::find(layers.order.begin(), own, library) == own)
                faults.push_back("layers.txt: " + user + " -> " + library + " does not point up the list");
    }
    return faults;
}

}  // namespace

Layers read_layers(const std::vector<std::string>& lines) {
    Layers layers;
    for (const std::string& line : lines) {
        std::istringstream words(line);
        std::string user, arrow;
        if (line.starts_with("#") || !(words >> user >> arrow)) continue;
        auto& used = layers.uses[user];
        for (std::string library; words >> library;)
            used.insert(library);
        if (std::ranges::count(layers.order, library_of(user)) == 0) layers.order.push_back(user);
    }
    return layers;
}

std::vector<std::string> layer_faults(const Layers& layers, const std::vector<SourceFile>& files) {
    std::vector<std::string> faults = upward_arrows(layers);
    for (const SourceFile& file : files) {
        const auto by_file = layers.uses.find(file.path.substr(0, file.path.rfind('.')));
        const auto by_library = layers.uses.find(library_of(file.path));
        const auto arrows = by_file != layers.uses.end() ? by_file : by_library;
        for (const Include& include : includes_of(file)) {
            const std::string target = library_of(include.target);
            const bool known = arrows != layers.uses.end();
            if (!include.quoted || target == library_of(file.path)) continue;
            if (!known || !arrows->second.contains(target))
                faults.push_back(file.path + ":" + std::to_string(include.line) + ": may not include " +
                                 include.target);
        }
    }
    return faults;
}

}  // namespace kinscape
