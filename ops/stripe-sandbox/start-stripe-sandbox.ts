import { once } from 'node:events'
import type { Server } from 'node:http'
import { createControl, type SandboxControl, type SeenRequest } from '#ops/stripe-sandbox/control.ts'
import { openAccounts } from '#ops/stripe-sandbox/deeds/create-account.ts'
import { topUpOnce } from '#ops/stripe-sandbox/deeds/pay-out.ts'
import { letTimePass } from '#ops/stripe-sandbox/deeds/let-time-pass.ts'
import { answerApi, type HttpAnswer, type HttpRequest } from '#ops/stripe-sandbox/http/answer-api.ts'
import { answerControl } from '#ops/stripe-sandbox/http/answer-control.ts'
import { answerConnectPage } from '#ops/stripe-sandbox/http/answer-connect-page.ts'
import { answerPage } from '#ops/stripe-sandbox/http/answer-page.ts'
import { serve } from '#ops/stripe-sandbox/http/serve.ts'
import type { Knobs } from '#ops/stripe-sandbox/state/knobs.ts'
import { createSandbox, type Sandbox, type SandboxSettings } from '#ops/stripe-sandbox/state/sandbox.ts'
import { deliverEvents } from '#ops/stripe-sandbox/webhooks/deliver-events.ts'

export interface SandboxOptions {
	/** 0 takes any free port. */
	port?: number
	host?: string
	/** Base of the hosted page's addresses as the buyer's browser reaches it; the server's own address when absent. */
	publicUrl?: string
	webhook?: {
		url: string
		secret: string
		/** Event types to send; all when absent. */
		events?: readonly string[]
		retryDelaysMs?: readonly number[]
		timeoutMs?: number
		concurrency?: number
	}
	/** Where the state is written, so that it survives any end of the process; only in memory when absent. */
	journalFile?: string
	/** Opens `/_control`. */
	controlEndpoint?: boolean
	knobs?: Partial<Knobs>
	/** Connected accounts that are there from the start and can receive transfers. */
	accounts?: readonly string[]
	/** Minor units of CNY that the platform pays in before anything else, once; nothing when absent. */
	openingBalance?: number
	/** Sandbox time from a pending refund or delayed payment to its end; 1,500 when absent. */
	settleMs?: number
	now?: () => Date
	random?: () => number
	/** Told of errors that are the sandbox's own. */
	onFault?: (error: unknown) => void
}

export interface StripeSandbox {
	url: string
	port: number
	control: SandboxControl
	/** Closes the server and the journal; webhooks that wait are sent by the next start on the same journal. */
	stop(): Promise<void>
}

const RETRY_DELAYS_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000]
const LOOK_EVERY_MS = 250
const PORT_WAIT_MS = 5_000
const SEEN_REQUESTS = 1_000

export async function startStripeSandbox(options: SandboxOptions = {}): Promise<StripeSandbox> {
	const { host = '127.0.0.1', port: wantedPort = 0, controlEndpoint = false, onFault = () => undefined } = options
	const sandbox = createSandbox(toSettings(options))
	openAccounts(sandbox, options.accounts)
	sandbox.commit({ id: null, idempotency_key: null }, () => topUpOnce(sandbox, options.openingBalance ?? 0, 'cny'))
	const delivery = options.webhook && startDelivery(sandbox, options.webhook)
	const seen: SeenRequest[] = []
	const control = createControl(sandbox, delivery, seen)
	const fault = control.turn({ ...options.knobs })
	if (fault !== undefined) throw new Error(fault)

	const server = serve(answerer(sandbox, { control, seen, controlEndpoint }), onFault)
	const port = await listen(server, wantedPort, host)
	const url = `http://${host}:${port}`
	sandbox.publicUrl = (options.publicUrl ?? url).replace(/\/$/, '')
	const looking = setInterval(() => {
		letTimePass(sandbox)
	}, LOOK_EVERY_MS)
	delivery?.wake()

	return {
		url,
		port,
		control,
		async stop() {
			clearInterval(looking)
			delivery?.stop()
			server.close()
			server.closeAllConnections()
			await once(server, 'close')
			sandbox.close()
		},
	}
}

const toSettings = ({ now, random, settleMs, journalFile, webhook }: SandboxOptions): SandboxSettings => ({
	now: now ?? (() => new Date()),
	random: random ?? Math.random,
	settleMs: settleMs ?? 1_500,
	journalFile,
	hasWebhook: webhook !== undefined,
	webhookEvents: webhook?.events,
})

/** Waits for a port that a sandbox whose shop was just killed still holds. */
async function listen(server: Server, port: number, host: string) {
	const deadline = performance.now() + PORT_WAIT_MS
	for (;;) {
		server.listen(port, host)
		try {
			await once(server, 'listening')
			break
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || performance.now() > deadline) throw error
			await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
		}
	}
	const address = server.address()
	return typeof address === 'object' && address ? address.port : port
}

function startDelivery(sandbox: Sandbox, webhook: NonNullable<SandboxOptions['webhook']>) {
	if (new URL(webhook.url).protocol !== 'http:') throw new Error('The sandbox sends webhooks over plain http only.')
	return deliverEvents(sandbox, {
		url: webhook.url,
		secret: webhook.secret,
		retryDelaysMs: webhook.retryDelaysMs ?? RETRY_DELAYS_MS,
		timeoutMs: webhook.timeoutMs ?? 10_000,
		concurrency: webhook.concurrency ?? 8,
	})
}

interface Doors {
	control: SandboxControl
	seen: SeenRequest[]
	controlEndpoint: boolean
}

function answerer(sandbox: Sandbox, { control, seen, controlEndpoint }: Doors) {
	return async (request: HttpRequest): Promise<HttpAnswer> => {
		if (request.path.startsWith('/v1/')) {
			const answer = await answerApi(sandbox, request)
			remember(seen, request, answer)
			return answer
		}
		if (request.path.startsWith('/pay/')) return answerPage(sandbox, request)
		if (request.path.startsWith('/connect/')) return answerConnectPage(sandbox, request)
		if (controlEndpoint && request.path.startsWith('/_control')) return answerControl(control, request)
		if (request.path === '/healthz') return { status: 200, body: '{"status":"ok"}' }
		return { status: 404, body: JSON.stringify({ error: { type: 'invalid_request_error', message: 'Not found' } }) }
	}
}

function remember(seen: SeenRequest[], request: HttpRequest, answer: HttpAnswer) {
	const key = request.headers['idempotency-key']
	seen.push({
		method: request.method,
		path: request.path,
		body: request.body,
		idempotencyKey: typeof key === 'string' ? key : undefined,
		status: answer === 'cut' ? 0 : answer.status,
	})
	if (seen.length > SEEN_REQUESTS) seen.shift()
}
