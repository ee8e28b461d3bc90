// Starts the program that stands in this page, and speaks up when it stops.
//
// Unpacks it first. Stands under the script of wasm-bindgen, which brings `initSync`. Never logs, and never hands on what an error
// says: it could hold words of the participant.

const broken = document.getElementById("broken");

// Every string that may become HTML. There is none: the program makes nodes.
const htmlThatMayBe = [];

if (window.trustedTypes) {
  trustedTypes.createPolicy("default", {
    createHTML(text) {
      if (htmlThatMayBe.includes(text)) return text;
      throw new TypeError("this page makes no HTML from text");
    },
  });
}

function tellBroken() {
  broken.hidden = false;
  broken.focus();
}

// What is stored, byte for byte, and what stands in the fields: also when the program cannot read it any more.
function rawCopy() {
  const copy = { made: new Date().toISOString(), storage: {}, screen: [] };
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key.startsWith("werkboek/")) copy.storage[key] = localStorage.getItem(key);
    }
  } catch {
    copy.storage = null;
  }
  for (const field of document.querySelectorAll("textarea, input[type=text]")) {
    if (field.value) copy.screen.push({ field: field.id, text: field.value });
  }
  return JSON.stringify(copy, null, 1);
}

function offerRawCopy() {
  const file = document.getElementById("raw-file");
  file.href = URL.createObjectURL(new Blob([rawCopy()], { type: "application/json" }));
  const [now, two] = [new Date(), (number) => String(number).padStart(2, "0")];
  file.download = `werkboek-ruw-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
  file.click();
  // Long enough for any download to have begun.
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}

for (const button of broken.querySelectorAll(".raw-copy")) button.addEventListener("click", offerRawCopy);
for (const button of broken.querySelectorAll(".load-again")) button.addEventListener("click", () => location.reload());
window.addEventListener("werkboek-broken", tellBroken);
// WebKit tells nothing of an error in a page that was opened from a disk, but that there was one.
window.addEventListener("error", (event) => {
  const isUntold = location.protocol === "file:" && !event.error && event.message === "Script error.";
  if (isUntold || event.error instanceof WebAssembly.RuntimeError) tellBroken();
});

window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) tellBroken();
});

function bytesOf(block) {
  const letters = atob(block.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

// Unpacking takes the thread for a while: the first screen paints before it. A page in the background paints nothing.
const painted = new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
const inTheBackground = new Promise((go) => setTimeout(go, 200));

async function hashOf(bytes) {
  const hash = window.crypto.subtle && new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return hash && btoa(String.fromCharCode(...hash));
}

// Lays the texts of the edition in the page, where the program reads them. An edition that somebody made of this workbook stands there
// already (src/browser/original.rs writes it so), and is marked, whatever it says of itself. What was built comes out of one block with
// the program: who changes it there has changed the program. `builtId` stands above, under the policy.
function layEdition(texts) {
  const made = document.getElementById("edition");
  const edition = made ?? document.createElement("data");
  if (!made) {
    edition.id = "edition";
    edition.value = "";
    edition.hidden = true;
    edition.textContent = new TextDecoder().decode(texts);
    document.body.append(edition);
  }
  edition.toggleAttribute("data-adapted", made !== null);
  edition.dataset.built = builtId;
}

// The program and the texts behind it, unpacked by a small one (unpacker/) that stands beside them as gzip. Only numbers cross: where in
// its memory the bytes are.
async function unpacked(packed) {
  const zipped = new Blob([bytesOf(document.getElementById("unpacker"))]).stream();
  const unpacker = await new Response(zipped.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const { memory, room, unpack, length } = new WebAssembly.Instance(new WebAssembly.Module(unpacker)).exports;
  const place = room(packed.length);
  new Uint8Array(memory.buffer).set(packed, place);
  const whole = unpack();
  return new Uint8Array(memory.buffer, whole, length());
}

const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = request.onblocked = reject;
});

// Unpacking takes a while, so what was unpacked is kept beside the notes, where a person keeps notes in this browser. It is used only
// when its hash is the one that stands above, under the policy: other pages may be able to write here. The store is called as in
// src/browser/database.rs, which deletes it.
async function atHand(act) {
  const opening = indexedDB.open("werkboek-program", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("texts");
  const database = await answered(opening);
  const request = act(database.transaction("texts", "readwrite").objectStore("texts"));
  return answered(request).finally(() => database.close());
}

function keepsNotes() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("werkboek/") && key.includes("/field/"));
  } catch {
    return false;
  }
}

async function programAndTexts() {
  const packed = document.getElementById("program");
  if (!keepsNotes() || !window.crypto.subtle) return unpacked(bytesOf(packed));
  const notInTime = new Promise((go) => setTimeout(go, 300));
  const kept = await Promise.race([atHand((store) => store.get("program")), notInTime]).catch(() => {});
  if (kept && (await hashOf(kept)) === builtProgram) return kept;
  const anew = (await unpacked(bytesOf(packed))).slice();
  atHand((store) => store.put(anew, "program")).catch(() => {});
  return anew;
}

try {
  await Promise.race([painted, inTheBackground]);
  const whole = await programAndTexts();
  layEdition(whole.subarray(builtLength));
  initSync({ module: whole.subarray(0, builtLength) });
} catch {
  tellBroken();
}
