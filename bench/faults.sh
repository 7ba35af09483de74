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
running=()
stop() {
  ((${#running[@]} == 0)) || kill "${running[@]}" 2> /dev/null || true
  if [[ -d $work/postgres ]]; then sh -c "${STORE_STOP:-:}" || true; fi
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# PostgreSQL refuses to run as root.
as_postgres=
if [[ $(id -u) == 0 ]]; then as_postgres='runuser -u postgres --'; fi

start_rds() {
  local programs
  programs=$(dirname "$(command -v initdb || find /usr/lib/postgresql -name initdb 2> /dev/null | sort | tail -1)")
  port=$(free_port)
  mkdir "$work/postgres"
  if [[ -n $as_postgres ]]; then chown postgres "$work/postgres"; fi
  export PGPASSWORD=owner
  echo "$PGPASSWORD" > "$work/password"
  chmod 644 "$work/password"
  $as_postgres "$programs/initdb" --pgdata="$work/postgres/data" --auth=scram-sha-256 --pwfile="$work/password" --username=postgres \
    --encoding=UTF8 --locale=C > "$work/initdb.log"
  export STORE_STOP="$as_postgres $programs/pg_ctl --pgdata=$work/postgres/data --mode=immediate stop > /dev/null 2>&1"
  export STORE_START="$as_postgres $programs/pg_ctl --pgdata=$work/postgres/data --log=$work/postgres/log --wait -o '-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=' start > /dev/null 2>&1"
  export STORE_LOCK="psql --quiet --host 127.0.0.1 --port $port --username postgres items --command 'BEGIN' --command 'LOCK TABLE api.items IN ACCESS EXCLUSIVE MODE' --command \"SELECT pg_sleep(\$SECONDS)\" > /dev/null"
  export STORE_SQL="psql --quiet --host 127.0.0.1 --port $port --username postgres items --command \"\$SQL\" > /dev/null"
  sh -c "$STORE_START"
}

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
