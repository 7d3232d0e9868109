import { attribute } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'

const numberOf = (id: unknown) => (id == null ? null : Number(id))

const touchOf = (row: NumberedRow<'touches'>): Touch => ({
	id: row.id,
	kind: row.kind as Touch['kind'],
	source: String(row.source),
	at: row.at as Date,
	shareLinkId: numberOf(row.share_link_id),
	placementId: numberOf(row.placement_id),
	campaignId: numberOf(row.campaign_id),
	fault: null,
})

type Touched = Map<string, NumberedRow<'touches'>[]>

/** The touches of each visitor, the earliest first. */
function touchesByVisitor({ tables }: Seeding): Touched {
	const touched: Touched = new Map()
	for (const touch of (tables.rows.get('touches') ?? []) as NumberedRow<'touches'>[]) {
		const visitorId = String(touch.visitor_id)
		const known = touched.get(visitorId)
		if (known) known.push(touch)
		else touched.set(visitorId, [touch])
	}
	for (const touches of touched.values())
		touches.sort((a, b) => (a.at as Date).getTime() - (b.at as Date).getTime() || a.id - b.id)
	return touched
}

/**
 * Once all is told: which touch was each visitor's first, and by which the buyers of every paid order first heard of the
 * place, by the rules that the site judges its own by.
 */
export function creditFirstTouches(seeding: Seeding): void {
	const { tables } = seeding
	const touched = touchesByVisitor(seeding)
	for (const touches of touched.values())
		for (const [at, touch] of touches.entries()) touch.is_first = at === 0 && touch.kind !== 'ONSITE_VISIT'
	const known = new Map([...touched].map(([visitorId, rows]) => [visitorId, rows.map(touchOf)]))
	for (const order of (tables.rows.get('orders') ?? []) as NumberedRow<'orders'>[]) {
		const touches = order.paid_at ? known.get(String(order.visitor_id)) : undefined
		const credit = attribute(touches ?? [], order.placed_at as Date).find(({ model }) => model === 'FIRST_TOUCH')
		if (!credit) continue
		const { id, at, source, campaignId, shareLinkId, placementId } = credit.touch
		tables.add('attributions', {
			...{ order_id: order.id, model: credit.model, touch_id: id, source, clicked_at: at },
			...{ campaign_id: campaignId, share_link_id: shareLinkId, placement_id: placementId },
		})
	}
}
