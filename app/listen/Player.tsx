import { type ReactNode, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#app/ui/preferences.ts';
import { onVoiceTaken } from '#app/ui/speech.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { PassageNumber } from '../reader/moves.ts';
import { useKeys } from './keys.ts';
import { useLight } from './light.ts';
import { type Listening, listeningTo } from './listening.ts';
import { type MediaKeys, takeMediaKeys } from './media-keys.ts';
import { Panel } from './Panel.tsx';
import { isUnderWay, type PlayerEvent } from './player.ts';
import './player.css';

type Props = {
  readonly lesson: Lesson;
  /** From where to play: at once, and anew whenever this is another object. */
  readonly asked: { readonly passage: PassageNumber };
  /** The reader's own place, where a player at rest goes. */
  readonly chosen: PassageNumber | undefined;
  readonly onAt: (passage: PassageNumber) => void;
  readonly onClose: () => void;
};

/** The bar that reads the text aloud, sentence by sentence. */
export function Player({ lesson, asked, chosen, onAt, onClose }: Props) {
  const { t } = useTranslation('listen');
  const { rate } = usePreferences();
  const [listening] = useState(() => listeningTo(lesson));
  const { passages, send, subscribe } = listening;
  const player = useSyncExternalStore(subscribe, listening.player, listening.player);
  const [calls, setCalls] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const { name } = player.phase;
  const goesOn = isUnderWay(player);
  const passage = name === 'stopped' ? undefined : passages[player.at];
  /** What the reader asks of the player brings its sentence back into sight. */
  const call = (event: PlayerEvent) => {
    send(event);
    setCalls((before) => before + 1);
  };
  const calling: Listening = { ...listening, send: call };

  useLight(passage, player.side, calls);
  useKeys(calling, onClose);
  useMediaKeys(lesson.title.fr, goesOn, call, onClose);

  const start = useEffectEvent(() => call({ type: 'start', at: placeIn(passages, asked.passage) }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again is another object
  useEffect(() => {
    start();
    // The button that opened the bar has done its part: Space should now pause.
    if (document.activeElement?.matches('.listen-button')) button.current?.focus({ preventScroll: true });
  }, [asked]);

  useEffect(() => {
    if (chosen !== undefined) send({ type: 'move', at: placeIn(passages, chosen) });
  }, [chosen, passages, send]);

  const tell = useEffectEvent(() => passage !== undefined && onAt(passage));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once a passage
  useEffect(() => {
    tell();
  }, [passage]);

  useEffect(() => {
    const stop = () => send({ type: 'stop' });
    const release = onVoiceTaken(() => send({ type: 'pause' }));
    // Chrome goes on speaking when its page is left.
    addEventListener('pagehide', stop);
    return () => {
      release();
      removeEventListener('pagehide', stop);
      stop();
    };
  }, [send]);

  const place = { number: player.at + 1, count: passages.length };
  const toggle = name === 'waiting' ? t('next') : t(goesOn ? 'pause' : 'play');
  return (
    <section className="player" aria-label={t('label')} data-phase={name}>
      {name === 'failed' && <p role="alert">{t('failed')}</p>}
      <div className="player-row">
        <Tool label={t('previousSentence')} onPress={() => call({ type: 'step', by: -1 })}>
          <path d="M12.5 3.5v9L6 8zM3.5 3.5v9" />
        </Tool>
        <button
          ref={button}
          type="button"
          className="icon play"
          aria-label={toggle}
          title={toggle}
          onClick={() => call({ type: 'toggle' })}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={goesOn ? 'M5.5 3v10M10.5 3v10' : 'M5 2.8v10.4L13 8z'} />
          </svg>
        </button>
        <Tool label={t('nextSentence')} onPress={() => call({ type: 'step', by: 1 })}>
          <path d="M3.5 3.5v9L10 8zM12.5 3.5v9" />
        </Tool>
        <Tool label={t('again')} onPress={() => call({ type: 'again' })}>
          <path d="M3 8a5 5 0 1 0 1.6-3.7M2.8 2.5 4.4 4.4 2.4 6" />
        </Tool>
        <Tool label={t('loop')} pressed={player.loop} onPress={() => send({ type: 'loop' })}>
          <path d="M2.5 8V6.5a2 2 0 0 1 2-2h8.5m-2-2.3 2.3 2.3L11 6.8M13.5 8v1.5a2 2 0 0 1-2 2H3m2 2.3-2.3-2.3L5 9.2" />
        </Tool>
        <p className="player-place">
          <span role="status">{name === 'waiting' && t('waiting')}</span>
          {name !== 'waiting' && <span title={t('placeLabel', place)}>{t('place', place)}</span>}
        </p>
        <button
          type="button"
          className="quiet player-speed"
          popoverTarget="listening-settings"
          aria-label={t('settings')}
          title={t('settings')}
        >
          <span data-glyph={t('rate', { rate: rate.replace('.', t('decimal')) })} />
        </button>
        <Tool label={t('close')} onPress={onClose}>
          <path d="m3.5 3.5 9 9m0-9-9 9" />
        </Tool>
      </div>
      <Panel speed={listening.speed} />
    </section>
  );
}

/** Where a passage stands among those listened to; the first where it is not. */
const placeIn = (passages: readonly PassageNumber[], passage: PassageNumber) =>
  Math.max(0, passages.indexOf(passage));

type ToolProps = {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Tool({ label, pressed, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}

/** The keys of a keyboard or a headset. */
function useMediaKeys(
  title: string,
  playing: boolean,
  send: (event: PlayerEvent) => void,
  onClose: () => void,
) {
  const [keys, setKeys] = useState<MediaKeys>();
  const ask = useEffectEvent(send);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const taken = takeMediaKeys(title, {
      play: () => ask({ type: 'play' }),
      pause: () => ask({ type: 'pause' }),
      stop: () => close(),
      previoustrack: () => ask({ type: 'step', by: -1 }),
      nexttrack: () => ask({ type: 'step', by: 1 }),
    });
    setKeys(taken);
    return () => taken?.release();
  }, [title]);
  useEffect(() => keys?.show(playing), [keys, playing]);
}
