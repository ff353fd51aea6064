// Warns three minutes before the session ends, and keeps it open while somebody types on this page.
(() => {
  const box = document.querySelector('[data-session-seconds]');
  if (!box) return;
  const dialog = box.querySelector('dialog'), token = box.querySelector('[name=__RequestVerificationToken]').value;
  const warning = 180, beat = 120;
  let ends = Date.now() + Number(box.dataset.sessionSeconds) * 1000, typed = false, asked = Date.now();

  async function stay() {
    asked = Date.now();
    typed = false;
    try {
      const answer = await fetch(box.dataset.sessionStay, { method: 'POST', redirect: 'error', body: new URLSearchParams({ __RequestVerificationToken: token }) });
      if (answer.ok) ends = Date.now() + (await answer.json()).seconds * 1000;
    } catch { /* Without a connection the sentence on the page still says when the session ends. */ }
  }

  function look() {
    const now = Date.now();
    if (typed && !document.hidden && now - asked > beat * 1000) stay();
    if (now < ends && ends - now < warning * 1000) { if (!dialog.open) dialog.showModal(); } else if (dialog.open) dialog.close();
  }

  document.addEventListener('input', () => { typed = true; });
  document.addEventListener('visibilitychange', look);
  dialog.addEventListener('close', () => { if (Date.now() < ends) stay(); });
  setInterval(look, 5000);
})();
