import { type ByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import type { ByteWriter } from '../bytes/byte-writer.ts';

/** Texts of one block, each written once and meant by its place. */
export interface StringTable {
  place(text: string): number;
  write(writer: ByteWriter): void;
  clear(): void;
}

export function createStringTable(): StringTable {
  const places = new Map<string, number>();
  return {
    place(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    write(writer) {
      writer.varint(places.size);
      for (const text of places.keys()) writer.text(text);
    },
    clear: () => places.clear(),
  };
}

/** What a place means; a place without a text is damage. */
export type StringsOf = (place: number | null) => string;

export function readStrings(reader: ByteReader): StringsOf {
  const texts = Array.from({ length: reader.count(reader.left) }, () => reader.text());
  return (place) => {
    const text = place === null ? undefined : texts[place];
    if (text === undefined) throw new DamagedBytes(`expected one of ${texts.length} texts, got ${place}`);
    return text;
  };
}
