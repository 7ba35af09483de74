#!/usr/bin/env bash
# Runs a generated API through what happens in production: a slow store, too little CPU, a locked table, lost replies, an outage,
# SIGTERM and changing credentials under load. Prints what its callers met. The API is published as for its image and runs as in production, on a PostgreSQL of its own
# or a DynamoDB emulator, on loopback. Takes about six minutes for each database. Needs PostgreSQL (apt-get install postgresql) and npm.
# Usage: bench/faults.sh [rds|dynamodb, default both] [fault...: slow small locked lost-replies outage stop rotation charset, default all]
# FAULTS_LOG=1 shows what the service logs. FAULTS_SOLUTION names a solution that is there already, to measure another version of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

databases=(rds dynamodb)
if [[ ${1:-} == rds || ${1:-} == dynamodb ]]; then
  databases=("$1")
  shift
fi

work=$(mktemp -d)
# shellcheck source=bench/postgres.sh
source bench/postgres.sh
running=()
stop() {
  ((${#running[@]} == 0)) || kill "${running[@]}" 2> /dev/null || true
  stop_rds
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"

start_dynamodb() {
  local emulator=$PWD/artifacts/dynamodb-emulator
  mkdir -p "$emulator"
  cp tests/Scaffold.Tests/dynamodb-emulator/package*.json "$emulator/"
  if [[ ! -d $emulator/node_modules ]]; then (cd "$emulator" && npm ci --no-audit --no-fund --ignore-scripts > "$work/npm.log"); fi
  port=$(free_port)
  timeout 3600 node "$emulator/node_modules/dynalite/cli.js" --host 127.0.0.1 --port "$port" --createTableMs 0 > "$work/dynalite.log" 2>&1 < /dev/null &
  running+=($!)
  sleep 2
}

dotnet build bench/Faults --configuration Release --verbosity quiet --nologo
dotnet new install templates/s3m-fargate --debug:custom-hive "$work/hive" > "$work/install.log"
echo '<Project />' > "$work/Directory.Build.props"
for database in "${databases[@]}"; do
  solution=${FAULTS_SOLUTION:-$work/$database}
  if [[ ! -d $solution ]]; then
    dotnet new s3m-fargate -n Bench.Orders --database "$database" --no-restore --output "$solution" --debug:custom-hive "$work/hive" > "$work/new.log"
  fi

  api=$(basename "$(ls -d "$solution"/src/*.Api)")
  dotnet publish "$solution/src/$api" --configuration Release --use-current-runtime --output "$work/$database-published" --verbosity quiet --nologo
  "start_$database"
  echo "== $database"
  artifacts/bin/Faults/release/Faults "$database" "$work/$database-published/$api.dll" "$port" "$@"
done
