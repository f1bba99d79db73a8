#!/usr/bin/env bash
# Starts a replica of the service `primary`, from a copy of it where there is none yet. What it is given goes to PostgreSQL.
set -euo pipefail

if [[ ! -s $PGDATA/PG_VERSION ]]; then
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  PGPASSWORD="$REPLICATION_PASSWORD" pg_basebackup --host="${PRIMARY_HOST:-primary}" --port="${PRIMARY_PORT:-5432}" --username=replicator \
    --pgdata="$PGDATA" --checkpoint=fast --wal-method=stream --write-recovery-conf
fi

exec docker-entrypoint.sh postgres "$@"
