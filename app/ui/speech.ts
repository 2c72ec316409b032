'use client';
import { useSyncExternalStore } from 'react';

/** The device's French voice, a local one first; undefined while it has none. */
export const useFrenchVoice = () => useVoice('fr');

/** The device's English voice, as the French one. */
export const useEnglishVoice = () => useVoice('en');

const useVoice = (language: 'fr' | 'en'): SpeechSynthesisVoice | undefined =>
  useSyncExternalStore(
    subscribe,
    () => voiceOf(language),
    () => undefined,
  );

function subscribe(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** The device's voice of a language, as it has it now. */
export function voiceOf(language: 'fr' | 'en'): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return voices.find(({ localService }) => localService) ?? voices[0];
}

const taken = new Set<() => void>();

/** Calls back when the voice is wanted for something else. Returns how to stop. */
export function onVoiceTaken(listener: () => void): () => void {
  taken.add(listener);
  return () => {
    taken.delete(listener);
  };
}

/** Says French, in place of whatever is being said; a rate below 1 is slower. */
export function speak(voice: SpeechSynthesisVoice, text: string, rate = 1) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  for (const listener of taken) listener();
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
