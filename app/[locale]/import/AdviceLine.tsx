import { useTranslation } from 'react-i18next';
import { type Advice, adviceOn, type Sides } from './sides.ts';

type Props = {
  readonly sides: Sides;
  /** None where only a translation is asked for. */
  readonly onSwap: (() => void) | undefined;
};

/** What the languages found say, and one button that sets it right. */
export function AdviceLine({ sides, onSwap }: Props) {
  const { t } = useTranslation('import');
  const advice = adviceOn(sides);
  const inOne = sides.french.found?.imported.kind === 'bitext';
  const canSwap = onSwap && (advice?.kind === 'swapped' || advice?.kind === 'misplaced');
  const sentence = advice && (onSwap ? sentenceOf(advice, inOne, t) : ofTranslation(advice, t));
  return (
    <div className="advice-line" role="status" data-empty={advice === undefined || undefined}>
      {sentence && <p>{sentence}</p>}
      {canSwap && (
        <button type="button" className="quiet swap" onClick={onSwap}>
          {advice.kind === 'swapped' ? t('advice.swap') : t(`advice.move.${advice.side}`)}
        </button>
      )}
    </div>
  );
}

type T = ReturnType<typeof useTranslation<'import'>>['t'];

function sentenceOf(advice: Advice, inOne: boolean, t: T): string {
  if (advice.kind === 'swapped') return t(inOne ? 'advice.swappedInFile' : 'advice.swapped');
  if (advice.kind === 'same') return t(`advice.same.${advice.language}`);
  return t(`advice.${advice.kind}.${advice.side}`);
}

const ofTranslation = (advice: Advice, t: T): string =>
  advice.kind === 'misplaced' ? t('for.isFrench') : t('advice.other.english');
