/** What the environment says of running Sherpa. */
export interface OperatorConfig {
  /** Where health and metrics are served; null where no port is asked for. */
  readonly port: number | null;
  /** The address to listen at; left out, every one of the machine. */
  readonly host: string | undefined;
  /** How long deliveries that are over are kept. */
  readonly keep: Temporal.Duration;
}
