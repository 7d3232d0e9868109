import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** Clicks on a promoted listing were paid for from what its enterprise is owed; `lastClickId` is the last of them. */
export function postPromotedClicks(
	charged: { campaignId: number; enterpriseId: number; lastClickId: number; amountMinor: number },
	at: Date,
): Posting {
	const { campaignId, lastClickId, amountMinor } = charged
	const key = `promoted-clicks:${campaignId}:${lastClickId}`
	return posting({ key, kind: 'PROMOTED_CLICKS', orderId: null, at, currency: 'CNY' }, [
		debit('seller_payable', amountMinor, charged),
		credit('advertising', amountMinor),
	])
}
