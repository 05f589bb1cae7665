// Leaving: the page is emptied at once, then everything that a page can clear is cleared.
import { stop } from "./engine.js";
import { forgetState } from "./live.js";

const TWICE = 900;
const PATIENCE = 400;
const NEUTRAL = "/forlatt";
const channel = globalThis.BroadcastChannel ? new BroadcastChannel("rettesnor") : null;

export async function clearDevice() {
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  await Promise.allSettled([...registrations.map((one) => one.unregister()), ...names.map((name) => caches.delete(name))]);
}

export async function leave({ tell = true } = {}) {
  // Read before the page is emptied: in the reader's language, as the link itself would have gone.
  const link = document.querySelector("[data-leave]");
  const neutral = link?.getAttribute("href") ?? NEUTRAL;
  stop();
  forgetState();
  if (tell) channel?.postMessage("leave");
  document.title = link?.dataset.leave ?? "";
  document.body.replaceChildren();
  document.documentElement.dataset.left = "";
  history.replaceState(null, "", neutral);
  await Promise.race([clearDevice(), new Promise((done) => setTimeout(done, PATIENCE))]);
  // Without a network the empty page is the neutral page.
  if (navigator.onLine) location.replace(neutral);
}

export function watchForLeaving() {
  let last = -Infinity;
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-leave]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - last < TWICE) leave();
    last = event.timeStamp;
  }, true);
  channel?.addEventListener("message", ({ data }) => {
    if (data === "leave") leave({ tell: false });
  });
  // A page brought back from the browser's memory after leaving is empty; make it neutral too.
  addEventListener("pageshow", (event) => {
    if (event.persisted && "left" in document.documentElement.dataset) location.reload();
  });
}
