// The pictures of a study: each a title, what it counts, and the lines of one table, drawn as SVG by Vega. Nothing is fetched.
import * as vega from 'vega';
import { compile } from 'vega-lite';

const INK = '#1f2430';
const COLOURS = { confirmed: '#2f7d5b', denied: '#b3541e', abandoned: '#7a4fa3', open: '#9aa3b2' };
const ENFORCED = { yes: '#b3541e', untested: '#9aa3b2', no: '#2f7d5b' };
const config = {
  background: '#ffffff',
  font: 'DejaVu Sans, Arial, sans-serif',
  padding: 16,
  title: {
    anchor: 'start',
    fontSize: 16,
    color: INK,
    subtitleFontSize: 11,
    subtitleColor: '#565e6c',
    offset: 14,
    subtitlePadding: 5,
  },
  axis: {
    labelColor: INK,
    titleColor: '#565e6c',
    titleFontWeight: 'normal',
    gridColor: '#e6e8ec',
    domainColor: '#9aa3b2',
    labelLimit: 800,
  },
  header: { labelAnchor: 'start', labelFontSize: 12, labelFontWeight: 'bold', labelColor: INK, title: null },
  legend: { labelColor: INK, title: null, orient: 'top' },
  view: { stroke: null },
};

const scaleOf = colours => ({ domain: Object.keys(colours), range: Object.values(colours) });
const way = withDemur => (withDemur ? 'with Demur' : 'by hand');
const plural = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
const count = title => ({ type: 'quantitative', title, axis: { tickMinStep: 1, format: 'd' } });
const group = { field: 'group', type: 'nominal', title: null, axis: { labelLimit: 800 } };

// One panel a flow, one below the other, on the same horizontal scale.
function panels(rows, panelOf) {
  const flows = [...new Set(rows.map(({ flow }) => flow))];
  const panel = flow => {
    const values = rows.filter(row => row.flow === flow);
    return { title: { text: flow, fontSize: 12, offset: 6 }, width: 420, data: { values }, ...panelOf(values) };
  };
  return { vconcat: flows.map(panel), resolve: { scale: { x: 'shared' } } };
}

function participants(rows) {
  return {
    title: 'Participants by month',
    data: rows,
    height: { step: 22 },
    encoding: {
      y: { field: 'month', type: 'ordinal', title: null },
      x: { field: 'participants', ...count('participants') },
    },
    layer: [
      { mark: { type: 'bar', color: '#3b6ea8' } },
      {
        mark: { type: 'text', align: 'left', dx: 4, color: INK },
        encoding: { text: { field: 'label' } },
      },
    ],
    transform: [{ calculate: "datum.participants + ' (' + datum.journeys + ' journeys)'", as: 'label' }],
  };
}

function completion(rows) {
  const data = rows.flatMap(row =>
    Object.keys(COLOURS).map((status, order) => ({
      group: `${row.flow}, ${way(row.with_demur)} (n = ${row.journeys} by ${row.participants})`,
      ...{ status, order, journeys: row[status] },
    })),
  );
  return {
    title: 'How the journeys ended',
    basis: 'basis: measured; n = journeys by participants',
    data,
    height: { step: 26 },
    mark: 'bar',
    encoding: {
      y: { field: 'group', type: 'nominal', title: null },
      x: {
        field: 'journeys',
        type: 'quantitative',
        stack: 'normalize',
        title: 'share of journeys',
        axis: { format: '%' },
      },
      color: { field: 'status', type: 'nominal', scale: scaleOf(COLOURS) },
      order: { field: 'order', type: 'quantitative' },
    },
  };
}

function abandonment(rows) {
  const screensOf = values => [...values].sort((a, b) => b.reached - a.reached).map(({ screen }) => screen);
  const panel = values => ({
    height: { step: 20 },
    transform: [{ calculate: "datum.abandoned + ' of ' + datum.reached", as: 'label' }],
    encoding: {
      y: { field: 'screen', type: 'nominal', sort: screensOf(values), title: null },
    },
    layer: [
      { mark: { type: 'bar', color: '#dfe3ea' }, encoding: { x: { field: 'reached', ...count('journeys') } } },
      {
        mark: { type: 'bar', color: COLOURS.abandoned },
        encoding: { x: { field: 'abandoned', ...count('journeys') } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 4, color: INK },
        encoding: { x: { field: 'reached', type: 'quantitative' }, text: { field: 'label' } },
      },
    ],
  });
  return {
    title: 'Where people gave up',
    basis: 'basis: measured; journeys that ended unfinished on a screen, of those that reached it',
    ...panels(rows, panel),
  };
}

