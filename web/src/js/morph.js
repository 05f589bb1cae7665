// Makes one tree like another with as little change as possible, so that focus, scroll and
// what the reader has folded out stay as they were.

const keyOf = (node) => {
  if (node.nodeType !== 1) return null;
  if (node.id) return `#${node.id}`;
  if (node.dataset.norm) return `norm ${node.dataset.norm}`;
  if (node.nodeName === "DETAILS") return `fold ${node.querySelector("summary")?.firstElementChild?.nextElementSibling?.textContent ?? node.querySelector("summary")?.textContent}`;
  return null;
};

const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

function sameAttributes(from, to) {
  // What is folded out is the reader's choice; a page only says what is open from the start.
  const kept = from.nodeName === "DETAILS" ? "open" : null;
  // What focus was moved to keeps it.
  const ours = (name) => name === kept || (name === "tabindex" && from.tabIndex === -1);
  for (const { name } of [...from.attributes]) if (!ours(name) && !to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (name !== kept && from.getAttribute(name) !== value) from.setAttribute(name, value);
}

function sameField(from, to) {
  if (from.nodeName === "INPUT") {
    if (from.type === "file") return;
    if (from.checked !== to.defaultChecked) from.checked = to.defaultChecked;
    if (from.value !== to.defaultValue && from.type !== "checkbox" && from.type !== "radio") from.value = to.defaultValue;
  } else if (from.nodeName === "TEXTAREA") {
    from.value = to.defaultValue;
  } else if (from.nodeName === "SELECT") {
    from.value = to.value;
  }
}

function sameChildren(from, to) {
  const old = new Map();
  for (const child of from.childNodes) {
    const key = keyOf(child);
    if (key) old.set(key, child);
  }
  let here = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const key = keyOf(wanted);
    const found = key ? old.get(key) : here && alike(here, wanted) ? here : null;
    if (found && found.nodeName === wanted.nodeName) {
      if (found === here) here = here.nextSibling;
      else from.insertBefore(found, here);
      old.delete(key);
      morph(found, wanted);
    } else {
      from.insertBefore(document.importNode(wanted, true), here);
    }
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
}

export function morph(from, to) {
  if (from.nodeType !== 1) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  if (from.isEqualNode(to) && !("value" in from)) {
    // Equal markup may still hold fields that were filled in.
    for (const field of from.querySelectorAll("input, textarea, select")) resetField(field);
    return;
  }
  sameAttributes(from, to);
  sameChildren(from, to);
  sameField(from, to);
}

function resetField(field) {
  if (field.nodeName === "SELECT") {
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    field.selectedIndex = Math.max(chosen, 0);
  } else if (field.type === "checkbox" || field.type === "radio") field.checked = field.defaultChecked;
  else if (field.type !== "file") field.value = field.defaultValue;
}

const FIELDS = "input:not([type=hidden], [type=file]), textarea, select";
const isTouched = (field) =>
  field.nodeName === "SELECT"
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.checked !== field.defaultChecked || field.value !== field.defaultValue;

// What a button for a choice is worth is the page's; whether it is chosen, the reader's.
const stateOf = ({ type, value, checked }) => (type === "checkbox" || type === "radio" ? { checked } : { value });

/** Remembers what is half filled in and folded out; gives what puts it back in the same page in another language. */
export function keep(main) {
  const folds = [...main.querySelectorAll("details")].map((fold) => fold.open);
  const fields = [...main.querySelectorAll(FIELDS)].map((field) => (isTouched(field) ? stateOf(field) : null));
  return (made) => {
    const [nowFolds, nowFields] = [made.querySelectorAll("details"), made.querySelectorAll(FIELDS)];
    if (nowFolds.length === folds.length) nowFolds.forEach((fold, place) => { fold.open = folds[place]; });
    if (nowFields.length === fields.length) nowFields.forEach((field, place) => Object.assign(field, fields[place] ?? {}));
  };
}
