// Sass -> one readable sheet -> its mirror -> both minified. Run by scripts/front-end.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'lightningcss';
import rtlcss from 'rtlcss';
import * as sass from 'sass';

const theme = new URL('..', import.meta.url);
const targets = { chrome: 90 << 16, firefox: 88 << 16, safari: 14 << 16 };

const { css } = sass.compile(new URL('Assets/app.scss', theme).pathname, {
  loadPaths: [new URL('node_modules', theme).pathname],
  quietDeps: true,
});

for (const [name, text] of [['app.css', css], ['app.rtl.css', rtlcss.process(css)]]) {
  const { code } = transform({ filename: name, code: Buffer.from(text), minify: true, targets });
  writeFileSync(new URL(`wwwroot/${name}`, theme), code);
  console.log(`${name}: ${code.length} bytes, ${brotliCompressSync(code).length} with brotli`);
}
