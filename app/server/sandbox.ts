import { type ChildProcess, fork } from 'node:child_process'
import { type Config, ConfigError } from '#app/platform/config.ts'

export interface SandboxProcess {
	/** Where we reach it. */
	url: string
	/** Where a visitor's browser reaches its payment page. */
	publicUrl: string
	stop: () => Promise<void>
}

/** What of the provider's news we answer; the rest it need not send. */
const EVENTS = [
	'checkout.session.completed',
	'checkout.session.expired',
	'checkout.session.async_payment_succeeded',
	'checkout.session.async_payment_failed',
	'charge.dispute.created',
	'charge.dispute.updated',
	'charge.dispute.closed',
	'charge.dispute.funds_withdrawn',
	'charge.dispute.funds_reinstated',
	'radar.early_fraud_warning.created',
	'radar.early_fraud_warning.updated',
	'account.updated',
	'capability.updated',
	'account.application.deauthorized',
	'refund.updated',
	'refund.failed',
]

/** Sellers' accounts there, to try payouts by transfer with; each serves one seller. */
const SELLER_ACCOUNTS = ['acct_demo1', 'acct_demo2', 'acct_demo3']

/** What the platform has paid in, in fen: enough to pay the demo's sellers by transfer. */
const OPENING_BALANCE_MINOR = 50_000_000

/** With this the sandbox ends when somebody else has its port. */
const PORT_TAKEN = 98

function untilReady(child: ChildProcess, port: number): Promise<string> {
	return new Promise((resolve, reject) => {
		child.on('message', (message: { ready?: boolean; url?: string }) => {
			if (message.ready && message.url) resolve(message.url)
		})
		child.on('exit', (code) =>
			reject(
				code === PORT_TAKEN
					? new ConfigError([
							`PORT: the next one, ${port}, is for the payment sandbox and is taken; set PORT to another`,
						])
					: new Error(`the payment sandbox ended with ${code}`),
			),
		)
	})
}

/**
 * The payment provider's stand-in, a process of its own as the provider is. It ends when we do, and keeps its books in a
 * journal, so that money paid in it outlives both.
 */
export async function startSandbox(config: Config, port: number): Promise<SandboxProcess> {
	const page = new URL(config.origin)
	const publicUrl = `${page.protocol}//${page.hostname}:${port}`
	const child = fork(
		'ops/stripe-sandbox/run.ts',
		[
			...['--port', String(port), '--public-url', publicUrl, '--journal', `${config.dataDir}/stripe-sandbox.jsonl`],
			...[
				'--webhook-url',
				`http://127.0.0.1:${config.port}/webhooks/stripe`,
				'--webhook-secret',
				config.stripe.webhookSecret,
			],
			...['--webhook-events', EVENTS.join(',')],
			...['--accounts', SELLER_ACCOUNTS.join(','), '--opening-balance', String(OPENING_BALANCE_MINOR)],
		],
		{ stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
	)
	const url = await untilReady(child, port)
	return {
		url,
		publicUrl,
		stop: () =>
			new Promise((resolve) => {
				if (child.exitCode !== null) return resolve()
				child.once('exit', () => resolve())
				child.kill('SIGTERM')
			}),
	}
}
