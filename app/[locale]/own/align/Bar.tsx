import { useTranslation } from 'react-i18next';
import type { Said } from './editing.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Command = 'up' | 'down' | 'split' | 'join' | 'apart' | 'confirm' | 'undo' | 'redo';

const BUTTONS: readonly { readonly name: Command & IconName; readonly key: string }[] = [
  { name: 'up', key: '[' },
  { name: 'down', key: ']' },
  { name: 'split', key: 's' },
  { name: 'join', key: 'm' },
  { name: 'apart', key: 'o' },
  { name: 'confirm', key: 'c' },
  { name: 'undo', key: 'u' },
  { name: 'redo', key: 'U' },
];

type Props = {
  readonly said: Said | undefined;
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly onCommand: (command: Command) => void;
};

/** What can be done with the pair or the sentence picked out, and a line that tells what was done. */
export function Bar({ said, undoable, redoable, onCommand }: Props) {
  const { t } = useTranslation('editor');
  const idle = (name: Command) => (name === 'undo' && !undoable) || (name === 'redo' && !redoable);
  return (
    <div className="edit-bar">
      <p className="told" role="status">
        {said && <Told key={said.count} said={said} />}
      </p>
      <div className="commands" role="toolbar" aria-label={t('bar')}>
        {BUTTONS.map(({ name, key }) => (
          <button
            key={name}
            type="button"
            className="command"
            aria-label={t(`do.${name}`)}
            aria-keyshortcuts={key === 'U' ? 'Shift+U' : key}
            aria-disabled={idle(name) || undefined}
            title={`${t(`do.${name}`)} (${key === 'U' ? t('keys.shiftWith', { key: 'u' }) : key})`}
            onClick={() => onCommand(name)}
          >
            <Icon name={name} />
            <span aria-hidden="true">{t(`short.${name}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Told({ said: { what, source, target } }: { readonly said: Said }) {
  const { t } = useTranslation('editor');
  return t(`said.${what}`, {
    french: t('sentences.source', { count: source }),
    english: t('sentences.target', { count: target }),
  });
}
