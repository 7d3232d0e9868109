import type { AttributionModel, Credit } from '#app/domain/attribution/attribute.ts'

/** A credit as it was frozen; `touchId` is null where its touch is there no more. */
export interface FrozenCredit {
	model: AttributionModel
	part: number
	parts: number
	touchId: number | null
	source: string
	shareLinkId: number | null
	placementId: number | null
	campaignId: number | null
}

const wordOf = ({ model, part, parts, touchId, source, shareLinkId, placementId, campaignId }: FrozenCredit) =>
	[model, part, parts, touchId, source, shareLinkId, placementId, campaignId].join(' ')

const frozenOf = ({ model, part, parts, touch }: Credit): FrozenCredit => ({
	...{ model, part, parts, touchId: touch.id, source: touch.source },
	...{ shareLinkId: touch.shareLinkId, placementId: touch.placementId, campaignId: touch.campaignId },
})

/** Whether the credits an order was frozen with are those that its visitor's touches give, in whatever order. */
export function isSameCredits(frozen: readonly FrozenCredit[], counted: readonly Credit[]): boolean {
	if (frozen.length !== counted.length) return false
	const words = new Set(frozen.map(wordOf))
	return counted.every((credit) => words.has(wordOf(frozenOf(credit))))
}
