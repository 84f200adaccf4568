#!/usr/bin/env bash
# The long form of FuzzTest: random statements on every version of DuckDB, of which none may change the database, its
# settings or a file; and once more under strace (Linux), where nothing outside may be opened.
#   long-run.sh [STATEMENTS] [STATEMENTS-UNDER-STRACE] [SEED]      for each version; ./verify and ./lfed were run before
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
count=${1:-250000}
traced=${2:-5000}
seed=${3:-1}
cd "$here"
fuzz=(java -Xmx1g -XX:+UseSerialGC -cp "target/test-classes:$root/releng/dist/target/lfed/lib/*" org.lfed.guard.Fuzz)

for engine in V1_1 V1_3 V1_5 V2_0; do
    [ "$count" = 0 ] || "${fuzz[@]}" "$engine" "$count" "$seed"
done
command -v strace >/dev/null || { echo "strace is not installed: which files are opened was not checked."; exit; }
trace=$(mktemp)
# DuckDB lists extensions and secrets in the home folder when the state is compared: that shall be a folder of ours.
home=$(mktemp -d /tmp/lfed-guard-home.XXXXXX)
trap 'rm -rf "$trace" "$home"' EXIT
for engine in V1_1 V1_3 V1_5 V2_0; do
    HOME=$home strace -f -qq -e trace=%file,connect -o "$trace" "${fuzz[@]}" "$engine" "$traced" "$seed"
    # Between the two marks nothing may be touched but the throw-away databases, what the virtual machine asks of the
    # system about itself, time zones, and classes that are loaded late. An empty path is a file that is open already.
    awk -v home="$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" -v root="$root" '
        /lfed-fuzz-begins/ { inside = 1; next }
        /lfed-fuzz-ends/ { inside = 0 }
        inside && /connect\(/ { print "connects: " $0; bad = 1 }
        inside && match($0, /"[^"]*"/) {
            path = substr($0, RSTART + 1, RLENGTH - 2)
            own = path == "" || path == "/etc/localtime" || index(path, "/usr/share/zoneinfo/") == 1 \
                || index(path, "/tmp/lfed-guard") == 1 || index(path, "/tmp/hsperfdata") == 1 || path == "/tmp" \
                || index(path, "/proc/") == 1 || index(path, "/sys/") == 1 || index(path, home) == 1 \
                || index(path, root) == 1 || index(path, "target/") == 1
            if (!own) { seen[path]++ }
        }
        END {
            for (path in seen) { print "touches " path " (" seen[path] " times)"; bad = 1 }
            exit bad
        }' "$trace" && echo "$engine: $traced statements under strace, no file outside touched, no connection"
done
