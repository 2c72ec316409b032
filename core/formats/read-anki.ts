import { unzipSync } from 'fflate';
import { Decompress } from 'fzstd';
import { type DeckNote, type DeckSentence, GUID, SEPARATOR } from './anki.ts';
import { type Field, fieldOf } from './anki-field.ts';
import { type Roles, rolesOf } from './anki-roles.ts';
import { FormatError } from './document.ts';
import { SqliteFile } from './read-sqlite.ts';
import { joined } from './sqlite-record.ts';

/** The collection in a package, the newest form first: a package in a new form has an empty one in the oldest. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
/** In bytes: some hundred thousand notes. */
const MOST_BYTES = 256 * 2 ** 20;

export type ReadDeck = {
  readonly notes: readonly DeckNote[];
  /** How many notes have no French word that can be told. */
  readonly skipped: number;
};

/**
 * Reads the notes of an Anki package, of any note type and any version since 2012: fields are told by their language
 * and length. Sounds, pictures and Anki's schedule are left. Throws a FormatError.
 */
export function readAnki(bytes: Uint8Array): ReadDeck {
  const rows = new SqliteFile(collectionIn(bytes)).rows('notes');
  const notes = rows.map(({ guid, mid, flds }) => ({
    guid: String(guid ?? ''),
    type: String(mid),
    fields: String(flds ?? '')
      .split(SEPARATOR)
      .map(fieldOf),
  }));
  if (notes.length === 0) throw new FormatError('empty');
  const isOurs = ({ guid, fields }: (typeof notes)[number]) => guid.startsWith(GUID) && fields.length >= 7;
  const ours = notes.filter(isOurs).map(({ guid, fields }) => ourNote(guid, fields));
  const others = [
    ...Map.groupBy(
      notes.filter((note) => !isOurs(note)),
      ({ type }) => type,
    ).values(),
  ];
  const roles = others.map((group) => rolesOf(group.map(({ fields }) => fields)));
  if (ours.length === 0 && roles.every((role) => role === undefined)) throw new FormatError('no-french');
  const read = others.flatMap((group, index) => {
    const role = roles[index];
    return group.map(({ fields }) => role && noteBy(role, fields));
  });
  const told = [...ours, ...read].filter((note) => note !== undefined);
  return { notes: told, skipped: notes.length - told.length };
}

function collectionIn(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new FormatError('empty');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FormatError('unknown');
  const name = collectionName(bytes);
  const part = unzipped(bytes, name);
  return name.endsWith('b') ? unpacked(part) : part;
}

function collectionName(bytes: Uint8Array): string {
  const names = new Set<string>();
  inZip(() =>
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name);
        return false;
      },
    }),
  );
  const found = COLLECTIONS.find((name) => names.has(name));
  if (found === undefined) throw new FormatError('unknown');
  return found;
}

/** No more is inflated than the archive says, and no more than is allowed. */
function unzipped(bytes: Uint8Array, wanted: string): Uint8Array {
  const parts = inZip(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === wanted && originalSize > MOST_BYTES) throw tooLarge();
        return name === wanted;
      },
    }),
  );
  const part = parts[wanted];
  if (!part) throw new FormatError('damaged');
  return part;
}

function inZip<Result>(unzip: () => Result): Result {
  try {
    return unzip();
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError('damaged');
  }
}

const tooLarge = () => new FormatError('too-large', String(MOST_BYTES / 2 ** 20));

/** Undoes zstd, counting what comes out. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk.slice());
  });
  return inZip(() => {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
    return joined(chunks);
  });
}

const STEP = 64 * 2 ** 10;

function ourNote(guid: string, fields: readonly Field[]): DeckNote | undefined {
  const [word = '', pos = ''] = guid.slice(GUID.length).split('|');
  const [, gloss, sentence, , translation, source, note] = fields;
  if (word === '') return undefined;
  const { text, bead } = source?.data ?? {};
  return {
    word,
    ...(pos && { pos }),
    gloss: gloss?.text ?? '',
    ...(sentence?.marked && {
      sentence: {
        fr: sentence.text,
        en: translation?.text ?? '',
        ...sentence.marked,
        ...(text && { text }),
        ...(bead !== undefined && /^\d{1,6}$/.test(bead) && { bead: Number(bead) }),
        ...(source?.text && { source: source.text }),
      },
    }),
    note: note?.text ?? '',
  };
}

function noteBy(roles: Roles, fields: readonly Field[]): DeckNote | undefined {
  const at = (place: number | undefined) => (place === undefined ? undefined : fields[place]);
  const sentence = at(roles.sentence);
  const marked = sentence?.marked && sentence.text.slice(sentence.marked.start, sentence.marked.end);
  const word = firstLine(at(roles.word)?.text ?? marked);
  if (word === '') return undefined;
  return {
    word,
    gloss: firstLine(at(roles.gloss)?.text),
    sentence: sentence && placed(sentence, word, oneLine(at(roles.translation)?.text)),
    note: '',
  };
}

const firstLine = (text = '') => text.split('\n')[0]!.trim();
const oneLine = (text = '') => text.replaceAll('\n', ' ');

/** The sentence with the word's place in it, by its mark or by its letters; nothing where the word is not in it. */
function placed({ text, marked }: Field, word: string, en: string): DeckSentence | undefined {
  const place = marked ?? placeIn(text, word);
  return place && { fr: oneLine(text), en, ...place };
}

/** The shortest common beginning by which a form is taken for one of the word's. */
const COMMON = 0.6;

function placeIn(sentence: string, word: string) {
  const wanted = word.toLowerCase().replace(/^(?:l['’]|(?:le|la|les|un|une|des|se) |s['’])/, '');
  if (wanted === '') return undefined;
  const whole = sentence.toLowerCase().indexOf(wanted);
  const words = [...sentence.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].map(({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    shared: sharedStart(form.toLowerCase(), wanted),
  }));
  if (whole >= 0 && (wanted.includes(' ') || words.some(({ start }) => start === whole))) {
    const end = words.find(({ start }) => start === whole && !wanted.includes(' '))?.end;
    return { start: whole, end: end ?? whole + wanted.length };
  }
  const best = words.toSorted((a, b) => b.shared - a.shared)[0];
  return best && best.shared >= Math.max(3, wanted.length * COMMON)
    ? { start: best.start, end: best.end }
    : undefined;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared;
}
