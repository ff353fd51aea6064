// Tiptap and what this module adds -> one script. Run by scripts/front-end.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const module = new URL('..', import.meta.url).pathname;
const target = module + 'wwwroot/editor.js';
buildSync({ entryPoints: [module + 'Assets/editor.mjs'], outfile: target, bundle: true, minify: true, format: 'iife', target: 'es2021', logLimit: 5, charset: 'utf8', legalComments: 'none', banner: { js: '/* With Tiptap and ProseMirror, and tiptap-extension-office-paste: MIT licence, © their authors. */' } });
const code = readFileSync(target);
console.log(`editor.js: ${code.length} bytes, ${brotliCompressSync(code).length} with brotli`);
