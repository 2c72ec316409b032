/** Why a database would not take something: there is no room, or the browser refuses. */
export function reasonOf(error: unknown): 'full' | 'refused' {
  // A full disk comes as an error of its own or inside that of the transaction it broke.
  const { name, inner } = Object(error) as { name?: string; inner?: unknown };
  if (name === 'QuotaExceededError') return 'full';
  return inner !== undefined && inner !== error ? reasonOf(inner) : 'refused';
}
