import type { Collection } from '#ops/stripe-sandbox/state/collection.ts'
import { fields, flag, list, text, whole, type FieldValues, type Reader } from '#ops/stripe-sandbox/state/parameters.ts'
import { invalid, noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'
import type { Kind, Kinds } from '#ops/stripe-sandbox/state/store.ts'

const range = fields({ gt: whole, gte: whole, lt: whole, lte: whole })

const created: Reader<{ gt?: number; gte?: number; lt?: number; lte?: number }> = (value, name) => {
	if (typeof value !== 'string') return range(value, name)
	const instant = whole(value, name)
	return { gte: instant, lte: instant }
}

const paging = { limit: whole, starting_after: text(), ending_before: text(), created, expand: list(text()) }

/** A field that narrows a list: `index` when the collection can look it up, else every object is asked. */
type Filters = Record<string, 'index' | 'compare'>

export interface ListDefinition<K extends Kind> {
	kind: K
	url: string
	filters: Filters
	/** Filters that are no plain fields. */
	extra?: Record<string, Reader<unknown>>
	keep?: (sandbox: Sandbox, object: Kinds[K], request: FieldValues) => boolean
}

export const listParameters = ({ filters, extra }: { filters: Filters; extra?: Record<string, Reader<unknown>> }) => ({
	...paging,
	...Object.fromEntries(Object.keys(filters).map((name) => [name, text()])),
	...extra,
})

/** One page, newest first. */
export function listObjects<K extends Kind>(sandbox: Sandbox, definition: ListDefinition<K>, request: FieldValues) {
	type T = Kinds[K]
	const collection = sandbox.store[definition.kind] as unknown as Collection<T>
	const { limit = 10, starting_after, ending_before } = request as Partial<Page>
	if (limit < 1 || limit > 100) throw invalid('Invalid limit: must be between 1 and 100', 'limit')
	checkCursor(collection, 'starting_after', starting_after)
	checkCursor(collection, 'ending_before', ending_before)
	const given = Object.entries(definition.filters).filter(([name]) => request[name] !== undefined)
	const indexed = given.find(([, how]) => how === 'index')?.[0]
	const compared = given.map(([name]) => name).filter((name) => name !== indexed)
	const page = collection.page({
		...(request as Partial<Page>),
		limit,
		...(indexed !== undefined && { index: { field: indexed as keyof T & string, value: String(request[indexed]) } }),
		keep: (object) =>
			!sandbox.knobs.hidden.includes(object.id) &&
			compared.every((name) => Reflect.get(object, name) === request[name]) &&
			(definition.keep?.(sandbox, object, request) ?? true),
	})
	return { object: 'list' as const, url: definition.url, ...page }
}

interface Page {
	limit: number
	starting_after: string
	ending_before: string
	created: { gt?: number; gte?: number; lt?: number; lte?: number }
}

function checkCursor(collection: { get(id: string): unknown }, name: string, id: string | undefined) {
	if (id !== undefined && collection.get(id) === undefined) throw noSuch('object', id, name, 400)
}

export const SESSIONS: ListDefinition<'checkout.session'> = {
	kind: 'checkout.session',
	url: '/v1/checkout/sessions',
	filters: { payment_intent: 'index', status: 'compare' },
}
export const INTENTS: ListDefinition<'payment_intent'> = {
	kind: 'payment_intent',
	url: '/v1/payment_intents',
	filters: {},
}
export const CHARGES: ListDefinition<'charge'> = {
	kind: 'charge',
	url: '/v1/charges',
	filters: { payment_intent: 'index', transfer_group: 'index' },
}
export const REFUNDS: ListDefinition<'refund'> = {
	kind: 'refund',
	url: '/v1/refunds',
	filters: { charge: 'index', payment_intent: 'index' },
}
export const DISPUTES: ListDefinition<'dispute'> = {
	kind: 'dispute',
	url: '/v1/disputes',
	filters: { charge: 'index', payment_intent: 'index' },
}
export const WARNINGS: ListDefinition<'radar.early_fraud_warning'> = {
	kind: 'radar.early_fraud_warning',
	url: '/v1/radar/early_fraud_warnings',
	filters: { charge: 'index', payment_intent: 'index' },
}
export const BALANCE_TRANSACTIONS: ListDefinition<'balance_transaction'> = {
	kind: 'balance_transaction',
	url: '/v1/balance_transactions',
	filters: { source: 'index', type: 'index', currency: 'compare' },
}
export const TRANSFERS: ListDefinition<'transfer'> = {
	kind: 'transfer',
	url: '/v1/transfers',
	filters: { transfer_group: 'index', destination: 'index' },
}
export const ACCOUNTS: ListDefinition<'account'> = { kind: 'account', url: '/v1/accounts', filters: {} }
export const PAYOUTS: ListDefinition<'payout'> = {
	kind: 'payout',
	url: '/v1/payouts',
	filters: { status: 'compare', destination: 'compare' },
}
export const EVENTS: ListDefinition<'event'> = {
	kind: 'event',
	url: '/v1/events',
	filters: { type: 'index' },
	extra: { types: list(text()), delivery_success: flag },
	keep: (sandbox, event, { types, delivery_success }) =>
		(!Array.isArray(types) || types.includes(event.type)) &&
		(delivery_success === undefined || delivery_success === isDelivered(sandbox, event.id)),
}

const isDelivered = ({ undelivered, dropped }: Sandbox, id: string) => !undelivered.has(id) && !dropped.has(id)
