// Keeps what was typed into a form on this device while there is no connection, by the form's address or what it is about, until the server says that it arrived.
(() => {
  const put = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const day = moment => new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short', numberingSystem: 'latn', calendar: 'gregory' }).format(new Date(moment));

  function remember(form) {
    const words = document.querySelector('[data-kept]'), name = 'nmap-kept ' + (form.dataset.keepFor || location.pathname);
    const fields = [...form.elements].filter(f => f.name && (f.type === 'textarea' || f.type === 'text' || f.type === 'radio'));
    const say = text => { words.hidden = false; words.querySelector('[role=status]').textContent = text; };
    const kept = JSON.parse(localStorage.getItem(name) || 'null');
    if (kept && form.dataset.keep !== 'answered' && !document.querySelector('.govuk-error-summary')) {
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
      localStorage.setItem(name, JSON.stringify({ at: new Date().toISOString(), sent, values, address: location.pathname, title: document.querySelector('h1').textContent.replace(/\s+/g, ' ').trim() }));
    };
    form.addEventListener('input', () => write(null));
    form.addEventListener('submit', event => {
      if (!navigator.onLine) {
        event.preventDefault();
        write(null);
        say(words.dataset.wait);
        window.addEventListener('online', () => say(put(words.dataset.back, day(Date.now()))), { once: true });
        return;
      }
      write(new Date().toISOString());
      sessionStorage.setItem('nmap-sent', name);
    });
    words.querySelector('button').addEventListener('click', () => { localStorage.removeItem(name); location.reload(); });
  }

  // The sentence that something is saved comes from the server only: then the copy here is done with.
  if (document.querySelector('.govuk-notification-banner--success, [data-arrived]') && sessionStorage.getItem('nmap-sent')) {
    localStorage.removeItem(sessionStorage.getItem('nmap-sent'));
    sessionStorage.removeItem('nmap-sent');
  }
  // A link's own page says that it is done without having been sent from here in this visit, as in another window.
  if (document.querySelector('[data-arrived]')) localStorage.removeItem('nmap-kept ' + location.pathname);
  for (const form of document.querySelectorAll('form[data-keep]')) remember(form);

  // What waits in other forms, where a person looks for it.
  for (const list of document.querySelectorAll('[data-kept-list]')) {
    const waiting = Object.keys(localStorage).filter(key => key.startsWith('nmap-kept ')).map(key => JSON.parse(localStorage.getItem(key))).filter(kept => kept.address && kept.title);
    list.hidden = waiting.length === 0;
    for (const kept of waiting.sort((one, two) => one.at < two.at ? -1 : 1)) {
      const entry = document.createElement('li'), link = document.createElement('a');
      link.href = kept.address;
      link.className = 'govuk-link';
      link.dir = 'auto';
      link.textContent = kept.title;
      entry.append(link, ' ', put(list.dataset.when, day(kept.at)));
      list.querySelector('ul').append(entry);
    }
  }
})();
