// A page that Back brings to life again may be one of somebody who has signed out since.
addEventListener('pageshow', event => event.persisted && location.reload());

// Copy buttons: hidden without JavaScript, because they would do nothing.
document.querySelectorAll('[data-copy]').forEach(button => button.hidden = false);
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  const status = button.closest('section, details').querySelector('[data-copied]');
  status.textContent = status.dataset.copied;
});
