// A host for the tests of the scripts: the same engine as in the browser, under the server's policy.
// It writes down every request, so that a test can say what was not sent.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import init, { Site } from "./engine/rettesnor.js";
import { POLICY, TYPES } from "./serve.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Builds a version; `rules` is what its rules are, so that two versions differ. */
export function version(rules) {
  const made = mkdtempSync(join(tmpdir(), "rettesnor-"));
  cpSync(join(here, "engine"), join(made, "engine"), { recursive: true });
  writeFileSync(join(made, "engine", "rules.bin"), rules);
  execFileSync(process.execPath, [join(here, "../build.mjs"), "--add", join(made, "engine"), "--out", join(made, "dist")]);
  return { dist: join(made, "dist"), gone: () => rmSync(made, { recursive: true }) };
}

export async function host(first) {
  let dist = first.dist;
  const requests = [];
  const site = async () => {
    await init({});
    return new Site("rules", "services", "errata", readFileSync(join(dist, "manifest.json"), "utf8"));
  };
  const answer = async (request, path, query, body) => {
    if (path.startsWith("/a/") || path === "/sw.js") {
      const file = path === "/sw.js" ? "sw.js" : path.slice(3);
      return { type: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(join(dist, file)) };
    }
    const made = (await site()).respond(request.method, path, query, Buffer.from(String(body).replace("gjor=stopp", "stoppet=1")), "2026-11-23T00:15");
    return { type: made.contentType, download: made.download, body: made.body };
  };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const url = new URL(request.url, "http://x");
    requests.push({ method: request.method, path: url.pathname, query: url.search, body: body.toString() });
    try {
      const made = await answer(request, url.pathname, url.search.slice(1), body);
      response.writeHead(200, {
        "content-type": made.type,
        "content-security-policy": POLICY,
        "cache-control": url.pathname.startsWith("/a/") ? "immutable, max-age=31536000" : "no-store",
        ...(made.download ? { "content-disposition": `attachment; filename="${made.download}"` } : {}),
      });
      response.end(made.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    requests,
    become: (other) => {
      dist = other.dist;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
