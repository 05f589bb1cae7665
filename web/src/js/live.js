// Forms and links are answered by the worker. What one has said lives in `state` and nowhere else.
import { ask } from "./engine.js";
import { download, hostIsHere, show, stopped } from "./page.js";

let state = "";
let ready = null;

export const remembered = () => state !== "";
export const forgetState = () => {
  state = "";
};

function remember() {
  // A page without it (a rule, a service) says nothing about what was said; an empty one says that nothing was.
  const field = document.querySelector('main input[name="s"]');
  if (field) state = field.value;
}

function requestOf(form, submitter) {
  const method = (submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toUpperCase();
  const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.pathname;
  const url = new URL(action, location.href);
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  // Not every browser takes the pressed button as a part of the form.
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  const request = { method, path: url.pathname, query: "", hash: url.hash };
  if (method === "GET") return { ...request, query: fields.toString() };
  return { ...request, body: new TextEncoder().encode(fields.toString()) };
}

function within(hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  if (target.nodeName === "DETAILS") target.open = true;
  target.closest("details")?.setAttribute("open", "");
  target.scrollIntoView();
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/** Asks and shows. The address never carries more than a path and, for GET, its own query. */
export async function go({ hash, ...request }) {
  const answer = await ask(request);
  if (!answer.contentType.startsWith("text/html")) return download(answer);
  show(new TextDecoder().decode(answer.body), request.path + (request.query ? `?${request.query}` : ""));
  remember();
  return hash ? within(hash) : undefined;
}

const ours = (path) => !/^\/(a|api|helse|metrics)(\/|$)|^\/sw\.js$/.test(path);

async function onSubmit(event) {
  const { target: form, submitter } = event;
  if (!ready || !form.matches("[data-live], [data-download]")) return;
  event.preventDefault();
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  try {
    await ready;
    await go(requestOf(form, submitter));
  } catch {
    ready = null;
    // The page still says that the server computes: then it may. Once it has said that nothing is
    // sent, it must say otherwise first, and one must ask again.
    if (hostIsHere()) stopped();
    else (submitter ?? form.querySelector("button"))?.click();
  } finally {
    document.querySelector("main")?.removeAttribute("aria-busy");
  }
}

async function follow(url) {
  try {
    await ready;
    const guide = /^(\/(nn|en))?\/veiviser$/.test(url.pathname) && state;
    await go(guide
      ? { method: "POST", path: url.pathname, hash: url.hash, body: new TextEncoder().encode(new URLSearchParams({ s: state }).toString()) }
      : { method: "GET", path: url.pathname, query: url.search.slice(1), hash: url.hash });
  } catch {
    location.replace(url.href);
  }
}

function onClick(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin) {
    if (!url.protocol.startsWith("http")) return;
    // Another site in this tab would lose what is in memory and add to the history.
    event.preventDefault();
    open(url.href, "_blank", "noopener,noreferrer");
    return;
  }
  if (!ours(url.pathname) || link.hasAttribute("download")) return;
  event.preventDefault();
  if (url.pathname === location.pathname && url.hash) within(url.hash);
  else if (ready) follow(url);
  else location.replace(url.href);
}

function onKey(event) {
  if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  const undo = document.querySelector("[data-undo]");
  if (!undo) return;
  event.preventDefault();
  undo.click();
}

/** @param {Promise<void> | null} engine settles when the worker can answer */
export function live(engine) {
  ready = engine;
  engine?.catch(() => {
    ready = null;
  });
  remember();
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}
