// @runware/sdk-js over WebSocket.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Runware } from '@runware/sdk-js';
import { Easel, HEIGHT, KEY, MODEL, until, WIDTH } from './easel.js';
import { assertPicture, field, fileOf, FORMATS, MIME, noise, OUTPUT_TYPES } from './pictures.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const request = (more = {}) => ({
  model: MODEL,
  positivePrompt: 'a red fox in the snow',
  width: WIDTH,
  height: HEIGHT,
  ...more,
});

/** The client rejects with the first error of the frame, under `error`. */
const says = (code, ...words) => (thrown) => {
  assert.equal(thrown.error?.code, code, JSON.stringify(thrown));
  for (const word of words) {
    assert.match(thrown.error.message, word);
  }
  return true;
};

describe('sdk-js over WebSocket', () => {
  let easel;
  let runware;

  before(async () => {
    easel = await Easel.studio();
    runware = await Runware.initialize({ apiKey: KEY, url: easel.ws });
  });

  after(async () => {
    await runware?.disconnect();
    await easel?.stop();
  });

  it('draws one picture', async () => {
    const [result, ...more] = await runware.imageInference(request());
    assert.equal(more.length, 0);
    assert.equal(result.taskType, 'imageInference');
    assert.match(result.imageUUID, UUID);
    assert.equal(typeof result.seed, 'number');
    await assertPicture(await fileOf(result, 'URL'), { format: 'JPG', width: WIDTH, height: HEIGHT });
  });

  it('draws four pictures and hands on each as it is finished', async () => {
    const told = [];
    const results = await runware.imageInference(
      request({ numberResults: 4, includeCost: true, onPartialImages: (images) => told.push(...images) }),
    );
    assert.equal(results.length, 4);
    assert.equal(new Set(results.map((result) => result.imageUUID)).size, 4);
    assert.equal(new Set(results.map((result) => result.seed)).size, 4);
    assert.deepEqual(results.map((result) => result.cost), [0.07, 0.07, 0.07, 0.07]);
    assert.deepEqual(told.map((result) => result.imageUUID), results.map((result) => result.imageUUID));
  });

  for (const outputType of OUTPUT_TYPES) {
    for (const outputFormat of FORMATS) {
      it(`delivers ${outputFormat} as ${outputType}`, async () => {
        const [result] = await runware.imageInference(request({ outputType, outputFormat }));
        const file = await fileOf(result, outputType);
        await assertPicture(file, { format: outputFormat, width: WIDTH, height: HEIGHT });
        if (outputType === 'dataURI') {
          assert.ok(result.imageDataURI.startsWith(`data:${MIME[outputFormat]};base64,`));
        }
      });
    }
  }

  it('draws at 2K', async () => {
    const [result] = await runware.imageInference(request({ width: undefined, height: undefined, resolution: '2K' }));
    await assertPicture(await fileOf(result, 'URL'), { format: 'JPG', width: 2048, height: 2048 });
  });

  it('acknowledges an async task and lets it be polled', async () => {
    const [acknowledged, ...more] = await runware.imageInference(request({ numberResults: 2, deliveryMethod: 'async' }));
    assert.equal(more.length, 0);
    assert.equal(acknowledged.imageUUID, undefined);
    const { taskUUID } = acknowledged;
    let results = [];
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      results = await runware.getResponse({ taskUUID });
      assert.equal(results.length, 2);
      assert.ok(results.every((result) => result.taskType === 'imageInference' && result.taskUUID === taskUUID));
      if (results.every((result) => result.status === 'success')) {
        break;
      }
    }
    assert.deepEqual(results.map((result) => result.status), ['success', 'success']);
    await assertPicture(await fileOf(results[1], 'URL'), { format: 'JPG', width: WIDTH, height: HEIGHT });
  });

  it('says that an async task is not known', async () => {
    await assert.rejects(runware.getResponse({ taskUUID: crypto.randomUUID() }), says('taskNotFound'));
  });

  it('says at once that a key is wrong', async () => {
    const begun = Date.now();
    await assert.rejects(Runware.initialize({ apiKey: 'not-a-key', url: easel.ws }), says('invalidApiKey', /Invalid API key/));
    assert.ok(Date.now() - begun < 5_000);
  });

  it('says that a size is none of the model, and which there are', async () => {
    await assert.rejects(runware.imageInference(request({ width: 640, height: 480 })), (thrown) => {
      assert.match(thrown.error.message, /640/);
      assert.match(JSON.stringify(thrown.error), /1280x896/);
      return true;
    });
  });

  it('says that a field is not known', async () => {
    await assert.rejects(
      runware.imageInference(request({ steps: 30 })),
      says('unsupportedParameter', /'steps'/),
    );
  });

  // The client hands its user the first error of a frame and drops the others: a limit of the client. What is sent is
  // in protocol.test.js.
  it('says the first of several problems at once and does not try again', async () => {
    let calls = 0;
    await assert.rejects(
      runware.imageInference(
        request({ numberResults: 21, outputFormat: 'TIFF', steps: 30, onPartialImages: () => calls++ }),
      ),
      (thrown) => typeof thrown.error?.code === 'string' && typeof thrown.error?.parameter === 'string',
    );
    assert.equal(calls, 1);
  });

  it('does twenty tasks at once, and gives each its own results', async () => {
    const taskUUIDs = Array.from({ length: 20 }, () => crypto.randomUUID());
    const all = await Promise.all(taskUUIDs.map((taskUUID) => runware.imageInference(request({ taskUUID }))));
    assert.deepEqual(all.map(([result]) => result.taskUUID), taskUUIDs);
    assert.equal(new Set(all.map(([result]) => result.imageUUID)).size, 20);
  });

  it('is told that its task was cancelled', async () => {
    const taskUUID = crypto.randomUUID();
    const waiting = assert.rejects(
      runware.imageInference(request({ taskUUID, numberResults: 20, resolution: '2K', width: undefined, height: undefined })),
      says('taskCancelled'),
    );
    await easel.underWay(taskUUID);
    const { body } = await easel.post([{ taskType: 'cancelTask', taskUUID }]);
    assert.equal(body.data[0].cancelled, true);
    await waiting;
  });

  it('uploads a picture and deletes it', async () => {
    const file = await field([200, 30, 40]);
    const image = `data:image/png;base64,${file.toString('base64')}`;
    const uploaded = await runware.imageUpload({ image });
    assert.match(uploaded.imageUUID, UUID);
    assert.deepEqual(Buffer.from(await (await fetch(uploaded.imageURL)).arrayBuffer()), file);

    const stored = await runware.mediaStorage({ operation: 'upload', media: image });
    const deleted = await runware.mediaStorage({ operation: 'delete', mediaUUID: stored.mediaUUID });
    assert.equal(deleted.mediaUUID, stored.mediaUUID);
  });

  // The client sends a message in one frame, however long it is.
  it('takes a reference of ten megabytes', async () => {
    const file = await noise(2_000, 1_700);
    assert.ok(file.length > 10_000_000, `${file.length}`);
    const [result] = await runware.imageInference(
      request({
        positivePrompt: 'make it warmer',
        inputs: { referenceImages: [`data:image/png;base64,${file.toString('base64')}`] },
      }),
    );
    await assertPicture(await fileOf(result, 'URL'), { format: 'JPG', width: WIDTH, height: HEIGHT });
  });

  it('finds the model', async () => {
    const found = await runware.modelSearch({ search: 'grok' });
    assert.ok(found.results.some((model) => model.air === MODEL));
  });

  describe('with a dry run', () => {
    let dry;

    before(async () => {
      dry = await Runware.initialize({ apiKey: KEY, url: easel.ws, dryRun: true });
    });

    after(() => dry?.disconnect());

    for (const numberResults of [1, 4]) {
      it(`prices ${numberResults} without drawing`, async () => {
        const results = await dry.imageInference(request({ numberResults }));
        assert.equal(results.length, numberResults);
        const cost = results.reduce((sum, result) => sum + result.cost, 0);
        assert.ok(Math.abs(cost - 0.07 * numberResults) < 1e-9, `${cost}`);
        assert.ok(results.every((result) => result.imageURL === undefined));
      });
    }

    it('says what is wrong', async () => {
      await assert.rejects(dry.imageInference(request({ steps: 30 })), says('unsupportedParameter'));
    });
  });
});

