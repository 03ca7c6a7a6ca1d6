/** Loaded into a measured server: says over the channel to its parent how much memory it has taken, whenever asked. */
process.on('message', () => {
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed, peak: process.resourceUsage().maxRSS * 1024 });
});
process.channel.unref();
