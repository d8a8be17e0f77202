// The fifteen facts of the protocol that break clients when they are wrong, each by the client that it breaks, or frame
// by frame where the clients hide it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { createRunware, generateImage } from './ai-sdk.js';
import { Easel, HEIGHT, KEY, MODEL, task, WIDTH } from './easel.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PING = { taskType: 'ping', ping: true };

/** A connection that keeps every frame. */
class Connection {
  frames = [];
  #read = 0;
  #wake = () => {};

  static async to(easel) {
    const connection = new Connection();
    connection.socket = new WebSocket(easel.ws, { perMessageDeflate: false });
    connection.socket.on('message', (text) => {
      connection.frames.push(JSON.parse(text));
      connection.#wake();
    });
    await new Promise((resolve, reject) => {
      connection.socket.once('open', resolve);
      connection.socket.once('error', reject);
    });
    return connection;
  }

  static async authenticated(easel) {
    const connection = await Connection.to(easel);
    connection.send({ taskType: 'authentication', apiKey: KEY });
    await connection.next();
    return connection;
  }

  send(...tasks) {
    this.socket.send(JSON.stringify(tasks));
  }

  /** The next frame in the order in which they came. */
  async next(limit = 30_000) {
    if (this.#read === this.frames.length) {
      await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no frame for ${limit} ms`)), limit);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.frames[this.#read++];
  }

  /** Every frame from here to the answer to a ping, which is left out. */
  async untilPong() {
    this.send(PING);
    const frames = [];
    for (;;) {
      const frame = await this.next();
      if (frame.data?.[0]?.pong) {
        return frames;
      }
      frames.push(frame);
    }
  }

  close() {
    this.socket.terminate();
  }
}

describe('the facts that break clients', () => {
  let easel;
  let connection;

  before(async () => {
    easel = await Easel.studio();
  });

  after(() => easel?.stop());

  /** A test with a connection of its own. */
  const framed = (name, body) =>
    it(name, async () => {
      connection = await Connection.authenticated(easel);
      try {
        await body(connection);
      } finally {
        connection.close();
      }
    });

  it('1: a request is an array and its answer an object with data or errors', async () => {
    const { status, body } = await easel.post([PING]);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['data']);
    assert.ok(Array.isArray(body.data));

    const single = await easel.post(PING);
    assert.equal(single.status, 400);
    assert.match(single.body.errors[0].message, /array/);
  });

  it('2: the first item after an authentication is the authentication with a session', async () => {
    const connection = await Connection.to(easel);
    connection.send({ taskType: 'authentication', apiKey: KEY });
    const { data } = await connection.next();
    connection.close();
    assert.equal(data[0].taskType, 'authentication');
    assert.match(data[0].connectionSessionUUID, UUID);
  });

  for (const [case_, authentication] of [
    ['wrong', { apiKey: 'not-a-key' }],
    ['missing', {}],
  ]) {
    it(`3: a ${case_} key is answered at once, under error and errors, without taskUUID`, async () => {
      const connection = await Connection.to(easel);
      connection.send({ taskType: 'authentication', ...authentication });
      const frame = await connection.next(2_000);
      connection.close();
      const [error] = frame.errors;
      assert.match(error.code, case_ === 'wrong' ? /^invalidApiKey$/ : /^missingApiKey$/);
      assert.equal(error.parameter, 'apiKey');
      assert.equal(error.taskType, 'authentication');
      assert.ok(!('taskUUID' in error));
      assert.deepEqual(frame.error, error);
    });
  }

  framed('4 and 5: no frame has an empty list of errors, none has data and errors', async (connection) => {
    const good = task();
    const bad = task({ steps: 30 });
    connection.send(good, bad);
    const about = (uuid) => (frame) => (frame.data ?? frame.errors).some((item) => item.taskUUID === uuid);
    while (![good, bad].every((each) => connection.frames.some(about(each.taskUUID)))) {
      await connection.next();
    }
    for (const frame of connection.frames) {
      assert.equal('data' in frame, !('errors' in frame), JSON.stringify(frame).slice(0, 300));
      assert.ok((frame.data ?? frame.errors).length > 0);
    }
  });

  framed('6: an error names its task', async (connection) => {
    for (const bad of [
      task({ width: 640, height: 480 }),
      task({ steps: 30 }),
      task({ taskType: 'paintTheTownRed' }),
      { taskType: 'getResponse', taskUUID: crypto.randomUUID() },
      task({ model: 'nobody:nothing@1' }),
    ]) {
      connection.send(bad);
      const { errors } = await connection.next();
      assert.ok(errors.every((error) => error.taskUUID === bad.taskUUID), JSON.stringify(errors));
    }
  });

  framed('6: all problems of a task are in one frame', async (connection) => {
    connection.send(task({ steps: 30, outputFormat: 'TIFF', ttl: 1 }));
    const { errors } = await connection.next();
    assert.deepEqual(errors.map((error) => error.parameter).sort(), ['outputFormat', 'steps', 'ttl']);
  });

  framed('7: a pong has a frame of its own', async (connection) => {
    connection.send(PING, task());
    const frames = [await connection.next(), await connection.next()];
    const pong = frames.find((frame) => frame.data.some((item) => item.pong));
    assert.deepEqual(pong, { data: [{ taskType: 'ping', pong: true }] });
  });

  framed('8: an async task is acknowledged at once with one item', async (connection) => {
    const { taskUUID, ...rest } = task({ deliveryMethod: 'async', numberResults: 4 });
    connection.send({ taskUUID, ...rest });
    assert.deepEqual(await connection.next(2_000), { data: [{ taskType: 'imageInference', taskUUID }] });
  });

  framed('9: a poll is answered at once in one frame, with every item in the same order', async (connection) => {
    const { taskUUID, ...rest } = task({ deliveryMethod: 'async', numberResults: 4 });
    connection.send({ taskUUID, ...rest });
    await connection.next();
    const seen = [];
    let frame;
    do {
      connection.send({ taskType: 'getResponse', taskUUID });
      frame = await connection.next(2_000);
      assert.equal(frame.data.length, 4);
      for (const [place, item] of frame.data.entries()) {
        assert.equal(item.taskType, 'imageInference');
        assert.equal(item.taskUUID, taskUUID);
        assert.ok(['processing', 'success'].includes(item.status));
        assert.equal(item.imageUUID, seen[place] ?? item.imageUUID);
        seen[place] = item.imageUUID ?? seen[place];
      }
    } while (frame.data.some((item) => item.status === 'processing'));
    assert.equal(new Set(seen).size, 4);
  });

  framed('10: the results of an async task are not pushed', async (connection) => {
    const asked = task({ deliveryMethod: 'async', numberResults: 2 });
    connection.send(asked);
    await easel.poll(asked.taskUUID, (body) => body.data?.every((item) => item.status === 'success'));
    assert.equal((await connection.untilPong()).length, 1);
  });

  framed('11: a sync task is answered with exactly as many items as results', async (connection) => {
    const asked = task({ numberResults: 3 });
    connection.send(asked);
    const items = [];
    while (items.length < 3) {
      items.push(...(await connection.next()).data);
    }
    assert.deepEqual(await connection.untilPong(), []);
    assert.equal(items.length, 3);
    assert.ok(items.every((item) => item.taskUUID === asked.taskUUID && UUID.test(item.imageUUID)));
  });

  it('12: a result over REST has type, ids and a numeric seed', async () => {
    const { body } = await easel.post([task()]);
    const [item] = body.data;
    assert.equal(item.taskType, 'imageInference');
    assert.equal(typeof item.taskUUID, 'string');
    assert.match(item.imageUUID, UUID);
    assert.ok(Number.isSafeInteger(item.seed));
    assert.ok(!('error' in body));
  });

  it('13: checkNSFW, PNG and a quality are taken from the AI SDK provider', async () => {
    let sent;
    const runware = createRunware({
      apiKey: KEY,
      baseURL: easel.http,
      fetch: (url, options) => {
        sent ??= JSON.parse(options.body)[0];
        return fetch(url, options);
      },
    });
    await generateImage({ model: runware.image(MODEL), prompt: 'a red fox', size: `${WIDTH}x${HEIGHT}`, maxRetries: 0 });
    assert.deepEqual([sent.checkNSFW, sent.outputFormat, sent.outputQuality], [false, 'PNG', 95]);
  });

  framed('14: an upload is answered with imageUUID and imageURL', async (connection) => {
    const [{ imageURL }] = (await easel.post([task()])).body.data;
    const image = Buffer.from(await (await fetch(imageURL)).arrayBuffer()).toString('base64');
    connection.send({ taskType: 'imageUpload', taskUUID: crypto.randomUUID(), image });
    const [item] = (await connection.next()).data;
    assert.match(item.imageUUID, UUID);
    assert.equal((await fetch(item.imageURL)).status, 200);
  });

  it('15: a request that failed altogether is not 200, and has error and errors', async () => {
    const { status, body } = await easel.post([task({ steps: 30 })]);
    assert.equal(status, 400);
    assert.ok(!('data' in body));
    assert.deepEqual(body.error, body.errors[0]);
  });

  it('15: a request that failed in part is 200 and has both', async () => {
    const bad = task({ steps: 30 });
    const { status, body } = await easel.post([task(), bad]);
    assert.equal(status, 200);
    assert.equal(body.data.length, 1);
    assert.equal(body.errors[0].taskUUID, bad.taskUUID);
  });

  it('a lost session is taken up again and hands over what was missed', async () => {
    const lost = await Connection.to(easel);
    lost.send({ taskType: 'authentication', apiKey: KEY });
    const { connectionSessionUUID } = (await lost.next()).data[0];
    const asked = task({ numberResults: 2 });
    lost.send(asked);
    await easel.underWay(asked.taskUUID);
    lost.close();
    const found = await Connection.to(easel);
    found.send({ taskType: 'authentication', apiKey: KEY, connectionSessionUUID });
    assert.equal((await found.next()).data[0].connectionSessionUUID, connectionSessionUUID);
    const pictures = new Set(lost.frames.flatMap((frame) => frame.data).map((item) => item.imageUUID));
    pictures.delete(undefined); // the authentication
    assert.ok(pictures.size < 2, 'something was missed');
    while (pictures.size < 2) {
      const { data } = await found.next();
      assert.ok(data.every((item) => item.taskUUID === asked.taskUUID));
      data.forEach((item) => pictures.add(item.imageUUID));
    }
    found.close();
  });

  it('a session outlives a server that is killed, and hands over what was missed when it is back', async () => {
    const lost = await Connection.to(easel);
    lost.send({ taskType: 'authentication', apiKey: KEY });
    const { connectionSessionUUID } = (await lost.next()).data[0];
    const asked = task({ numberResults: 8 });
    lost.send(asked);
    const pictures = new Set([(await lost.next()).data[0].imageUUID]);
    await easel.kill();
    lost.close();
    lost.frames.slice(1).forEach(({ data }) => pictures.add(data[0].imageUUID));
    assert.ok(pictures.size < 8, 'something was missed');
    await easel.start();
    const found = await Connection.to(easel);
    found.send({ taskType: 'authentication', apiKey: KEY, connectionSessionUUID });
    assert.equal((await found.next()).data[0].connectionSessionUUID, connectionSessionUUID);
    while (pictures.size < 8) {
      const { data } = await found.next();
      assert.ok(data.every((item) => item.taskUUID === asked.taskUUID));
      data.forEach((item) => pictures.add(item.imageUUID));
    }
    assert.deepEqual(await found.untilPong(), []);
    found.close();
  });
});
