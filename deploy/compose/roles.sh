#!/usr/bin/env bash
# Run once by the image of PostgreSQL, when it has made an empty cluster: the roles of docs/deploy.md, and the database.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres \
  --set=owner="$OWNER_PASSWORD" --set=server="$SERVER_PASSWORD" --set=replication="$REPLICATION_PASSWORD" <<'SQL'
create role readout_owner login password :'owner';
create role readout login password :'server';
create role replicator login replication password :'replication';
create database readout owner readout_owner encoding 'UTF8' template template0;
\connect readout
alter default privileges for role readout_owner grant select, insert, update, delete on tables to readout;
SQL

echo 'host replication replicator all scram-sha-256' >>"$PGDATA/pg_hba.conf"
