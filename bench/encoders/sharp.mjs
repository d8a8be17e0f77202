// Encodes raw RGB pixels with sharp: for each line "FORMAT OPTIONS" on standard input one line "MILLISECONDS
// PROCESSOR_MILLISECONDS BYTES".
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const sharp = createRequire(join(process.cwd(), 'package.json'))('sharp');
const [file, width, height] = process.argv.slice(2);
const pixels = await readFile(file);
const raw = { width: Number(width), height: Number(height), channels: 3 };

for await (const line of createInterface({ input: process.stdin })) {
  const blank = line.indexOf(' ');
  const start = process.hrtime.bigint();
  const processor = process.cpuUsage();
  const encoded = await sharp(pixels, { raw })[line.slice(0, blank)](JSON.parse(line.slice(blank + 1))).toBuffer();
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  const used = process.cpuUsage(processor);
  console.log(`${took} ${(used.user + used.system) / 1e3} ${encoded.length}`);
}
