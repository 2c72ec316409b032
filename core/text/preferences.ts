/**
 * What very frequent forms mostly are, where the frequency of the headword misleads. Points for a part of
 * speech, or for a headword where two share it. Data, one form a line.
 */
const LINES = `
a NOUN -6
ai NOUN -8
ainsi CCONJ -5
après ADV -1.5
as NOUN -3
autre PRON -2
autres PRON -2
avant NOUN -3 ADV -1
avoir NOUN -3
avions NOUN 1
bas VERB -5
beau NOUN -3
bien NOUN -1.6
bon NOUN -2
car NOUN -4
cent NOUN -3
comme ADV -3 ADP -0.2
contre NOUN -4 VERB -4
cours VERB -2
d' DET -3
de DET -3
dernier NOUN -2.5
dernière NOUN -3
devant VERB -1
devoir NOUN -1
dit NOUN -5 ADJ -3
durant VERB -4
en ADP 0.7
entre VERB -2
être NOUN -2.2
est NOUN -4
eu NOUN -8
été NOUN -1.5
fait NOUN -1 ADJ -3
fois VERB -6
fonds fonds 4
fort ADV -1 NOUN -1.5
fut NOUN -5
grand NOUN -3
grande NOUN -3
grands NOUN -3
haut ADV -1.5 NOUN -1
juste ADV -0.3 NOUN -4
l' PRON -0.3
la PRON -0.3
le PRON 0.3
leur PRON -0.5 leur -1
leurs PRON -4
mal NOUN -0.5
marche VERB -1
mille NOUN -3
même PRON -5
mêmes PRON -4
non INTJ -1
nouveau NOUN -2.5
or NOUN -1
où ADV -5
part VERB -1
pas NOUN -3.5
pendant NOUN -5 VERB -5
personne PRON -0.5
petit NOUN -1.5
petite NOUN -2
point ADV -3
pouvoir NOUN -0.6
premier NOUN -2.5
première NOUN -1.5
qu' PRON -0.4 ADV -2.2
puis VERB -2
ravi ADJ 10
ravie ADJ 10
ravies ADJ 10
ravis ADJ 10
quand ADV -2
que PRON -0.4 ADV -2.2
quelque ADV -2
sauf ADJ -4
seul NOUN -3
si ADV -0.5
soit CCONJ -0.8
son NOUN -4
suis suivre -4
sur ADJ -5
tel PRON -3
telle PRON -3
tels PRON -3
telles PRON -3
ton NOUN -2
tous PRON -1.2
tout NOUN -5 PRON -0.4
un PRON -3.5 NUM -3.5
une PRON -4 NUM -3.5
vers NOUN -3.5
vite ADJ -3
vu NOUN -3
`;

const PREFERENCES = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [form = '', ...pairs] = line.split(' ');
      const points = new Map<string, number>();
      for (let i = 0; i < pairs.length; i += 2) points.set(pairs[i]!, Number(pairs[i + 1]));
      return [form, points];
    }),
);

/** The points for reading the form `key` as this part of speech and headword. */
export function preference(key: string, upos: string, lemma: string): number {
  const points = PREFERENCES.get(key);
  return points ? (points.get(upos) ?? 0) + (points.get(lemma) ?? 0) : 0;
}
