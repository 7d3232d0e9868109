import { answerDispute, closeDispute, disputeParameters } from '#ops/stripe-sandbox/deeds/answer-dispute.ts'
import { accountParameters, createAccount } from '#ops/stripe-sandbox/deeds/create-account.ts'
import { checkAuthorized } from '#ops/stripe-sandbox/deeds/deauthorize-account.ts'
import { createAccountLink, linkParameters } from '#ops/stripe-sandbox/deeds/connect-account.ts'
import { createRefund, refundParameters } from '#ops/stripe-sandbox/deeds/create-refund.ts'
import { createSession, sessionParameters } from '#ops/stripe-sandbox/deeds/create-session.ts'
import { createTransfer, transferParameters } from '#ops/stripe-sandbox/deeds/create-transfer.ts'
import { expireSession } from '#ops/stripe-sandbox/deeds/expire-session.ts'
import { fileParameters, uploadFile } from '#ops/stripe-sandbox/deeds/upload-file.ts'
import { reversalParameters, reverseTransfer } from '#ops/stripe-sandbox/deeds/reverse-transfer.ts'
import {
	ACCOUNTS,
	BALANCE_TRANSACTIONS,
	CHARGES,
	DISPUTES,
	EVENTS,
	INTENTS,
	PAYOUTS,
	REFUNDS,
	SESSIONS,
	TRANSFERS,
	WARNINGS,
	listObjects,
	listParameters,
	type ListDefinition,
} from '#ops/stripe-sandbox/http/list-objects.ts'
import { fields, list, text, type Fields, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'
import type { FormValue } from '#ops/stripe-sandbox/state/form-body.ts'
import type { Kind, Kinds } from '#ops/stripe-sandbox/state/store.ts'

/** One endpoint of the API; `path` is written as in Stripe's reference, with `:id` and `:child` for ids. */
export interface Endpoint {
	method: 'GET' | 'POST'
	path: string
	/** Reads the parameters, then does the work. */
	prepare(form: FormValue): Work
}
export interface Work {
	expand: string[] | undefined
	run(sandbox: Sandbox, ids: Ids): object
}
interface Ids {
	id: string
	child: string
}

function endpoint<F extends Fields>(
	route: `${'GET' | 'POST'} ${string}`,
	parameters: F,
	run: (sandbox: Sandbox, request: Read<F>, ids: Ids) => object,
): Endpoint {
	const read = fields(parameters)
	const [method, path = ''] = route.split(' ')
	return {
		method: method === 'GET' ? 'GET' : 'POST',
		path,
		prepare(form) {
			const request = read(form, '')
			const wanted: unknown = Reflect.get(request, 'expand')
			return {
				expand: Array.isArray(wanted) ? wanted.map(String) : undefined,
				run: (sandbox, ids) => run(sandbox, request, ids),
			}
		},
	}
}

const onlyExpand = { expand: list(text()) }

function find<K extends Kind>({ store, knobs }: Sandbox, kind: K, id: string): Kinds[K] {
	const found = store[kind].get(id)
	if (found === undefined || knobs.hidden.includes(id)) throw noSuch(kind, id)
	return found as Kinds[K]
}

const listing = <K extends Kind>(definition: ListDefinition<K>) =>
	endpoint(`GET ${definition.url}`, listParameters(definition), (sandbox, request) =>
		listObjects(sandbox, definition, request),
	)
const reading = (kind: Kind, url: string) =>
	endpoint(`GET ${url}/:id`, onlyExpand, (sandbox, _, { id }) => find(sandbox, kind, id))

const wholeList = (url: string, data: object[]) => ({ object: 'list' as const, data, has_more: false, url })

const sessions = [
	endpoint('POST /v1/checkout/sessions', sessionParameters, createSession),
	listing(SESSIONS),
	reading('checkout.session', '/v1/checkout/sessions'),
	endpoint('POST /v1/checkout/sessions/:id/expire', onlyExpand, (sandbox, _, { id }) =>
		expireSession(sandbox, find(sandbox, 'checkout.session', id)),
	),
	endpoint('GET /v1/checkout/sessions/:id/line_items', { ...onlyExpand, limit: text() }, (sandbox, _, { id }) => {
		find(sandbox, 'checkout.session', id)
		const items = sandbox.store['sandbox.plan'].get(`${id}/plan`)?.lineItems ?? []
		return wholeList(`/v1/checkout/sessions/${id}/line_items`, items)
	}),
]

const transfers = [
	endpoint('POST /v1/transfers', transferParameters, createTransfer),
	listing(TRANSFERS),
	reading('transfer', '/v1/transfers'),
	endpoint('POST /v1/transfers/:id/reversals', reversalParameters, (sandbox, request, { id }) =>
		reverseTransfer(sandbox, find(sandbox, 'transfer', id), request),
	),
	endpoint('GET /v1/transfers/:id/reversals', { ...onlyExpand, limit: text() }, (sandbox, _, { id }) => {
		find(sandbox, 'transfer', id)
		return wholeList(`/v1/transfers/${id}/reversals`, sandbox.store.transfer_reversal.having('transfer', id).reverse())
	}),
	endpoint('GET /v1/transfers/:id/reversals/:child', onlyExpand, (sandbox, _, { child }) =>
		find(sandbox, 'transfer_reversal', child),
	),
]

const disputes = [
	listing(DISPUTES),
	reading('dispute', '/v1/disputes'),
	endpoint('POST /v1/disputes/:id', disputeParameters, (sandbox, request, { id }) =>
		answerDispute(sandbox, find(sandbox, 'dispute', id), request),
	),
	endpoint('POST /v1/disputes/:id/close', onlyExpand, (sandbox, _, { id }) =>
		closeDispute(sandbox, find(sandbox, 'dispute', id)),
	),
	endpoint('POST /v1/files', fileParameters, uploadFile),
	reading('file', '/v1/files'),
	listing(WARNINGS),
	reading('radar.early_fraud_warning', WARNINGS.url),
]

export const ENDPOINTS: readonly Endpoint[] = [
	...sessions,
	listing(INTENTS),
	reading('payment_intent', '/v1/payment_intents'),
	listing(CHARGES),
	reading('charge', '/v1/charges'),
	endpoint('POST /v1/refunds', refundParameters, createRefund),
	listing(REFUNDS),
	reading('refund', '/v1/refunds'),
	...disputes,
	listing(EVENTS),
	reading('event', '/v1/events'),
	listing(BALANCE_TRANSACTIONS),
	reading('balance_transaction', '/v1/balance_transactions'),
	...transfers,
	endpoint('POST /v1/accounts', accountParameters, createAccount),
	endpoint('POST /v1/account_links', linkParameters, createAccountLink),
	listing(ACCOUNTS),
	endpoint('GET /v1/accounts/:id', onlyExpand, (sandbox, _, { id }) => {
		checkAuthorized(sandbox, id)
		return find(sandbox, 'account', id)
	}),
	listing(PAYOUTS),
	reading('payout', '/v1/payouts'),
]

interface Node {
	children: Map<string, Node>
	endpoints: Map<string, Endpoint>
}

const node = (): Node => ({ children: new Map(), endpoints: new Map() })
const tree = node()
for (const one of ENDPOINTS) {
	let at = tree
	for (const segment of one.path.slice(1).split('/')) {
		const next = at.children.get(segment) ?? node()
		at.children.set(segment, next)
		at = next
	}
	at.endpoints.set(one.method, one)
}

/** The endpoint of a request with the ids in its path. */
export function matchEndpoint(method: string, path: string): { endpoint: Endpoint; ids: Ids } | undefined {
	const ids = { id: '', child: '' }
	let at = tree
	for (const segment of path.slice(1).split('/')) {
		const next = step(at, segment, ids)
		if (next === undefined) return undefined
		at = next
	}
	const found = at.endpoints.get(method)
	return found && { endpoint: found, ids }
}

function step(at: Node, segment: string, ids: Ids) {
	const exact = at.children.get(segment)
	if (exact) return exact
	const name = at.children.has(':id') ? 'id' : 'child'
	ids[name] = segment
	return at.children.get(`:${name}`)
}
