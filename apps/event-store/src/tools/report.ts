/** How a tool tells what it does; drawing it is the command's part. */
export interface Report {
  /** `at` of `total`, in whatever unit the work has. */
  progress(title: string, at: number, total: number): void;
  say(line: string): void;
}

const PAUSE_MS = 100;

/** Tells the process that started this one, and not more often than a person can see. */
export function reportToParent(): Report {
  let told = { title: '', at: 0 };
  return {
    progress: (title, at, total) => {
      const now = performance.now();
      if (told.title === title && at < total && now - told.at < PAUSE_MS) return;
      told = { title, at: now };
      process.send?.({ progress: { title, at, total } });
    },
    say: (line) => void process.send?.({ line }),
  };
}
