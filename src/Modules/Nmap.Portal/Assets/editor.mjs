// Sets a writing surface on top of each field for a text. The field stays what is sent, marked as HTML; without this script it is written in as Markdown.
import { Editor, Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Gapcursor, UndoRedo } from '@tiptap/extensions';
import OfficePaste from '@intevation/tiptap-extension-office-paste';
import { Abbreviation, Captioned, Cell, Definitions, Embedded, Figcaption, Figure, Foreign, Header, Isolated, Meaning, Picture, Row, Spoken, Term, keeps, written } from './profile.mjs';
import { toolbar } from './toolbar.mjs';

// The title of a page is its first heading: what begins with one elsewhere moves one step down here, and its order stays.
const lowered = html => html.replace(/(<\/?h)([1-6])(?=[\s>])/gi, (_, tag, level) => tag + Math.min(4, Math.max(2, Number(level) + (/<h1[\s>]/i.test(html) ? 1 : 0))));

// Where one writes or wrote last: what is put in by a button outside goes there.
let here = null;
for (const place of document.querySelectorAll('[data-editor]')) start(place);
for (const line of document.querySelectorAll('[data-editor-inserts] li')) offer(line);

function offer(line) {
  if (!here) return;
  const put = document.createElement('button'), sign = line.querySelector('code').textContent, words = line.parentElement.dataset.editorInserts;
  Object.assign(put, { type: 'button', className: 'nmap-editor__button', textContent: words });
  put.setAttribute('aria-label', `${words} ${sign}`);
  put.addEventListener('click', () => here.chain().focus().insertContent({ type: 'text', text: sign }).run());
  line.append(' ', put);
}

