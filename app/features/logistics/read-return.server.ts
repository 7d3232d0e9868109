import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { returnText } from '#app/features/logistics/return-text.ts'
import type { World } from '#app/platform/world.ts'
import { listPickUpPoints } from '#db/queries/pick-up-points.ts'
import { findReturnLabel, returnOfClaim } from '#db/queries/return-parcels.ts'

/** How goods of a claim may be handed in, or were: null when the claim is none of the order's, or no return. */
export async function readReturn(
	world: World,
	order: { number: string },
	asked: { claimId: number; language: Language },
) {
	const claim = await returnOfClaim(world.db, order.number, asked.claimId)
	if (claim?.kind !== 'RETURN') return null
	const { number, state, regionCode } = claim
	const isApproved = claim.claimState === 'APPROVED'
	if (number === null && !isApproved) return null
	const near = { regionCode: regionCode ?? '', language: asked.language, on: localDateAt(world.now(), MARKET_ZONE) }
	const points = isApproved && regionCode ? await listPickUpPoints(world.db, near) : []
	return { claimId: asked.claimId, number, state, isApproved, points }
}

/** The label of a claim's return parcel as PDF, its QR code leading to its way; null when it has none. */
export async function printReturn(
	world: World,
	order: { number: string },
	{ claimId, language }: { claimId: number; language: Language },
): Promise<{ pdf: Buffer; name: string } | null> {
	const row = await findReturnLabel(world.db, order.number, claimId)
	if (!row) return null
	const t = packingText[language]
	const seller = inLanguage(row.seller, language)
	const pdf = await world.papers.printLabel({
		title: row.number,
		subtitle: returnText[language].label,
		facts: [
			{ term: t.receiver, detail: [seller, row.phone].filter(Boolean).join(' ') },
			{ term: t.address, detail: row.place ? inLanguage(row.place, language) : '' },
			{ term: t.order, detail: row.orderNumber },
			{ term: t.goods, detail: `${inLanguage(row.title, language).trim()} × ${row.qty}` },
		],
		certificate: null,
		address: `${world.origin}/track/${row.number}`,
		author: seller,
		at: world.now(),
	})
	return { pdf, name: `${row.number}.pdf` }
}
