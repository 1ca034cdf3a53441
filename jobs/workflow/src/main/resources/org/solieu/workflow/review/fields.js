'use strict';
// Fields that are filled from a list by typing a part of a name, with keys alone.

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

class Field {
  static MOST = 50;

  /** @param choices what may be chosen now, as [{code, name}]; null where anything may be written */
  constructor(label, choices, changed = () => {}) {
    this.choices = choices;
    this.changed = changed;
    this.input = make('input', {id: `field-${label.key}`, autocomplete: 'off', spellcheck: false});
    this.list = make('ul', {className: 'choices', id: `choices-${label.key}`, hidden: true});
    this.list.setAttribute('role', 'listbox');
    if (choices) {
      this.input.setAttribute('role', 'combobox');
      this.input.setAttribute('aria-controls', this.list.id);
      this.input.setAttribute('aria-expanded', 'false');
    }
    this.element = make('div', {},
      make('label', {htmlFor: this.input.id, textContent: label.text}), this.input, this.list,
      make('small', {textContent: label.hint ?? '', hidden: !label.hint}));
    this.input.addEventListener('focus', () => this.input.select());
    this.input.addEventListener('input', () => this.open());
    this.input.addEventListener('blur', () => this.settle());
    this.input.addEventListener('keydown', event => this.press(event));
  }

  get value() {
    return this.choices ? this.code : this.input.value.trim();
  }

  set value(code) {
    this.code = code;
    const chosen = this.choices?.().find(choice => choice.code === code);
    this.input.value = chosen ? chosen.name : code ?? '';
  }

  open() {
    if (!this.choices) {
      return;
    }
    const words = plain(this.input.value).split(/\s+/);
    this.found = this.choices()
      .map(choice => ({choice, at: plain([choice.name, choice.other, choice.code].join(' '))}))
      .filter(({at}) => words.every(word => at.includes(word)))
      .sort((a, b) => a.at.indexOf(words[0]) - b.at.indexOf(words[0]) || a.at.length - b.at.length)
      .slice(0, Field.MOST).map(({choice}) => choice);
    this.list.replaceChildren(...this.found.map((choice, i) => {
      const item = make('li', {textContent: choice.name, id: `${this.list.id}-${i}`});
      item.setAttribute('role', 'option');
      item.addEventListener('mousedown', event => { event.preventDefault(); this.take(i); });
      return item;
    }));
    this.show(this.found.length > 0);
    this.point(0);
  }

  show(shown) {
    this.list.hidden = !shown;
    this.input.setAttribute('aria-expanded', String(shown));
  }

  point(i) {
    this.at = Math.max(0, Math.min(i, this.found.length - 1));
    [...this.list.children].forEach((item, k) => item.setAttribute('aria-selected', String(k === this.at)));
    const item = this.list.children[this.at];
    if (item) {
      this.input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({block: 'nearest'});
    }
  }

  take(i) {
    const choice = this.found[i];
    if (choice) {
      this.value = choice.code;
      this.changed();
    }
    this.show(false);
  }

  settle() {
    if (this.choices) {
      this.show(false);
      this.value = this.code;
    }
  }

  press(event) {
    if (!this.choices) {
      return;
    }
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) {
        this.point(this.at + (event.key === 'ArrowDown' ? 1 : -1));
      } else {
        this.input.value = '';
        this.open();
      }
    } else if (isOpen && (event.key === 'Enter' || event.key === 'Tab')) {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
      }
      this.take(this.at);
    } else if (isOpen && event.key === 'Escape') {
      event.stopPropagation();
      this.settle();
    }
  }
}
