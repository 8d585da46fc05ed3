#!/bin/sh
# Lighthouse over one page of each kind, as a phone sees the built site. Run by hand: it needs Node, and Python to serve.
#   src/test/lighthouse.sh [port]
set -eu
cd "$(dirname "$0")/../.."
port=${1:-8765}
out=$(mktemp -d)
python3 -m http.server "$port" --bind 127.0.0.1 --directory site-output >/dev/null 2>&1 &
server=$!
trap 'kill $server; rm -rf "$out"' EXIT
sleep 1
: "${CHROME_PATH:=$(command -v chromium || command -v google-chrome)}"
export CHROME_PATH
for page in index.html articles/woodside-summit.html issues/taiwan.html search.html; do
    npx --yes lighthouse@12.8.2 "http://127.0.0.1:$port/$page" --quiet --output=json --output-path="$out/report.json" \
        --chrome-flags="--headless=new --no-sandbox --disable-dev-shm-usage"
    node -e '
        const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const scores = Object.values(report.categories).map(c => `${c.id} ${Math.round(c.score * 100)}`).join(", ");
        const weight = Math.round(report.audits["total-byte-weight"].numericValue / 1024);
        const shift = report.audits["cumulative-layout-shift"].numericValue;
        console.log(`${process.argv[2]}: ${scores}; ${weight} KiB as sent, layout shift ${shift}`);
        for (const audit of Object.values(report.audits))
            if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
                console.log(`    ${audit.id}: ${audit.displayValue ?? audit.score}`);
    ' "$out/report.json" "$page"
done