function effort(what) {
  return rows => {
    const data = rows.map(row => ({
      flow: row.flow,
      group: `${row.language}, ${row.region}, ${way(row.with_demur)} (n = ${row.journeys} by ${row.participants})`,
      ...{ way: way(row.with_demur), low: row[`${what}_q1`], middle: row[`${what}_median`], high: row[`${what}_q3`] },
    }));
    const axis = { ...count(`${what}: median and quartiles`), scale: { zero: true } };
    const panel = () => ({
      height: { step: 22 },
      encoding: {
        y: group,
        color: { field: 'way', type: 'nominal', scale: scaleOf({ 'by hand': '#b3541e', 'with Demur': '#3b6ea8' }) },
      },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 4, opacity: 0.5 },
          encoding: { x: { field: 'low', ...axis }, x2: { field: 'high' } },
        },
        { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { x: { field: 'middle', ...axis } } },
      ],
    });
    return {
      title: `${what === 'steps' ? 'Steps' : 'Screens'} of a confirmed journey, by language and region`,
      basis: 'basis: measured; n = confirmed journeys by participants',
      ...panels(data, panel),
    };
  };
}

function demands(rows) {
  const data = rows.map(row => ({
    ...row,
    order: Object.keys(ENFORCED).indexOf(row.enforced),
    demand: `${row.kind}: ${row.stated.replace('_', ' ')}${row.basis === 'measured' ? '' : ` (${row.basis})`}`,
  }));
  const panel = () => ({
    height: { step: 20 },
    mark: 'bar',
    encoding: {
      y: { ...group, field: 'demand' },
      x: { field: 'journeys', ...count('journeys') },
      color: {
        ...{ field: 'enforced', type: 'nominal', scale: scaleOf(ENFORCED) },
        legend: { labelExpr: "'enforced: ' + datum.label" },
      },
      order: { field: 'order', type: 'quantitative' },
    },
  });
  return {
    title: 'Demands: as stated, and whether they were enforced',
    basis: 'basis: measured, except where another is named',
    ...panels(data, panel),
  };
}

const BINS = [0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 21600, 86400, 604800];
function spoken(seconds) {
  for (const [size, unit] of [
    [86400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ])
    if (seconds >= size) return `${seconds / size} ${unit}`;
  return `${seconds} s`;
}

function time(rows) {
  const data = rows.map(row => ({ ...row, group: `${row.flow}, ${way(row.with_demur)}`, bin: spoken(row.from_s) }));
  return {
    title: 'Where the time went',
    basis: 'basis: measured, in bins from the time named on; journeys; time away is no cost',
    data,
    facet: {
      row: { field: 'part', type: 'nominal', sort: ['active', 'read', 'system', 'tool', 'away', 'outcome'] },
      column: { field: 'group', type: 'nominal' },
    },
    resolve: { scale: { y: 'independent' } },
    spec: {
      width: 230,
      height: 70,
      mark: { type: 'bar', color: '#3b6ea8' },
      encoding: {
        x: { field: 'bin', type: 'ordinal', sort: BINS.map(spoken), scale: { domain: BINS.map(spoken) }, title: null },
        y: { field: 'journeys', ...count(null) },
      },
    },
  };
}

/** picture -> the table it draws, and how */
export const PICTURES = {
  participants: { table: 'participants', draw: participants },
  completion: { table: 'completion', draw: completion },
  abandonment: { table: 'abandonment', draw: abandonment },
  steps: { table: 'effort', draw: effort('steps') },
  screens: { table: 'effort', draw: effort('screens') },
  demands: { table: 'demands', draw: demands },
  time: { table: 'time', draw: time },
};

/**
 * @param {string} name of PICTURES @param {object[]} rows of its table, at least one
 * @param {{participants: number, journeys: number}} sum of the study @returns {Promise<string>} SVG
 */
export async function drawPicture(name, rows, sum) {
  const { title, basis = 'basis: measured', data, ...drawn } = PICTURES[name].draw(rows);
  const subtitle = [`${plural(sum.journeys, 'journey')} of ${plural(sum.participants, 'participant')}`, basis];
  const size = drawn.vconcat || drawn.facet ? {} : { width: 460, data: { values: data } };
  const values = drawn.facet ? { data: { values: data } } : {};
  const spec = { ...size, ...values, ...drawn, config, title: { text: title, subtitle } };
  const view = new vega.View(vega.parse(compile(spec, { logger: quiet }).spec), {
    renderer: 'none',
    loader: { load: refuse },
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

// Vega-Lite remarks that the panels' scales are joined over their layers, which is what they are meant to be.
const quiet = vega.logger(vega.Error);

function refuse() {
  throw new Error('a picture fetches nothing');
}
