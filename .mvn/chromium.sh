#!/bin/sh
# Sees to it that the browser tests find Chromium; installs it only where that needs no question: on Debian, as root.
set -eu

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -n "${CHROME_PATH:-}" ] && [ -x "$CHROME_PATH" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Chromium for the browser tests (once)"
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    if apt-get update >"$log" 2>&1 && apt-get install -y --no-install-recommends chromium >>"$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    cat "$log" >&2
    rm -f "$log"
fi
echo "The browser tests need Chromium: install it (or set CHROME_PATH), or leave them out with -DskipBrowserTests" >&2
exit 1
