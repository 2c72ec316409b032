'use client';
import { useSyncExternalStore } from 'react';

/** The device's French voice, a local one first; undefined while it has none. */
export const useFrenchVoice = (): SpeechSynthesisVoice | undefined =>
  useSyncExternalStore(subscribe, frenchVoice, () => undefined);

function subscribe(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

function frenchVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^fr(?:[-_]|$)/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** Says French, in place of whatever is being said; a rate below 1 is slower. */
export function speak(voice: SpeechSynthesisVoice, text: string, rate = 1) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
