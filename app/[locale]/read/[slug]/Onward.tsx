import { loadShelf } from '#app/shelf.ts';
import { Cover } from '#app/ui/cover/Cover.tsx';
import { choose, neighbours, type ShelfText } from '#core/lesson/shelf.ts';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import './onward.css';

/** Where to read on: the instalments beside this one, else the next text of the same level. */
export function Onward({ locale, slug }: { readonly locale: Locale; readonly slug: string }) {
  const t = translator(locale, 'library');
  const shelf = loadShelf(locale);
  const { previous, next } = neighbours(shelf, slug);
  const links: readonly (readonly ['previous' | 'next' | 'another', ShelfText | undefined])[] =
    previous || next
      ? [
          ['previous', previous],
          ['next', next],
        ]
      : [['another', another(shelf, slug)]];
  return (
    <nav className="onward" aria-label={t('onward.label')}>
      {links.map(
        ([kind, text]) =>
          text && (
            <a key={kind} href={`/${locale}/read/${text.slug}`} rel={kind === 'previous' ? 'prev' : 'next'}>
              <Cover slug={text.slug} topics={text.topics.map(([name]) => name)} />
              <span className="onward-text">
                <span className="onward-kind">{t(`onward.${kind}`)}</span>
                <b lang="fr">{text.title}</b>
                <span className="facts">
                  <span className="level">{text.level}</span> {t('words', { count: text.words })}
                </span>
              </span>
            </a>
          ),
      )}
    </nav>
  );
}

/** The text after this one among those of its level, the first after the last. */
function another(shelf: readonly ShelfText[], slug: string): ShelfText | undefined {
  const level = shelf.find((text) => text.slug === slug)?.level;
  const same = choose(shelf, { level, order: 'level', query: '' }, () => undefined);
  const place = same.findIndex((text) => text.slug === slug);
  const next = same[(place + 1) % same.length];
  return next?.slug === slug ? undefined : next;
}
