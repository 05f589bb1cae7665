// A reader with a browser: opens pages, and remembers what the browser complained of and whom it called.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Debian's Chromium unless another is named. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** What axe finds on a page as it stands. It is read in past the page's policy: it is the test's, not the page's. */
export async function violations(page) {
  const client = await page.context().newCDPSession(page);
  const run = async (expression) => {
    const { result, exceptionDetails } = await client.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${AXE}; undefined`);
  const told = "(found) => found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)";
  const found = await run(`axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(RULES)} }).then(${told})`);
  await client.detach();
  return found;
}

/**
 * Opens a browser context on a host.
 * @param host what `serve` gives
 * @param options of the context: `javaScriptEnabled`, `viewport`, `colorScheme`, `serviceWorkers`, …
 */
export async function read(browser, host, options = {}) {
  const context = await browser.newContext({ locale: "nb-NO", timezoneId: "Europe/Oslo", baseURL: host.address, ...options });
  const complaints = [];
  const called = new Set();
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (problem) => complaints.push(String(problem.error())));
  // Requests of the page, of its workers and of the service worker alike.
  context.on("request", (request) => called.add(new URL(request.url()).origin));
  const page = await context.newPage();
  return {
    context,
    page,
    complaints,
    /** The browser had nothing to complain of, and called nobody but its host. */
    isQuiet() {
      assert.deepEqual(complaints, []);
      const others = [...called].filter((origin) => origin !== host.address && !/^(data|blob|null)/.test(origin));
      assert.deepEqual(others, [], "no other host is called");
    },
    /** Nothing of what a person said was sent: no form left the browser, and no address carries any. */
    keptToItself() {
      const told = host.requests.filter(({ method, path }) => method !== "GET" || /[?&](s|om|verdi|f:)/.test(path));
      assert.deepEqual(told, [], "what is told stays in the browser");
    },
    async isAccessible(what) {
      assert.deepEqual(await violations(page), [], what);
    },
    /** The service worker holds the site: from here on the network may go. */
    async isInstalled() {
      await page.waitForFunction(async () => {
        const registered = await navigator.serviceWorker.getRegistration();
        return registered?.active?.state === "activated" && Boolean(navigator.serviceWorker.controller);
      });
    },
    close: () => context.close(),
  };
}
