#!/bin/sh
# Tries the interface with Schemathesis: everything the OpenAPI document says may be sent, and much that it says may not.
# Usage: tests/api/run.sh [PROGRAM]; without a program the release build is used. Python packages are put outside the sources.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-${CARGO_TARGET_DIR:-$root/target}/release/rettesnor-server}
tools=${RETTESNOR_VERKTOY:-${XDG_CACHE_HOME:-$HOME/.cache}/rettesnor/schemathesis}
port=${PORT:-8137}

if [ ! -x "$tools/bin/schemathesis" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet "schemathesis==4.*" jsonschema
fi

log=$(mktemp)
"$program" --address "127.0.0.1:$port" --rate 0 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$log"' EXIT
tries=0
until grep -q '"klar"' "$log"; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { cat "$log"; exit 1; }
    sleep 0.1
done

# Every example, and every answer to it, against the schemas.
"$tools/bin/python" "$here/schemas.py" "http://127.0.0.1:$port" "$root/examples"

# A situation is described in full by its own JSON Schema, which depends on the rules; the OpenAPI document says only that it is an
# object. So much of what it lets through is refused, with 422, and the check that all of it is accepted says nothing.
"$tools/bin/schemathesis" run "http://127.0.0.1:$port/api/v1/openapi.json" \
    --checks all --exclude-checks positive_data_acceptance \
    --max-examples "${EXAMPLES:-50}" --seed 1 --generation-database none

# Nothing that was sent may stand in the log: it has one line for a request, with these fields and no others.
"$tools/bin/python" - "$log" <<'PYTHON'
import json, sys
fields = {"timestamp", "level", "message", "target", "method", "route", "status", "duration_us", "address", "rule_base", "version"}
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert len(lines) > 100, len(lines)
for line in lines:
    assert set(line) <= fields, line
print(f"{len(lines)} log lines, none with anything that was sent")
PYTHON
