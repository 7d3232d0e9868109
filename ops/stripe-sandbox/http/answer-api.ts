import { setTimeout as wait } from 'node:timers/promises'
import { letTimePass } from '#ops/stripe-sandbox/deeds/let-time-pass.ts'
import { API_VERSION } from '#ops/stripe-sandbox/objects/event.ts'
import { matchEndpoint, type Work } from '#ops/stripe-sandbox/http/endpoints.ts'
import { expand } from '#ops/stripe-sandbox/http/expand.ts'
import { boundaryOf, decodeMultipart } from '#ops/stripe-sandbox/state/multipart-body.ts'
import { decodeForm } from '#ops/stripe-sandbox/state/form-body.ts'
import { fingerprint, type SavedAnswer } from '#ops/stripe-sandbox/state/idempotency.ts'
import { takeFault, type Fault } from '#ops/stripe-sandbox/state/knobs.ts'
import { Refusal, type ApiError } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export interface HttpRequest {
	method: string
	path: string
	query: string
	headers: Record<string, string | string[] | undefined>
	body: string
}

/** `cut` closes the connection without a word. */
export type HttpAnswer = { status: number; body: string; headers?: Record<string, string> } | 'cut'

interface Call {
	request: HttpRequest
	requestId: string
	/** Absent for reads and when the caller gave none. */
	key: string | undefined
	print: string
	fault: Fault | undefined
}

/** Answers one API request: key, endpoint, idempotency, planned faults, work, journal, in this order. */
export async function answerApi(sandbox: Sandbox, request: HttpRequest): Promise<HttpAnswer> {
	const requestId = sandbox.newId('req')
	const given = request.headers['idempotency-key']
	const key = request.method === 'POST' && typeof given === 'string' ? given : undefined
	const headers = {
		'request-id': requestId,
		'stripe-version': API_VERSION,
		...(key !== undefined && { 'idempotency-key': key }),
	}
	const answer = await refusing(() => answerCall(sandbox, request, { requestId, key }))
	return answer === 'cut' ? answer : { ...answer, headers: { ...headers, ...answer.headers } }
}

async function answerCall(
	sandbox: Sandbox,
	request: HttpRequest,
	{ requestId, key }: { requestId: string; key: string | undefined },
): Promise<HttpAnswer> {
	checkSecretKey(request.headers['authorization'])
	const match = knownEndpoint(request)
	letTimePass(sandbox)
	const { method, path } = match.endpoint
	const fault = takeFault(sandbox.knobs, { method, path }, sandbox.random)
	if (fault?.at === 'before' && fault.status === undefined) return 'cut'
	const print = key === undefined ? '' : fingerprint(method, request.path, comparable(request))
	const saved = key === undefined ? undefined : sandbox.idempotency.begin(key, print, sandbox.nowMs())
	if (saved) return replayed(saved)
	const call: Call = { request, requestId, key, print, fault }
	try {
		if (sandbox.knobs.answerDelayMs > 0) await wait(sandbox.knobs.answerDelayMs)
		const prepare = () => match.endpoint.prepare(parametersOf(request))
		return work(sandbox, call, { prepare, ids: match.ids })
	} finally {
		if (key !== undefined) sandbox.idempotency.abandon(key)
	}
}

const boundaryIn = ({ headers }: HttpRequest) => boundaryOf(String(headers['content-type'] ?? ''))

function parametersOf(request: HttpRequest) {
	if (request.method === 'GET') return decodeForm(request.query)
	const boundary = boundaryIn(request)
	return boundary === undefined ? decodeForm(request.body) : decodeMultipart(request.body, boundary)
}

/** The body as two requests of the same parameters have it alike: the boundary between parts is new in each. */
function comparable(request: HttpRequest): string {
	const boundary = boundaryIn(request)
	return boundary === undefined ? request.body : request.body.replaceAll(boundary, '')
}

