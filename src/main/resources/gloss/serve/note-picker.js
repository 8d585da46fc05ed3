// A field that takes some of very many: what is typed is looked for in names and titles, and what is chosen stands above it.
let pickers = 0;

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function picker(options, chosen, isMany) {
  const titles = new Map(options.map(option => [option.value, option.label]));
  const values = [...chosen];
  const list = element('datalist', { id: 'picker-' + ++pickers });
  options.forEach(option => list.append(element('option', { value: option.value, textContent: option.label })));
  const input = element('input', { autocomplete: 'off', placeholder: 'type a few letters' });
  input.setAttribute('list', list.id);
  const chips = element('ul', { className: 'chips' });
  const box = element('div', { className: 'picker' }, chips, input, list);

  function changed() {
    chips.replaceChildren(...values.map(value => {
      const remove = element('button', { type: 'button', textContent: '×' });
      remove.setAttribute('aria-label', 'Take away ' + value);
      remove.addEventListener('click', () => {
        values.splice(values.indexOf(value), 1);
        changed();
        box.dispatchEvent(new Event('change', { bubbles: true }));
      });
      return element('li', { title: titles.get(value) ?? '' }, value, ' ', remove);
    }));
    input.hidden = !isMany && values.length > 0;
  }

  // The one that is typed in full, or the only one that has these letters in it.
  function meant(isDone) {
    const typed = input.value.trim().toLowerCase();
    if (typed === '') return undefined;
    const same = options.find(option => option.value === typed);
    const mayGoOn = options.some(option => option !== same && option.value.startsWith(typed));
    if (same || !isDone) return isDone || !mayGoOn ? same : undefined;
    const like = options.filter(option => (option.value + ' ' + option.label).toLowerCase().includes(typed));
    return like.length === 1 ? like[0] : undefined;
  }

  function take(isDone) {
    const option = meant(isDone);
    if (option && !values.includes(option.value)) values.push(option.value);
    if (option) {
      input.value = '';
      changed();
    }
  }

  input.addEventListener('input', () => take(false));
  input.addEventListener('change', () => take(true));
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(true);
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  changed();
  // What is typed but not known goes along: the server says what is meant.
  return Object.assign(box, { chosen: () => [...values, input.value.trim()].filter(value => value !== '') });
}
