// Walks through the suggestions of a page by keyboard, shows each on the picture and remembers which were looked at. The page works without this.
class SuggestionList extends HTMLElement {
  #listening = new AbortController();

  connectedCallback() {
    const options = { signal: this.#listening.signal };
    this.items = [...this.querySelectorAll('li[data-fingerprint]')];
    this.field = this.querySelector('[data-looked]');
    this.looked = new Set(this.field.value.split(',').filter(Boolean));
    if (document.documentElement.dataset.shortcuts === 'on') this.querySelector('[data-help-line]').hidden = false;
    for (const item of this.items) {
      item.addEventListener('focusin', () => this.#look(item), options);
      item.addEventListener('click', () => this.#look(item), options);
    }
    document.addEventListener('keydown', (event) => this.#onKey(event), options);
    this.#count();
  }

  disconnectedCallback() { this.#listening.abort(); }

  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.shortcuts !== 'on') return;
    if (event.target.closest('input, textarea, select')) return;
    const at = this.items.indexOf(this.current);
    if (event.key === 'j') this.#go(Math.min(at + 1, this.items.length - 1), event);
    else if (event.key === 'k') this.#go(Math.max(at - 1, 0), event);
    else if (event.key === 'a') this.#press('[data-accept]', event);
    else if (event.key === 'x') this.#press('[data-dismiss]', event);
  }

  #go(at, event) {
    event.preventDefault();
    this.items[at]?.focus();
  }

  #press(button, event) {
    const found = this.current?.querySelector(button);
    if (!found) return;
    event.preventDefault();
    found.click();
  }

  #look(item) {
    this.current = item;
    this.looked.add(item.dataset.fingerprint);
    this.field.value = [...this.looked].join(',');
    for (const box of document.querySelectorAll('.suggested-box')) box.classList.toggle('here', box.dataset.fingerprint === item.dataset.fingerprint);
    this.#count();
  }

  #count() {
    const open = this.items.filter((item) => item.dataset.state === 'New');
    const unlooked = open.filter((item) => !this.looked.has(item.dataset.fingerprint)).length;
    const said = this.querySelector('[data-count]');
    if (!said) return;
    said.textContent = unlooked === 0 ? 'You looked at each of them.' : `${unlooked} of them were not looked at.`;
    const hint = this.querySelector('[id$="Words-hint"]');
    if (hint) hint.textContent = unlooked === 0 ? 'Nothing to write.' : `accept ${unlooked} unseen`;
  }
}

customElements.define('suggestion-list', SuggestionList);
