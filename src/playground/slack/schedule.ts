/** Runs something once after so many milliseconds; returns how to call it off. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

/** Timers that do not keep a process alive. */
export const scheduleWithTimers: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
