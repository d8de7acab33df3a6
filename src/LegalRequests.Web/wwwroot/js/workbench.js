// Lets boxes be drawn, moved and removed on a page's picture. Each step is saved at once; the page works without this.
const svgNames = 'http://www.w3.org/2000/svg';
const step = 4;

class RedactionWorkbench extends HTMLElement {
  #listening = new AbortController();
  #steps = [];
  #nudge = null;
  #reading = new AbortController();

  connectedCallback() {
    if (this.dataset.editable !== 'true') return;
    this.page = this.querySelector('svg');
    this.boxes = this.querySelector('[data-boxes]');
    this.reason = this.querySelector('[data-reason]');
    this.undoButton = this.querySelector('[data-undo]');
    this.token = this.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';
    this.querySelector('[data-tools]').hidden = false;
    this.querySelector('[data-help-line]').hidden = false;
    for (const box of this.querySelectorAll('.box')) box.savedRect = this.#rectOf(box);
    const options = { signal: this.#listening.signal };
    this.page.addEventListener('pointerdown', (event) => this.#startDrag(event), options);
    this.addEventListener('keydown', (event) => this.#onKey(event), options);
    document.addEventListener('keydown', (event) => this.#onLetter(event), options);
    this.querySelector('[data-tools]').addEventListener('submit', (event) => event.preventDefault(), options);
    this.querySelector('[data-new]').addEventListener('click', () => this.#addInMiddle(), options);
    this.undoButton.addEventListener('click', () => this.#undo(), options);
    addEventListener('pagehide', () => this.#flushNudge(), options);
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#reading.abort();
  }

  #point(event) {
    const frame = this.page.getBoundingClientRect();
    return {
      x: (event.clientX - frame.left) / frame.width * Number(this.dataset.width),
      y: (event.clientY - frame.top) / frame.height * Number(this.dataset.height),
    };
  }

  #startDrag(event) {
    if (event.button !== 0) return;
    const box = event.target.closest('.box');
    const from = this.#point(event);
    const before = box && this.#rectOf(box);
    const drawn = box ?? this.#makeBox({ ...from, width: 0, height: 0 }, this.reason.value);
    event.preventDefault();
    if (box) box.focus();
    const dragging = new AbortController();
    const move = (now) => {
      const to = this.#point(now);
      this.#place(drawn, box
        ? this.#inside({ ...before, x: before.x + to.x - from.x, y: before.y + to.y - from.y })
        : { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
    };
    const end = () => {
      dragging.abort();
      const rect = this.#rectOf(drawn);
      if (!box && (rect.width < 3 || rect.height < 3)) drawn.remove();
      else if (!box) this.#save(drawn, null);
      else if (rect.x !== before.x || rect.y !== before.y) this.#save(drawn, box.dataset.id);
    };
    addEventListener('pointermove', move, { signal: dragging.signal });
    addEventListener('pointerup', end, { signal: dragging.signal });
    addEventListener('pointercancel', end, { signal: dragging.signal });
  }

  #onLetter(event) {
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'z' && !event.target.closest('input, textarea, select')) { event.preventDefault(); this.#undo(); }
      return;
    }
    if (event.altKey || event.target.closest('input, textarea, select') || document.documentElement.dataset.shortcuts !== 'on') return;
    const box = event.target.closest('.box');
    if (event.key === 'n') { event.preventDefault(); this.#addInMiddle(); }
    else if (event.key === 'l' && box) { event.preventDefault(); this.#widen(box); }
    else if (event.key === 'f' && box?.dataset.id) { event.preventDefault(); this.#find(box); }
  }

  #onKey(event) {
    const box = event.target.closest('.box');
    if (!box) return;
    if (event.key === 'Delete' || event.key === 'Backspace') { event.preventDefault(); this.#remove(box); return; }
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const by = event.altKey ? 0.5 : step;
    const rect = this.#rectOf(box);
    this.#place(box, this.#inside(event.shiftKey
      ? { ...rect, width: Math.max(4, rect.width + way[0] * by), height: Math.max(4, rect.height + way[1] * by) }
      : { ...rect, x: rect.x + way[0] * by, y: rect.y + way[1] * by }));
    this.#nudgeLater(box);
  }

  // Presses in a row are one step and one save.
  #nudgeLater(box) {
    if (this.#nudge && this.#nudge.box !== box) this.#flushNudge();
    clearTimeout(this.#nudge?.timer);
    this.#nudge = { box, timer: setTimeout(() => this.#flushNudge(), 600) };
  }

  #flushNudge() {
    if (!this.#nudge) return Promise.resolve();
    const { box, timer } = this.#nudge;
    clearTimeout(timer);
    this.#nudge = null;
    return this.#save(box, box.dataset.id);
  }

  #addInMiddle() {
    const width = Number(this.dataset.width);
    const height = Number(this.dataset.height);
    const box = this.#makeBox({ x: width / 2 - 60, y: height / 2 - 10, width: 120, height: 20 }, this.reason.value);
    box.focus();
    this.#save(box, null);
  }

  async #save(box, replaces) {
    const rect = this.#rectOf(box);
    const answer = await this.#send('', {
      commandId: crypto.randomUUID ? crypto.randomUUID() : this.#uuid(),
      x: rect.x, y: rect.y, width: rect.width, height: rect.height,
      reasonCode: box.dataset.code,
      pageContentHash: this.dataset.hash,
      replaces: replaces || null,
    });
    if (!answer) return;
    box.dataset.id = answer.id;
    this.#steps.push({ added: answer.id, removed: replaces || null, rect: box.savedRect, code: box.dataset.code });
    box.savedRect = rect;
    this.#told('Saved.');
  }

  async #remove(box) {
    await this.#flushNudge();
    if (!box.dataset.id || !(await this.#send(`/${box.dataset.id}/remove`, null))) return;
    this.#steps.push({ added: null, removed: box.dataset.id, rect: this.#rectOf(box), code: box.dataset.code });
    const next = box.nextElementSibling ?? box.previousElementSibling;
    box.remove();
    (next ?? this.querySelector('[data-new]')).focus();
    this.#told('Removed. Ctrl+Z brings it back.');
  }

  async #widen(box) {
    await this.#flushNudge();
    if (box.dataset.id && await this.#send(`/${box.dataset.id}/line`, null)) location.reload();
  }

  async #find(box) {
    await this.#flushNudge();
    location.href = `${this.dataset.find}&box=${box.dataset.id}`;
  }

  async #undo() {
    await this.#flushNudge();
    const last = this.#steps.pop();
    if (!last) return;
    // Cover first, uncover after.
    if (last.removed && !(await this.#send(`/${last.removed}/restore`, null))) return;
    if (last.added && !(await this.#send(`/${last.added}/remove`, null))) return;
    const shown = last.added && this.querySelector(`.box[data-id="${last.added}"]`);
    if (!last.removed) {
      shown?.remove();
      this.querySelector('[data-new]').focus();
    } else {
      const box = shown ?? this.#makeBox(last.rect, last.code);
      box.dataset.id = last.removed;
      box.savedRect = last.rect;
      this.#place(box, last.rect);
      box.focus();
    }
    this.#told('Taken back.');
  }

  // Says it, and puts what the server makes of the boxes: which cut words, and the lists beside the page. The last step alone counts.
  async #told(text) {
    this.#say(text);
    const reading = this.#reading = new AbortController();
    try {
      const answer = await fetch(this.dataset.endpoint.replace(/\/boxes$/, ''), { signal: reading.signal });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || answer.redirected || reading.signal.aborted) return;
      for (const part of document.querySelectorAll('[data-live]')) {
        const now = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
        if (now && !part.contains(document.activeElement)) part.replaceWith(document.importNode(now, true));
      }
      for (const box of fresh.querySelectorAll('.box[data-id]')) {
        this.querySelector(`.box[data-id="${box.dataset.id}"]`)?.setAttribute('aria-label', box.getAttribute('aria-label'));
      }
      const cuts = fresh.querySelector('[data-cuts]')?.dataset.cuts;
      if (cuts) this.#say(`${text} ${cuts}`);
    } catch {
      // What was saved stays so; the page tells of it when it is loaded again.
    }
  }

  async #send(path, body) {
    this.#reading.abort();
    this.#say('Saving.');
    try {
      const answer = await fetch(this.dataset.endpoint + path, {
        method: 'POST',
        keepalive: true,
        headers: { 'X-CSRF': this.token, ...(body ? { 'Content-Type': 'application/json' } : {}) },
        body: body ? JSON.stringify(body) : undefined,
      });
      if (answer.ok) return answer.status === 204 ? {} : await answer.json();
      const told = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
      this.#say(`Not saved. ${told.message ?? 'Load the page again to see what is saved.'}`, true);
    } catch {
      this.#say('Not saved: the connection is gone. Draw the box again when it is back.', true);
    }
    return null;
  }

  #say(text, wrong = false) {
    const said = this.querySelector('[data-said]');
    said.textContent = text;
    said.classList.toggle('wrong', wrong);
    this.undoButton.disabled = this.#steps.length === 0;
  }

  #makeBox(rect, code) {
    const box = document.createElementNS(svgNames, 'g');
    box.setAttribute('class', 'box');
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'button');
    box.dataset.code = code;
    box.append(document.createElementNS(svgNames, 'rect'), document.createElementNS(svgNames, 'text'));
    box.querySelector('text').textContent = code;
    this.boxes.append(box);
    this.#place(box, rect);
    return box;
  }

  #place(box, rect) {
    const shape = box.querySelector('rect');
    for (const name of ['x', 'y', 'width', 'height']) shape.setAttribute(name, rect[name].toFixed(2));
    const label = box.querySelector('text');
    label.setAttribute('x', (rect.x + 2).toFixed(2));
    label.setAttribute('y', (rect.y + Math.min(rect.height, 9) - 1).toFixed(2));
    box.setAttribute('aria-label', `Box, ${box.dataset.code}, ${rect.x.toFixed(0)} from the left, ${rect.y.toFixed(0)} from the top`);
  }

  #rectOf(box) {
    const shape = box.querySelector('rect');
    const read = (name) => Number(shape.getAttribute(name));
    return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
  }

  #inside(rect) {
    return {
      ...rect,
      x: Math.min(Math.max(0, rect.x), Number(this.dataset.width) - rect.width),
      y: Math.min(Math.max(0, rect.y), Number(this.dataset.height) - rect.height),
    };
  }

  // Browsers give randomUUID to secure pages only; an office may run this on plain HTTP inside its own network.
  #uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}

customElements.define('redaction-workbench', RedactionWorkbench);
