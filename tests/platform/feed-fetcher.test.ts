import { createServer, type IncomingMessage, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import {
	createFeedFetcher,
	type FeedTarget,
	isPublicAddress,
	readFeedAddress,
	type ResolvedAddress,
} from '#app/platform/feed-fetcher.ts'

const PUBLIC: ResolvedAddress = { address: '93.184.216.34', family: 4 }
const URL_OF = 'https://feeds.example/room.ics?key=1'
let server: Server | undefined

afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

/** A fetcher whose connections to the checked address end at a server of this test. */
async function fetcherFor(answer: RequestListener, { addresses = [PUBLIC], mostMs = 2_000, mostBytes = 1_000 } = {}) {
	const own = createServer(answer)
	server = own
	await new Promise<void>((done) => own.listen(0, '127.0.0.1', done))
	const { port } = own.address() as AddressInfo
	const targets: FeedTarget[] = []
	const resolved: string[] = []
	const fetcher = createFeedFetcher({
		resolve: async (host) => {
			resolved.push(host)
			return addresses
		},
		send: (target, signal) => {
			targets.push(target)
			return new Promise<IncomingMessage>((resolve, reject) => {
				const call = request({ host: '127.0.0.1', port, path: target.path, headers: target.headers, signal }, resolve)
				call.on('error', reject)
				call.end()
			})
		},
		limits: { mostBytes, mostMs },
	})
	return { fetcher, targets, resolved }
}

const REFUSED_ADDRESSES = [
	['plain http', 'http://feeds.example/a.ics', 'not-https'],
	['a file', 'file:///etc/passwd', 'not-https'],
	['another port', 'https://feeds.example:8443/a.ics', 'bad-address'],
	['somebody’s name and password', 'https://user:pw@feeds.example/a.ics', 'bad-address'],
	['no address at all', 'feeds', 'bad-address'],
	['loopback', 'https://127.0.0.1/a.ics', 'private-address'],
	['loopback as one number', 'https://2130706433/a.ics', 'private-address'],
	['loopback in octal and hexadecimal', 'https://0x7f.1/a.ics', 'private-address'],
	['loopback of IPv6', 'https://[::1]/a.ics', 'private-address'],
	['a private network', 'https://10.1.2.3/a.ics', 'private-address'],
	['the metadata of a cloud', 'https://169.254.169.254/latest', 'private-address'],
	['a shared carrier address', 'https://100.64.0.1/a.ics', 'private-address'],
	['an IPv4 address within IPv6', 'https://[::ffff:192.168.0.1]/a.ics', 'private-address'],
	['a unique local address', 'https://[fd00::1]/a.ics', 'private-address'],
	['a link-local address', 'https://[fe80::1]/a.ics', 'private-address'],
	['multicast', 'https://224.0.0.1/a.ics', 'private-address'],
	['nowhere', 'https://0.0.0.0/a.ics', 'private-address'],
] as const

test.each(REFUSED_ADDRESSES)('S16: an address of %s is refused before anybody is asked', async (_what, url, reason) => {
	const { fetcher, targets, resolved } = await fetcherFor((_, answer) => answer.end())
	expect(await fetcher.fetch(url, null)).toEqual({ outcome: 'refused', reason })
	expect([targets, resolved]).toEqual([[], []])
})

test.each([
	'10.0.0.1',
	'127.0.0.1',
	'169.254.1.1',
	'172.16.0.1',
	'192.168.1.1',
	'100.64.0.1',
	'::1',
	'fd12::1',
	'fe80::1',
	'::ffff:10.0.0.1',
	'64:ff9b::a00:1',
	'2002:a00:1::',
	'0.0.0.0',
	'255.255.255.255',
	'192.0.2.1',
	'x',
])('S16: %s is no address of the public internet', (address) => expect(isPublicAddress(address)).toBe(false))

test('S16: a name is refused when any of its addresses is private', async () => {
	const addresses = [PUBLIC, { address: '192.168.0.9', family: 4 }]
	const { fetcher, targets } = await fetcherFor((_, answer) => answer.end(), { addresses })
	expect(await fetcher.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'private-address' })
	expect(targets).toEqual([])
})

test('S16: the connection goes to the address that was checked, whatever the name says later', async () => {
	const { fetcher, targets, resolved } = await fetcherFor((_, answer) => answer.setHeader('ETag', '"a"').end('BEGIN'))
	expect(await fetcher.fetch(URL_OF, null)).toEqual({ outcome: 'fetched', text: 'BEGIN', etag: '"a"' })
	expect(resolved).toEqual(['feeds.example'])
	expect(targets).toMatchObject([{ address: PUBLIC, host: 'feeds.example', path: '/room.ics?key=1' }])
})

test('S16: redirects are not followed, wherever they lead', async () => {
	for (const status of [301, 302, 307, 308]) {
		const { fetcher, targets } = await fetcherFor((_, answer) =>
			answer.writeHead(status, { Location: 'https://127.0.0.1/' }).end(),
		)
		expect(await fetcher.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'redirected' })
		expect(targets).toHaveLength(1)
		await new Promise<void>((done) => server?.close(() => done()))
	}
})

test('S16: exactly the most bytes are read, one more is refused, told or not', async () => {
	const sized = async (size: number, isTold: boolean) => {
		const { fetcher } = await fetcherFor((_, answer) => {
			if (isTold) answer.setHeader('Content-Length', size)
			answer.write('x'.repeat(10))
			answer.end('x'.repeat(size - 10))
		})
		const result = await fetcher.fetch(URL_OF, null)
		await new Promise<void>((done) => server?.close(() => done()))
		return result.outcome === 'refused' ? result.reason : result.outcome
	}
	expect([await sized(1_000, true), await sized(1_001, true)]).toEqual(['fetched', 'too-large'])
	expect([await sized(1_000, false), await sized(1_001, false)]).toEqual(['fetched', 'too-large'])
})

test('S16: who answers too slowly, or drop by drop, is left', async () => {
	const { fetcher } = await fetcherFor((_, answer) => void answer.write('x'), { mostMs: 80 })
	expect(await fetcher.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'too-slow' })
	server?.closeAllConnections()
})

test('a feed that did not change says so by its tag; one that is not there or fails is told apart', async () => {
	const { fetcher, targets } = await fetcherFor((call, answer) => {
		answer.writeHead(call.headers['if-none-match'] === '"a"' ? 304 : 404).end()
	})
	expect(await fetcher.fetch(URL_OF, '"a"')).toEqual({ outcome: 'unchanged' })
	expect(await fetcher.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'bad-answer' })
	expect(targets[0]?.headers).toMatchObject({ 'Accept-Encoding': 'identity' })
	const lost = createFeedFetcher({ resolve: async () => [] })
	expect(await lost.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'no-such-host' })
	const dead = createFeedFetcher({ resolve: async () => [PUBLIC], send: () => Promise.reject(new Error('gone')) })
	expect(await dead.fetch(URL_OF, null)).toEqual({ outcome: 'refused', reason: 'unreachable' })
})

test('calendar links of phones are read over HTTPS', () => {
	expect(readFeedAddress('webcal://feeds.example/a.ics')).toEqual({ host: 'feeds.example', path: '/a.ics' })
})
