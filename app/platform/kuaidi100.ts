import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import { kuaidi100State } from '#app/domain/tracking/carrier-states.ts'
import { askCarrier, type CarrierPort } from '#app/platform/carriers.ts'

export interface Kuaidi100Options {
	/** Given when a parcel was subscribed. */
	salt: string
	key: string
	customer: string
	apiBase: string
	/** The unguessable end of the address that a parcel was subscribed with. */
	tokenOf: (carrierNumber: string) => string
}

const pushed = z.object({
	status: z.string(),
	lastResult: z.object({ nu: z.string().min(1).max(60) }),
})
const seen = z.object({
	ftime: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
	statusCode: z.string().max(60),
	context: z.string().nullish(),
})
const answer = z.object({ data: z.array(seen) })

// MD5 is what they ask for; nothing is believed for it (see readHint).
const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase()

function isSame(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)]
	return left.length === right.length && timingSafeEqual(left, right)
}

function readPushed(body: string) {
	const form = new URLSearchParams(body)
	const param = form.get('param') ?? ''
	try {
		const parsed = pushed.safeParse(JSON.parse(param))
		return parsed.success ? { ...parsed.data, param, sign: form.get('sign') ?? '' } : null
	} catch {
		return null
	}
}

/** Times of theirs are those of clocks in China. */
const instantOf = (ftime: string) => {
	const minute = localInstant(ftime.slice(0, 10), ftime.slice(11, 16), MARKET_ZONE)
	return new Date(minute.getTime() + Number(ftime.slice(17)) * 1000)
}

/**
 * Kuaidi100: a push is a form with `param` and `sign`, the MD5 of param and salt in capitals (api.kuaidi100.com, 订阅推送). That
 * proves little: a push is let in by the unguessable address of its parcel, and its parcel is looked up again.
 */
export function createKuaidi100({ salt, key, customer, apiBase, tokenOf }: Kuaidi100Options): CarrierPort {
	return {
		code: 'kuaidi100',
		meaning: kuaidi100State,
		readHint: ({ body, token }) => {
			const push = readPushed(body)
			if (!push || !isSame(token ?? '', tokenOf(push.lastResult.nu))) return { outcome: 'unknown' }
			if (!isSame(push.sign, md5(push.param + salt))) return { outcome: 'refused' }
			return { outcome: 'hint', carrierNumber: push.lastResult.nu, isGivenUp: push.status === 'abort' }
		},
		track: async ({ carrier, carrierNumber }) => {
			const param = JSON.stringify({ com: carrier ?? '', num: carrierNumber, resultv2: '4' })
			const body = new URLSearchParams({ customer, sign: md5(param + key + customer), param })
			const { data } = answer.parse(await askCarrier(`${apiBase}/poll/query.do`, { method: 'POST', body }))
			return data.map(({ ftime, statusCode, context }) => ({
				at: instantOf(ftime),
				code: statusCode,
				note: context ?? '',
			}))
		},
	}
}
