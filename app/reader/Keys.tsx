import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyList, type KeyRow } from '#app/ui/KeyList.tsx';

/** The list of keys. */
export function Keys({ ref, voice }: { readonly ref: Ref<HTMLDialogElement>; readonly voice: boolean }) {
  const { t } = useTranslation('reader');
  const { t: tListen } = useTranslation('listen');
  const speech: readonly KeyRow[] = [
    [['p'], [], t('keys.say')],
    [[`${t('keys.shift')} p`], [], t('keys.saySentence')],
    [['l'], [], tListen('keys.open')],
    [[tListen('keys.space')], [], tListen('keys.play')],
    [['r'], [], tListen('keys.again')],
    [[`${t('keys.shift')} r`], [], tListen('keys.loop')],
    [['-'], ['+'], tListen('keys.speed')],
  ];
  const rows: readonly KeyRow[] = [
    [['←'], ['→'], t('keys.word')],
    [['↑'], ['↓', 'j'], t('keys.sentence')],
    [['t'], [], t('keys.translation')],
    [[`${t('keys.shift')} t`], [], t('keys.all')],
    [[t('keys.enter')], [], t('keys.pin')],
    [[t('keys.escape')], [], t('keys.close')],
    ...(voice ? speech : []),
    [['s'], [], t('keys.save')],
    [['1'], [], t('keys.learning')],
    [['2', 'k', 'w'], [], t('keys.known')],
    [['3', 'i', 'x'], [], t('keys.ignored')],
    [['u'], [], t('keys.undo')],
    [['m'], [], t('keys.marks')],
    [['v'], [], t('keys.views')],
    [['?'], [], t('keys.help')],
  ];
  return (
    <KeyList ref={ref} title={t('keys.title')} or={t('keys.or')} close={t('card.close')} rows={rows}>
      {!voice && <p className="voice-help">{t('voice.none')}</p>}
    </KeyList>
  );
}
