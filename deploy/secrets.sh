#!/bin/sh
# Draws the secrets of deploy/compose.yaml into deploy/.env, once: one that is there is never overwritten.
set -eu
umask 077
set -o noclobber
drawn() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
cat >"$(dirname "$0")/.env" <<END
OWNER_PASSWORD=$(drawn)
WEB_PASSWORD=$(drawn)
REDIS_PASSWORD=$(drawn)
SECRET_KEY=$(drawn)
END
