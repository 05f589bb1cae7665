// Serves the patterns under the same policy as the server does, for the browser tests and for looking.
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

const root = new URL("../", import.meta.url);
export const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json", ".webmanifest": "application/manifest+json" };
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types rettesnor";

const SHELL = readFileSync(new URL("patterns/shell/shell.html", root), "utf8");
const LANGUAGES = { nb: "bokmål", nn: "nynorsk", en: "English" };

/** The names of all patterns. */
export const PATTERNS = readdirSync(new URL("patterns/", root)).filter((name) => name.endsWith(".html")).map((name) => name.replace(/\.html$/, ""));

function languages({ at, posted }) {
  const path = (code) => (code === "nb" ? at : `/${code}${at}`);
  const button = ([code, name]) => `<button formaction="${path(code)}" lang="${code}"${code === "nb" ? ' aria-current="true"' : ""}>${code}<span class="ds-sr-only"> ${name}</span></button>`;
  const state = posted ? '<input type="hidden" name="s" value="r1.AbCdEf0123">' : "";
  return `<form class="r-lang" method="${posted ? "post" : "get"}" action="${at}" aria-label="Språk" data-live>${state}${Object.entries(LANGUAGES).map(button).join("")}</form>`;
}

/** A pattern is what stands in `main`, after a line that says where; the shell is told once. One without the line is whole. */
export function pattern(name) {
  const text = readFileSync(new URL(`patterns/${name}.html`, root), "utf8");
  const [, told, main] = /^<!-- (\{.*\}) -->\n([^]*)$/.exec(text) ?? [];
  if (!told) return text;
  const where = JSON.parse(told);
  const filled = { TITLE: where.title, AT: where.at, LANGUAGES: languages(where), MAIN: main };
  const page = SHELL.replace(/\b(TITLE|AT|LANGUAGES|MAIN)\b/g, (word) => filled[word]);
  return where.menu ? page.replace(`href="${where.menu}">`, `href="${where.menu}" aria-current="page">`) : page;
}

const manifest = async () => JSON.parse(await readFile(new URL("dist/manifest.json", root), "utf8"));

/** A pattern says /a/NAME; a page says the hashed name. */
async function hashed(html) {
  const { version, assets } = await manifest();
  return html.replace(/\/a\/([\w.-]+)/g, (whole, name) => (name === "manifest.json" ? `/a/manifest.${version}.json` : assets[name] ? `/a/${assets[name].file}` : whole));
}

async function content(path) {
  if (path.includes("..")) throw new Error("outside");
  if (path === "/sw.js") return ["sw.js", await readFile(new URL("dist/sw.js", root))];
  if (path.startsWith("/a/")) return [path, await readFile(new URL(`dist/${path.slice(3)}`, root))];
  const name = path === "/" ? "start" : path.slice(1);
  return [".html", await hashed(pattern(name))];
}

export async function serve(port = 0) {
  const server = createServer(async (request, response) => {
    try {
      const [name, body] = await content(decodeURI(new URL(request.url, "http://x").pathname));
      response.writeHead(200, { "content-type": TYPES[extname(name) || name], "content-security-policy": POLICY });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log((await serve(Number(process.argv[2] ?? 8099))).address);
