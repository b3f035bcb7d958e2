#!/usr/bin/env bash
# A database and two roles for each service and the gateway, and one for Keycloak. Runs once, on an empty data folder.
# The owner may change its tables and runs the migrations; the runtime role reads and writes rows only.
# gendan_verify reads the views of the schema inv; it cannot log in until somebody gives it a password.
set -euo pipefail

services="order production procurement logistics finance customer partner gateway"

create_database() { # name owner
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -v name="$1" -v owner="$2" -v password="$GENDAN_DB_OWNER_PASSWORD" <<'SQL'
create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

allow() { # name owner user
  psql -v ON_ERROR_STOP=1 -U postgres -d "$1" \
    -v name="$1" -v owner="$2" -v user="$3" -v password="$GENDAN_DB_PASSWORD" <<'SQL'
create role :"user" login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
grant connect on database :"name" to :"user";
revoke all on schema public from public;
grant usage on schema public to :"user";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"user";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"user";
grant connect on database :"name" to gendan_verify;
create schema inv authorization :"owner";
grant usage on schema inv to gendan_verify;
alter default privileges for role :"owner" in schema inv grant select on tables to gendan_verify;
SQL
}

psql -v ON_ERROR_STOP=1 -U postgres -d postgres -c \
  "create role gendan_verify nosuperuser nocreatedb nocreaterole nobypassrls"
for service in $services; do
  create_database "gendan_$service" "${service}_owner"
  allow "gendan_$service" "${service}_owner" "${service}_app"
done
create_database gendan_keycloak keycloak
