import type { ToldFapiao, NoticeFacts, NoticeKind, ToldLine } from '#app/domain/notices/notice-facts.ts'

export const EVIL = '<img src=x onerror=alert(1)> "Ann" & Söhne'

/** A buyer who tries what a name can do. */
export const order = { number: '20260501-000001', currency: 'CNY', totalMinor: 63_450, buyerName: EVIL }

/** Parcels that stood in the warm. */
const breach = { parcels: ['SP2605010000017', 'SP2605010000025'], minutes: 45, worstC: 12.5 }

/** A shop whose name does the same. */
const seller = { zh: `云雾合作社${EVIL}`, en: `Mist ${EVIL}` }

/** A receiver who tries it too. */
const shipTo = { place: { zh: '东省蓝县', en: 'Lan County, East Province' }, line: EVIL, name: EVIL }

export const tea: ToldLine = {
	id: 1,
	kind: 'GOODS',
	state: 'PLACED',
	title: { zh: '雁荡毛峰新茶', en: 'Spring Maofeng Tea' },
	option: { zh: '1罐', en: '1 tin' },
	seller,
	qty: 2,
	paidMinor: 25_600,
	refundedMinor: 0,
	stay: null,
	startsAt: null,
	endsAt: null,
	timeZone: 'Asia/Shanghai',
	dispatchBy: '2026-05-03T16:00:00.000Z',
	answerBy: null,
}

export const night: ToldLine = {
	...tea,
	id: 2,
	kind: 'STAY',
	state: 'CONFIRMED',
	title: { zh: '云雾农家', en: 'Mist Farmhouse' },
	option: { zh: '1号房型', en: 'Room 1' },
	qty: 1,
	paidMinor: 36_650,
	stay: { checkIn: '2026-05-06', checkOut: '2026-05-07' },
	startsAt: '2026-05-06T07:00:00.000Z',
	endsAt: '2026-05-07T03:00:00.000Z',
	dispatchBy: null,
}

const lines = [tea, night]
const refund = { order, amountMinor: 12_345, reason: 'paid-twice', isByHand: false, isWithBank: false }
const parcel = {
	order,
	parcel: 'SH260501000001',
	seller,
	things: [tea.title, night.title],
	promisedBy: '2026-05-06T16:00:00.000Z',
}
const part = { order, lines, sellerOrderId: 7 }
const pickUp = {
	...{ code: '012345', until: '2026-05-08T16:00:00.000Z', hours: '08:00–20:00' },
	place: { zh: '大岙代收点', en: 'Daao Delivery Point' },
}
const substitute = {
	...{
		order,
		was: { zh: '绿茶 250 克', en: 'Green tea, 250 g' },
		offered: { zh: '白茶 250 克', en: 'White tea, 250 g' },
	},
	...{ staysMinor: 9_000, backMinor: 1_000 },
}
const claim = { order, lines: [tea], state: 'OPEN', grantedMinor: 12_345, answerBy: '2026-05-04T02:00:00.000Z' }

const fapiao: ToldFapiao = {
	...{ order, seller, kind: 'BLUE', state: 'ISSUED', title: 'Tea Society', amountMinor: 12_345 },
	...{ number: '26330000000000000001', reason: '' },
}

