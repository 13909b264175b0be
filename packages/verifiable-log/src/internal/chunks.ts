/** Bytes in chunks: a stream, or an array of buffers. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
