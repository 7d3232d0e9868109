import type { ProvenOrder } from '#app/domain/payments/dispute-evidence.ts'
import type { Paper } from '#app/domain/invoices/paper.ts'
import { proofsOf } from '#app/features/disputes/write-evidence.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

/** What the paper of an answer is drawn from; kept as it was when the answer was written. */
export interface EvidenceFacts {
	order: ProvenOrder
	statement: string
	dispute: { providerId: string; reason: string; amountMinor: number }
	isDemo: boolean
}

const both = ({ zh, en }: { zh: string; en: string }) => (zh === en ? zh : `${en} ${zh}`)

/** The paper of an answer: the order with its lines, and under each what shows that it was served. */
export function drawEvidence({ order, statement, dispute, isDemo }: EvidenceFacts, issuedAt: Date): Paper {
	const format = formatsOf('en')
	const { dateTime, money } = format
	const when = (at: string | null) => (at === null ? '' : dateTime(at, 'Asia/Shanghai'))
	const { shipTo } = order
	return {
		title: 'Evidence',
		number: dispute.providerId,
		author: 'Shanhai',
		issuedAt,
		facts: [
			{ term: 'Order', detail: order.number },
			{ term: 'Placed', detail: `${when(order.placedAt)} (China time)` },
			{ term: 'Paid', detail: `${when(order.paidAt)} by ${order.method ?? 'card'}` },
			{ term: 'Disputed', detail: `${money(dispute.amountMinor, order.currency)}, reason: ${dispute.reason}` },
			...statement.split(/\r?\n/).map((detail, at) => ({ term: at === 0 ? 'Statement' : '', detail })),
		],
		parties: [
			{ term: 'Buyer', lines: [order.buyer.name, order.buyer.email] },
			{
				term: 'Sent to',
				lines: shipTo ? [shipTo.name, shipTo.line, shipTo.place ? both(shipTo.place) : ''] : ['nothing was sent'],
			},
		],
		columns: [
			{ head: 'Sold', widthShare: 0.62, align: 'left' },
			{ head: 'Qty', widthShare: 0.08, align: 'right' },
			{ head: 'Paid', widthShare: 0.15, align: 'right' },
			{ head: 'Refunded', widthShare: 0.15, align: 'right' },
		],
		rows: order.lines.map((line) => ({
			cells: [
				`${both(line.title)} · ${both(line.option)} · ${both(line.seller)}`,
				String(line.qty),
				money(line.paidMinor, order.currency),
				line.refundedMinor > 0 ? money(line.refundedMinor, order.currency) : '',
			],
			note: proofsOf(line, format).join(' · '),
		})),
		sums: [{ term: 'Total of the order', amount: money(order.totalMinor, order.currency), isStrong: true }],
		notes: [
			'Times are those of the place where a thing was served. All of it is drawn from our records as they stand.',
			...(isDemo ? ['Demonstration data: invented sellers and goods.'] : []),
		],
		page: (page, of) => `${page} / ${of}`,
	}
}
