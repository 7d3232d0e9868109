import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { afterShipState } from '#app/domain/tracking/carrier-states.ts'
import { askCarrier, type CarrierPort } from '#app/platform/carriers.ts'

export interface AfterShipOptions {
	webhookSecret: string
	apiKey: string
	apiBase: string
}

const hook = z.object({ msg: z.object({ tracking_number: z.string().min(1).max(60) }) })
const checkpoint = z.object({
	checkpoint_time: z.iso.datetime({ offset: true }),
	tag: z.string().max(60),
	subtag: z.string().max(60).nullish(),
	message: z.string().nullish(),
})
const answer = z.object({
	data: z.object({ trackings: z.array(z.object({ tracking_number: z.string(), checkpoints: z.array(checkpoint) })) }),
})

function isSigned(body: string, signature: string | null, secret: string): boolean {
	const [given, own] = [Buffer.from(signature ?? '', 'base64'), createHmac('sha256', secret).update(body).digest()]
	return given.length === own.length && timingSafeEqual(given, own)
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

/**
 * AfterShip's tracking API: calls signed in `aftership-hmac-sha256`, base64 of the HMAC-SHA-256 of the raw body
 * (www.aftership.com/docs/tracking/webhook/webhook-overview).
 */
export function createAfterShip({ webhookSecret, apiKey, apiBase }: AfterShipOptions): CarrierPort {
	return {
		code: 'aftership',
		meaning: afterShipState,
		readHint: ({ body, head }) => {
			if (!isSigned(body, head('aftership-hmac-sha256'), webhookSecret)) return { outcome: 'refused' }
			const parsed = hook.safeParse(parseJson(body))
			if (!parsed.success) return { outcome: 'unknown' }
			return { outcome: 'hint', carrierNumber: parsed.data.msg.tracking_number, isGivenUp: false }
		},
		track: async ({ carrierNumber }) => {
			const url = `${apiBase}/tracking/2024-10/trackings?tracking_numbers=${encodeURIComponent(carrierNumber)}`
			const { data } = answer.parse(await askCarrier(url, { headers: { 'as-api-key': apiKey } }))
			const own = data.trackings.filter((it) => it.tracking_number === carrierNumber)
			return own.flatMap(({ checkpoints }) =>
				checkpoints.map(({ checkpoint_time, tag, subtag, message }) => ({
					...{ at: new Date(checkpoint_time), code: subtag?.startsWith(`${tag}_`) ? subtag : tag, note: message ?? '' },
				})),
			)
		},
	}
}
