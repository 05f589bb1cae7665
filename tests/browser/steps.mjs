// What one does in the guide, step by step, as a helper does it: by what is seen on the page.
import assert from "node:assert/strict";

const WORDS = new Intl.DateTimeFormat("nb-NO", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day in words, as the page writes it. */
export const inWords = (day) => WORDS.format(new Date(`${day}T00:00Z`));

/** So many days later. */
export function daysAfter(day, count) {
  const moved = new Date(`${day}T00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** So many months later: the same number in the month, or its last day. */
export function monthsAfter(day, count) {
  const [year, month, number] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(number, last))).toISOString().slice(0, 10);
}

/** The day the answer on the page is for. */
export async function today(page) {
  const moment = await page.locator("#naa time").getAttribute("datetime");
  return moment.slice(0, 10);
}

/** From the front page, by a situation. */
export async function startFrom(reader, situation) {
  await reader.open("/");
  await reader.press(reader.page.locator(`button[value="start:${situation}"]`));
  await reader.page.locator(".r-sheet").waitFor();
}

/** Runs in the page: folds out everything a button lies in; says whether there is such a button. */
function foldOut(selector) {
  const button = document.querySelector(selector);
  for (let fold = button?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  return Boolean(button);
}

/** Opens a fact's question: from where the page asks for it, or from the list of all facts. */
export async function choose(reader, fact) {
  const { page } = reader;
  const here = `main button[value="spor:${fact}"]`;
  if (await page.evaluate(foldOut, here)) return reader.press(page.locator(here).first());
  await reader.press(page.locator('.r-known button[name="vis"]'));
  const pick = page.locator(`.r-pick[value="spor:${fact}"]`);
  assert.equal(await pick.count(), 1, `${fact} stands among the facts to choose from`);
  await page.evaluate(foldOut, `.r-pick[value="spor:${fact}"]`);
  return reader.press(pick);
}

/** Continues from what a colleague has saved: a file's content, pasted. */
export async function openSaved(reader, content) {
  await reader.open("/apne");
  await reader.page.locator("#innhold-s").fill(content);
  await reader.press(reader.page.locator("form[data-open] .ds-button"));
}

/** The same from a file on the device. */
export function openFile(reader, content) {
  const file = { name: "situasjon.json", mimeType: "application/json", buffer: Buffer.from(content) };
  return reader.press({ click: () => reader.page.locator("[data-file]").setInputFiles(file) });
}

/** Fills in the card that is open: a choice, a date, a number. */
async function fill(page, value) {
  const card = page.locator("#sporsmal form").first();
  const choice = card.locator(`input[type="radio"][name="verdi"][value="${value}"]`);
  if (await choice.count()) await choice.check();
  else await card.locator('input[name="verdi"]').fill(value);
  return card;
}

/** Answers the card that is open. `aldri`: it has not happened. */
export async function answer(reader, value) {
  const { page } = reader;
  if (value === "aldri") {
    await page.locator("#sporsmal form").first().locator("details > summary").click();
    return reader.press(page.locator('#sporsmal button[name="verdi"][value="aldri"]').first());
  }
  const card = await fill(page, value);
  return reader.press(card.locator(".ds-button").first());
}

/** Facts that are asked for as something else: an age is a date of birth, less exactly. */
const ASKED_AS = { alder: "foedselsdato" };

/** Tells one fact from beginning to end; it stands among what is known afterwards. */
export async function tell(reader, fact, value) {
  await choose(reader, ASKED_AS[fact] ?? fact);
  await answer(reader, value);
  assert.equal(await reader.page.locator(`.r-chip[value="spor:${fact}"]`).count(), 1, `${fact} = ${value} stands among what is known`);
}

/** Tries a value without losing what is known. */
export async function tryOut(reader, fact, value) {
  await choose(reader, ASKED_AS[fact] ?? fact);
  const card = await fill(reader.page, value);
  await reader.press(card.locator('button[value="hva-hvis"]'));
}

const told = (locator) => locator.evaluate((part) => part.textContent.replace(/\s+/g, " ").trim());

/** How a rule stands in the answer, in its own words; nothing where it is not shown. */
export async function stateOf(page, norm) {
  const line = page.locator(`.r-line[data-norm="${norm}"], .r-line[data-norm^="${norm}, "]`).first();
  const folded = page.locator(`.r-folded button[value="vis:${norm}"]`).first();
  if (!(await line.count()) && (await folded.count())) {
    await folded.locator("xpath=ancestor::details").evaluate((fold) => {
      fold.open = true;
    });
    await folded.click();
    await line.waitFor();
  }
  return (await line.count()) ? told(line.locator(".r-line__state")) : null;
}

/** The day a deadline ends, as it is written. */
export async function deadline(page, title) {
  const one = page.locator(".r-deadline", { has: page.locator("h4", { hasText: title }) }).first();
  return (await one.count()) ? told(one.locator(".r-deadline__when b")) : null;
}

/** What is told, as its chips say it. */
export const known = (page) => page.locator(".r-chip").evaluateAll((chips) => chips.map((chip) => chip.value));

/** How many A4 pages a page takes on paper. */
export async function sheetsOf(page) {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper);
  assert.deepEqual([Math.round(width), Math.round(height)], [595, 842], "the paper is A4");
  return paper.match(/\/Type\s*\/Page(?![a-z])/g).length;
}
