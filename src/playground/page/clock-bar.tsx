import { type FormEvent, useEffect, useState } from 'react';
import { CLOCK_DAYS, type JumpReport, type PlaygroundInfo } from '../wire.ts';
import { explain, jumpTo } from './api.ts';
import { shortDay, zonedDay, zonedMoment } from './times.ts';

interface Props {
  readonly info: PlaygroundInfo;
  readonly ahead: number | null;
}

/** The playground's clock, and the days that it can be set to: at the digest's time, or at another. */
export function ClockBar({ info, ahead }: Props) {
  const { digest, days } = info;
  const [report, setReport] = useState('');
  const [chosen, setChosen] = useState(days[1]?.day ?? '');
  const [time, setTime] = useState(digest.time);
  const [busy, setBusy] = useState(false);
  useRedraw();
  const today = ahead === null ? null : zonedDay(Date.now() + ahead, digest.zone);

  const jump = async (day: string, at: string): Promise<void> => {
    if (busy || day === '') return;
    setBusy(true);
    setChosen(day);
    setTime(at);
    try {
      setReport(tell(await jumpTo(day, at), digest.channel));
    } catch (error) {
      const { message, remedy } = explain(error);
      setReport(`${message} ${remedy}`);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void jump(chosen, time);
  };

  return (
    <section className="clock" aria-label="Clock">
      <fieldset className="days">
        <legend className="hidden">Jump to a day</legend>
        {days.map(({ day, label }) => (
          <button
            key={`${day} ${label}`}
            type="button"
            disabled={busy}
            {...(day === today ? { 'aria-current': 'date' as const } : {})}
            onClick={() => void jump(day, digest.time)}
          >
            <b>{label}</b>
            <span>{shortDay(day)}</span>
          </button>
        ))}
        <form onSubmit={submit}>
          <label>
            <span className="hidden">Another day</span>
            <input
              type="date"
              required
              min={CLOCK_DAYS.first}
              max={CLOCK_DAYS.last}
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
            />
          </label>
          <label>
            <span className="hidden">Time in {digest.zone}</span>
            <input
              type="time"
              required
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          </label>
          <button type="submit" disabled={busy}>
            Jump
          </button>
        </form>
      </fieldset>
      <p className="report">
        <Now ahead={ahead} zone={digest.zone} />
        <span role="status">
          {report ||
            `Jump to a day: its ${digest.time} digest comes to #${digest.channel} in both.`}
        </span>
      </p>
    </section>
  );
}

function tell({ day, time, outcome }: JumpReport, channel: string): string {
  const date = shortDay(day);
  switch (outcome) {
    case 'arrived':
      return `${date}, ${time}: the digest has arrived in #${channel} in both.`;
    case 'arrived-in-part':
      return `${date}, ${time}: a digest has arrived in one of the two #${channel}. In the other, /summit digest list says when its own comes.`;
    case 'posted-before':
      return `${date}, ${time}: this digest was posted before; it is further up in #${channel}.`;
    case 'missing':
      return `${date}, ${time}: no digest was posted. /summit digest list says when one comes to #${channel}; had it failed, what npm start printed would say why.`;
  }
}

function Now({ ahead, zone }: { readonly ahead: number | null; readonly zone: string }) {
  return (
    <b className="now">
      {ahead === null ? '…' : `${zonedMoment(Date.now() + ahead, zone)} ${zone}`}
    </b>
  );
}

/** Draws anew as the clock goes on. */
function useRedraw(): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, []);
}
