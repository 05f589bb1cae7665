// The list of numbers lies over the page: a press elsewhere, or Escape, puts it away.
const opened = () => document.querySelector(".r-emergency__more[open]");

export function putAway() {
  document.addEventListener("pointerdown", ({ target }) => {
    if (!opened()?.contains(target)) opened()?.removeAttribute("open");
  });
  document.addEventListener("keydown", ({ key }) => {
    const list = opened();
    if (key !== "Escape" || !list) return;
    list.removeAttribute("open");
    list.querySelector("summary").focus();
  });
}
