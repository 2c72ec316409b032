import { useTranslation } from 'react-i18next';
import { knownByDay } from '#core/learner/progress.ts';
import { Chart } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { dateOf, type FigureProps, mondaysIn, SHORT, ticksFrom } from './figure.ts';

const DAYS = 26 * 7;
const FOUR_WEEKS = 28;

/** How many words are known, over the last half year. */
export function Known({ state, today, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const known = knownByDay(state.days, today, DAYS);
  const now = known.at(-1) ?? 0;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (most === 0) return <Figure title={t('known.title')} summary={t('known.none')} />;
  const number = new Intl.NumberFormat(locale);
  const change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const first = today - DAYS + 1;
  // From the start of the notebook on; many known words that hardly change would else be a flat line.
  const ticks = ticksFrom(least < most / 2 ? 0 : least, most);
  return (
    <Figure
      title={t('known.title')}
      summary={t('known.summary', {
        count: now,
        change: change.format(now - (known.at(-1 - FOUR_WEEKS) ?? 0)),
      })}
      table={[
        [t('week'), t('known.words')],
        ...mondaysIn(first, DAYS, locale).map(({ at }) => [
          dateOf(first + at, locale, { ...SHORT, year: 'numeric' }),
          number.format(known[at] ?? 0),
        ]),
      ]}
    >
      <Chart
        kind="line"
        values={known}
        ticks={ticks.map((at) => ({ at, label: number.format(at) }))}
        names={mondaysIn(first, DAYS, locale).filter((_, week) => week % 6 === 3)}
      />
    </Figure>
  );
}
