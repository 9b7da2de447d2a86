// Reads expressions, one JSON string a line; writes the tree of each, one JSON array a line. The argument is the version of
// Prometheus. A node is its name, where it begins and ends, and its children; "⚠" is an error. Comments are left out, since
// they may stand anywhere.
import { createInterface } from 'node:readline';

const { parser } = await import(`lezer-${process.argv[2]}`);

const tree = (node) => {
  const children = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') {
      children.push(tree(child));
    }
  }
  return [node.name, node.from, node.to, ...children];
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(tree(parser.parse(JSON.parse(line)).topNode))}\n`);
}
