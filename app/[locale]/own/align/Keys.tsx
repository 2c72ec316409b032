import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyList, type KeyRow } from '#app/ui/KeyList.tsx';

/** The list of keys. */
export function Keys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const { t } = useTranslation('editor');
  const shift = (key: string) => t('keys.shiftWith', { key });
  const control = (key: string) => t('keys.controlWith', { key });
  const rows: readonly KeyRow[] = [
    [['↑', 'k'], ['↓', 'j'], t('keys.pair')],
    [['←'], ['→'], t('keys.side')],
    [['n'], [shift('n')], t('keys.unsure')],
    [['c', t('keys.enter')], [], t('keys.confirm')],
    [['[', shift('↑')], [']', shift('↓')], t('keys.move')],
    [['m'], [], t('keys.join')],
    [['s'], [], t('keys.split')],
    [['o'], [], t('keys.apart')],
    [['r'], [], t('keys.realign')],
    [['u', control('z')], [], t('keys.undo')],
    [[shift('u'), control('y')], [], t('keys.redo')],
    [['?'], [], t('keys.help')],
  ];
  return <KeyList ref={ref} title={t('keys.title')} or={t('keys.or')} close={t('keys.close')} rows={rows} />;
}
