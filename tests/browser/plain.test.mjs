// The guide without scripts: forms and links to the server, and the page says so.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { serve } from "./host.mjs";
import { launch, read } from "./reader.mjs";
import { daysAfter, deadline, inWords, known, sheetsOf, startFrom, stateOf, tell, today } from "./steps.mjs";

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
beforeEach(async () => {
  host.forget();
  reader = await read(browser, host, { javaScriptEnabled: false, acceptDownloads: true });
});
afterEach(() => reader?.close());

test("a whole case without scripts: questions, answer, undo, paper, calendar, language, leaving", async () => {
  const { page } = reader;
  await startFrom(reader, "soker-asyl");
  const now = await today(page);
  await tell(reader, "bor_i_mottak", "nei");
  await tell(reader, "flyttet", daysAfter(now, -3));
  await tell(reader, "adressen_meldt_politiet", "aldri");
  assert.equal(await stateOf(page, "melde_ny_adresse"), "har plikt");
  assert.equal(await deadline(page, "frist for å melde ny adresse"), inWords(daysAfter(now, 4)));
  await reader.press(page.locator("[data-undo]"));
  assert.deepEqual(await known(page), ["spor:oppholdsstatus", "spor:bor_i_mottak", "spor:flyttet"]);
  await reader.press(page.locator('.r-lang button[lang="en"]'));
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal((await known(page)).length, 3);
  await reader.press(page.locator('.r-tools button[formaction$="/oppsummering"]'));
  assert.ok((await sheetsOf(page)) <= 2);
  assert.equal(await page.locator("[data-print]").isVisible(), false, "a button that needs scripts is not shown");
  await reader.press(page.locator('main button[formaction$="/veiviser"]'));
  const saved = page.waitForEvent("download");
  await page.locator('.r-tools button[formaction$="/frister.ics"]').click();
  assert.equal((await saved).suggestedFilename(), "frister.ics");
  await reader.press(page.locator(".r-leave"));
  assert.equal(new URL(page.url()).pathname, "/en/forlatt");
  reader.isQuiet();
});

test("what is told goes in forms, never in an address, and the page says so", async () => {
  const { page } = reader;
  await startFrom(reader, "gravid");
  await tell(reader, "bor_i_mottak", "nei");
  for (const { path } of host.requests) assert.doesNotMatch(path, /[?&](s|om|verdi|gjor|f:)/, "no address carries what is told");
  assert.equal(await page.locator('[data-when="server"]').first().isVisible(), true);
  assert.equal(await page.locator('[data-when="local"]:visible').count(), 0);
  assert.match(await page.locator("noscript").first().evaluate((part) => part.textContent), /Skript er slått av/);
});

test("after an answer one stands at the next question, not at the top", async () => {
  const { page } = reader;
  await startFrom(reader, "har-fatt-avslag");
  await page.locator("#sporsmal input[type=radio]").first().check();
  await reader.press(page.locator("#sporsmal form .ds-button").first());
  assert.equal(new URL(page.url()).hash, "#sporsmal");
  // Chromium may still be on its way there when the page has loaded.
  const there = ({ y }) => y >= 0 && y < page.viewportSize().height / 2;
  const end = Date.now() + 5000;
  let box = await page.locator("#sporsmal").boundingBox();
  while (!there(box) && Date.now() < end) box = await page.locator("#sporsmal").boundingBox();
  assert.ok(there(box), `the question stands ${box.y} pixels down`);
});
