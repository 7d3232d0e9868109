import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'
import type { Issuing, OnlineFapiaoIssuer } from '#app/platform/fapiao-issuer.ts'

export interface HttpIssuerOptions {
	/** Where the service is, without a slash at the end. */
	url: string
	key: string
	/** What its news are signed with. */
	secret: string
	now: () => Date
	timeoutMs?: number
}

const TIMEOUT_MS = 15_000
const TOLERANCE_S = 300
const MOST_REASON = 300

const answers = z.discriminatedUnion('status', [
	z.object({
		status: z.literal('issued'),
		number: z.string().regex(/^\d{20}$/),
		issued_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
	}),
	z.object({ status: z.literal('pending') }),
	z.object({ status: z.literal('refused'), reason: z.string().trim().min(1) }),
])

const inItsWords = ({ key, buyer, seller, items, totalMinor, currency, remark, reverses }: FapiaoToIssue) => ({
	...{ key, currency, remark, seller, reverses, total_minor: totalMinor },
	buyer: { name: buyer.name, tax_number: buyer.taxNumber, email: buyer.email },
	items: items.map(({ amountMinor, ...item }) => ({ ...item, amount_minor: amountMinor })),
})

const unreachable = (reason: string) => ({ outcome: 'unreachable', reason: reason.slice(0, MOST_REASON) }) as const

/** What the service said; what is none of its words is no answer. */
async function read(response: Response): Promise<Issuing> {
	const body: unknown = await response.json().catch(() => undefined)
	const parsed = answers.safeParse(body)
	if (!parsed.success || (!response.ok && parsed.data.status !== 'refused'))
		return unreachable(`HTTP ${response.status}`)
	switch (parsed.data.status) {
		case 'issued':
			return { outcome: 'issued', number: parsed.data.number, issuedOn: parsed.data.issued_on }
		case 'pending':
			return { outcome: 'pending' }
		case 'refused':
			return { outcome: 'refused', reason: parsed.data.reason.slice(0, MOST_REASON) }
	}
}

/** Whether `t=SECONDS,v1=HEX` is an HMAC-SHA256 of `SECONDS.BODY` under the secret, made within five minutes. */
export function isSigned(
	body: Buffer,
	signature: string | undefined,
	{ secret, now }: Pick<HttpIssuerOptions, 'secret' | 'now'>,
): boolean {
	const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? []
	if (seconds === undefined || given === undefined) return false
	if (Math.abs(now().getTime() / 1000 - Number(seconds)) > TOLERANCE_S) return false
	const wanted = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest()
	return timingSafeEqual(wanted, Buffer.from(given, 'hex'))
}

const news = z.object({ key: z.string().min(1).max(200) })

/** An issuer that is spoken to in JSON over HTTP; docs/fapiao-issuer.md says how. */
export function createHttpIssuer(options: HttpIssuerOptions): OnlineFapiaoIssuer {
	const { url, key, timeoutMs = TIMEOUT_MS } = options
	const ask = (path: string, init: RequestInit = {}) =>
		fetch(`${url}${path}`, {
			...init,
			headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...init.headers },
			redirect: 'error',
			signal: AbortSignal.timeout(timeoutMs),
		})
	const orUnreachable = (error: unknown) => unreachable(error instanceof Error ? error.message : String(error))
	return {
		kind: 'online',
		name: new URL(url).hostname,
		issue: (fapiao) =>
			ask('/fapiao', {
				method: 'POST',
				headers: { 'Idempotency-Key': fapiao.key },
				body: JSON.stringify(inItsWords(fapiao)),
			}).then(read, orUnreachable),
		look: (of) =>
			ask(`/fapiao/${encodeURIComponent(of)}`).then(
				async (response) => (response.status === 404 ? { outcome: 'unknown' as const } : read(response)),
				orUnreachable,
			),
		readNews(body, signature) {
			if (!isSigned(body, signature, options)) return null
			try {
				return news.parse(JSON.parse(body.toString('utf8'))).key
			} catch {
				return null
			}
		},
	}
}
