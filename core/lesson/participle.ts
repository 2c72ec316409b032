/** The past participle of a verb, masculine singular, by the ending of its infinitive. */
export function participleOf(infinitive: string): string {
  for (const [ending, participle] of ENDINGS)
    if (infinitive.endsWith(ending)) return infinitive.slice(0, -ending.length) + participle;
  return infinitive;
}

// The longer endings stand before the shorter.
const ENDINGS: readonly (readonly [string, string])[] = [
  ['avoir', 'eu'],
  ['asseoir', 'assis'],
  ['être', 'été'],
  ['naître', 'né'],
  ['mourir', 'mort'],
  ['quérir', 'quis'],
  ['faire', 'fait'],
  ['traire', 'trait'],
  ['plaire', 'plu'],
  ['prendre', 'pris'],
  ['mettre', 'mis'],
  ['clure', 'clu'],
  ['vivre', 'vécu'],
  ['suivre', 'suivi'],
  ['rire', 'ri'],
  ['lire', 'lu'],
  ['dire', 'dit'],
  ['crire', 'crit'],
  ['cevoir', 'çu'],
  ['devoir', 'dû'],
  ['savoir', 'su'],
  ['pouvoir', 'pu'],
  ['mouvoir', 'mu'],
  ['uire', 'uit'],
  ['oudre', 'olu'],
  ['indre', 'int'],
  ['aître', 'u'],
  ['oître', 'u'],
  ['oire', 'u'],
  ['vrir', 'vert'],
  ['frir', 'fert'],
  ['courir', 'couru'],
  ['tenir', 'tenu'],
  ['venir', 'venu'],
  ['vêtir', 'vêtu'],
  ['battre', 'battu'],
  ['vaincre', 'vaincu'],
  ['rompre', 'rompu'],
  ['dre', 'du'],
  ['voir', 'vu'],
  ['loir', 'lu'],
  ['er', 'é'],
  ['ir', 'i'],
];
