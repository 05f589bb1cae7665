// A reader with a browser: opens pages, presses what stands there, and remembers what the browser complained of and whom it called.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What takes longer is broken: an answer takes a fraction of a second, in a debug build too. */
const PATIENCE_MS = 20_000;

/** Who is to answer: `server`, or `browser`, where the module does and nothing that is told may leave the device. */
export const HOST = process.env.HOST ?? "server";
assert.ok(["server", "browser"].includes(HOST), `HOST must be server or browser, not ${HOST}`);

/** Debian's Chromium unless another is named. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/**
 * What axe finds on a page as it stands. It is read in past the page's policy: it is the test's, not the page's.
 * @param only the rules to try; all of WCAG 2.2 AA and the best practices without it
 */
export async function violations(page, only) {
  const client = await page.context().newCDPSession(page);
  const run = async (expression) => {
    const { result, exceptionDetails } = await client.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`globalThis.axe ?? (() => { ${AXE} })(); undefined`);
  const told = "(found) => found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? one.help})`).join(' | ')}`)";
  const runOnly = only ? { type: "rule", values: only } : RULES;
  const found = await run(`axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(runOnly)} }).then(${told})`);
  await client.detach();
  return found;
}

/** Runs in the page: settles when the next answer stands there. */
const nextAnswer = (patience) =>
  new Promise((done, fail) => {
    document.addEventListener("r:shown", () => done(), { once: true });
    setTimeout(() => fail(new Error("nothing was shown")), patience);
  });

/** What a reader does on a page. */
function hands(page, host, scripts) {
  const pressed = async (act) => {
    const shown = scripts ? page.evaluate(nextAnswer, PATIENCE_MS) : page.waitForEvent("load");
    shown.catch(() => {});
    await act();
    await shown;
  };
  return {
    /** Opens an address; where the module answers, waits until it does. */
    async open(path) {
      const response = await page.goto(path);
      if (scripts && HOST === "browser" && !path.endsWith("/forlatt")) await page.locator('[data-when="local"]:visible').first().waitFor();
      return response;
    },
    /** Presses what gives another page or another answer, and waits for it. */
    press: (locator) => pressed(() => locator.click()),
    /** The same with a key. */
    key: (key) => pressed(() => page.keyboard.press(key)),
    /** Nothing of what a person said was sent: no form left the browser, and no address carries any. */
    keptToItself() {
      const told = host.requests.filter(({ method, path }) => method !== "GET" || /[?&](s|om|verdi|f:)/.test(path));
      assert.deepEqual(told, [], "what is told stays in the browser");
    },
    async isAccessible(what, only) {
      assert.deepEqual(await violations(page, only), [], what);
    },
    /** The service worker holds the site: from here on the network may go. */
    async isInstalled() {
      await page.waitForFunction(async () => {
        const registered = await navigator.serviceWorker.getRegistration();
        return registered?.active?.state === "activated" && Boolean(navigator.serviceWorker.controller);
      });
    },
  };
}

/**
 * Opens a browser context on a host.
 * @param host what `serve` gives
 * @param options of the context: `javaScriptEnabled`, `viewport`, `colorScheme`, `serviceWorkers`, …
 */
export async function read(browser, host, options = {}) {
  const context = await browser.newContext({ locale: "nb-NO", timezoneId: "Europe/Oslo", baseURL: host.address, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  // A browser that cannot run the module asks the server.
  if (HOST === "server") await context.addInitScript(() => delete globalThis.WebAssembly);
  const complaints = [];
  const called = new Set();
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (problem) => complaints.push(String(problem.error())));
  // Requests of the page, of its workers and of the service worker alike.
  context.on("request", (request) => called.add(new URL(request.url()).origin));
  const page = await context.newPage();
  const scripts = options.javaScriptEnabled !== false;
  const reader = {
    context,
    page,
    complaints,
    ...hands(page, host, scripts),
    /**
     * The browser had nothing to complain of, and called nobody but its host.
     * @param refused a page was asked for that the host must refuse, which the browser tells as an error
     */
    isQuiet({ refused = false } = {}) {
      const told = refused ? complaints.filter((one) => !/responded with a status of 4\d\d/.test(one)) : complaints;
      assert.deepEqual(told, []);
      const others = [...called].filter((origin) => origin !== host.address && !/^(data|blob|null)/.test(origin));
      assert.deepEqual(others, [], "no other host is called");
      if (scripts && HOST === "browser") reader.keptToItself();
    },
    close: () => context.close(),
  };
  return reader;
}
