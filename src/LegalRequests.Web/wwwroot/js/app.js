// Enriches pages that work without it: shortcuts, and drafts kept in this tab until they are sent.
const root = document.documentElement;
const inField = (target) => target.closest('input, textarea, select, [contenteditable]');
const draftKey = (field) => `draft:${location.pathname}:${field.id}`;

function keepDrafts() {
  const sent = sessionStorage.getItem('draft-sent');
  if (sent && !document.querySelector('.error-summary') && !location.search.includes('stale=true')) {
    forgetDrafts(sent);
  }
  sessionStorage.removeItem('draft-sent');
  for (const field of document.querySelectorAll('[data-draft]')) {
    const kept = sessionStorage.getItem(draftKey(field));
    if (kept !== null && (field.value === '' || location.search.includes('stale=true'))) field.value = kept;
    field.addEventListener('input', () => sessionStorage.setItem(draftKey(field), field.value));
    field.form?.addEventListener('submit', () => sessionStorage.setItem('draft-sent', location.pathname));
  }
}

// Privileged text must not stay in a shared computer's browser once it is sent or its writer signs out.
function forgetDrafts(path) {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(`draft:${path}`)) sessionStorage.removeItem(key);
  }
}

const places = { h: '/', d: '/docket', c: '/calendar' };
let waitsForPlace = false;

function onLetter(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
  if (waitsForPlace && places[event.key]) location.assign(places[event.key]);
  waitsForPlace = event.key === 'g';
  if (event.key === '/') {
    const search = document.querySelector('input[type=search]');
    if (search) { event.preventDefault(); search.focus(); }
  }
  if (event.key === '?') document.querySelector('[data-help]')?.click();
}

function onMainAction(event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) document.querySelector('[data-main]')?.click();
}

const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -Infinity, End: Infinity };

// In the grid of a month the arrows go from day to day.
function onGridKey(event) {
  const grid = event.target.closest('[data-days]');
  if (!grid || !(event.key in steps)) return;
  const days = [...grid.querySelectorAll('a.day')];
  const here = days.indexOf(event.target.closest('td')?.querySelector('a.day'));
  if (here < 0) return;
  event.preventDefault();
  days[Math.min(days.length - 1, Math.max(0, here + steps[event.key]))].focus();
}

// While something is being made the page follows its own link; a person without script presses it.
function lookAgain() {
  const link = document.querySelector('[data-look-again]');
  if (link) setTimeout(() => location.replace(link.href), 1000 * Number(link.dataset.lookAgain));
}

// The reading of a file is followed in place, so that a form beside it keeps what is typed.
async function follow(note) {
  try {
    const answer = await fetch(note.dataset.follow, { headers: { accept: 'application/json' } });
    if (answer.status === 404 || answer.status === 403) return;
    const { sentence, read, done, notes } = await answer.json();
    const words = note.querySelector('[role=status]');
    if (words.textContent !== sentence) words.textContent = sentence;
    const bar = note.querySelector('progress');
    if (bar) bar.value = read;
    const list = note.querySelector('ul');
    const said = notes.join('\n');
    if (said !== (list.dataset.said ?? '')) {
      list.dataset.said = said;
      list.replaceChildren(...notes.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
      list.hidden = false;
    }
    if (!done) {
      setTimeout(follow, 2000, note);
      return;
    }
    bar?.remove();
    note.dispatchEvent(new CustomEvent('words-read', { bubbles: true }));
  } catch {
    setTimeout(follow, 8000, note);
  }
}

keepDrafts();
lookAgain();
document.querySelectorAll('[data-follow]').forEach((note) => setTimeout(follow, 1000, note));
document.querySelector('.error-summary')?.focus();
document.querySelector('[data-forget]')?.addEventListener('click', () => forgetDrafts(''));
document.addEventListener('keydown', onMainAction);
document.addEventListener('keydown', onGridKey);
if (root.dataset.shortcuts === 'on') document.addEventListener('keydown', onLetter);
