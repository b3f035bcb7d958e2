#!/usr/bin/env bash
# Makes the topics of topics.txt that are missing. Usage: create-topics.sh BOOTSTRAP
set -euo pipefail

while IFS= read -r topic; do
  [ -n "$topic" ] || continue
  settings=(--config retention.ms=7776000000)
  case "$topic" in
    # What partners write: stamped by the broker, and refused if it unpacks to more than a record may have.
    partner.in.*) settings+=(--config message.timestamp.type=LogAppendTime --config compression.type=uncompressed) ;;
  esac
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists --topic "$topic" \
    --partitions 6 --replication-factor 1 "${settings[@]}" < /dev/null
done < "$(dirname "$0")/topics.txt"
