import type { Touch } from '#app/domain/attribution/touch.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'

/** Ways of telling what led to an order, kept side by side; a report says which it is by. */
export const ATTRIBUTION_MODELS = [
	'LAST_NON_DIRECT_30D',
	'AD_LAST_CLICK_15D',
	'ONSITE_VISIT_180D',
	'FIRST_TOUCH',
	'LINEAR',
] as const
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number]

/** A touch's part in an order by one model: the `part`-th, from 1, of `parts` equal ones. */
export interface Credit {
	model: AttributionModel
	touch: Touch
	part: number
	parts: number
}

/** A visitor is remembered for 13 months. */
export const REMEMBERED_DAYS = 395
const LAST_DAYS = 30
const AD_DAYS = 15
const VISIT_DAYS = 180

/** Led here from elsewhere: having been there in person is another question, with a window of its own. */
const isReferral = ({ kind }: Touch) => kind !== 'ONSITE_VISIT'

/** A touch exactly as many days ago as the window is long still counts. */
const within = (touches: readonly Touch[], placedAt: Date, days: number) =>
	touches.filter(({ at }) => at <= placedAt && placedAt.getTime() - at.getTime() <= days * DAY_MS)

const referenceOf = ({ kind, source, campaignId, shareLinkId, placementId }: Touch) =>
	[kind, source, campaignId, shareLinkId, placementId].join(' ')

/** Each reference once, at its last touch, oldest first: to click ten times weighs no more than once. */
function onceEach(touches: readonly Touch[]): Touch[] {
	const last = new Map<string, Touch>()
	for (const touch of touches) {
		const reference = referenceOf(touch)
		last.delete(reference)
		last.set(reference, touch)
	}
	return [...last.values()]
}

/** What led to an order placed at an instant, by every model; a model that finds nothing gives no credit. */
export function attribute(touches: readonly Touch[], placedAt: Date): Credit[] {
	const counted = touches
		.filter(({ fault, source }) => fault === null && source !== 'direct')
		.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
	const recent = within(counted.filter(isReferral), placedAt, LAST_DAYS)
	const ads = within(counted, placedAt, AD_DAYS).filter(({ campaignId }) => campaignId !== null)
	const visits = within(counted, placedAt, VISIT_DAYS).filter((touch) => !isReferral(touch))
	const whole: [AttributionModel, Touch | undefined][] = [
		['LAST_NON_DIRECT_30D', recent.at(-1)],
		['AD_LAST_CLICK_15D', ads.at(-1)],
		['ONSITE_VISIT_180D', visits.at(-1)],
		['FIRST_TOUCH', within(counted, placedAt, REMEMBERED_DAYS)[0]],
	]
	const linear = onceEach(recent)
	return [
		...whole.flatMap(([model, touch]) => (touch ? [{ model, touch, part: 1, parts: 1 }] : [])),
		...linear.map((touch, at) => ({ model: 'LINEAR' as const, touch, part: at + 1, parts: linear.length })),
	]
}

/** The fen of an amount that fall to a credit: over all parts they sum to the amount, whatever it is after refunds. */
export function creditMinor(amountMinor: number, { part, parts }: Pick<Credit, 'part' | 'parts'>): number {
	const upTo = (share: number) => Math.floor((amountMinor * share) / parts)
	return upTo(part) - upTo(part - 1)
}
