import type { OfficeGroup, OfficeLink } from '#app/ui/layout/office-layout.tsx'

export const GATE = '/seller/check-in'
export const CASES = '/seller/check-in/cases'

/** What pages of other rooms are called. */
type Name =
	| (
			| 'messages'
			| 'fapiao'
			| 'daySheet'
			| 'devices'
			| 'cases'
			| 'gateApp'
			| 'promotions'
			| 'groupBuys'
			| 'shipping'
			| 'imports'
			| 'farms'
	  )
	| ('salesPlan' | 'insights' | 'payouts' | 'reviews' | 'questions' | 'papers' | 'members' | 'practice')
	| ('loop' | 'campaigns' | 'promoted' | 'placements')
	| (
			| 'today'
			| 'notices'
			| 'orders'
			| 'parcels'
			| 'claims'
			| 'doors'
			| 'calendar'
			| 'checkIn'
			| 'listings'
			| 'stock'
			| 'lots'
	  )

export type MenuWords = Record<Name, string> & { groups: Record<'orders' | 'guests' | 'goods' | 'shop', string> }

export interface MenuFacts {
	keepsMembers: boolean
	/** What waits to be read or answered. */
	unread: number
	letters: number
	unanswered: { reviews: number; questions: number }
}

/** The menu of somebody who is only at the gate. */
export const gateMenu = (t: MenuWords): OfficeLink[] => [
	{ href: GATE, label: t.checkIn, isExact: true },
	{ href: CASES, label: t.cases },
	{ href: '/gate', label: t.gateApp },
]

const ofOrders = (t: MenuWords, { letters }: MenuFacts): OfficeLink[] => [
	{ href: '/seller/orders', label: t.orders },
	{ href: '/seller/messages', label: t.messages, count: letters },
	{ href: '/seller/shipments', label: t.parcels, also: ['/seller/pick-list'] },
	{ href: '/seller/claims', label: t.claims },
	{ href: '/seller/fapiao', label: t.fapiao },
]

const ofGuests = (t: MenuWords): OfficeLink[] => [
	{ href: '/seller/doors', label: t.doors },
	{ href: '/seller/calendar', label: t.calendar },
	{ href: '/seller/day-sheet', label: t.daySheet },
	...gateMenu(t),
	{ href: '/seller/check-in/devices', label: t.devices },
]

/** Pages that belong to listings though their address says something else. */
const WITH_LISTINGS = ['bulk', 'session-rules', 'sessions', 'guides', 'plans', 'quotas'].map((it) => `/seller/${it}`)

const ofGoods = (t: MenuWords, { keepsMembers }: MenuFacts): OfficeLink[] => [
	{ href: '/seller/listings', label: t.listings, also: WITH_LISTINGS },
	{ href: '/seller/stock', label: t.stock, isExact: true },
	{ href: '/seller/stock/plan', label: t.salesPlan },
	{ href: '/seller/promotions', label: t.promotions },
	{ href: '/seller/groups', label: t.groupBuys },
	{ href: '/seller/shipping', label: t.shipping },
	{ href: '/seller/imports', label: t.imports },
	{ href: '/seller/lots', label: t.lots },
	...(keepsMembers ? [{ href: '/seller/farms', label: t.farms, also: ['/seller/seasons'] }] : []),
]

const ofShop = (t: MenuWords, { keepsMembers, unanswered }: MenuFacts): OfficeLink[] => [
	{ href: '/seller/insights', label: t.insights },
	{ href: '/seller/loop', label: t.loop },
	{ href: '/seller/campaigns', label: t.campaigns },
	{ href: '/seller/promoted', label: t.promoted },
	{ href: '/seller/placements', label: t.placements },
	{ href: '/seller/payouts', label: t.payouts },
	{ href: '/seller/reviews', label: t.reviews, count: unanswered.reviews },
	{ href: '/seller/questions', label: t.questions, count: unanswered.questions },
	{ href: '/seller/papers', label: t.papers },
	...(keepsMembers
		? [
				{ href: '/seller/members', label: t.members },
				{ href: '/seller/practice', label: t.practice },
			]
		: []),
]

/** The menu of a seller's office, by what one is about. */
export function officeMenu(t: MenuWords, facts: MenuFacts): OfficeGroup[] {
	const day = [
		{ href: '/seller', label: t.today, isExact: true },
		{ href: '/seller/notices', label: t.notices, count: facts.unread },
	]
	return [
		{ links: day },
		{ title: t.groups.orders, links: ofOrders(t, facts) },
		{ title: t.groups.guests, links: ofGuests(t) },
		{ title: t.groups.goods, links: ofGoods(t, facts) },
		{ title: t.groups.shop, links: ofShop(t, facts) },
	]
}
