// Reference pictures in every form, through both clients.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Runware } from '@runware/sdk-js';
import { createRunware, generateImage } from './ai-sdk.js';
import { Easel, HEIGHT, KEY, MODEL, noCollage, WIDTH } from './easel.js';
import { assertPicture, colourAt, field, fileOf, sizeOf } from './pictures.js';

const RED = [220, 20, 30];
const GREEN = [10, 200, 40];
const BLUE = [20, 40, 230];

/** Four ways to name a picture, one of them in two spellings. */
const FORMS = ['the UUID of an upload', 'the UUID of a generated picture', 'a URL', 'a data URI', 'bare base64'];

/** The pictures that a URL may name are on this machine here, which an operator must allow. */
const SETTINGS = { EASEL_ALLOW_EGRESS: '127.0.0.0/8' };

const request = (more = {}) => ({
  model: MODEL,
  positivePrompt: 'a red fox in the snow',
  width: WIDTH,
  height: HEIGHT,
  outputFormat: 'PNG',
  ...more,
});

/** One server, both clients, and a red picture in every form. */
class Bench {
  static async open(start, prompt = 'a red fox in the snow') {
    const bench = new Bench();
    bench.prompt = prompt;
    bench.easel = await start(SETTINGS);
    bench.runware = await Runware.initialize({ apiKey: KEY, url: bench.easel.ws });
    bench.provider = createRunware({ apiKey: KEY, baseURL: bench.easel.http });
    const base64 = (await field(RED)).toString('base64');
    const uploaded = await bench.runware.imageUpload({ image: base64 });
    const [generated] = await bench.runware.imageInference(request());
    bench.generated = await fileOf(generated, 'URL');
    bench.forms = {
      'the UUID of an upload': uploaded.imageUUID,
      'the UUID of a generated picture': generated.imageUUID,
      'a URL': uploaded.imageURL,
      'a data URI': `data:image/png;base64,${base64}`,
      'bare base64': base64,
    };
    return bench;
  }

  async close() {
    await this.runware.disconnect();
    await this.easel.stop();
  }

  /** The file that each client gets. */
  clients = {
    'sdk-js': async (referenceImages, more) => {
      const [result] = await this.runware.imageInference(
        request({ positivePrompt: this.prompt, inputs: { referenceImages }, ...more }),
      );
      return fileOf(result, 'URL');
    },
    'ai-sdk-provider': async (referenceImages) => {
      const { image } = await generateImage({
        model: this.provider.image(MODEL),
        prompt: this.prompt,
        size: `${WIDTH}x${HEIGHT}`,
        maxRetries: 0,
        providerOptions: { runware: { inputs: { referenceImages } } },
      });
      return Buffer.from(image.uint8Array);
    },
  };
}

const CLIENTS = ['sdk-js', 'ai-sdk-provider'];

describe('reference pictures for Studio', () => {
  let bench;

  before(async () => {
    // Something to be seen on a plain field as well.
    bench = await Bench.open(Easel.studio, 'add a yellow balloon in the top right corner');
  });

  after(() => bench?.close());

  for (const client of CLIENTS) {
    for (const form of FORMS) {
      it(`${client} has ${form} edited`, async () => {
        const file = await bench.clients[client]([bench.forms[form]]);
        await assertPicture(file, { format: 'PNG', width: WIDTH, height: HEIGHT });
      });
    }
  }
});

describe('reference pictures for an engine that takes them', { skip: noCollage }, () => {
  let bench;

  before(async () => {
    bench = await Bench.open(Easel.collage);
  });

  after(() => bench?.close());

  for (const client of CLIENTS) {
    for (const form of FORMS) {
      it(`${client} hands over ${form}`, async () => {
        const file = await bench.clients[client]([bench.forms[form]]);
        const expected =
          form === 'the UUID of a generated picture' ? await colourAt(bench.generated, 0.5, 0.75) : RED;
        assert.deepEqual(await colourAt(file, 0.5, 0.75), expected);
      });
    }

    it(`${client} hands over three in their order`, async () => {
      const named = [RED, GREEN, BLUE].map(async (colour) => (await field(colour)).toString('base64'));
      const file = await bench.clients[client](await Promise.all(named));
      assert.deepEqual(await colourAt(file, 1 / 6, 0.5), RED);
      assert.deepEqual(await colourAt(file, 3 / 6, 0.5), GREEN);
      assert.deepEqual(await colourAt(file, 5 / 6, 0.5), BLUE);
    });

    it(`${client} is told which reference cannot be had`, async () => {
      const lost = crypto.randomUUID();
      await assert.rejects(bench.clients[client]([bench.forms['a data URI'], lost]), (thrown) => {
        const error = thrown.error ?? thrown.data?.error;
        assert.equal(error?.code, 'failedToTransferImage', String(thrown));
        assert.equal(error.parameter, 'inputs.referenceImages[1]');
        return true;
      });
    });
  }

  it('the picture has the proportions of the first when only the resolution is given', async () => {
    const wide = (await field(GREEN, 320, 160)).toString('base64');
    const file = await bench.clients['sdk-js']([wide], { width: undefined, height: undefined, resolution: '1K' });
    assert.deepEqual(await sizeOf(file), [1408, 704]);
  });

  it('a reference costs what the card says', async () => {
    const [result] = await bench.runware.imageInference(
      request({ inputs: { referenceImages: [bench.forms['bare base64']] }, includeCost: true }),
    );
    assert.equal(result.cost, 0.072);
  });
});
