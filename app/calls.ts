import { FormatError, type Problem } from '#core/formats/document.ts';

/**
 * Calls from a page to its worker. An argument that is a function is called back with what the worker reports, and
 * errors keep what a page needs to know of them: a FormatError its problem, an AbortError its name.
 */
type Call = { readonly call: number; readonly method: string; readonly args: readonly unknown[] };
type Failure = {
  readonly name: string;
  readonly message: string;
  readonly problem?: Problem | undefined;
  readonly detail?: string | undefined;
};
type Reply =
  | { readonly call: number; readonly report: unknown }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: Failure };

type Methods = { readonly [Name: string]: (...args: never[]) => Promise<unknown> };

/** The page's end: an object whose methods are the worker's. The worker is started by `start` at the first call. */
export function callable<Api extends Methods>(start: () => Worker): Api {
  type Waiting = PromiseWithResolvers<unknown> & { readonly report: ((value: unknown) => void) | undefined };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let calls = 0;

  const started = () => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const caller = waiting.get(data.call);
      if ('report' in data) return caller?.report?.(data.report);
      waiting.delete(data.call);
      if ('value' in data) caller?.resolve(data.value);
      else caller?.reject(revived(data.failure));
    });
    worker.addEventListener('error', ({ message }) => {
      // It could not be fetched, or broke down: the next call starts another.
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error(message || 'the worker stopped'));
      waiting.clear();
    });
    return worker;
  };

  const call = (method: string, args: readonly unknown[]) => {
    const report = args.find((arg): arg is (value: unknown) => void => typeof arg === 'function');
    const caller = { ...Promise.withResolvers(), report };
    calls += 1;
    waiting.set(calls, caller);
    started().postMessage({
      call: calls,
      method,
      args: args.filter((arg) => typeof arg !== 'function'),
    } satisfies Call);
    return caller.promise;
  };
  return new Proxy({} as Api, {
    get:
      (_, method: string) =>
      (...args: unknown[]) =>
        call(method, args),
  });
}

/** The worker's end: answers each call, with a function that reports after its other arguments. */
export function answerCalls(methods: Methods): void {
  addEventListener('message', async ({ data: { call, method, args } }: MessageEvent<Call>) => {
    const reply = (message: Reply) => postMessage(message);
    try {
      const report = (value: unknown) => reply({ call, report: value });
      reply({ call, value: await methods[method]!(...([...args, report] as never[])) });
    } catch (error) {
      reply({ call, failure: told(error) });
    }
  });
}

function told(error: unknown): Failure {
  if (error instanceof FormatError)
    return { name: error.name, message: error.message, problem: error.problem, detail: error.detail };
  const { name = 'Error', message = String(error) } = Object(error) as Partial<Error>;
  return { name, message };
}

function revived({ name, message, problem, detail }: Failure): Error {
  if (problem) return new FormatError(problem, detail);
  return name === 'AbortError' ? new DOMException(message, name) : new Error(message);
}
