import type { Pack } from '../../content/library.ts';
import type { Figure } from '../../content/schema/fact.ts';
import type { Measure } from '../../content/schema/measure.ts';
import { type PackTexts, textsOf } from '../language/pack-texts.ts';
import { entityTerm, monthTerm } from '../reading/terms.ts';
import { valueTerms } from './figure-terms.ts';
import type { TermReader } from './read-terms.ts';
import type { TermTable } from './term-table.ts';

interface NamedThing {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly keys?: readonly string[];
}

/** The terms of what candidates of a pack share, by their numbers, each read once: measures, topics, sources. */
export class SharedTerms {
  readonly #pack: Pack;
  readonly #table: TermTable;
  readonly #texts: PackTexts;
  readonly #reader: TermReader;
  readonly #entities = new Map<string, number>();
  readonly #found: number[] = [];
  readonly #topics = new Map<string, readonly number[]>();
  readonly #named = new Map<NamedThing, readonly number[]>();
  readonly #keys = new Map<Measure, ReadonlySet<string>>();
  readonly #published = new Map<string, number>();
  readonly #values = new Map<Figure, readonly number[]>();

  constructor(pack: Pack, table: TermTable, reader: TermReader) {
    this.#pack = pack;
    this.#table = table;
    this.#texts = textsOf(pack);
    this.#reader = reader;
  }

  /** The number of the term of an entity. */
  entity(id: string): number {
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const made = this.#table.numberOf(entityTerm(id));
    this.#entities.set(id, made);
    return made;
  }

  /** The same of several, in a list that is used again for the next. */
  entities(ids: readonly string[]): readonly number[] {
    const found = this.#found;
    found.length = 0;
    for (let at = 0; at < ids.length; at += 1) found.push(this.entity(ids[at] ?? ''));
    return found;
  }

  /** The terms of all names of a measure or a topic, each once. */
  named(one: NamedThing): readonly number[] {
    const known = this.#named.get(one);
    if (known) return known;
    const made = [...this.#read([one.label, ...one.aliases, ...(one.keys ?? [])])];
    this.#named.set(one, made);
    return made;
  }

  /** The terms of a topic of the pack; none of another. */
  topic(id: string): readonly number[] {
    const known = this.#topics.get(id);
    if (known) return known;
    const topic = this.#pack.meta.topics.find((one) => one.id === id);
    const made = topic ? this.named(topic) : NO_TERMS;
    this.#topics.set(id, made);
    return made;
  }

  /** The terms of the value of a figure, which a fact has and what is reckoned with it. */
  values(figure: Figure): readonly number[] {
    const known = this.#values.get(figure);
    if (known) return known;
    const made = valueTerms(figure).map((term) => this.#table.numberOf(term));
    this.#values.set(figure, made);
    return made;
  }

  /** The terms of the words that a measure is asked for by. */
  keys(measure: Measure): ReadonlySet<string> {
    const known = this.#keys.get(measure);
    if (known) return known;
    const numbers = this.#read(measure.keys);
    const made = new Set<string>();
    for (const number of numbers) made.add(this.#table.termOf(number));
    this.#keys.set(measure, made);
    return made;
  }

  /** The number of the term of the month in which a source was published; -1 where that is not known. */
  published(source: string): number {
    const known = this.#published.get(source);
    if (known !== undefined) return known;
    const date = this.#pack.sources.get(source)?.published;
    const made = date ? this.#table.numberOf(monthTerm(Number(date.slice(5, 7)))) : -1;
    this.#published.set(source, made);
    return made;
  }

  #read(texts: readonly string[]): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (const text of texts) this.#reader.read(this.#texts.words(text), numbers);
    return numbers;
  }
}

const NO_TERMS: readonly number[] = [];
