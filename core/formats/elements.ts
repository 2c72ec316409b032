import { Parser } from 'htmlparser2';

/** An element of an XML or HTML file with what is in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and stretches of text. */
  children: (Element | string)[];
};

/**
 * The elements of a file, under one without a name. Nothing is fetched, and of the entities only the standard's own
 * are replaced. `onElement` is told of each when it is complete, and may empty it.
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
    { xmlMode: language === 'xml' },
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

/** The text in an element, without that of the elements to be passed over. */
export function textOf(element: Element, isPassed: (element: Element) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : isPassed(child) ? '' : textOf(child, isPassed)))
    .join('');
}
