#!/usr/bin/env bash
# Measures `dotnet new s3m-fargate` (the largest combination of the packed template) against `dotnet new webapi`, both without
# restore and in a private hive.
# Usage: bench/scaffold.sh [runs, default 10]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C
TIMEFORMAT='%R %U %S'

runs=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package=$(./build.sh pack 2> "$work/pack.log")
dotnet new install "$package" --debug:custom-hive "$work/hive" > "$work/install.log"

# Adds the elapsed and the processor time of one `dotnet new`, in milliseconds, to a file.
scaffold() {
  local times=$1
  shift
  { time dotnet new "$@" --no-restore --output "$work/solution" --debug:custom-hive "$work/hive" > "$work/new.log" 2>&1; } 2> "$work/time"
  awk '{ print $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >> "$times"
  rm -rf "$work/solution"
}

largest() {
  scaffold "$1" s3m-fargate -n Bench.Orders --networking isolated --integration nlb --database rds
}

# The first of each fills caches and does not count.
largest /dev/null
scaffold /dev/null webapi -n Bare
for ((run = 0; run < runs; run++)); do
  largest "$work/ours"
  scaffold "$work/baseline" webapi -n Bare
done

# Prints "min / median / max" of a column.
spread() {
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ v[NR] = $1 } END { printf "%d / %d / %d", v[1], v[int((NR + 1) / 2)], v[NR] }'
}

echo "dotnet new, $runs runs each, ms (min / median / max):"
for kind in 'elapsed 1' 'processor 2'; do
  read -r name column <<< "$kind"
  ours=$(spread "$work/ours" "$column")
  baseline=$(spread "$work/baseline" "$column")
  printf '  %-10s s3m-fargate, largest   %s\n' "$name" "$ours"
  printf '  %-10s webapi                 %s\n' "$name" "$baseline"
  awk -v name="$name" -v ours="$ours" -v baseline="$baseline" \
    'BEGIN { split(ours, a, " / "); split(baseline, b, " / "); printf "  %-10s ratio of medians       %.2f\n", name, a[2] / b[2] }'
done
