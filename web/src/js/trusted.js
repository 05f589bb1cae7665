// The only place where text becomes a document or the address of a script.
const rules = {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    const url = new URL(address, location.origin);
    const ours = url.origin === location.origin && (url.pathname === "/sw.js" || /^\/a\/worker\.[0-9a-f]+\.js$/.test(url.pathname));
    if (!ours) throw new TypeError("not one of our scripts");
    return url.pathname;
  },
};
const policy = globalThis.trustedTypes?.createPolicy("rettesnor", rules) ?? rules;

export const scriptAddress = (address) => policy.createScriptURL(address);

/** A parsed document is inert: its scripts do not run and its images are not fetched. */
export const parsePage = (html) => new DOMParser().parseFromString(policy.createHTML(html), "text/html");
