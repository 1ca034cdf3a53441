'use strict';
// The page of reviews: what is marked, what is focused, and what each key does.

const at = id => document.getElementById(id);
const root = location.pathname;
const language = new URLSearchParams(location.search).get('lang');
const FIELDS = ['indicator', 'breakdown', 'place', 'period', 'measure', 'scenario'];
const SLOTS = {indicator: 'indicator', breakdown: 'part', place: 'place', period: 'period', measure: 'measure'};
const LOW = 0.9;
let words, vocabulary, documents, current = null, focus = -1, answered = -1, fields = null;
let work = Promise.resolve();

async function ask(path, body) {
  const query = language ? `?lang=${language}` : '';
  let answer;
  try {
    answer = await fetch(root + path + query, body && {
      method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
  } catch {
    throw new Error(words ? words.ended : 'Solieu does not answer');
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(json.problem ?? answer.statusText);
  }
  return json;
}

function tell(text, isProblem = false) {
  at('status').textContent = text;
  at('status').className = isProblem ? 'problem' : '';
}

// What is shown

function look(figure) {
  const action = figure.answer?.action;
  return action === 'not_a_figure' ? 'no' : action ? 'yes' : figure.state;
}

function name(field, code) {
  const indicator = vocabulary.byCode.get(current?.figures[focus]?.reading.indicator);
  const list = {indicator: vocabulary.indicators, place: vocabulary.places, measure: vocabulary.measures,
    scenario: vocabulary.scenarios}[field] ?? [];
  if (field === 'breakdown') {
    return code === '' ? words.whole : parts(indicator).find(part => part.code === code)?.name ?? code;
  }
  return list.find(one => one.code === code)?.name ?? code ?? words.nothing;
}

function parts(indicator) {
  return [{code: '', name: words.whole}, ...(indicator?.parts ?? [])];
}

function showTotal() {
  const open = documents.reduce((sum, one) => sum + one.open, 0);
  const answered = documents.reduce((sum, one) => sum + one.answered, 0);
  at('total').textContent = fill(words.total, open, answered);
}

function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}

function showDocuments() {
  at('documents').replaceChildren(...documents.map(one => {
    const button = make('button', {type: 'button'}, one.name,
      make('small', {textContent: fill(words.counts, one.open, one.answered)}));
    if (one.id === current?.id) {
      button.setAttribute('aria-current', 'true');
    }
    button.addEventListener('click', () => open(one.id));
    return button;
  }));
  at('documents').querySelector('[aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  showTotal();
}

/** What is not among the documents, and answers that no longer fit. */
function showNotes(start) {
  const notes = [];
  if (start.waiting > documents.length) {
    notes.push(fill(words.more, documents.length, start.waiting));
  }
  if (start.stale.length > 0) {
    notes.push(`${fill(words.stale, start.stale.length)} ${start.stale.join(', ')}`);
  }
  at('notes').replaceChildren(...notes.map(note => make('p', {textContent: note})));
}

function showText() {
  const points = Array.from(current.text);
  const pieces = [];
  let end = 0;
  current.figures.forEach((figure, i) => {
    if (figure.start < end || figure.start === undefined) {
      return;
    }
    const mark = make('mark', {className: look(figure), textContent: points.slice(figure.start, figure.end).join('')});
    mark.dataset.figure = i;
    mark.addEventListener('click', () => focusOn(i));
    pieces.push(points.slice(end, figure.start).join(''), mark);
    end = figure.end;
  });
  at('text').replaceChildren(...pieces, points.slice(end).join(''));
}

/** The mark of a figure; one that shares its words with another has the other's. */
function markOf(i) {
  const start = current.figures[i]?.start;
  const first = current.figures.findIndex(figure => figure.start <= start && start < figure.end);
  return at('text').querySelector(`mark[data-figure="${first}"]`);
}

function showFigure() {
  const figure = current?.figures[focus];
  at('figure').hidden = !figure || fields !== null;
  if (!figure) {
    return;
  }
  const format = new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: 6});
  const value = format.format(figure.value) + (figure.valueMax ? ` – ${format.format(figure.valueMax)}` : '');
  at('figure').replaceChildren(
    make('blockquote', {textContent: figure.quote}),
    make('p', {className: 'value', textContent: `${value} ${figure.unit}`},
      make('small', {textContent: ` ${figure.qualifier}`})),
    make('p', {textContent: standing(figure)}),
    readingOf(figure));
}

