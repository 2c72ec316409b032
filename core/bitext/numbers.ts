/** A growing list of small whole numbers that takes four bytes for each. */
export class Numbers {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  array(): Int32Array<ArrayBuffer> {
    return this.items.slice(0, this.length);
  }
}

/** The same for fractions. */
export class Fractions {
  length = 0;
  private items = new Float32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Float32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  array(): Float32Array<ArrayBuffer> {
    return this.items.slice(0, this.length);
  }
}
