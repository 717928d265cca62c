// Who this window is, for the lock beside a document and the names of journals.
#pragma once

#include "io/document_lock.hpp"

namespace kinscape {

/// Host, user, process and time as the system tells them, and a name by chance for the window.
LockHolder this_window();

}  // namespace kinscape
