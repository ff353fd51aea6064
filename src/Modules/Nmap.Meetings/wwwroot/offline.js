// Saves a meeting's papers on this device when somebody asks for it, lists what is saved, and keeps what was typed while there is no connection.
(() => {
  const prefix = 'nmap-meeting-', frame = 'nmap-frame', page = '/workspace/meetings/offline', about = page + '/about', largest = 25 * 1024 * 1024;
  const put = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const day = moment => new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short', numberingSystem: 'latn', calendar: 'gregory' }).format(new Date(moment));
  const able = 'serviceWorker' in navigator && 'caches' in window;

  async function told() {
    const all = [];
    for (const name of await caches.keys()) {
      const answer = name.startsWith(prefix) && await (await caches.open(name)).match(about);
      if (!answer) continue;
      const meeting = await answer.json();
      if (Date.parse(meeting.until) < Date.now()) await caches.delete(name); else all.push({ ...meeting, name });
    }
    return all;
  }

  async function keep(cache, address) {
    const answer = await fetch(address);
    // Sent elsewhere means signed out: that page is not the paper.
    if (!answer.ok || answer.redirected) return 0;
    const body = await answer.blob();
    await cache.put(address, new Response(body, { headers: answer.headers }));
    return body.size;
  }

  async function save(box, say) {
    const cache = await caches.open(prefix + box.dataset.offline), addresses = box.dataset.addresses.split(' ');
    const tell = count => cache.put(about, new Response(JSON.stringify({ title: box.dataset.title, address: addresses[0], since: new Date().toISOString(), until: box.dataset.until, count, of: addresses.length }), { headers: { 'Content-Type': 'application/json' } }));
    // First, because the worker throws away what does not say until when it is kept.
    await tell(0);
    await navigator.serviceWorker.register('/workspace/meetings/offline-worker.js', { scope: '/workspace/' });
    const looks = [...document.querySelectorAll('link[rel=stylesheet]')].map(l => l.href).concat([...document.scripts].map(s => s.src).filter(s => s), page);
    for (const address of looks) await keep(await caches.open(frame), address).catch(() => 0);
    let bytes = 0, count = 0;
    for (const address of addresses) {
      if (bytes > largest) break;
      const size = await keep(cache, address).catch(() => 0);
      if (size > 0 && bytes + size > largest) { await cache.delete(address); bytes = largest + 1; break; }
      bytes += size;
      if (size > 0) count++;
      say(put(box.dataset.progress, count, addresses.length));
    }
    await tell(count);
    if (bytes > largest) say(put(box.dataset.full, count, addresses.length));
  }

  async function offer(box) {
    const words = box.querySelector('[role=status]'), [start, stop] = box.querySelectorAll('button'), name = prefix + box.dataset.offline;
    const show = async () => {
      const mine = (await told()).find(m => m.name === name);
      if (mine) words.textContent = put(box.dataset.saved, mine.count, mine.of, day(mine.since), day(mine.until));
      stop.parentElement.hidden = !mine;
    };
    start.addEventListener('click', async () => {
      start.disabled = true;
      try { await save(box, text => { words.textContent = text; }); await show(); } catch { words.textContent = box.dataset.failed; }
      start.disabled = false;
    });
    stop.addEventListener('click', async () => { await caches.delete(name); words.textContent = ''; await show(); start.focus(); });
    box.hidden = false;
    await show();
  }

  async function list(box) {
    const all = await told();
    box.querySelector('[data-none]').hidden = all.length > 0;
    for (const meeting of all) {
      const line = document.createElement('li'), link = document.createElement('a'), more = document.createElement('div');
      Object.assign(link, { href: meeting.address, textContent: meeting.title, className: 'govuk-link', dir: 'auto' });
      Object.assign(more, { textContent: put(box.dataset.saved, meeting.count, meeting.of, day(meeting.since), day(meeting.until)), className: 'nmap-meta' });
      line.append(link, more);
      const cache = await caches.open(meeting.name);
      for (const request of await cache.keys()) {
        const path = new URL(request.url).pathname;
        if (path === about || path === new URL(meeting.address, location.href).pathname) continue;
        const paper = document.createElement('a');
        const title = new DOMParser().parseFromString(await (await cache.match(request)).text(), 'text/html').title;
        Object.assign(paper, { href: request.url, textContent: title || path.split('/').pop(), className: 'govuk-link', dir: 'auto' });
        line.append(paper, document.createElement('br'));
      }
      box.querySelector('ul').append(line);
    }
  }

  function remember(form) {
    const words = document.querySelector('[data-kept]'), name = 'nmap-kept ' + location.pathname;
    const fields = [...form.elements].filter(f => f.name && (f.type === 'textarea' || f.type === 'text' || f.type === 'radio'));
    const say = text => { words.hidden = false; words.querySelector('[role=status]').textContent = text; };
    const kept = JSON.parse(localStorage.getItem(name) || 'null');
    if (kept && !document.querySelector('.govuk-error-summary')) {
      for (const field of fields) {
        const value = kept.values[field.name];
        if (value === undefined) continue;
        if (field.type === 'radio') field.checked = field.value === value; else field.value = value;
      }
      say(put(kept.sent ? words.dataset.sent : words.dataset.back, day(kept.sent || kept.at)));
    }
    const write = sent => {
      const values = {};
      for (const field of fields) if (field.type !== 'radio' || field.checked) values[field.name] = field.value;
      localStorage.setItem(name, JSON.stringify({ at: new Date().toISOString(), sent, values }));
    };
    form.addEventListener('input', () => write(null));
    form.addEventListener('submit', event => {
      if (!navigator.onLine) { event.preventDefault(); write(null); say(words.dataset.wait); return; }
      write(new Date().toISOString());
      sessionStorage.setItem('nmap-sent', name);
    });
    words.querySelector('button').addEventListener('click', () => { localStorage.removeItem(name); location.reload(); });
  }

  // The sentence that something is saved comes from the server only: then the copy here is done with.
  if (document.querySelector('.govuk-notification-banner--success') && sessionStorage.getItem('nmap-sent')) {
    localStorage.removeItem(sessionStorage.getItem('nmap-sent'));
    sessionStorage.removeItem('nmap-sent');
  }
  for (const box of document.querySelectorAll('[data-offline]')) if (able) offer(box);
  for (const box of document.querySelectorAll('[data-offline-list]')) if (able) list(box);
  for (const form of document.querySelectorAll('form[data-keep]')) remember(form);
})();
