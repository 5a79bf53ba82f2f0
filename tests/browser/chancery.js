// A searchd of its own: an index of the sample corpus (and of stories.jsonl) in a temporary folder, served on a free port.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** Where the programs are: CHANCERY_BIN, or the release build's. */
const bin = process.env.CHANCERY_BIN ?? join(root, 'build/release/bin');

/** The paths that the tests search: the sample corpus, and releases that the stories need. */
export const samplePaths = [join(root, 'corpus'), join(here, 'stories.jsonl')];

/** Indexes `paths` and serves them; `stop()` ends the server and takes the index away. */
export async function serve(paths = samplePaths) {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-browser-'));
  const index = join(folder, 'index');
  execFileSync(join(bin, 'chancery-indexer'), ['build', '--index', index, ...paths], {stdio: 'ignore'});
  const server = spawn(join(bin, 'chancery-searchd'), ['--index', index, '--listen', '127.0.0.1:0'],
                       {stdio: ['ignore', 'pipe', 'ignore']});
  const address = await firstAddress(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, {recursive: true, force: true});
  };
  return {address, stop};
}

function firstAddress(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const found = said.match(/listening on (\S+)/);
      if (found) resolve(found[1]);
    });
    server.once('exit', (code) => reject(new Error(`searchd ended with ${code}: ${said}`)));
  });
}
