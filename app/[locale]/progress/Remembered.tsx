import { useTranslation } from 'react-i18next';
import { percent } from '#app/ui/percent.ts';
import { retentionByWeek } from '#core/learner/progress.ts';
import { Chart } from './Chart.tsx';
import { Figure } from './Figure.tsx';
import { dateOf, type FigureProps, SHORT } from './figure.ts';

const WEEKS = 12;
const LAST = 4;

/** Of the words that came back, how many were remembered, week by week. */
export function Remembered({ state, today, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const weeks = retentionByWeek(state.days, today, WEEKS);
  const shares = weeks.map(({ tested, remembered }) => (tested > 0 ? remembered / tested : undefined));
  const there = shares.filter((share) => share !== undefined);
  if (there.length === 0) return <Figure title={t('retention.title')} summary={t('retention.none')} />;

  const last = weeks.slice(-LAST);
  const [tested, remembered] = [
    sum(last.map((week) => week.tested)),
    sum(last.map((week) => week.remembered)),
  ];
  const goal = state.profile.scheduling.retention;
  const written = { goal: percent(goal, locale) };
  const summary =
    tested === 0
      ? t('retention.before', written)
      : t('retention.summary', { ...written, count: tested, share: percent(remembered / tested, locale) });
  const number = new Intl.NumberFormat(locale);
  // What matters is near the top: the foot is as low as the lowest week, and never above 60 %.
  const foot = Math.min(60, Math.floor((100 * Math.min(...there)) / 20) * 20);
  const ticks = Array.from({ length: (100 - foot) / 20 + 1 }, (_, index) => (foot + 20 * index) / 100);
  return (
    <Figure
      title={t('retention.title')}
      summary={summary}
      table={[
        [t('week'), t('retention.tested'), t('retention.remembered'), t('retention.share')],
        ...weeks.map((week, index) => [
          dateOf(week.monday, locale, SHORT),
          number.format(week.tested),
          number.format(week.remembered),
          shares[index] === undefined ? '–' : percent(shares[index], locale),
        ]),
      ]}
    >
      <Chart
        kind="dots"
        values={shares}
        ticks={ticks.map((at) => ({ at, label: percent(at, locale) }))}
        names={weeks
          .map(({ monday }, at) => ({ at, label: dateOf(monday, locale, SHORT) }))
          .filter(({ at }) => at % 3 === 2)}
        goal={{ at: goal, label: written.goal }}
      />
    </Figure>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
