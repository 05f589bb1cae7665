// Ten whole journeys, from situations that caseworkers have written down, with the answers they wrote. What the law says is
// tested elsewhere (tests/situasjoner); here it is that the right answer reaches the reader, and paper and calendar after that.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { serve } from "./host.mjs";
import { launch, read } from "./reader.mjs";
import { daysAfter, deadline, inWords, known, monthsAfter, openSaved, sheetsOf, startFrom, stateOf, tell, today, tryOut } from "./steps.mjs";

/** A day some days ago, and one to come. */
const ago = (count) => (now) => daysAfter(now, -count);
const within = (count) => (now) => daysAfter(now, count);
/** Days that no deadline ends on; the others that move with Easter are never a Tuesday or a Wednesday. */
const CLOSED = ["01-01", "05-01", "05-17", "12-24", "12-25", "12-26", "12-31"];
/** The last day a letter can have come so that three weeks later is a Tuesday or Wednesday when offices are open. */
function letter(now) {
  for (let day = daysAfter(now, -1); ; day = daysAfter(day, -1)) {
    const end = daysAfter(day, 21);
    if ([2, 3].includes(new Date(`${end}T00:00Z`).getUTCDay()) && !CLOSED.includes(end.slice(5))) return day;
  }
}
const NOT_HAPPENED = ["tilgjengelig_elektronisk", "varslet_elektronisk", "meldt_fullmektig", "kunngjort", "forlenget_til", "klage_postlagt", "klage_levert"];

const JOURNEYS = [
  {
    of: "PR-21, the new address is told on the telephone only",
    from: "soker-asyl",
    facts: { bor_i_mottak: "nei", flyttet: ago(3), adressen_meldt_politiet: "aldri" },
    lines: { melde_ny_adresse: "har plikt", bo_utenfor_mottak: "har rett" },
    deadlines: { "frist for å melde ny adresse": within(4) },
    whatIf: ["bor_i_mottak", "ja", "be_om_ny_mottaksplass"],
  },
  {
    of: "AT-31, nobody knows whether departure is postponed",
    from: "har-fatt-avslag",
    facts: { alder: "27", bor_i_mottak: "ja", har_arbeidstillatelse: "ja" },
    lines: { plass_i_mottak_under_klagen: "ikke avklart", innkvartering_etter_avslag: "kan gis", arbeidstillatelsen_gjelder_under_klagen: "ikke avklart", pengestoette_i_mottak: "har rett" },
    whatIf: ["utsatt_iverksetting", "ja", "plass_i_mottak_under_klagen"],
  },
  {
    of: "AT-25, a child of seven with relatives, and a school that would rather wait",
    from: "soker-asyl",
    facts: { enslig_mindreaarig: "nei", bor_i_mottak: "nei", alder: "7", ankomstdato: ago(30), trolig_over_tre_maaneder: "ja" },
    lines: { grunnskole: "har rett" },
    whatIf: ["trolig_over_tre_maaneder", "nei", "grunnskole"],
  },
  {
    of: "DL-03, the time limit for an appeal",
    saved: (now) => ({ fakta: { oppholdsstatus: "asylsøker_klagesak" }, vedtak: [{ slag: "avslag_på_beskyttelse", truffet_av: "udi", brev_kom_frem: letter(now), åpenbart_grunnløs: "nei", ...Object.fromEntries(NOT_HAPPENED.map((name) => [name, "aldri"])) }] }),
    facts: { bor_i_mottak: "ja" },
    lines: { gratis_advokat: "har rett" },
    deadlines: { "frist for å klage": (now) => daysAfter(letter(now), 21) },
    whatIf: ["utsatt_iverksetting", "ja", "plass_i_mottak_under_klagen"],
  },
  {
    of: "TR-12, the one of sixteen who says no",
    from: "mulig-utnyttet",
    facts: { alder: "16", oensker_hjelp_naa: "sier_nei", rollen_til_hjelperen: "offentlig_ansatt" },
    lines: { barnet_kan_ikke_velge_bort_hjelp: "gjelder", melde_bekymring_til_barnevernet: "har plikt", voksen_velger_selv_hjelp: "har ikke rett" },
    whatIf: ["alder", "18", "representantens_oppdrag_er_slutt"],
  },
  {
    of: "EE-02, an EEA national without an abode or money",
    from: "eos-uten-bolig",
    facts: { alder: "55", lovlig_opphold: "ja", fast_bopel: "nei", refleksjonsperiode: "nei", venter_paa_svar_med_rett_til_aa_bli: "nei", kan_soerge_for_seg_selv: "nei", hjelp_hjemmefra_kan_ventes: within(2) },
    lines: { noedhjelp_uten_fast_bopel: "har rett", raad_fra_nav_uten_fast_bopel: "har rett" },
    whatIf: ["kan_soerge_for_seg_selv", "ja", "noedhjelp_uten_fast_bopel"],
  },
  {
    of: "EE-11, a jobseeker and his six months",
    from: "eos-uten-bolig",
    facts: { soeker_arbeid: "ja", innreist_i_norge: ago(10), gyldig_reisedokument: "gyldig_pass", meldt_arbeidssoeker_hos_nav: "aldri", arbeidsforholdet_begynte: "aldri", innreiseforbud_gjelder_ennaa: "nei" },
    lines: { opphold_som_arbeidssoeker: "har rett", komme_tilbake_for_nye_tre_maaneder: "har rett" },
    deadlines: { "melde seg som arbeidssøker hos Nav": (now) => monthsAfter(daysAfter(now, -10), 3), "siste dag som arbeidssøker": (now) => monthsAfter(daysAfter(now, -10), 6) },
    whatIf: ["innreiseforbud_gjelder_ennaa", "ja", "komme_tilbake_for_nye_tre_maaneder"],
  },
  {
    of: "CW-01, a week to read the report of concern",
    from: "alene-under-18",
    facts: { melding_mottatt_av_barnevernet: ago(1), meldingen_gjennomgaatt: "aldri" },
    lines: {},
    deadlines: { "barnevernet går gjennom bekymringsmeldingen": within(6) },
    whatIf: ["enslig_mindreaarig", "nei", "melde_barn_savnet"],
  },
  {
    of: "pregnant without papers, week sixteen",
    from: "gravid",
    facts: { alder: "24", svangerskapsuke: "16" },
    lines: { selvbestemt_abort: "har rett", helsehjelp_ved_svangerskap_og_foedsel: "har rett" },
    whatIf: ["svangerskapsuke", "20", "selvbestemt_abort"],
  },
  {
    of: "the doctor who is asked about a patient without papers",
    from: "uten-papirer",
    facts: { rollen_til_hjelperen: "helsepersonell", noedvendig_for_aa_avverge_alvorlig_skade: "nei", gir_humanitaer_hjelp: "ja", hensikten_er_aa_hindre_utreise: "nei" },
    lines: { tie_om_det_pasienten_forteller: "har plikt, med mindre samtykke", straffri_humanitaer_hjelp: "har rett" },
    whatIf: ["hensikten_er_aa_hindre_utreise", "ja", "straffri_humanitaer_hjelp"],
  },
];

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
  reader = await read(browser, host, { acceptDownloads: true });
});
afterEach(() => reader?.close());

