// The friction table in the terminal: each flow by hand and with Demur, from the journal's own metrics.

const COLUMNS = [
  ['steps', 'steps'],
  ['clicks', 'clicks'],
  ['keys', 'keys'],
  ['screens', 'screens'],
  ['time', 'time (simulated)'],
  ['model', 'time (modelled)'],
  ['demands', 'demands'],
];

function numbersOf({ metrics }) {
  const value = name => metrics.find(m => m.name === name)?.value;
  const seconds = ms => (ms === undefined || ms === null ? '?' : `${(ms / 1000).toFixed(1)} s`);
  const parts = ['t_active', 't_read', 't_system', 't_tool'].map(value).filter(v => typeof v === 'number');
  return {
    steps: value('steps'),
    clicks: value('clicks'),
    keys: value('keys'),
    screens: value('screens'),
    time: parts.length > 0 ? seconds(parts.reduce((a, b) => a + b)) : '?',
    model: seconds(value('klm_done_ms')),
    demands: value('demands'),
  };
}

// `journeys`: JourneyMetrics[]. Gives lines of text.
export function frictionTable(journeys, flows) {
  const rows = [['flow', 'way', ...COLUMNS.map(([, title]) => title)]];
  for (const flow of flows) {
    for (const withDemur of [false, true]) {
      const journey = journeys.findLast(j => j.flow === flow && j.with_demur === withDemur);
      if (!journey) continue;
      const numbers = numbersOf(journey);
      rows.push([flow, withDemur ? 'with Demur' : 'by hand', ...COLUMNS.map(([name]) => String(numbers[name] ?? '?'))]);
    }
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const line = row => row.map((cell, c) => (c < 2 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ');
  return [line(rows[0]), widths.map(w => '-'.repeat(w)).join('  '), ...rows.slice(1).map(line)];
}
