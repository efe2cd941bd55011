// The report in Markdown.
const LEVELS = [1, 2, 3];
const percent = value => (value === undefined ? '' : `${Math.floor(value * 1000 + 1e-9) / 10}`);
const row = cells => `| ${cells.join(' | ')} |`;
const rule = count => row(Array(count).fill('---'));

// One figure where all strengths agree, else the three.
function levelsOf(tally, group) {
  const shares = LEVELS.map(level => percent(tally.value(`${group} ${level}`)));
  return new Set(shares.filter(Boolean)).size <= 1 ? shares[0] : shares.join(' / ');
}

const HEAD = [
  'notices',
  'ads',
  'forms',
  'answers',
  'look-alikes',
  'no false notice',
  'link',
  'roles found',
  'roles right',
];

function cellsOf(tally) {
  return [
    ...['notice', 'ads', 'form', 'answer', 'lookalike'].map(group => levelsOf(tally, group)),
    ...['no notice', 'link', 'roles found', 'roles right'].map(name => percent(tally.value(name))),
  ];
}

function survival(title, mutations, tallies) {
  return [
    row([title, 'what it does', ...HEAD]),
    rule(HEAD.length + 2),
    ...mutations.map(({ name, what }) => row([name, what, ...cellsOf(tallies.get(name))])),
  ].join('\n');
}

const ROLE_ROWS = 'email reason details prompts evidence choice country first_name last_name code submit'.split(' ');
const ROLE_COLUMNS = [
  ...['none', 'names renamed', 'types removed', 'ids removed', 'elements flattened', 'texts of the corpus'],
  ...['several at once', 'only structure', 'only names', 'only titles and labels'],
];

function roles(tallies) {
  const cell = (role, name) => {
    const found = percent(tallies.get(name).value(`roles found: ${role}`));
    const right = percent(tallies.get(name).value(`roles right: ${role}`));
    return right === '' || right === '100' ? found : `${found} (${right})`;
  };
  return [
    row(['role', ...ROLE_COLUMNS]),
    rule(ROLE_COLUMNS.length + 1),
    ...ROLE_ROWS.map(role => row([`\`${role}\``, ...ROLE_COLUMNS.map(name => cell(role, name))])),
  ].join('\n');
}

function misread(tallies) {
  const groups = ['notice', 'ads', 'form', 'answer', 'lookalike'];
  const cases = groups.flatMap(group => tallies.get('none').cases(`${group} 1`));
  if (cases.length === 0) return 'All pages are understood as they were captured.';
  const lines = cases.map(({ page, verdict }) => `\`${page.id}\` (${page.kind} found as ${verdict.kind})`);
  return `Misread already as captured, and counted in every row: ${lines.join(', ')}.`;
}

export function documentOf({ mutations, only, without, tallies, pages, seeds, corpus, version }) {
  const count = group => pages.filter(page => page.group === group).length;
  const all = [...tallies.values()].reduce((sum, tally) => sum + tally.pages, 0);
  return `# What survives when the pages change

The services change their pages without notice. This table says what the host (\`${version}\`) still understands of the
replica's pages when they are mutated: ${count('notice')} notices (rows, dialogs, banners, privacy centre, mail),
${count('ads')} notices about ads, ${count('form')} forms, ${count('answer')} answers (code, confirmation, rejection, dead ends, mails) and ${count('lookalike')} look-alikes, in English and German,
as the content script's snapshot shows them, and some as a person saves them. Each mutation has three strengths; each
strength is tried with seeds 1 to ${seeds} on every page: ${all.toLocaleString('en')} pages in all. Written by \`node tests/mutation/report.mjs\`; the
suite (\`tests/mutation/*.test.mjs\`) asserts floors below these figures with fewer seeds.

All figures are per cent. *notices, ads, forms, answers, look-alikes*: the kind is right; three figures are the three
strengths.
*no false notice*: look-alikes that did not become a notice. *link*: the verdict names the link that leads to the objection,
of pages that still have it. *roles found, roles right*: recall and precision of the roles of form fields.

${misread(tallies)}

## By mutation

${survival('mutation', mutations, tallies)}

"Texts of the corpus" puts texts of \`tests/corpus/dev\` on the pages, ${corpus.used} of ${corpus.read}: those that the host understands by
themselves, so that this figure is about the page around them. "Posts about AI around" stands for pages saved whole: the
content script sends a notice without the feed around it. "Surface mistaken" stands for posts that open in a dialog.

## By family of anchors

Only that family is left; the others are removed, or their words made unreadable.

${survival('family', only, tallies)}

Everything but that family is left.

${survival('family', without, tallies)}

## By role of a field

Recall, with the precision in brackets where it is not 100.

${roles(tallies)}
`;
}
