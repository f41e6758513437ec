/** Values numbered in the order in which they come, so that they can be counted in arrays. */
export class Numbering<T> {
  readonly values: T[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly keyOf: (value: T) => string) {}

  /** The number of a value; a new one where none of its key is known. */
  of(value: T): number {
    const key = this.keyOf(value);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.values.push(value);
      this.numbers.set(key, number);
    }
    return number;
  }

  /** The number of a key, -1 where it is unknown. */
  known(key: string): number {
    return this.numbers.get(key) ?? -1;
  }
}
