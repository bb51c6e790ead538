// Answers rounds of the reference model with squiggle: `node squiggle.mjs FOLDER`, where FOLDER is where npm installed it.
// A line `N` on the input is N samples; the answer is wall and processor time in microseconds, mean, p5, p50 and p95.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { run } = await import(
  pathToFileURL(`${process.argv[2]}/node_modules/@quri/squiggle-lang/dist/index.js`).href
);

const model = `
base = 50
perSession = 4 to 7
sessions = 15 to 30
perClient = 0.5 to 2
clients = 30 to 80
sub = 15 to 30
subs = 3 to 8
total = base + sessions * perSession + clients * perClient + subs * sub
[mean(total), inv(total, 0.05), inv(total, 0.5), inv(total, 0.95)]
`;

console.log("ready");
let round = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const environment = { sampleCount: Number(line), xyPointLength: 1000, seed: `round ${round++}` };
  const processor = process.cpuUsage();
  const start = process.hrtime.bigint();
  const output = await run(model, { environment });
  const end = output.getEndResult();
  const figures = end.ok ? end.value.asJS() : [end.value.toString()];
  const wall = Number((process.hrtime.bigint() - start) / 1000n);
  const { user, system } = process.cpuUsage(processor);
  console.log([wall, user + system, ...figures].join(" "));
}
