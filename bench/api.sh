#!/usr/bin/env bash
# Measures a generated API against a bare `dotnet new webapi` with the same endpoints, both published as for an image and run as in
# production: process start to the first 200, without a database and on a PostgreSQL of its own, and requests per second of GET by id
# without a database, with and without the API's authentication in the bare one. Needs wrk and PostgreSQL (apt-get install wrk postgresql).
# Usage: bench/api.sh [runs, default 15] [rounds of wrk, default 5] [seconds of a round, default 5]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 ASPNETCORE_ENVIRONMENT=Production

runs=${1:-15}
rounds=${2:-5}
seconds=${3:-5}
work=$(mktemp -d)
chmod 755 "$work"
# shellcheck source=bench/postgres.sh
source bench/postgres.sh
servers=()
stop() {
  ((${#servers[@]} == 0)) || kill "${servers[@]}" 2> /dev/null || true
  stop_rds
  rm -rf "$work"
}
trap stop EXIT

publish() {
  dotnet publish "$1" --configuration Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true --output "$2" \
    -nodeReuse:false --verbosity quiet --nologo
}

dotnet new install templates/s3m-fargate --debug:custom-hive "$work/hive" > "$work/install.log"
for database in none rds; do
  dotnet new s3m-fargate -n Bench.Orders --database "$database" --no-restore --output "$work/$database" \
    --debug:custom-hive "$work/hive" > "$work/new.log"
  publish "$work/$database/src/Bench.Orders.Api" "$work/$database-published"
done
dotnet new webapi -n Bare --no-https --no-openapi --no-restore --output "$work/bare" --debug:custom-hive "$work/hive" >> "$work/new.log"
cp bench/bare-webapi/Program.cs "$work/bare/"
publish "$work/bare" "$work/bare-published"
dotnet build bench/Measure --configuration Release -nodeReuse:false --verbosity quiet --nologo

in_memory=$work/none-published/Bench.Orders.Api.dll
on_postgres=$work/rds-published/Bench.Orders.Api.dll
bare=$work/bare-published/Bare.dll
measure=artifacts/bin/Measure/release/Measure

"$measure" first-answer "generated API, in memory" "$in_memory" "$bare" /api/items "$runs"
start_rds
(
  export DATABASE_HOST=127.0.0.1 DATABASE_PORT=$port DATABASE_NAME=items DATABASE_USER=postgres DATABASE_PASSWORD=$PGPASSWORD
  dotnet "$on_postgres" migrate > "$work/migrate.log"
  "$measure" first-answer "generated API, PostgreSQL" "$on_postgres" "$bare" /api/items "$runs"
)

identity=(--header 'x-principal-id: bench' --header 'x-roles: writer' --header 'x-expires: 4102444800')

# Starts a server with further settings, makes an item, and sets `item` to its address.
serve() {
  local assembly=$1 address location=
  address=http://127.0.0.1:$(free_port)
  (cd "$(dirname "$assembly")" && ASPNETCORE_URLS=$address exec timeout 900 dotnet "$@" > /dev/null 2>&1 < /dev/null) &
  servers+=($!)
  for _ in {1..100}; do
    location=$(curl --silent --fail --output /dev/null --write-out '%header{location}' "${identity[@]}" \
      --json '{"name":"Bench","quantity":1}' "$address/api/items") && break
    sleep 0.1
  done
  # Relative to the server's own address, whether the Location names it or not.
  item=$address/api/items/${location##*/}
}

# Requests per second.
load() {
  wrk --threads 1 --connections 32 --duration "$seconds" "${identity[@]}" "$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { exit 1 }'
}

serve "$in_memory"
ours=$item
serve "$bare" --Authenticated true
authenticated=$item
serve "$bare"
open=$item

for address in "$ours" "$authenticated" "$open"; do load "$address" > /dev/null; done
for ((round = 0; round < rounds; round++)); do
  echo "$(load "$ours") $(load "$authenticated") $(load "$open")"
done | awk -v rounds="$rounds" -v seconds="$seconds" '
  function median(values, count,    i, j, v) {
    for (i = 2; i <= count; i++) { v = values[i]; for (j = i - 1; j > 0 && values[j] > v; j--) values[j + 1] = values[j]; values[j + 1] = v }
    return values[int((count + 1) / 2)]
  }
  { ours[NR] = $1; authenticated[NR] = $2; open[NR] = $3 }
  END {
    a = median(ours, NR); b = median(authenticated, NR); c = median(open, NR)
    printf "GET by id, requests/s, medians of %d rounds of %d s:\n", rounds, seconds
    printf "  generated API                          %8.0f   ratio\n", a
    printf "  bare webapi, same authentication       %8.0f   %5.2f\n", b, a / b
    printf "  bare webapi                            %8.0f   %5.2f\n", c, a / c
  }'
