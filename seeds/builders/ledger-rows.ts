import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { LineShare } from '#app/domain/settlement/line-share.ts'
import { postRefund, postRefundSettled, type RefundedLine } from '#app/domain/settlement/post-refund.ts'
import { postRelease } from '#app/domain/settlement/post-release.ts'
import { postOrderPaid } from '#app/domain/settlement/post-sale.ts'
import type { Posting } from '#app/domain/settlement/posting.ts'
import { lineReleaseAt } from '#app/domain/settlement/release.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row, TableName } from '#seeds/builders/tables.ts'

/** The demo keeps its sellers' books since then: enough to read, quick to write. */
const BOOK_DAYS = 45

type Lines = Row<'order_lines'>[]

const rowsOf = <Table extends TableName>({ tables }: Seeding, table: Table) =>
	(tables.rows.get(table) ?? []) as Row<Table>[]

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Map<unknown, Item[]> {
	const groups = new Map<unknown, Item[]>()
	for (const item of items) {
		const group = groups.get(keyOf(item))
		if (group) group.push(item)
		else groups.set(keyOf(item), [item])
	}
	return groups
}

function releaseOf(line: Row<'order_lines'>, part: Lines, now: Date): Date | null {
	const goods = part.filter(({ kind }) => kind === 'GOODS')
	const done = goods.map((it) => (it.served_at ?? it.cancelled_at ?? null) as Date | null)
	const last = done.includes(null) ? null : (done.sort((a, b) => Number(a) - Number(b)).at(-1) ?? null)
	const at = lineReleaseAt({
		kind: line.kind as OrderLineKind,
		state: line.state as OrderLineState,
		servedAt: (line.served_at ?? null) as Date | null,
		serviceEndsAt: (line.service_ends_at ?? null) as Date | null,
		cancelledAt: (line.cancelled_at ?? null) as Date | null,
		goodsDoneAt: last,
		hasOpenClaim: false,
	})
	return at !== null && at <= now ? at : null
}

/** What lies on a line's accounts after some postings. */
function balancesOf(postings: readonly Posting[], lineId: number) {
	const entries = postings.flatMap(({ entries: all }) => all).filter((it) => it.lineId === lineId)
	const sum = (account: string) =>
		entries.filter((it) => it.account === account).reduce((total, { amountMinor }) => total + amountMinor, 0)
	return {
		pendingMinor: 0 - sum('seller_pending'),
		deferredCommissionMinor: 0 - sum('commission_deferred'),
		collectedMinor: sum('seller_collected'),
	}
}

interface Book {
	order: Row<'orders'>
	shares: LineShare[]
	released: Map<number, Date>
	refunds: Row<'refunds'>[]
	refundLines: Map<unknown, Row<'refund_lines'>[]>
}

function postRefunds({ order, shares, released, refunds, refundLines }: Book): Posting[] {
	const before = new Map<number, number>()
	return refunds.flatMap((refund) => {
		const at = refund.created_at as Date
		const lines = (refundLines.get(refund.id) ?? []).flatMap((part): RefundedLine[] => {
			const share = shares.find(({ lineId }) => lineId === part.order_line_id)
			if (!share) return []
			const refundedMinor = before.get(share.lineId) ?? 0
			const amountMinor = Number(part.amount_minor)
			before.set(share.lineId, refundedMinor + amountMinor)
			const releasedAt = released.get(share.lineId)
			return [{ ...share, refundedMinor, amountMinor, isReleased: releasedAt !== undefined && releasedAt <= at }]
		})
		const fact = {
			...{ refundId: String(refund.id), orderId: Number(order.id), amountMinor: Number(refund.amount_minor) },
			...{
				currency: 'CNY',
				lines,
				isOfExtraPayment: false,
				method: 'ONLINE' as const,
				route: 'PROVIDER' as const,
				coveredMinor: 0,
			},
		}
		return [postRefund(fact, at), postRefundSettled(fact, refund.settled_at as Date)]
	})
}

function postBook(book: Book): Posting[] {
	const { order, shares, released } = book
	const head = { orderId: Number(order.id), currency: 'CNY' }
	const sale = postOrderPaid({ ...head, method: 'ONLINE', paidAt: order.paid_at as Date, lines: shares })
	const refunds = postRefunds(book)
	const releases = [...released].flatMap(([lineId, at]) => {
		const share = shares.find((it) => it.lineId === lineId)
		const balances = balancesOf([sale, ...refunds.filter((it) => it.at < at)], lineId)
		return share ? [postRelease({ ...head, lineId, enterpriseId: share.enterpriseId, balances }, at)] : []
	})
	return [sale, ...refunds, ...releases]
}

/** Writes a posting as the deeds would have. */
export function writePosting({ tables }: Seeding, posting: Posting): void {
	const { key, kind, orderId, at, currency } = posting
	const { id } = tables.addNumbered('ledger_transactions', { key, kind, order_id: orderId, at })
	posting.entries.forEach((entry, position) => {
		tables.add('ledger_entries', {
			...{ transaction_id: id, position: position + 1, account: entry.account, enterprise_id: entry.enterpriseId },
			...{ order_line_id: entry.lineId, currency, amount_minor: entry.amountMinor },
		})
	})
}

/** Keeps the sellers' books of the last weeks as the deeds would have kept them: sales, refunds, releases. */
export function keepBooks(seeding: Seeding): void {
	const since = addHours(seeding.now, -24 * BOOK_DAYS)
	const parts = grouped(rowsOf(seeding, 'seller_orders'), (it) => it.order_id)
	const lines = grouped(rowsOf(seeding, 'order_lines'), (it) => it.seller_order_id)
	const refunds = grouped(rowsOf(seeding, 'refunds'), (it) => it.order_id)
	const refundLines = grouped(rowsOf(seeding, 'refund_lines'), (it) => it.refund_id)
	for (const order of rowsOf(seeding, 'orders')) {
		if (!(order.paid_at instanceof Date) || order.paid_at < since) continue
		const released = new Map<number, Date>()
		const shares = (parts.get(order.id) ?? []).flatMap((part) => {
			const own = lines.get(part.id) ?? []
			return own.map((line): LineShare => {
				const releasedAt = releaseOf(line, own, seeding.now)
				line.released_at = releasedAt
				if (releasedAt) released.set(Number(line.id), releasedAt)
				const [paidMinor, commissionMinor] = [Number(line.paid_minor), Number(line.commission_minor)]
				const enterpriseId = Number(part.enterprise_id)
				return { lineId: Number(line.id), enterpriseId, paidMinor, platformDiscountMinor: 0, commissionMinor }
			})
		})
		const book = { order, shares, released, refunds: refunds.get(order.id) ?? [], refundLines }
		for (const posting of postBook(book)) writePosting(seeding, posting)
	}
}
