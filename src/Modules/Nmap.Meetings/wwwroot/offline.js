// Saves a meeting's papers on this device when somebody asks for it, and lists what is saved.
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

  const isPage = headers => (headers.get('Content-Type') || '').startsWith('text/html');
  const plain = html => { const box = document.createElement('textarea'); box.innerHTML = html; return box.value; };
  const titleIn = html => plain((/<title>([^<]*)<\/title>/.exec(html) || ['', ''])[1]).trim();

  async function keep(cache, address, mark) {
    const answer = await fetch(address);
    // Sent elsewhere means signed out: that page is not the paper.
    if (!answer.ok || answer.redirected) return 0;
    const body = mark && isPage(answer.headers) ? new Blob([marked(await answer.text(), mark)]) : await answer.blob();
    await cache.put(address, new Response(body, { headers: answer.headers }));
    return body.size;
  }

  // Whoever reads the copy without a connection sees how old it is.
  function marked(html, mark) {
    const line = document.createElement('p');
    Object.assign(line, { className: 'govuk-inset-text mark', textContent: mark });
    return html.replace(/<main\b[^>]*>/, main => main + line.outerHTML);
  }

  async function save(box, say) {
    const cache = await caches.open(prefix + box.dataset.offline), addresses = box.dataset.addresses.split(' '), papers = JSON.parse(box.dataset.papers || '{}'), mark = put(box.dataset.mark, day(new Date()));
    const tell = count => cache.put(about, new Response(JSON.stringify({ title: box.dataset.title, address: addresses[0], since: new Date().toISOString(), until: box.dataset.until, count, of: addresses.length, papers }), { headers: { 'Content-Type': 'application/json' } }));
    // First, because the worker throws away what does not say until when it is kept.
    await tell(0);
    for (const scope of ['/workspace/', '/media/papers/']) await navigator.serviceWorker.register('/workspace/meetings/offline-worker.js', { scope });
    const looks = [...document.querySelectorAll('link[rel=stylesheet]')].map(l => l.href).concat([...document.scripts].map(s => s.src).filter(s => s), page);
    for (const address of looks) await keep(await caches.open(frame), address).catch(() => 0);
    let bytes = 0, count = 0;
    for (const address of addresses) {
      if (bytes > largest) break;
      const size = await keep(cache, address, mark).catch(() => 0);
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
        const saved = await cache.match(request), title = (meeting.papers || {})[path] || (isPage(saved.headers) ? titleIn(await saved.text()) : '');
        Object.assign(paper, { href: request.url, textContent: title || path.split('/').pop(), className: 'govuk-link', dir: 'auto' });
        line.append(paper, document.createElement('br'));
      }
      box.querySelector('ul').append(line);
    }
  }

  for (const box of document.querySelectorAll('[data-offline]')) if (able) offer(box);
  for (const box of document.querySelectorAll('[data-offline-list]')) if (able) list(box);
})();
