import {
  type Chapter,
  FormatError,
  type Imported,
  type PairedBead,
  type PairedChapter,
  type PairedDocument,
} from './document.ts';
import { childrenOf, type Element, parseElements, textOf } from './elements.ts';
import { lengthsOf, sentencesAt } from './sentences.ts';
import { tidyDocument, tidyText } from './tidy.ts';
import { escapeXml } from './xml.ts';

/** Who made the file: only then do its properties mean what they mean to us. */
const TOOL = 'En regard';

/**
 * A document as a translation memory, TMX 1.4b: a translation unit a bead. What TMX has no element for (titles,
 * chapters and paragraphs, confidence, the bounds of sentences) stands in properties, so that reading it back gives
 * the document; other tools pass over them.
 */
export function writeTmx(document: PairedDocument): string {
  const { chapters, author, ...titles } = tidyDocument(document);
  const header = [...titleProps('x-title', titles), ...prop('x-author', author)];
  const units = chapters.flatMap((chapter, number) => unitsOf(chapter, number));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="${TOOL}" creationtoolversion="1" segtype="sentence" o-tmf="${TOOL}" adminlang="en" srclang="fr" datatype="plaintext">
${header.map((line) => `${line}\n`).join('')}</header>
<body>
${units.join('')}</body>
</tmx>
`;
}

function unitsOf(chapter: PairedChapter, chapterNumber: number): string[] {
  return chapter.paragraphs.flatMap((beads, paragraph) =>
    beads.map((bead, index) => {
      const first = paragraph === 0 && index === 0;
      const props = [
        ...(first ? titleProps('x-chapter-title', chapter) : []),
        ...prop('x-chapter', String(chapterNumber + 1)),
        ...prop('x-paragraph', String(paragraph + 1)),
      ];
      return unit(bead, props);
    }),
  );
}

function unit({ french, english, confidence, set }: PairedBead, placeProps: readonly string[]): string {
  const props = [...placeProps, ...prop('x-confidence', String(confidence)), ...prop('x-set', set && 'true')];
  return `<tu>\n${[...props, ...variant('fr', french), ...variant('en', english)].join('\n')}\n</tu>\n`;
}

/** One language of a unit; an omission has none. */
function variant(language: 'fr' | 'en', sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const lengths = prop('x-sentences', lengthsOf(sentences)).join('');
  return [`<tuv xml:lang="${language}">${lengths}<seg>${escapeXml(sentences.join(' '))}</seg></tuv>`];
}

function titleProps(type: string, titles: Pick<PairedChapter, 'title' | 'titleEnglish'>): string[] {
  return [...prop(type, titles.title, 'fr'), ...prop(type, titles.titleEnglish, 'en')];
}

function prop(type: string, value: string | undefined, language?: 'fr' | 'en'): string[] {
  if (value === undefined) return [];
  return [`<prop type="${type}"${language ? ` xml:lang="${language}"` : ''}>${escapeXml(value)}</prop>`];
}

/**
 * A translation memory of any tool: the French and the English of each unit, whatever other languages it has, without
 * the codes of formatting. French alone is a text. Throws a FormatError.
 */
export function readTmx(text: string): Imported {
  const { header, units } = parse(text);
  if (units.length === 0) throw new FormatError('empty');
  if (!units.some(({ bead }) => bead.french.length > 0)) throw new FormatError('no-french');
  const ours = header?.attributes.creationtool === TOOL;
  const placed = units
    .filter(({ bead }) => bead.french.length + bead.english.length > 0)
    .map(({ bead, props }, index) => ({
      bead,
      titles: titlesIn(props, 'x-chapter-title'),
      chapter: ours ? props.get('x-chapter') : undefined,
      paragraph: ours ? props.get('x-paragraph') : index,
    }));
  const chapters = runs(placed, ({ chapter }) => chapter).map((inChapter) => ({
    ...(ours && inChapter[0]?.titles),
    paragraphs: runs(inChapter, ({ paragraph }) => paragraph).map((beads) => beads.map(({ bead }) => bead)),
  }));
  const description = ours && header ? descriptionIn(propsOf(header)) : {};
  if (units.some(({ bead }) => bead.english.length > 0)) return { kind: 'bitext', ...description, chapters };
  return { kind: 'text', ...description, language: 'fr', chapters: chapters.map(frenchOf) };
}

type Props = ReadonlyMap<string, string>;
type Unit = { readonly bead: PairedBead; readonly props: Props };

function parse(text: string): { readonly header: Element | undefined; readonly units: readonly Unit[] } {
  const root = text.search(/<tmx[\s>]/);
  if (root < 0) throw new FormatError('unknown');
  if (/<!ENTITY/i.test(text.slice(0, root))) throw new FormatError('entities');
  if (!/<\/tmx\s*>/.test(text.slice(-1000))) throw new FormatError('damaged');
  const units: Unit[] = [];
  let header: Element | undefined;
  parseElements(text, 'xml', (element) => {
    if (element.name === 'header') header = element;
    if (element.name !== 'tu') return;
    units.push(unitOf(element));
    // A memory may have a hundred thousand of them.
    element.children = [];
  });
  return { header, units };
}

function unitOf(unit: Element): Unit {
  const props = propsOf(unit);
  const bead = {
    french: sideOf(unit, FRENCH),
    english: sideOf(unit, ENGLISH),
    confidence: confidenceIn(props),
    ...(props.has('x-set') && { set: true as const }),
  };
  return { props, bead };
}

/** The sentences in the first variant of a language, whatever country it is of. */
function sideOf(unit: Element, language: RegExp): string[] {
  for (const variant of childrenOf(unit, 'tuv')) {
    const [segment] = childrenOf(variant, 'seg');
    if (!segment || !language.test(languageOf(variant))) continue;
    return sentencesAt(tidyText(textOf(segment, isCode)), propsOf(variant).get('x-sentences'));
  }
  return [];
}

/** As BCP 47 and older tools write them: `fr-CA`, `FR`, `fr_FR`, `fra`. */
const FRENCH = /^(?:fr|fra|fre)(?:[-_]|$)/i;
const ENGLISH = /^(?:en|eng)(?:[-_]|$)/i;

const languageOf = ({ attributes }: Element) => attributes['xml:lang'] ?? attributes.lang ?? '';

/** Native codes of formatting, and the text that stands within one: a footnote's, an attribute's. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub']);
const isCode = ({ name }: Element) => CODES.has(name);

/** The properties of an element, by their type and, where they have one, their language. */
function propsOf(element: Element): Props {
  const props = childrenOf(element, 'prop');
  return new Map(
    props.map((prop) => [
      [prop.attributes.type, languageOf(prop)].filter(Boolean).join(' '),
      tidyText(textOf(prop)),
    ]),
  );
}

function confidenceIn(props: Props): number {
  const confidence = Number(props.get('x-confidence') ?? 1);
  return confidence >= 0 && confidence <= 1 ? confidence : 1;
}

function descriptionIn(header: Props) {
  const author = header.get('x-author');
  return { ...titlesIn(header, 'x-title'), ...(author && { author }) };
}

function titlesIn(props: Props, type: string): Pick<PairedChapter, 'title' | 'titleEnglish'> {
  const [title, titleEnglish] = [props.get(`${type} fr`), props.get(`${type} en`)];
  return { ...(title && { title }), ...(titleEnglish && { titleEnglish }) };
}

function frenchOf({ title, paragraphs }: PairedChapter): Chapter {
  return { title, paragraphs: paragraphs.map((beads) => beads.flatMap(({ french }) => french).join(' ')) };
}

/** Cuts a list wherever the key changes. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const found: Item[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before !== undefined && keyOf(before) === keyOf(item)) found.at(-1)!.push(item);
    else found.push([item]);
  });
  return found;
}
