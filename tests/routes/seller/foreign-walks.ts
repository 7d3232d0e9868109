import type { ForeignThings } from '#tests/routes/seller/foreign-things.ts'
import type { ForeignWork } from '#tests/routes/seller/foreign-work.ts'

/** Ids of all that is another enterprise's. */
export type Foreign = ForeignThings & ForeignWork
export type Form = Partial<Record<string, string>>
type Bodies = (foreign: Foreign) => Form[]
/** How one route is tried. */
export interface Walk {
	/** What :id in its address names. */
	id?: keyof Foreign
	/** Other parts of its address that name something foreign: there is nothing there. */
	addresses?: Bodies
	/** Forms with foreign ids in them, or under a foreign address. */
	bodies?: Bodies
}

const text = (value: number | string) => String(value)

const HARVEST = {
	...{ listing: '', nameZh: 'x', nameEn: 'x', code: '', plot: '', harvestedOn: '2026-04-20', expiresOn: '' },
	kilograms: '1',
}
const PROCESS = {
	...{ kind: 'TEA_BLACK', doneOn: '2026-04-22', addedKg: '', wasteKg: '', note: '', sure: 'on' },
	...{ listing: '', nameZh: 'x', nameEn: 'x', code: '', expiresOn: '', kilograms: '5' },
}

const PAYMENT = '018f3f2e-0000-4000-8000-000000000001'

const RULE = {
	...{ intent: 'preview', day: '6', every: '1', times: '09:00', minutes: '60', cutoff: '1', seats: '9', least: '0' },
	...{ from: '2026-05-02', until: '', days: '' },
}

const NIGHTS = {
	...{ deed: 'rules', from: '2026-05-03', to: '2026-05-04', day: '', priceKind: 'set', amount: '1', stopSell: 'yes' },
	...{ closedToArrival: '', closedToDeparture: '', minStayArrival: '', maxStay: '' },
}

const AHEAD = {
	...{ deed: 'harvest', opens: '2026-05-02', closes: '2026-05-20', harvestFrom: '2026-06-01', harvestTo: '2026-06-10' },
	shipDays: '3',
}

