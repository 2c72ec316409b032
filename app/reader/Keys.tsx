import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

/** The list of keys. */
export function Keys({ ref, voice }: { readonly ref: Ref<HTMLDialogElement>; readonly voice: boolean }) {
  const { t } = useTranslation('reader');
  const or = ` ${t('keys.or')} `;
  const rows = [
    [['←'], ['→'], t('keys.word')],
    [['↑', 'k'], ['↓', 'j'], t('keys.sentence')],
    [['t'], [], t('keys.translation')],
    [[`${t('keys.shift')} t`], [], t('keys.all')],
    [[t('keys.enter')], [], t('keys.pin')],
    [[t('keys.escape')], [], t('keys.close')],
    ...(voice
      ? ([
          [['p'], [], t('keys.say')],
          [[`${t('keys.shift')} p`], [], t('keys.saySentence')],
        ] as const)
      : []),
    [['v'], [], t('keys.views')],
    [['?'], [], t('keys.help')],
  ] as const;
  return (
    <dialog ref={ref} className="keys" aria-labelledby="keys-title" closedby="any">
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {rows.map(([first, second, meaning]) => (
          <div key={meaning}>
            <dt>
              <Caps keys={first} or={or} />
              {second.length > 0 && ' '}
              <Caps keys={second} or={or} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {!voice && <p className="voice-help">{t('voice.none')}</p>}
      <form method="dialog">
        <button type="submit" className="quiet">
          {t('card.close')}
        </button>
      </form>
    </dialog>
  );
}

function Caps({ keys, or }: { readonly keys: readonly string[]; readonly or: string }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && or}
      <kbd>{key}</kbd>
    </span>
  ));
}
