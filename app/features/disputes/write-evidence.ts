import type { ProofEvent, ProvenLine, ProvenOrder } from '#app/domain/payments/dispute-evidence.ts'
import type { DisputeEvidence } from '#app/platform/payment-reports.ts'
import { formatsOf, type Formats } from '#app/ui/format/formats.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'

/* What a bank is told. Card schemes read English; names of things and places stand in both languages. */

const EVENTS: Readonly<Record<string, string>> = {
	...{
		PLACED: 'ordered',
		PACKED: 'packed',
		SHIPPED: 'handed to the carrier',
		DELIVERED: 'delivered',
		CLOSED: 'completed',
	},
	...{
		CONFIRMED: 'confirmed',
		CHECKED_IN: 'guests checked in',
		CHECKED_OUT: 'guests checked out',
		NO_SHOW: 'guests did not come',
	},
	...{ REDEEMED: 'voucher redeemed on site', CANCELLED: 'cancelled' },
	...{
		PENDING: 'parcel prepared',
		INFO_RECEIVED: 'carrier informed',
		PICKED_UP: 'picked up',
		IN_TRANSIT: 'in transit',
	},
	...{
		OUT_FOR_DELIVERY: 'out for delivery',
		AVAILABLE_FOR_PICKUP: 'ready for pick-up',
		ATTEMPT_FAILED: 'delivery attempted',
	},
	...{ RETURNING: 'returning', RETURNED: 'returned', EXCEPTION: 'exception' },
}

const both = ({ zh, en }: { zh: string; en: string }) =>
	zh === en || en === '' ? zh : zh === '' ? en : `${en} (${zh})`

/** What happened and when, with a note that says more than that. */
function eventWords({ at, what, note }: ProofEvent, zone: string, { dateTime }: Formats): string {
	const words = EVENTS[what] ?? what
	const saysMore = note !== '' && note.toLowerCase() !== words
	return `${dateTime(at, zone)} ${words}${saysMore ? `, ${note}` : ''}`
}

/** All that our rows show of a line, oldest first in each group, with the zone its clock is of. */
export function proofsOf(line: ProvenLine, format: Formats): string[] {
	const { timeZone: zone, moves, redemptions, parcels } = line
	return [
		...moves.map((event) => eventWords(event, zone, format)),
		...redemptions.map(({ at, note }) => `${format.dateTime(at, zone)} voucher ${note} redeemed on site`),
		...parcels.flatMap(({ number, carrier, carrierNumber, events }) => [
			`Parcel ${number}${carrier ? ` by ${carrier} ${carrierNumber ?? ''}`.trimEnd() : ''}:`,
			...events.map((event) => `  ${eventWords(event, zone, format)}`),
		]),
	]
}

const first = <T>(values: readonly (T | null | undefined)[]) => values.find((it) => it !== null && it !== undefined)

/** The texts of an answer by the provider's names of fields; what we have nothing for is left out. */
export function writeEvidence(order: ProvenOrder, statement: string): DisputeEvidence {
	const format = formatsOf('en')
	const { lines, shipTo } = order
	const parcels = lines.flatMap((line) => line.parcels)
	const service = lines.find(({ startsAt }) => startsAt !== null)
	const policies = [
		...new Set(lines.flatMap(({ policy }) => (policy ? [policySentences('en', policy).join('; ')] : []))),
	]
	const proofs = lines.flatMap((line) => [`${both(line.title)}:`, ...proofsOf(line, format).map((it) => `- ${it}`)])
	const fields: Record<keyof DisputeEvidence, string | null | undefined> = {
		customer_name: order.buyer.name,
		customer_email_address: order.buyer.email,
		product_description: lines
			.map(
				(line) =>
					`${line.qty} x ${both(line.title)}, ${both(line.option)}, sold by ${both(line.seller)}: ${format.money(line.paidMinor, order.currency)}`,
			)
			.join('\n'),
		service_date: service?.startsAt ? format.dateTime(service.startsAt, service.timeZone) : null,
		shipping_address:
			shipTo && parcels.length > 0
				? [shipTo.name, shipTo.line, shipTo.place && both(shipTo.place)].filter(Boolean).join(', ')
				: null,
		shipping_carrier: first(parcels.map(({ carrier }) => carrier)),
		shipping_tracking_number: first(parcels.map(({ carrierNumber, number }) => carrierNumber ?? number)),
		shipping_date: first(parcels.map(({ pickedUpAt }) => pickedUpAt?.slice(0, 10))),
		access_activity_log: proofs.join('\n'),
		refund_policy_disclosure:
			policies.length > 0 ? `Shown with the price and confirmed before payment:\n${policies.join('\n')}` : null,
		cancellation_policy_disclosure: null,
		uncategorized_text: statement,
		uncategorized_file: null,
	}
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, text]) => (text ? [[name, text.slice(0, 20_000)]] : [])),
	)
}

/** The statement as it is before a person writes into it: what was bought, when, and what shows it was served. */
export function draftStatement(order: ProvenOrder): string {
	const format = formatsOf('en')
	const { dateTime, money } = format
	const paid = order.paidAt ? ` and paid ${dateTime(order.paidAt, 'Asia/Shanghai')} (China time)` : ''
	const refunded = order.lines.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0)
	return [
		`Order ${order.number} was placed ${dateTime(order.placedAt, 'Asia/Shanghai')}${paid} on our site, for ${money(order.totalMinor, order.currency)}.`,
		...order.lines.map((line) => {
			const served = proofsOf(line, format).at(-1)?.trim()
			return `${both(line.title)}: ${served ? `our records end with "${served}".` : 'not served yet.'}`
		}),
		...(refunded > 0 ? [`${money(refunded, order.currency)} of it has already been refunded.`] : []),
	].join('\n')
}