/** Facts of every kind, in a shape as rich as it comes. */
export const SAMPLES: { [K in NoticeKind]: NoticeFacts[K] } = {
	'order-paid': { order, lines, shippingMinor: 1_200 },
	'order-paid-late': {
		order,
		lines: [tea],
		lost: [{ ...night, state: 'CANCELLED' }],
		shippingMinor: 1_200,
		backMinor: 36_650,
	},
	'order-gathered': { order, lines: [tea] },
	'gift-accepted': { order: { ...order, isGift: true }, lines: [tea] },
	'order-lapsed': { order, lines, isLetGo: false },
	'transfer-awaited': {
		order,
		lines,
		shippingMinor: 1_200,
		account: { holder: '山海平台', bank: '某银行', number: '6222 0000', reference: order.number },
		payBy: '2026-05-04T02:00:00.000Z',
	},
	'order-confirmed': { order, lines, shippingMinor: 1_200, isTransfer: false },
	'lines-cancelled': { order, lines, cause: 'DISRUPTION', backMinor: 12_345 },
	'guests-ended': { order, lines: [night], isNoShow: true, backMinor: 0 },
	'refund-started': refund,
	'refund-done': refund,
	'refund-held-up': refund,
	'refund-covered': refund,
	'line-changed': { order, lines: [night] },
	'address-changed': { order, lines, shipTo },
	'session-choice': { order, lines: [night], until: '2026-05-06T02:00:00.000Z' },
	'order-recalled': { order, lines: [tea], reason: { zh: '残留超标，请不要食用。', en: 'Residues above the limit.' } },
	'request-answered': { order, lines: [night], isAccepted: true },
	'substitute-offered': {
		...substitute,
		until: '2026-05-02T02:00:00.000Z',
		words: EVIL,
	},
	'seats-offered': {
		title: { zh: '清晨采茶', en: 'Tea Picking at Dawn' },
		startsAt: '2026-05-05T23:00:00.000Z',
		timeZone: 'Asia/Shanghai',
		until: '2026-05-02T02:00:00.000Z',
		qty: 2,
	},
	'claim-moved': claim,
	'invoice-issued': { order, invoice: 'F-2026-12', seller, isCreditNote: false, amountMinor: 12_345 },
	'fapiao-moved': fapiao,
	'parcel-sent': parcel,
	'parcel-ready': { ...parcel, pickUp },
	'parcel-waits': { ...parcel, pickUp },
	'gift-ready': { things: [tea.title], isReminder: false, pickUp },
	'household-parcel': { carrier: { zh: '中通', en: 'ZTO' }, called: '陈', isReminder: true, pickUp },
	'parcel-delivered': parcel,
	'parcel-exception': parcel,
	'uncollected-settled': { ...parcel, backMinor: 12_345, isHome: true },
	'voucher-redeemed': { order, title: night.title, seller, timesUsed: 1, timesTotal: 3 },
	'review-invited': { order, lines: [tea] },
	'review-replied': { order, title: tea.title, seller: tea.seller },
	'review-hidden': { order, title: tea.title, reason: 'ADVERTISING' },
	'seller-paper-due': { document: 'LODGING', endsOn: '2026-05-31', isOver: true, stops: true },
	'seller-mark-due': {
		mark: { zh: '泰顺三杯香', en: 'Sanbeixiang' },
		endsOn: '2026-05-31',
		isOver: false,
		listings: 3,
	},
	'seller-paper-decided': { document: 'LODGING', to: 'returned', reasons: { zh: '看不清', en: 'Cannot be read' } },
	'operator-paper-over': { document: 'LODGING', endsOn: '2026-05-31', stops: true, seller: tea.seller },
	'operator-paper-handed-in': { document: 'LODGING', seller: tea.seller },
	'letter-written': { order, seller: tea.seller },
	'seller-letter-written': { number: order.number },
	'question-answered': { title: tea.title, seller: tea.seller },
	'member-invited': {
		enterprise: { zh: '云雾合作社', en: 'Mist Cooperative' },
		inviter: 'A. Keeper',
		role: 'clerk',
		until: '2026-05-08T02:00:00.000Z',
	},
	'member-moved': { enterprise: { zh: '云雾合作社', en: 'Mist Cooperative' }, to: 'manager' },
	'registration-moved': {
		name: { zh: '云雾合作社', en: 'Mist Cooperative' },
		to: 'returned',
		reasons: { zh: '营业执照看不清', en: 'The licence cannot be read' },
	},
	'operator-registration-asked': {
		name: { zh: '云雾合作社', en: 'Mist Cooperative' },
		place: { zh: '云岭镇', en: 'Yunling' },
	},
	'seller-member-joined': {
		enterprise: { zh: '云雾合作社', en: 'Mist Cooperative' },
		name: 'B. Helper',
		role: 'clerk',
	},
	'seller-review': { title: tea.title, stars: 4 },
	'seller-question': { title: tea.title },
	'seller-listing-moved': {
		title: tea.title,
		to: 'returned',
		reasons: { zh: '请补上英文介绍', en: 'Please add an English story' },
	},
	'seller-package-paused': {
		title: tea.title,
		component: { zh: '清晨采茶', en: 'Tea Picking at Dawn' },
		seller: { zh: '云雾合作社', en: 'Mist Cooperative' },
	},
	'operator-listing-asked': { title: tea.title, seller: { zh: '云雾合作社', en: 'Mist Cooperative' } },
	'seller-cold-breach': breach,
	'operator-cold-breach': breach,
	'seller-overbooked': {
		room: { zh: '云雾农家 · 大床房', en: 'Mist Farmhouse · Double' },
		feed: 'Hill Rooms',
		first: '2026-05-20',
		last: '2026-05-21',
	},
	'seller-session-clash': {
		...{ title: tea.title, startsAt: '2026-05-20T01:00:00.000Z', count: 2, timeZone: 'Asia/Shanghai' },
		guides: [{ zh: `老陈${EVIL}`, en: `Old Chen ${EVIL}` }],
	},
	'seller-order': { ...part, shippingMinor: 1_200, isPaid: true },
	'seller-lines-cancelled': { ...part, cause: 'BUYER' },
	'seller-order-recalled': { ...part, reason: { zh: '残留超标，请不要食用。', en: 'Residues above the limit.' } },
	'seller-line-changed': part,
	'seller-substitute-answered': { ...substitute, end: 'ACCEPTED' },
	'seller-address-changed': { ...part, shipTo },
	'seller-request': { ...part, answerBy: '2026-05-02T02:00:00.000Z' },
	'gift-claim-moved': { things: [tea.title], state: 'OPEN', isCold: false, answerBy: claim.answerBy },
	'seller-claim-moved': claim,
	'seller-fapiao': { ...fapiao, state: 'REQUESTED', number: null },
	'seller-parcel-exception': parcel,
	'seller-uncollected-settled': { ...parcel, backMinor: 0, isHome: false },
	'seller-dispute': { order, status: 'NEEDS_ANSWER', amountMinor: 12_345, answerBy: '2026-05-08T02:00:00.000Z' },
	'operator-dispute': { order, status: 'NEEDS_ANSWER', amountMinor: 12_345, answerBy: '2026-05-08T02:00:00.000Z' },
	'seller-order-held': { order, parcels: [{ number: 'SP-1', by: '顺丰 SF1234567890' }] },
	'seller-order-goes-on': { order, parcels: ['SP-1'] },
	'operator-fraud-warning': { order, fraudType: 'made_with_stolen_card', amountMinor: 12_345 },
	'seller-account-stopped': { seller, isGone: false },
	'payout-moved': { amountMinor: 12_345, currency: 'CNY', state: 'PAID', seller },
	'operator-refund-failed': refund,
	'operator-payout-failed': { amountMinor: 12_345, currency: 'CNY', seller },
	'operator-differences-found': { count: 2 },
	'operator-message-failed': {
		about: 'order-paid',
		orderNumber: order.number,
		channel: 'MAIL',
		attempts: 9,
		error: 'ETIMEDOUT',
	},
}

export const KINDS = Object.keys(SAMPLES) as NoticeKind[]
