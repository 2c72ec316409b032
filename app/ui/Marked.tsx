/** Text in which *asterisks* stand round French words. */
export function Marked({ text }: { readonly text: string }) {
  return text.split('*').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
      <i lang="fr" key={index}>
        {part}
      </i>
    ) : (
      part
    ),
  );
}
