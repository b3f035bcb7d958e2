#!/usr/bin/env bash
# Gives a partner's system a user of its own on the broker, or a new password, and lets it write to its family's topic,
# nothing else: it can neither read there nor see other topics. The password comes from the environment, not the command line.
# Usage, inside the broker's container:
#   PARTNER_PASSWORD=… partner-user.sh add CODE customers|workshops|suppliers|carriers|banks
#   partner-user.sh remove CODE customers|workshops|suppliers|carriers|banks
set -euo pipefail
export LC_ALL=C

bootstrap=${BOOTSTRAP:-kafka:19092}
bin=${KAFKA_BIN:-/opt/kafka/bin}
action=$1 user=partner-$2 family=$3
case "$family" in customers|workshops|suppliers|carriers|banks) ;; *) echo "No family: $family" >&2; exit 2 ;; esac
case "$2" in *[!A-Za-z0-9._-]*|'') echo "No partner code: $2" >&2; exit 2 ;; esac
grant=(--allow-principal "User:$user" --operation Write --topic "partner.in.$family.v1")

case "$action" in
  add)
    case "${PARTNER_PASSWORD:?}" in *[!\ -~]*) echo "A password has printable ASCII only" >&2; exit 2 ;; esac
    scram=$(mktemp); trap 'rm -f "$scram"' EXIT
    # A properties file, where a backslash stands for itself only when there are two.
    printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "${PARTNER_PASSWORD//\\/\\\\}" > "$scram"
    "$bin/kafka-configs.sh" --bootstrap-server "$bootstrap" --alter --entity-type users --entity-name "$user" \
      --add-config-file "$scram"
    # A megabyte a second is some thousand orders a second; more waits at the broker.
    "$bin/kafka-configs.sh" --bootstrap-server "$bootstrap" --alter --entity-type users --entity-name "$user" \
      --add-config producer_byte_rate=1048576
    "$bin/kafka-acls.sh" --bootstrap-server "$bootstrap" --add "${grant[@]}"
    ;;
  remove)
    "$bin/kafka-acls.sh" --bootstrap-server "$bootstrap" --remove --force "${grant[@]}"
    "$bin/kafka-configs.sh" --bootstrap-server "$bootstrap" --alter --entity-type users --entity-name "$user" \
      --delete-config SCRAM-SHA-512
    "$bin/kafka-configs.sh" --bootstrap-server "$bootstrap" --alter --entity-type users --entity-name "$user" \
      --delete-config producer_byte_rate
    ;;
  *) echo "add or remove" >&2; exit 2 ;;
esac
