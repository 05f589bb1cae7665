// Forms and links are answered by the worker, or by the server where there is no worker. What one has said lives in
// `state` and nowhere else: no page is left behind in the history.
import { ask, askServer } from "./engine.js";
import { download, hostIsHere, reveal, show, stopped } from "./page.js";

let state = "";
let ready = null;
/** Neither can be reached: the browser does what it does without scripts, and says so itself. */
let bare = false;

export const said = () => state;
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

/** Who can answer. Rejects where the page has said that nothing is sent and nobody here can: one must ask again. */
async function answerTo(request) {
  if (ready) {
    try {
      await ready;
      return await ask(request);
    } catch (problem) {
      ready = null;
      if (hostIsHere()) throw problem;
    }
  }
  return askServer(request);
}

/** Asks and shows; says whether it could. The address never carries more than a path and, for GET, its own query. */
async function go({ hash, ...request }) {
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await answerTo(request);
    if (!answer.contentType.startsWith("text/html")) download(answer);
    else {
      show(new TextDecoder().decode(answer.body), request.path + (request.query ? `?${request.query}` : ""));
      remember();
      if (hash) reveal(hash);
    }
    return true;
  } catch {
    ready = null;
    if (!hostIsHere()) return false;
    stopped();
    return true;
  } finally {
    document.querySelector("main")?.removeAttribute("aria-busy");
  }
}

const ours = (path) => !/^\/(a|api|helse|metrics)(\/|$)|^\/sw\.js$/.test(path);

async function onSubmit(event) {
  const { target: form, submitter } = event;
  if (bare || !form.matches("[data-live], [data-download]")) return;
  event.preventDefault();
  if (await go(requestOf(form, submitter))) return;
  bare = true;
  (submitter ?? form.querySelector("button"))?.click();
}

/** Back in the guide one finds what one said: a link cannot carry it, a form can. */
function requestFor({ pathname, search, hash }) {
  if (!state || !/^(\/(nn|en))?\/veiviser$/.test(pathname)) return { method: "GET", path: pathname, query: search.slice(1), hash };
  const fields = new URLSearchParams(search);
  fields.set("s", state);
  return { method: "POST", path: pathname, query: "", hash, body: new TextEncoder().encode(fields.toString()) };
}

async function follow(url) {
  if (!(await go(requestFor(url)))) location.replace(url.href);
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
  if (url.pathname === location.pathname && url.hash) reveal(url.hash);
  else follow(url);
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
