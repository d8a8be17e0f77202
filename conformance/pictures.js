// Pictures as files: what they are, not what they are called.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

const MAGIC = {
  JPG: (file) => file.subarray(0, 3).toString('hex') === 'ffd8ff',
  PNG: (file) => file.subarray(0, 8).toString('hex') === '89504e470d0a1a0a',
  WEBP: (file) => file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP',
};

export const FORMATS = Object.keys(MAGIC);
export const MIME = { JPG: 'image/jpeg', PNG: 'image/png', WEBP: 'image/webp' };

/** Decodes a file to its last pixel, and checks its format, its size and that something is drawn on it. */
export async function assertPicture(file, { format, width, height }) {
  const bytes = Buffer.from(file);
  assert.ok(MAGIC[format](bytes), `a ${format} file, not one that begins with ${bytes.subarray(0, 12).toString('hex')}`);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [width, height]);
  const colours = new Set();
  for (let i = 0; i < data.length && colours.size <= 100; i += 3) {
    colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  }
  assert.ok(colours.size > 100, 'more than a plain field');
}

/** The file of a result, from whichever of the three places it is in. */
export async function fileOf(result, outputType) {
  switch (outputType) {
    case 'URL': {
      assertOnly(result, 'imageURL');
      const response = await fetch(result.imageURL);
      assert.equal(response.status, 200);
      return Buffer.from(await response.arrayBuffer());
    }
    case 'base64Data':
      assertOnly(result, 'imageBase64Data');
      return base64(result.imageBase64Data);
    case 'dataURI': {
      assertOnly(result, 'imageDataURI');
      return base64(result.imageDataURI.replace(/^data:image\/(jpeg|png|webp);base64,/, ''));
    }
    default:
      throw new Error(outputType);
  }
}

export const OUTPUT_TYPES = ['URL', 'base64Data', 'dataURI'];

function assertOnly(result, field) {
  const there = ['imageURL', 'imageBase64Data', 'imageDataURI'].filter((name) => name in result);
  assert.deepEqual(there, [field]);
}

function base64(text) {
  assert.match(text, /^[A-Za-z0-9+/]+=*$/);
  return Buffer.from(text, 'base64');
}

/** A plain field of colour as a PNG file. */
export async function field([r, g, b], width = 64, height = 64) {
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}

/** Colours by chance as a PNG file, which cannot be compressed: three bytes for each pixel. */
export async function noise(width, height) {
  return sharp(randomBytes(3 * width * height), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** The colour at a place of a picture, each part 0 to 1 of its width and height. */
export async function colourAt(file, x, y) {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = 3 * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
  return [...data.subarray(at, at + 3)];
}

/** Width and height in pixels. */
export async function sizeOf(file) {
  const { width, height } = await sharp(file).metadata();
  return [width, height];
}
