// The official Python clients, where python/install.sh has been run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Easel, KEY, MODEL } from './easel.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const CLIENTS = { runware: 'runware_client.py', 'runware-sdk': 'runware_sdk_client.py' };

for (const [client, script] of Object.entries(CLIENTS)) {
  const python = here(`python/.venv-${client}/bin/python`);
  const skip = existsSync(python) ? false : 'the Python clients are not installed: run conformance/python/install.sh';

  describe(`the Python client ${client}`, { skip }, () => {
    let easel;

    before(async () => {
      easel = await Easel.studio();
    });

    after(() => easel?.stop());

    it('draws, polls, uploads and tells what is wrong', async (test) => {
      const child = spawn(python, [here(`python/${script}`), '-v'], {
        env: { ...process.env, SERVER_WS: easel.ws, SERVER_HTTP: easel.http, SERVER_KEY: KEY, SERVER_MODEL: MODEL },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stdout.on('data', (text) => (said += text));
      child.stderr.on('data', (text) => (said += text));
      const code = await new Promise((resolve) => child.on('close', resolve));
      said.split('\n').filter((line) => / \.\.\. /.test(line)).forEach((line) => test.diagnostic(line));
      assert.equal(code, 0, said);
    });
  });
}
