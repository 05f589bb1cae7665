#!/bin/sh
# Tries the interface with Schemathesis: everything the OpenAPI document says may be sent, and much that it says may not.
# Usage: tests/api/run.sh [PROGRAM]; without a program the debug build is used. Python packages are put outside the sources, in
# the versions and with the hashes of requirements.txt. EXAMPLES and SEED say how many cases are drawn for each operation, and which.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-${CARGO_TARGET_DIR:-$root/target}/debug/rettesnor-server}
tools=${RETTESNOR_VERKTOY:-${XDG_CACHE_HOME:-$HOME/.cache}/rettesnor/schemathesis}

if ! cmp -s "$here/requirements.txt" "$tools/requirements.txt"; then
    rm -rf "$tools"
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$tools/requirements.txt"
fi

# A debug build on a machine with other work is slow; that is no fault of the interface.
log=$(mktemp)
"$program" --address 127.0.0.1:0 --rate 0 --patience 60 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$log"' EXIT
tries=0
until grep -q '"klar"' "$log"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 300 ] || ! kill -0 "$server" 2>/dev/null; then cat "$log"; exit 1; fi
    sleep 0.1
done
base=http://$(sed -n 's/.*"message":"klar","address":"\([^"]*\)".*/\1/p' "$log")

# Every example and drawn situations, and every answer to them, against the schemas.
"$tools/bin/python" "$here/schemas.py" "$base" "$root/examples" "${SEED:-1}"

# A situation is described in full by its own JSON Schema, which depends on the rules; the OpenAPI document says only that it is an
# object. So much of what it lets through is refused, with 422, and the check that all of it is accepted says nothing.
"$tools/bin/schemathesis" run "$base/api/v1/openapi.json" --no-color \
    --checks all --exclude-checks positive_data_acceptance --continue-on-failure --request-timeout 90 \
    --max-examples "${EXAMPLES:-10}" --seed "${SEED:-1}" --generation-database none

# Nothing that was sent may stand in the log: it has one line for a request, with these fields and no others.
"$tools/bin/python" - "$log" <<'PYTHON'
import json, sys
fields = {"timestamp", "level", "message", "target", "method", "route", "status", "duration_us", "address", "rule_base", "version"}
with open(sys.argv[1], encoding="utf-8") as log:
    lines = [json.loads(line) for line in log]
if len(lines) < 100:
    sys.exit(f"only {len(lines)} log lines")
for line in lines:
    if line["message"] not in {"klar", "svart"} and line["level"] != "WARN" or not set(line) <= fields:
        sys.exit(f"a log line that should not be there: {line}")
print(f"{len(lines)} log lines, none with anything that was sent")
PYTHON
