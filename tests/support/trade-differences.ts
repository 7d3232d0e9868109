import { sql } from 'kysely'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import type { StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import { LEDGER_RULES, MONEY_RULES } from '#tests/support/trade-rules/money-rules.ts'
import { NEWS_RULES, REST_RULES, UNIT_RULES } from '#tests/support/trade-rules/order-rules.ts'

const RULES = { ...MONEY_RULES, ...LEDGER_RULES, ...UNIT_RULES, ...NEWS_RULES, ...REST_RULES }

/** One line for each rule that rows break, with the first of those rows. */
async function broken(world: World): Promise<string[]> {
	const now = world.now().toISOString()
	const all = await Promise.all(
		Object.entries(RULES).map(async ([rule, query]) => {
			const { rows } = await sql.raw<Record<string, unknown>>(query.replaceAll('$now', `'${now}'`)).execute(world.db)
			const found = rows.map((row) => Object.values(row).join(' '))
			return found.length > 0 ? [`${rule}: ${found.slice(0, 5).join(', ')}`] : []
		}),
	)
	return all.flat()
}

type Held = Record<string, { captured: number; refunds: string[] }>

/** What the provider has of each payment: what came in, and each refund of it. */
function heldThere(sandbox: StripeSandbox): Held {
	const held: Held = {}
	for (const intent of sandbox.control.objects('payment_intent'))
		if (intent.amount_received > 0) held[intent.id] = { captured: intent.amount_received, refunds: [] }
	for (const refund of sandbox.control.objects('refund'))
		if (refund.status !== 'failed' && typeof refund.payment_intent === 'string')
			held[refund.payment_intent]?.refunds.push(`${refund.amount} ${refund.status}`)
	for (const { refunds } of Object.values(held)) refunds.sort()
	return held
}

/** The same as our rows have it. */
async function heldHere(world: World): Promise<Held> {
	const { rows } = await sql<{ id: string; captured: number; refunds: string[] }>`
		select p.intent_id as id, p.captured_minor as captured, coalesce((
			select json_agg(r.amount_minor || case when r.state = 'DONE' then ' succeeded' else ' pending' end)
			from refunds r where r.payment_id = p.id and r.provider_refund_id is not null and r.state <> 'FAILED'), '[]') as refunds
		from payments p where p.captured_minor > 0 and p.intent_id is not null`.execute(world.db)
	return Object.fromEntries(rows.map(({ id, captured, refunds }) => [id, { captured, refunds: refunds.sort() }]))
}

/** Where provider and rows differ, each way, payment by payment. */
async function unlikeProvider(world: World, sandbox: StripeSandbox): Promise<string[]> {
	const [there, here] = [heldThere(sandbox), await heldHere(world)]
	const text = (held: Held, id: string) => JSON.stringify(held[id] ?? null)
	return [...new Set([...Object.keys(there), ...Object.keys(here)])]
		.filter((id) => text(there, id) !== text(here, id))
		.map((id) => `${id} is ${text(there, id)} at the provider and ${text(here, id)} here`)
}

/** The books have at the provider what lies there, before its fees. */
async function clearing(world: World, sandbox: StripeSandbox): Promise<string[]> {
	const { rows } = await sql<{ sum: number }>`
		select coalesce(sum(amount_minor), 0) as sum from ledger_entries
		where account in ('provider_clearing', 'provider_fees')`.execute(world.db)
	const back = sandbox.control.objects('refund').filter(({ status }) => status === 'succeeded')
	const disputed = sandbox.control.objects('dispute').flatMap((it) => it.balance_transactions)
	const there =
		sandbox.control.objects('payment_intent').reduce((sum, it) => sum + it.amount_received, 0) -
		back.reduce((sum, it) => sum + it.amount, 0) -
		sandbox.control.objects('transfer').reduce((sum, it) => sum + it.amount - it.amount_reversed, 0) +
		disputed.reduce((sum, it) => sum + it.amount, 0)
	return rows[0]?.sum === there ? [] : [`the books have ${rows[0]?.sum} at the provider, which has ${there}`]
}

const HOURS = 24 * 90

/** What the reconciler would still do. */
async function unreconciled(world: World): Promise<string[]> {
	const done = Object.entries(await reconcilePayments(world, HOURS)).filter(([what]) => what !== 'nothing-new')
	return done.flatMap(([what, count]) => (count > 0 ? [`reconciled ${count} as ${what}`] : []))
}

/**
 * Everything in which a market at rest differs from what it must be: money, books, units, states, news, and the provider's own
 * truth. Empty when all is right. The jobs have run, the outbox is delivered, nothing is under way.
 */
export async function tradeDifferences(world: World, sandbox: StripeSandbox): Promise<string[]> {
	const counters = (await recountCapacity(world.db)).map(
		(row) => `the ledger is not its claims: ${JSON.stringify(row)}`,
	)
	return [
		...counters,
		...(await broken(world)),
		...(await unlikeProvider(world, sandbox)),
		...(await clearing(world, sandbox)),
		...(await unreconciled(world)),
	]
}
