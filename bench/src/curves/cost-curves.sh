#!/usr/bin/env bash
# What whole runs of the program cost, against rows, columns, bottleneck, batch size and threads: the tables of
# docs/measurements/cost-curves.md.
#
#     mvn -q -DskipTests package
#     bash bench/src/curves/cost-curves.sh rows|columns|bottleneck|batch|threads|stream [FOLDER]
#
# FOLDER takes the tables that are made, and models (default: cost-curves). Each command runs RUNS times (default: 3);
# the line shows the median of each figure: seconds by the clock, seconds of processor time, and the largest resident
# memory of its JVMs, as GNU time tells them. HEAP is the heap of every run (default: 256m), JAVA the program; SIZES are
# measured in place of those in the tables. stream makes no large table: its rows go through a pipe, once.
set -euo pipefail

jar=$(cd "$(dirname "$0")/../../.." && pwd)/cli/target/hourglass.jar
java=${JAVA:-java}
heap=${HEAP:-256m}
runs=${RUNS:-3}
curve=${1:?"rows, columns, bottleneck, batch, threads or stream"}
folder=${2:-cost-curves}
mkdir -p "$folder"

hourglass() {
    "$java" "-Xmx$heap" -jar "$jar" "$@" --quiet 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }
}

# A table of so many rows and columns.
table() {
    local file=$folder/$1x$2.csv
    if [[ ! -e $file ]]; then
        hourglass generate "$file" --stream --samples "$1" --features "$2" --informative $(($2 / 2)) --redundant 0
    fi
    echo "$file"
}

# The middle one of the numbers in a column of the file of figures.
median() { cut -d' ' -f"$1" "$folder/figures" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

# Runs a command of the program and prints one line of the table.
measure() {
    local label=$1
    shift
    : >"$folder/figures"
    for ((run = 0; run < runs; run++)); do
        /usr/bin/time -a -o "$folder/figures" -f '%e %U %S %M' "$java" "-Xmx$heap" -jar "$jar" "$@" --quiet \
            >/dev/null 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }
    done
    awk '{ print $1, $2 + $3, $4 / 1024 }' "$folder/figures" >"$folder/sums"
    mv "$folder/sums" "$folder/figures"
    printf '| %s | %.2f s | %.2f s | %.0f MB |\n' "$label" "$(median 1)" "$(median 2)" "$(median 3)"
}

train() {
    local label=$1 file=$2
    shift 2
    measure "$label" train "$file" --target target -o "$folder/encoder.safetensors" --epochs 10 "$@"
}

encode() { measure "$1" encode "$folder/encoder.safetensors" "$2" -o "$folder/codes.csv"; }

both() {
    local label=$1 file=$2
    shift 2
    train "train, $label" "$file" "$@"
    encode "encode, $label" "$file"
}

echo "| command | clock | processor | memory |"
echo "|---|--:|--:|--:|"
case $curve in
rows)
    for rows in ${SIZES:-1000 10000 100000 1000000 10000000}; do
        both "$rows x 20" "$(table "$rows" 20)" --bottleneck 10 --batch-size 256
    done
    ;;
columns)
    for columns in ${SIZES:-10 20 50 100 200 400 800}; do
        both "10000 x $columns" "$(table 10000 "$columns")" --batch-size 256
    done
    ;;
bottleneck)
    for codes in ${SIZES:-2 10 25 50 100 200}; do
        both "100000 x 100 to $codes" "$(table 100000 100)" --bottleneck "$codes" --batch-size 256
    done
    ;;
batch)
    for rows in ${SIZES:-16 64 256 1024 4096}; do
        for threads in 1 2; do
            train "batches of $rows, threads: $threads" "$(table 100000 100)" --batch-size "$rows" --threads "$threads"
        done
    done
    ;;
threads)
    for threads in ${SIZES:-1 2}; do
        both "1000000 x 20, threads: $threads" "$(table 1000000 20)" --bottleneck 10 --batch-size 256 \
            --threads "$threads"
    done
    ;;
stream)
    for rows in ${SIZES:-1000000 10000000 100000000}; do
        train "train on 10000 rows for it" "$(table 10000 20)" --bottleneck 10 --batch-size 256
        made=(generate - --stream --samples "$rows" --features 20 --informative 10 --redundant 0)
        /usr/bin/time -o "$folder/figures" -f '%e %U %S %M' \
            "$java" "-Xmx$heap" -jar "$jar" encode "$folder/encoder.safetensors" - -o /dev/null --quiet \
            < <(hourglass "${made[@]}") 2>"$folder/errors"
        awk -v rows="$rows" '{ printf "| encode, %s x 20, through a pipe | %s s | %.2f s | %.0f MB |\n",
            rows, $1, $2 + $3, $4 / 1024 }' "$folder/figures"
    done
    ;;
*)
    echo "no such curve: $curve" >&2
    exit 64
    ;;
esac
