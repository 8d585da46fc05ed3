// The form in which a note is written, with the note as it will look beside it. Nothing of it is on the published site.
import { element, picker } from './note-picker.js';
import { NoteServer } from './note-server.js';

const pause = 400;

let fields = 0;

function field(label, control, hint = '') {
  const input = control.matches('input, select, textarea') ? control : control.querySelector('input');
  input.id = 'field-' + ++fields;
  const lines = [element('label', { className: 'label', htmlFor: input.id, textContent: label }), control];
  if (hint) {
    lines.push(element('small', { id: input.id + '-hint', textContent: hint }));
    input.setAttribute('aria-describedby', input.id + '-hint');
  }
  return element('div', { className: 'field' }, ...lines);
}

function choice(options, chosen, none) {
  const select = element('select');
  if (none) select.append(new Option(none, ''));
  options.forEach(option => select.append(new Option(option.label, option.value, false, option.value === chosen)));
  return select;
}

function boxes(options, chosen) {
  const set = element('fieldset', { className: 'boxes' }, element('legend', { textContent: 'Issues' }));
  for (const option of options) {
    const box = element('input', { type: 'checkbox', value: option.value, checked: chosen.includes(option.value) });
    set.append(element('label', {}, box, ' ' + option.label));
  }
  return set;
}

export class NoteForm {
  #root;
  #written;
  #closed;
  #server = new NoteServer();
  #dialog = null;
  #state = null;
  #timer;
  #tries = 0;
  #isLate = false;
  #isBusy = false;
  #isLeaving = false;
  #fields;
  #preview;
  #notice;
  #problems;
  #save;

  // Written is called with the id of a note that now stands in its file, closed whenever the form is.
  constructor(root, written, closed) {
    this.#root = root;
    this.#written = written;
    this.#closed = closed;
    addEventListener('gloss-reload', event => {
      if (this.isOpen) {
        this.#isLate = true;
        event.preventDefault();
        if (this.#notice) this.#notice.textContent = 'The site has changed on disk. The page shows it when this form is closed.';
      }
    });
    addEventListener('beforeunload', event => {
      if (this.isOpen && this.#isChanged()) event.preventDefault();
    });
  }

  get isOpen() {
    return this.#dialog !== null;
  }

  async edit(article, id) {
    await this.#server.choices();
    const { status, answer } = await this.#server.post('read', { seen: '', article, id });
    await this.begin(status === 200 ? answer : null, answer.problems);
  }

  // Opens on what the server would be sent to write the note as it is.
  async begin(wanted, problems = []) {
    if (this.isOpen) return;
    const choices = await this.#server.choices();
    if (this.isOpen) return;
    this.#state = wanted;
    this.#dialog = element('dialog', { className: 'note-form' });
    this.#dialog.setAttribute('aria-labelledby', 'form-title');
    if (wanted && choices) {
      this.#build(wanted, choices);
    } else {
      this.#buildRefusal(choices ? problems : ['The server does not answer. Start `gloss serve` again.']);
    }
    this.#dialog.addEventListener('cancel', event => {
      event.preventDefault();
      this.#leave();
    });
    this.#root.append(this.#dialog);
    this.#dialog.showModal();
    if (wanted && wanted.note.body) this.#try();
  }

