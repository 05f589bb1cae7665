// The service worker: after the first visit the guide works without a network.
import { clearDevice } from "./leave.js";
import { said } from "./live.js";
import { scriptAddress } from "./trusted.js";

let waiting = null;

function offer(worker) {
  waiting = worker;
  for (const notice of document.querySelectorAll("[data-update]")) notice.hidden = false;
}

function watch(registration) {
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh?.addEventListener("statechange", () => {
      if (fresh.state === "installed" && navigator.serviceWorker.controller) offer(fresh);
    });
  });
}

/** A page that is made of what was said is asked for again; another, a rule, does not take it, and the guide does. */
function placeFor() {
  if (document.querySelector('main input[name="s"]')) return location.pathname;
  return location.pathname.replace(/^(\/(?:nn|en)(?=\/))?.*$/, "$1/veiviser");
}

/** The new version takes over, and the present page is asked for again from it, with what was said. */
function change() {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => {
    if (!said()) return location.replace(location.pathname + location.search);
    const form = document.createElement("form");
    form.method = "post";
    form.action = placeFor();
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "s";
    field.value = said();
    form.append(field);
    document.body.append(form);
    return form.submit();
  }, { once: true });
  waiting?.postMessage("take over");
}

export async function install() {
  document.addEventListener("click", async ({ target }) => {
    if (target.closest?.("[data-update-now]")) change();
    const forget = target.closest?.("[data-forget-device]");
    if (!forget) return;
    await clearDevice();
    forget.disabled = true;
  });
  document.addEventListener("r:shown", () => {
    if (waiting) offer(waiting);
  });
  if (!navigator.serviceWorker) return;
  watch(await navigator.serviceWorker.register(scriptAddress("/sw.js"), { updateViaCache: "none" }));
}
