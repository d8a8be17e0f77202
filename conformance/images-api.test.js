// The clients of OpenAI's and of xAI's image API, with another base URL and nothing else.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createXai } from '@ai-sdk/xai';
import OpenAI, { toFile } from 'openai';
import { generateImage } from './ai-sdk.js';
import { Easel, KEY, noCollage } from './easel.js';
import { assertPicture, colourAt, field, sizeOf } from './pictures.js';

const PROMPT = 'a red fox in the snow';
const BLOCKED = 'a pornographic photo';
const SMALL = { format: 'PNG', width: 256, height: 256 };
const RED = [220, 20, 30];
const GREEN = [10, 200, 40];
const BLUE = [20, 40, 230];

const base64 = (text) => Buffer.from(text, 'base64');
const clientOf = (easel, more = {}) => new OpenAI({ apiKey: KEY, baseURL: easel.http, maxRetries: 0, ...more });

/** Red, green and blue from left to right. */
async function assertStripes(file) {
  for (const [at, colour] of [RED, GREEN, BLUE].entries()) {
    const seen = await colourAt(file, (at + 0.5) / 3, 0.5);
    assert.ok(seen.every((value, i) => Math.abs(value - colour[i]) < 12), `${seen} is not ${colour}`);
  }
}

/** Studio, for all that needs no pictures to begin with. */
let easel;

before(async () => {
  easel = await Easel.studio();
});

after(() => easel?.stop());

