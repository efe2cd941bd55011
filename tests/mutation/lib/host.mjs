// One `demur inspect --jsonl` for thousands of pages: lines in, lines out, in order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { hostBinary } from '../../browser/lib/paths.mjs';

export class Host {
  constructor(binary = hostBinary()) {
    this.process = spawn(binary, ['inspect', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.waiting = [];
    this.ended = once(this.process, 'close').then(([code]) => {
      for (const { fail } of this.waiting.splice(0)) fail(new Error(`demur inspect ended with ${code}`));
      return code;
    });
    this.process.stdin.on('error', () => {}); // told by its end
    createInterface({ input: this.process.stdout }).on('line', line => {
      const answer = JSON.parse(line);
      const { done, fail } = this.waiting.shift();
      if (answer.error === undefined) done(answer);
      else fail(new Error(answer.error));
    });
  }

  // Resolves when the pipe takes more; `answer` comes later.
  async ask({ html, url = '', surface = 'unknown' }) {
    const answer = new Promise((done, fail) => this.waiting.push({ done, fail }));
    const line = `${JSON.stringify({ id: 0, html, url, surface })}\n`;
    if (!this.process.stdin.write(line)) await Promise.race([once(this.process.stdin, 'drain'), this.ended]);
    return { answer };
  }

  async inspect(page) {
    return (await this.ask(page)).answer;
  }

  async inspectAll(pages) {
    const answers = [];
    for (const page of pages) answers.push((await this.ask(page)).answer);
    return Promise.all(answers);
  }

  async close() {
    this.process.stdin.end();
    return this.ended;
  }
}