  #build({ seen, note }, choices) {
    const isNew = seen === '';
    this.#fields = {
      title: element('input', { value: note.title, autocomplete: 'off', maxLength: 200 }),
      kind: choice(choices.kinds, note.kind),
      issues: boxes(choices.issues, note.issues),
      speaker: choice(choices.people, note.speaker, 'nobody'),
      sources: picker(choices.sources, note.sources, true),
      quotation: picker(choices.quotations, note.quotation ? [note.quotation] : [], false),
      basis: choice(choices.bases, note.basis, choices.sources.length > 0 ? 'as its sources have it' : 'choose one'),
      body: element('textarea', { value: note.body, rows: 6, required: true }),
    };
    const f = this.#fields;
    this.#preview = element('div', { className: 'preview' });
    this.#preview.attachShadow({ mode: 'open' });
    this.#notice = element('p', { className: 'notice' });
    this.#notice.setAttribute('role', 'status');
    this.#problems = element('ul');
    const said = element('div', { className: 'problems' }, this.#problems);
    said.setAttribute('role', 'status');
    this.#save = element('button', { type: 'submit', className: 'main', textContent: isNew ? 'Write the note' : 'Save the note' });
    const cancel = element('button', { type: 'button', textContent: 'Cancel' });
    cancel.addEventListener('click', () => this.#leave());
    const buttons = element('p', { className: 'buttons' }, this.#save, cancel);
    if (!isNew) {
      const remove = element('button', { type: 'button', className: 'remove', textContent: 'Delete the note' });
      remove.addEventListener('click', () => this.#remove());
      buttons.append(remove);
    }
    const form = element('form', { noValidate: true },
      element('h1', { id: 'form-title', textContent: isNew ? 'A note on' : 'The note on' }),
      element('blockquote', { textContent: note.words }),
      field('Title', f.title, 'Its point, in one line. Without one it is made of the words.'),
      field('Text', f.body, 'Markdown; [@source] cites. Names and terms become links by themselves.'),
      element('h2', { textContent: 'As it will look' }),
      this.#preview,
      element('div', { className: 'pair' }, field('Kind', f.kind), field('How it is known', f.basis)),
      // A site that is just begun has none of these to choose from.
      ...(choices.issues.length > 0 ? [f.issues] : []),
      ...(choices.people.length > 0 ? [field('Speaker', f.speaker)] : []),
      ...(choices.sources.length > 0 ? [field('Sources', f.sources)] : []),
      ...(choices.quotations.length > 0
        ? [field('Quotation', f.quotation, 'The one of content/quotations.yml that the passage is, if it is one.')]
        : []),
      element('div', { className: 'foot' }, this.#notice, said, buttons));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    form.addEventListener('input', () => this.#tryLater());
    form.addEventListener('change', () => this.#tryLater());
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    this.#dialog.append(form);
    (isNew ? f.title : f.body).autofocus = true;
  }

  #buildRefusal(problems) {
    const close = element('button', { type: 'button', textContent: 'Close', autofocus: true });
    close.addEventListener('click', () => this.#close());
    this.#dialog.append(
      element('h1', { id: 'form-title', textContent: 'This cannot be opened' }),
      ...problems.map(textContent => element('p', { textContent })),
      element('p', { className: 'buttons' }, close));
  }

  // What the form says now.
  #wanted() {
    const f = this.#fields;
    const { seen, note } = this.#state;
    return {
      seen,
      note: {
        ...note,
        title: f.title.value,
        kind: f.kind.value,
        issues: [...f.issues.querySelectorAll(':checked')].map(box => box.value),
        speaker: f.speaker.value,
        sources: f.sources.chosen(),
        quotation: f.quotation.chosen()[0] ?? '',
        basis: f.basis.value,
        body: f.body.value,
      },
    };
  }

  #isChanged() {
    return this.#state !== null && JSON.stringify(this.#wanted()) !== JSON.stringify(this.#state);
  }

  #say(problems) {
    this.#problems?.replaceChildren(...problems.map(textContent => element('li', { textContent })));
  }

  #tryLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), pause);
  }

  // Has the server try the note, and shows it as the page would.
  async #try() {
    if (!this.isOpen || this.#fields.body.value.trim() === '') return;
    const mine = ++this.#tries;
    const { status, answer } = await this.#server.post('try', this.#wanted());
    if (mine !== this.#tries || !this.isOpen) return;
    this.#say(answer.problems);
    const page = status === 200 && answer.id ? await this.#server.trial() : null;
    if (mine !== this.#tries || !this.isOpen) return;
    const note = page?.querySelector(`.note[data-note="${CSS.escape(answer.id)}"]`);
    if (note) this.#show(document.importNode(note, true));
  }

  #show(note) {
    note.querySelector('.note-links')?.remove();
    const details = note.querySelector('details');
    if (details) details.open = true;
    note.addEventListener('click', event => event.preventDefault());
    const styles = element('link', { rel: 'stylesheet', href: '/assets/gloss.css' });
    const shadow = this.#preview.shadowRoot;
    const box = element('div', { className: 'reading' }, element('div', { className: 'prose' }, note));
    if (shadow.firstChild) {
      shadow.lastChild.replaceWith(box);
    } else {
      shadow.append(styles, box);
    }
  }

  async #send() {
    if (this.#isBusy) return;
    clearTimeout(this.#timer);
    this.#tries++;
    if (this.#fields.body.value.trim() === '') {
      this.#say(['The note says nothing yet.']);
      this.#fields.body.focus();
      return;
    }
    await this.#finish('write', this.#wanted());
  }

  async #remove() {
    if (this.#isBusy || !confirm('Delete this note?')) return;
    const { seen, note } = this.#state;
    await this.#finish('delete', { seen, article: note.article, id: note.id });
  }

  async #finish(action, what) {
    this.#isBusy = true;
    this.#isLeaving = false;
    this.#save.disabled = true;
    const { status, answer } = await this.#server.post(action, what);
    this.#save.disabled = false;
    this.#isBusy = false;
    if (status === 200) {
      this.#written(answer.id);
      this.#close();
    } else {
      this.#say(answer.problems);
      this.#problems.scrollIntoView({ block: 'nearest' });
      if (this.#isLeaving) this.#leave();
    }
  }

  // Whoever leaves while the note is being sent leaves when the answer is there.
  #leave() {
    this.#isLeaving = this.#isBusy;
    if (this.#isBusy) return;
    if (!this.#isChanged() || confirm('Leave without writing the note?')) this.#close();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#dialog.close();
    this.#dialog.remove();
    this.#dialog = null;
    this.#state = null;
    this.#closed();
    if (this.#isLate) dispatchEvent(new Event('gloss-resume'));
  }
}
