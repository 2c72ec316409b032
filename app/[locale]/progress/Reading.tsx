import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { readingByDay } from '#core/learner/progress.ts';
import { Chart } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { dateOf, type FigureProps, LONG, mondaysIn, ticksFrom } from './figure.ts';

const DAYS = 28;
const MINUTE = 60_000;

/** How long was read on each of the last days. */
export function Reading({ state, today, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const minutes = readingByDay(state.days, today, DAYS).map((ms) => ms / MINUTE);
  const most = Math.max(...minutes);
  if (most === 0) return <Figure title={t('reading.title')} summary={t('reading.none')} />;
  const first = today - DAYS + 1;
  return (
    <Figure
      title={t('reading.title')}
      summary={t('reading.summary', {
        time: duration(
          minutes.reduce((sum, each) => sum + each, 0),
          t,
        ),
        most: duration(most, t),
        day: dateOf(first + minutes.indexOf(most), locale, LONG),
      })}
      table={[
        [t('day'), t('reading.time')],
        ...minutes.map((each, index) => [dateOf(first + index, locale, LONG), duration(each, t)]),
      ]}
    >
      <Chart
        kind="bars"
        values={minutes}
        ticks={ticksFrom(0, most).map((at) => ({ at, label: duration(at, t) }))}
        names={[
          ...mondaysIn(first, DAYS, locale).filter(({ at }) => at > 0 && at < DAYS - 9),
          { at: DAYS - 1, label: t('due.today') },
        ]}
        now={DAYS - 1}
      />
    </Figure>
  );
}

/** A minute begun is a minute. */
function duration(minutes: number, t: TFunction<'progress'>): string {
  const whole = Math.ceil(minutes);
  return whole < 60
    ? t('time.minutes', { minutes: whole })
    : t('time.hours', { hours: Math.floor(whole / 60), minutes: whole % 60 });
}
