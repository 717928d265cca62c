# What ./kinscape and ./check share: packages, Dear ImGui, and one call at a time. Read with `.`, with
# $root set. All words go to standard error. A set-up that cannot be done ends with exit 69, which is
# none of the program's own codes.

say() { printf 'kinscape: %s\n' "$*" >&2; }
stop() {
    say "$*"
    exit 69
}

# lock NAME: of two calls at once one waits. The lock lasts until unlock or the end of the script.
lock() {
    mkdir -p "$root/build" || stop "$root cannot be written, so nothing can be built in it."
    exec 9>"$root/build/.$1.lock"
    flock --nonblock 9 && return
    say "another call is at work in $root; waiting for it."
    flock 9
}
unlock() { exec 9>&-; }

# missing_packages GROUP...: the packages of these groups that are not installed.
missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    for group; do sed -n "s/^$group: //p" "$root/setup/packages.txt"; done | tr ' ' '\n' | sort >"$scratch/wanted"
    xargs dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' <"$scratch/wanted" 2>/dev/null |
        sed -n 's/^ii  *//p' | sort -u >"$scratch/installed"
    comm -23 "$scratch/wanted" "$scratch/installed" | tr '\n' ' '
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages GROUP...: installs what is missing, or says it under KINSCAPE_NO_INSTALL=1.
install_packages() {
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ -n "${KINSCAPE_NO_INSTALL:-}" ]; then
        stop "missing, and not installed because KINSCAPE_NO_INSTALL is set: $missing"
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        stop "these packages are missing; install them as root, then try again: $missing"
    fi
    say "installing with apt-get: $missing"
    wait_for_dpkg='-oDPkg::Lock::Timeout=300'
    as_root apt-get "$wait_for_dpkg" -q update >&2 || say "the package lists could not be refreshed; going on."
    # shellcheck disable=SC2086  # one argument a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get "$wait_for_dpkg" -oDpkg::Use-Pty=0 -q -y \
        --no-install-recommends install $missing >&2 || stop "the packages could not be installed."
}

imgui_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

# fetch_imgui: Dear ImGui's source package into build-deps/imgui, once.
fetch_imgui() {
    [ -z "${KINSCAPE_IMGUI_DIR:-}" ] || return 0
    [ ! -f "$root/build-deps/imgui/imgui.h" ] || return 0
    if [ -n "${KINSCAPE_NO_INSTALL:-}" ]; then
        stop "missing, and not fetched because KINSCAPE_NO_INSTALL is set: the source of Dear ImGui"
    fi
    say "fetching the source of Dear ImGui (1 MB, and 12 MB of package lists)"
    for suite in forky sid; do
        if fetch_imgui_from "$suite" >"$scratch/imgui.log" 2>&1; then
            unpack_imgui
            return
        fi
    done
    cat "$scratch/imgui.log" >&2
    stop "Dear ImGui could not be fetched; KINSCAPE_IMGUI_DIR=FOLDER uses sources of 1.92 that you have."
}

# The mirror is the one apt is set up with; the list is a private one, so the user's own stays as it is. A mirror
# that is some weeks behind will do: what it has is signed all the same.
fetch_imgui_from() {
    own=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get update --print-uris | sed -n "s|^'\(.*\)/dists/$own/InRelease'.*|\1|p" | head -n 1)
    [ -n "$mirror" ] || return 1
    lists=$scratch/$1
    mkdir -p "$lists/lists/partial" "$lists/cache/archives/partial" || return 1
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    echo "deb-src [signed-by=$keyring] $mirror $1 main" >"$lists/newer.list"
    (
        cd "$lists" || exit 1
        set -- -oDir::Etc::sourcelist="$lists/newer.list" -oDir::Etc::sourceparts=/dev/null \
            -oDir::State::lists="$lists/lists" -oDir::Cache="$lists/cache" -oAcquire::Check-Valid-Until=false
        apt-get "$@" update && apt-get "$@" source --download-only imgui
    ) || return 1
    cp "$lists"/imgui_*.orig.tar.* "$scratch/imgui.tar"
}

unpack_imgui() {
    echo "$imgui_sha256  $scratch/imgui.tar" | sha256sum --check --status ||
        say "this is another version of Dear ImGui than the one we build against; apt vouches for it."
    mkdir -p "$scratch/imgui" "$root/build-deps"
    tar xf "$scratch/imgui.tar" -C "$scratch/imgui" --strip-components=1 || stop "its archive is damaged."
    rm -rf "$root/build-deps/imgui"
    mv "$scratch/imgui" "$root/build-deps/imgui"
}

# compilers: how many may run at once: one for each core, as far as memory holds them at 2 GB each.
compilers() {
    awk -v cores="$(nproc)" '/^MemAvailable/ { fit = int($2 / 2e6) }
        END { print fit < 1 ? 1 : fit < cores ? fit : cores }' /proc/meminfo
}

# build PRESET TARGET: configures where that was not done yet, and builds.
build() {
    [ ! -f "$root/build/$1/build.ninja" ] || grep -qsF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" \
        "$root/build/$1/CMakeCache.txt" || rm -rf "${root:?}/build/$1"
    if [ ! -f "$root/build/$1/build.ninja" ] || [ -n "${KINSCAPE_IMGUI_DIR:-}" ]; then
        (cd "$root" && cmake --preset "$1" -DKINSCAPE_IMGUI_DIR="${KINSCAPE_IMGUI_DIR:-}") >&2 || return 1
    fi
    cmake --build "$root/build/$1" --target "$2" --parallel "$(compilers)" >&2
}

# readable to all, for apt downloads as a user of its own where it can
scratch=$(mktemp -d) && chmod 755 "$scratch" || stop "no temporary folder could be made."
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM HUP