/** A value tried out stands beside what is known, with what it changes, and is gone when it is put away. */
async function whatIf([fact, value, norm]) {
  const { page } = reader;
  const told = await known(page);
  await tryOut(reader, fact, value);
  const row = page.locator(`.r-compare tr:has(a[href$="/regler/norm/${norm}"])`).first();
  const [title, now, then] = await row.locator("th, td").allInnerTexts();
  assert.match(then, /endret/, `${title} is marked as changed`);
  assert.notEqual(then.replace(/\s*endret\s*/, ""), now, `${title} stands otherwise with ${fact} = ${value}`);
  await reader.press(page.locator('button[value="forkast"]'));
  assert.equal(await page.locator(".r-compare").count(), 0, "what was tried out is put away");
  assert.deepEqual(await known(page), told, "what is known is what was known");
}

/** The last answer taken back is gone, and nothing else. */
async function undone(fact) {
  const { page } = reader;
  const all = await known(page);
  await reader.press(page.locator("[data-undo]"));
  assert.deepEqual(await known(page), all.filter((one) => one !== `spor:${fact}`), `${fact} is taken back`);
}

async function printed(name, title) {
  const { page } = reader;
  await reader.press(page.locator(`main button[formaction$="/${name}"]`));
  assert.match(await page.locator("main h1").textContent(), title);
  assert.ok((await page.locator(".r-paper").textContent()).trim().length > 200, `${name} says something`);
  const sheets = await sheetsOf(page);
  // The leaflet is set in large type, for somebody who may read little.
  assert.ok(sheets <= (name === "brosjyre" ? 3 : 2), `${name} takes ${sheets} sheets of paper`);
}

/** The calendar has the day, and no word of what it is about. */
async function inCalendar(days) {
  const saved = reader.page.waitForEvent("download");
  await reader.page.locator('.r-tools button[formaction$="/frister.ics"]').click();
  const file = await saved;
  assert.equal(file.suggestedFilename(), "frister.ics");
  const calendar = readFileSync(await file.path(), "utf8");
  for (const day of days) assert.ok(calendar.includes(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`), `${day} is in the calendar`);
  for (const line of calendar.split("\r\n")) assert.doesNotMatch(line, /^SUMMARY.*(asyl|klage|vedtak|opphold|barnevern|UDI)/i);
}

for (const journey of JOURNEYS) {
  test(`a whole journey: ${journey.of}`, async () => {
    const { page } = reader;
    const now = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format();
    if (journey.saved) await openSaved(reader, JSON.stringify(journey.saved(now)));
    else await startFrom(reader, journey.from);
    assert.equal(await today(page), now, "the answer is for today");
    const facts = Object.entries(journey.facts).map(([fact, value]) => [fact, typeof value === "function" ? value(now) : value]);
    for (const [fact, value] of facts) await tell(reader, fact, value);
    for (const [norm, state] of Object.entries(journey.lines)) assert.equal(await stateOf(page, norm), state, norm);
    const days = Object.entries(journey.deadlines ?? {}).map(([title, day]) => [title, day(now)]);
    for (const [title, day] of days) assert.equal(await deadline(page, title), inWords(day), title);
    await whatIf(journey.whatIf);
    if (days.length) await inCalendar(days.map(([, day]) => day));
    await printed("oppsummering", /Oppsummering/);
    await printed("brosjyre", /Ark til personen/);
    await reader.press(page.locator('main button[formaction$="/veiviser"]'));
    await undone(facts.at(-1)[0]);
    reader.isQuiet();
  });
}
