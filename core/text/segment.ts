/** A sentence-like unit. Offsets are UTF-16 units into the text it was cut from, end exclusive. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0-based number of the paragraph it stands in. */
  readonly paragraph: number;
};