function standing(figure) {
  if (figure.answer) {
    return fill(words[`answer_${figure.answer.action}`], figure.answer.who, figure.answer.on);
  }
  const sure = figure.probability === null ? '' : ` ${fill(words.probability, percent(figure.probability))}`;
  return ({in: words.let_in, waiting: figure.held ? figure.refusal : words.waiting}[figure.state] ?? figure.refusal) + sure;
}

function percent(share) {
  return `${Math.round(share * 100)}\u00a0%`;
}

function loss(effect) {
  return `${effect.evidence} (−${percent(-effect.change)})`;
}

function readingOf(figure) {
  const list = make('dl', {});
  FIELDS.forEach(field => {
    const doubt = figure.doubts[SLOTS[field]];
    const shown = figure.answer?.fields[field] ?? figure.reading[field];
    list.append(make('dt', {textContent: words[field]}), make('dd', {textContent: name(field, shown)}),
      make('dd', {className: doubt && doubt.probability < LOW ? 'sure low' : 'sure',
        textContent: doubt ? percent(doubt.probability) : ''}));
    if (doubt && doubt.probability < LOW && doubt.against.length > 0) {
      const against = make('dd', {className: 'against', textContent: `${words.against} `},
        make('span', {lang: 'en', textContent: doubt.against.map(loss).join('; ')}));
      list.append(against);
    }
  });
  return list;
}

function focusOn(i) {
  focus = i;
  at('text').querySelectorAll('.focused').forEach(mark => mark.classList.remove('focused'));
  const mark = markOf(i);
  mark?.classList.add('focused');
  mark?.scrollIntoView({block: 'center'});
  closeMend();
}

// What the keys do

/** Goes to the next or the previous figure of a kind, round the document. */
function step(by, wanted) {
  const count = current?.figures.length ?? 0;
  for (let k = 1; k <= count; k++) {
    const i = (((focus + by * k) % count) + count) % count;
    if (wanted(current.figures[i])) {
      focusOn(i);
      return true;
    }
  }
  return false;
}

const isOpen = figure => figure.state === 'waiting' && !figure.answer;
const isAsked = figure => figure.state === 'waiting' || figure.answer;

async function open(id) {
  try {
    current = await ask(`document/${id}`);
  } catch (problem) {
    tell(problem.message, true);
    return;
  }
  focus = -1;
  answered = -1;
  at('name').textContent = current.name;
  at('meta').textContent = [current.publishedOn, current.place, current.publisher].filter(Boolean).join(' — ');
  showText();
  showDocuments();
  at('reading').scrollTop = 0;
  tell('');
  if (!step(1, isOpen) && !step(1, isAsked)) {
    showFigure();
  }
}

function openDocument(by) {
  if (documents.length > 0) {
    const i = documents.findIndex(one => one.id === current?.id);
    open(documents[(i + by + documents.length) % documents.length].id);
  }
}

async function answer(action, mended) {
  const figure = current?.figures[focus];
  if (!figure) {
    return;
  }
  let kept;
  try {
    kept = await ask('answer', {document: current.id, figure: figure.id, action, fields: mended});
  } catch (problem) {
    tell(problem.message, true);
    return;
  }
  figure.answer = kept.answer;
  answered = action === 'undo' ? -1 : focus;
  Object.assign(documents.find(one => one.id === current.id), kept.listed);
  const mark = markOf(focus);
  if (mark && Number(mark.dataset.figure) === focus) {
    mark.className = `${look(figure)} focused`;
  }
  showDocuments();
  tell(action === 'undo' ? words.undone : words.kept);
  closeMend();
  if (action !== 'undo' && !step(1, isOpen)) {
    tell(documents.some(one => one.open > 0) ? words.document_done : words.all_done);
  }
}

/** Takes back the answer to the figure in focus, or else the one given last. */
function undo() {
  const figures = current?.figures ?? [];
  if (!figures[focus]?.answer && figures[answered]?.answer) {
    focusOn(answered);
  }
  if (figures[focus]?.answer) {
    return answer('undo');
  }
  tell(words.nothing_to_undo, true);
}

