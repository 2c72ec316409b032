import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import type { TextHead } from '#app/own/contract.ts';
import { percent } from '#app/ui/percent.ts';
import type { Locale } from '#locales/locale.ts';

type Props = {
  readonly head: TextHead;
  readonly chapter: number;
  /** How much of the text is aligned, where that is under way. */
  readonly done: number;
  readonly locale: Locale;
};

/** What there is to know or to do about a text, beside reading it. */
export function Status({ head, chapter, done, locale }: Props) {
  const { t } = useTranslation('own');
  const { unsure = 0 } = head.chapters[chapter] ?? {};
  return (
    <>
      {head.whole && head.bilingual && (
        <Link
          className="quiet"
          prefetch={false}
          href={`/${locale}/own/align?text=${head.id}&chapter=${chapter + 1}`}
        >
          {unsure > 0 ? t('unsure', { count: unsure }) : t('correct')}
        </Link>
      )}
      {head.whole && !head.bilingual && (
        <Link className="quiet" prefetch={false} href={`/${locale}/import?for=${head.id}`}>
          {t('addTranslation')}
        </Link>
      )}
      {!head.whole && <p className="status">{t('aligning', { share: percent(done, locale) })}</p>}
      {head.keeping !== 'kept' && (
        <p className="status" role="status">
          {t(`notKept.${head.keeping}`)}
        </p>
      )}
    </>
  );
}
