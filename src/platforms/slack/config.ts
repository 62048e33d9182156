/** What the Slack adapter needs to connect. */
export interface SlackConfig {
  /** `xoxb-…` */
  readonly botToken: string;
  readonly transport: /** `xapp-…` with the scope connections:write */
    | { readonly type: 'socket'; readonly appToken: string }
    /** Slack sends requests to `path` on this port, signed with the secret. */
    | {
        readonly type: 'http';
        readonly signingSecret: string;
        readonly port: number;
        /** The address to listen at; left out, every one of the machine. */
        readonly host?: string | undefined;
        readonly path: string;
      };
  /** In the place of https://slack.com/api/ */
  readonly apiUrl: string | undefined;
}
