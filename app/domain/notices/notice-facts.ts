import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { CancellationCause } from '#app/domain/notices/cancellation-cause.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { ToldLine, ToldOrder } from '#app/domain/notices/told-order.ts'

export type { ToldLine, ToldOrder }

/** An order with the lines that a notice is about. */
export type ToldLines = { order: ToldOrder; lines: ToldLine[] }

/** One seller's lines of an order; `order.totalMinor` is that of its part. */
export type ToldPart = ToldLines & { sellerOrderId: number }

/** Money on its way back. */
export type ToldRefund = {
	order: ToldOrder
	amountMinor: number
	reason: string
	isByHand: boolean
	/** It waits for the buyer's bank, which disputes the payment. */
	isWithBank: boolean
}

/** A parcel and what is in it. */
export type ToldParcel = {
	order: ToldOrder
	parcel: string
	seller: Bilingual
	things: Bilingual[]
	promisedBy: string | null
	/** Where and with which code it is fetched, and until when; of a gift whoever paid is told neither. */
	pickUp?: ToldPickUp | null
	/** It goes back because nobody fetched it in time. */
	isUncollected?: boolean
}

/** What goes back of the money of a parcel that nobody fetched, in minor units. */
export type ToldUncollected = ToldParcel & { backMinor: number; isHome: boolean }

/** A parcel that waits at a point; `until` and `hours` as they are kept there. */
export type ToldPickUp = { code: string; until: string; place: Bilingual; hours: string }

/** A claim of a buyer; `grantedMinor` once it was accepted. */
export type ToldClaim = ToldLines & {
	state: string
	grantedMinor: number | null
	answerBy: string | null
	/** Opened by the system for a breach of the cold chain, not by its buyer. */
	isCold?: boolean
	/** Opened by whoever received the goods as a gift. */
	isByReceiver?: boolean
}

/** A fapiao, or a red one, as it stands; `reason` says why it was declined. */
export type ToldFapiao = {
	order: ToldOrder
	seller: Bilingual
	kind: 'BLUE' | 'RED'
	state: string
	title: string
	amountMinor: number
	number: string | null
	reason: string
}

/** A dispute of a card payment as it stands; `answerBy` while the bank takes an answer. */
/** A breach of the cold chain: parcels by their numbers. */
export type ToldBreach = { parcels: string[]; minutes: number; worstC: number }
export type ToldDispute = { order: ToldOrder; status: DisputeStatus; amountMinor: number; answerBy: string | null }

/** What stands for what in an order; what is paid for it and what goes back, in minor units. */
export type ToldSubstitute = {
	order: ToldOrder
	was: Bilingual
	offered: Bilingual
	staysMinor: number
	backMinor: number
}

/** Where a bank transfer goes to. */
export type ToldAccount = { holder: string; bank: string; number: string; reference: string }

/** Where goods are sent, the place in both languages. */
export type ToldAddress = { place: Bilingual; line: string; name: string }

