// One version of everything, kept together. Code and rules are kept; facts never.
// A page address is answered here by WebAssembly, as the server would answer it, so a form sent
// without the page's own script stays on the device too.
import { open } from "./js/site.js";

/* global MANIFEST */
const KEPT = `rettesnor ${MANIFEST.version}`;
const NEUTRAL = "/forlatt";
const LIST = `/a/manifest.${MANIFEST.version}.json`;
/** The headers that keep a page safe are the server's; they are copied from a page without content. */
const SAFETY = /^(content-security-policy|referrer-policy|x-content-type-options|cross-origin-|permissions-policy|strict-transport-security)/;

const isPage = (path) => !/^\/(a|api|helse|metrics)(\/|$)|^\/sw\.js$/.test(path);

async function keep() {
  const cache = await caches.open(KEPT);
  const files = Object.values(MANIFEST.assets).map(({ file, integrity }) => new Request(`/a/${file}`, { integrity }));
  // Hash-named files may come from the browser's own cache; the neutral page may not.
  await cache.addAll([...files, LIST, new Request(NEUTRAL, { cache: "reload" })]);
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("rettesnor ") && name !== KEPT).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(address) {
  const cache = await caches.open(KEPT);
  return (await cache.match(address)) ?? fetch(address);
}

let site = null;
function opened() {
  site ??= open(MANIFEST, kept);
  site.catch(() => {
    site = null;
  });
  return site;
}

async function headers(answer) {
  const made = new Headers({ "content-type": answer.contentType, "cache-control": "no-store" });
  const neutral = await kept(NEUTRAL);
  for (const [name, value] of neutral.headers) if (SAFETY.test(name)) made.set(name, value);
  if (answer.download) made.set("content-disposition", `attachment; filename="${answer.download}"`);
  return made;
}

async function page(request, url) {
  // Read a copy: if the engine cannot start, the server is asked with the request as it was.
  const copy = request.clone();
  try {
    const respond = await opened();
    const body = request.method === "POST" ? new Uint8Array(await copy.arrayBuffer()) : new Uint8Array();
    const answer = await respond({ method: request.method, path: url.pathname, query: url.search.slice(1), body });
    return new Response(answer.body, { status: answer.status, headers: await headers(answer) });
  } catch {
    return fetch(request);
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("message", ({ data }) => {
  // Two versions never answer one page: the new one waits until the page says so.
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "GET" && url.pathname.startsWith("/a/")) event.respondWith(kept(url.pathname));
  else if (request.mode === "navigate" && url.pathname === NEUTRAL) event.respondWith(kept(NEUTRAL));
  else if (request.mode === "navigate" && isPage(url.pathname)) event.respondWith(page(request, url));
});
