#!/usr/bin/env bash
# From corpus to GGUF in one go: generates the corpus if it is missing, trains the tokenizer and the model, exports.
# Run it again after an interruption and it continues where it stopped.
set -euo pipefail

usage() {
    cat <<'USAGE'
Usage: pipeline.sh --corpus DIR --work DIR --out FILE.gguf [options] [-- TRAIN OPTIONS]

  --corpus DIR       the corpus; generated with "lfed corpus" if it is not there
  --work DIR         tokenizer, checkpoint and log
  --out FILE         the GGUF file to write
  --type TYPE        F32, F16 or Q8_0 (default Q8_0)
  --context N        context length of the file (default 2048)
  --vocabulary N     tokens (default 3072)
  --seed N           of the generated corpus and of the training (default 42)
  --corpus-option O  handed to "lfed corpus"; may be given several times
  -- TRAIN OPTIONS   handed to train.py; default: --minutes 180 --curriculum-minutes 8 --processes 2
                     (a minute limit covers all runs together, not each)

PYTHON names the interpreter with torch and numpy (default python3).
USAGE
}

fail() {
    echo "pipeline.sh: $*" >&2
    exit 2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${PYTHON:-python3}
corpus='' work='' out='' type=Q8_0 context=2048 vocabulary=3072 seed=42
corpus_options=()
train_options=(--minutes 180 --curriculum-minutes 8 --processes 2)

while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --) shift; [ $# -eq 0 ] || train_options=("$@"); break ;;
        --corpus | --work | --out | --type | --context | --vocabulary | --seed | --corpus-option)
            [ $# -ge 2 ] || fail "$1 needs a value"
            case $1 in
                --corpus) corpus=$2 ;;
                --work) work=$2 ;;
                --out) out=$2 ;;
                --type) type=$2 ;;
                --context) context=$2 ;;
                --vocabulary) vocabulary=$2 ;;
                --seed) seed=$2 ;;
                --corpus-option) corpus_options+=("$2") ;;
            esac
            shift 2
            ;;
        *) usage >&2; fail "unknown option $1" ;;
    esac
done
[ -n "$corpus" ] && [ -n "$work" ] && [ -n "$out" ] || { usage >&2; exit 2; }

mkdir -p "$work" "$(dirname "$out")"

if [ ! -e "$corpus/train.jsonl" ]; then
    echo "== corpus"
    rm -rf "$corpus.part"
    "$here/../../lfed" corpus --out "$corpus.part" --seed "$seed" ${corpus_options[@]+"${corpus_options[@]}"}
    mkdir -p "$corpus"
    # train.jsonl last: it is what tells a whole corpus.
    for file in "$corpus.part"/*; do
        [ "$file" = "$corpus.part/train.jsonl" ] || mv "$file" "$corpus/"
    done
    mv "$corpus.part/train.jsonl" "$corpus/"
    rmdir "$corpus.part"
fi

tokenizer=$work/tokenizer.json
if [ ! -e "$tokenizer" ]; then
    echo "== tokenizer"
    "$python" "$here/tokenizer.py" --corpus "$corpus" --out "$tokenizer" --vocabulary "$vocabulary"
fi

echo "== training"
"$python" "$here/train.py" --corpus "$corpus" --tokenizer "$tokenizer" --out "$work" --seed "$seed" --resume \
    "${train_options[@]}"

echo "== export"
"$python" "$here/export.py" --checkpoint "$work/checkpoint.pt" --tokenizer "$tokenizer" --out "$out" \
    --type "$type" --context "$context"
