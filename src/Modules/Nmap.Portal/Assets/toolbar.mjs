// The buttons above the text: one stop of the Tab key, arrow keys between them, words instead of signs.
export function toolbar(editor, words, ask, languages) {
  const bar = document.createElement('div');
  bar.className = 'nmap-editor__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.toolbar);
  // The text has the keys again before the click is over: Tiptap's own `focus` waits for the next frame, in which a quick hand has pressed two.
  const back = () => editor.view.focus();
  const chain = () => { back(); return editor.chain().focus(); };
  const marks = [];

  const button = (word, act, active) => {
    const made = document.createElement('button');
    Object.assign(made, { type: 'button', className: 'nmap-editor__button', textContent: word, tabIndex: -1 });
    made.addEventListener('click', act);
    if (active) marks.push([made, active]);
    bar.append(made);
    return made;
  };

  button(words.bold, () => chain().toggleBold().run(), () => editor.isActive('bold'));
  button(words.italic, () => chain().toggleItalic().run(), () => editor.isActive('italic'));
  button(words.paragraph, () => chain().setParagraph().run(), () => editor.isActive('paragraph'));
  for (const level of [2, 3, 4]) button(words['h' + level], () => chain().toggleHeading({ level }).run(), () => editor.isActive('heading', { level }));
  button(words.bullets, () => chain().toggleBulletList().run(), () => editor.isActive('bulletList'));
  button(words.numbers, () => chain().toggleOrderedList().run(), () => editor.isActive('orderedList'));
  button(words.quote, () => chain().toggleBlockquote().run(), () => editor.isActive('blockquote'));
  button(words.link, async () => {
    const href = await ask(words.address, editor.getAttributes('link').href ?? '');
    if (href === null) return;
    if (href === '') chain().extendMarkRange('link').unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) chain().insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain().extendMarkRange('link').setLink({ href }).run();
  }, () => editor.isActive('link'));
  button(words.abbr, async () => {
    const title = await ask(words.meaning, editor.getAttributes('abbreviation').title ?? '');
    if (title) chain().extendMarkRange('abbreviation').setMark('abbreviation', { title }).run();
    else if (title === '') chain().extendMarkRange('abbreviation').unsetMark('abbreviation').run();
  }, () => editor.isActive('abbreviation'));
  button(words.table, () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run());

  const inTable = [
    button(words.caption, async () => {
      const caption = await ask(words.caption, editor.getAttributes('table').caption ?? '');
      if (caption !== null) chain().updateAttributes('table', { caption: caption || null }).run();
    }),
    button(words.head, () => chain().toggleHeaderRow().run()),
    button(words.row, () => chain().addRowAfter().run()),
    button(words.column, () => chain().addColumnAfter().run()),
    button(words.norow, () => chain().deleteRow().run()),
    button(words.nocolumn, () => chain().deleteColumn().run()),
    button(words.notable, () => chain().deleteTable().run()),
  ];

  const block = attrs => {
    const { $from } = editor.state.selection;
    chain().updateAttributes($from.parent.type.name, attrs).run();
  };
  const choice = document.createElement('select');
  choice.className = 'govuk-select nmap-editor__language';
  choice.tabIndex = -1;
  choice.setAttribute('aria-label', words.language);
  for (const [lang, name] of [['', words.language], ['own', words.own], ...languages.map(l => [l.lang, l.name])]) choice.append(new Option(name, lang));
  choice.addEventListener('change', () => {
    const language = languages.find(l => l.lang === choice.value);
    const attrs = language && language.lang !== words.culture ? { lang: language.lang, dir: language.dir } : null;
    if (choice.value === '') return;
    if (editor.state.selection.empty) block(attrs ?? { lang: null, dir: null });
    else if (attrs) chain().setMark('foreign', attrs).run();
    else chain().unsetMark('foreign').run();
    choice.value = '';
  });
  bar.append(choice);
  button(words.turn, () => {
    const now = editor.state.selection.$from.parent.attrs.dir || words.dir;
    block({ dir: now === 'rtl' ? 'ltr' : 'rtl' });
  });
  button(words.undo, () => chain().undo().run());
  button(words.redo, () => chain().redo().run());

  const stops = () => [...bar.children].filter(b => !b.hidden);
  const goTo = stop => { for (const other of bar.children) other.tabIndex = other === stop ? 0 : -1; };
  bar.addEventListener('focusin', event => goTo(event.target));
  bar.addEventListener('keydown', event => {
    const all = stops(), at = all.indexOf(document.activeElement), forward = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const to = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : step ? all[(at + step + all.length) % all.length] : null;
    if (to) { event.preventDefault(); to.focus(); }
    if (event.key === 'Escape') { event.preventDefault(); back(); }
  });

  const show = () => {
    for (const [made, active] of marks) made.setAttribute('aria-pressed', active());
    for (const made of inTable) made.hidden = !editor.isActive('table');
    if (!stops().some(b => b.tabIndex === 0)) goTo(stops()[0]);
  };
  editor.on('transaction', show);
  show();
  return { bar, enter: () => (stops().find(b => b.tabIndex === 0) ?? bar.firstElementChild).focus() };
}
