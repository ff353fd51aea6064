// The platform's HTML profile as the editor knows it: what it does not know here would be lost when a text is opened.
import { Extension, Mark, Node, mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

const attribute = name => ({ default: null, parseHTML: e => e.getAttribute(name), renderHTML: a => (a[name] ? { [name]: a[name] } : {}) });
const attributes = (...names) => Object.fromEntries(names.map(name => [name, attribute(name)]));

export const blocks = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'table', 'figure', 'definitions', 'term', 'meaning', 'figcaption'];

/** Any block may be in another language or direction. */
export const Spoken = Extension.create({
  name: 'spoken',
  addGlobalAttributes: () => [{ types: blocks, attributes: attributes('lang', 'dir') }],
});

const node = (name, tag, more) => Node.create({
  name, parseHTML: () => [{ tag }], renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0], ...more,
});

export const Definitions = node('definitions', 'dl', { group: 'block', content: '(term | meaning)+' });
export const Term = node('term', 'dt', { content: 'inline*' });
export const Meaning = node('meaning', 'dd', { content: 'block+' });
export const Figure = node('figure', 'figure', { group: 'block', content: '(block | figcaption)+', isolating: true });
export const Figcaption = node('figcaption', 'figcaption', { content: 'inline*' });

/** In the place of a picture that is not there: that it was withdrawn, where it was. */
async function missing(picture) {
  const words = document.querySelector('[data-editor-words]')?.dataset.withdrawn, gone = document.createElement('p');
  const answer = await fetch(picture.src, { method: 'HEAD' }).catch(() => null);
  Object.assign(gone, { className: 'nmap-empty', textContent: words ?? '' });
  if (answer?.status === 410 && words) picture.replaceWith(gone); else picture.remove();
}

/** What stands by reference: nothing inside it, and what it refers to is kept as it is. */
export const Embedded = Node.create({
  name: 'embedded', group: 'block', atom: true, draggable: true, priority: 1000,
  addAttributes: () => attributes('data-embed'),
  parseHTML: () => [{ tag: 'figure[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  // A picture of the library is seen while one writes; what is none shows what it refers to, and what was withdrawn says so.
  addNodeView: () => ({ node }) => {
    const dom = document.createElement('figure'), [kind, id] = node.attrs['data-embed'].split(':');
    dom.dataset.embed = node.attrs['data-embed'];
    if (kind === 'media') {
      const picture = new Image();
      Object.assign(picture, { src: `/media/library/${id}/640.jpg`, alt: node.attrs['data-embed'], onerror: () => missing(picture) });
      dom.append(picture);
    }
    return { dom };
  },
});

export const Picture = Node.create({
  name: 'picture', group: 'inline', inline: true, draggable: true,
  addAttributes: () => attributes('src', 'alt', 'title'),
  parseHTML: () => [{ tag: 'img[src^="/media/"]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

const mark = (name, tag, names, more) => Mark.create({
  name, addAttributes: () => attributes(...names), parseHTML: () => [{ tag }], renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0], ...more,
});

export const Abbreviation = mark('abbreviation', 'abbr', ['title', 'lang', 'dir']);
export const Isolated = mark('isolated', 'bdi', ['lang', 'dir']);
export const Foreign = mark('foreign', 'span[lang], span[dir]', ['lang', 'dir'], { renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0], excludes: '' });

/** The rows' map of ProseMirror knows rows only, so the caption is an attribute while one writes. */
export const Captioned = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: { default: null, parseHTML: e => e.querySelector('caption')?.textContent.trim() || null, renderHTML: () => ({}) } };
  },
  // Its own view would draw no caption, and set styles.
  addNodeView: () => null,
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML({ node, HTMLAttributes }) {
    const { style, ...rest } = mergeAttributes(HTMLAttributes);
    return node.attrs.caption ? ['table', rest, ['caption', {}, node.attrs.caption], ['tbody', 0]] : ['table', rest, ['tbody', 0]];
  },
}).configure({ resizable: false, renderWrapper: false });

const cell = base => base.extend({
  addAttributes() {
    const { colspan, rowspan } = this.parent?.() ?? {};
    return { colspan, rowspan, colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) }, ...(base === TableHeader ? attributes('scope', 'lang', 'dir') : attributes('lang', 'dir')) };
  },
});

export const Row = TableRow;
export const Cell = cell(TableCell);
export const Header = cell(TableHeader);

/** What the editor holds, as the profile has it: no paragraph where the item or cell itself is one. */
export function written(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const box of body.querySelectorAll('li, td, th, dd, figure')) {
    const first = box.firstElementChild;
    if (first?.localName === 'p' && first.attributes.length === 0 && ![...box.children].slice(1).some(c => c.localName === 'p')) first.replaceWith(...first.childNodes);
  }
  for (const cell of body.querySelectorAll('[colspan="1"]')) cell.removeAttribute('colspan');
  for (const cell of body.querySelectorAll('[rowspan="1"]')) cell.removeAttribute('rowspan');
  for (const empty of body.querySelectorAll('p')) if (!empty.textContent.trim() && !empty.querySelector('img')) empty.remove();
  return body.innerHTML;
}

/** Would anything be lost by opening this text here? Then it is left in its field as it is. */
export function keeps(before, after) {
  const shape = html => {
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    const counted = ['h2', 'h3', 'h4', 'ul', 'ol', 'li', 'table', 'caption', 'tr', 'th', 'td', 'a[href]', 'strong', 'em', 'blockquote', 'figure', 'img', 'figcaption', 'abbr', 'dl', 'dt', 'dd', 'br', 'bdi', '[lang]', '[dir]', '[scope]', '[title]', '[colspan]:not([colspan="1"])', '[rowspan]:not([rowspan="1"])'];
    const embedded = [...body.querySelectorAll('[data-embed]')].map(e => e.dataset.embed).join(' ');
    return embedded + body.textContent.replace(/\s+/g, '') + counted.map(c => body.querySelectorAll(c).length).join(' ');
  };
  return shape(before) === shape(after);
}
