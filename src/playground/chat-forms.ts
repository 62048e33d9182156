/** A form that the bot opens before one person, in a service that has such. */
export interface ChatForms {
  /** What this person has open before them, or null. */
  open(personId: string): ChatForm | null;
  /**
   * Fills a field, named by its label. A choice is named by its label, a channel by its id, a time is
   * `HH:MM`; an empty text, or no choice, empties it. Throws where a person could not do it.
   */
  fill(input: { personId: string; label: string; value: string | readonly string[] }): void;
  /** Types into a field that searches, and gives the labels of what the bot finds. */
  search(input: { personId: string; label: string; typed: string }): Promise<readonly string[]>;
  /**
   * Sends the form. It stays open, with what is wrong beside its fields, where the service or the bot
   * does not take it. Rejects with `NotAcknowledged` where the bot says nothing in time.
   */
  submit(input: { personId: string }): Promise<void>;
  close(input: { personId: string }): void;
}

export interface ChatForm {
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: readonly ChatField[];
}

export interface ChatField {
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly type: 'text' | 'time' | 'choice' | 'choices' | 'search' | 'channel';
  /** Labels to choose from; what a search has found last. A channel stands by its id. */
  readonly choices: readonly string[];
  /** What stands in it: none, one, or where several may be chosen, many. */
  readonly value: readonly string[];
  /** What is wrong with it, or null. */
  readonly error: string | null;
}
