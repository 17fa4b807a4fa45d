/** One secret, planted in a file in every way in which a file can hold a text. */
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

export const SECRET = 'Kestrel-beacon-47 on rack four';
/** Without a space: what a search index takes for one word. */
export const WORD = 'kestrel-beacon-47';

const page = (inner: string) => `<!doctype html><title>t</title><body><p>${inner}</p></body>`;
const each = (text: string, write: (code: number) => string) =>
  [...text].map((letter) => write(letter.codePointAt(0) ?? 0)).join('');
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const base64 = (before: string) => Buffer.from(before + SECRET).toString('base64');

function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const keyword = Buffer.from('Comment\0', 'latin1');
const wide = Buffer.from(SECRET, 'utf16le');
const wideBig = Buffer.from(SECRET, 'utf16le').swap16();

function jpeg(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 4);
  return Buffer.concat([head, data, Buffer.from([0xff, 0xd9])]);
}

const exif = (value: Buffer) => Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), value]);
const stream = (content: string) => {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nstream\n'), packed, Buffer.from('\nendstream\n%%EOF')]);
};
const shard = (content: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), content]));
const cbor = (text: string) => Buffer.concat([Buffer.from([0x78, text.length]), Buffer.from(text)]);
const zip = (files: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))));

/** By the channel: the file's path on the site, and its bytes. */
export const PLANTED: Readonly<Record<string, readonly [path: string, bytes: string | Buffer]>> = {
  'text of a page': ['a/index.html', page(SECRET)],
  'in other letters': ['a/index.html', page(SECRET.toUpperCase())],
  'broken over lines': ['a/index.html', page(SECRET.replaceAll(' ', '\n   '))],
  'a word in bold': ['a/index.html', page(SECRET.replace('beacon', '<b>beacon</b>'))],
  'an attribute': ['a/index.html', page(`<img alt="${SECRET}">`)],
  'a comment': ['a/index.html', page(`<!-- ${SECRET} -->`)],
  'decimal references': ['a/index.html', page(each(SECRET, (code) => `&#${code};`))],
  'hexadecimal references': ['a/index.html', page(each(SECRET, (code) => `&#x${hex(code, 2)};`))],
  'an address': ['a/index.html', page(`<a href="/?q=${each(SECRET, (code) => `%${hex(code, 2)}`)}">x</a>`)],
  'escapes of JSON': ['data.json', `{"x":"${each(SECRET, (code) => `\\u${hex(code, 4)}`)}"}`],
  'escapes of a script': ['_astro/x.js', `x='${each(SECRET, (code) => `\\x${hex(code, 2)}`)}'`],
  'a style sheet': ['_astro/x.css', `a::after{content:"${SECRET}"}`],
  'Base64, first place': ['a/index.html', page(`<i data-x="${base64('')}">`)],
  'Base64, second place': ['a/index.html', page(`<i data-x="${base64('x')}">`)],
  'Base64, third place': ['a/index.html', page(`<i data-x="${base64('xy')}">`)],
  'Base64 in lines': ['mail.txt', `${base64('some words before it, and then ').replace(/.{20}/g, '$&\n')}`],
  'quoted-printable': ['mail.txt', each(SECRET, (code) => `=${hex(code, 2).toUpperCase()}`)],
  hexadecimal: ['_astro/x.js', `x="${Buffer.from(SECRET).toString('hex')}"`],
  'sixteen bits, low byte first': ['a.bin', Buffer.concat([Buffer.from([1]), wide])],
  'sixteen bits, high byte first': ['a.bin', wideBig],
  'the name of a file': [`evidence/${SECRET}.txt`, 'x'],
  'the name of a file, escaped': [`evidence/${encodeURIComponent(SECRET)}.txt`, 'x'],
  'a fragment of the index': ['pagefind/fragment/en_1.pf_fragment', shard(Buffer.from(`{"content":"a ${SECRET} b"}`))],
  'a filter of the index': ['pagefind/filter/en_1.pf_filter', shard(cbor(SECRET))],
  'a word of the index': ['pagefind/index/en_1.pf_index', shard(cbor('kestrelbeacon47'))],
  'a stem of the index': ['pagefind/index/en_1.pf_index', shard(cbor('kestrelbeacon4'))],
  'a packed file': ['a.txt.gz', gzipSync(SECRET)],
  'a member of an archive': ['a.zip', zip({ 'x.txt': SECRET })],
  'the name of a member': ['a.zip', zip({ [`${SECRET}.txt`]: 'x' })],
  'an archive in an archive': [
    'a.zip',
    zip({ 'b.gz': '' }).length > 0 ? Buffer.from(zipSync({ 'b.gz': gzipSync(SECRET) })) : '',
  ],
  'a packed stream of a PDF': ['a.pdf', stream(`BT (${SECRET}) Tj ET`)],
  'letters that are moved': [
    'a.pdf',
    stream(`[${SECRET.replace(/.{3}/g, '($&) -20 ')}()] TJ`.replace(/ -20 (\S*)\(\)\]/, ' -20 ($1)]')),
  ],
  'an octal string of a PDF': [
    'a.pdf',
    stream(`(${each(SECRET, (code) => `\\${code.toString(8).padStart(3, '0')}`)}) Tj`),
  ],
  'the title of a PDF': ['a.pdf', stream(`<< /Title <FEFF${wideBig.toString('hex')}> >>`)],
  'PNG tEXt': ['a.png', Buffer.concat([PNG, pngChunk('tEXt', Buffer.concat([keyword, Buffer.from(SECRET)]))])],
  'PNG zTXt': [
    'a.png',
    Buffer.concat([PNG, pngChunk('zTXt', Buffer.concat([keyword, Buffer.from([0]), deflateSync(SECRET)]))]),
  ],
  'PNG iTXt': [
    'a.png',
    Buffer.concat([
      PNG,
      pngChunk('iTXt', Buffer.concat([keyword, Buffer.from('\x01\0en\0\0', 'latin1'), deflateSync(SECRET)])),
    ]),
  ],
  'JPEG comment': ['a.jpg', jpeg(0xfe, Buffer.from(SECRET))],
  'JPEG EXIF': ['a.jpg', jpeg(0xe1, exif(Buffer.from(SECRET)))],
  'JPEG EXIF in sixteen bits': ['a.jpg', jpeg(0xe1, exif(wide))],
};
