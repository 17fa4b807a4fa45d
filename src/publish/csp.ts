/**
 * The content security policy of every page: one constant, because every script and style is a file of the
 * site's own. Pagefind compiles WebAssembly (`wasm-unsafe-eval`) and searches in a worker.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');
