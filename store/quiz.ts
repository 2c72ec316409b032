/** A quiz under way: the seed that made its questions and the answers so far, in order. */
export type QuizSession = { readonly seed: number; readonly answers: readonly string[] };

const keyOf = (slug: string) => `en-regard.quiz.${slug}`;

/** The quiz left under way in this tab, so that a reload or a change of language loses nothing. */
export function resumeQuiz(slug: string): QuizSession | undefined {
  try {
    const { seed, answers } = Object(JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null')) as Record<
      string,
      unknown
    >;
    const sound =
      Number.isInteger(seed) &&
      Array.isArray(answers) &&
      answers.every((answer) => typeof answer === 'string');
    return sound ? { seed: seed as number, answers: answers as string[] } : undefined;
  } catch {
    return undefined;
  }
}

export function keepQuiz(slug: string, session: QuizSession) {
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(session));
  } catch {
    // Refused or full: the quiz goes on, and is only lost on a reload.
  }
}
