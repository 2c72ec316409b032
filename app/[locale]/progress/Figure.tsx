import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly title: string;
  /** What the drawing shows, in a sentence. */
  readonly summary: string;
  /** The same in figures: a row of headings, then the rows. Absent where there is nothing to draw. */
  readonly table?: readonly (readonly string[])[] | undefined;
  readonly children?: ReactNode;
};

/** A drawing, with the sentence that says what it shows and the figures it was made from. */
export function Figure({ title, summary, table, children }: Props) {
  const { t } = useTranslation('progress');
  const id = useId();
  const [headings, ...rows] = table ?? [];
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{summary}</p>
      {headings && (
        <>
          <div className="drawing" aria-hidden="true">
            {children}
          </div>
          <details>
            <summary>{t('table')}</summary>
            <table aria-labelledby={id}>
              <thead>
                <tr>
                  {headings.map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([first = '', ...cells]) => (
                  <tr key={first}>
                    <th scope="row">{first}</th>
                    {cells.map((cell, index) => (
                      <td key={headings[index + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
