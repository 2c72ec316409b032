import { notFound } from 'next/navigation';

/** Prerendered once per language as its 404; proxy.ts answers every unknown address with it. */
export default function MissingPage(): never {
  notFound();
}
