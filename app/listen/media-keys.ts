type Handlers = Readonly<Record<'play' | 'pause' | 'stop' | 'previoustrack' | 'nexttrack', () => void>>;

export type MediaKeys = {
  readonly show: (playing: boolean) => void;
  readonly release: () => void;
};

/**
 * Takes the media keys for as long as something is listened to. A browser gives them to the page that plays sound,
 * and Chromium does not count the voice as such: silence is played along, in a loop of more than the five seconds
 * that it asks for. Where a browser refuses either, the keys stay with whom they were.
 */
export function takeMediaKeys(title: string, handlers: Handlers): MediaKeys | undefined {
  if (!('mediaSession' in navigator)) return undefined;
  const session = navigator.mediaSession;
  const address = URL.createObjectURL(silence(10));
  const audio = new Audio(address);
  audio.loop = true;
  const set = (release: boolean) => {
    for (const [action, handler] of Object.entries(handlers)) {
      try {
        session.setActionHandler(action as MediaSessionAction, release ? null : handler);
      } catch {
        // An action this browser does not know.
      }
    }
  };
  session.metadata = new MediaMetadata({ title, artist: 'En regard' });
  set(false);
  return {
    show: (playing) => {
      session.playbackState = playing ? 'playing' : 'paused';
      if (playing) void audio.play().catch(() => {});
      else audio.pause();
    },
    release: () => {
      audio.pause();
      URL.revokeObjectURL(address);
      set(true);
      session.metadata = null;
      session.playbackState = 'none';
    },
  };
}

const RATE = 8000;

/** So many seconds of nothing, as a WAV file of eight-bit samples. */
function silence(seconds: number): Blob {
  const length = seconds * RATE;
  const header = new DataView(new ArrayBuffer(44));
  const word = (at: number, letters: string) =>
    [...letters].forEach((letter, i) => {
      header.setUint8(at + i, letter.charCodeAt(0));
    });
  word(0, 'RIFF');
  header.setUint32(4, 36 + length, true);
  word(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  word(36, 'data');
  header.setUint32(40, length, true);
  return new Blob([header, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}
