#!/usr/bin/env bash
# A training of a minute, from the generator to a GGUF file to an answer: shows that the whole way can be gone, not that
# such a model is any good. PYTHON names the interpreter with torch and numpy (default python3).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lfed=$here/../../lfed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/pipeline.sh" --corpus "$work/corpus" --work "$work/model" --out "$work/lfed-demo-smoke.gguf" --vocabulary 1536 \
    --corpus-option --schemas --corpus-option 150 --corpus-option --dev-schemas --corpus-option 4 \
    --corpus-option --written-lines --corpus-option 1 \
    -- --steps 60 --curriculum-steps 20 --processes 1 --embedding 64 --layers 2 --heads 2 --feed-forward 96 \
    --log-steps 20 --evaluation-pairs 40 --greedy-pairs 4 --learning-rate 3e-3 >"$work/log" 2>&1 ||
    { tail -20 "$work/log" >&2; exit 1; }

# So little training answers hardly anything rightly. That the file loads, is asked, and what it writes is taken through
# decoder and guard to an end is what counts: 0 is an answer, 3 a refusal, 5 SQL that the database does not accept.
status=0
"$lfed" ask "How many students are there?" --model "$work/lfed-demo-smoke.gguf" --json >"$work/answer" || status=$?
case $status in
    0 | 3 | 5) echo "smoke: trained, exported, asked ($(wc -c <"$work/lfed-demo-smoke.gguf") bytes, exit code $status)" ;;
    *) cat "$work/answer" >&2; echo "smoke: the model could not be asked, exit code $status" >&2; exit 1 ;;
esac
