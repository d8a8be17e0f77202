// @runware/ai-sdk-provider with the AI SDK over REST.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRunware, generateImage } from './ai-sdk.js';
import { Easel, HEIGHT, KEY, MODEL, WIDTH } from './easel.js';
import { assertPicture, FORMATS, OUTPUT_TYPES } from './pictures.js';

const SIZE = `${WIDTH}x${HEIGHT}`;
const PNG = { format: 'PNG', width: WIDTH, height: HEIGHT };

describe('ai-sdk-provider over REST', () => {
  let easel;
  let runware;
  /** Bodies of requests, as the provider sent them. */
  let sent;

  before(async () => {
    easel = await Easel.studio();
    sent = [];
    runware = createRunware({
      apiKey: KEY,
      baseURL: easel.http,
      fetch: (url, options) => {
        if (options?.body) {
          sent.push(JSON.parse(options.body)[0]);
        }
        return fetch(url, options);
      },
    });
  });

  after(() => easel?.stop());

  const draw = ({ settings = {}, fields = {}, ...more } = {}) =>
    generateImage({
      model: runware.image(MODEL, settings),
      prompt: 'a red fox in the snow',
      size: SIZE,
      maxRetries: 0,
      providerOptions: { runware: fields },
      ...more,
    });

  it('draws one picture', async () => {
    const { image, responses } = await draw();
    await assertPicture(image.uint8Array, PNG);
    assert.match(responses[0].headers['easel-engine'], /^studio\//);
  });

  it('may say what this model has no field for, as it always does', async () => {
    await draw();
    const { checkNSFW, outputFormat, outputQuality } = sent.at(-1);
    assert.deepEqual([checkNSFW, outputFormat, outputQuality], [false, 'PNG', 95]);
  });

  it('draws four pictures, in a request each', async () => {
    const before = sent.length;
    const { images } = await draw({ n: 4 });
    assert.equal(images.length, 4);
    assert.equal(sent.length - before, 4);
    assert.equal(new Set(images.map((image) => image.base64)).size, 4);
  });

  it('draws four pictures in one request', async () => {
    const before = sent.length;
    const { images } = await draw({ n: 4, settings: { maxImagesPerCall: 4 } });
    assert.equal(images.length, 4);
    assert.equal(sent.length - before, 1);
    await Promise.all(images.map((image) => assertPicture(image.uint8Array, PNG)));
  });

  for (const outputType of OUTPUT_TYPES) {
    for (const outputFormat of FORMATS) {
      it(`gets ${outputFormat} as ${outputType}`, async () => {
        const { image } = await draw({ settings: { outputType, outputFormat } });
        await assertPicture(image.uint8Array, { ...PNG, format: outputFormat });
      });
    }
  }

  it('draws at 2K', async () => {
    const { image } = await draw({ size: '1152x2496' });
    await assertPicture(image.uint8Array, { format: 'PNG', width: 1152, height: 2496 });
  });

  /** The user sees the message; the first problem is in `data.error`, every one in `responseBody`. */
  const refused = async (options, status, check) => {
    await assert.rejects(draw(options), (thrown) => {
      assert.equal(thrown.statusCode, status, String(thrown));
      const { error } = thrown.data;
      assert.ok(thrown.message.includes(error.code), thrown.message);
      check(error, JSON.parse(thrown.responseBody).errors);
      return true;
    });
  };

  it('is told the sizes that there are when its user gives none and it asks for 512x512', async () => {
    await refused({ size: undefined }, 400, (error) => {
      assert.deepEqual([sent.at(-1).width, sent.at(-1).height], [512, 512]);
      assert.match(error.message, /512/);
      assert.match(JSON.stringify(error), /1024x1024/);
    });
  });

  it('is told that a field is not known', async () => {
    await refused({ fields: { steps: 30 } }, 400, (error) => {
      assert.equal(error.code, 'unsupportedParameter');
      assert.equal(error.parameter, 'steps');
    });
  });

  it('is told of several problems at once', async () => {
    await refused({ fields: { steps: 30, outputFormat: 'TIFF', ttl: 1 } }, 400, (_, errors) => {
      assert.deepEqual(errors.map((error) => error.parameter).sort(), ['outputFormat', 'steps', 'ttl']);
    });
  });

  it('is told that its key is wrong', async () => {
    const stranger = createRunware({ apiKey: 'not-a-key', baseURL: easel.http });
    await refused({ model: stranger.image(MODEL) }, 401, (error) => assert.equal(error.code, 'invalidApiKey'));
  });

  it('does twenty tasks at once', async () => {
    const { images } = await draw({ n: 20 });
    assert.equal(images.length, 20);
    assert.equal(new Set(images.map((image) => image.base64)).size, 20);
  });

  // The provider itself waits for results only. What its user gave up can be had from the server all the same.
  it('leaves a task behind that can be polled when its user gives up', async () => {
    const taskUUID = crypto.randomUUID();
    const giveUp = new AbortController();
    const waiting = assert.rejects(
      draw({ fields: { taskUUID, numberResults: 3 }, abortSignal: giveUp.signal }),
      { name: 'AbortError' },
    );
    await easel.underWay(taskUUID);
    giveUp.abort();
    await waiting;
    const { data } = await easel.poll(taskUUID, (body) => body.data.every((item) => item.status === 'success'));
    assert.equal(data.length, 3);
  });

  it('is told that its task was cancelled', async () => {
    const taskUUID = crypto.randomUUID();
    const waiting = assert.rejects(draw({ size: '2048x2048', fields: { taskUUID, numberResults: 20 } }), /taskCancelled/);
    await easel.underWay(taskUUID);
    await easel.post([{ taskType: 'cancelTask', taskUUID }]);
    await waiting;
  });

  // An answer without a picture is none that the provider can read; it keeps the body for its user.
  it('gets the price of a dry run, and no picture', async () => {
    const dry = createRunware({ apiKey: KEY, baseURL: easel.http, headers: { 'X-Runware-Dry-Run': '1' } });
    await assert.rejects(draw({ model: dry.image(MODEL) }), (thrown) => {
      assert.equal(thrown.statusCode, 200);
      const [item] = JSON.parse(thrown.responseBody).data;
      assert.deepEqual([item.dryRun, item.cost, item.imageUUID], [true, 0.07, undefined]);
      return true;
    });
  });
});

describe('ai-sdk-provider when the server is killed and started again', () => {
  let easel;

  before(async () => {
    easel = await Easel.studio();
  });

  after(() => easel?.stop());

  // The AI SDK waits two seconds and sends the request again, here with the same id: whether the server remembers the
  // task or not, the user gets the pictures of one task.
  it('tries again, and its user gets the picture', async () => {
    const runware = createRunware({ apiKey: KEY, baseURL: easel.http });
    const taskUUID = crypto.randomUUID();
    const drawing = generateImage({
      model: runware.image(MODEL, { maxImagesPerCall: 3 }),
      prompt: 'a red fox in the snow',
      size: SIZE,
      n: 3,
      providerOptions: { runware: { taskUUID } },
    });
    await easel.underWay(taskUUID);
    await easel.kill();
    await easel.start();

    const { images } = await drawing;
    assert.equal(images.length, 3);
    await Promise.all(images.map((image) => assertPicture(image.uint8Array, PNG)));
  });
});
