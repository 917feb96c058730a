# apt-beside.sh - fetch Debian packages and unpack them beside the system, installing nothing. Sourced, not run.
#
#   beside_cache        prints the folder that all test tools share
#   beside_missing PKG...   prints what apt would install for these packages: those that this machine lacks
#   beside_fetch DIR PKG... downloads these packages (.deb) into DIR
#
# Neither root nor a change to the machine's package lists is needed: where those lists are missing or too old to
# download from, fresh ones are kept in the shared folder.

beside_cache() { echo "${VIRTUALNET_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/virtualnet}"; }

_beside_apt=()      # grows options for private lists once they are needed

_beside_update() { # fresh package lists in a folder of our own
    local apt
    apt=$(beside_cache)/apt
    mkdir -p "$apt/lists/partial" "$apt/archives/partial"
    _beside_apt=(-o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt")
    apt-get "${_beside_apt[@]}" -o APT::Sandbox::User=root -o Acquire::http::Timeout=15 -o Acquire::Retries=1 update
}

_beside_simulate() {
    apt-get "${_beside_apt[@]}" install -s --no-install-recommends "$@" | awk '/^Inst/ {print $2}'
}

beside_missing() (
    set -o pipefail
    command -v apt-get >/dev/null || { echo "there is no apt-get on this machine" >&2; return 1; }
    _beside_simulate "$@" 2>/dev/null && return
    _beside_update >/dev/null 2>&1 || true
    _beside_simulate "$@"
)

beside_fetch() (
    cd "$1" && shift || return
    apt-get "${_beside_apt[@]}" download -o APT::Sandbox::User=root -o Acquire::http::Timeout=15 "$@" >/dev/null 2>&1 && return
    _beside_update >/dev/null 2>&1 || true
    apt-get "${_beside_apt[@]}" download -o APT::Sandbox::User=root -o Acquire::http::Timeout=15 "$@" >/dev/null
)
