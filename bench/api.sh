#!/usr/bin/env bash
# Measures a generated API against a bare `dotnet new webapi` with the same endpoints, both on an in-memory store and so in
# Development: process start to the first 200, and requests per second of GET by id. Needs wrk (apt-get install wrk).
# Usage: bench/api.sh [runs, default 15] [rounds of wrk, default 5] [seconds of a round, default 5]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

runs=${1:-15}
rounds=${2:-5}
seconds=${3:-5}
work=$PWD/artifacts/bench
servers=()
rm -rf "$work/solution" "$work/bare" "$work/hive"
stop() {
  kill "${servers[@]}" 2> /dev/null || true
  rm -rf "$work/hive"
}
trap stop EXIT

# Both live outside of this repository's build settings.
mkdir -p "$work"
echo '<Project />' > "$work/Directory.Build.props"
echo '<Project />' > "$work/Directory.Packages.props"
dotnet new install templates/s3m-fargate --debug:custom-hive "$work/hive" > "$work/install.log"
dotnet new s3m-fargate -n Bench.Orders --no-restore --output "$work/solution" --debug:custom-hive "$work/hive" > "$work/new.log"
dotnet new webapi -n Bare --no-https --no-openapi --no-restore --output "$work/bare" --debug:custom-hive "$work/hive" >> "$work/new.log"
cp bench/bare-webapi/Program.cs "$work/bare/"

dotnet publish "$work/solution/src/Bench.Orders.Api" --configuration Release --output "$work/api-published" -nodeReuse:false --verbosity quiet
dotnet publish "$work/bare" --configuration Release --output "$work/bare-published" -nodeReuse:false --verbosity quiet
dotnet build bench/Measure --configuration Release -nodeReuse:false --verbosity quiet --nologo

artifacts/bin/Measure/release/Measure first-answer \
  "$work/api-published/Bench.Orders.Api.dll" "$work/bare-published/Bare.dll" /api/items "$runs"

# Starts a server, makes an item, and prints the item's address.
serve() {
  local folder=$1 assembly=$2 address=http://127.0.0.1:$3 location=
  (cd "$folder" && ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=$address exec timeout 600 dotnet "$assembly" > /dev/null 2>&1 < /dev/null) &
  servers+=($!)
  for _ in {1..100}; do
    location=$(curl --silent --fail --output /dev/null --write-out '%header{location}' --header 'x-principal-id: bench' --header 'x-roles: writer' --header 'x-expires: 4102444800' \
      --json '{"name":"Bench","quantity":1}' "$address/api/items") && break
    sleep 0.1
  done
  item=$address$location
}

# Requests per second.
load() {
  wrk --threads 1 --connections 32 --duration "$seconds" --header 'x-principal-id: bench' --header 'x-expires: 4102444800' "$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { exit 1 }'
}

serve "$work/api-published" Bench.Orders.Api.dll 18081
ours=$item
serve "$work/bare-published" Bare.dll 18082
bare=$item

load "$ours" > /dev/null
load "$bare" > /dev/null
for ((round = 0; round < rounds; round++)); do
  echo "$(load "$ours") $(load "$bare")"
done | awk -v rounds="$rounds" -v seconds="$seconds" '
  function median(values, count,    i, j, v) {
    for (i = 2; i <= count; i++) { v = values[i]; for (j = i - 1; j > 0 && values[j] > v; j--) values[j + 1] = values[j]; values[j + 1] = v }
    return values[int((count + 1) / 2)]
  }
  { ours[NR] = $1; bare[NR] = $2 }
  END {
    printf "GET by id, requests/s, medians of %d rounds of %d s:\n", rounds, seconds
    printf "  generated API                %8.0f\n  bare webapi                  %8.0f\n", a = median(ours, NR), b = median(bare, NR)
    printf "  ratio                        %8.2f\n", a / b
  }'
