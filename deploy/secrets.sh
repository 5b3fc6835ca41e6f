#!/bin/sh
# Draws the secrets of deploy/compose.yaml into deploy/secrets, a file each; one that is there stays as it is.
# Containers get them under /run/secrets, owned as here: they read them as members of the group that owns them.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
chmod 700 secrets # whoever else is in that group comes no further

# kept FILE: standard input into the file, unless it is there.
kept() {
    [ -e "secrets/$1" ] && return
    cat >"secrets/$1.draft"
    chmod 640 "secrets/$1.draft"
    mv "secrets/$1.draft" "secrets/$1"
}
# drawn FILE [VARIABLE]: the same with what deploy/.env said of it in earlier releases, or else a random value.
drawn() {
    value=$([ ! -f .env ] || sed -n "s/^${2:-none}=//p" .env)
    [ -n "$value" ] || value=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
    printf '%s' "$value" | kept "$1"
}
said() { cat "secrets/$1"; }

drawn owner-password OWNER_PASSWORD
drawn web-password WEB_PASSWORD
drawn redis-password REDIS_PASSWORD
drawn secret-key SECRET_KEY
drawn keycloak-admin-password KEYCLOAK_ADMIN_PASSWORD
drawn keycloak-client-secret KEYCLOAK_CLIENT_SECRET
printf 'postgresql://charter_web:%s@postgres/charter' "$(said web-password)" | kept database-url
printf 'postgresql://charter_owner:%s@postgres/charter' "$(said owner-password)" | kept database-migration-url
printf 'redis://:%s@redis:6379/0' "$(said redis-password)" | kept redis-url
printf 'requirepass %s\n' "$(said redis-password)" | kept redis.conf

touch .env
grep -q '^SECRETS_GROUP=' .env || echo "SECRETS_GROUP=$(id -g)" >>.env
if grep -Eq '^((OWNER|WEB|REDIS|KEYCLOAK_ADMIN)_PASSWORD|SECRET_KEY|KEYCLOAK_CLIENT_SECRET)=' .env; then
    echo "deploy/.env holds secrets that stand in deploy/secrets now: take them out of it" >&2
fi
