# sandbox.sh - what every measured script begins with: a place of its own, and a way to time a command.
set -euo pipefail
mount -t tmpfs tmpfs /run
mkdir -p /run/netns
ip link set lo up

# timed STEP COUNT COMMAND...: runs the command and prints how long it took, its start included
timed() {
    local step=$1 count=$2 since=$EPOCHREALTIME until elapsed
    shift 2
    "$@"
    until=$EPOCHREALTIME
    elapsed=$((${until/./} - ${since/./}))
    printf 'R shell %s %d %d.%06d 0 0\n' "$step" "$count" $((elapsed / 1000000)) $((elapsed % 1000000))
}

# quiet COMMAND...: without its output
quiet() { "$@" > /dev/null; }
