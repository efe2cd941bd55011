// A chart with its caption, and the same data as a table that is only built when somebody opens it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { number } from './format';

const rowsAtOnce = 200;

interface TableData {
  caption: string;
  columns: string[];
  rows: () => string[][];
}

export function DataTable({ caption: of, columns, rows }: TableData) {
  const caption = t('report_table_of', of);
  const [shown, setShown] = useState(rowsAtOnce);
  const all = rows();
  const rest = all.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, shown).map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th scope="row" key={columns[column]}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + rowsAtOnce)}>
          {t('report_show_more', number(Math.min(rest, rowsAtOnce)))}
        </button>
      )}
    </section>
  );
}

/** `label`: what the table shows, where a chart has several. */
export function Alternative({ label, ...data }: TableData & { label?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="alternative" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{label ? t('report_table_of', label) : t('report_as_table')}</summary>
      {open && <DataTable {...data} />}
    </details>
  );
}

interface FigureProps {
  chart: string;
  caption: string;
  children: ComponentChildren;
}

export function Figure({ chart, caption, children }: FigureProps) {
  return (
    <figure data-chart={chart}>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}

/** The first `most` items and a button for the rest. */
export function useLimit<T>(items: readonly T[], most: number) {
  const [all, setAll] = useState(false);
  const more =
    !all && items.length > most ? (
      <button type="button" class="button" onClick={() => setAll(true)}>
        {t('report_show_all', number(items.length))}
      </button>
    ) : null;
  return { shown: all ? items : items.slice(0, most), more };
}
