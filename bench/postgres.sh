# Sourced by the scripts that need a database of their own. They set `work`, an existing folder that everybody may enter.
# shellcheck shell=bash

: "${work:?}"

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# PostgreSQL refuses to run as root.
as_postgres=
if [[ $(id -u) == 0 ]]; then as_postgres='runuser -u postgres --'; fi

# Starts a server on a free port of loopback, with the owner `postgres` and the password of PGPASSWORD, and sets
# `port`. STORE_START, STORE_STOP, STORE_LOCK and STORE_SQL are commands for a shell.
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

stop_rds() {
  if [[ -d $work/postgres ]]; then sh -c "${STORE_STOP:-:}" || true; fi
}
