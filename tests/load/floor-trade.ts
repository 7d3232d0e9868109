import { randomUUID } from 'node:crypto'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import pg from 'pg'

/*
 * The floor of trade: node:http and pg and the least possible durable transaction that keeps the same order. The body names the
 * ledger's rows, the lines and the address. The rows are locked in ascending id, looked at and raised; written are the checkout
 * with its key, a hold for each row, the order with buyer and address, a part for each seller, a line for each thing that says
 * what was bought (variant; room type and nights; session and kind of seat), and the payment: four round trips.
 *
 * It leaves out what an order can be kept without: it asks nothing about the offers and prices nothing (each line costs ten
 * yuan), so that there is no quote, no rate plan, commission, policy, shipping fee or time of service; no title in words, no
 * request's hash, no limit for visitors, no log of states. With FLOOR_PAYMENTS, the address of the payment provider's stand-in,
 * it opens a payment page as well and keeps its number: without one no checkout is whole.
 */

export interface FloorLine {
	enterpriseId: number
	listingId: number
	kind: 'GOODS' | 'STAY' | 'EXPERIENCE'
	qty: number
	variantId?: number
	roomTypeId?: number
	checkIn?: string
	checkOut?: string
	sessionId?: number
	unitTypeId?: number
}

export interface FloorOrder {
	rows: { id: number; qty: number }[]
	lines: FloorLine[]
	shipTo: Record<string, string> | null
}

const UNIT_MINOR = 1000

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const LOCK =
	'select id, total - held - sold as left from capacity where id = any($1::bigint[]) order by id for no key update'
const WRITE = `
	with d as (select * from unnest($1::bigint[], $2::int[]) as d(id, qty)),
	bought as (select * from jsonb_to_recordset($6::jsonb) as l("enterpriseId" bigint, "listingId" bigint, kind text, qty int,
		"variantId" bigint, "roomTypeId" bigint, "checkIn" date, "checkOut" date, "sessionId" bigint, "unitTypeId" bigint)),
	raised as (update capacity c set held = c.held + d.qty from d where c.id = d.id),
	checkout as (
		insert into checkouts (id, idempotency_key, request_hash, hold_until, quote, quote_hash, created_at)
		values ($3, $4, '', now() + interval '36 minutes', '{}', '', now()) returning id
	),
	held as (insert into holds (checkout_id, capacity_id, qty, expires_at)
		select checkout.id, d.id, d.qty, now() + interval '36 minutes' from checkout, d),
	head as (
		insert into orders (number, checkout_id, token_hash, buyer_name, buyer_phone, buyer_email, ship_to, currency, total_minor,
			placed_at)
		select $5, id, '', 'floor', '1', 'floor@example.test', $7::jsonb, 'CNY', $8::int, now() from checkout returning id
	),
	part as (
		insert into seller_orders (order_id, enterprise_id, total_minor, commission_minor)
		select head.id, "enterpriseId", sum(qty) * ${UNIT_MINOR}, 0 from head, bought group by 1, 2 returning id, enterprise_id
	),
	lines as (
		insert into order_lines (seller_order_id, kind, listing_id, variant_id, room_type_id, check_in, check_out, session_id,
			unit_type_id, title_zh, title_en, qty, unit_minor, paid_minor)
		select part.id, kind, "listingId", "variantId", "roomTypeId", "checkIn", "checkOut", "sessionId", "unitTypeId", '', '', qty,
			${UNIT_MINOR}, qty * ${UNIT_MINOR} from bought join part on part.enterprise_id = "enterpriseId"
	)
	insert into payments (id, order_id, provider, amount_minor, currency, state, idempotency_key, request, submitted_at, created_at)
	select $9, id, 'floor', $8::int, 'CNY', 'SUBMITTED', $10, '{}', now(), now() from head returning order_id`

const payments = process.env.FLOOR_PAYMENTS
const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const KEEP_SESSION = 'update payments set session_id = $2 where id = $1'

/** Opens a payment page by a bare request and keeps its number with the payment. */
async function openPayment(payment: string, number: string): Promise<void> {
	const form = new URLSearchParams({
		mode: 'payment',
		currency: 'cny',
		client_reference_id: number,
		success_url: 'http://floor.test/',
		'line_items[0][quantity]': '1',
		'line_items[0][price_data][currency]': 'cny',
		'line_items[0][price_data][unit_amount]': '1000',
		'line_items[0][price_data][product_data][name]': 'floor',
	}).toString()
	const headers = {
		Authorization: 'Bearer sk_test_floor',
		'Content-Type': 'application/x-www-form-urlencoded',
		'Content-Length': Buffer.byteLength(form),
		'Idempotency-Key': payment,
	}
	const text = await new Promise<string>((resolve, reject) => {
		const sent = request(`${payments}/v1/checkout/sessions`, { method: 'POST', agent, headers }, (answer) => {
			let body = ''
			answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
			answer.on('end', () => (answer.statusCode === 200 ? resolve(body) : reject(new Error(body))))
		})
		sent.on('error', reject).end(form)
	})
	const session = JSON.parse(text) as { id: string }
	await pool.query({ name: 'keep', text: KEEP_SESSION, values: [payment, session.id] })
}

/** Writes an order in one transaction; null when its rows have not enough left. */
async function write(order: FloorOrder): Promise<{ number: string; payment: string } | null> {
	const rows = [...order.rows].sort((a, b) => a.id - b.id)
	const ids = rows.map((row) => row.id)
	const client = await pool.connect()
	try {
		await client.query('begin')
		const { rows: locked } = await client.query<{ id: string; left: number }>({
			name: 'lock',
			text: LOCK,
			values: [ids],
		})
		if (rows.some((row) => (locked.find((it) => Number(it.id) === row.id)?.left ?? 0) < row.qty)) {
			await client.query('rollback')
			return null
		}
		const [checkout, payment] = [randomUUID(), randomUUID()]
		const number = `F${checkout.slice(0, 20)}`
		const total = order.lines.reduce((sum, line) => sum + line.qty * UNIT_MINOR, 0)
		const kept = [JSON.stringify(order.lines), order.shipTo && JSON.stringify(order.shipTo), total]
		const values = [ids, rows.map((row) => row.qty), checkout, checkout, number, ...kept, payment, payment]
		await client.query({ name: 'write', text: WRITE, values })
		await client.query('commit')
		return { number, payment }
	} finally {
		client.release()
	}
}

async function keep(order: FloorOrder): Promise<string | null> {
	const written = await write(order)
	if (written && payments) await openPayment(written.payment, written.number)
	return written?.number ?? null
}

function read(req: IncomingMessage): Promise<FloorOrder> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		req.on('data', (chunk: Buffer) => chunks.push(chunk))
		req.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as FloorOrder))
		req.on('error', reject)
	})
}

const server = createServer((req, res) => {
	read(req)
		.then(keep)
		.then(
			(number) => {
				const body = JSON.stringify({ number })
				const head = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
				res.writeHead(number ? 201 : 409, head).end(body)
			},
			(error: Error) => res.writeHead(500).end(error.message),
		)
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }))
