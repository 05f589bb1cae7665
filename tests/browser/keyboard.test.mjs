// A whole case with the keyboard alone, on a desk and on a narrow screen: every stop is seen, and nothing covers it.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { serve } from "./host.mjs";
import { launch, read } from "./reader.mjs";
import { known } from "./steps.mjs";

/** More stops than any page has; who has not arrived by then goes in circles. */
const ENOUGH = 400;

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

/** Runs in the page: where focus is, whether it can be seen there, and whether it is the place one wants. */
function stop(wanted) {
  const at = document.activeElement;
  if (at === document.body) return { name: "body", there: false, fault: null };
  const shown = at.matches(".r-toggle input") ? at.nextElementSibling : at;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const name = `${at.nodeName.toLowerCase()}.${at.className} «${(at.textContent || at.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}»`;
  const unseen = outlineStyle === "none" || parseFloat(outlineWidth) < 2;
  const boxes = [...shown.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const open = boxes.some(({ left, right, top, bottom }) => {
    const hit = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return hit && (shown.contains(hit) || hit.contains(shown));
  });
  return { name, there: at.matches(wanted), fault: unseen ? "its focus is not seen" : open ? null : "it is covered, or outside the screen" };
}

/** Goes on with one key until focus is where one wants it; every stop on the way is seen. */
async function goTo(wanted, key = "Tab") {
  const { page } = reader;
  const passed = [];
  for (let count = 0; count < ENOUGH; count += 1) {
    await page.keyboard.press(key);
    const { name, there, fault } = await page.evaluate(stop, wanted);
    assert.equal(fault, null, `${new URL(page.url()).pathname}: ${name}`);
    if (there) return;
    passed.push(name);
  }
  assert.fail(`${key} never comes to ${wanted}; the last stops were ${passed.slice(-8).join(", ")}`);
}

const SCREENS = { "a desk": { width: 1280, height: 900 }, "a phone": { width: 360, height: 740 } };

for (const [name, viewport] of Object.entries(SCREENS)) {
  test(`a whole case with the keyboard alone, on ${name}`, async () => {
    reader = await read(browser, host, { viewport, reducedMotion: "reduce" });
    const { page } = reader;
    await reader.open("/");
    await goTo(".ds-skip-link");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "innhold", "the skip link leads past the menu");
    await goTo('button[value="start:soker-asyl"]');
    await reader.key("Enter");
    const told = (await known(page)).length;
    await goTo('#sporsmal input[type="radio"], #sporsmal input[name="verdi"]');
    const kind = await page.evaluate(() => document.activeElement.type);
    if (kind === "radio") await page.keyboard.press("Space");
    else await page.keyboard.type("30");
    await goTo("#sporsmal form .ds-button");
    await reader.key("Enter");
    assert.equal((await known(page)).length, told + 1, "the answer stands among what is known");
    assert.equal(await page.evaluate(() => document.activeElement.id), "sporsmal", "one goes on at the next question");
    await page.locator("[data-live-region]").filter({ hasText: /^\d+ endret\. / }).waitFor({ state: "attached" });
    await goTo("#sporsmal .r-peek > summary");
    await page.keyboard.press("Space");
    assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), true, "Space folds out");
    await goTo('#sporsmal button[value="vet-ikke"]');
    await reader.key("Space");
    assert.equal((await known(page)).length, told + 2, "«Vet ikke» is an answer");
    await goTo("[data-undo]", "Shift+Tab");
    await reader.key("Enter");
    assert.equal((await known(page)).length, told + 1, "undone");
    await goTo('.r-tools button[formaction$="/oppsummering"]');
    await reader.key("Enter");
    await goTo("[data-print]");
    await goTo('main button[formaction$="/veiviser"]');
    await reader.key("Enter");
    assert.equal((await known(page)).length, told + 1, "back in the same case");
    await goTo("[data-leave]", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator("body.r-neutral").waitFor();
    reader.isQuiet();
  });
}

test("arrows choose among the answers of a question, and the list of numbers closes with Escape", async () => {
  reader = await read(browser, host, { reducedMotion: "reduce" });
  const { page } = reader;
  await reader.open("/");
  await goTo(".r-emergency__more summary");
  await page.keyboard.press("Enter");
  await goTo(".r-emergency__more li a");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.matches(".r-emergency__more:not([open]) summary")), true);
  await goTo(".r-quick input[type=radio]");
  const before = await page.evaluate(() => document.activeElement.value);
  await page.keyboard.press("ArrowLeft");
  assert.notEqual(await page.evaluate(() => document.activeElement.value), before);
  assert.equal(await page.evaluate(() => document.activeElement.checked), true);
});
