// Bundles src/ into dist/: hash-named files and manifest.json. The same input gives the same bytes.
//
//   node build.mjs [--add DIR]... [--out DIR]
//
// --add takes the WebAssembly module and its data, built elsewhere: rettesnor.js, *.wasm, *.bin.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "src");
let target;
/** The module's JavaScript is bundled into the workers; its code and data are assets of their own. */
const GLUE = "rettesnor.js";
const DATA = /\.(wasm|bin)$/;
const TARGETS = ["chrome105", "firefox105", "safari15.6"];

const FONTS = {
  "schibsted-grotesk.woff2": "@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
  "schibsted-grotesk-ext.woff2": "@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2",
  "source-serif.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};

/** logical name → { file, integrity, bytes } */
const assets = new Map();

const digest = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);

function emit(name, content) {
  const bytes = Buffer.from(content);
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  const file = `${stem}.${digest("sha256", bytes, "hex").slice(0, 12)}${extension}`;
  writeFileSync(join(target, file), bytes);
  assets.set(name, { file, integrity: `sha384-${digest("sha384", bytes, "base64")}`, bytes: bytes.length });
  return file;
}

/** Bundles the WebAssembly module's JavaScript, which is built elsewhere. */
const gluedFrom = (directory) => ({
  name: "glue",
  setup(bundle) {
    bundle.onResolve({ filter: /^glue:/ }, ({ path }) => ({ path: resolve(directory, path.slice("glue:".length)) }));
  },
});

/** Turns `asset:name` in the styles into the hashed address. */
const hashedAddresses = {
  name: "hashed-addresses",
  setup(bundle) {
    bundle.onResolve({ filter: /^asset:/ }, ({ path }) => {
      const asset = assets.get(path.slice("asset:".length));
      return asset ? { path: `/a/${asset.file}`, external: true } : { errors: [{ text: `no such asset: ${path}` }] };
    });
  },
};

async function bundle(entry, { define = {}, glue } = {}) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    minify: true,
    // Classic workers run in every browser; the page's own script is a module.
    format: { ".css": undefined, ".js": glue ? "iife" : "esm" }[extname(entry)],
    target: TARGETS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [hashedAddresses, ...(glue ? [gluedFrom(glue)] : [])],
    define,
    logOverride: { "empty-import-meta": "silent" },
  });
  return result.outputFiles[0].contents;
}

const withoutComments = (svg) => svg.replace(/<!--[\s\S]*?-->/g, "").replace(/>\s+</g, "><").trim() + "\n";

function webManifest(icon) {
  return JSON.stringify({
    name: "Rettesnor",
    short_name: "Rettesnor",
    lang: "nb",
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#f2f5f5",
    theme_color: "#12525f",
    icons: [{ src: `/a/${icon}`, type: "image/svg+xml", sizes: "any" }],
  });
}

/** What one version consists of; the version is the hash of it. */
function manifest() {
  const list = Object.fromEntries([...assets].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { version: digest("sha256", JSON.stringify(list), "hex").slice(0, 12), assets: list };
}

function own() {
  for (const [name, path] of Object.entries(FONTS)) emit(name, readFileSync(join(here, "node_modules", path)));
  emit("icons.svg", withoutComments(readFileSync(join(source, "icons.svg"), "utf8")));
  const icon = emit("icon.svg", withoutComments(readFileSync(join(source, "icon.svg"), "utf8")));
  emit("app.webmanifest", webManifest(icon));
}

async function main() {
  const { values } = parseArgs({ options: { add: { type: "string", multiple: true, default: [] }, out: { type: "string", default: join(here, "dist") } } });
  target = values.out;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  own();
  const glue = values.add.find((directory) => existsSync(join(directory, GLUE)));
  for (const directory of values.add) for (const name of readdirSync(directory).sort()) if (name !== GLUE && DATA.test(name)) emit(name, readFileSync(join(directory, name)));
  emit("app.css", await bundle("css/app.css"));
  // Without the module there is no worker, and the pages' forms go to the server.
  if (glue) emit("worker.js", await bundle("worker.js", { glue }));
  emit("app.js", await bundle("app.js"));

  const made = manifest();
  const text = JSON.stringify(made, null, 1) + "\n";
  writeFileSync(join(target, "manifest.json"), text);
  writeFileSync(join(target, `manifest.${made.version}.json`), text);
  // Last, for it names everything else. Its address never changes; its bytes do.
  if (glue) writeFileSync(join(target, "sw.js"), await bundle("sw.js", { glue, define: { MANIFEST: JSON.stringify(made) } }));
  for (const [name, { file, bytes }] of assets) console.log(`${String(bytes).padStart(9)}  ${name} → ${file}`);
}

await main();
