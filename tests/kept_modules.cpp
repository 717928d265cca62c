// Under the leak sanitizer alone: what a driver loads stays loaded. What it still held would otherwise be
// reported without the name of its module, and could not be told from a leak of ours (leaks.supp).
extern "C" int dlclose(void*) { return 0; }
