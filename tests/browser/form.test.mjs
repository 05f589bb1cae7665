// The form of every page in every state: axe in light, dark and forced colours at three widths; enlarged four times; from right
// to left; large enough to press; still where motion is unwelcome.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { serve } from "./host.mjs";
import { launch, read } from "./reader.mjs";
import { STATES } from "./states.mjs";

/** What width and colours decide; the rest of axe is the same in all of them, and is tried once. */
const SEEN = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];
/** Every width and every choice of colours. */
const LOOKS = {
  "360 wide": { width: 360 },
  "360 wide, forced colours": { width: 360, forcedColors: "active" },
  "768 wide, dark": { width: 768, colorScheme: "dark" },
  "1280 wide, dark": { width: 1280, colorScheme: "dark" },
};
/** 1280 pixels enlarged four times, a phone, a tablet, a desk. */
const SCREENS = [[320, 256], [360, 740], [768, 1024], [1280, 900]];
/** The answer of the guide has a thousand folds: all of them are folded out once, in one of its states. */
const ALL_FOLDS = "guide, refused asylum";
const LARGE = 5000;

let browser;
let host;
let reader;
before(async () => {
  [browser, host] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await host?.stop();
});
afterEach(() => reader?.close());

/** Runs in the page: folds out what can be; on a page with more in it than so much, the first fold and those beside the answer. */
function foldOut(large) {
  const all = document.querySelectorAll("main *").length < large;
  document.querySelectorAll("main details").forEach((fold, place) => { fold.open = all || place === 0 || Boolean(fold.closest(".r-left")); });
}

/** Runs in the page: what reaches outside it to the side. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const outside = (part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && getComputedStyle(part).position !== "absolute";
  };
  const parts = [...document.querySelectorAll("body *")].filter(outside).slice(0, 4);
  return [`${scrollWidth} wide on ${clientWidth}`, ...parts.map((part) => `${part.nodeName}.${part.className} «${part.textContent.trim().slice(0, 30)}»`)];
}

const PRESSED = "a[href], button, summary, select, textarea, input:not([type=hidden])";

/** Runs in the page: what is smaller than 24 by 24 pixels, apart from links in running text. */
function tooSmall(pressed) {
  const area = (part) => (part.matches("[type=radio], [type=checkbox]") ? part.closest("label") ?? part : part).getBoundingClientRect();
  return [...document.querySelectorAll(pressed)]
    .filter((part) => !part.matches("p a, li > a:not([class]), dd a, dt a, td a, th a, pre a, .r-crumbs a, .r-link, .r-law") && part.checkVisibility({ visibilityProperty: true }))
    .map((part) => [part, area(part)])
    .filter(([, { width, height }]) => width > 1 && (width < 23.5 || height < 23.5))
    .map(([part, { width, height }]) => `${part.nodeName}.${part.className} «${part.textContent.trim().slice(0, 20)}» ${width.toFixed()}×${height.toFixed()}`);
}

/** Runs in the page: pairs of things to press that lie over each other. What is fixed to the screen is not counted. */
function overlapping(pressed) {
  const fixed = (part) => part.closest(".r-emergency, .r-leave, .r-top, .ds-skip-link, dialog, .r-toggle, .r-option, .r-check");
  const parts = [...document.querySelectorAll(pressed)].filter((part) => !fixed(part) && part.checkVisibility({ visibilityProperty: true }));
  const boxes = parts.flatMap((part) => [...part.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).map((box) => [part, box])).sort(([, a], [, b]) => a.top - b.top);
  const found = [];
  boxes.forEach(([one, a], place) => {
    for (let next = place + 1; next < boxes.length && boxes[next][1].top < a.bottom - 2; next += 1) {
      const [other, b] = boxes[next];
      if (one === other || one.contains(other) || other.contains(one)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      if (across > 2 && Math.min(a.bottom, b.bottom) - b.top > 2) found.push(`«${one.textContent.trim().slice(0, 25)}» and «${other.textContent.trim().slice(0, 25)}»`);
    }
  });
  return found.slice(0, 5);
}

/** What a page must bear on every screen, in both directions: nothing reaches outside, nothing lies over another. */
async function fits(page, name) {
  for (const dir of ["ltr", "rtl"]) {
    await page.evaluate((way) => { document.documentElement.dir = way; }, dir);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      const where = `${name}, ${width} × ${height}, ${dir}`;
      assert.deepEqual(await page.evaluate(tooWide), [], `${where}: nothing reaches outside`);
      assert.deepEqual(await page.evaluate(overlapping, PRESSED), [], `${where}: nothing to press lies over another`);
      assert.deepEqual(await page.evaluate(tooSmall, PRESSED), [], `${where}: all is large enough to press`);
    }
  }
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`the form of a page: ${name}`, async () => {
    reader = await read(browser, host, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    const { page } = reader;
    await reach(reader);
    await page.evaluate(foldOut, name === ALL_FOLDS ? Number.MAX_SAFE_INTEGER : LARGE);
    await reader.isAccessible(name);
    for (const [look, { width, colorScheme = "light", forcedColors = "none" }] of Object.entries(LOOKS)) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, forcedColors });
      await reader.isAccessible(`${name}, ${look}`, SEEN);
    }
    await fits(page, name);
    reader.isQuiet({ refused: true });
  });
}

test("where motion is unwelcome nothing moves", async () => {
  reader = await read(browser, host, { reducedMotion: "reduce" });
  await STATES["guide, refused asylum"](reader);
  const moving = await reader.page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("body *")]
      .map((part) => [part, getComputedStyle(part)])
      .filter(([, { transitionDuration, animationName, scrollBehavior }]) => /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth")
      .map(([part]) => `${part.nodeName}.${part.className}`)
      .slice(0, 5));
  assert.deepEqual(moving, []);
});

test("the numbers and the way out are in reach on every screen, without scrolling", async () => {
  reader = await read(browser, host, { viewport: { width: 360, height: 740 } });
  const { page } = reader;
  await STATES["guide, refused asylum"](reader);
  await page.mouse.wheel(0, 3000);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const place of ['.r-emergency a[href="tel:113"]', "[data-leave]"]) {
      if (width > 900 && place.startsWith(".r-emergency")) continue;
      const { x, y, height } = await page.locator(place).boundingBox();
      assert.ok(x >= 0 && y >= 0 && y + height <= 740, `${place} at ${width}: ${x}, ${y}`);
    }
  }
});
