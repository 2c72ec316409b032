import { useTranslation } from 'react-i18next';
import { forecast } from '#core/learner/due.ts';
import { Chart } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { dateOf, type FigureProps, LONG, mondaysIn, ticksFrom } from './figure.ts';

export const DAYS_AHEAD = 28;

/** How many words come back on each of the coming days. */
export function Due({ state, today, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const counts = forecast(state, today, DAYS_AHEAD);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  if (total === 0) return <Figure title={t('due.title')} summary={t('due.none')} />;
  const number = new Intl.NumberFormat(locale);
  const summary = t('due.summary', {
    count: total,
    today: number.format(counts[0] ?? 0),
    day: dateOf(today + counts.indexOf(most), locale, LONG),
    most: number.format(most),
  });
  const mondays = mondaysIn(today, DAYS_AHEAD, locale).filter(({ at }) => at >= 8 && at < DAYS_AHEAD - 1);
  return (
    <Figure
      title={t('due.title')}
      summary={summary}
      table={[
        [t('day'), t('due.words')],
        ...counts.map((count, ahead) => [dateOf(today + ahead, locale, LONG), number.format(count)]),
      ]}
    >
      <Chart
        kind="bars"
        values={counts}
        ticks={ticksFrom(0, most).map((at) => ({ at, label: number.format(at) }))}
        names={[{ at: 0, label: t('due.today') }, ...mondays]}
        now={0}
      />
    </Figure>
  );
}
