import { chromium } from "playwright-core";

/** Debian's Chromium unless another is named. */
export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** A page that remembers what the browser complained about. */
export async function pageIn(browser, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (problem) => complaints.push(String(problem)));
  return { context, page, complaints };
}
