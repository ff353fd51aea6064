// Papers saved on this device by an explicit choice. The network first; without one, what was saved and is not too old.
const prefix = 'nmap-meeting-', frame = 'nmap-frame', page = '/workspace/meetings/offline', about = page + '/about';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(tidy().then(() => self.clients.claim())));

async function tidy() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const told = await (await caches.open(name)).match(about);
    if (!told || Date.parse((await told.json()).until) < Date.now()) await caches.delete(name);
  }
}

async function saved(request) {
  await tidy();
  const found = await caches.match(request, { ignoreVary: true });
  if (found || request.mode !== 'navigate') return found || Response.error();
  const list = await (await caches.open(frame)).match(page, { ignoreVary: true });
  return list || Response.error();
}

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(request).catch(() => saved(request)));
});
