// Keeps what is typed in a marked form on this device until it is saved, and on the server where the form says so.
(() => {
  const prefix = 'nmap:kept:', store = window.localStorage, every = 20000, time = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const read = key => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  const write = (key, kept) => { try { store.setItem(key, JSON.stringify(kept)); return true; } catch { return false; } };
  const keys = () => Object.keys(store).filter(key => key.startsWith(prefix));

  for (const form of document.querySelectorAll('form[action="/account/sign-out"]')) {
    form.addEventListener('submit', () => keys().forEach(key => store.removeItem(key)));
  }

  // A form that was sent is saved once the next page says so; else its text stays.
  const saved = document.querySelector('.govuk-notification-banner--success') !== null;
  for (const key of keys()) {
    const kept = read(key);
    if (!kept?.sent) continue;
    if (saved) store.removeItem(key); else write(key, { ...kept, sent: false });
  }

  const form = document.querySelector('form[data-kept]'), words = document.querySelector('[data-kept-words]')?.dataset;
  if (!form || !words) return;
  const key = prefix + form.dataset.kept + location.pathname, older = key + '#older';
  const boxes = () => [...form.querySelectorAll('textarea, input[type=text]')].filter(box => box.name);
  const fields = () => Object.fromEntries(boxes().map(box => [box.name, box.value]));
  const say = document.createElement('div');
  say.setAttribute('role', 'status');
  form.before(say);

  // Two texts can wait: one that was found, and one typed before anybody chose what becomes of it.
  function offer(kept, from) {
    const line = document.createElement('p'), back = document.createElement('button'), forget = document.createElement('button');
    line.className = 'govuk-body';
    line.textContent = words.found.replace('{0}', time(kept.at));
    const begins = Object.values(kept.fields).find(value => value.trim());
    if (begins) {
      const quote = document.createElement('bdi');
      quote.textContent = `“${begins.trim().slice(0, 60)}…”`;
      line.append(' ', quote);
    }
    for (const [button, text] of [[back, words.back], [forget, words.forget]]) {
      [button.type, button.className, button.textContent] = ['button', 'govuk-button govuk-button--secondary', text];
    }
    const box = document.createElement('div');
    const chosen = () => { waiting = waiting === kept ? null : waiting; box.remove(); };
    back.addEventListener('click', () => {
      for (const field of boxes()) if (field.name in kept.fields) { field.value = kept.fields[field.name]; field.dispatchEvent(new Event('change', { bubbles: true })); }
      store.removeItem(from);
      write(key, { at: kept.at, fields: fields() });
      chosen();
      boxes()[0]?.focus();
    });
    forget.addEventListener('click', () => { store.removeItem(from); chosen(); });
    box.className = 'govuk-inset-text';
    box.append(line, back, ' ', forget);
    say.append(box);
  }

  let changed = false, waiting = null;
  const differs = kept => kept && Object.entries(fields()).some(([name, value]) => name in kept.fields && kept.fields[name] !== value);
  // After a refusal the form itself holds what was typed.
  if (!document.querySelector('.govuk-error-summary')) {
    const kept = read(key), before = read(older);
    if (differs(before)) offer(before, older);
    if (differs(kept)) { waiting = before ? null : kept; offer(kept, key); }
  }

  form.addEventListener('input', () => { if (waiting) { write(older, waiting); waiting = null; } changed = true; write(key, { at: Date.now(), fields: fields() }); });
  form.addEventListener('submit', event => {
    // Without a line the browser would leave the page for an error of its own.
    if (!navigator.onLine) {
      event.preventDefault();
      changed = true;
      write(key, { at: Date.now(), fields: fields() });
      quietly(words.wait);
      say.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (changed || read(key)) write(key, { at: Date.now(), fields: fields(), sent: true });
    changed = false;
  });

  function quietly(text) {
    const line = document.createElement('p');
    line.className = 'nmap-meta';
    line.textContent = text;
    // What is offered to be brought back stays in sight.
    say.replaceChildren(...say.querySelectorAll('.govuk-inset-text'), line);
  }

  async function keep() {
    if (!changed || document.hidden) return;
    changed = false;
    try {
      const answer = await fetch(form.dataset.keptAt, { method: 'POST', redirect: 'error', headers: { 'X-Kept-By': 'page' }, body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw answer.status;
      if (words.saved) quietly(words.saved.replace('{0}', time(Date.now())));
      else say.querySelector('.nmap-meta')?.remove();
      delete say.dataset.away;
    } catch {
      changed = true;
      say.dataset.away = 'true';
      quietly(words.away);
    }
  }
  if (form.dataset.keptAt) setInterval(keep, form.dataset.keptEvery * 1000 || every);
})();
