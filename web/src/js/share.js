// Sharing is a choice: a link whose content stays after #, a file, paper.
import { fragment } from "./page.js";

/** A little more than a page takes: it says so itself, and the rest is neither read nor sent. */
const ENOUGH = 262_200;

/** The page prints a path; the device knows where it stands. */
function completeLinks() {
  for (const field of document.querySelectorAll("[data-share-link]")) field.value = new URL(field.value, location.origin).href;
}

/** A link's content is taken out of the address before anything else reads it, and opened only when asked. */
function takeFragment() {
  const form = document.querySelector("form[data-open]");
  if (!form || location.hash.length < 2) return;
  const content = fragment(location.hash);
  history.replaceState(null, "", location.pathname);
  form.elements.innhold.value = content;
  for (const notice of document.querySelectorAll("[data-fragment]")) notice.hidden = false;
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  const told = document.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.select();
    return;
  }
  if (told) told.textContent = told.dataset.copied;
}

async function openFile(input) {
  const [file] = input.files;
  if (!file) return;
  const form = input.closest("form");
  form.elements.innhold.value = await file.slice(0, ENOUGH).text();
  input.value = "";
  form.querySelector("button").click();
}

export function share() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (button) copy(button);
    if (target.closest?.("[data-print]")) print();
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.("[data-file]")) openFile(target);
  });
  document.addEventListener("r:shown", completeLinks);
  addEventListener("hashchange", takeFragment);
  completeLinks();
  takeFragment();
}
