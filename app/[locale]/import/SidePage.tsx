import { type ChangeEvent, type ClipboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_TEXT } from '#core/formats/limits.ts';
import { ChapterList } from './ChapterList.tsx';
import {
  firstWords,
  isReading,
  LONGEST_TYPED,
  type Side,
  type SideName,
  type Source,
  sourceOf,
  titleOf,
} from './sides.ts';

type Props = {
  readonly name: SideName;
  readonly side: Side;
  readonly placeholder?: string | undefined;
  /** Asked for on one side only. */
  readonly author?: string;
  /** It was to be added and is not there. */
  readonly missing: boolean;
  readonly onSource: (source: Source | undefined) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChange: (next: Partial<Side>) => void;
};

const TAGS = { french: 'fr', english: 'en' } as const;

/** One page of the open book: where a text is put, and what was found in it. */
export function SidePage({ name, side, placeholder, author, missing, onSource, onFiles, onChange }: Props) {
  const { t } = useTranslation('import');
  const id = useId();
  const leaf = useRef<HTMLElement>(null);
  /** What had the focus gives its place to another: that one has it next. */
  const focusOn = (selector: string) =>
    requestAnimationFrame(() => leaf.current?.querySelector<HTMLElement>(selector)?.focus());
  const { source, trouble, found } = side;
  const field = source === undefined || source.kind === 'typed';
  const complaint = trouble
    ? t(`problems.${trouble.problem}`, { detail: trouble.detail ?? '' })
    : missing && t(`${name}.missing`);

  /** What would make the field slow stands beside it instead, and what no one could read does not come in at all. */
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= LONGEST_TYPED) return;
    event.preventDefault();
    if (pasted.length > LONGEST_TEXT) {
      onChange({ trouble: { problem: 'too-large', detail: String(LONGEST_TEXT / 2 ** 20) } });
      return;
    }
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onSource(sourceOf(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)));
    focusOn('.remove');
  };

  return (
    <section ref={leaf} className="leaf" data-side={name} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{t(`${name}.name`)}</h2>
      {field ? (
        <textarea
          id={`${id}-text`}
          lang={TAGS[name]}
          aria-label={t(`${name}.label`)}
          aria-invalid={Boolean(complaint) || undefined}
          aria-describedby={complaint ? `${id}-trouble` : undefined}
          placeholder={placeholder ?? t(`${name}.placeholder`)}
          spellCheck={false}
          autoCapitalize="none"
          value={source?.kind === 'typed' ? source.text : ''}
          onPaste={paste}
          onChange={(event) => onSource(sourceOf(event.target.value))}
        />
      ) : (
        <div className="held">
          <p className="file">{source.kind === 'file' ? source.file.name : t('pasted')}</p>
          {found && (
            <p className="excerpt" lang={found.language === 'other' ? undefined : found.language}>
              {excerptOf(side)}
            </p>
          )}
        </div>
      )}
      {complaint && (
        <p id={`${id}-trouble`} className="trouble" role="alert">
          {trouble?.file && <b>{trouble.file}</b>} {complaint}
        </p>
      )}
      <p className="facts" role="status">
        {isReading(side) && t('reading')}
        {found && (
          <>
            <span>{t(`found.${found.language}`)}</span>
            <span>{t('words', { count: found.words })}</span>
          </>
        )}
      </p>
      <p className="tools">
        <label className="quiet open">
          <input
            type="file"
            className="visually-hidden"
            aria-describedby={complaint ? `${id}-trouble` : undefined}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              onFiles([...(event.target.files ?? [])]);
              // So that the same file, changed, may be chosen again.
              event.target.value = '';
            }}
          />
          {source && !field ? t('openOther') : t('open')}
          <span className="visually-hidden"> ({t(`${name}.name`)})</span>
        </label>
        {source && (
          <button
            type="button"
            className="quiet remove"
            aria-label={t(`${name}.remove`)}
            onClick={() => {
              onSource(undefined);
              focusOn('textarea');
            }}
          >
            {t('remove')}
          </button>
        )}
      </p>
      {found && (
        <div className="details">
          <label>
            {t(`${name}.title`)}
            <input
              lang={TAGS[name]}
              value={titleOf(side)}
              placeholder={firstWords(side)}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          </label>
          {author !== undefined && (
            <label>
              {t('author')}
              <input value={author} onChange={(event) => onChange({ author: event.target.value })} />
            </label>
          )}
          <ChapterList
            language={TAGS[name]}
            imported={found.imported}
            corrections={side.corrections}
            onChange={(corrections) => onChange({ corrections })}
          />
        </div>
      )}
    </section>
  );
}

const LONGEST_EXCERPT = 280;

function excerptOf({ found }: Side): string {
  if (!found) return '';
  const { imported } = found;
  const first =
    imported.kind === 'text'
      ? imported.chapters[0]?.paragraphs.slice(0, 3).join(' ')
      : imported.chapters[0]?.paragraphs
          .flat()
          .slice(0, 4)
          .flatMap(({ french }) => french)
          .join(' ');
  return first === undefined || first.length <= LONGEST_EXCERPT
    ? (first ?? '')
    : `${first.slice(0, LONGEST_EXCERPT).trimEnd()}…`;
}
