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

/** What an order is credited with by every model, and its last source on it, as the site says it; one bought in a group came by that. */
function creditOrder({ tables }: Seeding, order: NumberedRow<'orders'>, touches: Touch[]): void {
	const credits = attribute(touches, order.placed_at as Date)
	for (const { model, part, parts, touch } of credits) {
		const { id, at, source, campaignId, shareLinkId, placementId } = touch
		tables.add('attributions', {
			...{ order_id: order.id, model, part, parts, touch_id: id, source, clicked_at: at },
			...{ campaign_id: campaignId, share_link_id: shareLinkId, placement_id: placementId },
		})
	}
	const last = credits.find(({ model }) => model === 'LAST_NON_DIRECT_30D')
	if (last && order.last_touch !== 'group_buy') order.last_touch = last.touch.source
}

/**
 * Once all is told: which touch was each visitor's first, and what led to every order, by the rules that the site judges its
 * own by.
 */
export function creditTouches(seeding: Seeding): void {
	const touched = touchesByVisitor(seeding)
	for (const touches of touched.values())
		for (const [at, touch] of touches.entries()) touch.is_first = at === 0 && touch.kind !== 'ONSITE_VISIT'
	const known = new Map([...touched].map(([visitorId, rows]) => [visitorId, rows.map(touchOf)]))
	for (const order of (seeding.tables.rows.get('orders') ?? []) as NumberedRow<'orders'>[])
		creditOrder(seeding, order, known.get(String(order.visitor_id)) ?? [])
}
