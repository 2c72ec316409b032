import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Detected, detect } from '#core/text/detect.ts';

test.each<[string, Detected]>([
  ['Il pleut.', 'fr'],
  ['It is raining.', 'en'],
  ['Bonjour', 'fr'],
  ['Où allez-vous ?', 'fr'],
  ['J’ai faim', 'fr'],
  ['L’été fut brûlant.', 'fr'],
  ['Hello there', 'en'],
  ["Don't!", 'en'],
  ['Everything changed overnight', 'en'],
  ['Longtemps, je me suis couché de bonne heure.', 'fr'],
  ['Call me Ishmael.', 'en'],
  ['« Vous êtes folle », murmura-t-il.', 'fr'],
  ['Le week-end, the best of both worlds, disait-il de son air entendu.', 'fr'],
  ['The maître d’hôtel and the sommelier had a tête-à-tête.', 'en'],
  ['En un lugar de la Mancha, de cuyo nombre no quiero acordarme, vivía un hidalgo.', 'other'],
  ['Nel mezzo del cammin di nostra vita mi ritrovai per una selva oscura.', 'other'],
  ['Es war einmal ein König, der hatte eine Tochter, die war schön.', 'other'],
  ['Era uma vez um rei que não tinha filhos e vivia com a rainha.', 'other'],
  ['De man was niet thuis, maar het huis was van hem.', 'other'],
  ['Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae.', 'other'],
  ['В начале было слово, и слово было у Бога.', 'other'],
  ['吾輩は猫である。名前はまだ無い。', 'other'],
  ['1234 5678', 'other'],
  ['', 'other'],
  ['\ud800', 'other'],
])('%s is %s', (text, language) => expect(detect(text)).toBe(language));

describe.each(readdirSync('content').filter((file) => file.endsWith('.md')))('%s', (file) => {
  const language = file.includes('.fr.') ? 'fr' : 'en';
  const body = readFileSync(`content/${file}`, 'utf8').replace(/^---.*?---/s, '');

  test('is of its language as a whole', () => expect(detect(body)).toBe(language));

  test('is of its language in every sentence of more than five words', () => {
    const sentences = body.split(/\n+|(?<=[.!?])\s+/).filter((text) => text.split(' ').length > 5);
    expect(sentences.filter((sentence) => detect(sentence) !== language)).toEqual([]);
  });
});
