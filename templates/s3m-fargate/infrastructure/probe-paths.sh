#!/usr/bin/env bash
# Shows how AWS passes encoded paths on to a service, which it documents nowhere, and tries paths that must be refused.
# It reads with the token of any caller, and changes nothing:
#   TOKEN=<access token> bash infrastructure/probe-paths.sh <ApiUrl>
set -euo pipefail

if [ $# -ne 1 ] || [ -z "${TOKEN:-}" ]; then
  echo "Usage: TOKEN=<access token> bash $0 <ApiUrl>" >&2
  exit 2
fi

# What the first service answers with 200.
known=/acme-api/acme-items
# A service takes request lines of 8,192 characters; these are more, and a third of it once they are decoded.
long=$(printf '%%41%.0s' {1..2730})
refused=(
  "/acme-api/x/../acme-items"
  "/acme-api/x/%2e%2e/acme-items"
  "/acme-api/x/%252e%252e/acme-items"
  "/acme-api/x%3f/../acme-items"
  "/acme-api/x%253f/../acme-items"
  "/acme-api/x/..%2facme-items"
  "/acme-api/x/..%5cacme-items"
  "/acme-api//acme-items"
  "/acme-api/./acme-items"
  "/acme-api/acme-items%23"
)

status() {
  curl --silent --path-as-is --max-time 30 --output /dev/null --write-out '%{http_code}' --header @- "${url%/}$1" \
    <<<"Authorization: Bearer $TOKEN" || true
}

url=$1
answer=$(status "$known")
if [ "$answer" != 200 ]; then
  echo "$known is answered $answer, not 200. Check the address, and that the token may read it." >&2
  exit 2
fi

answer=$(status "$known/$long")
case $answer in
  414) echo "A path reaches the service as it was sent." ;;
  404) echo "A path reaches the service decoded." ;;
  *) echo "A long path is answered $answer, which does not tell in which form paths reach the service." ;;
esac

answer=$(status "$known/%2541")
case $answer in
  403) echo "Who authorizes sees it as it was sent: %25 is refused there." ;;
  400 | 404) echo "Who authorizes sees it decoded, or does not look at it." ;;
  *) echo "An encoded percent sign is answered $answer, which does not tell in which form paths are authorized." ;;
esac

failures=0
for path in "${refused[@]}"; do
  answer=$(status "$path")
  case $answer in
    400 | 403 | 404) echo "refused ($answer): $path" ;;
    *)
      echo "NOT REFUSED ($answer): $path"
      failures=$((failures + 1))
      ;;
  esac
done
[ "$failures" -eq 0 ]
