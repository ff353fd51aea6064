// Sass -> readable sheets -> their mirrors -> all minified. Run by scripts/front-end.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'lightningcss';
import rtlcss from 'rtlcss';
import * as sass from 'sass';

const base = new URL('..', import.meta.url);
const targets = { chrome: 90 << 16, firefox: 88 << 16, safari: 14 << 16 };

for (const [theme, sheet] of [['Nmap.Theme', 'app'], ['Nmap.Theme', 'workspace'], ['Nmap.Theme.Margin', 'margin']]) {
  const folder = new URL(`../${theme}/`, base);
  // A second theme finds the first one's parts after its own.
  const { css } = sass.compile(new URL(`Assets/${sheet}.scss`, folder).pathname, {
    loadPaths: [new URL('node_modules', base).pathname, new URL('Assets', base).pathname],
    quietDeps: true,
  });

  for (const [name, text] of [[`${sheet}.css`, css], [`${sheet}.rtl.css`, rtlcss.process(css)]]) {
    const { code } = transform({ filename: name, code: Buffer.from(text), minify: true, targets });
    writeFileSync(new URL(`wwwroot/${name}`, folder), code);
    console.log(`${name}: ${code.length} bytes, ${brotliCompressSync(code).length} with brotli`);
  }
}
