// Shows an answered page in place of the present one, without a new entry in the history.
import { keep, morph } from "./morph.js";
import { standing, told } from "./changes.js";
import { parsePage } from "./trusted.js";

/** The parts of a page that differ from one answer, or one language, to the next. */
const PARTS = [".ds-skip-link", ".r-top", ".r-safety", "[data-update]", "[data-stopped]", "main", ".r-foot", ".r-idle"];
/** What these say belongs to the page; whether they are shown, to what has happened. */
const NOTICES = "[data-update], [data-stopped]";
let local = false;

/** Tells which host answers: this device, or the server. Pages say both; only one is shown. */
export function showHost(here) {
  local = here;
  for (const part of document.querySelectorAll("[data-when]")) part.hidden = (part.dataset.when === "local") !== local;
  for (const part of document.querySelectorAll("[data-print], [data-copy], [data-scripted]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-unscripted]")) part.hidden = true;
}

export const hostIsHere = () => local;

/** The device gave up: from now on the server computes, and the page says so before anything is sent. */
export function stopped() {
  showHost(false);
  for (const notice of document.querySelectorAll("[data-stopped]")) notice.hidden = false;
}

function announce(words) {
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
  const { top } = place.getBoundingClientRect();
  // Where its beginning can be read already, nothing moves under the reader.
  if (top < 0 || top > innerHeight / 2) place.scrollIntoView();
}

/** What stands after # in an address; someone else may have written it. */
export function fragment(hash) {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Goes to a place on the page, and folds out what it lies in. */
export function reveal(hash) {
  const target = document.getElementById(fragment(hash));
  if (!target) return;
  target.closest("details")?.setAttribute("open", "");
  focusOn(target);
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
  // What is moved within a page loses focus, and so does what is gone from it.
  if (document.activeElement !== document.body) return undefined;
  if (before?.isConnected && before !== document.body && !before.closest("[hidden]")) return before.focus({ preventScroll: true });
  return focusOn(question ?? main);
}

/** A page's path without its language: the same page in another keeps its place, its folds and what is half filled in. */
const page = (path) => path.replace(/^\/(nn|en)(?=\/|$)/, "") || "/";

function replaceParts(made, moved) {
  for (const selector of PARTS) {
    const now = document.querySelector(selector);
    const then = made.querySelector(selector);
    if (!now || !then) continue;
    if (now.matches(NOTICES)) then.hidden = now.hidden;
    if (moved && selector === "main") now.replaceWith(document.importNode(then, true));
    else morph(now, then);
  }
}

/** @param {string} html @param {string} address path (and query) the page answers at */
export function show(html, address) {
  const made = parsePage(html);
  const { pathname } = new URL(address, location.origin);
  const moved = page(pathname) !== page(location.pathname);
  const translated = !moved && pathname !== location.pathname;
  const before = document.activeElement;
  const question = questionIn(document);
  const asked = { words: wordsOf(question), within: question?.contains(before) };
  const stood = moved || translated || made.title !== document.title ? null : standing(document);
  const restore = translated ? keep(document.querySelector("main")) : null;
  replaceParts(made, moved);
  document.title = made.title;
  document.documentElement.lang = made.documentElement.lang;
  document.documentElement.dir = made.documentElement.dir;
  history.replaceState(null, "", address);
  showHost(local);
  const main = document.querySelector("main");
  restore?.(main);
  settleFocus(main, before, asked, moved);
  // A page of another name, or in another language, is known by its title; an answer by what changed in it.
  announce(stood ? told(stood, standing(document), main.querySelector("[data-announce]")?.dataset.announce) : document.title);
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
