import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Note } from '../../utils/notes/model';
import {
  type EntityCount,
  fittingPeriod,
  mostMet,
  notesOverTime,
  type Pair,
  type PeriodCount,
  whoWithWhom,
} from '../../utils/notes/overview';
import { PlotFigure } from './PlotFigure';

interface OverviewProps {
  notes: readonly Note[];
  /** Whether all notes are there. */
  complete: boolean;
  entityNames: Record<string, string>;
  /** Asks for the names of entities that are shown. */
  onNames: (ids: string[]) => void;
  onOpenEntity: (id: string) => void;
}

/** Rows of each table. */
const ROWS = 15;
/** Pairs are counted among so many of the most met: with all of them the table would not change. */
const AMONG = 200;

/** Notes over time, who is met most, and who appears with whom: as plots and as tables. */
export function Overview({ notes, complete, entityNames, onNames, onOpenEntity }: OverviewProps) {
  const data = useMemo(() => overviewOf(notes), [notes]);
  const shown = [...data.met.map(({ entity }) => entity), ...data.pairs.flatMap((p) => p.entities)];
  useEffect(() => onNames(shown), [shown.join(' ')]);
  const nameOf = (id: string) => entityNames[id] ?? id;
  if (!complete) {
    return (
      <p class="empty" role="status">
        {i18n.t('library.reading')}
      </p>
    );
  }
  if (notes.length === 0) return <p class="empty">{i18n.t('popup.emptyAll')}</p>;
  const name = (id: string) => (
    <button type="button" class="link" dir="auto" onClick={() => onOpenEntity(id)}>
      {nameOf(id)}
    </button>
  );
  return (
    <div class="panels overview">
      <section class="panel" aria-labelledby="overview-time">
        <h2 id="overview-time">{i18n.t('library.overTime')}</h2>
        <PlotFigure
          label={i18n.t('library.overTime')}
          draw={async (width) => (await import('./plots')).timePlot(data.time, width)}
          data={data.time}
        />
        <Details>
          <TimeTable rows={data.time} />
        </Details>
      </section>
      <section class="panel" aria-labelledby="overview-met">
        <h2 id="overview-met">{i18n.t('library.mostMet')}</h2>
        {data.met.length === 0 && <p class="hint">{i18n.t('library.noNames')}</p>}
        {data.met.length > 0 && (
          <>
            <PlotFigure
              label={i18n.t('library.mostMet')}
              draw={async (width) =>
                (await import('./plots')).metPlot(
                  data.met.map((row) => ({ name: nameOf(row.entity), count: row.notes })),
                  width,
                )
              }
              data={shown.map(nameOf).join()}
            />
            <MetTable rows={data.met} name={name} />
          </>
        )}
      </section>
      {data.pairs.length > 0 && (
        <section class="panel" aria-labelledby="overview-pairs">
          <h2 id="overview-pairs">{i18n.t('library.together')}</h2>
          <PlotFigure
            label={i18n.t('library.together')}
            draw={async (width) =>
              (await import('./plots')).pairPlot(
                data.pairs.map(({ entities: [a, b], pages }) => ({
                  a: nameOf(a),
                  b: nameOf(b),
                  pages,
                })),
                width,
              )
            }
            data={shown.map(nameOf).join()}
          />
          <PairTable rows={data.pairs} name={name} />
        </section>
      )}
    </div>
  );
}

function overviewOf(notes: readonly Note[]) {
  const among = new Set(mostMet(notes, AMONG).map(({ entity }) => entity));
  return {
    time: notesOverTime(notes, fittingPeriod(notes)),
    met: mostMet(notes, ROWS),
    pairs: whoWithWhom(notes, ROWS, among),
  };
}

function Details({ children }: { children: ComponentChildren }) {
  return (
    <details>
      <summary>{i18n.t('library.asTable')}</summary>
      {children}
    </details>
  );
}

function TimeTable({ rows }: { rows: PeriodCount[] }) {
  const filled = rows.filter(({ count }) => count > 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('library.from')}</th>
          <th scope="col" class="number">
            {i18n.t('library.views.notes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {filled.map(({ start, count }) => (
          <tr key={start}>
            <th scope="row">
              <time dateTime={start}>{dayText(start)}</time>
            </th>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type NameCell = (id: string) => ComponentChildren;

function MetTable({ rows, name }: { rows: EntityCount[]; name: NameCell }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('library.entity')}</th>
          <th scope="col" class="number">
            {i18n.t('library.views.notes')}
          </th>
          <th scope="col" class="number">
            {i18n.t('library.pages')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entity, notes, pages }) => (
          <tr key={entity}>
            <th scope="row">{name(entity)}</th>
            <td class="number">{notes}</td>
            <td class="number">{pages}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PairTable({ rows, name }: { rows: Pair[]; name: NameCell }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('library.entity')}</th>
          <th scope="col">{i18n.t('library.with')}</th>
          <th scope="col" class="number">
            {i18n.t('library.pages')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entities: [first, second], pages }) => (
          <tr key={`${first} ${second}`}>
            <th scope="row">{name(first)}</th>
            <td>{name(second)}</td>
            <td class="number">{pages}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
