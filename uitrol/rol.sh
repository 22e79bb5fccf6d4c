#!/bin/sh
# Runs once, in a new database: the application gets a role that is no superuser and owns its own database.
set -eu
psql -v ON_ERROR_STOP=1 -v wachtwoord="$(cat "$MEEDOEN_WACHTWOORD_BESTAND")" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE meedoen LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'wachtwoord';
CREATE DATABASE meedoen OWNER meedoen;
REVOKE CONNECT ON DATABASE meedoen FROM PUBLIC;
SQL
