// Writes a brotli file beside each file of a folder that becomes smaller by it: once, and as small as it gets.
//
//   node compress.mjs DIR
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Fonts are compressed already. */
const DONE = /\.(woff2|br)$/;

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder)) if (name.endsWith(".br")) rmSync(join(folder, name));
for (const name of readdirSync(folder).sort()) {
  if (DONE.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  const squeezed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (squeezed.length < bytes.length) writeFileSync(join(folder, `${name}.br`), squeezed);
}
