'use client';

/** Asks for the address of this page once more. */
export function Again({ label }: { readonly label: string }) {
  return (
    <button type="button" className="button" onClick={() => location.reload()}>
      {label}
    </button>
  );
}