describe('sdk-js when the server is killed and started again', () => {
  let easel;
  let runware;

  before(async () => {
    easel = await Easel.studio();
    runware = await Runware.initialize({ apiKey: KEY, url: easel.ws, timeoutDuration: 8_000 });
  });

  after(async () => {
    await runware?.disconnect();
    await easel?.stop();
  });

  // The client begins a new session and sends what is missing of a task again once it has waited for timeoutDuration.
  it('connects again, and the task under way ends with all its pictures', async () => {
    const told = [];
    const drawing = runware.imageInference(
      request({ numberResults: 4, onPartialImages: (images) => told.push(...images) }),
    );
    await until(() => told.length > 0);
    await easel.kill();
    assert.ok(told.length < 4, 'killed while it was under way');
    await easel.start();

    const results = await drawing;
    assert.equal(results.length, 4);
    assert.equal(new Set(results.map((result) => result.imageUUID)).size, 4);
    for (const result of results) {
      await assertPicture(await fileOf(result, 'URL'), { format: 'JPG', width: WIDTH, height: HEIGHT });
    }
  });

  it('does the next task', async () => {
    assert.equal((await runware.imageInference(request())).length, 1);
  });

  it('finishes an async task that was under way, and lets it be polled', async () => {
    const [{ taskUUID }] = await runware.imageInference(request({ numberResults: 4, deliveryMethod: 'async' }));
    await easel.kill();
    await easel.start();

    let results = [];
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      results = await runware.getResponse({ taskUUID });
      assert.equal(results.length, 4);
      if (results.every((result) => result.status === 'success')) {
        break;
      }
    }
    assert.deepEqual(results.map((result) => result.status), Array(4).fill('success'));
  });
});
