// One clock for every part: milliseconds since 1970, but monotonic within a document or worker.
export function now(): number {
  return performance.timeOrigin + performance.now();
}
