// Puts the program together from the streams in which `cargo xtask build` sorted it (xtask/src/streams.rs): the instructions in
// one, their operands in others, and constants by the instruction behind them. What is alike packs smaller.

function joinProgram(sorted) {
  let read = 0;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0x80];
    for (; byte & 0x80; shift += 7) {
      byte = sorted[read++];
      value += (byte & 0x7f) * 2 ** shift;
    }
    return value;
  };
  const [whole, before, functions, size] = [number(), number(), number(), number()];
  const lengths = Array.from({ length: ADDED + 256 }, number);
  // Where each stream is read next.
  const places = new Uint32Array(lengths.length);
  for (let stream = 0; stream < lengths.length; stream += 1) {
    places[stream] = read;
    read += lengths[stream];
  }

  const program = new Uint8Array(whole);
  let at = 0;
  const copy = (stream, count) => {
    for (; count > 0; count -= 1) program[at++] = sorted[places[stream]++];
  };
  const leb = (stream) => {
    let [value, shift, byte] = [0, 0, 0x80];
    for (; byte & 0x80; shift += 7) {
      byte = program[at++] = sorted[places[stream]++];
      value |= (byte & 0x7f) << shift;
    }
    return value;
  };
  const writeNumber = (value) => {
    for (; value > 0x7f; value >>>= 7) program[at++] = (value & 0x7f) | 0x80;
    program[at++] = value;
  };

  copy(OUTSIDE, before);
  program[at++] = 10;
  writeNumber(size);
  writeNumber(functions);
  for (let index = 0; index < functions; index += 1) {
    const length = leb(SIZES);
    const end = at + length;
    for (let count = leb(DECLARED); count > 0; count -= 1) {
      leb(DECLARED);
      copy(DECLARED, 1);
    }
    while (at < end) {
      const instruction = (program[at++] = sorted[places[INSTRUCTIONS]++]);
      const stream = STREAM_OF[instruction];
      if (stream) leb(stream);
      else if (instruction >= 0x28 && instruction <= 0x3e) {
        program[at++] = 0;
        leb(instruction < 0x36 ? LOADED : STORED);
      } else if (instruction === 0x41) {
        const next = places[INSTRUCTIONS];
        leb(sorted[next] === ADD ? ADDED + sorted[next + 1] : CONSTANTS + sorted[next]);
      } else if (instruction === 0x0e) for (let count = leb(TABLES); count >= 0; count -= 1) leb(TABLES);
      else if (instruction === 0x11) leb(INDIRECT), leb(INDIRECT);
      else if (instruction === 0x43 || instruction === 0x44) copy(OTHERS, instruction === 0x43 ? 4 : 8);
      else if (instruction === 0x1c) copy(OTHERS, leb(OTHERS));
      else if (instruction === 0xfc) {
        const further = leb(OTHERS);
        if (further > 7) leb(OTHERS);
        if (further > 7 && further < 15 && further % 2 === 0) leb(OTHERS);
      }
    }
  }
  copy(OUTSIDE, lengths[OUTSIDE] - before);
  return program;
}

// The streams, in the order of xtask/src/streams.rs.
const [OUTSIDE, SIZES, DECLARED, INSTRUCTIONS, BLOCKS, BRANCHES, TABLES, CALLS, INDIRECT, READ, WRITTEN, GLOBALS] = Array(12).keys();
const [LOADED, STORED, LONG, OTHERS, CONSTANTS, ADDED, ADD] = [12, 13, 14, 15, 16, 272, 0x6a];

// For an instruction with one operand: the stream of that.
const STREAM_OF = new Uint8Array(256);
for (const [stream, ...instructions] of [
  [BLOCKS, 0x02, 0x03, 0x04],
  [BRANCHES, 0x0c, 0x0d],
  [CALLS, 0x10],
  [READ, 0x20],
  [WRITTEN, 0x21, 0x22],
  [GLOBALS, 0x23, 0x24, 0x25, 0x26],
  [LONG, 0x42],
  [OTHERS, 0x3f, 0x40, 0xd0, 0xd2],
]) {
  for (const instruction of instructions) STREAM_OF[instruction] = stream;
}