function mend() {
  const figure = current?.figures[focus];
  if (!figure) {
    return;
  }
  const before = {...figure.reading, ...figure.answer?.fields};
  const chosen = () => vocabulary.byCode.get(fields.indicator.value);
  const measures = () => vocabulary.measures.filter(one => !chosen() || chosen().measures.includes(one.code));
  const indicatorChanged = () => {
    if (!parts(chosen()).some(part => part.code === fields.breakdown.value)) {
      fields.breakdown.value = '';
    }
    if (!measures().some(one => one.code === fields.measure.value)) {
      fields.measure.value = measures()[0]?.code;
    }
  };
  const label = field => ({key: field, text: words[field]});
  fields = {
    indicator: new Field(label('indicator'), () => vocabulary.indicators, indicatorChanged),
    breakdown: new Field(label('breakdown'), () => parts(chosen())),
    place: new Field(label('place'), () => vocabulary.places),
    period: new Field({...label('period'), hint: words.period_form}, null),
    measure: new Field(label('measure'), measures),
    scenario: new Field(label('scenario'), () => vocabulary.scenarios),
  };
  FIELDS.forEach(field => { fields[field].value = before[field] ?? ''; });
  const save = make('button', {textContent: words.save});
  at('mend').replaceChildren(...FIELDS.map(field => fields[field].element), save);
  at('mend').hidden = false;
  at('keys').hidden = true;
  tell(words.mend_help);
  showFigure();
  fields.indicator.input.focus();
}

function closeMend() {
  fields = null;
  at('mend').hidden = true;
  at('keys').hidden = false;
  at('mend').replaceChildren();
  at('reading').focus({preventScroll: true});
  showFigure();
}

const KEYS = {
  a: () => answer('accept'),
  m: mend,
  n: () => answer('not_a_figure'),
  u: undo,
  j: () => step(1, isAsked),
  k: () => step(-1, isAsked),
  J: () => step(1, () => true),
  K: () => step(-1, () => true),
  d: () => openDocument(1),
  D: () => openDocument(-1),
};

function showKeys() {
  at('keys').replaceChildren(...Object.keys(KEYS).map(key => {
    const button = make('button', {type: 'button'}, make('kbd', {textContent: key}), words[`key_${key}`]);
    button.className = 'JKD'.includes(key) ? 'rare' : '';
    button.addEventListener('click', () => inTurn(KEYS[key]));
    return button;
  }));
  at('legend').replaceChildren(...['waiting', 'yes', 'no', 'in', 'refused'].map(
    state => make('mark', {className: state, textContent: words[`state_${state}`]})));
}

/** Who types faster than answers are kept has each key done in its turn. */
function inTurn(action) {
  work = work.then(action).catch(problem => tell(problem.message, true));
}

/** The letter of a key, also where a method of input for Vietnamese has taken it. */
function letter(event) {
  const isTaken = event.key === 'Process' || event.key === 'Unidentified';
  const key = isTaken ? event.code.replace('Key', '').toLowerCase() : event.key;
  return isTaken && event.shiftKey ? key.toUpperCase() : key;
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && fields) {
    tell('');
    closeMend();
  } else if (!fields && !event.ctrlKey && !event.altKey && !event.metaKey && Object.hasOwn(KEYS, letter(event))) {
    event.preventDefault();
    inTurn(KEYS[letter(event)]);
  }
});

at('mend').addEventListener('submit', event => {
  event.preventDefault();
  const mended = Object.fromEntries(FIELDS.map(field => [field, fields[field].value])
    .filter(([field, value]) => field === 'breakdown' || value));
  inTurn(() => answer('mend', mended));
});

at('language').addEventListener('click', () => {
  location.search = document.documentElement.lang === 'vi' ? '?lang=en' : '?lang=vi';
});

(async () => {
  const start = await ask('start');
  ({words, vocabulary, documents} = start);
  vocabulary.byCode = new Map(vocabulary.indicators.map(one => [one.code, one]));
  document.documentElement.lang = start.language;
  document.title = `Solieu: ${words.title}`;
  at('title').textContent = words.title;
  at('language').textContent = words.other_language;
  showKeys();
  showDocuments();
  showNotes(start);
  if (documents.length > 0) {
    await open(documents[0].id);
  } else {
    tell(words.none);
  }
})().catch(problem => tell(problem.message, true));
