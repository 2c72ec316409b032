/** What stands between the text of an XML file: declarations, comments, tags. */
const MARKUP =
  /<\?xml [^<>]*\?>|<!DOCTYPE [^<>]*>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/gu;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids (XML 1.0, §2.2)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Why a text is not well-formed XML, as far as we write it: no comments, no CDATA, no entities of its own. */
export function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let between = '';
  let done = 0;
  let roots = 0;
  for (const match of text.matchAll(MARKUP)) {
    between += text.slice(done, match.index);
    done = match.index + match[0].length;
    const [, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w.:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) faults.push(`an attribute twice: ${match[0]}`);
    if (REFERENCE.test(attributes)) faults.push(`a bare & in ${match[0]}`);
    if (closing && open.pop() !== name) faults.push(`${match[0]} closes what is not open`);
    if (!closing && open.length === 0 && ++roots > 1) faults.push('two roots');
    if (!closing && !empty) open.push(name);
  }
  between += text.slice(done);
  if (open.length > 0) faults.push(`not closed: ${open}`);
  if (between.includes('<') || between.includes(']]>')) faults.push('a bare < or ]]> in the text');
  if (REFERENCE.test(between)) faults.push('a bare & in the text');
  if (FORBIDDEN.test(text)) faults.push('a character that XML forbids');
  return faults;
}
