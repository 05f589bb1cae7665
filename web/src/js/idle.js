// A shared machine forgets. A warning first, and all the time one asks for.
import { stop } from "./engine.js";
import { forgetState, said } from "./live.js";

const QUIET = 10 * 60_000;
const WARNED = 60_000;
const EVENTS = ["pointerdown", "keydown", "wheel", "touchmove", "input"];

export function watchForSilence({ quiet = QUIET, warned = WARNED, clock = Date.now } = {}) {
  let touched = clock();
  const dialog = () => document.querySelector("[data-idle]");

  const forget = () => {
    stop();
    forgetState();
    document.body.replaceChildren();
    location.replace("/");
  };
  const stay = () => {
    touched = clock();
    if (dialog()?.open) dialog().close();
  };
  const look = () => {
    if (!said()) return;
    const still = clock() - touched;
    if (still >= quiet + warned) forget();
    else if (still >= quiet && !dialog()?.open) dialog()?.showModal();
  };

  for (const name of EVENTS) {
    document.addEventListener(name, () => {
      if (!dialog()?.open) touched = clock();
    }, { capture: true, passive: true });
  }
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-idle-stay]")) stay();
    else if (target.closest?.("[data-idle-forget]")) forget();
  });
  document.addEventListener("cancel", ({ target }) => {
    if (target === dialog()) touched = clock();
  }, true);
  // A phone in a pocket stops timers: look again when it wakes.
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
  setInterval(look, Math.min(5000, warned / 4));
}
