// Shows an answered page in place of the present one, without a new entry in the history.
import { morph } from "./morph.js";
import { parsePage } from "./trusted.js";

/** The parts of a page that differ from one answer to the next. */
const PARTS = [".r-top", ".r-safety", "main", ".r-foot", ".r-idle"];
let local = false;

/** Tells which host answers: this device, or the server. Pages say both; only one is shown. */
export function showHost(here) {
  local = here;
  for (const part of document.querySelectorAll("[data-when]")) part.hidden = (part.dataset.when === "local") !== local;
  for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;
}

export const hostIsHere = () => local;

/** The device gave up: from now on the server computes, and the page says so before anything is sent. */
export function stopped() {
  showHost(false);
  for (const notice of document.querySelectorAll("[data-stopped]")) notice.hidden = false;
}

export function announce(words) {
  const region = document.querySelector("[data-live-region]");
  if (!region) return;
  region.textContent = "";
  // A region that is emptied and filled in one turn says nothing.
  setTimeout(() => {
    region.textContent = words;
  }, 60);
}

const questionIn = (main) => main.querySelector(".r-question");
const wordsOf = (question) => question?.querySelector("legend, h2, label")?.textContent ?? "";

function focusOn(place) {
  if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}

/** Where the reader goes on: a new page's top, a new question, else where one was. */
function settleFocus(main, before, asked, moved) {
  const wanted = main.querySelector("[autofocus]");
  if (wanted) return wanted.focus();
  if (moved) {
    main.focus({ preventScroll: true });
    return scrollTo({ top: 0, left: 0, behavior: "instant" });
  }
  const question = questionIn(main);
  if (question && asked.within && wordsOf(question) !== asked.words) return focusOn(question);
  const lost = !before || before === document.body || !before.isConnected || before.closest("[hidden]");
  return lost ? focusOn(question ?? main) : undefined;
}

/** @param {string} html @param {string} address path (and query) the page answers at */
export function show(html, address) {
  const made = parsePage(html);
  const moved = new URL(address, location.origin).pathname !== location.pathname;
  const before = document.activeElement;
  const question = questionIn(document);
  const asked = { words: wordsOf(question), within: question?.contains(before) };
  for (const selector of PARTS) {
    const now = document.querySelector(selector);
    const then = made.querySelector(selector);
    if (!now || !then) continue;
    if (moved && selector === "main") now.replaceWith(document.importNode(then, true));
    else morph(now, then);
  }
  document.title = made.title;
  document.documentElement.lang = made.documentElement.lang;
  document.documentElement.dir = made.documentElement.dir;
  history.replaceState(null, "", address);
  showHost(local);
  const main = document.querySelector("main");
  settleFocus(main, before, asked, moved);
  // The page may say in a few words what changed; a new page is known by its title.
  announce(main.querySelector("[data-announce]")?.dataset.announce ?? (moved ? document.title : ""));
  document.dispatchEvent(new CustomEvent("r:shown"));
}

export function download(answer) {
  const address = URL.createObjectURL(new Blob([answer.body], { type: answer.contentType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = answer.download ?? "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
