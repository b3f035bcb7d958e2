#!/bin/sh
# Runs node with the given arguments, or says in one sentence why it cannot.
wanted=20.19
major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
minor=$(node -p 'process.versions.node.split(".")[1]' 2>/dev/null || echo 0)
if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; } || ! command -v npm >/dev/null; then
  echo "构建网页需要 Node.js $wanted 以上(含 npm);不需要网页时用 -Dweb.skip=true。" >&2
  echo "Building the web app needs Node.js $wanted or newer with npm; without the web app use -Dweb.skip=true." >&2
  exit 1
fi
exec "$@"
