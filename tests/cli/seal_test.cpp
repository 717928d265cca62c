#include "base/child_process.hpp"
#include "catch.hpp"
#include "cli/workplace.hpp"

#include <string>

namespace kinscape {
namespace {

/// The program with a passphrase on descriptor 0, which is what a test has at hand.
Ran with_passphrase(const Workplace& place, std::vector<std::string> words, const std::string& passphrase) {
    words.insert(words.end(), {"--passphrase-fd", "0"});
    return place.run(words, passphrase + "\n");
}

}  // namespace

TEST_CASE("A sealed document is opened again by its passphrase alone, byte for byte") {
    const Workplace place;
    const std::string family = example("ref-curie.kinscape");
    CHECK(with_passphrase(place, {"seal", family, "-o", "s.kinscape"}, "four calm otters").code == 0);
    CHECK(place.read("s.kinscape").starts_with("age-encryption.org/v1"));
    CHECK(place.read("s.kinscape").find("Curie") == std::string::npos);
    const Ran wrong = with_passphrase(place, {"unseal", "s.kinscape", "-o", "w.kinscape"}, "four calm otter");
    CHECK(wrong.code == 3);
    CHECK(wrong.words.find("passphrase is wrong") != std::string::npos);
    CHECK(place.names() == std::vector<std::string>{"s.kinscape"});
    CHECK(with_passphrase(place, {"unseal", "s.kinscape", "-o", "c.kinscape"}, "four calm otters").code == 0);
    CHECK(place.run({"add", family, "-o", "same.kinscape"}).code == 0);
    CHECK(place.read("c.kinscape") == place.read("same.kinscape"));
}

TEST_CASE("Every call reads a sealed document, and asks nobody when there is no terminal") {
    const Workplace place;
    CHECK(with_passphrase(place, {"seal", example("ref-curie.kinscape"), "-o", "s.kinscape"},
                          "four calm otters")
              .code == 0);
    const Ran told = with_passphrase(place, {"show", "s.kinscape"}, "four calm otters");
    CHECK(told.code == 0);
    CHECK(told.output.find("Curie") != std::string::npos);
    const Ran none = with_passphrase(place, {"show", "s.kinscape"}, "");
    CHECK(none.code == 3);
    CHECK(none.output.empty());
}

TEST_CASE("The program age opens what Kinscape has sealed, and the other way round") {
    const Workplace place;
    ChildRequest request;
    request.command = {"age", "--version"};
    const auto there = run_child(request);
    if (!there || there->exit_code != 0) KS_SKIP("the program age is not here");
    request.command = {"python3", "-c", "import os; os.openpty()"};
    const auto terminal = run_child(request);
    if (!terminal || terminal->exit_code != 0) KS_SKIP("no terminal can be made here for age to ask on");
    CHECK(with_passphrase(place, {"seal", example("ref-curie.kinscape"), "-o", "s.kinscape"},
                          "four calm otters")
              .code == 0);
    // age asks on a terminal alone; python3 gives it one.
    const std::string script = "import os,pty,sys,time\n"
                               "pid,fd=pty.fork()\n"
                               "if pid==0: os.execvp('age',['age']+sys.argv[1:])\n"
                               "time.sleep(0.3)\n"
                               "for _ in range(2 if '-p' in sys.argv else 1):\n"
                               "    os.write(fd,b'four calm otters\\n'); time.sleep(0.5)\n"
                               "try:\n"
                               "    while os.read(fd,1000): pass\n"
                               "except OSError: pass\n"
                               "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid,0)[1]))\n";
    request.deadline = std::chrono::minutes{1};
    request.command = {"python3",
                       "-c",
                       script,
                       "-d",
                       "-o",
                       place.path("by-age").string(),
                       place.path("s.kinscape").string()};
    REQUIRE(run_child(request)->exit_code == 0);
    CHECK(place.read("by-age").find("Curie") != std::string::npos);
    request.command = {"python3",
                       "-c",
                       script,
                       "-p",
                       "-o",
                       place.path("theirs.kinscape").string(),
                       place.path("by-age").string()};
    REQUIRE(run_child(request)->exit_code == 0);
    CHECK(with_passphrase(place, {"show", "theirs.kinscape"}, "four calm otters").output.find("Curie") !=
          std::string::npos);
}

}  // namespace kinscape
