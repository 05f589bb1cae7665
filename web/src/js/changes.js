// What changed from one answer to the next, in few words, for the one who does not see it.

/** The first changes are read out; how many there are in all is said before them. */
const READ_OUT = 3;

const wordsIn = (part, selector) => part.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** Every deadline and line of an answer, with how it stands. */
export function standing(page) {
  const all = new Map();
  for (const one of page.querySelectorAll("main .r-deadline")) all.set(wordsIn(one, "h4"), wordsIn(one, ".r-deadline__when"));
  for (const one of page.querySelectorAll("main .r-line")) all.set(wordsIn(one, ".r-line__title"), wordsIn(one, ".r-line__state"));
  for (const one of page.querySelectorAll("main .r-folded > li > .r-link")) all.set(wordsIn(one.parentElement, ".r-link"), wordsIn(one.parentElement, ".r-link ~ .r-dim"));
  return all;
}

/** @param {string | undefined} changed the word for it in the page's language; without it nothing is said */
export function told(before, after, changed) {
  if (!changed) return "";
  const others = [...after].filter(([title, state]) => before.get(title) !== state);
  const first = others.slice(0, READ_OUT).map(([title, state]) => `${title}: ${state}`);
  return [`${others.length} ${changed}`, ...first].join(". ");
}
