type Tick = { readonly at: number; readonly label: string };

type Props = {
  readonly kind: 'bars' | 'line' | 'dots';
  /** A value for each column; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** The values that the height is divided by, the first at the foot and the last at the top. */
  readonly ticks: readonly Tick[];
  /** The columns that are named. */
  readonly names: readonly Tick[];
  /** The column that stands out: today's, or the running week's. */
  readonly now?: number;
  /** A value to compare with, and what it is called. */
  readonly goal?: Tick;
};

/** Two words at the side need so much room between them, in hundredths of the height. */
const NEAR = 8;

/** A drawing of values in columns. It stretches to the room there is; its words are beside it, not in it. */
export function Chart({ kind, values, ticks, names, now, goal }: Props) {
  const [foot, top] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 1];
  const height = (value: number) => (100 * (value - foot)) / (top - foot);
  // What is named at either edge stays within it.
  const placed = (column: number) => {
    if (column === 0) return { 'data-edge': 'start', style: { insetInlineStart: 0 } };
    if (column === values.length - 1) return { 'data-edge': 'end', style: { insetInlineEnd: 0 } };
    return { style: { insetInlineStart: `${(100 * (column + 0.5)) / values.length}%` } };
  };
  const there = values.flatMap((value, column) => (value === undefined ? [] : [{ value, column }]));
  return (
    <div className="chart" data-kind={kind}>
      <div className="ticks">
        {ticks
          .filter(({ at }) => !goal || Math.abs(height(at) - height(goal.at)) > NEAR)
          .map(({ at, label }) => (
            <span key={at} style={{ insetBlockEnd: `${height(at)}%` }}>
              {label}
            </span>
          ))}
        {goal && (
          <span className="goal-name" style={{ insetBlockEnd: `${height(goal.at)}%` }}>
            {goal.label}
          </span>
        )}
      </div>
      <div className="plot">
        <svg viewBox={`0 0 ${values.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {ticks.map(({ at }) => (
            <path key={at} className="grid" d={`M0 ${100 - height(at)}H${values.length}`} />
          ))}
          {goal && <path className="goal" d={`M0 ${100 - height(goal.at)}H${values.length}`} />}
          {kind !== 'bars' && there.length > 1 && (
            <path
              className="line"
              d={`M${there.map(({ value, column }) => `${column + 0.5} ${100 - height(value)}`).join('L')}`}
            />
          )}
          {there.map(({ value, column }) =>
            kind === 'bars' ? (
              <rect
                key={column}
                className={column === now ? 'now' : undefined}
                x={column + 0.14}
                y={100 - height(value)}
                width={0.72}
                height={height(value)}
              />
            ) : (
              (kind === 'dots' || column === values.length - 1) && (
                // No length, round ends: a dot that stays round however the drawing is stretched.
                <path key={column} className="dot" d={`M${column + 0.5} ${100 - height(value)}h0`} />
              )
            ),
          )}
        </svg>
      </div>
      <div className="names">
        {names.map(({ at, label }) => (
          <span key={at} {...placed(at)}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
