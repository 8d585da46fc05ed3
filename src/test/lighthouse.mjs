// Lighthouse over one page of each kind of the built site on a host that compresses, as a slow phone sees it and, with --desktop,
// a computer. Run by hand:
//   node src/test/lighthouse.mjs [--desktop] [page...]
// It needs Node and Chromium (CHROME_PATH, or /usr/bin/chromium), and fetches Lighthouse with npx the first time.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Worker, isMainThread } from "node:worker_threads";

const root = fileURLToPath(new URL("../../site-output", import.meta.url));
const port = 8765;
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

if (!isMainThread) {
  createServer((request, response) => {
    const path = join(root, normalize(decodeURIComponent(request.url.split(/[?#]/)[0])));
    if (!path.startsWith(root) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? "text/plain";
    const packed = type !== "font/woff2";
    response.writeHead(200, {
      "Content-Type": type,
      "Cache-Control": "max-age=31536000",
      ...(packed ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(packed ? gzipSync(readFileSync(path)) : readFileSync(path));
  }).listen(port, "127.0.0.1");
} else {
  new Worker(new URL(import.meta.url));
  process.env.CHROME_PATH ??= "/usr/bin/chromium";
  const pages = process.argv.slice(2).filter((word) => word !== "--desktop");
  const preset = process.argv.includes("--desktop") ? ["--preset=desktop"] : [];
  const report = join(mkdtempSync(join(tmpdir(), "lighthouse-")), "report.json");
  for (const page of pages.length ? pages : ["index.html", "articles/woodside-summit.html", "issues/taiwan.html", "search.html"]) {
    execFileSync("npx", ["--yes", "lighthouse@12.8.2", `http://127.0.0.1:${port}/${page}`, "--quiet", ...preset, "--output=json",
      `--output-path=${report}`, "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"], { stdio: ["ignore", "ignore", "inherit"] });
    const { categories, audits, environment } = JSON.parse(readFileSync(report));
    const scores = Object.values(categories).map((category) => `${category.id} ${Math.round(category.score * 100)}`).join(", ");
    const weight = Math.round(audits["total-byte-weight"].numericValue / 1024);
    console.log(`${page}: ${scores}; ${weight} KiB, layout shift ${audits["cumulative-layout-shift"].numericValue.toFixed(4)}, paint after ${audits["first-contentful-paint"].displayValue}, machine ${Math.round(environment.benchmarkIndex)}`);
    for (const audit of Object.values(audits)) {
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative") {
        console.log(`    ${audit.id}: ${audit.displayValue ?? audit.score}`);
      }
    }
  }
  process.exit();
}
