// Fails unless the npm scripts run on a Node that runs TypeScript as it is.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const enough = major > 22 || (major === 22 && minor >= 18);
console.log(
  `npm scripts run on Node ${process.versions.node}${enough ? '' : ', which is too old: 22.18 or newer is needed'}`,
);
process.exitCode = enough ? 0 : 1;
