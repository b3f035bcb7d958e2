#!/usr/bin/env bash
# Makes the topics of topics.txt that are missing. Usage: create-topics.sh BOOTSTRAP
set -euo pipefail

while IFS= read -r topic; do
  [ -n "$topic" ] || continue
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists --topic "$topic" \
    --partitions 6 --replication-factor 1 --config retention.ms=7776000000 < /dev/null
done < "$(dirname "$0")/topics.txt"
