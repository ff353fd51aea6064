// Files may be dropped anywhere on the form; choosing them in the field does the same without this script.
(() => {
  for (const form of document.querySelectorAll('form[data-drop]')) {
    const field = form.querySelector(form.dataset.drop);
    if (!field) continue;
    form.addEventListener('dragover', event => {
      if (![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      form.classList.add('nmap-drop');
    });
    form.addEventListener('dragleave', event => {
      if (!form.contains(event.relatedTarget)) form.classList.remove('nmap-drop');
    });
    form.addEventListener('drop', event => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      form.classList.remove('nmap-drop');
      field.files = event.dataTransfer.files;
      field.focus();
    });
  }
})();
