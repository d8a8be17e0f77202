// A real Easel: the built program in a process of its own, with a key and a data folder of its own.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const KEY = 'a-key-for-conformance-tests';
export const MODEL = 'xai:grok-imagine@image-pro';

/** The smallest size of the model's card: the quickest to draw. */
export const WIDTH = 576;
export const HEIGHT = 1248;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const START_LIMIT = 30_000; // ms; a start takes about one second

// Set by the Maven build, which holds the launcher's lock and therefore runs a copy.
const launcher = process.env.CONFORMANCE_LAUNCHER ?? here('../easel');
const java = process.env.CONFORMANCE_JAVA ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java');

const product = here('../cli/target/easel');
const testClasses = here('../cli/target/test-classes');

/** The product as a user starts it. */
const STUDIO = [launcher];

/** The same product with an engine of the tests that works from reference pictures. */
const COLLAGE = [
  java,
  '--enable-native-access=ALL-UNNAMED',
  '-cp',
  [testClasses, join(product, 'easel.jar'), join(product, 'lib', '*')].join(delimiter),
  'dev.easel.cli.CollageServer',
];

/** Why there is no server that takes references; false if there is one. */
export const noCollage = !existsSync(join(testClasses, 'dev/easel/cli/CollageServer.class'))
  ? 'the Java tests are not compiled: run ./easel test'
  : spawnSync(java, ['-version']).status !== 0
    ? 'no java: set JAVA_HOME'
    : false;

export class Easel {
  #command;
  #settings;
  #process;

  constructor(command, data, settings) {
    this.#command = command;
    this.#settings = settings;
    this.data = data;
    this.port = 0;
  }

  /** Starts the product with its own engine. */
  static async studio(settings = {}) {
    return Easel.#start(STUDIO, settings);
  }

  /** Starts the product with the engine that takes references. */
  static async collage(settings = {}) {
    return Easel.#start(COLLAGE, settings);
  }

  static async #start(command, settings) {
    const easel = new Easel(command, await mkdtemp(join(tmpdir(), 'easel-conformance-')), settings);
    await easel.start();
    return easel;
  }

  get ws() {
    return `ws://127.0.0.1:${this.port}/v1`;
  }

  get http() {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** Starts the process; at the port of before if it ran before. */
  async start() {
    const [program, ...rest] = this.#command;
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(EASEL_|XAI_API_KEY$)/.test(name)));
    this.#process = spawn(program, [...rest, 'serve', '--port', String(this.port), '--data', this.data], {
      env: { ...own, EASEL_KEYS: KEY, EASEL_LOG: 'warning', ...this.#settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = this.#process;
    const timer = setTimeout(() => started.kill('SIGKILL'), START_LIMIT);
    for await (const line of createInterface({ input: started.stdout })) {
      const address = / serves at http:\/\/127\.0\.0\.1:(\d+)$/.exec(line);
      if (address) {
        clearTimeout(timer);
        this.port = Number(address[1]);
        started.stdout.resume(); // what it says further must not fill the pipe
        return;
      }
    }
    clearTimeout(timer);
    throw new Error('Easel did not start; what it said is above');
  }

  /** Ends the process without a warning, as a power cut would. */
  async kill() {
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }

  /** Ends the process and forgets its data. */
  async stop() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await this.kill();
    }
    await rm(this.data, { recursive: true, force: true });
  }

  /** Sends tasks over plain HTTP, for what a client has no call for; gives status and body. */
  async post(tasks, { key = KEY, headers = {} } = {}) {
    const response = await fetch(this.http, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, ...headers },
      body: JSON.stringify(tasks),
    });
    return { status: response.status, body: await response.json() };
  }

  /** Asks for a task until `is` likes the answer; gives that answer. */
  async poll(taskUUID, is) {
    let body;
    await until(async () => {
      ({ body } = await this.post([{ taskType: 'getResponse', taskUUID }]));
      return is(body);
    });
    return body;
  }

  /** Waits until a task is known to the server. */
  async underWay(taskUUID) {
    return this.poll(taskUUID, (body) => body.data?.length > 0);
  }
}

/** A valid task. */
export function task(more = {}) {
  return {
    taskType: 'imageInference',
    taskUUID: crypto.randomUUID(),
    model: MODEL,
    positivePrompt: 'a red fox in the snow',
    width: WIDTH,
    height: HEIGHT,
    ...more,
  };
}

/** Asks again and again until the answer is yes. */
export async function until(isSo, limit = 30_000) {
  for (const end = Date.now() + limit; !(await isSo()); ) {
    if (Date.now() > end) {
      throw new Error(`not so after ${limit} ms: ${isSo}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
