import { useState } from 'react';
import type { ChatInfo, PlaygroundInfo, Service } from '../wire.ts';
import type { Place } from './api.ts';
import { ChatPane } from './chat-pane.tsx';
import { ClockBar } from './clock-bar.tsx';
import { Ahead } from './now.ts';
import { SlackForm } from './slack/slack-form.tsx';
import { useDark, useInfo, useSeen } from './use-playground.ts';

export function App() {
  const { info, error } = useInfo();
  if (error) {
    return (
      <main className="message-page" role="alert">
        <h1>Sherpa playground</h1>
        <p>{error} Start it again with npm start, then reload this page.</p>
      </main>
    );
  }
  return info ? <Playground info={info} /> : <main className="message-page">Opening…</main>;
}

function Playground({ info }: { readonly info: PlaygroundInfo }) {
  const [places, setPlaces] = useState<Readonly<Record<Service, Place>>>({
    slack: firstPlace(info.slack),
    discord: firstPlace(info.discord),
  });
  const seen = useSeen(places);
  const dark = useDark();
  const pane = (service: Service) => (
    <ChatPane
      info={info[service]}
      tries={info.tries}
      messages={seen.transcripts[service]}
      place={places[service]}
      dark={dark}
      onPlace={(place) => setPlaces({ ...places, [service]: place })}
    />
  );
  return (
    <Ahead value={seen.ahead ?? 0}>
      <header className="top">
        <div className="brand">
          <Hills />
          <h1>
            Sherpa <span>playground</span>
          </h1>
          <p>{info.pack}</p>
        </div>
        <ClockBar info={info} ahead={seen.ahead} />
      </header>
      {!seen.connected && (
        <p className="lost" role="alert">
          The playground does not answer. Start it again with npm start.
        </p>
      )}
      <main className="panes">
        {pane('slack')}
        {pane('discord')}
      </main>
      {seen.form && (
        <SlackForm
          key={`${places.slack.personId} ${seen.form.title}`}
          form={seen.form}
          personId={places.slack.personId}
          channels={info.slack.channels}
        />
      )}
    </Ahead>
  );
}

function firstPlace(info: ChatInfo): Place {
  return {
    channelId: info.channels.find(({ directWith }) => directWith === null)?.id ?? '',
    personId: info.people[0]?.id ?? '',
  };
}

const Hills = () => (
  <svg className="hills" viewBox="0 0 40 40" width="34" height="34" aria-hidden="true">
    <rect width="40" height="40" rx="10" />
    <path d="M4 31 16 12l6 9 4-6 10 16z" />
  </svg>
);
