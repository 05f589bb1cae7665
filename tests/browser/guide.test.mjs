// The guide in Chromium, from the server. Whole journeys are told one file each beside this one.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { serve } from "./host.mjs";
import { launch, read } from "./reader.mjs";

const PAGES = ["/", "/veiviser", "/regler", "/ord", "/tjenester", "/om", "/apne"];
const PREFIXES = ["", "/nn", "/en"];

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
beforeEach(() => host.forget());
afterEach(() => reader?.close());

const addresses = PREFIXES.flatMap((prefix) => PAGES.map((path) => (path === "/" && prefix ? `${prefix}/` : prefix + path)));

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  for (const address of addresses) {
    test(`${address} ${how}: the browser has nothing to complain of, and calls nobody else`, async () => {
      reader = await read(browser, host, { javaScriptEnabled, serviceWorkers: "block" });
      const response = await reader.page.goto(address);
      assert.equal(response.status(), 200);
      assert.equal(await reader.page.locator("h1").count(), 1);
      await reader.isAccessible(address);
      reader.isQuiet();
    });
  }
}
