import Link from 'next/link';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';
import { EARLY_READING_SCRIPT, noteReading } from '#store/presence.ts';

/** How many texts the row has. */
const MOST = 3;

type Props = { readonly locale: Locale; readonly texts: readonly ShelfText[] };

/** The texts that were opened and not finished, the latest first. The reader's own have a list to themselves. */
export function ContinueReading({ locale, texts }: Props) {
  const { t } = useTranslation('library');
  const { state, status } = useLearner();
  const open = [...state.texts]
    .filter(([, { finished, ms, bead }]) => !finished && (ms > 0 || bead > 0))
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([slug, { bead }]) => {
      const text = texts.find((each) => each.slug === slug);
      return text ? [{ text, bead }] : [];
    })
    .slice(0, MOST);
  const isRead = status.kind === 'kept' || status.kind === 'unkept';
  useEffect(() => {
    if (isRead) noteReading(open.length > 0);
  }, [isRead, open.length]);
  return (
    <div className="continue-reading" suppressHydrationWarning>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: EARLY_READING_SCRIPT }} />
      {open.length > 0 && (
        <section aria-labelledby="continue-reading">
          <h3 id="continue-reading">{t('continue')}</h3>
          <ul>
            {open.map(({ text, bead }) => (
              <li key={text.slug}>
                <Link lang="fr" href={`/${locale}/read/${text.slug}#s${bead + 1}`} prefetch={false}>
                  {text.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