/** Every kind of notice with its facts: all that its words may say. */
export interface NoticeFacts {
	'order-paid': ToldLines & { shippingMinor: number }
	/** Paid after the time was over: `lost` could not be had again. */
	'order-paid-late': ToldLines & { shippingMinor: number; lost: ToldLine[]; backMinor: number }
	/** The group in which it was bought is complete. */
	'order-gathered': ToldLines
	/** Somebody accepted it; who and where they are is not told. */
	'gift-accepted': ToldLines
	'order-lapsed': ToldLines & { isLetGo: boolean; isTransfer?: boolean }
	'transfer-awaited': ToldLines & { shippingMinor: number; account: ToldAccount | null; payBy: string | null }
	'order-confirmed': ToldLines & { shippingMinor: number; isTransfer: boolean }
	'lines-cancelled': ToldLines & { cause: CancellationCause; backMinor: number }
	/** A host noted that its guests never came, or that their stay ended early. */
	'guests-ended': ToldLines & { isNoShow: boolean; backMinor: number }
	'refund-started': ToldRefund
	'refund-done': ToldRefund
	'refund-held-up': ToldRefund
	'refund-covered': ToldRefund
	'line-changed': ToldLines
	'address-changed': ToldLines & { shipTo: ToldAddress }
	/** A session was called off: another may be chosen until then. */
	'session-choice': ToldLines & { until: string; isByHost?: boolean }
	/** What was bought, tasted or eaten is called back. */
	'order-recalled': ToldLines & { reason: Bilingual }
	'request-answered': ToldLines & { isAccepted: boolean }
	/** Something else for goods that cannot be sent; silence until then is a no. */
	'substitute-offered': ToldSubstitute & { until: string; words: string }
	'seats-offered': { title: Bilingual; startsAt: string; timeZone: string; until: string; qty: number }
	'claim-moved': ToldClaim
	/** A claim as whoever received a gift is told of it: nothing of what was paid, or goes back. */
	'gift-claim-moved': { things: Bilingual[]; state: string; isCold: boolean; answerBy: string | null }
	'invoice-issued': { order: ToldOrder; invoice: string; seller: Bilingual; isCreditNote: boolean; amountMinor: number }
	'fapiao-moved': ToldFapiao
	'parcel-sent': ToldParcel
	'parcel-ready': ToldParcel
	/** It still waits at its point. */
	'parcel-waits': ToldParcel & { pickUp: ToldPickUp }
	/** A gift waits for whoever accepted it, who alone is told with which code it is fetched. */
	'gift-ready': { things: Bilingual[]; isReminder: boolean; pickUp: ToldPickUp }
	/** A parcel of any carrier waits for someone of the village, called by the first character of their name. */
	'household-parcel': { carrier: Bilingual; called: string; isReminder: boolean; pickUp: ToldPickUp }
	'parcel-delivered': ToldParcel
	'parcel-exception': ToldParcel
	/** What was paid for a parcel that nobody fetched is settled; `isHome`: its seller has it. */
	'uncollected-settled': ToldUncollected
	'voucher-redeemed': { order: ToldOrder; title: Bilingual; seller: Bilingual; timesUsed: number; timesTotal: number }
	'review-invited': ToldLines
	'review-replied': { order: ToldOrder; title: Bilingual; seller: Bilingual }
	'review-hidden': { order: ToldOrder; title: Bilingual; reason: string }
	/** A seller wrote about its part of an order; the words are read on the site alone. */
	'letter-written': { order: ToldOrder; seller: Bilingual }
	'seller-letter-written': { number: string }
	'question-answered': { title: Bilingual; seller: Bilingual }
	/** Someone is asked to work for an enterprise; `until` is the last instant to say yes. */
	'member-invited': { enterprise: Bilingual; inviter: string | null; role: MemberRole; until: string }
	/** What somebody may do there now; null: no longer anything. */
	'member-moved': { enterprise: Bilingual; to: MemberRole | null }
	/** What came of the look at a registration; the reasons of one that came back. */
	'registration-moved': { name: Bilingual; to: 'approved' | 'returned'; reasons: Bilingual }
	'operator-registration-asked': { name: Bilingual; place: Bilingual }
	/** A paper of an enterprise ends, or is over; `stops`: it sells nothing until there is a new one. Days are local dates. */
	'seller-paper-due': { document: DocumentKind; endsOn: string; isOver: boolean; stops: boolean }
	/** The authorisation to bear a mark ends, or is over: it is off so many listings then. Its last day is a local date. */
	'seller-mark-due': { mark: Bilingual; endsOn: string; isOver: boolean; listings: number }
	'seller-paper-decided': { document: DocumentKind; to: 'accepted' | 'returned'; reasons: Bilingual }
	'operator-paper-over': { document: DocumentKind; endsOn: string; stops: boolean; seller: Bilingual }
	'operator-paper-handed-in': { document: DocumentKind; seller: Bilingual }
	'seller-member-joined': { enterprise: Bilingual; name: string; role: MemberRole }
	'seller-review': { title: Bilingual; stars: number }
	'seller-question': { title: Bilingual }
	/** What came of the look at a listing; the reasons of one that came back. */
	'seller-listing-moved': { title: Bilingual; to: 'published' | 'returned'; reasons: Bilingual }
	/** `seller` no longer lets others put `component` into their packages. */
	'seller-package-paused': { title: Bilingual; component: Bilingual; seller: Bilingual }
	/** Parcels stood outside the limits of their temperature: for how long, and how far. */
	'seller-cold-breach': ToldBreach
	'operator-cold-breach': ToldBreach
	/** Nights of a room that were sold here and in another calendar. */
	'seller-overbooked': { room: Bilingual; feed: string; first: string; last: string }
	/** Sessions that a rule made take nobody: a guide or a vehicle is out elsewhere. The first begins at an instant (ISO text). */
	'seller-session-clash': { title: Bilingual; startsAt: string; count: number; timeZone: string; guides: Bilingual[] }
	'seller-order': ToldPart & { shippingMinor: number; isPaid: boolean }
	'seller-lines-cancelled': ToldPart & { cause: CancellationCause }
	'seller-order-recalled': ToldPart & { reason: Bilingual }
	'seller-line-changed': ToldPart
	'seller-substitute-answered': ToldSubstitute & { end: 'ACCEPTED' | 'DECLINED' | 'LAPSED' }
	'seller-address-changed': ToldPart & { shipTo: ToldAddress }
	'seller-request': ToldPart & { answerBy: string | null }
	'seller-claim-moved': ToldClaim
	'seller-fapiao': ToldFapiao
	'seller-parcel-exception': ToldParcel
	'seller-uncollected-settled': ToldUncollected
	/** The bank of a buyer asks about, or takes, money that was paid by card. */
	'seller-dispute': ToldDispute
	/** A bank takes the payment for fraud: nothing is packed or sent until somebody decides; then it goes on. */
	/** `parcels` had left before: they are to be called back. */
	'seller-order-held': { order: ToldOrder; parcels?: { number: string; by: string }[] }
	/** `parcels` were called back meanwhile, by number. */
	'seller-order-goes-on': { order: ToldOrder; parcels?: string[] }
	/** Its account at the provider can be sent nothing any more: taken away from us or refused for good, or asked for more. */
	'seller-account-stopped': { seller: Bilingual; isGone: boolean }
	'payout-moved': { amountMinor: number; currency: string; state: string; seller: Bilingual }
	'operator-listing-asked': { title: Bilingual; seller: Bilingual }
	'operator-refund-failed': ToldRefund
	'operator-dispute': ToldDispute
	'operator-fraud-warning': { order: ToldOrder; fraudType: string; amountMinor: number }
	'operator-payout-failed': { amountMinor: number; currency: string; seller: Bilingual }
	/** Between the payment provider's books and ours. */
	'operator-differences-found': { count: number }
	'operator-message-failed': {
		about: string
		orderNumber: string | null
		channel: 'MAIL' | 'SMS'
		attempts: number
		error: string
	}
}

/** What a notice is about. */
export type NoticeKind = keyof NoticeFacts