describe('openai', () => {
  let openai;

  before(() => {
    openai = clientOf(easel);
  });

  const draw = (more = {}) => openai.images.generate({ model: 'gpt-image-1', prompt: PROMPT, size: '256x256', ...more });

  it('draws one picture', async () => {
    const answer = await draw();
    assert.equal(answer.data.length, 1);
    await assertPicture(base64(answer.data[0].b64_json), SMALL);
    assert.deepEqual([answer.size, answer.output_format, answer.usage.total_tokens], ['256x256', 'png', 0]);
    assert.ok(Math.abs(answer.created - Date.now() / 1000) < 60);
    assert.match(answer._request_id, /^[0-9a-f-]{36}$/);
  });

  it('draws four pictures, each another, by URL', async () => {
    const { data } = await draw({ n: 4, response_format: 'url', output_format: 'webp', user: 'somebody' });
    const files = await Promise.all(data.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    assert.equal(new Set(files.map((file) => file.toString('base64'))).size, 4);
    await Promise.all(files.map((file) => assertPicture(file, { ...SMALL, format: 'WEBP' })));
  });

  it('gets exactly the size that it asks for', async () => {
    const { data } = await draw({ model: 'dall-e-3', size: '1792x1024', output_format: 'jpeg', output_compression: 80 });
    await assertPicture(base64(data[0].b64_json), { format: 'JPG', width: 1792, height: 1024 });
  });

  it('gets pictures as events, and the end', async () => {
    const events = [];
    for await (const event of await draw({ stream: true, partial_images: 2, n: 2 })) {
      events.push(event);
    }
    const completed = events.filter((event) => event.type === 'image_generation.completed');
    assert.equal(completed.length, 2);
    assert.ok(events.every((event) => /^image_generation\.(partial_image|completed)$/.test(event.type)));
    await assertPicture(base64(completed[0].b64_json), SMALL);
    assert.equal(completed[0].size, '256x256');
  });

  it('lists the models, and finds one by every name', async () => {
    const ids = [];
    for await (const model of openai.models.list()) {
      ids.push(model.id);
    }
    assert.ok(ids.includes('easel:images@1'));
    assert.equal((await openai.models.retrieve('gpt-image-1')).id, 'easel:images@1');
    await assert.rejects(openai.models.retrieve('gpt-5'), OpenAI.NotFoundError);
  });

  const refused = async (more, type, expected) => {
    await assert.rejects(draw(more), (thrown) => {
      assert.ok(thrown instanceof type, String(thrown));
      const { status, code, param } = thrown;
      assert.deepEqual({ status, code, param }, expected, String(thrown));
      return true;
    });
  };

  it('is told that a size is none of the model, and which are', async () => {
    await refused({ size: '640x480' }, OpenAI.BadRequestError, { status: 400, code: 'invalid_value', param: 'size' });
    await assert.rejects(draw({ size: '640x480' }), /1536x1024/);
  });

  it('is told that there is no such model', async () => {
    await refused({ model: 'gpt-5' }, OpenAI.NotFoundError, { status: 404, code: 'model_not_found', param: 'model' });
  });

  it('is told that a field is not known', async () => {
    await refused({ zebra: 1 }, OpenAI.BadRequestError, { status: 400, code: 'unknown_parameter', param: 'zebra' });
  });

  it('is told that its prompt is blocked', async () => {
    const expected = { status: 400, code: 'moderation_blocked', param: 'prompt' };
    await refused({ prompt: BLOCKED }, OpenAI.BadRequestError, expected);
    await refused({ prompt: BLOCKED, stream: true }, OpenAI.BadRequestError, expected);
  });

  it('is told that its key is wrong', async () => {
    const stranger = clientOf(easel, { apiKey: 'not-a-key' });
    await assert.rejects(stranger.images.generate({ model: 'gpt-image-1', prompt: PROMPT }), (thrown) => {
      assert.ok(thrown instanceof OpenAI.AuthenticationError);
      return thrown.code === 'invalid_api_key';
    });
  });

  it('is told about a mask that no engine takes it', async () => {
    const file = await toFile(await field(RED), 'a.png');
    await assert.rejects(openai.images.edit({ model: 'gpt-image-1', prompt: PROMPT, image: file, mask: file }), {
      status: 400,
      param: 'mask',
    });
  });

  // Should Studio take pictures one day, one must come instead.
  it('edits a picture', async () => {
    const image = await toFile(await field(RED), 'a.png');
    const prompt = 'add a yellow balloon in the top right corner';
    const { data } = await openai.images.edit({ model: 'gpt-image-1', prompt, image, size: '256x256' });
    await assertPicture(base64(data[0].b64_json), SMALL);
  });
});

describe('@ai-sdk/xai', () => {
  let xai;

  before(() => {
    xai = createXai({ apiKey: KEY, baseURL: easel.http });
  });

  const draw = (more = {}) =>
    generateImage({
      model: xai.image('grok-imagine-image'),
      prompt: PROMPT,
      aspectRatio: '9:20',
      maxRetries: 0,
      ...more,
    });

  // The provider is told what it cost; the AI SDK does not hand that on, so it is the provider that is asked.
  it('draws one picture and hears what it cost', async () => {
    const model = xai.image('grok-imagine-image');
    const { images, providerMetadata } = await model.doGenerate({ prompt: PROMPT, n: 1, aspectRatio: '9:20', providerOptions: {} });
    await assertPicture(base64(images[0]), { format: 'JPG', width: 576, height: 1280 });
    assert.equal(providerMetadata.xai.costInUsdTicks, 200_000_000);
  });

  it('draws four pictures, in two requests', async () => {
    const { images } = await draw({ n: 4 });
    assert.equal(new Set(images.map((image) => image.base64)).size, 4);
  });

  it('says the resolution', async () => {
    const { image } = await draw({
      model: xai.image('grok-imagine-image-pro'),
      providerOptions: { xai: { resolution: '2k', quality: 'low', user: 'somebody' } },
    });
    assert.deepEqual(await sizeOf(image.uint8Array), [1152, 2560]);
  });

  for (const [what, options, status, words] of [
    ['a ratio is none of the model', { aspectRatio: '21:9' }, 400, /aspect_ratio.*16:9/],
    ['its prompt is blocked', { prompt: BLOCKED }, 400, /content moderation/],
  ]) {
    it(`is told that ${what}`, async () => {
      await assert.rejects(draw(options), (thrown) => {
        assert.equal(thrown.statusCode, status, String(thrown));
        assert.match(thrown.message, words);
        return true;
      });
    });
  }

  it('is told that there is no such model', async () => {
    await assert.rejects(draw({ model: xai.image('grok-1') }), { statusCode: 404 });
  });

  it('is told that its key is wrong', async () => {
    const stranger = createXai({ apiKey: 'not-a-key', baseURL: easel.http });
    await assert.rejects(draw({ model: stranger.image('grok-imagine-image') }), { statusCode: 401 });
  });
});

describe('@ai-sdk/openai-compatible', () => {
  let provider;

  before(() => {
    provider = createOpenAICompatible({ name: 'easel', apiKey: KEY, baseURL: easel.http });
  });

  const draw = (more = {}) =>
    generateImage({ model: provider.imageModel('gpt-image-1'), prompt: PROMPT, size: '256x256', maxRetries: 0, ...more });

  it('draws one picture', async () => {
    await assertPicture((await draw()).image.uint8Array, SMALL);
  });

  it('draws four pictures in one request', async () => {
    const { images } = await draw({ n: 4 });
    assert.equal(new Set(images.map((image) => image.base64)).size, 4);
  });

  it('may say in its options what only xAI has', async () => {
    const { image } = await draw({ size: undefined, providerOptions: { easel: { aspect_ratio: '2:3' } } });
    assert.deepEqual(await sizeOf(image.uint8Array), [1024, 1536]);
  });

  for (const [what, options, status, words] of [
    ['a size is none of the model', { size: '640x480' }, 400, /640x480/],
    ['its prompt is blocked', { prompt: BLOCKED }, 400, /safety policy/],
  ]) {
    it(`is told that ${what}`, async () => {
      await assert.rejects(draw(options), (thrown) => {
        assert.equal(thrown.statusCode, status, String(thrown));
        assert.match(thrown.message, words);
        return true;
      });
    });
  }

  it('is told that there is no such model, and that its key is wrong', async () => {
    await assert.rejects(draw({ model: provider.imageModel('nobody') }), { statusCode: 404 });
    const stranger = createOpenAICompatible({ name: 'easel', apiKey: 'not-a-key', baseURL: easel.http });
    await assert.rejects(draw({ model: stranger.imageModel('gpt-image-1') }), { statusCode: 401 });
  });
});

describe('edits with an engine that takes pictures', { skip: noCollage }, () => {
  let collage;
  let stripes;

  before(async () => {
    collage = await Easel.collage();
    stripes = await Promise.all([RED, GREEN, BLUE].map((colour) => field(colour)));
  });

  after(() => collage?.stop());

  const files = () => Promise.all(stripes.map((file, at) => toFile(file, `${at}.png`)));

  it('openai edits one picture', async () => {
    const [image] = await files();
    const { data, size } = await clientOf(collage).images.edit({ model: 'gpt-image-1', prompt: PROMPT, image });
    const file = base64(data[0].b64_json);
    assert.equal(`${(await sizeOf(file)).join('x')}`, size);
    assert.ok((await colourAt(file, 0.5, 0.5))[0] > 200);
  });

  it('openai edits three pictures', async () => {
    const { data } = await clientOf(collage).images.edit({
      model: 'gpt-image-1',
      prompt: PROMPT,
      image: await files(),
      size: '512x512',
    });
    await assertStripes(base64(data[0].b64_json));
  });

  it('openai gets an edit as an event', async () => {
    const [image] = await files();
    const request = { model: 'gpt-image-1', prompt: PROMPT, image, size: '256x256', stream: true };
    const types = [];
    for await (const event of await clientOf(collage).images.edit(request)) {
      types.push(event.type);
    }
    assert.deepEqual(types, ['image_edit.completed']);
  });

  it('@ai-sdk/xai edits one picture and three', async () => {
    const model = createXai({ apiKey: KEY, baseURL: collage.http }).image('grok-imagine-image-pro');
    const one = await generateImage({ model, prompt: { text: PROMPT, images: [stripes[1]] }, maxRetries: 0 });
    assert.ok((await colourAt(one.image.uint8Array, 0.5, 0.5))[1] > 180);
    const three = await generateImage({ model, prompt: { text: PROMPT, images: stripes }, maxRetries: 0 });
    await assertStripes(three.image.uint8Array);
  });

  it('@ai-sdk/openai-compatible edits one picture and three', async () => {
    const model = createOpenAICompatible({ name: 'easel', apiKey: KEY, baseURL: collage.http }).imageModel('gpt-image-1');
    const one = await generateImage({ model, prompt: { text: PROMPT, images: [stripes[1]] }, maxRetries: 0 });
    assert.ok((await colourAt(one.image.uint8Array, 0.5, 0.5))[1] > 180);
    const three = await generateImage({ model, prompt: { text: PROMPT, images: stripes }, size: '512x512', maxRetries: 0 });
    await assertStripes(three.image.uint8Array);
  });
});