function knownEndpoint({ method, path }: HttpRequest) {
	const match = matchEndpoint(method, path)
	if (match) return match
	const message = `Unrecognized request URL (${method}: ${path}).`
	throw new Refusal(404, { type: 'invalid_request_error', message })
}

const replayed = ({ status, body }: SavedAnswer): HttpAnswer => ({
	status,
	body: typeof body === 'string' ? body : JSON.stringify(body),
	headers: { 'idempotent-replayed': 'true' },
})

interface Task {
	prepare(): Work
	ids: { id: string; child: string }
}

/** Does the work and saves its answer under the key in one commit. */
function work(sandbox: Sandbox, call: Call, { prepare, ids }: Task): HttpAnswer {
	const { fault, key, print, requestId } = call
	return sandbox.commit({ id: requestId, idempotency_key: key ?? null }, () => {
		const save = (status: number, body: string | Saveable) => {
			if (key !== undefined) sandbox.saveAnswer({ key, print, at: sandbox.nowMs(), status, body })
		}
		if (fault?.at === 'before') return spoilt(fault, save)
		try {
			const prepared = prepare()
			const result = prepared.run(sandbox, ids)
			const shown = expand(sandbox, shownNow(sandbox, result), prepared.expand)
			if (fault !== undefined) return spoilt(fault, save, shown)
			save(200, isStored(shown) && prepared.expand === undefined ? shown : JSON.stringify(shown))
			return { status: 200, body: JSON.stringify(shown) }
		} catch (error) {
			if (error instanceof Refusal && error.executed) save(error.status, errorBody(error.error))
			throw error
		}
	})
}

interface Saveable {
	id: string
	object: string
	created: number
}
const isStored = (value: object): value is Saveable => 'id' in value && 'object' in value && 'created' in value

/** A planned fault's answer. Stripe saves a 500 once the work has begun; it does not save 4xx of its own walls. */
function spoilt(fault: Fault, save: (status: number, body: string | Saveable) => void, done?: object): HttpAnswer {
	if (fault.status === undefined) {
		if (done) save(200, JSON.stringify(done))
		return 'cut'
	}
	const type = fault.status >= 500 ? 'api_error' : 'invalid_request_error'
	const code = fault.status === 429 ? { code: 'rate_limit' } : {}
	const body = errorBody({ type, message: `The sandbox was told to answer ${fault.status}.`, ...code })
	if (fault.status >= 500 || done) save(fault.status, body)
	return { status: fault.status, body }
}

/** Events say how many webhooks still wait for them, which is no part of the stored object. */
function shownNow(sandbox: Sandbox, result: object): object {
	if (!('object' in result)) return result
	if (result.object === 'list' && 'url' in result && result.url === '/v1/events' && 'data' in result) {
		const events = result.data as object[]
		return { ...result, data: events.map((event) => shownNow(sandbox, event)) }
	}
	if (result.object !== 'event' || !('id' in result)) return result
	return { ...result, pending_webhooks: sandbox.undelivered.has(String(result.id)) ? 1 : 0 }
}

const errorBody = (error: ApiError) => JSON.stringify({ error })

async function refusing(answer: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
	try {
		return await answer()
	} catch (error) {
		if (error instanceof Refusal) return { status: error.status, body: errorBody(error.error) }
		throw error
	}
}

/** `Bearer sk_test_…`, or the key as user name of basic authentication. */
function checkSecretKey(given: string | string[] | undefined) {
	const header = typeof given === 'string' ? given : ''
	const basic = header.startsWith('Basic ') ? Buffer.from(header.slice(6), 'base64').toString() : ''
	const key = header.startsWith('Bearer ') ? header.slice(7) : basic.split(':')[0]
	if (key?.startsWith('sk_test_')) return
	const message = key
		? 'Invalid API Key provided: the sandbox takes keys that begin with sk_test_.'
		: 'You did not provide an API key in the Authorization header.'
	throw new Refusal(401, { type: 'invalid_request_error', message })
}