/** Each route of the seller's office, with what names something foreign to it. */
export const WALKS: Record<string, Walk> = {
	'office.tsx': {},
	'today.tsx': {},
	'orders.tsx': {},
	'order.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [
			{ deed: 'pack' },
			{ deed: 'pack', line: text(line) },
			{ deed: 'check-out', line: text(line) },
			{ deed: 'weigh', line: text(line), grams: '900', sure: 'on' },
			{ deed: 'accept', line: text(line) },
			{ deed: 'collected' },
		],
	},
	'end-lines.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [{ intent: 'quote', deed: 'CANCEL', lines: text(line) }],
	},
	'change-lines.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [{ intent: 'quote', line: text(line), from: '2026-06-01', to: '2026-06-02' }],
	},
	'substitute.tsx': {
		id: 'goodsOrder',
		bodies: ({ line, variant }) => [
			{ deed: 'offer', line: text(line), variant: text(variant), words: 'x' },
			{ deed: 'withdraw', offer: '1' },
		],
	},
	'letters.tsx': {},
	'order-letters.tsx': { id: 'goodsOrder', bodies: () => [{ words: 'x', key: PAYMENT }] },
	'shipments.tsx': {
		bodies: ({ shipment }) => [
			{ shipment: text(shipment), carrier: 'SF', carrierNumber: 'SF1234567890' },
			{ deed: 'delivered', shipment: text(shipment) },
			{ deed: 'handed', shipment: text(shipment) },
			{ deed: 'split', shipment: text(shipment), 'qty-1': '1' },
		],
	},
	'pick-list.tsx': {},
	'calendar-feeds.tsx': {
		bodies: ({ room }) => [
			{ deed: 'add', room: text(room), name: 'x', url: 'https://x.example/a.ics' },
			{ deed: 'give', room: text(room) },
			{ deed: 'take-back', room: text(room) },
			{ deed: 'end', feed: '1' },
			{ deed: 'close', case: '1', to: 'RELOCATED' },
		],
	},
	'parcel-label.ts': { id: 'shipment' },
	'claims.tsx': {},
	'claim.tsx': {
		id: 'claim',
		bodies: () => [
			{ does: 'accept', words: 'yes', amount: '1' },
			{ does: 'refuse', words: 'not so', amount: '' },
		],
	},
	'fapiao-list.tsx': {},
	'fapiao.tsx': {
		id: 'fapiao',
		bodies: () => [
			{ deed: 'reject', reason: 'not so' },
			{ deed: 'record', number: '12345678901234567890', issuedOn: '2026-05-01', seenMinor: '100' },
		],
	},
	'listings.tsx': {
		bodies: ({ listing, stay }) => [
			{ listing: text(listing), status: 'paused' },
			{ listing: text(stay), arrival: 'yes' },
		],
	},
	'bulk.tsx': {
		bodies: ({ listing, stay }) => [
			{ intent: 'preview', listing: text(listing), what: 'percent', amount: '10' },
			{ intent: 'apply', listing: text(stay), what: 'add', amount: '1', mark: '' },
			{ intent: 'apply', listing: text(listing), what: 'pause', amount: '', mark: '' },
			{ intent: 'apply', listing: text(listing), what: 'stock', amount: '1', mark: '' },
		],
	},
	'new-listing.tsx': {},
	'listing.tsx': { id: 'listing', bodies: () => [{ mostPerVisitor: '1', quota: '1' }] },
	'edit-listing.tsx': {
		id: 'listing',
		bodies: ({ variant, room, ratePlan }) => [
			{ does: 'words', titleZh: 'x', titleEn: 'y' },
			{ does: 'frame', policy: 'GOODS_PERISHABLE', forPackages: 'yes' },
			{
				...{ does: 'variant', id: text(variant), nameZh: 'x', nameEn: '', price: '1', weight: '1', sku: 'x' },
				...{ temperature: 'ambient', nominal: '', tolerance: '' },
			},
			{
				...{ does: 'room', id: text(room), nameZh: 'x', nameEn: '', bedsZh: '', bedsEn: '', base: '1', most: '1' },
				until: '',
			},
			{ does: 'plan', id: text(ratePlan), room: text(room), nameZh: 'x', nameEn: '', extraAdult: '', day1: '1' },
			{ does: 'ticket', id: '', nameZh: 'x', nameEn: '', code: 'x', price: '1', seats: '1' },
			{ does: 'component', offer: `product:${variant}`, qty: '1', nights: '1', day: '1' },
			{ does: 'component-terms', id: '1', qty: '9', day: '9' },
			{ does: 'remove', part: 'variant', id: text(variant) },
			{ does: 'ask' },
			{ does: 'take-back' },
			{ does: 'copy' },
		],
	},
	'rate-plan.tsx': {
		id: 'ratePlan',
		bodies: () => [
			{ does: 'terms', least: '0', most: '9', cutoff: '20:00', nightsAt1: '2', nightsWorth1: '90' },
			{ does: 'season', id: '', nameZh: 'x', nameEn: '', from: '2026-05-02', lastNight: '2026-05-03', day1: '1' },
			{ does: 'remove-season', id: '1' },
		],
	},
	'guides.tsx': {
		bodies: ({ experience }) => [
			{ id: '', kind: 'guide', nameZh: 'x', nameEn: '', guests: '9', listing: text(experience) },
			{ id: '1', kind: 'vehicle', nameZh: 'x', nameEn: '', guests: '1', listing: '' },
		],
	},
	'quotas.tsx': {
		bodies: ({ experience, stay, quota }) => [
			{ id: '', name: 'x', total: '9', [`units-${experience}`]: '1', [`units-${stay}`]: '1' },
			{ id: text(quota), name: 'x', total: '9', 'units-1': '1', 'units-2': '1' },
			{ intent: 'end', id: text(quota) },
		],
	},
	'sessions.tsx': { id: 'experience', bodies: () => [RULE, { ...RULE, intent: 'save', mark: '' }] },
	'session-rule.tsx': {
		id: 'sessionRule',
		bodies: () => [RULE, { ...RULE, intent: 'save', mark: '' }, { intent: 'end-preview' }, { intent: 'end', mark: '' }],
	},
	'session.tsx': {
		id: 'session',
		bodies: () => [
			{ deed: 'seats', seats: '99' },
			{ deed: 'move', date: '2026-05-09', time: '23:00' },
			{ deed: 'close' },
			{ deed: 'call-off', sure: 'yes' },
		],
	},
	'preview-listing.tsx': { id: 'listing' },
	'listing-pictures.tsx': {
		id: 'listing',
		bodies: ({ picture }) => [
			{ does: 'remove', name: picture },
			{ does: 'describe', name: picture, alt_zh: '新的', alt_en: 'new' },
		],
	},
	'reviews.tsx': { bodies: ({ review }) => [{ id: text(review), words: 'Thank you very much' }] },
	'questions.tsx': { bodies: ({ question }) => [{ id: text(question), words: 'Yes, it is so' }] },
	'groups.tsx': {
		bodies: ({ groupOffer, variant }) => [
			{ intent: 'stop', offer: text(groupOffer) },
			{ intent: 'cancel', offer: text(groupOffer) },
			{
				...{ intent: 'offer', variant: text(variant), size: '2', price: '1', quota: '10', hours: '24' },
				...{ from: '2026-05-01', to: '2026-05-05' },
			},
		],
	},
	'promotions.tsx': {
		bodies: ({ promotion, listing }) => [
			{ intent: 'end', kind: 'promotion', id: text(promotion) },
			{
				...{ intent: 'promotion', listing: text(listing), nameZh: 'x', nameEn: 'y', percent: '10', quota: '' },
				...{ from: '2026-05-01', to: '2026-05-05' },
			},
		],
	},
	'loop.tsx': {},
	'loop-rows.tsx': { addresses: () => [{ figure: 'no-such-figure' }] },
	'campaigns.tsx': {
		bodies: ({ listing }) => [
			{
				...{ name: 'x', channel: 'search', from: '2026-05-01', to: '2026-05-05', budget: '1', margin: '30' },
				listing: text(listing),
			},
		],
	},
	'campaign.tsx': { id: 'campaign' },
	'promoted.tsx': {
		bodies: ({ listing, promoted }) => [
			{
				...{ listing: text(listing), bid: '0.5', day: '5', total: '20', from: '2026-05-01', to: '2026-05-05' },
				...{ words: '', place: '', margin: '30' },
			},
			{ promotion: text(promoted), to: 'PAUSED' },
		],
	},
	'placements.tsx': { bodies: ({ placement }) => [{ intent: 'close', id: text(placement) }] },
	'placement-sheet.tsx': { id: 'placement' },
	'notices.tsx': { bodies: ({ notice }) => [{ open: text(notice) }] },
	'notice.tsx': { id: 'notice' },
	'payouts.tsx': {},
	'stock.tsx': {
		bodies: ({ capacity }) => [
			{ row: text(capacity), onHand: '1', safetyStock: '0' },
			{ ...AHEAD, row: text(capacity) },
			{ deed: 'end-harvest', row: text(capacity) },
		],
	},
	'sales-plan.tsx': {
		bodies: ({ variant }) => [{ month: '2026-06', cost: '60', rest: '0', [`qty-${variant}`]: '5' }],
	},
	'price-advice.tsx': {},
	'shipping.tsx': {},
	'calendar.tsx': {
		bodies: ({ room, ratePlan }) => [
			{ deed: 'block', room: text(room), from: '2026-05-03', to: '2026-05-04', units: '1', reason: 'x' },
			{ deed: 'units', room: text(room), units: '9' },
			{ ...NIGHTS, room: text(room), plan: text(ratePlan) },
			{ ...NIGHTS, room: text(room), plan: text(ratePlan), deed: 'rules-apply', mark: '' },
		],
	},
	'doors.tsx': { bodies: ({ stayLine, door }) => [{ line: text(stayLine), unit: text(door), from: '' }] },
	'check-in.tsx': {},
	'lots.tsx': {},
	'lot-new.tsx': {
		bodies: ({ plot, listing }) => [
			{ ...HARVEST, plot: text(plot) },
			{ ...HARVEST, listing: text(listing), nameZh: '', nameEn: '' },
		],
	},
	'lot-process.tsx': {
		bodies: ({ lot, listing }) => [
			{ ...PROCESS, [`in-${lot}`]: '5' },
			{ ...PROCESS, [`in-${lot}`]: '5', listing: text(listing) },
		],
	},
	'lot-plots.tsx': {
		bodies: ({ plot, input }) => [
			{
				...{ deed: 'note', plot: text(plot), kind: 'PESTICIDE', name: 'x', registration: '', dose: '' },
				...{ appliedOn: '2026-04-19', safetyDays: '30' },
			},
			{ deed: 'strike', input: text(input), reason: 'x' },
		],
	},
	'lot-goods.tsx': {
		bodies: ({ listing, variant }) => [
			{ listing: text(listing), required: 'on', [`net-${variant}`]: '1', [`gtin-${variant}`]: '' },
		],
	},
	'lot.tsx': {
		id: 'lot',
		bodies: ({ sighting }) => [
			{
				...{ deed: 'certify', kind: 'TEST', number: 'x', issuer: 'x', contact: '', basis: 'SELF_TEST', items: 'x' },
				...{ result: 'failed', kilograms: '', issuedOn: '2026-04-20', validTo: '' },
			},
			{ deed: 'see', bizStep: 'storing', seenAt: '2026-04-21T10:00', temperature: '', remark: 'x' },
			{ deed: 'correct', sighting: text(sighting), why: 'incorrect_data' },
			{ deed: 'serve', where: 'session:1', mealOn: '', meal: 'LUNCH', kilograms: '1' },
			...['hold', 'open', 'close'].map((move) => ({ deed: 'move', move, reason: 'x' })),
		],
	},
	'lot-recall.tsx': {
		id: 'lot',
		bodies: ({ recall }) => [
			{ deed: 'start', hazard: 'OTHER', reasonZh: 'x', reasonEn: 'x', sure: 'on' },
			{ deed: 'close', recall: text(recall), returned: '0', destroyed: '0', kept: '10' },
		],
	},
	'practice.tsx': {
		bodies: ({ practitioner, process }) => [
			{ deed: 'left', id: text(practitioner), leftOn: '2026-05-01' },
			{ deed: 'strike-person', id: text(practitioner) },
			{ deed: 'strike-process', id: text(process) },
		],
	},
	'farms.tsx': {
		bodies: ({ farm }) => [{ deed: 'shares', [`share-${farm}`]: '100', fromOn: '2026-05-01' }],
	},
	'farm.tsx': {
		id: 'farm',
		bodies: ({ season }) => [
			{ ...{ deed: 'pay', season: text(season), amount: '1', paidOn: '2026-05-01', note: '' }, key: PAYMENT },
			{ deed: 'link' },
			{ deed: 'take-back' },
			{ deed: 'leave', leftOn: '2026-05-01' },
		],
	},
	'season.tsx': {
		id: 'season',
		bodies: ({ farm, listing, delivery }) => [
			{ deed: 'strike', delivery: text(delivery), reason: 'x' },
			{ deed: 'pledge', farm: text(farm), kilograms: '1', price: '1' },
			{
				...{ deed: 'gather', listing: text(listing), nameZh: '', nameEn: '', harvestedOn: '2026-04-20', price: '1' },
				[`kg-${farm}`]: '1',
			},
			{ deed: 'close', surplus: '1', sure: 'on' },
		],
	},
	'lot-label.ts': { id: 'lot' },
	'imports.tsx': {},
	'import.tsx': { id: 'importRun', bodies: () => [{ deed: 'apply-good' }, { deed: 'apply' }, { deed: 'drop' }] },
	'export.ts': {
		addresses: ({ importRun }) => [
			{ what: 'faulty', file: `${importRun}.csv` },
			{ what: 'faulty', file: `${importRun}.xlsx` },
		],
	},
	'day-sheet.tsx': {},
	'gate-cases.tsx': { bodies: ({ gateCase }) => [{ case: text(gateCase), resolution: 'OTHER', note: 'x' }] },
	'gate-devices.tsx': { bodies: ({ device }) => [{ deed: 'revoke', device: text(device) }] },
	'connected.ts': {},
	'insights.tsx': {},
	'insight-rows.tsx': {},
	'insight-file.ts': {},
	'papers.tsx': {},
	'members.tsx': {
		bodies: ({ member, invitation }) => [
			{ deed: 'role', account: text(member), role: 'gate' },
			{ deed: 'remove', account: text(member), sure: 'on' },
			{ deed: 'withdraw', invitation: text(invitation) },
		],
	},
}
