import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Why an address is not read, or could not be. */
export type FeedRefusal =
	| 'not-https'
	| 'bad-address'
	| 'private-address'
	| 'no-such-host'
	| 'redirected'
	| 'too-large'
	| 'too-slow'
	| 'unreachable'
	| 'bad-answer'

export type FeedAnswer =
	| { outcome: 'fetched'; text: string; etag: string | null }
	| { outcome: 'unchanged' }
	| { outcome: 'refused'; reason: FeedRefusal }

/** Reads files of others at addresses that people give us. */
export interface FeedFetcher {
	fetch: (url: string, etag: string | null) => Promise<FeedAnswer>
}

export interface ResolvedAddress {
	address: string
	family: number
}

/** Where a request goes: to the address that was checked, whatever the name says by then. */
export interface FeedTarget {
	address: ResolvedAddress
	host: string
	path: string
	headers: Record<string, string>
}

export interface FeedLimits {
	mostBytes: number
	mostMs: number
}

export interface FeedParts {
	resolve: (host: string) => Promise<ResolvedAddress[]>
	send: (target: FeedTarget, signal: AbortSignal) => Promise<IncomingMessage>
	limits: FeedLimits
}

const LIMITS: FeedLimits = { mostBytes: 1_000_000, mostMs: 5_000 }

/** Whether an address is one of the public internet: no private, loopback, link-local, shared, multicast or reserved range. */
export function isPublicAddress(text: string): boolean {
	if (!ipaddr.isValid(text)) return false
	const address = ipaddr.process(text)
	if (address.range() !== 'unicast') return false
	if (address.kind() === 'ipv4') return true
	// Only what is given out to the internet (2000::/3); addresses that carry an IPv4 one in them are not looked into.
	return (address as ipaddr.IPv6).match(ipaddr.IPv6.parse('2000::'), 3)
}

/** The host and path of a feed's address, or why it is not one. */
export function readFeedAddress(text: string): { host: string; path: string } | { reason: FeedRefusal } {
	if (!URL.canParse(text)) return { reason: 'bad-address' }
	const url = new URL(text)
	if (url.protocol === 'webcal:') return readFeedAddress(`https${text.slice('webcal'.length)}`)
	if (url.protocol !== 'https:') return { reason: 'not-https' }
	if (url.port !== '' || url.username !== '' || url.password !== '' || url.hostname === '')
		return { reason: 'bad-address' }
	const host = url.hostname.replace(/^\[|\]$/g, '')
	if (ipaddr.isValid(host) && !isPublicAddress(host)) return { reason: 'private-address' }
	return { host, path: url.pathname + url.search }
}

const resolveAll = (host: string) => lookup(host, { all: true, verbatim: true })

/** Sends a request over TLS to one address, under the host's own name. */
function sendPinned({ address, host, path, headers }: FeedTarget, signal: AbortSignal): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const pinned: LookupFunction = (_name, options, done) => {
			if (options.all) done(null, [address])
			else done(null, address.address, address.family)
		}
		const call = request(
			{ host, servername: host, port: 443, path, headers, lookup: pinned, agent: false, signal },
			resolve,
		)
		call.on('error', reject)
		call.end()
	})
}

async function readBody(answer: IncomingMessage, mostBytes: number): Promise<string | null> {
	if (Number(answer.headers['content-length'] ?? 0) > mostBytes) return null
	const chunks: Buffer[] = []
	let size = 0
	for await (const chunk of answer as AsyncIterable<Buffer>) {
		size += chunk.length
		if (size > mostBytes) return null
		chunks.push(chunk)
	}
	return Buffer.concat(chunks).toString('utf8')
}

const refused = (reason: FeedRefusal): FeedAnswer => ({ outcome: 'refused', reason })

async function readAnswer(answer: IncomingMessage, mostBytes: number): Promise<FeedAnswer> {
	const status = answer.statusCode ?? 0
	try {
		if (status === 304) return { outcome: 'unchanged' }
		if (status >= 300 && status < 400) return refused('redirected')
		if (status !== 200) return refused('bad-answer')
		const text = await readBody(answer, mostBytes)
		if (text === null) return refused('too-large')
		const { etag } = answer.headers
		return { outcome: 'fetched', text, etag: etag && etag.length <= 300 ? etag : null }
	} finally {
		answer.destroy()
	}
}

/**
 * Reads a feed over HTTPS from the public internet alone: every address of its name is looked at, the connection goes to one
 * of those that were, redirects are not followed, and it ends after so many bytes and milliseconds.
 */
export function createFeedFetcher(parts: Partial<FeedParts> = {}): FeedFetcher {
	const { resolve, send, limits } = { resolve: resolveAll, send: sendPinned, limits: LIMITS, ...parts }
	const within = async (signal: AbortSignal, url: string, etag: string | null): Promise<FeedAnswer> => {
		const place = readFeedAddress(url)
		if ('reason' in place) return refused(place.reason)
		const addresses = await resolve(place.host).catch(() => [])
		const [address] = addresses
		if (!address) return refused('no-such-host')
		if (!addresses.every((it) => isPublicAddress(it.address))) return refused('private-address')
		signal.throwIfAborted()
		const headers = {
			...{ Accept: 'text/calendar', 'Accept-Encoding': 'identity', 'User-Agent': 'Shanhai-Calendar/1' },
			...(etag !== null && { 'If-None-Match': etag }),
		}
		return readAnswer(await send({ address, ...place, headers }, signal), limits.mostBytes)
	}
	return {
		async fetch(url, etag) {
			const signal = AbortSignal.timeout(limits.mostMs)
			const late = new Promise<FeedAnswer>((done) =>
				signal.addEventListener('abort', () => done(refused('too-slow')), { once: true }),
			)
			const read = within(signal, url, etag).catch(() => refused(signal.aborted ? 'too-slow' : 'unreachable'))
			return Promise.race([read, late])
		},
	}
}
