// A page that Back brings to life again may be one of somebody who has signed out since.
addEventListener('pageshow', event => event.persisted && location.reload());

// The administrators' menu closes when somebody goes on elsewhere.
const menu = document.querySelector('.menu');
const fold = event => {
  if (menu?.open && (event.key === 'Escape' || !menu.contains(event.target))) {
    menu.open = false;
    event.key && menu.querySelector('summary').focus();
  }
};
['click', 'focusin', 'keydown'].forEach(type => document.addEventListener(type, fold));

// Copy buttons: hidden without JavaScript, because they would do nothing.
document.querySelectorAll('[data-copy]').forEach(button => button.hidden = false);
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  const status = button.closest('section, details, main').querySelector('[data-copied]');
  status.textContent = status.dataset.copied;
});

// Moments: in the person's own time zone, and ticking.
const page = document.documentElement.lang;
const locale = navigator.languages.find(language => language.startsWith(page)) ?? page;
const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
document.querySelectorAll('time[datetime]').forEach(time => time.textContent = clock.format(new Date(time.dateTime)));

const distance = new Intl.RelativeTimeFormat(page, { numeric: 'always' });
const UNITS = [['day', 86400, 172800], ['hour', 3600, 7200], ['minute', 60, 60], ['second', 1, 0]];
const tick = () => document.querySelectorAll('[data-until]').forEach(element => {
  const seconds = Math.trunc((new Date(element.dataset.until) - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, , from]) => Math.abs(seconds) >= from);
  element.textContent = distance.format(Math.trunc(seconds / length), unit);
});
if (document.querySelector('[data-until]')) {
  tick();
  setInterval(tick, 1000);
}

// Questions to Graph that were answered, as suggestions for the next time: paths only, and only while somebody is signed in.
const asked = document.getElementById('path');
if (asked) {
  const before = JSON.parse(localStorage.getItem('questions') ?? '[]');
  const answered = document.getElementById('content') ? [asked.value] : [];
  const questions = [...new Set([...answered, ...before])].slice(0, 10);
  localStorage.setItem('questions', JSON.stringify(questions));
  document.getElementById('paths').prepend(...questions.map(path => new Option('', path)));
} else if (document.getElementById('sign-in')) {
  localStorage.removeItem('questions');
}

// A change under way: what it says is asked for again and put in the place of the old, until it has ended. The part that has
// the focus stays as it is until the focus has gone on.
let behind = false;
const follow = async () => {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.status === 401) {
    location.reload();
    return;
  }
  if (answer?.ok) {
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    behind = false;
    document.querySelectorAll('[data-live]').forEach(part => {
      const next = now.getElementById(part.id);
      if (!next || next.innerHTML === part.innerHTML) {
        return;
      }
      if (part.contains(document.activeElement)) {
        behind = true;
      } else {
        part.innerHTML = next.innerHTML;
      }
    });
  }
  if (document.querySelector('[data-follow]')) {
    setTimeout(follow, 1000);
  } else if (behind) {
    document.addEventListener('focusout', () => setTimeout(follow), { once: true });
  }
};
if (document.querySelector('[data-follow]')) {
  setTimeout(follow, 1000);
}
