// Passkeys: asks the device and puts its answer into the form. The rest of the platform needs no script.
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(c => ({ ...c, id: bytes(c.id) }));

  async function question(form, address) {
    const token = form.querySelector('[name=__RequestVerificationToken]').value;
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }) });
    if (!answer.ok) throw new Error('question ' + answer.status);
    return answer.json();
  }

  async function create(options) {
    const made = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials) } });
    return { made, response: { attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] } };
  }

  async function get(options) {
    const made = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
    return { made, response: { authenticatorData: text(made.response.authenticatorData), signature: text(made.response.signature),
      userHandle: made.response.userHandle ? text(made.response.userHandle) : null } };
  }

  async function ask(box) {
    const form = box.closest('form'), failed = box.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    try {
      const options = await question(form, box.dataset.passkey);
      const { made, response } = await (options.user ? create(options) : get(options));
      response.clientDataJSON = text(made.response.clientDataJSON);
      box.querySelector('[data-passkey-answer]').value = JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type,
        authenticatorAttachment: made.authenticatorAttachment ?? undefined, clientExtensionResults: made.getClientExtensionResults(), response });
      form.submit();
    } catch {
      failed.hidden = false;
    }
  }

  for (const box of document.querySelectorAll('[data-passkey]')) {
    box.hidden = false;
    box.querySelector('[data-passkey-button]').addEventListener('click', () => ask(box));
  }
})();