function start(place) {
  const field = place.querySelector('textarea'), words = place.querySelector('[data-editor-words]')?.dataset, format = place.querySelector('[data-editor-format]'), stored = place.querySelector('template[data-editor-html]')?.innerHTML;
  if (!field || !words || stored === undefined) return;
  const form = field.form, group = field.closest('.govuk-form-group'), label = group.querySelector('label');
  const surface = document.createElement('div'), box = document.createElement('div'), status = document.createElement('p'), keys = document.createElement('p');
  box.className = 'nmap-editor';
  surface.className = 'nmap-editor__text nmap-prose';
  status.className = keys.className = 'nmap-meta';
  status.setAttribute('role', 'status');
  keys.textContent = words.keys;
  keys.id = field.id + '-keys';
  label.id ||= field.id + '-label';
  const described = [keys.id, field.getAttribute('aria-describedby')].filter(Boolean).join(' ');

  const editor = new Editor({
    element: surface, injectCSS: false, content: stored,
    extensions: [Document, Text, Paragraph, Heading.configure({ levels: [2, 3, 4] }), Bold, Italic, HardBreak, Blockquote, BulletList, OrderedList, ListItem, ListKeymap, Gapcursor, UndoRedo,
      Link.configure({ openOnClick: false, autolink: false, HTMLAttributes: { rel: null, target: null, class: null } }),
      Captioned, Row, Cell, Header, Embedded, Figure, Figcaption, Picture, Definitions, Term, Meaning, Abbreviation, Isolated, Foreign, Spoken, OfficePaste,
      Extension.create({ name: 'way', addKeyboardShortcuts: () => ({ 'Alt-F10': () => { buttons.enter(); return true; } }) })],
    editorProps: {
      attributes: { id: field.id, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, 'aria-describedby': described, lang: words.culture, dir: words.dir },
      transformPastedHTML: lowered,
      handleDrop: (_, event) => take(event.dataTransfer?.files, event),
      handlePaste: (_, event) => take(event.clipboardData?.files, event),
    },
  });
  // A text that this surface cannot hold whole stays in its field.
  if (!keeps(stored, written(editor.getHTML()))) { editor.destroy(); return; }

  const languages = words.languages.split(' ').map(l => l.split('=')).map(([lang, dir, name]) => ({ lang, dir, name }));
  const buttons = toolbar(editor, words, ask, languages);
  // A field says beside it how it is written: by a choice, or by a hidden word of its own.
  const choice = place.querySelector('input[type=radio][value=html]');
  const isHtml = () => format ? format.value === 'html' : choice.checked, sayHtml = () => { if (format) format.value = 'html'; else choice.checked = true; };
  place.querySelectorAll('details').forEach(d => { if (d.contains(choice)) d.hidden = true; });
  // Signs of the plain field mean nothing where there are buttons.
  const hint = group.querySelector('.govuk-hint');
  if (hint && place.dataset.hint !== undefined) hint.textContent = place.dataset.hint;
  field.removeAttribute('id');
  field.hidden = true;
  label.removeAttribute('for');
  label.addEventListener('click', () => editor.view.focus());
  box.append(buttons.bar, surface, keys, status);
  field.before(box);

  let waiting = 0;
  const flush = () => {
    clearTimeout(waiting);
    waiting = 0;
    field.value = written(editor.getHTML());
    sayHtml();
  };
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { flush(); field.dispatchEvent(new Event('input', { bubbles: true })); }, 300);
  };
  editor.on('update', changed);
  form.addEventListener('submit', () => { if (waiting || isHtml()) flush(); }, true);
  // What was kept on this device comes back into the field.
  field.addEventListener('change', () => { editor.commands.setContent(field.value, { emitUpdate: false }); sayHtml(); });
  // The value must be HTML from the start: the field may hold Markdown.
  flush();

  here ??= editor;
  editor.on('focus', () => { here = editor; });

  // A Word file chosen in the form is the whole text, and no section of it.
  const upload = format ? null : form.querySelector('input[type=file][name=Word]');
  upload?.addEventListener('change', event => { if (take(upload.files, event, true)) upload.value = ''; });

  function take(files, event, replaces = false) {
    const file = [...(files ?? [])].find(f => f.name.toLowerCase().endsWith('.docx'));
    if (!file || !form.querySelector('[formaction*="/word"]')) return false;
    event.preventDefault();
    read(file, replaces);
    return true;
  }

  /** A file that was chosen takes the place of the text; one that was dropped comes in where it was dropped. */
  async function read(file, replaces) {
    status.textContent = words.reading;
    const body = new FormData();
    body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    body.append('Word', file);
    try {
      const answer = await fetch(form.querySelector('[formaction*="/word"]').formAction, { method: 'POST', redirect: 'error', headers: { 'X-Kept-By': 'page' }, body });
      if (answer.status === 400) { status.textContent = await answer.text(); return; }
      if (!answer.ok) throw answer.status;
      const { Html, Left } = await answer.json();
      if (replaces || editor.isEmpty) editor.commands.setContent(Html, { emitUpdate: true }); else editor.chain().focus().insertContent(Html).run();
      status.textContent = `${words.word} ${Left}`;
    } catch { status.textContent = words.failed; }
  }

  /** One line, asked in a window of the page itself; null when it was closed. */
  function ask(question, value) {
    return new Promise(done => {
      const window = document.createElement('dialog'), line = document.createElement('label'), input = document.createElement('input');
      const ok = document.createElement('button'), cancel = document.createElement('button'), id = field.name + '-ask';
      window.className = 'nmap-editor__ask';
      Object.assign(line, { className: 'govuk-label', textContent: question, htmlFor: id });
      Object.assign(input, { className: 'govuk-input', id, value, dir: 'auto' });
      Object.assign(ok, { type: 'button', className: 'govuk-button', textContent: words.ok });
      Object.assign(cancel, { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: words.cancel });
      let answer = null;
      const say = () => { answer = input.value.trim(); window.close(); };
      ok.addEventListener('click', say);
      input.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); say(); } });
      cancel.addEventListener('click', () => window.close());
      window.addEventListener('close', () => { window.remove(); done(answer); });
      window.append(line, input, ok, ' ', cancel);
      // Outside the form, so that the answer is no part of it.
      document.body.append(window);
      window.showModal();
      input.focus();
    });
  }
}
