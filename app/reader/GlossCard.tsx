import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '#app/ui/Marked.tsx';
import { keyOf } from '#core/learner/keys.ts';
import type { Card, Lesson } from '#core/lesson/lesson.ts';
import { boxesKeptFree } from './counterparts.ts';
import { itemsAt } from './item-at.ts';
import { rectsOf } from './locate.ts';
import type { Marking } from './marking.ts';
import { passageOf, type Spot } from './moves.ts';
import { SeenBefore } from './SeenBefore.tsx';
import { WordTools } from './WordTools.tsx';

/** Between the word and its card, and between the card and the window's edges (CSS pixels). */
const GAP = 7;
const MARGIN = 8;

type Props = {
  readonly lesson: Lesson;
  readonly spot: Spot | undefined;
  readonly pinned: boolean;
  readonly voice: boolean;
  readonly marking: Marking;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onSay: (sentence: boolean) => void;
  readonly onListen: () => void;
};

/** The one card: what the word at the spot means here. Empty and hidden while there is no spot. */
export function GlossCard(props: Props) {
  const { lesson, spot, pinned, voice, marking, onEnter, onLeave, onPin, onClose, onSay, onListen } = props;
  const { t } = useTranslation('reader');
  const { t: tListen } = useTranslation('listen');
  const element = useRef<HTMLDivElement>(null);
  const passage = spot && passageOf(lesson, spot.passage);
  const word = spot?.word === undefined ? undefined : passage?.words[spot.word];
  const form = word && passage ? passage.fr.slice(word[0], word[1]) : '';
  const card = word && lesson.cards[word[2]];
  const locution = word && lesson.cards[word[3]];

  const items = itemsAt(lesson, spot);
  const more = (of: Card) => {
    const item = items.find((each) => each.card === of);
    return (
      item && (
        <>
          <SeenBefore
            lesson={lesson}
            item={item}
            word={marking.words.get(keyOf(of))}
            pinned={pinned}
            onGo={onClose}
          />
          <WordTools item={item} marking={marking} />
        </>
      )
    );
  };

  const place = `${spot?.passage}-${spot?.word}`;

  usePlaced(element, lesson, spot, pinned);

  return (
    <div
      ref={element}
      id="gloss"
      popover="manual"
      role="dialog"
      aria-label={t('card.label', { word: form })}
      tabIndex={-1}
      data-pinned={pinned || undefined}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {card && (
        <>
          {locution && (
            <Body key={`${place}-expression`} card={locution} expression>
              {more(locution)}
            </Body>
          )}
          <Body key={place} card={card} after={locution !== undefined}>
            {more(card)}
          </Body>
          <div className="card-tools">
            {voice && (
              <>
                <button
                  type="button"
                  className="icon"
                  aria-label={t('card.say')}
                  title={t('card.say')}
                  onClick={() => onSay(false)}
                >
                  <Speaker />
                </button>
                <button
                  type="button"
                  className="icon"
                  aria-label={t('card.saySentence')}
                  title={t('card.saySentence')}
                  onClick={() => onSay(true)}
                >
                  <Speaker whole />
                </button>
                <button
                  type="button"
                  className="icon"
                  aria-label={tListen('openHere')}
                  title={tListen('openHere')}
                  onClick={onListen}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M5 2.8v10.4L13 8z" />
                  </svg>
                </button>
              </>
            )}
            {pinned ? (
              <button
                type="button"
                className="icon"
                aria-label={t('card.close')}
                title={t('card.close')}
                onClick={onClose}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="m3.5 3.5 9 9m0-9-9 9" />
                </svg>
              </button>
            ) : (
              <button
                type="button"
                className="icon"
                aria-label={t('card.pin')}
                title={t('card.pin')}
                onClick={onPin}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M5.5 2h5l-.7 4.5L12 9H4l2.2-2.5zM8 9v5" />
                </svg>
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type BodyProps = {
  readonly card: Card;
  readonly expression?: boolean;
  readonly after?: boolean;
  readonly children?: ReactNode;
};

/** The meaning here, the form in plain words, the headword; then what else the word can mean. */
function Body({ card, expression = false, after = false, children }: BodyProps) {
  const { t, i18n } = useTranslation('reader');
  const { here, hint, register, also, form, headword, pos, fauxAmis, probable, sense } = card;
  return (
    <div className={after ? 'card-body after' : 'card-body'}>
      <p className="here">
        {here ? <span lang="en">{here}</span> : t('card.none')}
        {register && <span className="register">{t(`register.${register}`)}</span>}
        {hint && (
          <span className="hint" lang="en">
            <Marked text={hint} />
          </span>
        )}
      </p>
      {form && (
        <p className="form">
          <Marked text={form} />
        </p>
      )}
      <p className="headword">
        <b lang="fr">
          {hasEntry(card) ? (
            <a href={`/${i18n.language}/dictionary/${encodeURIComponent(headword)}`}>{headword}</a>
          ) : (
            headword
          )}
        </b>{' '}
        <span>{expression ? `${t('card.expression')} · ${t(`pos.${pos}`)}` : t(`pos.${pos}`)}</span>
        {(probable || sense) && (
          <em className="probable">{t(probable ? 'card.probable' : 'card.probableSense')}</em>
        )}
      </p>
      {fauxAmis?.map(({ english, french }) => (
        <p className="faux-ami" key={english}>
          <Marked text={t('card.fauxAmi', { english, french: `*${french}*` })} />
        </p>
      ))}
      {also.length > 0 && (
        <details className="also">
          <summary>{t('card.also')}</summary>
          <ul lang="en">
            {also.map((sense) => (
              <li key={sense}>
                <Marked text={sense} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </div>
  );
}

/** A guess, a number or a name that only says itself has no page in the dictionary. */
const hasEntry = ({ probable, pos, here, headword, hint }: Card): boolean =>
  !probable && !(/^(?:pn|num)$/.test(pos) && here === headword && !hint);

function Speaker({ whole = false }: { readonly whole?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 6h2.5L8 3v10L4.5 10H2z" />
      <path d={whole ? 'M10 5.5a3.5 3.5 0 0 1 0 5M12 3.5a6.5 6.5 0 0 1 0 9' : 'M10 5.5a3.5 3.5 0 0 1 0 5'} />
    </svg>
  );
}

/** Opens the card beside its word: below it, or above where there is no room; never over the word or its line. */
function usePlaced(
  element: RefObject<HTMLDivElement | null>,
  lesson: Lesson,
  spot: Spot | undefined,
  pinned: boolean,
) {
  useLayoutEffect(() => {
    const card = element.current;
    if (!card) return;
    const rects = spot ? rectsOf(lesson, spot) : [];
    if (rects.length === 0) {
      if (card.matches(':popover-open')) card.hidePopover();
      return;
    }
    if (!card.matches(':popover-open')) card.showPopover();
    // Where the card and its word stand: the observer's first call, and many a later one, finds nothing changed.
    const stand = () => {
      const [word] = spot ? rectsOf(lesson, spot) : [];
      return `${word?.x} ${word?.y} ${card.offsetWidth} ${card.offsetHeight} ${innerWidth} ${innerHeight}`;
    };
    place(card, rects, boxesKeptFree(lesson, spot));
    let placed = stand();
    const again = () => {
      const now = stand();
      if (spot && now !== placed) place(card, rectsOf(lesson, spot), boxesKeptFree(lesson, spot));
      placed = now;
    };
    // The card grows when its other senses are opened, and the text moves with the window, the view and the veils.
    const watch = new ResizeObserver(again);
    watch.observe(card);
    for (const page of document.querySelectorAll('.page')) watch.observe(page);
    return () => watch.disconnect();
  }, [element, lesson, spot]);

  // A pinned card takes the focus, so that its buttons are one Tab away; the text gets it back on closing.
  useLayoutEffect(() => {
    if (pinned && spot && document.activeElement?.closest('.page'))
      element.current?.focus({ preventScroll: true });
  }, [element, pinned, spot]);
}

function place(card: HTMLElement, rects: readonly DOMRect[], keptFree: readonly DOMRect[]) {
  if (rects.length === 0) return;
  card.style.maxBlockSize = '';
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const left = rects[0]?.left ?? 0;
  const { clientHeight } = document.documentElement;
  // The body's width: the root's counts in the gutter that is kept for a scroll bar.
  const { clientWidth } = document.body;
  const [above, below] = [top - GAP - MARGIN, clientHeight - bottom - GAP - MARGIN];
  const x = Math.max(MARGIN, Math.min(left - 14, clientWidth - card.offsetWidth - MARGIN));
  const covers = (from: number) =>
    keptFree.some(
      (box) =>
        box.right > x &&
        box.left < x + card.offsetWidth &&
        box.bottom > from &&
        box.top < from + card.offsetHeight,
    );
  // Not over the English that the word stands for either, if the other side of the word is free.
  const isAboveBetter =
    card.offsetHeight <= above && covers(bottom + GAP) && !covers(top - GAP - card.offsetHeight);
  const under = (card.offsetHeight <= below || below >= above) && !isAboveBetter;
  const room = Math.max(under ? below : above, 96);
  card.style.maxBlockSize = `${room}px`;
  const height = Math.min(card.offsetHeight, room);
  card.style.left = `${x + scrollX}px`;
  card.style.top = `${(under ? bottom + GAP : top - GAP - height) + scrollY}px`;
  card.dataset.side = under ? 'below' : 'above';
}
