import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '#app/ui/Marked.tsx';
import { conjugate, type Pronominal, type TenseTable } from '#core/lesson/conjugation.ts';
import type { WordForms } from '#lexicon/wire.ts';

type Props = {
  readonly forms: Extract<WordForms, { kind: 'verb' }>;
  readonly pronominal: Pronominal | undefined;
};

/** Every tense of a verb, mood by mood; under each simple tense the compound that is made with it. */
export function Conjugation({ forms: { paradigm, auxiliary }, pronominal }: Props) {
  const { t } = useTranslation('dictionary');
  const helper = pronominal ? 'être' : auxiliary.verb;
  return (
    <section className="conjugation" aria-labelledby="conjugation">
      <h2 id="conjugation">{t('conjugation')}</h2>
      <p className="auxiliary">
        <Marked
          text={t(!pronominal && auxiliary.avoirWithObject ? 'auxiliary.both' : 'auxiliary.one', {
            auxiliary: helper,
          })}
        />
      </p>
      {conjugate(paradigm, { auxiliary: auxiliary.verb, pronominal }).map(({ mood, tables }) => (
        <section key={mood} aria-labelledby={mood}>
          <h3 id={mood}>{t(`mood.${mood}`)}</h3>
          <div className="tenses" data-mood={mood}>
            {tables.map((table) => (
              <Tense key={table.tense} table={table} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function Tense({ table: { tense, lines } }: { readonly table: TenseTable }) {
  const { t } = useTranslation('dictionary');
  return (
    <div className="tense">
      <h4 id={tense}>{t(`tense.${tense}`)}</h4>
      <ul lang="fr" aria-labelledby={tense}>
        {lines.map(({ before, forms }) => (
          <li key={before + forms.join()}>
            <span className="before">{before}</span>
            {forms.map((form, i) => (
              <Fragment key={form}>
                {i > 0 && <span className="before">, </span>}
                <b>{form}</b>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
