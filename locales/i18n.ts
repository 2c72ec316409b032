import { createInstance, type i18n, type TFunction } from 'i18next';
import enCommon from './en/common.json' with { type: 'json' };
import enDictionary from './en/dictionary.json' with { type: 'json' };
import enEditor from './en/editor.json' with { type: 'json' };
import enExport from './en/export.json' with { type: 'json' };
import enForm from './en/form.json' with { type: 'json' };
import enImport from './en/import.json' with { type: 'json' };
import enLibrary from './en/library.json' with { type: 'json' };
import enListen from './en/listen.json' with { type: 'json' };
import enOffline from './en/offline.json' with { type: 'json' };
import enOwn from './en/own.json' with { type: 'json' };
import enPlacement from './en/placement.json' with { type: 'json' };
import enPractice from './en/practice.json' with { type: 'json' };
import enProgress from './en/progress.json' with { type: 'json' };
import enReader from './en/reader.json' with { type: 'json' };
import enWords from './en/words.json' with { type: 'json' };
import frCommon from './fr/common.json' with { type: 'json' };
import frDictionary from './fr/dictionary.json' with { type: 'json' };
import frEditor from './fr/editor.json' with { type: 'json' };
import frExport from './fr/export.json' with { type: 'json' };
import frForm from './fr/form.json' with { type: 'json' };
import frImport from './fr/import.json' with { type: 'json' };
import frLibrary from './fr/library.json' with { type: 'json' };
import frListen from './fr/listen.json' with { type: 'json' };
import frOffline from './fr/offline.json' with { type: 'json' };
import frOwn from './fr/own.json' with { type: 'json' };
import frPlacement from './fr/placement.json' with { type: 'json' };
import frPractice from './fr/practice.json' with { type: 'json' };
import frProgress from './fr/progress.json' with { type: 'json' };
import frReader from './fr/reader.json' with { type: 'json' };
import frWords from './fr/words.json' with { type: 'json' };
import type { Locale } from './locale.ts';

const RESOURCES = {
  en: {
    common: enCommon,
    dictionary: enDictionary,
    editor: enEditor,
    export: enExport,
    form: enForm,
    import: enImport,
    library: enLibrary,
    listen: enListen,
    offline: enOffline,
    own: enOwn,
    placement: enPlacement,
    practice: enPractice,
    progress: enProgress,
    reader: enReader,
    words: enWords,
  },
  fr: {
    common: frCommon,
    dictionary: frDictionary,
    editor: frEditor,
    export: frExport,
    form: frForm,
    import: frImport,
    library: frLibrary,
    listen: frListen,
    offline: frOffline,
    own: frOwn,
    placement: frPlacement,
    practice: frPractice,
    progress: frProgress,
    reader: frReader,
    words: frWords,
  },
} as const;

/** English is the model of the keys: an unknown key is a compile error. */
type Resources = (typeof RESOURCES)['en'];
export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}

/** The strings of some namespaces in one language: what a page sends to the browser. */
export type Strings = Partial<Record<Namespace, object>>;

/** Picks what a client component needs, so that a page carries no string it does not show. */
export function stringsFor<Name extends Namespace>(locale: Locale, ...namespaces: readonly Name[]): Strings {
  return Object.fromEntries(namespaces.map((name) => [name, RESOURCES[locale][name]]));
}

/** The translator of one namespace, for server components and scripts. One instance per language, never shared. */
export function translator<Name extends Namespace>(locale: Locale, namespace: Name): TFunction<Name> {
  return instance(locale, RESOURCES[locale]).getFixedT(locale, namespace) as TFunction<Name>;
}

function instance(locale: Locale, strings: Strings): i18n {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    resources: { [locale]: strings },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n;
}
