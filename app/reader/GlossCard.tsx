import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#app/ui/IconButton.tsx';
import { Marked } from '#app/ui/Marked.tsx';
import { wordAddress } from '#app/ui/word-address.ts';
import { keyOf } from '#core/learner/keys.ts';
import type { Card, Lesson } from '#core/lesson/lesson.ts';
import { itemsAt } from './item-at.ts';
import type { Marking } from './marking.ts';
import { passageOf, type Spot } from './moves.ts';
import { usePlaced } from './placing.ts';
import { SeenBefore } from './SeenBefore.tsx';
import { WordTools } from './WordTools.tsx';
import './card.css';

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

  usePlaced(element, lesson, spot);
  // A pinned card takes the focus, so that its buttons are one Tab away; the text gets it back on closing.
  useLayoutEffect(() => {
    if (pinned && spot && document.activeElement?.closest('.page'))
      element.current?.focus({ preventScroll: true });
  }, [pinned, spot]);

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
                <IconButton label={t('card.say')} onPress={() => onSay(false)}>
                  <Speaker />
                </IconButton>
                <IconButton label={t('card.saySentence')} onPress={() => onSay(true)}>
                  <Speaker whole />
                </IconButton>
                <IconButton label={tListen('openHere')} onPress={onListen}>
                  <path d="M5 2.8v10.4L13 8z" />
                </IconButton>
              </>
            )}
            {pinned ? (
              <IconButton label={t('card.close')} onPress={onClose}>
                <path d="m3.5 3.5 9 9m0-9-9 9" />
              </IconButton>
            ) : (
              <IconButton label={t('card.pin')} onPress={onPin}>
                <path d="M5.5 2h5l-.7 4.5L12 9H4l2.2-2.5zM8 9v5" />
              </IconButton>
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
          {hasEntry(card) ? <a href={wordAddress(i18n.language, headword)}>{headword}</a> : headword}
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
    <>
      <path d="M2 6h2.5L8 3v10L4.5 10H2z" />
      <path d={whole ? 'M10 5.5a3.5 3.5 0 0 1 0 5M12 3.5a6.5 6.5 0 0 1 0 9' : 'M10 5.5a3.5 3.5 0 0 1 0 5'} />
    </>
  );
}
