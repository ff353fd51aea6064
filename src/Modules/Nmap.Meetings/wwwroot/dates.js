// Shows the dates of a repetition while it is typed; the button does the same without this script.
(() => {
  const form = document.querySelector('form[data-dates]'), shown = document.getElementById('dates');
  if (!form || !shown) return;
  let wait, latest = 0;

  async function show() {
    const turn = ++latest, body = new URLSearchParams(new FormData(form));
    body.delete('Days');
    body.set('Step', 'show');
    try {
      const answer = await fetch(form.action, { method: 'POST', redirect: 'error', body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const dates = page.getElementById('dates');
      if (turn !== latest || !answer.ok || !dates) return;
      // What cannot be read is said where the dates would stand.
      const faults = page.querySelector('.govuk-error-summary__list');
      shown.replaceChildren(...document.importNode(dates.childElementCount || !faults ? dates : faults, true).childNodes);
    } catch { /* Without a connection the dates on the page stay, and the button still asks. */ }
  }

  form.addEventListener('input', event => {
    if (shown.contains(event.target)) return;
    clearTimeout(wait);
    wait = setTimeout(show, 400);
  });
})();
