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

const isSame = (frozen: FrozenCredit, { model, part, parts, touch }: Credit) =>
	frozen.model === model &&
	frozen.part === part &&
	frozen.parts === parts &&
	frozen.touchId === touch.id &&
	frozen.source === touch.source &&
	isSameReference(frozen, touch)

const isSameReference = (frozen: FrozenCredit, touch: Credit['touch']) =>
	frozen.shareLinkId === touch.shareLinkId &&
	frozen.placementId === touch.placementId &&
	frozen.campaignId === touch.campaignId

/** Whether the credits an order was frozen with are those that its visitor's touches give, in whatever order; one of a model and part each. */
export function isSameCredits(frozen: readonly FrozenCredit[], counted: readonly Credit[]): boolean {
	return frozen.length === counted.length && counted.every((credit) => frozen.some((it) => isSame(it, credit)))
}
