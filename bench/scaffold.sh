#!/usr/bin/env bash
# Measures `dotnet new s3m-fargate` (the largest combination of the packed template) against `dotnet new webapi`, both without
# restore and in a private hive.
# Usage: bench/scaffold.sh [runs, default 10]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C

runs=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package=$(./build.sh pack 2> "$work/pack.log")
dotnet new install "$package" --debug:custom-hive "$work/hive" > "$work/install.log"

# Milliseconds of one `dotnet new` with these arguments.
scaffold() {
  local from=$EPOCHREALTIME
  dotnet new "$@" --no-restore --output "$work/solution" --debug:custom-hive "$work/hive" > "$work/new.log"
  local until=$EPOCHREALTIME
  rm -rf "$work/solution"
  echo "$(((${until/./} - ${from/./}) / 1000))"
}

largest() {
  scaffold s3m-fargate -n Bench.Orders --networking isolated --integration nlb --database rds
}

# The first of each fills caches and does not count.
largest > /dev/null
scaffold webapi -n Bare > /dev/null
for ((run = 0; run < runs; run++)); do
  largest >> "$work/ours"
  scaffold webapi -n Bare >> "$work/baseline"
done

# Prints "min / median / max".
spread() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { printf "%d / %d / %d", v[1], v[int((NR + 1) / 2)], v[NR] }'
}

median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

echo "dotnet new, $runs runs each, ms (min / median / max):"
echo "  s3m-fargate, largest         $(spread "$work/ours")"
echo "  webapi                       $(spread "$work/baseline")"
awk -v ours="$(median "$work/ours")" -v baseline="$(median "$work/baseline")" \
  'BEGIN { printf "  ratio of medians             %.2f\n", ours / baseline }'
