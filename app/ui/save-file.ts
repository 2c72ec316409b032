/** Hands a file to the browser to keep; returns its name. */
export function saveFile(blob: Blob, name: string): string {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(blob);
  link.click();
  // Not at once: the browser is still to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
