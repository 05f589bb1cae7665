const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** The clock on the wall in Oslo, wherever the device thinks it is: `2026-11-23T00:15`. */
export const osloNow = (moment = new Date()) => clock.format(moment).replace(" ", "T");
