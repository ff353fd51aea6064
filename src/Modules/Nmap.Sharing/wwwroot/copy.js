// Shows the buttons that copy; without this the words are marked and copied by hand.
for (const button of document.querySelectorAll('[data-copies]')) {
  const words = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words.textContent.trim());
    } catch {
      getSelection().selectAllChildren(words);
      document.execCommand('copy');
    }
    button.textContent = button.dataset.done;
  });
}
