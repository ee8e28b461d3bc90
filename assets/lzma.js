// Unpacks the program: LZMA, the format of a `.lzma` file (the LZMA specification of Igor Pavlov).
//
// Browsers unpack only gzip by themselves, and LZMA makes the program a fifth smaller. Reads what `cargo xtask build`
// packs and no other: the size is known, and positions carry no bits of their own (lp = 0, pb = 0). A damaged block
// gives a damaged program, which the browser refuses to start.

// A stream of bits, each with a chance that is learned on the way. The numbers have 32 bits and no sign; they are kept as such with one, which
// browsers are quicker at.
class RangeDecoder {
  constructor(bytes, position) {
    this.bytes = bytes;
    this.position = position + 5;
    this.range = -1;
    this.code = new DataView(bytes.buffer, bytes.byteOffset).getInt32(position + 1);
  }

  normalize() {
    if (this.range >>> 24 === 0) {
      this.range <<= 8;
      this.code = (this.code << 8) | this.bytes[this.position++];
    }
  }

  bit(chances, index) {
    const chance = chances[index];
    const bound = Math.imul(this.range >>> 11, chance);
    const is = this.code >>> 0 >= bound >>> 0;
    if (is) {
      this.range = (this.range - bound) | 0;
      this.code = (this.code - bound) | 0;
      chances[index] = chance - (chance >>> 5);
    } else {
      this.range = bound;
      chances[index] = chance + ((2048 - chance) >>> 5);
    }
    this.normalize();
    return is ? 1 : 0;
  }

  // Bits that are as likely 0 as 1.
  even(count) {
    let value = 0;
    for (; count > 0; count -= 1) {
      this.range >>>= 1;
      const is = this.code >>> 0 >= this.range ? 1 : 0;
      if (is) this.code = (this.code - this.range) | 0;
      value = value * 2 + is;
      this.normalize();
    }
    return value;
  }

  tree(chances, offset, bits) {
    let node = 1;
    for (let bit = 0; bit < bits; bit += 1) node = node * 2 + this.bit(chances, offset + node);
    return node - (1 << bits);
  }

  reversedTree(chances, offset, bits) {
    let [node, value] = [1, 0];
    for (let at = 0; at < bits; at += 1) {
      const bit = this.bit(chances, offset + node);
      node = node * 2 + bit;
      value |= bit << at;
    }
    return value;
  }
}

const evenChances = (count) => new Uint16Array(count).fill(1024);

class LengthDecoder {
  constructor() {
    this.choice = evenChances(2);
    this.low = evenChances(8);
    this.middle = evenChances(8);
    this.high = evenChances(256);
  }

  length(decoder) {
    if (!decoder.bit(this.choice, 0)) return 2 + decoder.tree(this.low, 0, 3);
    if (!decoder.bit(this.choice, 1)) return 10 + decoder.tree(this.middle, 0, 3);
    return 18 + decoder.tree(this.high, 0, 8);
  }
}

function distanceOf(decoder, length, slots, special, low) {
  const slot = decoder.tree(slots, Math.min(length - 2, 3) << 6, 6);
  if (slot < 4) return slot;
  const bits = (slot >>> 1) - 1;
  const start = (2 | (slot & 1)) << bits;
  if (slot < 14) return start + decoder.reversedTree(special, start - slot, bits);
  return (start >>> 0) + decoder.even(bits - 4) * 16 + decoder.reversedTree(low, 0, 4);
}

function unpackLzma(packed) {
  const contextBits = packed[0];
  const output = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));
  const decoder = new RangeDecoder(packed, 13);
  const [isMatch, isLong] = [evenChances(12), evenChances(12)];
  const [isRepeat, isFirst, isSecond, isThird] = [0, 0, 0, 0].map(() => evenChances(12));
  const literals = evenChances(0x300 << contextBits);
  const [slots, special, low] = [evenChances(4 << 6), evenChances(128), evenChances(16)];
  const [lengths, repeatLengths] = [new LengthDecoder(), new LengthDecoder()];
  let [state, first, second, third, fourth, at] = [0, 0, 0, 0, 0, 0];

  while (at < output.length) {
    if (!decoder.bit(isMatch, state)) {
      const before = at > 0 ? output[at - 1] : 0;
      const offset = 0x300 * (before >>> (8 - contextBits));
      let symbol = 1;
      if (state >= 7) {
        let match = output[at - first - 1];
        do {
          const matchBit = (match >>> 7) & 1;
          match <<= 1;
          const bit = decoder.bit(literals, offset + ((1 + matchBit) << 8) + symbol);
          symbol = symbol * 2 + bit;
          if (bit !== matchBit) break;
        } while (symbol < 0x100);
      }
      while (symbol < 0x100) symbol = symbol * 2 + decoder.bit(literals, offset + symbol);
      output[at++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length;
    if (!decoder.bit(isRepeat, state)) {
      [second, third, fourth] = [first, second, third];
      length = lengths.length(decoder);
      state = state < 7 ? 7 : 10;
      first = distanceOf(decoder, length, slots, special, low);
    } else {
      if (!decoder.bit(isFirst, state)) {
        if (!decoder.bit(isLong, state)) {
          output[at] = output[at - first - 1];
          at += 1;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (!decoder.bit(isSecond, state)) {
        [first, second] = [second, first];
      } else if (!decoder.bit(isThird, state)) {
        [first, second, third] = [third, first, second];
      } else {
        [first, second, third, fourth] = [fourth, first, second, third];
      }
      length = repeatLengths.length(decoder);
      state = state < 7 ? 8 : 11;
    }
    for (; length > 0; length -= 1, at += 1) output[at] = output[at - first - 1];
  }
  return output;
}
