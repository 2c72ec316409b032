import { Parser } from 'htmlparser2';
import { FormatError } from './document.ts';

/** An element of an XML or HTML file with what is in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and stretches of text. */
  children: (Element | string)[];
};

/** Files of data are never deep; whatever walks their elements need not fear for its stack. */
const DEEPEST = 1000;

/**
 * The elements of a file, under one without a name. Nothing is fetched, and of the entities only the standard's own
 * are replaced. `onElement` is told of each when it is complete, and may empty it. Throws a FormatError.
 */
export function parseElements(
  text: string,
  language: 'xml' | 'html',
  onElement?: (element: Element) => void,
): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new FormatError('damaged');
        const element = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(data) {
        open.at(-1)!.children.push(data);
      },
      onclosetag() {
        const closed = open.pop()!;
        onElement?.(closed);
      },
    },
    // XHTML ends `<title/>` in one tag, where HTML would go on.
    { xmlMode: language === 'xml', recognizeSelfClosing: true },
  );
  parser.end(text);
  return root;
}

/** The elements directly in another, by name. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

/** All elements within another that have a name, whatever its prefix, in order. */
export function descendantsOf(element: Element, localName: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const within = descendantsOf(child, localName);
    return localNameOf(child) === localName ? [child, ...within] : within;
  });
}

export const localNameOf = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** The text in an element, without that of the elements to be passed over. */
export function textOf(element: Element, isPassed: (element: Element) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : isPassed(child) ? '' : textOf(child, isPassed)))
    .join('');
}
